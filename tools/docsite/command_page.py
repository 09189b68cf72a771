"""The page of the commands for the site, made from what ``--help`` tells: options with their words, and examples."""

from __future__ import annotations

from typing import Any

import typer.main

from tradecheck.cli.main import app

_HEAD = """# Commands

What `--help` says of each command. Results go to standard output, all else to standard error; the exit code is 0 where nothing is at
or above `--fail-on`, 1 for findings, 2 for a wrong option or an input that cannot be read, 130 when interrupted.
`python -m tradecheck` is the same as `tradecheck`.
"""


def page() -> str:
    """Return the page of all commands."""
    program: Any = typer.main.get_command(app)
    parts = [_HEAD, f"## tradecheck\n\n{program.help}\n\n{_options(program)}"]
    parts += [_command(name, command) for name, command in program.commands.items()]
    return "\n".join(parts)


def _command(name: str, command: Any) -> str:
    words = "".join(f" [{one.name.upper()}]" if not one.required else f" {_argument(one)}" for one in _arguments(command))
    usage = f"`tradecheck {name}{words} [OPTIONS]`"
    parts = [f"## tradecheck {name}", command.help, usage, _options(command), _closing(command.epilog or "")]
    return "\n\n".join(part.rstrip() for part in parts if part) + "\n"


def _arguments(command: Any) -> list[Any]:
    return [one for one in command.params if one.param_type_name == "argument"]


def _argument(argument: Any) -> str:
    return argument.name.upper().removesuffix("S") + "..." if argument.nargs == -1 else argument.name.upper()


def _options(command: Any) -> str:
    rows = [f"| `{_argument(one)}` | {_told(one)} |" for one in _arguments(command)]
    for option in (one for one in command.params if one.param_type_name == "option" and not one.hidden):
        spelled = ", ".join(f"`{word}`" for word in sorted(option.opts, key=len))
        rows.append(f"| {spelled} | {_told(option)} |")
    return "\n".join(["| option | what it does |", "|---|---|", *rows]) + "\n" if rows else ""


def _told(parameter: Any) -> str:
    default = parameter.default
    shown = getattr(parameter, "show_default", False) and isinstance(default, str | int) and not isinstance(default, bool)
    return (parameter.help or "") + (f" Default: `{default}`." if shown else "")


def _closing(epilog: str) -> str:
    """Return the examples of an epilog as commands with their comments, and the sentences below them."""
    examples, _, more = epilog.removeprefix("\b\n").partition("\n\n")
    lines = [line.strip() for line in examples.splitlines() if line.startswith("  ")]
    commands = "\n".join(f"# {line.removesuffix(':')}" if line.endswith(":") else line.replace("; ", "\n") for line in lines)
    return f"```sh\n{commands}\n```\n\n{more}"
