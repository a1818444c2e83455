"""Greetings, thanks and other set phrases, which are not put together from their words.

In:  translated("Good morning!", "en", "es")
Out: "¡Buenos días!"; None for what is no phrase of the list (greetings.tsv)

A row has a phrase in English, Spanish and Chinese; between strokes stand others that mean the same,
and the first of a language is what is written.
"""

import re
from functools import cache
from pathlib import Path

from playground.text import titles
from playground.text.gazetteer import FIRST_NAMES

LANGUAGES = ("en", "es", "zh")
_MARKS = re.compile(r"[\s.!?,;:…¡¿。！？，～~]+")
_NAMED = re.compile(r"([^,.!?\n]+), ((?:[A-Z][a-zé]{1,4}\.? )?[A-ZÀ-Þ][^\W\d_]+)([.!?]?)")
_CHINESE_MARKS = {".": "。", "!": "！", "?": "？", "": ""}


def translated(text: str, source: str, target: str) -> str | None:
    """A set phrase in the other language, with the source's end; None where the text is none."""
    found = _phrases(source).get(_bare(text))
    if target not in LANGUAGES:
        return None
    if found is None:
        return _with_a_name(text, source, target)
    said = found[LANGUAGES.index(target)]
    mark = next(
        (one for one in ("?", "!", ".") if text.rstrip().endswith((one, _CHINESE_MARKS[one]))), ""
    )
    if target == "zh":
        return said + _CHINESE_MARKS[mark]
    said = said[0].upper() + said[1:]
    if target == "es":
        said = {"!": "¡", "?": "¿"}.get(mark, "") + said
    return said + mark


def _with_a_name(text: str, source: str, target: str) -> str | None:
    """A set phrase and who is spoken to ("Hello, Mrs. Parker."); a first name stays as it is."""
    match = _NAMED.fullmatch(text.strip())
    phrase = translated(match[1] + match[3], source, target) if match else None
    if match is None or phrase is None or {source, target} != {"en", "es"}:
        return None
    titled = [dict(one.said)[target][0] for one in titles.find(f"{match[1]}, {match[2]}", source)]
    if not titled and match[2].lower() not in FIRST_NAMES:
        return None
    end = len(match[3])
    return (
        f"{phrase[: len(phrase) - end]}, {(titled or [match[2]])[0]}{phrase[len(phrase) - end :]}"
    )


def _bare(text: str) -> str:
    return _MARKS.sub(" ", text.lower().replace("’", "'")).strip()


@cache
def _phrases(source: str) -> dict[str, tuple[str, ...]]:
    """Each phrase of a language with what is written in all three."""
    lines = Path(__file__).with_name("greetings.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        columns = [one.split("/") for one in line.split("\t")]
        for phrase in columns[LANGUAGES.index(source)] if source in LANGUAGES else ():
            found.setdefault(phrase, tuple(column[0] for column in columns))
    return found
