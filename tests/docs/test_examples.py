"""Every example of README and docs runs, and prints what the page says."""

from __future__ import annotations

from pathlib import Path

import command_page
import examples
import pytest

PAGES = examples.pages()


@pytest.mark.parametrize("page", PAGES, ids=[str(path.relative_to(examples.ROOT)) for path in PAGES])
def test_the_examples_of_a_page_run_and_print_what_it_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    with examples.desk(program="src/" in text):
        now = examples.told(text)
    assert now == text, "run 'python tools/docsite/examples.py', which writes the output of commands anew"


@pytest.mark.parametrize("page", PAGES, ids=[str(path.relative_to(examples.ROOT)) for path in PAGES])
def test_every_block_of_a_page_says_what_it_is(page: Path) -> None:
    for block in examples.blocks(page.read_text(encoding="utf-8")):
        assert block.language, block.text


def test_the_examples_that_the_help_of_each_command_closes_with_run() -> None:
    told = examples.blocks(command_page.page())
    assert told
    for block in told:
        with examples.desk():
            examples.told(f"```{block.language}\n{block.text}```\n")


def test_an_example_that_fails_is_told() -> None:
    with examples.desk(), pytest.raises(examples.ExampleError, match="exit code 2"):
        examples.told("```sh\ntradecheck check missing.txt\n```\n")
    with pytest.raises(examples.ExampleError, match="ZeroDivisionError"):
        examples.told("```python\n1 / 0\n```\n")


def test_output_that_is_not_current_is_replaced() -> None:
    with examples.desk():
        assert examples.told("```console\n$ echo one\ntwo\n```\n") == "```console\n$ echo one\none\n```\n"
