"""How likely a sentence says that it is: the weight is taken out of it, the rest read as usual.

In:  read_weighted("70% of red things are kind.")
Out: Reading(rules=((is kind(?something), (is red(?something),)),), names=…, weight=0.7)

A weight is a number ("It is 0.3 likely that …", "with probability 0.4", "3 in 4 dogs bark.") or a
word (english.py, chinese.py). It must speak of all that the sentence concludes, and of no
condition: "Bob is big and probably kind." and "If Bob is probably big then …" stay unread. Which
one it is shows when the sentence is made to end where the weight stands: "Bob is big and qux." also
says that Bob is big.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from playground.deduction.program import Program
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.weights import chinese, english
from playground.deduction.reading.weights.forms import NONCE, Language, Scope


@dataclass(frozen=True)
class _Weighted:
    """A sentence cut at its weight: what stood before, all of it without the weight, the weight."""

    scope: Scope
    said: str
    before: str
    plain: str
    weight: float


@lru_cache(maxsize=20_000)
def read_weighted(sentence: str, known: frozenset[str] = frozenset()) -> Reading | None:
    """The reading of a sentence that says how likely it is; None where it says no such thing.

    `known` as in `read_sentence`. Raises Unread where the weight speaks of a part of the sentence.
    """
    language = _language(sentence)
    found = _cut(sentence, language)
    if found is None:
        return None
    if _cut(found.plain, language):
        raise Unread("it gives two weights; say them in two sentences.")
    reading = language.read(found.plain, known)
    if reading.eithers:
        raise Unread("an “or” that holds with a weight is not read.")
    if reading.sought or not _speaks_of_all(found, reading, language, known):
        raise Unread(f"“{found.said}” speaks of a part of it; put that in a sentence of its own.")
    return replace(reading, weight=found.weight)


def plain(sentence: str) -> str:
    """The sentence without its weight, as it is where it has none that can be read."""
    try:
        found = _cut(sentence, _language(sentence))
    except Unread:
        return sentence
    return found.plain if found else sentence


def asked_about(question: str) -> str:
    """A question without its "How likely is it that", which asks for no less than any other."""
    return _language(question).how_likely.sub("", question, count=1)


def weighted(program: Program) -> bool:
    """Whether a sentence of the text holds with a probability only."""
    return any(rule.weight != 1 for rule in program.rules)


def certain(program: Program) -> Program:
    """The text without what it says with a weight."""
    return replace(program, rules=tuple(rule for rule in program.rules if rule.weight == 1))


def _language(sentence: str) -> Language:
    return chinese.CHINESE if is_chinese(sentence) else english.ENGLISH


def _cut(sentence: str, language: Language) -> _Weighted | None:
    """The first weight in a sentence. Raises Unread where it is no probability."""
    if not language.hint.search(sentence):
        return None
    for scope, pattern in language.forms:
        if mark := pattern.search(sentence):
            before, rest = _without(sentence, scope, mark, language)
            if not any(map(str.isalnum, rest)):
                return None
            weight = language.weight(mark.groupdict(default=""))
            if not 0 <= weight <= 1:
                raise Unread(
                    "its weight is no probability; one lies between 0 and 1, or 0 % and 100 %."
                )
            return _Weighted(scope, mark.group().strip(" ,.，。"), before, rest, weight)
    return None


def _without(
    sentence: str, scope: Scope, mark: re.Match[str], language: Language
) -> tuple[str, str]:
    """What stands before a weight, and the sentence without it."""
    parts = mark.groupdict(default="")
    if said := parts.get("said"):
        return "", said
    before, after = sentence[: mark.start()].rstrip(), sentence[mark.end() :].strip()
    if after.startswith((",", "，")):
        after = after[1:].lstrip()
        before = before.rstrip(",，")
    elif not any(map(str.isalnum, after)):
        before = before.rstrip(",，")
    return language.join(before, after, scope, parts)


def _speaks_of_all(
    found: _Weighted, reading: Reading, language: Language, known: frozenset[str]
) -> bool:
    """Whether a weight speaks of everything that the sentence concludes, and of nothing else."""
    about = {head.atom.terms[0] for head, _ in reading.rules}
    if found.scope == "kinds":
        return len(about) == 1 and about.pop().startswith("?")
    if found.scope == "end":
        return len(about) == 1
    if found.scope == "all" or (found.scope == "clause" and not found.before):
        return True
    if not found.before:
        return len(about) == 1
    return any(
        subjects == about or (subjects == {NONCE} and (found.scope == "clause" or len(about) == 1))
        for ending in language.endings[found.scope]
        for subjects in [_said_of(f"{found.before} {ending}", language, known)]
    )


def _said_of(ended: str, language: Language, known: frozenset[str]) -> set[str]:
    """Of whom a sentence says that they are "qux"; nobody where it says anything else."""
    try:
        rules = language.read(ended, known).rules
    except Unread:
        return set()
    odd = f"is {NONCE}"
    if any(
        (head.atom.relation, head.positive) != (odd, True)
        or any(one.atom.relation == odd for one in body)
        for head, body in rules
    ):
        return set()
    return {head.atom.terms[0] for head, _ in rules}
