"""Every rule has a page, and the examples on it do what they say."""

from __future__ import annotations

import re

import pytest

from tradecheck.checks.api import check_claims
from tradecheck.checks.claim_table import claims_from_rows
from tradecheck.checks.formula import parsed
from tradecheck.checks.rule import FAMILIES, Example, chosen, example_rows, known_prefixes, rule, rule_page, rules
from tradecheck.errors import UsageError

FIRED = ("inconsistent", "mismatch", "note")
EXAMPLES = [
    pytest.param(page.rule.code, example, id=f"{page.rule.code}-{'fires' if example.fires else 'silent'}")
    for page in map(rule_page, (r.code for r in rules()))
    for example in page.examples
]
CONSTANTS = {
    "sum", "hull", "in", "band", "years", "number", "factor", "base", "hundred", "elsewhere", "possible", "currency", "last_digit",
    "shorter", "longer", "days_left", "days_ahead", "source", "usual", "nearest",
}  # fmt: skip
UNMEASURED = {"rank", "printed", "told", "figure", "first", "second"}  # roles that say why the others are compared
UNFORMED = {"U101", "U102"}  # which are failures of other rules
NEVER_FIRING = {"A105", "A506", "D102", "G113", "G304", "R102", "R202", "R203"}  # confirmed where they fit, open otherwise


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_the_examples_of_a_page_fire_or_stay_silent(code: str, example: Example) -> None:
    dates = {"example": example.published} if example.published else {}
    report = check_claims(claims_from_rows(example_rows(example)), {"example": example.text}, dates=dates)
    fired = [check for check in report.checks if check.code == code and check.verdict in FIRED]
    assert bool(fired) == example.fires
    if not example.fires:
        assert [finding.message for finding in report.findings if finding.severity != "info"] == []


@pytest.mark.parametrize("code", [r.code for r in rules()])
def test_every_page_has_what_a_reader_needs(code: str) -> None:
    page = rule_page(code)
    assert page.text.startswith(f"# {code} {page.rule.name}\n")
    assert f"- kind: {page.rule.kind}\n" in page.text
    assert f"- formula: `{page.rule.expression}`\n" in page.text or code in UNFORMED
    assert {"## Required", "## Silent when"} <= set(page.text.splitlines())
    fires = {example.fires for example in page.examples}
    assert fires == ({False} if code in NEVER_FIRING else {True, False})


def test_codes_and_names_are_unique_and_of_a_known_family() -> None:
    assert len({r.code for r in rules()}) == len({r.name for r in rules()}) == len(rules())
    assert {r.code[0] for r in rules()} <= set(FAMILIES)


def test_every_expression_is_over_the_roles_of_its_rule() -> None:
    for each in rules():
        words = set(re.findall(r"[a-z_]+", each.expression))
        assert set(each.roles) - UNMEASURED <= words <= {*each.roles, *CONSTANTS} or each.code in UNFORMED, each.code
        assert parsed(each.expression).text == each.expression


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert rule("g101") is rule("growth-mismatch")


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="Did you mean 'growth-mismatch'"):
        rule("growth-mismach")


def test_prefixes_select_families_and_unknown_ones_are_refused() -> None:
    assert chosen("G101", ("G",))
    assert not chosen("A101", ("G",))
    assert not chosen("G101", (), ("G1",))
    with pytest.raises(UsageError, match="no rule begins with 'Z'"):
        known_prefixes(("z",), "select")
