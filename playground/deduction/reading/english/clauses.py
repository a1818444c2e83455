"""Clauses: what is said of their subjects, in which ways, and under which conditions.

In:  the clause of "All big dogs are red or blue."
Out: Said((is big(?dog), is dog(?dog)), [(is red(?dog),), (is blue(?dog),)])
"""

import re
from dataclasses import dataclass

from lark import Token

from playground.deduction.program import Literal, variables_of
from playground.deduction.reading.english.chunks import Unread, is_capital
from playground.deduction.reading.english.complements import bare_nouns, mind_pair
from playground.deduction.reading.english.discourse import SOME
from playground.deduction.reading.english.inflection import looks_plural
from playground.deduction.reading.english.nouns import (
    Meant,
    Scope,
    either_kind,
    mind_adjectives,
    one_noun,
    subject,
)
from playground.deduction.reading.english.predicates import Predicates
from playground.deduction.reading.english.runs import in_midst
from playground.deduction.reading.english.syntax import (
    Node,
    first,
    leaves,
    subtree,
    subtrees,
    tokens,
    words,
)
from playground.deduction.reading.english.ways import OR, Ways, joined

_ALTHOUGH = frozenset(("although", "though", "whereas", "because"))
"""What joins two clauses both of which it states."""
_ANY = frozenset((f"{SOME}someone", f"{SOME}something"))
_EACH_OTHER = re.compile(
    "allies|brothers|classmates|colleagues|cousins|enemies|equals?|friends|lovers|mates|"
    "neighbou?rs|pals|partners|related|relatives|rivals|roommates|siblings|sisters|spouses|"
    "strangers|teammates|twins|alike|different|divorced|engaged|identical|married|similar"
)


@dataclass(frozen=True)
class Said:
    """What a clause says, in one of several ways, of whatever meets the conditions.

    `alone`: "only" says that nothing else is so.
    """

    conditions: tuple[Literal, ...]
    ways: Ways
    alone: bool = False


class Clauses:
    """Reads clause after clause, from left to right; the scope says what they are for."""

    def __init__(self, scope: Scope, reads: Predicates, *, past: bool = False) -> None:
        self._scope = scope
        self._reads = reads
        self._past = past

    def condition(self, clauses: Node) -> Ways:
        """The clauses after "if"."""
        if clauses.data == "either_clauses":
            return [way for part in subtrees(clauses) for way in self.condition(part)]
        found = []
        for clause in subtrees(clauses, "clause"):
            said, join = self._clause(clause)
            ways = [[(*one.conditions, *way) for way in one.ways] for one in said]
            found.append(joined(ways, join))
        return joined(found, tokens(clauses, "NEXT"))

    def said(self, node: Node) -> list[Said]:
        """What clauses state, or conclude."""
        if node.data == "either_clauses":
            found = [self.said(part) for part in subtrees(node)]
            options = [_plain(said) for said in found]
            ways = self._reads.either(node, lambda part: options[subtrees(node).index(part)])
            return [Said((), ways)]
        clauses = [self._clause(clause) for clause in subtrees(node, "clause")]
        for word in (one.lower() for one in tokens(node, "NEXT") if one.lower() in _ALTHOUGH):
            if self._scope.role != "states" or not _affirms(node):
                raise Unread(f"it does not say what “{word}” goes with.")
            if variables(_plain([one for said, _ in clauses for one in said])):
                raise Unread(f"“{word}” is read of what has a name.")
        said = [[Said((), _any(one))] if "or" in join else one for one, join in clauses]
        if any(token == "or" for token in tokens(node, "NEXT")):
            return [Said((), joined([_plain(one) for one in said], tokens(node, "NEXT")))]
        return _of_same([one for some in said for one in some], denies=_denies(node))

    def _clause(self, clause: Node) -> tuple[list[Said], list[str]]:
        """What a clause says of each of its subjects, and how these are joined."""
        subjects, predicates = subtree(clause, 0), subtree(clause, 1)
        if self._scope.role == "states":
            _mind_event(subjects, predicates)
            _mind_progress(subjects, predicates)
            if self._past:
                _mind_story(subjects)
        self._scope.discourse.at_subject = True
        found, join = self._subjects(subjects, predicates)
        if leaves(subjects)[0].type != "PRON":
            mind_pair(predicates)
        said = []
        for meant, extra in found:
            ways = self._reads.predicates(meant.term, predicates)
            if meant.denied:
                self.not_with_every(ways)
                ways = self._reads.deny(ways)
            said.append(Said(meant.conditions, ways, meant.alone))
            said += extra
        if len(found) > 1 and "and" in join:
            _mind_each_other(predicates)
        if subjects.data == "either":
            self._note_exclusive(said)
        return said, join

    def _note_exclusive(self, said: list[Said]) -> None:
        ways = _any(said)
        if any(len(way) > 1 for way in ways):
            raise Unread("“either” with “and” after it can be read in two ways.")
        self._reads.exclusive.add(frozenset(way[0] for way in ways))

    def not_with_every(self, ways: Ways) -> None:
        """Raise Unread where what is denied has "every dog" or "no dog" for its object."""
        every, none = self._scope.object_variables, self._scope.denied_objects
        for literal in (literal for way in ways for literal in way):
            if (none if literal.positive else every) & set(literal.atom.terms):
                raise Unread("“not” or “no” with “every” can be read in two ways.")

    def _subjects(
        self, node: Node, predicates: Node
    ) -> tuple[list[tuple[Meant, list[Said]]], list[str]]:
        """Whom a subject means, each with what "who" says of it on the way; how they are joined."""
        verb = _first_verb(predicates)
        if node.data != "subject":
            parts = [phrase for part in subtrees(node, "phrases") for phrase in subtrees(part)]
            found = [subject(self._scope, one, verb, single=False) for one in parts]
            if any(one.conditions or one.denied for one in found):
                raise Unread(f"“{first(node)}” before a subject is read with names only.")
            if node.data == "neither":
                return [(Meant(one.term, (), denied=True), []) for one in found], ["and"]
            return [(one, []) for one in found], ["or"]
        phrases = subtrees(subtree(node, 0), "phrase")
        relative = subtrees(node, "relative", "object_relative")
        join = [str(token) for token in tokens(subtree(node, 0), "LIST")]
        if len(phrases) > 1 and one_noun(phrases):
            found = either_kind(self._scope, phrases, join)
            join = []
        else:
            mind_adjectives(phrases)
            single = len(phrases) == 1
            found = [subject(self._scope, one, verb, single=single) for one in phrases]
        if "or" in join and any(one.term.startswith(SOME) for one in found):
            raise Unread("“some” in a list before a verb is not read.")
        if not relative:
            return [(one, _asserted(one)) for one in found], join
        if len(found) != 1:
            raise Unread("“who” or “that” after several names may speak of one or all.")
        return self._related(found[0], relative[0], plural=verb in {"are", "do"}), join

    def _related(self, meant: Meant, node: Node, *, plural: bool) -> list[tuple[Meant, list[Said]]]:
        """A subject with what "who" says of it: a condition of a kind, a fact about a name."""
        aside, role = first(node).type == "ASIDE", self._scope.role
        if plural and not aside and not meant.term.startswith(("?", SOME)):
            raise Unread("“the” with “who” or “that” may speak of all of them or of some.")
        if meant.term in _ANY and role == "states":
            raise Unread("“someone” with “who” may be one of them or all; write “everyone”.")
        if not meant.term.startswith("?"):
            ways = self._reads.relative(meant.term, node)
            if role == "if":
                return [(Meant(meant.term, way), []) for way in ways]
            return [(meant, [*_asserted(meant), Said((), ways)])]
        if aside:
            raise Unread("“who” after a comma says something of all of them.")
        self._scope.role = "if"
        ways = self._reads.relative(meant.term, node)
        self._scope.role = role
        if len(ways) > 1 and (meant.denied or meant.alone or role != "states"):
            raise Unread("“or” after “who” or “that” can be read in two ways here.")
        return [
            (Meant(meant.term, (*meant.conditions, *way), meant.denied, meant.alone), [])
            for way in ways
        ]


def _asserted(meant: Meant) -> list[Said]:
    """What "some dog" says of the one that there is."""
    return [Said((), [meant.asserted])] if meant.asserted else []


def _of_same(said: list[Said], *, denies: bool) -> list[Said]:
    """Each with the conditions of those before of which it speaks: "Every dog barks and it bites."

    Raises Unread where it `denies`, since "no dog" leaves none that could be spoken of.
    """
    found: list[Said] = []
    for one in said:
        spoken = variables(one.ways)
        before = (other.conditions for other in found if variables([other.conditions]) & spoken)
        more = tuple(dict.fromkeys(one for conditions in before for one in conditions))
        if more and not spoken <= variables([one.conditions]):
            if denies:
                raise Unread("it goes on to speak of what “no” or “only” leaves open.")
            found.append(Said((*one.conditions, *more), one.ways, one.alone))
        else:
            found.append(one)
    return found


def _mind_event(subjects: Node, predicates: Node) -> None:
    """Raise Unread where "a dog" does something, or does it to one thing, and not "eats meat"."""
    phrases = [one for part in subjects.find_data("phrases") for one in subtrees(part)]
    acts = [one for one in subtrees(predicates, "doing") if not tokens(one, "CAN")]
    one_thing = any(
        next(act.find_data("object"), None) is None
        or any(one.type == "THE" or (one.type == "NP" and is_capital(one)) for one in leaves(act))
        for act in acts
    )
    some = len(phrases) == 1 and first(phrases[0]).type == "A" and not tokens(phrases[0], "THINGS")
    being = [one for part in subtrees(predicates, "being") for one in part.find_data("complement")]
    placed = any(not words(one) for one in being)
    if some and (one_thing or placed) and not subtrees(subjects, "relative", "object_relative"):
        said = " ".join(leaves(phrases[0]))
        raise Unread(f"“{said}” may be one of them or all; write “every …” where it is all.")


def _mind_story(subjects: Node) -> None:
    """Raise Unread where "dogs barked" and "a man was ill" may be told of some of them."""
    phrases = [first(one) for part in subjects.find_data("phrases") for one in subtrees(part)]
    some = next((one for one in phrases if one.type in {"A", "THINGS"} or _several(one)), None)
    if some and not subtrees(subjects, "relative", "object_relative"):
        raise Unread(f"“{some}” may be one of them or all; write “every …” where it is all.")


def _mind_progress(subjects: Node, predicates: Node) -> None:
    """Raise Unread where a kind is in the midst of something: "Birds are singing." is of some."""
    phrases = [first(one) for part in subjects.find_data("phrases") for one in subtrees(part)]
    some = [one for one in phrases if one.type in {"A", "THINGS"} or _several(one)]
    if len(some) < len(phrases) or subtrees(subjects, "relative", "object_relative"):
        return
    for being in subtrees(predicates, "being"):
        for one in being.find_data("complement"):
            found = words(one)
            if not tokens(one, "A") and found and in_midst(found[0].lower()):
                raise Unread(f"“{found[0]}” may be said of some of them or of all.")


def _mind_each_other(predicates: Node) -> None:
    """Raise Unread where "Bob and Ann are friends", "… are family" may mean of one another."""
    for being in subtrees(predicates, "being"):
        if bare := bare_nouns(being):
            raise Unread(f"“{bare[0]}” may be said of all of them together.")
        for one in being.find_data("complement"):
            said = " ".join(words(one)).lower()
            alone = not subtrees(one, "object") and not tokens(one, "A")
            if alone and _EACH_OTHER.fullmatch(said.split()[-1] if said else ""):
                raise Unread(f"“{said}” may be said of one another.")


def _several(noun: Token) -> bool:
    return noun.type == "NP" and looks_plural(noun.split()[-1].lower())


def _plain(said: list[Said]) -> Ways:
    """What is said of names, all of it. Raises Unread where it has conditions."""
    if any(one.conditions or one.alone for one in said):
        raise Unread(OR)
    return joined([one.ways for one in said], [])


def _any(said: list[Said]) -> Ways:
    """What is said of one of several names. Raises Unread where it has conditions."""
    return [way for one in said for way in _plain([one])]


def variables(ways: Ways) -> set[str]:
    """The variables of all the ways."""
    return set(variables_of(literal for way in ways for literal in way))


def _affirms(node: Node) -> bool:
    """Whether no word denies anything: "not … although" can be read in two ways."""
    found = leaves(node)
    nobody = any(token.type == "ONE" and token.lower().startswith("no") for token in found)
    return not nobody and not any(token.type in {"NOT", "NO", "NEITHER"} for token in found)


def _denies(node: Node) -> bool:
    """Whether "no dog", "nobody" or "only dogs" is spoken of."""
    found = leaves(node)
    return any(
        one.type in {"NO", "NEITHER", "ONLY"}
        or (one.type == "ONE" and one.lower().startswith("no"))
        for one in found
    )


def _first_verb(predicates: Node) -> str:
    """The first verb or auxiliary, which shows the number of its subject."""
    kinds = {"IS", "DO", "CAN", "WILL", "VERB"}
    return next(token.lower() for token in leaves(predicates) if token.type in kinds)
