"""Greetings, thanks and other set phrases, which are not put together from their words.

In:  translated("Good morning!", "en", "es")
Out: "¡Buenos días!"; None for what is no phrase of the list (greetings.tsv)

A row has a phrase in English, Spanish and Chinese; between strokes stand others that mean the same,
and the first of a language is what is written.
"""

import re
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "es", "zh")
_MARKS = re.compile(r"[\s.!?,;:…¡¿。！？，～~]+")
_CHINESE_MARKS = {".": "。", "!": "！", "?": "？", "": ""}


def translated(text: str, source: str, target: str) -> str | None:
    """A set phrase in the other language, with the source's end; None where the text is none."""
    found = _phrases(source).get(_bare(text))
    if found is None or target not in LANGUAGES:
        return None
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
