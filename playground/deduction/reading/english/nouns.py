"""Whom the nouns of a sentence mean: names, kinds, "someone", pronouns.

In:  the subject of "Every big dog is kind.", the object of "Bob likes the cat."
Out: Meant("?dog", (is big(?dog), is dog(?dog))), ("cat", ())
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal as OneOf

from lark import Token

from playground.deduction.program import Literal, atomic
from playground.deduction.reading.english.chunks import Ambiguous, Unread, is_capital
from playground.deduction.reading.english.discourse import Discourse
from playground.deduction.reading.english.inflection import looks_plural, looks_third, singular
from playground.deduction.reading.english.qualities import qualities
from playground.deduction.reading.english.syntax import Node, first, leaves, tokens, words

_ADVERBS = frozenset(("hard", "far", "fast", "well", "early", "late", "long", "home", "high"))
"""What after a verb says how, where or when, and not whom or what."""
_DETERMINERS = frozenset(("EVERY", "NO", "SOME", "A", "ONLY"))
Role = OneOf["states", "if", "then", "before if"]
"""What a clause is for: it states, is a condition, or a conclusion after or before its "if"."""


@dataclass(frozen=True)
class Meant:
    """Of whom something is said: a term and what must hold of it.

    `denied`: "no" stands before it. `alone`: "only" does. `asserted` is said of it on the way:
    "some dog" says that it is one.
    """

    term: str
    conditions: tuple[Literal, ...] = ()
    denied: bool = False
    alone: bool = False
    asserted: tuple[Literal, ...] = ()


@dataclass
class Scope:
    """What the sentence has said so far that bears on what comes.

    `known` are names (lower case) and nouns after "is" of the text. `object_conditions` must hold
    of the "every dog" that a conclusion has for its object, one of `object_variables`. `some` are
    the variables that a later "if" must speak of.
    """

    known: frozenset[str]
    role: Role = "states"
    discourse: Discourse = field(default_factory=Discourse)
    object_conditions: tuple[Literal, ...] = ()
    object_variables: set[str] = field(default_factory=set)
    denied_objects: set[str] = field(default_factory=set)
    some: set[str] = field(default_factory=set)


def subject(scope: Scope, phrase: Node, verb: str, *, single: bool) -> Meant:
    """Whom a phrase before the `verb` means; `single`: nothing else is listed beside it."""
    start = first(phrase)
    if start.type == "PRON":
        return Meant(scope.discourse.pronoun(start.lower()))
    if start.type == "ONE":
        return _anyone(scope, start.lower())
    if start.type == "THE":
        return Meant(scope.discourse.name(words(phrase), definite=True))
    if start.type != "NP" or tokens(phrase, "THINGS"):
        return kind(scope, [phrase])
    either = {"can", "can be", "may", "must", "should", "will", "will be"}
    plural = verb in {"are", "do", *either} or not (verb in {"is", "does"} or looks_third(verb))
    named = start.lower() in scope.known and (verb in either or not looks_plural(start.lower()))
    if not plural or not _may_be_kind(start) or named:
        if verb == "are" and single and not looks_plural(start.lower()):
            raise Unread(f"“are” does not go with “{start}”.")
        return Meant(scope.discourse.name(words(phrase)))
    if verb in either and f"is {singular(start.lower())}" not in scope.known:
        raise Ambiguous(f"“{start}” may be a name or a kind; write “all {start.lower()}”.")
    return kind(scope, [phrase])


def _anyone(scope: Scope, word: str) -> Meant:
    """ "someone", "everything", "nobody" as a subject."""
    if scope.role == "if" and word.startswith(("no", "every")):
        raise Unread(f"“{word}” after “if” is not read.")
    if scope.role in {"states", "then"} and word.startswith("some"):
        return Meant(scope.discourse.introduce(wide(word), some=True, apart=scope.role == "states"))
    term = scope.discourse.introduce(wide(word))
    if scope.role == "before if" and word.startswith("some"):
        scope.some.add(term)
    return Meant(term, denied=word.startswith("no"))


def kind(scope: Scope, phrases: list[Node]) -> Meant:
    """ "All big, round people", "every dog", "red things": a variable and what holds of it."""
    start = first(phrases[0])
    determiner = start.lower() if start.type in _DETERMINERS else ""
    some = determiner == "some" and scope.role in {"states", "then"}
    apart = scope.role == "states"
    if scope.role == "if" and determiner in {"every", "each", "all", "no", "only"}:
        raise Unread(f"“{determiner}” after “if” is not read.")
    if scope.role == "then" and determiner in {"", "a", "an", "only"}:
        raise Unread("after “then” it speaks of things that “if” has not named.")
    found = [word.lower() for phrase in phrases for word in words(phrase)]
    if many := next((one for one in found if one.isdigit()), ""):
        raise Unread(f"“{many}” says how many, which is not read.")
    things = [token.lower() for phrase in phrases for token in tokens(phrase, "THINGS")]
    if determiner == "only" and not things and not looks_plural(found[-1]):
        raise Unread("“only” is read before kinds of things, such as “only dogs”.")
    if things:
        term = scope.discourse.introduce(wide(things[0]), some=some, apart=apart)
    else:
        if determiner in {"", "all", "any", "no", "some", "only"} and looks_plural(found[-1]):
            found[-1] = singular(found[-1])
        term = scope.discourse.introduce(found[-1], some=some, apart=apart)
        scope.discourse.noun(found[-1])
    said = qualities(found, noun=not things)
    if not things:
        _note_nouns(scope, said, found[-1])
    conditions = tuple(atomic(f"is {one}", term) for one in said)
    if determiner == "some" and scope.role == "before if":
        scope.some.add(term)
    if some:
        return Meant(term, asserted=conditions)
    return Meant(term, conditions, denied=determiner == "no", alone=determiner == "only")


def _note_nouns(scope: Scope, said: list[str], noun: str) -> None:
    """Remember that "violin teacher" is a noun as "teacher" is."""
    for one in said[-2:]:
        if one.endswith(f" {noun}"):
            scope.discourse.noun(one)


def thing(scope: Scope, node: Node, *, denied: bool) -> tuple[str, tuple[Literal, ...]]:
    """The term an object means, and what must hold of it where that is a variable."""
    start, found = first(node), first(node).type
    if found == "PRON":
        return scope.discourse.pronoun(start.lower(), other=True), ()
    if found == "THE":
        return scope.discourse.name(words(node), definite=True), ()
    if found == "NP" and not tokens(node, "THINGS"):
        if start in _ADVERBS or (start.endswith("ly") and start.islower()):
            raise Unread(f"the adverb “{start}” is not read.")
        return scope.discourse.name(words(node)), ()
    some = found == "A" or start.lower().startswith(("some", "any"))
    every = found == "EVERY" or start.lower().startswith("every")
    loose = scope.role == "before if" and (some or every)
    states = scope.role in {"states", "then"}
    anything = found == "A" or start.lower().startswith("any")
    none = denied and states and (speaks_of_none(node) or anything)
    if some and states and not denied and not start.lower().startswith("any"):
        return _one(scope, node)
    one = none if denied else loose or (some if scope.role == "if" else every)
    if not one:
        raise Unread(f"“{' '.join(leaves(node))}” after a verb does not name one thing here.")
    if found == "ONE":
        meant = Meant(scope.discourse.introduce(wide(start.lower())))
    else:
        role, scope.role = scope.role, "if" if scope.role == "if" else "states"
        meant = kind(scope, [node])
        scope.role = role
    (scope.denied_objects if none else scope.object_variables).add(meant.term)
    if loose and some:
        scope.some.add(meant.term)
    return meant.term, meant.conditions


def _one(scope: Scope, node: Node) -> tuple[str, tuple[Literal, ...]]:
    """One that there is, such as the dog of "Bob has a dog", and what it is."""
    start = first(node)
    if start.type == "ONE":
        return scope.discourse.introduce(wide(start.lower()), some=True), ()
    found = [word.lower() for word in words(node)]
    things = [token.lower() for token in tokens(node, "THINGS")]
    if not things and looks_plural(found[-1]) and start.type == "SOME":
        found[-1] = singular(found[-1])
    term = scope.discourse.introduce(wide(things[0]) if things else found[-1], some=True)
    if not things:
        scope.discourse.noun(found[-1])
    said = qualities(found, noun=not things)
    if not things:
        _note_nouns(scope, said, found[-1])
    return term, tuple(atomic(f"is {one}", term) for one in said)


def speaks_of_none(node: Node) -> bool:
    """Whether an object is "nobody", "nothing" or "no dog"."""
    return first(node).type == "NO" or first(node).lower() in {"nobody", "nothing"}


def one_noun(phrases: list[Node]) -> bool:
    """Whether a list is one noun with its adjectives ("big, round dogs") and not several nouns."""
    start, last = first(phrases[0]), first(phrases[-1])
    if start.type not in {"NP", *_DETERMINERS}:
        return False
    if any(first(phrase).type != "NP" for phrase in phrases[1:]):
        return False
    if tokens(phrases[-1], "THINGS"):
        return True
    if start.type == "NP":
        return _may_be_kind(last) and not _may_be_kind(start)
    if len(words(phrases[-1])) > 1:
        return True
    raise Unread("it does not say whether its first words are things or their properties.")


def either_kind(scope: Scope, phrases: list[Node], joins: list[str]) -> list[Meant]:
    """ "Big, round dogs" as one kind, "red or blue dogs" as two kinds of one variable.

    Raises Unread where "or" would have to be taken back, as after "if" and "only".
    """
    meant = kind(scope, phrases)
    if "or" not in joins:
        return [meant]
    before, last = phrases[:-1], phrases[-1]
    plain = all(len(words(one)) == 1 for one in before) and len(meant.conditions) == sum(
        len(words(one)) for one in phrases
    )
    nouns = len(words(last)) - 1
    if not plain or nouns > 1 or "and" in joins or scope.role != "states" or meant.alone:
        raise Unread("“or” before a noun can be read in two ways here.")
    split = len(meant.conditions) - nouns
    common = meant.conditions[split:]
    return [replace(meant, conditions=(one, *common)) for one in meant.conditions[:split]]


def mind_adjectives(phrases: list[Node]) -> None:
    """Raise Unread where "the red or blue dog", "every dog and cat" may be one thing or more."""
    for one, after in pairwise(phrases):
        start, bare = first(one), first(after).type == "NP" and first(after).islower()
        some = start.type in {"EVERY", "NO", "SOME", "A"}
        adjective = start.type == "THE" and len(words(one)) == 1 and len(words(after)) > 1
        whose = re.search("['’]s?$", words(after)[0]) if words(after) else None
        if whose and not re.search("['’]s?$", words(one)[0] if words(one) else "'"):
            raise Unread(f"“{' '.join(words(after))}” may be of both of them or of one.")
        if bare and (some or adjective):
            raise Unread(f"“{' '.join(leaves(one))}” may go with “{first(after)}” or stand alone.")


def wide(word: str) -> str:
    """Whether "everybody", "anything", "things" speak of someone or of something."""
    return "something" if word.endswith(("thing", "things", "what", "which")) else "someone"


def _may_be_kind(phrase: Token) -> bool:
    """Whether words without an article may mean a kind: "red dogs", not "James" or "Mary Ames"."""
    last = phrase.split()[-1]
    opens = phrase.start_pos == 0 and " " not in phrase
    return looks_plural(last.lower()) and (opens or not is_capital(last))


def mind_kind(phrase: Node, *, asks: bool) -> None:
    """Raise Unread where a subject may be all of a kind: "dogs", "a dog", "anyone is"."""
    start = first(phrase)
    some = start.lower().startswith("some") or (asks and start.lower().startswith("any"))
    named = start.type in {"THE", "PRON"} or (start.type == "NP" and is_capital(start))
    if not (some or (named and not tokens(phrase, "THINGS"))):
        raise Unread(f"“{' '.join(leaves(phrase))}” may be all of a kind.")
