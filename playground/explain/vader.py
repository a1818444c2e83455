"""VADER's rules, one by one: which fired, on which characters, and what each added to the sum.

In:  score("The plot is not good!")
Out: Score(sum=-1.698…, compound=-0.4015, firings=(
         Firing("lexicon", "good", cue="good", start=16, end=20, before=0.0, after=1.9),
         Firing("negation", "good", cue="not", start=12, end=15, before=1.9, after=-1.406),
         Firing("punctuation", "", cue="!", start=20, end=21, before=0.0, after=-0.292)))

vaderSentiment says a number and not why. This follows its rules in its order with its own constants
and public functions, over its lexicon and `added_words`, so that every change of a word's valence
is seen; the tests hold the result equal to `polarity_scores` with the same words. Added are
"reversal", for negations that VADER does not know (`reversing`), and what feels without a word of
feeling (`sayings`, `ratings`), which counts in place of the words in it. Paper: Hutto and Gilbert
2014, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text".
"""

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from heapq import heappop, heappush
from typing import Any

from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    C_INCR,
    N_SCALAR,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
    allcap_differential,
    negated,
    normalize,
    scalar_inc_dec,
)

from playground.core import Span
from playground.explain import ratings, sayings, unfelt
from playground.explain.added_words import EMOJI, WORDS
from playground.explain.reversing import OF_ANOTHER, said_of_another, turned


@dataclass(frozen=True)
class Firing:
    """One rule that changed the valence of one `word`, because of the `cue` at `start`..`end`.

    `start` and `end` are code points of the text; `after - before` is what it adds to the sum.
    """

    rule: str
    word: str
    cue: str
    start: int
    end: int
    before: float
    after: float


@dataclass(frozen=True)
class Score:
    """What VADER makes of a text; `compound` is sum / sqrt(sum² + 15), from -1 to 1, 4 digits."""

    words: int
    firings: tuple[Firing, ...]
    sum: float
    compound: float


@dataclass(frozen=True)
class _Word:
    """A word as VADER splits it, and its code points in the text that was given."""

    text: str
    start: int
    end: int


@cache
def analyzer() -> Any:
    """VADER itself with its two lexicons and what is added to them, read once."""
    found = SentimentIntensityAnalyzer()
    found.lexicon.update(WORDS)
    found.emojis.update(EMOJI)
    return found


def score(text: str) -> Score:
    """Follow VADER's rules over a text."""
    plain, places = _without_emoji(text)
    words = _words(plain, places)
    if not words:
        return Score(0, (), 0.0, 0.0)
    caps = allcap_differential([word.text for word in words])
    walks = [_Walk(words, i, caps) for i in range(len(words))]
    for walk in walks:
        walk.follow()
    _reversed(text, words, walks)
    plainly = _plainly(text, walks)
    firings = [*plainly, *(firing for walk in walks for firing in walk.fired)]
    valences, but = _but(words, [walk.valence for walk in walks])
    total = float(sum(valences))
    marks, amplifier = _punctuation(plain, places, total)
    total += amplifier
    return Score(len(words), (*firings, *but, *marks), total, round(normalize(total), 4))


def twice_denied(found: Score) -> Firing | None:
    """The first word of a text that two denials turn round and back, as the second turned it."""
    turned: dict[str, int] = {}
    for one in found.firings:
        if one.rule in {"negation", "reversal"} and one.before * one.after < 0:
            turned[one.word] = turned.get(one.word, 0) + 1
            if turned[one.word] == 2:
                return one
    return None


def spans(text: str, firings: Sequence[Firing]) -> tuple[Span, ...]:
    """The firings on the text, in its order, those on overlapping characters as one span.

    A span's weight is what its firings add; all weights together are the sum behind the compound.
    """
    merged: list[Span] = []
    for one in sorted(firings, key=lambda firing: (firing.start, -firing.end)):
        start, end, weight, label = one.start, one.end, one.after - one.before, one.rule
        if merged and start < merged[-1].end:
            last = merged.pop()
            start, end = last.start, max(end, last.end)
            weight += last.weight
            known = last.label.split(", ")
            label = last.label if label in known else f"{last.label}, {label}"
        merged.append(Span(start, end, text[start:end], weight, label))
    return tuple(merged)


def _without_emoji(text: str) -> tuple[str, list[int]]:
    """The text with each emoji in words, and for each of its characters where it comes from."""
    emojis = analyzer().emojis
    plain: list[str] = []
    places: list[int] = []
    after_space = True
    for place, character in enumerate(text):
        if character in emojis:
            said = ("" if after_space else " ") + emojis[character]
            after_space = False
        else:
            said = character
            after_space = character == " "
        plain.append(said)
        places.extend([place] * len(said))
    return "".join(plain), places


def _words(plain: str, places: Sequence[int]) -> list[_Word]:
    """VADER's words: between spaces, punctuation around them cut off unless ≤ 2 letters stay."""
    words = []
    for match in re.finditer(r"\S+", plain):
        start, end = match.span()
        stripped = match[0].strip(string.punctuation)
        if len(stripped) > 2:
            start += match[0].index(stripped)
            end = start + len(stripped)
        words.append(_Word(plain[start:end], places[start], places[end - 1] + 1))
    return words


@dataclass
class _Walk:
    """The rules at work on the word at `i`; `caps`: some words are in capitals, not all."""

    words: Sequence[_Word]
    i: int
    caps: bool
    valence: float = 0.0
    fired: list[Firing] = field(default_factory=list)

    def at(self, offset: int) -> str:
        """The word so far from this one, in lower case; empty beyond the text."""
        place = self.i + offset
        return self.words[place].text.lower() if 0 <= place < len(self.words) else ""

    def change(self, rule: str, first: int, last: int, after: float) -> None:
        """Set the valence, because of the words at offsets `first` to `last`."""
        cue = self.words[self.i + first : self.i + last + 1]
        said = " ".join(one.text for one in cue)
        if after != self.valence:
            word = self.words[self.i].text
            self.fired.append(
                Firing(rule, word, said, cue[0].start, cue[-1].end, self.valence, after)
            )
        self.valence = after

    def follow(self) -> None:
        """All rules of one word, in VADER's order."""
        lexicon, word = analyzer().lexicon, self.at(0)
        if word in BOOSTER_DICT or (word == "kind" and self.at(1) == "of") or word not in lexicon:
            return
        if self._unfelt():
            return
        if word != "no" or self.at(1) not in lexicon:  # else this “no” only negates what follows
            self.change("lexicon", 0, 0, lexicon[word])
        no = self._no()
        if no:
            self.change("negation", no, no, lexicon[word] * N_SCALAR)
        if self.words[self.i].text.isupper() and self.caps:
            more = C_INCR if self.valence > 0 else -C_INCR
            self.change("ALL CAPS", 0, 0, self.valence + more)
        for distance, weight in ((1, 1.0), (2, 0.95), (3, 0.9)):
            if self.i >= distance and self.at(-distance) not in lexicon:
                self._booster(distance, weight)
                self._negation(distance)
                if distance == 3:
                    self._idiom()
        rescued = self.i > 1 and self.at(-2) in ("at", "very")
        if self.at(-1) == "least" and "least" not in lexicon and not rescued:
            self.change("negation", -1, -1, self.valence * N_SCALAR)

    def _unfelt(self) -> bool:
        """Whether the word is part of a name, or says only what somebody is."""
        run = [one.text for one in self.words[max(0, self.i - 8) : self.i + 4]]
        at = min(self.i, 8)
        known = analyzer().lexicon
        return (
            unfelt.in_a_name(run, at, known)
            or unfelt.is_a_name(run, at)
            or unfelt.of_a_person(run, at)
        )

    def _no(self) -> int:
        """The offset of a “no” that negates this word, or 0."""
        if self.at(-1) == "no":
            return -1
        if self.at(-2) == "no":
            return -2
        return -3 if self.at(-3) == "no" and self.at(-1) in ("or", "nor") else 0

    def _booster(self, distance: int, weight: float) -> None:
        """A degree adverb up to three words before; farther ones count a little less."""
        before = self.words[self.i - distance].text
        step = scalar_inc_dec(before, self.valence, self.caps) * weight
        rule = "booster" if BOOSTER_DICT.get(before.lower(), 0) > 0 else "dampener"
        self.change(rule, -distance, -distance, self.valence + step)

    def _negation(self, distance: int) -> None:
        """A negation up to three words before; “never so” strengthens, “without doubt” is none."""
        emphasis = {1: (), 2: ((-2, -1),), 3: ((-3, -2),)}[distance]
        for first, last in emphasis:
            if self.at(first) == "never" and self.at(last) in ("so", "this"):
                return self.change("booster", first, last, self.valence * 1.25)
        if distance == 3 and self.at(-1) in ("so", "this"):
            return self.change("booster", -1, -1, self.valence * 1.25)
        doubt = {1: (), 2: (-1,), 3: (-2, -1)}[distance]
        if self.at(-distance) == "without" and "doubt" in map(self.at, doubt):
            return None
        if negated([self.at(-distance)]):
            self.change("negation", -distance, -distance, self.valence * N_SCALAR)
        return None

    def _idiom(self) -> None:
        """Sayings that hold the word or stand before it, and “sort of” and its like."""

        def said(first: int, last: int) -> str:
            return " ".join(self.at(offset) for offset in range(first, last + 1))

        for place in ((-1, 0), (-2, 0), (-2, -1), (-3, -1), (-3, -2)):
            if said(*place) in SPECIAL_CASES:
                self.change("idiom", *place, SPECIAL_CASES[said(*place)])
                break
        for place in ((0, 1), (0, 2)):
            if said(*place) in SPECIAL_CASES:
                self.change("idiom", *place, SPECIAL_CASES[said(*place)])
        for place in ((-3, -1), (-3, -2), (-2, -1)):
            step = BOOSTER_DICT.get(said(*place), 0.0)
            self.change("booster" if step > 0 else "dampener", *place, self.valence + step)


def _reversed(text: str, words: Sequence[_Word], walks: Sequence[_Walk]) -> None:
    """Turn round what negations turn round that VADER's rules do not know."""
    felt = [walk.i for walk in walks if walk.valence and walk.at(0) != "no"]
    at = {word.start: place for place, word in enumerate(words)}
    reached = {
        walk.i: denials
        for walk in walks
        if (denials := [at[one.start] for one in walk.fired if one.rule == "negation"])
    }
    for walk in (walks[place] for place in felt):
        start = words[walk.i].start
        if said_of_another(text[max(0, start - OF_ANOTHER) : start]):
            back = range(walk.i - 1, -1, -1)
            led = (i for i in back if words[i].text.lower().endswith("unlike"))
            first = next(led, walk.i - 1) - walk.i
            walk.change("reversal", first, first, max(0.0, walk.valence * N_SCALAR))
    said = [text[word.start : word.end + 1].strip() for word in words]  # with a mark behind it
    for place, turns in turned(said, felt, reached).items():
        walk = walks[place]
        for turn in turns:
            after = walk.valence / N_SCALAR if turn.again else walk.valence * N_SCALAR
            walk.change("reversal", turn.first - place, turn.last - place, after)
            denies = walk.at(turn.first - place)
            if denies == "no" or (denies.startswith("fail") and not turn.again):
                # it denies, and feels nothing by itself
                walks[turn.first].valence, walks[turn.first].fired = 0.0, []


def _plainly(text: str, walks: Sequence[_Walk]) -> list[Firing]:
    """Give the first word of each saying or rating its weight, and take those of the others."""
    found = [("saying", one.start, one.end, one.weight) for one in sayings.find(text)]
    if (rating := ratings.find(text)) and rating.weight:
        found.append(("rating", rating.start, rating.end, rating.weight))
    fired = []
    for rule, start, end, weight in found:
        inside = [walk for walk in walks if start <= walk.words[walk.i].start < end]
        for walk in inside:
            walk.valence, walk.fired = 0.0, []
        if inside and weight:
            inside[0].valence = weight
            fired.append(Firing(rule, text[start:end], text[start:end], start, end, 0.0, weight))
    return fired


def _but(words: Sequence[_Word], valences: list[float]) -> tuple[list[float], list[Firing]]:
    """Before the first “but” a word counts half, after it half as much again.

    VADER looks each value up by its first place in the list, so where two words have the same
    valence one may be changed twice and the other not at all; that is followed here too.
    """
    lower = [word.text.lower() for word in words]
    if "but" not in lower:
        return valences, []
    but = lower.index("but")
    after = list(valences)
    places: dict[float, list[int]] = {}  # of each value, a heap: its first place on top
    for place, valence in enumerate(after):
        places.setdefault(valence, []).append(place)
    for k in range(len(after)):
        place = heappop(places[after[k]])
        after[place] *= 0.5 if place < but else 1.5 if place > but else 1.0
        heappush(places.setdefault(after[place], []), place)
    cue = words[but]
    return after, [
        Firing("but", word.text, cue.text, cue.start, cue.end, before, now)
        for word, before, now in zip(words, valences, after, strict=True)
        if before != now
    ]


def _punctuation(plain: str, places: Sequence[int], total: float) -> tuple[list[Firing], float]:
    """Up to four “!”, and two “?” or more, add weight to whatever the words say.

    Returns a firing for each mark that counts, and what all add to the sum.
    """
    exclamations = [place for place, mark in zip(places, plain, strict=True) if mark == "!"][:4]
    questions = [place for place, mark in zip(places, plain, strict=True) if mark == "?"]
    for_exclaiming = len(exclamations) * 0.292
    asked = len(questions)
    for_asking = 0.0 if asked < 2 else asked * 0.18 if asked <= 3 else 0.96
    sign = 1.0 if total > 0 else -1.0 if total < 0 else 0.0
    shares = [
        *((place, "!", 0.292) for place in exclamations),
        *((place, "?", for_asking / asked) for place in questions),
    ]
    fired = [
        Firing("punctuation", "", mark, place, place + 1, 0.0, sign * share)
        for place, mark, share in shares
        if sign * share
    ]
    return fired, sign * (for_exclaiming + for_asking)
