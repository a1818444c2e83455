"""Where the verbs of an English sentence stand, told by their form and their neighbours.

In:  verbs_in("The café opens at eight and closes at six.")
Out: ((9, 14, "opens"), (28, 34, "closes"))

A verb stands after "has", "will" or "was", or is a past or third-person form between a subject and
what may follow a verb. `clauses` reads events from them, `polarity` what is so and what is denied.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from playground.deduction.reading.english.inflection import looks_third
from playground.deduction.reading.english.lexicon import may_be
from playground.text import patterns, verbs
from playground.text.stems import stem

_TOKEN = re.compile(
    r"[$€£¥]?\d+(?:[.,]\d+)+|[$€£¥]\d+|[^\W_]+(?:[.&-](?=[^\W_])[^\W_]+)*(?:['’](?!s\b)[^\W_]+)?"
    r"(?:['’]s\b)?|[^\w\s]|_"
)

DETERMINERS = frozenset(
    """the a an this that these those my your his her its our their some any no every each all both
    many several few most another""".split()
)
PRONOUNS = frozenset("i you he she it we they who someone everyone nobody".split())
_OBJECT_PRONOUNS = frozenset("me you him her it us them".split())
PREPOSITIONS = frozenset(
    """about above across after against along among around as at before behind below beneath beside
    besides between beyond by despite during except for from in inside into like near of off on
    onto out outside over past since through throughout to toward towards under until up upon via
    with within without""".split()
)
BREAKS = frozenset(
    """that because when while if although though where which who whom whose unless whereas so but
    whether and or then how why what than""".split()
)
_ADVERBS = frozenset(
    """not never n't also just still already then soon only even later once now yet always often
    ever again twice first""".split()
)
_LONGEST_VERB = 8
"""Words of a verb with its auxiliaries and adverbs: "may not have been seen" are 5."""


@dataclass(frozen=True)
class Token:
    """A word or mark of a sentence and its place in the text."""

    text: str
    start: int
    end: int
    time: bool
    """Whether it is part of a date or a time."""

    @property
    def lower(self) -> str:
        """In lower case, with straight apostrophes."""
        return self.text.lower().replace("’", "'")

    @property
    def word(self) -> bool:
        """Whether it is a word and no mark."""
        return self.text[-1].isalnum()


@dataclass(frozen=True)
class Verb:
    """The tokens `first` to `last` of a verb with its auxiliaries."""

    first: int
    last: int
    passive: bool


@lru_cache(maxsize=64)
def verbs_in(
    sentence: str, known: frozenset[str] = frozenset()
) -> tuple[tuple[int, int, str], ...]:
    """Where each finite verb of a sentence begins and ends with its auxiliaries, and its last word.

    "is" and "has" alone are verbs here too. `known`: stems of words that are verbs here for sure,
    such as "drink" where it is asked what somebody drinks.
    """
    tokens = read(sentence, 0, len(sentence), timed(sentence))
    found = [(one.first, one.last) for one in find(tokens, known)]
    within = {at for first, last in found for at in range(first, last + 1)}
    alone = verbs.BE | verbs.HAVE | verbs.DO | verbs.MODALS
    found += [
        (i, i)
        for i, one in enumerate(tokens)
        if one.lower in alone and i not in within and not one.time and one.text != "May"
    ]
    return tuple((tokens[a].start, tokens[b].end, tokens[b].lower) for a, b in sorted(found))


def timed(text: str) -> bytearray:
    """For each character whether it is part of a date or a time."""
    found = bytearray(len(text))
    for match in patterns.find(text, {"date", "time"}):
        found[match.start : match.end] = b"\1" * (match.end - match.start)
    return found


def read(text: str, start: int, end: int, times: bytearray) -> list[Token]:
    """The words and marks of `text[start:end]`; `times` as `timed` tells them of the text."""
    return [
        Token(one.group(), *one.span(), bool(times[one.start()]))
        for one in _TOKEN.finditer(text, start, end)
    ]


def find(tokens: Sequence[Token], known: frozenset[str] = frozenset()) -> list[Verb]:
    """The verbs of a sentence from left to right; "is" alone is none, for nothing happens.

    `known` as in `verbs_in`.
    """
    found = []
    at = 0
    while at < len(tokens):
        verb = _verb(tokens, at, known)
        if verb:
            found.append(verb)
            at = verb.last + 1
        else:
            at += 1
    return found


def _verb(tokens: Sequence[Token], at: int, known: frozenset[str]) -> Verb | None:
    word = tokens[at].lower
    helpers = verbs.BE | verbs.HAVE | verbs.DO | verbs.MODALS
    if word in helpers:
        end, last = at, word
        while end + 1 < min(len(tokens), at + _LONGEST_VERB) and (
            tokens[end + 1].lower in helpers or adverb(tokens[end + 1].lower)
        ):
            end += 1
            last = last if adverb(tokens[end].lower) else tokens[end].lower
        if end + 1 == len(tokens) or tokens[end + 1].time:
            return None
        main = tokens[end + 1].lower
        if last in verbs.BE and verbs.may_be_participle(main):
            return Verb(at, end + 1, True)
        if last in verbs.BE and main.endswith("ing") and len(main) > 4:
            return Verb(at, end + 1, False)
        if last in verbs.HAVE and verbs.may_be_participle(main):
            return Verb(at, end + 1, False)
        plain = main.isalpha() and main not in DETERMINERS | PREPOSITIONS | PRONOUNS | BREAKS
        if last in verbs.MODALS | verbs.DO and plain and at:
            return Verb(at, end + 1, False)
        return None
    if not at or tokens[at].time or not tokens[at].text.islower():
        return None
    past, third = verbs.may_be_past(word), looks_third(word)
    if known and stem(word) in known and _known(tokens, at, inflected=past or third):
        return Verb(at, at, False)
    if (past or third) and _follows_subject(tokens, at, third) and _takes(tokens, at + 1, third):
        return Verb(at, at, False)
    return None


def _known(tokens: Sequence[Token], at: int, *, inflected: bool) -> bool:
    """Whether a form of a word that is a verb elsewhere is one here, by its two neighbours."""
    before = tokens[at - 2 if adverb(tokens[at - 1].lower) and at > 1 else at - 1]
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if after in verbs.BE | verbs.HAVE | verbs.DO | verbs.MODALS:
        return False
    if not inflected:
        return before.lower in {"i", "you", "we", "they"}
    no_subject = DETERMINERS | PREPOSITIONS | (BREAKS - {"and", "but", "then", "who", "that"})
    return before.lower not in no_subject and not before.lower.endswith("'s")


def adverb(word: str) -> bool:
    """Whether a word in lower case may be an adverb that stands beside a verb."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly"))


def _follows_subject(tokens: Sequence[Token], at: int, third: bool) -> bool:
    """Whether the word before may end a subject, or join this verb to another before it."""
    before = tokens[at - 1]
    if adverb(before.lower) and at > 1:
        before = tokens[at - 2]
    if third and before.text[0].isdigit():  # “the 50 dollars”
        return False
    if before.lower in PRONOUNS:
        return not third or before.lower in {"he", "she", "it", "who", "someone", "everyone"}
    if before.lower in {"and", "then", "but"}:
        return not third or _second_verb(tokens, at)
    if before.text == "," and third:  # “the shop, which …, sells hats”
        inside = any(one.lower in {"which", "who"} for one in tokens[:at])
        return inside and may_be(tokens[at].lower, "verb")
    if before.text == "," or before.time:
        return not third and tokens[at].lower not in {"called", "named", "known", "titled"}
    if not before.word or before.lower in DETERMINERS | PREPOSITIONS | BREAKS:
        return False
    name = before.text[0].isupper()
    determined = any(one.lower in DETERMINERS for one in tokens[max(0, at - 4) : at - 1])
    return name or (determined if third else not before.lower.endswith("'s"))


def _second_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether "closes" is one in "opens at nine and closes at five", and no second noun."""
    word = tokens[at].lower
    led = at > 2 and (tokens[at - 3].lower in PREPOSITIONS or tokens[at - 2].time)
    return may_be(word, "verb") and (led or not may_be(word, "noun"))


def _takes(tokens: Sequence[Token], at: int, third: bool) -> bool:
    """Whether what follows may follow a verb: an object, a preposition, or the clause's end."""
    if at == len(tokens) or not tokens[at].word:
        return True
    after = tokens[at]
    starts = DETERMINERS | PREPOSITIONS | _OBJECT_PRONOUNS | BREAKS
    if not third or after.lower in starts or after.text[0].isupper() or after.time:
        return True
    word = tokens[at - 1].lower
    return may_be(word, "verb") and not may_be(word, "noun")
