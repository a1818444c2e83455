"""docs/grammar.md, made from the test cases: `python -m tests.grammar_page` writes it.

Every file tests/cases_*.py brings a part: its first line up to a comma is the heading, the rest of
its docstring stands below it, CASES and UNREAD are its tables.
"""

import importlib
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from playground.deduction.reading.reader import read

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "grammar.md"
HEAD = """# What is read

Each construction with samples, and what is read of them, said again. Names, nouns, adjectives and
verbs are any words; only the words of the constructions are fixed. A sentence that is not of these
forms is left unread and shown, never guessed at. The page is made from the test cases
(`tests/cases_*.py`) by `.venv/bin/python -m tests.grammar_page`.
"""


def page() -> str:
    """The whole page."""
    names = sorted(file.stem for file in TESTS.glob("cases_*.py"))
    names.sort(key=lambda name: name != "cases_english")
    return "\n".join([HEAD, *(part(importlib.import_module(f"tests.{name}")) for name in names)])


def part(cases: ModuleType) -> str:
    """What one file of cases brings."""
    title, _, about = (cases.__doc__ or "").partition("\n")
    lines = [f"## {title.partition(',')[0].rstrip('.')}", "", about.strip(), ""]
    for construction, samples in cases.CASES.items():
        lines += [f"### {construction}", "", *table("is read as", samples)]
    unread = [
        (sentence, read(sentence).sentences[0].why) for sentence in vars(cases).get("UNREAD", ())
    ]
    if unread:
        lines += ["### Not read", "", *table("because", unread)]
    return "\n".join(lines)


def table(heading: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    """The lines of a table of sentences."""
    shown = [f"| {cell(sentence)} | {cell(said)} |" for sentence, said in rows]
    return [f"| sentence | {heading} |", "|---|---|", *shown, ""]


def cell(text: str) -> str:
    """A text in a table."""
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
