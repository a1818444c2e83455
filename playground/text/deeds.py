"""Whose deed is asked about, and which clause of a text tells of another one.

In:  ask = asked("Where does my sister live?", said)  # said: "Tom lives in Rome and my sister in …"
Out: AskedDeed(verb="live", subject={"sister"}, object=set(), words={"sister"})

A piece of a text is no answer where its clause does the same for another one: another subject, with
the one asked about in a clause of its own; fewer of the words asked about than the clause beside it
has; or the two roles turned round, as "Anna called Ben" does for "Who called Anna?".
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from playground.deduction.reading.english.lexicon import may_be
from playground.text import polarity
from playground.text.finite_verbs import PREPOSITIONS, PRONOUNS, verbs_in
from playground.text.prose import sentences
from playground.text.question_type import QUESTION_WORD, Asked
from playground.text.stems import Word, stem, words
from playground.text.verbs import BE, DO, HAVE, MODALS, may_be_participle

_HELPERS = BE | HAVE | DO | MODALS
_NAMED = re.compile(r"(?<=[^\W_] )[A-Z][^\W\d_]+|(?<=, )[A-Z][^\W\d_]+|[A-Z][a-z]+(?=\s[A-Z][a-z])")
_POSSESSIVE = frozenset(("his", "her", "its", "their", "my", "your", "our"))
_RELATIVE = frozenset(("who", "which", "that", "where", "whose"))
_BE = "be"
LONG, FEW = 100, 75
"""A text of more words may call one by two names, and a thing by two words."""
MOST_WORDS = 4
"""A subject of more words, asked about with "is", is a description: a text may say it otherwise."""


@dataclass(frozen=True)
class AskedDeed:
    """What a question says of its answer, as stems: the verb (all forms of "be" are "be"), who does
    it, to what it is done, and all words asked about but the verb. What is not said is empty."""

    verb: str
    subject: frozenset[str]
    object: frozenset[str]
    words: frozenset[str]

    @property
    def known(self) -> frozenset[str]:
        """The verb's stem, for those who look for verbs in a text."""
        return frozenset() if self.verb == _BE else frozenset((self.verb,))


@dataclass(frozen=True)
class Deed:
    """A clause with the verb asked about: where its pieces lie in the text, who does it (empty for
    a pronoun or nobody), to what, and all its content words with those it takes up."""

    sentence: int
    pieces: tuple[tuple[int, int], ...]
    subject: frozenset[str]
    object: frozenset[str]
    words: frozenset[str]
    passive: bool

    def holds(self, place: int) -> bool:
        """Whether a place of the text lies in it."""
        return any(start <= place < end for start, end in self.pieces)


def asked(question: str, asks: Asked, said: Sequence[str]) -> AskedDeed | None:
    """Whose deed a question asks about, its verb being one of the sentences `said`; None where no
    verb of theirs is found in it."""
    read = words(question)
    cue = QUESTION_WORD.search(question)
    if cue is None:
        return None
    begin = next(i for i, word in enumerate(read) if word.start >= cue.start())
    after = read[begin + 1 :]
    helper = next((i for i, word in enumerate(after) if word.text.lower() in _HELPERS), None)
    verbs = _verbs_of(after, said)
    content = {word.stem for word in after if word.stem} - set(map(stem, asks.cue.split())) - {""}
    if helper is None:  # “Who called Anna?”
        at = next((i for i, word in enumerate(after) if word.stem in verbs), None)
        if at is None:
            return None
        done_to = frozenset(_phrase(after[at + 1 :]))
        verb = after[at].stem
        return AskedDeed(verb, frozenset(), done_to, frozenset(content - {verb}))
    rest = after[helper + 1 :]
    at = _main_verb(rest, verbs)
    be = after[helper].text.lower() in BE
    if at is not None and at:
        verb = rest[at].stem
        doer = frozenset(_stems(rest[:at]))
        return AskedDeed(verb, doer, frozenset(), frozenset(content - {verb}))
    short = 0 < sum(word.text[0].isalnum() for word in rest) <= MOST_WORDS
    if be and short and (asks.unit or asks.kind in {"amount", "place", "date"}):
        return AskedDeed(_BE, frozenset(_stems(rest)) & content, frozenset(), frozenset(content))
    return None


def find(ask: AskedDeed, said: Sequence[tuple[int, str]]) -> tuple[Deed, ...]:
    """The clauses with the verb in what is `said`: sentences, each with its place in the text."""
    return tuple(deed for start, one in said for deed in _in_sentence(ask, start, one, ask.known))


def of_another_one(ask: AskedDeed, deeds: Sequence[Deed], place: int, context: str) -> bool:
    """Whether a text of at most LONG words tells of the one that the question names, and the clause
    at a place of it says by name who else does it; in one of FEW also to what else it is done, or
    does not say it at all, where another sentence does."""
    if len(context.split()) > LONG:
        return False
    mine = next((deed for deed in deeds if deed.holds(place)), None)
    told = _stems(words(context))
    few = len(context.split()) <= FEW and ask.object <= told and not ask.subject
    done_to = ask.object if few else frozenset()
    if mine is None:
        home = max((one.start for one in sentences(context) if one.start <= place), default=0)
        others = all(one.object and done_to.isdisjoint(one.words) for one in deeds)
        return bool(done_to and deeds) and (others or all(one.sentence != home for one in deeds))
    who = ask.subject & names(context)
    if who and mine.subject & names(context) and who.isdisjoint(mine.words):
        return True
    return bool(done_to and mine.object and not mine.passive) and done_to.isdisjoint(mine.words)


def of_another(ask: AskedDeed, deeds: Sequence[Deed], place: int, kind: str) -> bool:
    """Whether the clause at a place of the text says it of another one than is asked about; `kind`
    is that of the answer (`Asked.kind`)."""
    mine = next((deed for deed in deeds if deed.holds(place)), None)
    if mine is None:
        return False
    others = [deed for deed in deeds if deed is not mine]
    told = mine.words & ask.words
    beside = (deed for deed in others if deed.sentence == mine.sentence)
    if any(told < deed.words & ask.words for deed in beside):
        return True
    if ask.subject and mine.subject and mine.subject.isdisjoint(ask.subject):
        turned = kind in {"person", "entity", "name"} and not mine.passive
        return any(ask.subject <= deed.subject for deed in others) or (
            turned and ask.subject <= mine.object
        )
    if not ask.object or mine.passive or not ask.object.isdisjoint(mine.object):
        return False
    elsewhere = bool(mine.object) and any(not ask.object.isdisjoint(one.words) for one in others)
    return ask.object <= mine.subject or (elsewhere and ask.object.isdisjoint(mine.words))


@lru_cache(maxsize=16)
def names(context: str) -> frozenset[str]:
    """The stems of words that a text writes with a capital, not only where a sentence begins."""
    return frozenset(stem(one.removesuffix("'s")) for one in _NAMED.findall(context)) - {""}


def _verbs_of(question: Sequence[Word], said: Sequence[str]) -> set[str]:
    """The stems of the question that are verbs in one of the sentences."""
    hints = frozenset(word.stem for word in question if word.stem)
    return {stem(verb) for one in said for _, _, verb in verbs_in(one, hints)} & hints


def _main_verb(rest: Sequence[Word], verbs: Collection[str]) -> int | None:
    """Where the verb stands after "does": the last before a preposition that a text has as one."""
    found = None
    for i, word in enumerate(rest):
        if word.text.lower() in PREPOSITIONS and found is not None:
            break
        if word.stem in verbs and (may_be(word.text.lower(), "verb") or _participle(word)):
            found = i
    return found


def _participle(word: Word) -> bool:
    return may_be_participle(word.text.lower())


def _stems(read: Sequence[Word]) -> set[str]:
    return {word.stem for word in read if word.stem}


def _phrase(read: Sequence[Word]) -> set[str]:
    """The content words up to the first preposition or mark, "of" left out of account."""
    found: set[str] = set()
    for word in read:
        lower = word.text.lower()
        if (lower in PREPOSITIONS and lower != "of") or not word.text[0].isalnum():
            break
        found |= {word.stem} - {""}
    return found


def _in_sentence(ask: AskedDeed, start: int, said: str, known: frozenset[str]) -> list[Deed]:
    found: list[Deed] = []
    taken: frozenset[str] = frozenset()  # the subject of the clause before
    last: frozenset[str] = frozenset()  # all its words
    verbs = verbs_in(said, known)
    for _, same in groupby(polarity.clauses(said, known), key=lambda one: one.number):
        pieces = [(one.start, one.end) for one in same]
        begin, end = pieces[0][0], pieces[-1][1]
        mine = [one for one in verbs if begin <= one[0] < end]
        if not mine:
            continue
        first = mine[0]
        before = words(said[begin : first[0]])
        after = words(said[first[1] : end])
        subject = frozenset(_subject(before))
        named = subject or taken
        mentioned = frozenset(_stems(words(said[begin:end]))) | (frozenset() if subject else taken)
        if any(word.text.lower() in _RELATIVE for word in before):
            mentioned |= last
        if _is(first[2], ask.verb) or (ask.verb == _BE and _has_be(said[first[0] : first[1]])):
            by = bool(after) and after[0].text.lower() == "by"  # “was written by A and drawn by B”
            be = by or _has_be(said[first[0] : first[1]])
            passive = be and may_be_participle(first[2])
            places = tuple((start + a, start + b) for a, b in pieces)
            done_to = frozenset(_phrase(after))
            found.append(Deed(start, places, named, done_to, mentioned, passive))
        taken, last = named, mentioned
    return found


def _subject(before: Sequence[Word]) -> set[str]:
    """The content words of a clause before its verb; none where a pronoun stands for them."""
    last = [word for word in before if word.text[0].isalnum()]
    if last and last[-1].text.lower() in PRONOUNS | _RELATIVE:
        return set()
    if last and last[-1].text.lower() in {"and", "but", "then", "or"}:
        return set()
    return _stems(before)


def _is(verb: str, asked_verb: str) -> bool:
    return verb in BE if asked_verb == _BE else stem(verb) == asked_verb


def _has_be(said: str) -> bool:
    return any(word.text.lower() in BE for word in words(said))
