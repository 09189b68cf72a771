"""Examples that the help of each command closes with: what they are for, and the command."""

from __future__ import annotations

Examples = tuple[tuple[str, str], ...]

CHECK: Examples = (
    ("one release", "tradecheck check release.txt"),
    ("a folder, one line a finding", "tradecheck check releases/ --format concise"),
    ("standard input", "cat release.txt | tradecheck check - --date 2023-03-31"),
    ("a corrected claims table", "tradecheck check claims.jsonl --text releases/"),
    ("how many of what", "tradecheck check releases/ --statistics"),
    ("accept what is there", "tradecheck check releases/ --write-baseline baseline.json"),
    ("fail on new findings only", "tradecheck check releases/ --baseline baseline.json"),
    ("whom to ask first", "tradecheck check releases/ --format worklist -o worklist.csv"),
    ("a page for a browser", "tradecheck check release.txt --format html -o report.html"),
    ("pages of a folder, in German", "tradecheck check releases/ --format html --page-lang de -o report/"),
    ("annotations in GitHub Actions", "tradecheck check releases/ --format github"),
    ("code scanning", "tradecheck check releases/ --format sarif -o findings.sarif"),
)
CHECK_MORE = (
    "Settings (rules, severities, suppressions) stand in tradecheck.toml or in [tool.tradecheck] of pyproject.toml, the nearest upwards; "
    "docs/findings.md tells of them, of baselines and of every format."
)
EXTRACT: Examples = (
    ("the claims of a release", "tradecheck extract release.txt"),
    ("a table of a folder", "tradecheck extract releases/ --format jsonl -o claims.jsonl"),
    ("every number that was seen", "tradecheck extract release.txt --numbers --format jsonl"),
)
CHART: Examples = (
    ("two sources of one flow", "tradecheck chart dumbbell release.txt -o gap.svg"),
    ("stated growth against its levels", "tradecheck chart growth release.txt -o growth.png"),
    ("the largest gaps of a folder", "tradecheck chart ranked-gaps releases/ -o gaps.pdf"),
    ("one flow through the years", "tradecheck chart timeline releases/ --pair KAZ-DEU -o trade.svg"),
)
CHART_MORE = "The text for who cannot see the chart goes to standard output and into the file. docs/charts.md tells of every kind."
RULE: Examples = (
    ("all rules, and those of a family", "tradecheck rule; tradecheck rule W"),
    ("one by its code or name", "tradecheck rule G101; tradecheck rule growth-mismatch"),
)


def examples(told: Examples, more: str = "") -> str:
    """Return examples as an epilog whose lines the help keeps as they are; the backspace says so to click."""
    lines = "\n".join(["\b", "Examples:", *(f"  {what}:\n    {command}" for what, command in told)])
    return f"{lines}\n\n{more}" if more else lines
