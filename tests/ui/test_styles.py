"""The style sheets: what one tab's says of a bare class does not reach into another tab."""

import ast
import re
from pathlib import Path

UI = Path(__file__).parents[2] / "playground" / "ui"
TABS = {"compare_tab": ("compare", "compare-tab", "chart"), "lab_tab": ("lab",)}
"""Sheets that are written for what these tabs draw."""
MEANT = {
    "save": "the ways to save a table look alike everywhere",
    "two": "the walk puts things side by side as the Lab does",
}


def _drawn_by(tab: str) -> set[str]:
    """The modules of the page that a tab needs, its own among them, as "comparison.text"."""
    found: set[str] = set()
    left = [tab]
    while left:
        name = left.pop()
        file = UI / f"{name.replace('.', '/')}.py"
        if name in found or not file.exists():
            continue
        found.add(name)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("playground.ui"):
                inside = node.module.removeprefix("playground.ui").removeprefix(".")
                left += [inside, *(f"{inside}.{one.name}".strip(".") for one in node.names)]
    return found


def _classes_in(modules: set[str]) -> set[str]:
    """The classes that modules write into what they draw."""
    code = "".join((UI / f"{one.replace('.', '/')}.py").read_text("utf-8") for one in modules)
    said = re.findall(r'class="([^"<>]*)"', code)
    return {name for one in said for name in re.sub(r"\{.*?\}", " ", one).split()}


def _bare(sheet: str) -> set[str]:
    """The classes that a sheet styles wherever they stand: `.opened`, not `#lab-said .opened`."""
    text = (UI / "styles" / f"{sheet}.css").read_text("utf-8")
    rules = re.findall(r"([^{}]+)\{", re.sub(r"/\*.*?\*/", "", text, flags=re.S))
    selectors = [one.strip() for rule in rules for one in rule.split(",")]
    found = [re.fullmatch(r"[a-z]*\.([\w-]+)(::?[\w-]+)*", one) for one in selectors]
    return {one[1] for one in found if one}


def test_what_compare_and_the_lab_style_is_nothing_that_asking_draws():
    elsewhere = _drawn_by("ask_tab") | _drawn_by("drawer")
    hit = {}
    for tab, sheets in TABS.items():
        asks = _classes_in(elsewhere - _drawn_by(tab))
        hit |= {sheet: sorted(_bare(sheet) & asks - MEANT.keys()) for sheet in sheets}
    assert hit == {sheet: [] for sheets in TABS.values() for sheet in sheets}


def test_the_classes_that_are_shared_are_still_there():
    written = _classes_in(_drawn_by("ask_tab"))
    assert MEANT.keys() <= written
