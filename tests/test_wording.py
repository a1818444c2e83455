"""The table of words: each key in both languages, with the same blanks, and said somewhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from playground.core import Said, Step, StepVerdict
from playground.wording import said as saying
from playground.wording.evidence import EVIDENCE
from playground.wording.said import detail, title, worded
from playground.wording.table import WORDS

ROOT = Path(__file__).parent.parent
FILES = sorted(ROOT.glob("playground/**/*.py"))
EVERY = [*WORDS.items(), *EVIDENCE.items()]
PARTS = sorted(
    one for one in (ROOT / "playground" / "wording").glob("*.py") if one.stem != "evidence"
)
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def blanks(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def fixed(words: str) -> str:
    """What of the words stands outside their blanks."""
    return "".join(text for text, *_ in Formatter().parse(words))


@pytest.mark.parametrize(("key", "words"), EVERY)
def test_a_key_has_the_same_blanks_in_both_languages(key: str, words: tuple[str, str]) -> None:
    english, chinese = words
    assert blanks(english) == blanks(chinese)


@pytest.mark.parametrize(("key", "words"), EVERY)
def test_a_key_is_said_in_chinese_where_it_has_words_in_english(
    key: str, words: tuple[str, str]
) -> None:
    english, chinese = ("".join(re.findall(r"\w+", fixed(one))) for one in words)
    assert bool(english) <= bool(CHINESE.search(chinese))


@pytest.mark.parametrize("key", WORDS)
def test_a_step_has_a_detail_in_both_languages_or_in_none(key: str) -> None:
    assert len({"\n" in re.sub(r"{[^}]*}", "", words) for words in WORDS[key]}) == 1


def test_no_key_stands_in_two_files() -> None:
    keys = [
        key.value
        for file in PARTS
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key, words in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(words, ast.Tuple)
    ]
    assert sorted(keys) == sorted(WORDS)


@pytest.mark.parametrize("verdict", get_args(StepVerdict))
def test_each_mark_of_a_checked_step_has_its_word(verdict: str) -> None:
    assert f"step {verdict}" in EVIDENCE


# --- what the solvers say ----------------------------------------------------------------------


def said_in(file: Path) -> Iterator[ast.expr]:
    """The keys of everything that is said in a file, as they are written there."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    imported = [one for one in nodes if isinstance(one, ast.ImportFrom)]
    names = {name.name for one in imported if one.module == "playground.core" for name in one.names}
    names |= {"Said"} if file.name == "core.py" else set()
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            says = node.func.id in names & {"Said", "Step"}
            yield from _either(node.args[0]) if says else ()


def _either(key: ast.expr) -> Iterator[ast.expr]:
    if isinstance(key, ast.IfExp):
        yield from (*_either(key.body), *_either(key.orelse))
    else:
        yield key


def keys_of(key: ast.expr) -> set[str]:
    """The keys of the table that an expression may be: a text, or one with a blank."""
    if isinstance(key, ast.Constant):
        return {key.value} & WORDS.keys()
    if isinstance(key, ast.JoinedStr):
        parts = (re.escape(p.value) if isinstance(p, ast.Constant) else ".+" for p in key.values)
        pattern = re.compile("".join(parts))
        return {one for one in WORDS if pattern.fullmatch(one)}
    return set()


PASSED_ON = {"json_form.py", "said.py"}
"""Files that say again what was said elsewhere."""


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_what_is_said_is_in_the_table(file: Path) -> None:
    unknown = [ast.unparse(key) for key in said_in(file) if not keys_of(key)]
    assert file.name in PASSED_ON or not unknown


def test_every_key_of_the_table_is_said_somewhere() -> None:
    said = {one for file in FILES for key in said_in(file) for one in keys_of(key)}
    assert WORDS.keys() - said == set()


# --- how blanks are filled ---------------------------------------------------------------------


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, str]]:
    words = {
        "cats": ("{n:cat|cats} of {p:.2f}", "{n} 只猫，{p:.2f}"),
        "names": ("{names}", "{names}"),
        "slept": ("Slept\nFor {hours}.", "睡了\n{hours}。"),
        "hours": ("{n:hour|hours}", "{n} 小时"),
    }
    monkeypatch.setattr(saying, "WORDS", words)
    return words


@pytest.mark.usefixtures("table")
def test_a_number_comes_with_its_noun_and_commas() -> None:
    assert worded(Said("cats", {"n": 1, "p": 0.5})) == "1 cat of 0.50"
    assert worded(Said("cats", {"n": 1200, "p": 1})) == "1,200 cats of 1.00"
    assert worded(Said("cats", {"n": 1200, "p": 1}), "zh") == "1,200 只猫，1.00"


@pytest.mark.usefixtures("table")
def test_texts_are_listed_and_things_said_follow_one_another() -> None:
    hours = [Said("hours", {"n": 1}), Said("hours", {"n": 2})]
    assert worded(Said("names", {"names": ("Ada", "Bo")})) == "Ada, Bo"
    assert worded(Said("names", {"names": ("Ada", "Bo")}), "zh") == "Ada、Bo"
    assert worded(Said("names", {"names": hours})) == "1 hour 2 hours"
    assert worded(Said("names", {"names": hours}), "zh") == "1 小时2 小时"
    assert worded(Said("names", {"names": None})) == ""


@pytest.mark.usefixtures("table")
def test_a_step_has_a_title_and_under_it_a_detail() -> None:
    step = Step("slept", {"hours": Said("hours", {"n": 8})})
    assert (title(step), detail(step)) == ("Slept", "For 8 hours.")
    assert (title(step, "zh"), detail(step, "zh")) == ("睡了", "8 小时。")


@pytest.mark.usefixtures("table")
def test_braces_in_a_text_of_the_user_are_no_blanks() -> None:
    assert worded(Said("names", {"names": "{hours}"})) == "{hours}"


def test_nothing_said_is_no_words() -> None:
    assert (worded(None), worded(None, "zh")) == ("", "")
