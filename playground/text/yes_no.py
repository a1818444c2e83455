"""Questions that ask for yes or no, and what a sentence says to them.

In:  asks("Did the bakery open in 1987?")
     decide("Did the bakery open in 1987?", ("Ada opened the bakery in 1987.",))
Out: True
     Verdict("yes", Sentence("Ada opened the bakery in 1987.", 0, 30), "says all of it", "")

A sentence says yes where it has every content word of the question, in an order that means the
same, and no word that takes it back; no where one of both denies it, or where it has another number
in the place of the one asked about. Everything else is left open: what is not said may be so.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from playground.logic.program import Sentence
from playground.text.stems import Word, stem, words
from playground.text.verbs import BE, DO, HAVE, MODALS, may_be_participle

_ASKS = re.compile(
    r"\s*(?:(?:and|but|so|then|well),?\s+)?(?:is|are|was|were|am|do|does|did|has|have|had|can|could"
    r"|will|would|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't"
    r"|couldn't|won't|wouldn't)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"\b(?:or|who|what|when|where|why|how|which)\b", re.IGNORECASE)
_DENIES = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|neither|nor|without|cannot)\b|n['’]t\b)", re.IGNORECASE
)
_TAKES_BACK = frozenset(
    """if may might could would should must perhaps maybe possibly probably allegedly reportedly
    almost nearly hardly barely unless plan plans planned want wants wanted hope hopes hoped
    hoping intend intends intended try tries tried fail fails failed refuse refuses refused deny
    denies denied claim claims claimed rumour rumor said says say think thinks thought believe
    believes believed expect expects expected wish wishes wished dream dreamt threatened
    promised offered asked supposed seems seemed until only except some few most partly
    sometimes often usually rarely""".split()  # noqa: SIM905
)
_NEGATED = re.compile(r"n['’]t\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\s*(?:it|he|she|they|this|these|there|its|his|her|their)\b", re.IGNORECASE)
_EITHER_WAY = frozenset(
    stem(verb)
    for verb in """open close start begin end stop change move break burn sink grow shrink increase
    decrease melt freeze dry cook sell ring roll spread split tear turn wake improve
    double""".split()  # noqa: SIM905
)
"""Verbs of which "the shop opened" and "Ada opened the shop" say the same of the shop."""

_NUMBER = re.compile(r"\d")
_PLACED = frozenset(
    "in on at by for with from to into of near since during after before about".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Verdict:
    """`yes` or `no`, the sentence that says so, and why: `says all of it`, `denies it`, or,
    with the number that stands in its place, `another number`."""

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
    verdicts = [
        verdict
        for i, sentence in enumerate(sentences)
        if among is None or sentence in among
        if (verdict := _verdict(question, sentence, sentences[i - 1] if i else None))
    ]
    clear = [one for one in verdicts if one.why != "another number"]
    answers = {one.answer for one in clear or verdicts}
    return (clear or verdicts)[0] if len(answers) == 1 else None


def _verdict(question: str, sentence: Sentence, before: Sentence | None) -> Verdict | None:
    asked = [word for word in words(question) if word.stem and word.text.lower() not in _HELPERS]
    said = words(sentence.text)
    there = {word.stem for word in said if word.stem}
    if _PRONOUN.match(sentence.text) and before:
        there |= {word.stem for word in words(before.text) if word.stem}
    missing = [word for word in asked if word.stem not in there]
    own = {word.stem for word in said}
    if not asked or not any(word.stem in own for word in asked):
        return None
    if _kept_back(said) - _kept_back(words(question)) or not _same_order(question, asked, said):
        return None
    denied = bool(_DENIES.search(sentence.text)) != bool(_DENIES.search(_plain(question)))
    if not missing:
        return Verdict(
            "no" if denied else "yes", sentence, "denies it" if denied else "says all of it"
        )
    other = _other_number(missing, asked, said)
    return Verdict("no", sentence, "another number", other) if other and not denied else None


_HELPERS = (
    BE | HAVE | DO | MODALS | frozenset(("there", "ever", "really", "yes", "no", "please", "not"))
)


def _plain(question: str) -> str:
    """The question without the "n't" of "Didn't it open?", which asks whether it did."""
    return _NEGATED.sub("", question, count=1) if _ASKS.match(question) else question


def _kept_back(said: Sequence[Word]) -> set[str]:
    """The words by which a sentence says less than it seems to."""
    return {word.text.lower() for word in said} & _TAKES_BACK


def _same_order(question: str, asked: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether who does it and to whom it is done stand as they do in the question.

    Looked at are the words before the question's first preposition; in the passive they turn round.
    """
    core: list[Word] = []
    for word in words(question):
        if core and word.text.lower() in _PLACED:
            break
        core += [word] if word in asked else []
    places: list[int] = []
    for word in core:
        here = [i for i, one in enumerate(said) if one.stem == word.stem]
        places += [next((i for i in here if not places or i > places[-1]), here[0])] if here else []
    turned = len(places) > 1 and places[0] > places[-1]
    does = words(question)[0].text.lower() in DO
    if turned and does and core[-1].stem in _EITHER_WAY and not _passive(said):
        return True
    return turned if _passive(said) != _passive(words(question)) else places == sorted(places)


def _passive(said: Sequence[Word]) -> bool:
    """Whether a form of "be" stands a little before a participle."""
    lower = [word.text.lower() for word in said]
    return any(
        one in BE and any(may_be_participle(after) for after in lower[i + 1 : i + 3])
        for i, one in enumerate(lower)
    ) or (bool(lower) and lower[0] in BE and any(map(may_be_participle, lower[2:])))


def _other_number(missing: Sequence[Word], asked: Sequence[Word], said: Sequence[Word]) -> str:
    """The number of the sentence in place of the question's only one; "" where unclear."""
    if len(missing) != 1 or not _NUMBER.search(missing[0].text) or len(asked) < 3:
        return ""
    kind = len(missing[0].text)
    mine = {word.text for word in asked}
    others = [one for one in said if _NUMBER.search(one.text) and one.text not in mine]
    same = [one.text for one in others if len(one.text) == kind]
    return same[0] if len(same) == 1 else ""
