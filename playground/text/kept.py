"""What of a sentence a translation must keep: numbers, addresses, code, quotes, names, places.

In:  lost(find("It cost $30 in Rome.", "en"), "Costó 30 dólares en Roma.", "es")
Out: []; with "Costó trescientos dólares." the number 30 and the place Rome

A number may be written out, a place has a name of its own in each language (place_names.tsv), a
title with a name another title (titles.py); all else stays to the letter. What is lost can be kept
by a stand-in (stand_ins.py).
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from playground.text import titles
from playground.text.gazetteer import FIRST_NAMES
from playground.text.language import COMMON
from playground.text.verbs import may_be_past
from playground.text.whole import Whole

Kind = Literal[
    "address", "code", "quote", "number", "year", "place", "name", "man", "woman", "couple"
]
EXACT: tuple[Kind, ...] = ("address", "code", "quote", "number", "year")
"""Kinds of pieces without which a translation says something else."""
TITLED: tuple[Kind, ...] = ("man", "woman", "couple")
"""Whom a title and a name stand for (titles.py); another language has another title."""
KINDS: tuple[Kind, ...] = (*EXACT, "place", "name", *TITLED)


@dataclass(frozen=True)
class Kept:
    """A piece to keep, by its code points; `said` are the ways to say it, by language."""

    start: int
    end: int
    text: str
    kind: Kind
    said: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def ways(self, language: str) -> tuple[str, ...]:
        """How it may stand in a text of that language."""
        said = dict(self.said).get(language, ())
        return said if self.kind in TITLED else (self.text, *said)


# Begun where a run begins, and possessive, so that a run of 200,000 letters is walked over once.
_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>\"“”，。、]*[^\s<>\"“”，。、.,;:!?)\]]"
    r"|(?<![^\W\u3400-\u9fff])(?<![.+-])(?:[^\W\u3400-\u9fff]|[.+-])++"
    r"@(?:[^\W\u3400-\u9fff]|-)+(?:\.(?:[^\W\u3400-\u9fff]|-)+)+"
)
_CODE = (
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"  # an IBAN
    r"|\+\d{1,3}(?:[ -]?\(?\d{1,5}\)?){2,6}"  # telephones
    r"|(?<![\d-])\(?0\d{1,4}\)?(?:[ -]\d{2,5}){1,5}(?![\d-])"
    r"|(?<![\d-])\(?\d{3}\)?[ -]\d{3,4}[ -]\d{3,4}(?![\d-])"
    r"|(?<![\w-])(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)[A-Z\d]+(?:-[A-Z\d]+)+\b"  # orders
    r"|\b[A-Z]{2,4}\d{4,}\b|#\d{3,}\b"
    r"|`[^`\n]+`|</?[a-zA-Z][^<>\n]*>|(?<!\w)(?<!\w\.)\w++(?:\.\w++)*+\(\)"
    r"|\b\w*[a-z0-9]_\w+\b|\b[a-z]+[A-Z]\w*\b"
    r"|[$%#]?\{{1,2}[\w.]+\}{1,2}|%(?:\(\w+\))?[sd]\b"  # what a program fills in
)
_QUOTE = r"“[^“”\n.!?]{1,40}”|\"[^\"\n.!?]{1,40}\"|«[^«»\n.!?]{1,40}»|《[^《》\n]{1,40}》"
_NUMBER = r"\d+(?:[.,:/-]\d+)*"
_NAME = r"[A-ZÀ-Þ][\w'’-]*(?: (?:(?:de|del|la|van|von|der) ){0,2}[A-ZÀ-Þ][\w'’-]*)*"
_FIRST = re.compile(
    f"(?P<address>{_ADDRESS})|(?P<code>{_CODE})|(?P<quote>{_QUOTE})|(?P<number>{_NUMBER})"
)
_BEGINS = re.compile(r"(?:^|[.!?:…][\"'”’)]*\s+)[^\w]*$|[“\"‘«¿¡(]$")
"""What stands before the first word of a sentence, or of one within it."""
_BEHIND = 80
"""How many characters before a word are looked at for that."""
_NAMES = re.compile(rf"(?<![\w'’]){_NAME}")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")

NO_NAMES = frozenset(
    """i i'm i'll i've i'd mr mrs ms miss dr prof professor sir lord lady king queen president sr
    sra srta don doña monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december christmas easter god
    english french spanish german italian chinese japanese american british russian european
    african asian portuguese brazilian polish turkish indian swedish danish norwegian scottish
    canadian mexican australian korean dutch greek irish latin jewish christian muslim catholic
    internet ok tv mom dad mum father mother gobierno estado iglesia presidente rey reina""".split()
)
"""Words with a capital letter that are translated as others are."""
KNOWN = frozenset("tom mary john boston australia jackson".split())
"""Names that the embedded network knows from its training, whatever it makes of them in Chinese."""

OPENING = frozenset(
    "ask bring call contact dear email give hear let meet pay please see send tell visit yesterday "
    "today tomorrow tonight later once soon here there perhaps maybe meanwhile however although "
    "since until while both even does did has have is are was were can could will would".split()
)
"""Words that begin a sentence before a name."""

SMALL = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty",
    "es": "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece "
    "catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
    "zh": "零 一 二/两 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十",
}
TENS = {
    "en": "thirty forty fifty sixty seventy eighty ninety hundred/a hundred",
    "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento",
    "zh": "三十 四十 五十 六十 七十 八十 九十 百/一百",
}
"""Words for 0 to 20, and for 30, 40 … 100; of one number several between strokes."""
_NUMERAL = re.compile(r"\d+(?:[.,:]\d+)*")


def find(text: str, source: str) -> tuple[Kept, ...]:
    """What of a sentence in the language `source` is to be kept, in its order."""
    matches = _FIRST.finditer(text)
    first = (_first(one) for one in matches if one.lastgroup != "quote" or _is_title(one.group()))
    names = () if source == "zh" else _names(text, source)
    found: list[Kept] = []
    taken = bytearray(len(text))
    titled = (
        Kept(one.start, one.end, text[one.start : one.end], one.who, one.said)
        for one in titles.find(text, source)
    )
    for one in (*first, *titled, *_places(text, source), *names):
        if not any(taken[one.start : one.end]):
            found.append(one)
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return tuple(sorted(found, key=lambda one: one.start))


def _first(match: re.Match[str]) -> Kept:
    kind = match.lastgroup
    start, end, said = match.start(), match.end(), match.group()
    match kind:
        case "number":
            form: Kind = "year" if _YEAR.fullmatch(said) else "number"
            return Kept(start, end, said, form, number(said))
        case "address":
            return Kept(start, end, said, "address")
        case "code":
            return Kept(start, end, said, "code")
    return Kept(start + 1, end - 1, said[1:-1], "quote")


def _is_title(quoted: str) -> bool:
    """Whether quoted words are one word or a title, and nothing that someone says."""
    words = re.findall(r"[^\W\d_]+", quoted)
    if re.search(r"[,;:]\W*$", quoted) or not words:
        return False
    return len(words) == 1 or all(one[0].isupper() for one in words if len(one) > 3)


def number(said: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Other ways to write a number, by language: in words, with the other marks."""
    other = said.translate(str.maketrans(".,", ",."))
    bare = re.sub(r"(?<=\d),(?=\d{3}\b)", "", said)
    ways = {one for one in (other, bare, said.removesuffix(":00")) if one != said}
    words = {language: tuple(_words(language).get(said, ())) for language in SMALL}
    return tuple((language, (*sorted(ways), *words[language])) for language in SMALL)


@cache
def _words(language: str) -> dict[str, list[str]]:
    """The words of a language for small numbers, by their figures."""
    small = {str(at): one.split("/") for at, one in enumerate(SMALL[language].split(" "))}
    tens = TENS[language].replace("a hundred", "a_hundred").split(" ")
    large = {str(10 * at): one.replace("_", " ").split("/") for at, one in enumerate(tens, start=3)}
    return small | large


@cache
def _table() -> tuple[dict[str, tuple[str, ...]], ...]:
    """The places of the table: their names by language."""
    lines = Path(__file__).with_name("place_names.tsv").read_text(encoding="utf-8").splitlines()
    rows = (dict(zip(("en", "es", "zh"), line.split("\t"), strict=True)) for line in lines)
    return tuple({code: tuple(names.split("/")) for code, names in row.items()} for row in rows)


@cache
def _place_pattern(source: str) -> re.Pattern[str]:
    names = sorted(
        (name for row in _table() for name in row.get(source, ())), key=len, reverse=True
    )
    said = "|".join(map(re.escape, names)) or "(?!)"
    return re.compile(rf"(?:{said})(?![语文人])" if source == "zh" else rf"\b(?:{said})\b")


def _places(text: str, source: str) -> Iterator[Kept]:
    for match in _place_pattern(source).finditer(text):
        row = next(row for row in _table() if match.group() in row[source])
        yield Kept(match.start(), match.end(), match.group(), "place", tuple(row.items()))


def _names(text: str, source: str) -> Iterator[Kept]:
    """Words with capital letters that are no beginnings of sentences, titles or dates."""
    if text.isupper():
        return
    for match in _NAMES.finditer(text):
        words = deque(re.finditer(r"[^ ]+", match.group()))
        while words and (_no_name(words[0].group()) or (
            _begins(text, match.start() + words[0].start()) and _plain(words, source)
        )):  # fmt: skip
            words.popleft()
        while words and _no_name(words[-1].group()):
            words.pop()
        if not words:
            continue
        start, end = match.start() + words[0].start(), match.start() + words[-1].end()
        said = re.sub(r"['’]s?$", "", text[start:end])
        if said.lower() not in KNOWN:
            yield Kept(start, start + len(said), said, "name")


def _no_name(word: str) -> bool:
    lower = word.lower().replace("’", "'").rstrip(".")
    return lower in NO_NAMES or lower.removesuffix("s") in NO_NAMES - {"m", "i"}  # “Sundays”


def _begins(text: str, at: int) -> bool:
    """Whether a sentence begins there, and not a name after a title or an initial."""
    before = text[max(0, at - _BEHIND) : at]
    if not _BEGINS.search(before):
        return False
    last = before.split()[-1:]
    title = bool(last) and last[0].endswith(".") and (len(last[0]) == 2 or _no_name(last[0]))
    return not title


def _plain(words: Sequence[re.Match[str]], source: str) -> bool:
    """Whether the first word of a sentence has its capital from there alone."""
    first = words[0].group().lower().replace("’", "'")
    if first in COMMON.get(source, ()):
        return True
    if first in FIRST_NAMES:
        return False
    if len(words) == 1 or first.endswith(("ing", "ly")):
        return True
    return source == "en" and (first in OPENING or may_be_past(first))


# --- after the translation -----------------------------------------------------------------------


def lost(kept: Sequence[Kept], translated: str, target: str) -> list[Kept]:
    """What of the kept pieces a translation lacks."""
    whole = Whole(translated)
    return [one for one in kept if not any(way in whole for way in one.ways(target))]


def added(text: str, translated: str) -> list[str]:
    """Figures of a translation that its source has not; none are told where that has numerals."""
    whole = Whole(text.lower())
    if any(way in whole for way in _all_numerals()):
        return []
    digits = re.sub(r"\D", "", text)
    return [one for one in _NUMERAL.findall(translated) if re.sub(r"\D", "", one) not in digits]


@cache
def _all_numerals() -> frozenset[str]:
    more = (
        "hundred thousand million dozen noon midnight half first second third mil millón docena "
        "mediodía medianoche primero segundo 百 千 万 亿 半 午".split()
    )
    return frozenset(more) | {
        way for code in SMALL for ways in _words(code).values() for way in ways
    }
