"""Where the sentences of running prose begin and end; a text of any length, in any layout.

In:  sentences("Dr. Ada Byrne moved to the U.S. Navy. She was 20.")
Out: (Sentence("Dr. Ada Byrne moved to the U.S. Navy.", 0, 37), Sentence("She was 20.", 38, 49))

A sentence ends at ".", "!" or "?" before a space, unless that belongs to a shortened word, an
initial, a German ordinal ("am 31. August") or the number of a list, or a lower-case letter follows;
at the marks of Chinese; at an empty line; and at the end of a line that is no mere wrap.
(`logic.sentences` reads facts and rules, which end at ";" too, and has limits; prose has none.)
Offsets are code points, so that `text[start:end]` is the sentence.
"""

import re

from playground.deduction.program import Sentence
from playground.deduction.reading.initials import is_letter
from playground.text.language import COMMON

# Possessive, so that a run of 200,000 marks is walked over once.
_MARK = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?:\[\d{1,3}\])*+(?=\s|$)|(?:[。！？]|．(?!\d))++[”’」』）]*+|[\n\r\v\f\x85\u2028\u2029]++"
)
_SHORTENED = re.compile(
    r"mrs?|ms|dr|prof|st|mt|rev|gen|col|capt|lt|sgt|sen|rep|gov|hon|jr|sr|vs|vol|fig|approx|inc|ltd"
    r"|co|corp|bros|dept|est|e\.g|i\.e|u\.s|u\.k|d\.c|b\.c|a\.d|ph\.d|jan|feb|mar|apr|aug|sept?|oct|nov"
    r"|dec|ave|blvd|pp|eds?"
    r"|bzw|bspw|z\.b|d\.h|u\.a|z\.t|o\.ä|i\.d\.r|ca|hrn?|frl|evtl|ggf|inkl|exkl|vgl|mio|mrd|sog|geb|gest"
    r"|abb|ing|av|avda|cf|al|eqs?|figs|sra|srta|dra|dña|ee|uds?|págs?|mme|mlle"
)
"""Words that are written short; those of German, Spanish and French where English has none such."""
_BEFORE_A_NUMBER = re.compile(r"No|Nos|Nr|nr|Bd|Tab|Abs|Art|Kap|Str|Tel|Ch|Sec|Núm|núm|S|p|pp")
_LETTER = re.compile(r"[a-zäöü]|EE")
_SECOND = re.compile(r"[^\W\d_]{1,2}\.")
_SPACED = re.compile(r"(?<!\w)(?:[a-zäöü]|EE)\. (?:[^\W\d_]|UU|ej)$")
"""“z. B.”, “u. a.”, “p. ej.” and “EE. UU.” are written with a space."""
_LIST_NUMBER = re.compile(r"(?:^|[:;]\s+)\s*\(?\d{1,3}$")
_ORDINAL = re.compile(r"(?:(?P<before>[^\W\d_]+)\.?[ \n])?(?<![\d.,:/-])[1-9]\d?$")
_GERMAN_MONTH = re.compile(
    r"Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
_COUNTED = re.compile(
    r"Jahrhunderts?|Jahrtausends?|Jh|Platz(?:es)?|Etage|Stock|Mal|Kapitel|Auflage|Liga|Klasse|Runde|"
    r"Geburtstag|Jahrestag|Lebensjahr|Spieltag|Minute|Bezirk|Weltkrieg|Bundestag|Armee|Division"
)
"""German nouns that an ordinal stands before; before others it has an article or preposition."""
_GERMAN_ARTICLE = re.compile(
    r"im|vom|zum|zur|beim|der|dem|des|einem|einer|jeder|jedem", re.IGNORECASE
)
_ENGLISH_MONTH = re.compile(
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|"
    r"August|September|October|November|December"
)
_WRAP = 50
"""A line at least so many characters long may be one that was wrapped."""

LONGEST_WORD = 1_000
"""Letters; a longer word is none of any language, and translators take very long over it."""
_LONG_WORD = re.compile(rf"[^\W\d_\u3400-\u9fff]{{{LONGEST_WORD + 1},}}+")


def longest_word(text: str) -> int:
    """How many letters the first word has that is longer than any may be; 0 where none is.

    Chinese has no spaces, so that its characters do not count.
    """
    found = _LONG_WORD.search(text)
    return len(found[0]) if found else 0


def sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text; pieces without a letter or digit are left out."""
    found: list[Sentence] = []
    start = 0
    for mark in _MARK.finditer(text):
        if _ends(text, start, mark):
            _add(found, text, start, mark.end())
            start = mark.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a sentence that began at `start` ends at the mark."""
    said = mark.group()
    ahead = text[mark.end() : mark.end() + 40].lstrip()
    after = ahead[:1]
    if said.isspace():
        if len(said.replace("\r\n", "\n")) > 1:
            return True
        line = mark.start() - max(text.rfind("\n", start, mark.start()) + 1, start)
        return not (after.islower() or (line >= _WRAP and after.isalpha()))
    if said[0] in "。！？．" or not after:
        return True
    if after.islower():
        return False
    if said != ".":
        return True
    behind = text[max(start, mark.start() - 24) : mark.start()]
    return not (_is_short(behind, ahead) or _is_numbering(behind, ahead))


def _is_short(behind: str, ahead: str) -> bool:
    """Whether a full stop ends a shortened word or an initial."""
    last = behind[-12:].rsplit(maxsplit=1)[-1:]
    word = last[0].strip("\"'“‘([") if last else ""
    initial = len(word) == 1 and word.isupper() and word != "I" and not is_letter(behind)
    spaced = _SPACED.search(behind) or (_LETTER.fullmatch(word) and _SECOND.match(ahead))
    before_a_number = ahead[0].isdigit() and _BEFORE_A_NUMBER.fullmatch(word)
    return (
        initial or bool(before_a_number or spaced) or _SHORTENED.fullmatch(word.lower()) is not None
    )


def _is_numbering(behind: str, ahead: str) -> bool:
    """Whether a full stop makes an ordinal, or the number of a list, of the number before it."""
    if _LIST_NUMBER.search(behind):
        return True
    number = _ORDINAL.search(behind)
    following = re.match(r"[^\W\d_]+", ahead)
    if not number or not following:
        return False
    before, word = number["before"] or "", following.group()
    if _GERMAN_MONTH.fullmatch(word):
        return not _ENGLISH_MONTH.fullmatch(before)
    common = any(word.lower() in COMMON[code] for code in ("en", "de"))
    with_article = _GERMAN_ARTICLE.fullmatch(before) is not None and not common
    return with_article or _COUNTED.fullmatch(word) is not None


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if any(character.isalnum() for character in piece):
        found.append(Sentence(piece, start, start + len(piece)))
