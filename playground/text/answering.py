"""Answers by rules: which sentence, and which piece of it, has most points.

In:  answer("When did Ada sail to Lima?", "Ada was tall. She sailed to Lima in 1840.")
Out: Found(asked=Asked("date", "when"),
           sentences=(Scored(Candidate(14, 40, "She sailed …", …), {"words asked about": 3.1, …}),),
           candidates=(Scored(Candidate(36, 40, "1840", "date"), {"its sentence": 4.2, …}), …))

A rule's points are its weight in `points` times how far it holds, mostly 0 to 1. Words asked about
weigh by how rare they are in the text (inverse document frequency over its sentences).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from playground.text import deeds, moved, polarity, writer
from playground.text.answer_types import Candidate, candidates
from playground.text.asking import Asking, asking
from playground.text.finite_verbs import PRONOUNS
from playground.text.gazetteer import PLACES
from playground.text.passages import pieces
from playground.text.points import CANDIDATE, FITS, PREPOSITIONS, RULED_OUT, SENTENCE
from playground.text.question_type import Asked
from playground.text.ruled_out import events, forms, ruled_out
from playground.text.stems import Word, words
from playground.text.verbs import BE, may_be_participle

SEARCHED = 5
"""So many sentences, those with most points, are searched for answers."""

ENOUGH = 0.7
"""A sentence with so much of what is asked about tells of it; one with half as much does not."""

SAYS_NOTHING = 0.5
"""Points of a sentence; below, its pieces were right 3 times in 100 (`squad.dev`)."""

MOST_WORDS = 100
"""A longer sentence is read in pieces of so many words."""

_LINKING = frozenset(
    ("is", "are", "was", "were", "be", "been", "called", "named", "known", "titled")
)
_OPENS, _CLOSES = frozenset(",(–—"), frozenset(",)–—.")
_ENDS = frozenset(",.;):")
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof)\.?\s$")
_PRONOUNS = frozenset(("it", "he", "she", "they", "its", "his", "her", "their"))
_AT = frozenset(("at", "in", "near"))
_NO_NAMES = PRONOUNS - writer.WRITERS


@dataclass(frozen=True)
class Scored:
    """A sentence or a candidate, with the points that each rule gave it."""

    candidate: Candidate
    points: Mapping[str, float]

    @property
    def total(self) -> float:
        """The sum of its points."""
        return sum(self.points.values())


@dataclass(frozen=True)
class Found:
    """What is asked for, and all sentences and candidates, those with most points first.

    `denies`: whether it is asked what is not so.
    """

    asked: Asked
    sentences: tuple[Scored, ...]
    candidates: tuple[Scored, ...]
    denies: bool = False


def answer(question: str, context: str) -> Found:
    """Score the sentences of a context, and the candidates in the best of them.

    Nothing comes back where no sentence shares a word with the question.
    """
    parts = [
        Candidate(start, end, context[start:end], "sentence")
        for start, end, _ in pieces(context, MOST_WORDS)
    ]
    read = [words(part.text, part.start) for part in parts]
    ask = asking(question, read)
    scored = [
        (_scored(part, SENTENCE, sentence_rules(ask, taken_up(read, i))), one)
        for i, (part, one) in enumerate(zip(parts, read, strict=True))
    ]
    shared = {*ask.weights, *ask.asked.focus}
    if not any(word.stem in shared for one in read for word in one):
        return Found(ask.asked, (), ())
    scored.sort(key=lambda pair: -pair[0].total)
    most = max(_told(sentence) for sentence, _ in scored)
    ask = _with_deeds(ask, question, [one.candidate for one, _ in scored[:SEARCHED]])
    mine = writer.did(question, context) if len(scored) <= SEARCHED else ()
    ask = replace(ask, writer=mine, context=context)
    found = [
        _candidate(ask, sentence, one, candidate, most)
        for sentence, one in scored[:SEARCHED]
        for candidate in (
            *candidates(sentence.candidate.text, sentence.candidate.start),
            *_doers(ask, sentence.candidate),
            *_writers(ask, sentence.candidate),
        )
    ]
    found.sort(key=lambda one: -one.total)
    return Found(ask.asked, tuple(one for one, _ in scored), tuple(found), ask.denies)


def _with_deeds(ask: Asking, question: str, sentences: Sequence[Candidate]) -> Asking:
    deed = deeds.asked(question, ask.asked, [one.text for one in sentences])
    if deed is None:
        return ask
    return replace(
        ask, deed=deed, told=deeds.find(deed, [(one.start, one.text) for one in sentences])
    )


def taken_up(read: Sequence[tuple[Word, ...]], i: int) -> tuple[Word, ...]:
    """The words of sentence `i`, after those of the one before where it begins with "it" or so."""
    again = i > 0 and bool(read[i]) and read[i][0].text.lower() in _PRONOUNS
    return (*read[i - 1], *read[i]) if again else read[i]


def sentence_rules(ask: Asking, read: Sequence[Word]) -> dict[str, float]:
    """How far each rule of sentences holds for one; of equals the earlier in the text stands."""
    stems = [word.stem for word in read if word.stem]
    have = set(stems)
    pairs = ask.pairs & set(pairwise(stems))
    return {
        "words asked about": sum(ask.weights[stem] for stem in ask.weights.keys() & have)
        / ask.total,
        "words side by side": len(pairs) / max(1, len(ask.pairs)),
        "has the noun asked for": float(not have.isdisjoint(ask.asked.focus)),
    }


def _doers(ask: Asking, sentence: Candidate) -> Iterator[Candidate]:
    """Who does what is asked about in a sentence, or has it done to him, as its events tell."""
    if not ask.role:
        return
    said = sentence.text
    for event in events(said, ask.known):
        parts = {part.label: part for part in event.parts}
        one, did = parts.get(ask.role), parts["did"]
        if one is None or forms(event).isdisjoint(ask.weights) or one.text.lower() in _NO_NAMES:
            continue
        parts_of = polarity.clauses(said, ask.known)
        own, deed = polarity.at(parts_of, one.start), polarity.at(parts_of, did.end - 1)
        if deed.denies(ask.weights) == ask.denies and (own.verb or not own.denied):
            title = _TITLE.search(said, 0, one.start)
            start = title.start() if title else writer.beside(said, one.start)
            place = sentence.start + start
            yield Candidate(place, sentence.start + one.end, said[start : one.end], "doer")


def candidate_rules(ask: Asking, read: Sequence[Word], one: Candidate) -> dict[str, float]:
    """How far each rule of candidates holds for one; `read` is its sentence."""
    first = next(i for i, word in enumerate(read) if word.end > one.start)
    last = max(i for i, word in enumerate(read) if word.start < one.end)
    inner = [word for word in read[first : last + 1] if word.text[0].isalnum()]
    content = [word for word in inner if word.stem] or inner
    focus = set(ask.asked.focus)
    distances = [
        (first - i if i < first else i - last, i < first, word.stem)
        for i, word in enumerate(read)
        if word.stem in ask.weights and not first <= i <= last
    ]
    near: dict[str, float] = {}
    for distance, _, one_stem in distances:
        far = ask.weights[one_stem] / (1 + distance / 3)
        near[one_stem] = max(near.get(one_stem, 0.0), far)
    after = bool(distances) and min(distances)[1]
    before = read[first - 1] if first else None
    behind = read[last + 1] if last + 1 < len(read) else None
    article = before is not None and before.text.lower() in {"the", "a", "an"}
    lead = read[first - 2] if article and first > 1 else before
    lead_text = lead.text.lower() if lead else ""
    around = {word.stem for word in (*read[max(0, first - 3) : first], *read[last + 1 : last + 4])}
    return {
        "near the words asked about": sum(near.values()) / ask.total,
        "beside the noun asked for": float(not focus.isdisjoint(around)),
        "holds the noun asked for": float(any(word.stem in focus for word in inner)),
        "ends with the noun asked for": float(bool(inner) and inner[-1].stem in focus),
        "before what it does": float(ask.asked.subject and bool(distances) and not after),
        "after what was asked": float(not ask.asked.subject and after),
        "repeats the question": sum(word.stem in ask.weights for word in content) / len(content),
        "after a fitting preposition": float(lead_text in PREPOSITIONS.get(ask.asked.kind, ())),
        "does it, in the passive": float(
            ask.asked.kind == "person" and lead_text == "by" and _passive(ask, read, first)
        ),
        "what it is done to": float(
            ask.verb != ""
            and ask.asked.kind == "entity"
            and lead is not None
            and lead.stem == ask.verb
        ),
        "is a place": float(
            (ask.asked.kind == "person" or ask.role == "who")
            and (lead_text in _AT or one.text.lower() in PLACES)
        ),
        "after “is”, “called” or the like": float(lead_text in _LINKING),
        "between commas or brackets": float(
            before is not None
            and before.text in _OPENS
            and (behind is None or behind.text in _CLOSES)
        ),
        "ends where a clause ends": float(behind is None or behind.text in _ENDS),
        "cuts words off": float(any(_goes_on(word, ask) for word in (before, behind))),
        "each word": float(len(inner)),
        "is one word": float(len(inner) == 1),
    }


def _passive(ask: Asking, read: Sequence[Word], at: int) -> bool:
    """Whether a verb that is asked about stands before `at` as "was built", its doer after it."""
    return any(
        word.stem in ask.weights
        and may_be_participle(word.text.lower())
        and any(one.text.lower() in BE for one in read[max(0, i - 3) : i])
        for i, word in enumerate(read[:at])
    )


def _goes_on(neighbour: Word | None, ask: Asking) -> bool:
    """Whether the word beside a candidate is a content word that is not asked about."""
    return neighbour is not None and bool(neighbour.stem) and neighbour.stem not in ask.weights


def _told(sentence: Scored) -> float:
    """Points of a sentence for the words asked about that it has."""
    return sentence.points.get("words asked about", 0.0)


def _writers(ask: Asking, sentence: Candidate) -> Iterator[Candidate]:
    for one in ask.writer:
        if sentence.start <= one.start < sentence.end:
            yield Candidate(one.start, one.end, one.text, "doer")


def _candidate(
    ask: Asking, sentence: Scored, read: Sequence[Word], candidate: Candidate, most: float
) -> Scored:
    scored = _scored(candidate, CANDIDATE, candidate_rules(ask, read, candidate))
    fits = FITS[ask.asked.kind][candidate.kind]
    own_words = {word.stem for word in read}
    mine = sum(ask.weights[word] for word in ask.weights.keys() & own_words) / ask.total
    told = SENTENCE["words asked about"] * mine if ask.role else _told(sentence)
    less = most > ENOUGH * SENTENCE["words asked about"] and told < most / 2
    rules = ruled_out(ask, read, sentence.candidate, candidate)
    home = sentence.candidate
    since = moved.is_since(ask.question, home.text, candidate.start - home.start)
    rules["another sentence tells of it"] = float(less and not since)
    rules["its sentence says nothing of it"] = float(sentence.total < SAYS_NOTHING and not since)
    out = _scored(candidate, RULED_OUT, rules)
    own = {"its sentence": sentence.total, "kind of answer": fits, **scored.points, **out.points}
    return Scored(candidate, own)


def _scored(
    candidate: Candidate, weights: Mapping[str, float], holds: Mapping[str, float]
) -> Scored:
    """The points of the rules that hold at all."""
    return Scored(
        candidate, {rule: weights[rule] * far for rule, far in holds.items() if weights[rule] * far}
    )
