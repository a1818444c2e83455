"""What was so until something happened: “Tom is in the kitchen. Tom goes to the garden.”

In:  taken_back(…) of "The lamp is on. Tom switches the lamp off."
Out: {0: Unread("“Tom switches the lamp off.” may have ended it.")}

A theory has no order of times, but a text that tells what happens has. Where somebody or
something is, what somebody has and what an act changes is not read as being so where a later
sentence tells of such an act; what that leads to is not worked out. Rules, and acts that are
wished, denied or told of everyone, end nothing. Where there are rules as well, an act counts that
is told as past or as the next one: "The bear eats the fish." is a fact of a theory there.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from playground.deduction.program import Literal, Sentence
from playground.deduction.reading import ended_chinese
from playground.deduction.reading.acts import GETS, GOES, LOSES, RUNS, TAKES, act_of, in_state
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.inflection import singular, third
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.retracted import retracted

_AWAY = frozenset("to into from out away off home back towards toward onto upstairs".split())
NO_ACT = frozenset(
    """if when whenever unless whoever who which every everyone everybody everything all always each
    any anyone will would can could may might must should not never no nobody cannot probably
    perhaps maybe usually often sometimes""".split()
)
_PLACES = frozenset(
    """in at on inside outside near beside under behind above below by with among home here there
    upstairs downstairs between""".split()
)
_NEXT = frozenset(("then", "later", "next", "afterwards", "now"))
_HAS = frozenset(("have", "own", "hold", "carry"))
_HE = frozenset(("he", "she", "it", "they", "him", "her", "them"))
_NO_VERB = frozenset(("to", "the", "a", "an"))
"""Words after which no verb tells what somebody does."""
_COUNTS = re.compile(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|it|them|some|half")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MOST = 100
"""Acts that may be of one name which are looked at, the last of the text."""


def taken_back(
    text: str,
    found: Sequence[Sentence],
    whole: Sequence[Sentence],
    readings: Sequence[Reading | Unread],
) -> Mapping[int, Unread]:
    """Why each sentence is not read that others take back or may have ended, by its place.

    `whole`: the sentences `found`, with what they leave out.
    """
    return {**_ended(whole, readings), **retracted(text, found)}


def _ended(found: Sequence[Sentence], readings: Sequence[Reading | Unread]) -> dict[int, Unread]:
    theory = any(body for one in readings if isinstance(one, Reading) for _, body in one.rules)
    acts = _acts(found, theory=theory)
    why: dict[int, Unread] = {}
    for at, reading in enumerate(readings) if acts else ():
        if isinstance(reading, Unread) or reading.eithers or any(body for _, body in reading.rules):
            continue
        for fact in (head for head, _ in reading.rules if head.atom.terms):
            last = _last(fact.atom.terms[0])
            later = [one for one in acts.get(last, ())[-_MOST:] if one > at]
            near = [one for one in (at + 1, at + 2) if one in acts.get("he", ())]
            told = [one for one in later if _ends(found[one].text, fact, he=False)]
            told += [one for one in near if _ends(found[one].text, fact, he=True)]
            if told:
                why[at] = Unread(f"“{found[told[0]].text}” may have ended it.")
    return why


def _acts(found: Sequence[Sentence], *, theory: bool) -> Mapping[str, list[int]]:
    """The places of the sentences that tell of an act, by their words; pronouns are “he”.

    Of a `theory` those alone that are told as past, or as what came next.
    """
    acts: dict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(found):
        if is_chinese(sentence.text):
            next_one = not theory or "了" in sentence.text or "后来" in sentence.text
            told: Sequence[str] = ended_chinese.signs(sentence.text) if next_one else ()
        else:
            words = words_of(sentence.text)
            told_next = not theory or not _NEXT.isdisjoint(words) or any(map(_is_past, words))
            acting = told_next and any(map(act_of, words)) and NO_ACT.isdisjoint(words)
            told = (
                list(dict.fromkeys("he" if one in _HE else one for one in words)) if acting else ()
            )
        for word in told:
            acts[word].append(at)
    return acts


def _is_past(word: str) -> bool:
    return bool(act := act_of(word)) and word not in {act, third(act)}


def words_of(text: str) -> list[str]:
    """The words of a sentence in lower case; none of a question."""
    return [] if text.endswith("?") else _WORD.findall(text.lower().replace("n't", " not"))


def _last(who: str) -> str:
    """What a name is looked up by: its last word, or its last sign in Chinese."""
    return who[-1:] if is_chinese(who) else who.rsplit(" ", 1)[-1].lstrip("!")


def _ends(text: str, fact: Literal, *, he: bool) -> bool:
    """Whether an act may have ended a fact; `he`: a pronoun may mean whom the fact is of."""
    if is_chinese(text):
        return ended_chinese.ends(text, fact)
    words, name = words_of(text), _WORD.findall(fact.atom.terms[0])
    starts = [
        at
        for at, word in enumerate(words)
        if words[at : at + len(name)] == name or (he and word in _HE)
    ]
    told = [
        (at, act)
        for at, word in enumerate(words)
        if (act := act_of(word)) and not (at and words[at - 1] in _NO_VERB)
    ]
    return any(
        _changed(
            fact, verb, words[at + 1 :],
            does=any(one < at for one in starts), done=any(one > at for one in starts),
        )
        for at, verb in (told if starts else ())
    )  # fmt: skip


def _changed(fact: Literal, verb: str, then: Sequence[str], *, does: bool, done: bool) -> bool:
    """Whether an act that one `does`, or that is `done` to it, ends a fact; `then` follows it."""
    relation, (_, *rest) = fact.atom
    said = relation.removeprefix("is ").split()
    if relation.startswith("is ") and said[0] in _PLACES and (rest or said != ["on"]):
        goes = verb in GOES or (verb in RUNS and not _AWAY.isdisjoint(then))
        return (does and goes) or (done and verb in TAKES)
    if said[0] in _HAS:
        things = {*said[1:], *(word for one in rest for word in _WORD.findall(one))}
        counted = any(map(_COUNTS.fullmatch, things))
        moves = (does and verb in LOSES) or (done and verb in TAKES)
        moves = moves or (counted and verb in GETS | LOSES)
        return moves and _speaks(then, things)
    return relation.startswith("is ") and not rest and in_state(verb, said, then)


def _speaks(words: Sequence[str], things: set[str]) -> bool:
    """Whether words name one of the things, or how many of them."""
    named = {singular(one) for one in things if not _COUNTS.fullmatch(one)}
    return any(singular(one) in named or _COUNTS.fullmatch(one) for one in words)
