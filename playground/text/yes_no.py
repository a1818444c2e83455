"""Questions that ask for yes or no, and what a sentence says to them.

In:  asks("Did the bakery open in 1987?")
     decide("Did the bakery open in 1987?", ("Ada opened the bakery in 1987.",))
Out: True
     Verdict("yes", Sentence("Ada opened the bakery in 1987.", 0, 30), "says all of it", "")

A sentence says yes where its content words begin with those of the question, in the same order,
after the same prepositions, and with nothing between them but what another preposition begins; the
passive and verbs such as “open” may turn it round. It says no where it denies that, or has another
number in the place of the one asked about. A red car is a car, as long as the text tells of no
other one. A word that takes it back, another tense, another sentence around it or a word more leave
it open: what is not said may be so.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from playground.deduction.program import Sentence
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.qualities import qualities
from playground.text.polarity import NOT
from playground.text.restated import again, clauses, restated
from playground.text.stems import Word, stem, words
from playground.text.verbs import AUXILIARY, BE, DO, HAVE, MODALS, may_be_participle, may_be_past

_ASKS = re.compile(rf"\s*(?:(?:and|but|so|then|well),?\s+)?{AUXILIARY}\b", re.IGNORECASE)
_OTHERWISE = re.compile(r"\b(?:or|who|what|when|where|why|how|which)\b", re.IGNORECASE)
_DENIES = re.compile(rf"{NOT}|\bwithout\b", re.IGNORECASE)
_TAKES_BACK = frozenset(
    """if may might could would should must perhaps maybe possibly probably allegedly reportedly
    supposedly almost nearly hardly barely unless until only except but or either than like who
    which whose that whether when where while because although though some few most partly
    sometimes often usually rarely seldom lacks lack lacked false""".split()
)
"""Words by which a sentence says less, or something else, than those beside them."""

_NEGATED = re.compile(r"n['’]t\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\s*(?:it|he|she|they|this|these|there|its|his|her|their)\b", re.IGNORECASE)
_EITHER_WAY = frozenset(
    stem(verb)
    for verb in """open close start begin end stop change move break burn sink grow shrink increase
    decrease melt freeze dry cook sell ring roll spread split tear turn wake improve
    double""".split()
)
"""Verbs of which "the shop opened" and "Ada opened the shop" say the same of the shop."""

MOST_SENTENCES = 60
"""In a text of more there may be another one, told of as “it” or by another word."""
_EACH = frozenset("all every each any both only".split())
"""What is said of all red cars need not be so of cars."""

_NUMBER = re.compile(r"\d")
_PLACED = frozenset(
    "in on at by for with from to into of near since during after before about".split()
)
"""What is denied of one place or time may be so at another."""
_WHOLE = _PLACED | {"", "of"}


@dataclass(frozen=True)
class Verdict:
    """`yes` or `no`, the sentence that says so, and why: `says all of it`, `denies it`, either `in
    other words`, or, with the number that stands in its place, `another number`."""

    answer: str
    sentence: Sentence
    why: str
    instead: str = ""


def asks(question: str) -> bool:
    """Whether a question is to be answered by yes or no: it begins with its verb, without "or"."""
    return bool(_ASKS.match(question)) and not _OTHERWISE.search(question)


def decide(
    question: str, sentences: Sequence[Sentence], among: Collection[Sentence] | None = None
) -> Verdict | None:
    """What the sentences of a text say to a question; None where they say nothing, or both.

    They come in the text's order: "it" may take up the sentence before. `among`: only these decide.
    """
    described = _described(sentences) if len(sentences) <= MOST_SENTENCES else frozenset[str]()
    verdicts = [
        verdict
        for i, sentence in enumerate(sentences)
        if among is None or sentence in among
        if (verdict := _says(question, sentence, sentences[i - 1] if i else None, described))
    ]
    clear = [one for one in verdicts if one.why != "another number"]
    answers = {one.answer for one in clear or verdicts}
    return (clear or verdicts)[0] if len(answers) == 1 else None


@dataclass(frozen=True)
class _Content:
    """A content word with the preposition before it, "" for none."""

    word: Word
    after: str

    def says(self, other: "_Content") -> bool:
        """Whether both are one word, in the same place."""
        return (self.word.stem, self.after) == (other.word.stem, other.after)


_SOMEWHERE = frozenset(("there", "here"))
_HELPERS = (
    BE | HAVE | DO | MODALS | frozenset(("there", "ever", "really", "yes", "no", "please", "not"))
)
_PAST_BE, _NOW_BE = frozenset(("was", "were")), frozenset(("is", "are", "am"))
_BESIDE = frozenset("in on at of near from with for by".split())
"""Prepositions of what may stand between the words asked about, such as a place."""


def _says(
    question: str, sentence: Sentence, before: Sentence | None, described: Collection[str]
) -> Verdict | None:
    """What a sentence says to a question clause by clause, or else in other words."""
    parts = clauses(sentence.text)
    for part in parts:
        verdict = _verdict(question, replace(sentence, text=part), before, described)
        if verdict:
            return replace(verdict, sentence=sentence)
    for asked in (question, *again(question)):
        for text in (*parts, *restated(sentence.text, asked)):
            said = replace(sentence, text=text)
            verdict = _verdict(asked, said, before, described, whole=True)
            if verdict and verdict.why != "another number":
                why = "denies" if verdict.answer == "no" else "says"
                return Verdict(verdict.answer, sentence, f"{why} it in other words")
    return None


def _described(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The stems of nouns that stand behind one adjective in all of a text: there is one red car."""
    before: dict[str, set[str]] = {}
    for sentence in sentences:
        said = words(sentence.text)
        for one, noun in pairwise(said):
            how = one.text.lower()
            if noun.stem and may_be(how, "adj"):
                before.setdefault(noun.stem, set()).add(how)
    return frozenset(noun for noun, how in before.items() if len(how) == 1)


def _verdict(
    question: str,
    sentence: Sentence,
    before: Sentence | None,
    described: Collection[str],
    *,
    whole: bool = False,
) -> Verdict | None:
    """What one sentence says; with `whole`, only where it says no more than is asked about."""
    asked, said = words(question), words(sentence.text)
    core, have = _contents(asked), _contents(said)
    if _lower(asked) & _SOMEWHERE and all(one.word.text[:1].isupper() for one in core):
        return None  # “Will Mrs Hill be there?” says no more than who
    if not core or sentence.text.rstrip().endswith("?") or not _same_tense(asked, said):
        return None
    if _lower(said) & _TAKES_BACK - _lower(asked):
        return None
    if _PRONOUN.match(sentence.text) and before:
        taken_up = {one.word.stem for one in _contents(words(before.text)) if not one.after}
        have = [*core[:1], *have] if core[0].word.stem in taken_up else have
    denied = len(_DENIES.findall(sentence.text)) - len(_DENIES.findall(_plain(question)))
    if denied not in (0, 1):
        return None
    if denied or _lower(said) & _EACH:
        described = ()
    for order, led in _orders(core, asked, said):
        end = _WHOLE if whole else _PLACED if denied else frozenset[str]()
        other = _found(order, have, described, led=led, end=end)
        if other is None or (other and denied):
            continue
        if other:
            return Verdict("no", sentence, "another number", other)
        if denied:
            return Verdict("no", sentence, "denies it")
        return Verdict("yes", sentence, "says all of it")
    return None


def _contents(text: Sequence[Word]) -> list[_Content]:
    """The content words in order, each with the preposition right before it."""
    found: list[_Content] = []
    after = ""
    for word in text:
        lower = word.text.lower()
        if lower in _PLACED or lower == "of":
            after = lower
        elif word.stem and lower not in _HELPERS:
            found.append(_Content(word, after))
            after = ""
    return found


def _orders(
    core: Sequence[_Content], asked: Sequence[Word], said: Sequence[Word]
) -> Iterator[tuple[list[_Content], bool]]:
    """The orders in which a sentence may say it, and whether names may stand before them."""
    yield list(core), False
    passive = _passive(said)
    if _passive(asked):
        verb = next((i for i, one in enumerate(core) if may_be_participle(one.word.text)), 0)
        by = next((i for i, one in enumerate(core) if one.after == "by"), len(core))
        end = next((i for i in range(by + 1, len(core)) if core[i].after), len(core))
        agent = [replace(one, after="") for one in core[by:end]]
        if verb and not passive:
            rest = [*core[:verb], *core[verb + 1 : by], *core[end:]]
            yield [*agent, core[verb], *rest], not agent
    elif asked[0].text.lower() in DO:
        verb = next((i for i, one in enumerate(core) if one.word.stem in _EITHER_WAY), 0)
        if verb and not passive:
            yield [core[verb], *core[:verb], *core[verb + 1 :]], True
        for verb in range(1, len(core)) if passive else ():
            end = next((i for i in range(verb + 1, len(core)) if core[i].after), len(core))
            agent = [replace(core[0], after="by"), *core[1:verb]]
            yield [*core[verb + 1 : end], core[verb], *agent, *core[end:]], False


def _found(
    core: Sequence[_Content],
    have: Sequence[_Content],
    described: Collection[str],
    *,
    led: bool,
    end: Collection[str],
) -> str | None:
    """ "" where the sentence begins with these words; the other number where it has one in the
    place of theirs; None where it says something else. If `led`, names may stand before them.
    An adjective may stand before one of the `described`. What comes after them may not begin with
    one of the `end`, which are prepositions, and "" for none.
    """
    start = 0
    while led and start < len(have) and have[start].word.text[:1].isupper():
        start += 1
    other, at = "", start
    for asked in core:
        beside = False
        if asked.word.stem in described and _is_described(asked, have[at : at + 2]):
            at += 2
            continue
        while at < len(have) and not have[at].says(asked):
            if _another_number(asked, have[at]):
                other = have[at].word.text
                break
            beside = have[at].after in _BESIDE if have[at].after else beside
            if not beside or at == start:
                return None
            at += 1
        if at == len(have):
            return None
        at += 1
    return None if at < len(have) and have[at].after in end else other


def _is_described(asked: _Content, said: Sequence[_Content]) -> bool:
    """Whether two words are an adjective and the noun asked about, which it leaves what it is."""
    if len(said) < 2 or said[1].after or said[1].word.stem != asked.word.stem:
        return False
    how, noun = (one.word.text.lower() for one in said)
    if said[0].after != asked.after or not may_be(how, "adj"):
        return False
    return qualities([how, noun], noun=True)[-1] == noun


def _another_number(asked: _Content, one: _Content) -> bool:
    numbers = all(_NUMBER.search(each.word.text) for each in (asked, one))
    return numbers and asked.after == one.after and len(asked.word.text) == len(one.word.text)


def _same_tense(asked: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether the sentence speaks of the time asked about, as far as the forms tell."""
    first, there = _NEGATED.sub("", asked[0].text.lower()), _lower(said)
    if _lower(asked[1:]) & HAVE and not there & HAVE:
        return False  # “Does it have …?”
    past = any(may_be_past(one) or may_be_participle(one) for one in there)
    if first in _NOW_BE:
        return bool(there & _NOW_BE) and not there & (_PAST_BE | MODALS | {"had", "been"})
    if first in _PAST_BE:
        return bool(there & _PAST_BE) or (_passive(asked) and not there & BE and past)
    if first in ("do", "does"):
        return not there & (_PAST_BE | MODALS | {"did", "had"}) and not past
    if first == "did":
        return (past or "did" in there) and not there & (MODALS | _NOW_BE)
    return bool(there & HAVE) if first in HAVE else first in there


def _plain(question: str) -> str:
    """The question without the "n't" of "Didn't it open?", which asks whether it did."""
    return _NEGATED.sub("", question, count=1) if _ASKS.match(question) else question


def _lower(text: Sequence[Word]) -> set[str]:
    return {word.text.lower() for word in text}


def _passive(said: Sequence[Word]) -> bool:
    """Whether a form of "be" stands a little before a participle."""
    lower = [word.text.lower() for word in said]
    return any(
        one in BE and any(may_be_participle(after) for after in lower[i + 1 : i + 3])
        for i, one in enumerate(lower)
    ) or (bool(lower) and lower[0] in BE and any(map(may_be_participle, lower[2:])))
