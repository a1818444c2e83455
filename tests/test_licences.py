"""Every work that the project ships or its set-up brings stands in the table of licences."""

import re
from html import escape
from pathlib import Path

import pytest

from playground.licences import KINDS, Licence, licences
from playground.ui.about import about

ROOT = Path(__file__).parents[1]
HEADS = {
    "weights": "Weights",
    "words": "Words and rules",
    "data": "Data that the weights were trained on",
    "programs": "Programs",
}
PACKAGES = {package for one in licences() for package in one.packages}


def names(text: str, pattern: str) -> set[str]:
    return set(re.findall(pattern, text, re.MULTILINE))


def test_every_folder_of_weights_is_in_it() -> None:
    folders = {one.name for one in (ROOT / "playground" / "embedded").iterdir() if one.is_dir()}
    assert folders - {"__pycache__"} == {one.folder for one in licences() if one.folder}


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        ("Makefile", r"^[A-Z_]+ := ([\w-]+)=="),
        ("requirements.txt", r"^([\w-]+)(?:==|>=)"),
        ("packages.txt", r"^([\w-]+)$"),
    ],
)
def test_every_package_that_the_set_up_brings_is_in_it(file: str, pattern: str) -> None:
    brought = names((ROOT / file).read_text(encoding="utf-8"), pattern)
    assert brought
    assert brought - PACKAGES == set()


@pytest.mark.parametrize("one", [one for one in licences() if one.folder], ids=lambda one: one.name)
def test_a_card_states_the_same_licence(one: Licence) -> None:
    card = (ROOT / "playground" / "embedded" / one.folder / "README.md").read_text(encoding="utf-8")
    [said] = names(card, r"^license: (.+)$")
    assert said == one.licence.casefold().replace("cc by", "cc-by").replace(" ", "-")


@pytest.mark.parametrize(
    "one", [one for one in licences() if "://" not in one.where], ids=lambda one: one.name
)
def test_what_lies_here_is_here(one: Licence) -> None:
    assert (ROOT / one.where).is_file()


def linked(one: Licence) -> str:
    where = one.where if "://" in one.where else f"../{one.where}"
    return f"| [{one.name}]({where}) | {one.what} | {one.licence} |"


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_licences_has_the_same_tables(kind: str) -> None:
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    rows = [linked(one) for one in licences() if one.kind == kind]
    table = "\n".join([f"## {HEADS[kind]}", "", "| | what it is here | licence |", "|---|---|---|"])
    assert "\n".join([table, *rows]) in page


def test_about_shows_each_in_both_languages() -> None:
    html = about()
    for one in licences():
        for text in (one.name, one.licence, one.what, one.licence_chinese, one.chinese):
            assert escape(text) in html
