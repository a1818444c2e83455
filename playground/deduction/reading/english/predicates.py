"""What is said of someone: the ways in which "is big or chases the cat" may hold.

In:  the term bob and the predicates of "Bob is big or chases the cat."
Out: [(is big(bob),), (chase(bob, cat),)]
"""

from collections.abc import Callable
from functools import partial

from playground.deduction.program import Atom, Literal, atomic
from playground.deduction.reading.english.chunks import ForEach, Unread, is_capital
from playground.deduction.reading.english.complements import (
    COMPLEMENTS,
    NO_THING,
    PREDICATES,
    active_ways,
    adjectives_before,
    mind_bare,
    mind_objects,
    mind_pair,
    modal,
    need_not_be,
    particles_of,
    relation_of,
)
from playground.deduction.reading.english.discourse import SOME
from playground.deduction.reading.english.giving import TO, with_thing
from playground.deduction.reading.english.inflection import (
    base,
    looks_plural,
    looks_third,
    singular,
    with_article,
)
from playground.deduction.reading.english.letters import as_written
from playground.deduction.reading.english.lexicon import active, may_be, may_be_plural
from playground.deduction.reading.english.nouns import Scope, mind_adjectives, speaks_of_none, thing
from playground.deduction.reading.english.qualities import qualities
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
from playground.deduction.reading.english.tenses import past_of
from playground.deduction.reading.english.ways import NOT, Ways, denied, exclude, joined, opposite

Says = Callable[[Node], Ways]

CAN_BE = "can be"
_WHEN = frozenset(("midnight", "noon", "night", "dawn", "dusk", "sunrise", "sunset"))
_HELD = frozenset(("have", "did have", "is with", "was with"))
"""With these there may be another one for each, and still it says something of each alone."""


class Predicates:
    """Reads what is said of one term after the other, of what was where it is in the `past`.

    `exclusive`: options of "either … or".
    """

    def __init__(self, scope: Scope, *, past: bool = False) -> None:
        self._scope = scope
        self._past = past
        self.exclusive: set[frozenset[Literal]] = set()
        self._phrases: list[frozenset[Literal]] = []
        self._denies = False
        self._able = False

    def deny(self, ways: Ways) -> Ways:
        """The opposite of the ways. Raises Unread where a "tennis player" would be taken apart."""
        if any(phrase <= set(way) for phrase in self._phrases for way in ways):
            raise Unread(NOT)
        return opposite(ways)

    def predicates(self, term: str, node: Node) -> Ways:
        """What is said of a term."""
        self._scope.discourse.at_subject, self._scope.discourse.subject = False, term
        found = [self._predicate(term, one) for one in subtrees(node, *PREDICATES)]
        return joined(found, tokens(node, "ALSO"))

    def relative(self, term: str, node: Node) -> Ways:
        """What "who is big", "that chases the cat", "that the cat chases" say of a term."""
        if node.data == "relative":
            subject, able = self._scope.discourse.subject, self._able
            self._able = False
            mind_pair(node)
            ways = self.predicates(term, subtree(node, 1))
            self._scope.discourse.subject, self._able = subject, able
            return ways
        [by] = subtrees(node, "term")
        return self.asked_object(term, by, node)

    def asked_object(self, term: str, by: Node, node: Node) -> Ways:
        """ "the cat chases", of what the cat chases: the term; `node` has the verb."""
        can = modal(node)
        relation = self._told(f"{can}{self._relation(node)}")
        literal = atomic(relation, self.named(by), term)
        return [(literal.negation if tokens(node, "NOT") else literal,)]

    def named(self, node: Node) -> str:
        """Whom "the cat", "Bob" or "he" means. Raises Unread where it names nobody."""
        start = first(node)
        if start.type == "ONE":
            raise Unread(f"it does not name whom it means by “{start}”.")
        if start.type == "PRON":
            return self._scope.discourse.pronoun(start.lower())
        return self._scope.discourse.name(words(node), definite=start.type == "THE")

    def being(self, term: str, verb: str, node: Node) -> Ways:
        """ "big and not a robot", after "is", "are" or "can be"."""
        self._able, before = verb == CAN_BE, self._able
        ways = self.complements(term, node, plural=verb == "are")
        self._able = before
        return ways

    def complements(self, term: str, node: Node, *, plural: bool) -> Ways:
        """ "big and not a robot", after "is"."""
        found = subtrees(node, *COMPLEMENTS)
        denials = [bool(tokens(one, "NOT")) for one in found]
        if denials[0] and not all(denials):
            raise Unread(NOT)
        joins = [str(token) for token in tokens(node, "LIST")]
        mind_objects(found)
        adjectives = adjectives_before(found)
        if not adjectives:
            ways = [self._complement(term, one, plural=plural) for one in found]
            return joined(ways, joins)
        described = [[self._qualities(term, words(one), noun=False)] for one in found[:adjectives]]
        *more, noun = self._qualities(term, words(found[adjectives]), noun=True)
        described.append([tuple(more)])
        ways = [joined([joined(described, joins[:adjectives]), [(noun,)]], [])]
        ways += [self._complement(term, one, plural=plural) for one in found[adjectives + 1 :]]
        return joined(ways, joins[adjectives:])

    def action(self, term: str, node: Node, *, negative: bool, can: str = "") -> Ways:
        """ "chases the cat", "flow past the mill"."""
        if node.data == "either":
            return self.either(node, partial(self._actions, term, negative=negative, can=can))
        if node.data == "gives":
            return self._gives(term, node, negative=negative, can=can)
        relation = self._told(f"{can}{self._relation(node)}")
        objects = subtrees(node, "objects")
        return self._related(term, relation, objects[0] if objects else None, negative)

    def _gives(self, term: str, node: Node, *, negative: bool, can: str) -> Ways:
        """ "gives Bob a book", "gives a book to Bob"."""
        verb, particles = tokens(node, "VERB")[0].lower(), particles_of(node)
        given = [*subtrees(subtree(node, 1), "object"), *subtrees(node, "object")]
        if len(given) != 2:
            raise Unread(f"what is given to whom after “{verb}” is not clear.")
        whom, what = given[::-1] if particles else given
        self._thing_alone(what)
        thing = " ".join(one.lower() for one in leaves(what))
        verb = base(verb) if looks_third(verb) else verb
        relation = with_thing(verb, thing, " ".join(particles) or "to")
        if not relation:
            raise Unread(f"“{verb}” is not read with two things after it.")
        return self._to(term, self._told(f"{can}{relation}"), whom, negative=negative)

    def either(self, node: Node, says: Says) -> Ways:
        """ "either red or blue". Outside of a condition only one of the options holds."""
        one, other = map(says, subtrees(node))
        both = [*one, *other]
        if all(len(way) == 1 for way in both):
            self.exclusive.add(frozenset(way[0] for way in both))
        elif self._scope.role != "if" and not exclude(one, other):
            raise Unread("“either” with “and” after it can be read in two ways.")
        return both

    def neither(self, node: Node, says: Says) -> Ways:
        """ "neither red nor blue"."""
        self._denies = True
        found = list(map(says, subtrees(node)))
        self._denies = False
        return joined([self.deny(ways) for ways in found], [])

    def _predicate(self, term: str, node: Node) -> Ways:
        match node.data:
            case "being":
                return self.being(term, first(node).lower(), subtree(node, 1))
            case "doing":
                negative = bool(tokens(node, "NOT"))
                can = modal(node)
                return self._actions(term, subtrees(node, "actions")[0], negative=negative, can=can)
            case "either" | "either_being":
                plural = first(node).lower() == "are"
                if first(node).lower() == CAN_BE:
                    raise Unread(f"“{CAN_BE}” is read before one thing that may be done.")
                return self.either(node, partial(self._part, term, plural=plural))
            case _:
                return self.neither(node, partial(self._part, term))

    def _part(self, term: str, node: Node, *, plural: bool = False) -> Ways:
        """One side of "either … or": predicates, or complements."""
        commas = tokens(node, "LIST")
        if node.data == "predicates":
            return self.predicates(term, node)
        ways = self.complements(term, node, plural=plural)
        if commas and all(token == "," for token in commas):
            return [(literal,) for way in ways for literal in way] if len(ways) == 1 else ways
        return ways

    def _complement(self, term: str, node: Node, *, plural: bool) -> Ways:
        """ "big", "not a robot", "afraid of the dog", "either red or blue", after "is"."""
        negative, part = bool(tokens(node, "NOT")), partial(self._part, term, plural=plural)
        match node.data:
            case "either":
                ways = self.either(node, part)
                return self.deny(ways) if negative else ways
            case "neither":
                return self.neither(node, part)
            case "not_both":
                [both] = subtrees(node, "complements")
                if all(token != "and" for token in tokens(both, "LIST")):
                    raise Unread(NOT)
                return self.deny(part(both))
            case "kind":
                ways = self._kind(term, node, plural=plural, denied=negative or self._denies)
                return self.deny(ways) if negative else ways
        ways = self._being(term, node, plural=plural, negative=negative)
        return denied(ways) if negative else ways

    def _being(self, term: str, node: Node, *, plural: bool, negative: bool) -> Ways:
        """ "big", "a robot", "afraid of the dog"."""
        noun = bool(tokens(node, "A"))
        found = [word.lower() for word in words(node)]
        particles, objects = particles_of(node), subtrees(node, "object")
        if plural and not noun and found and may_be_plural(found[-1]):
            if in_midst(found[0]) and len(found) > 1:
                raise Unread(f"“{found[0]}” may be what they do or what they are.")
            found[-1], noun = singular(found[-1]), True
        if objects and not particles and not noun and found and active(found[0]) in TO:
            thing = " ".join(one.lower() for one in leaves(objects[0]))
            self._thing_alone(objects[0])
            return [(atomic(self._told(f"is {found[0]} {thing}"), term),)]
        if particles or objects:
            if objects and not noun and particles != ["of"]:
                mind_bare(found)
            relation = relation_of(found, particles, objects=bool(objects))
            if noun:
                self._scope.discourse.noun(relation[3:])
            relation = self._told(relation)
            ways = self._related(term, relation, node if objects else None, negative)
            beside = found or len(particles) > 1
            if beside and objects and first(objects[0]).lower() in _WHEN:
                raise Unread(f"“{particles[-1]} {first(objects[0])}” says when, which is not read.")
            if particles == ["by"] and objects and not noun and found:
                ways = active_ways(ways, relation, found[0], self._told)
            return ways
        if plural and not noun and not term.startswith("?"):
            mind_bare(found)
        if not noun:
            self._note_name(words(node))
        return [self._qualities(term, found, noun=noun)]

    def _thing_alone(self, node: Node) -> None:
        """Raise Unread where what is given is said in more than its name."""
        if subtrees(node, "relative", "object_relative") or first(node).type in NO_THING:
            raise Unread(f"“{first(node)}” after a verb does not name one thing here.")

    def _note_name(self, said: list[str]) -> None:
        """Remember how "Tom" is written in "Bob is Tom" (described.py)."""
        if len(said) == 1 and is_capital(said[0]):
            self._scope.discourse.names.setdefault(
                f"is {said[0].lower()}", f"is {as_written(said[0])}"
            )

    def _kind(self, term: str, node: Node, *, plural: bool, denied: bool) -> Ways:
        """ "a dog that barks", "dogs that bark", "someone who likes the cat"."""
        found, noun = [word.lower() for word in words(node)], bool(tokens(node, "A"))
        if plural and not noun and found and looks_plural(found[-1]):
            found[-1], noun = singular(found[-1]), True
        if (denied or self._scope.role == "if") and found[-1:] in (["person"], ["thing"]):
            found.pop()
        if found and not noun:
            raise Unread(f"“{found[-1]}” is no noun of which “who” or “that” says more.")
        said = self._qualities(term, found, noun=noun) if found else ()
        [relative] = subtrees(node, "relative", "object_relative")
        return [(*said, *way) for way in self.relative(term, relative)]

    def _qualities(self, term: str, found: list[str], *, noun: bool) -> tuple[Literal, ...]:
        found = qualities([word.lower() for word in found], noun=noun)
        if noun:
            for one in dict.fromkeys(
                (found[-1], *(one for one in found if one.endswith(f" {found[-1]}")))
            ):
                self._scope.discourse.noun(one)
        elif len(found) > 1:
            raise Unread(f"“{' '.join(found)}” after “is” is two words without “and”.")
        literals = tuple(atomic(self._told(f"is {word}"), term) for word in found)
        if len(literals) > 1:
            self._phrases.append(frozenset(literals))
        return literals

    def _actions(self, term: str, node: Node, *, negative: bool, can: str) -> Ways:
        """ "chases the cat", "fly and swim" after "can"."""
        found = [
            self.action(term, one, negative=negative, can=can)
            for one in subtrees(node, "action", "gives", "either")
        ]
        ways = joined(found, tokens(node, "ACT"))
        return denied(ways) if negative else ways

    def _told(self, relation: str) -> str:
        """The relation of what is, as that of what was where it is told in the past, of what can
        be where that is said. Raises Unread where that is nothing that is done to somebody.
        """
        if not self._able:
            return past_of(relation) if self._past else relation
        be, _, said = relation.partition(" ")
        done = said.partition(" ")[0]
        verb = active(done)
        if be == "is" and (not verb or (verb == done and may_be(done, "adj"))):
            raise Unread(f"“{CAN_BE}” is read before what is done to somebody.")
        return f"{CAN_BE} {said}" if be == "is" else f"can {relation}"

    def _relation(self, node: Node) -> str:
        """The verb of an action in its base form, with its particles."""
        verb = tokens(node, "VERB")[0].lower()
        particles = particles_of(node)
        if "to" in particles[:-1]:
            raise Unread(f"“{particles[-1]}” may go with what stands after “to”.")
        return " ".join((base(verb) if looks_third(verb) else verb, *particles))

    def _related(self, term: str, relation: str, node: Node | None, negative: bool) -> Ways:
        """A relation of a term to each of the objects below a node, or to none."""
        if node is None:
            return [(atomic(relation, term),)]
        return self._objects(term, relation, node, negative=negative)

    def _objects(self, term: str, relation: str, node: Node, *, negative: bool) -> Ways:
        if node.data == "either":
            says = partial(self._objects, term, relation, negative=negative)
            return self.either(node, says)
        found = []
        objects = subtrees(node, "object", "either")
        mind_adjectives([one for one in objects if one.data == "object"])
        for one in objects:
            if one.data == "either":
                found.append(self._objects(term, relation, one, negative=negative))
                continue
            if len(objects) > 1 and speaks_of_none(one):
                raise Unread(f"“{first(one)}” in a list after a verb is not read.")
            found.append(self._to(term, relation, one, negative=negative))
        return joined(found, tokens(node, "LIST") if node.data == "objects" else [])

    def _to(self, term: str, relation: str, node: Node, *, negative: bool) -> Ways:
        """A relation of a term to an object; what must hold of the object goes along with it."""
        none = speaks_of_none(node)
        if none and negative:
            raise Unread(f"“not” with “{first(node)}” after a verb is not read.")
        if with_it := self._with_thing(relation, node, known=not need_not_be(relation)):
            return self._alone(term, with_it, positive=not none)
        try:
            other, conditions = thing(self._scope, node, denied=negative or none)
        except ForEach:
            with_it = self._with_thing(relation, node, known=False)
            if not with_it or relation not in _HELD:
                raise
            return self._alone(term, with_it, positive=True)
        if other.startswith(SOME) and need_not_be(relation):
            raise Unread(f"“{relation}” does not say that there is one.")
        literal = Literal(Atom(relation, (term, other)), positive=not none)
        relatives = subtrees(node, "relative", "object_relative")
        ways = self._of_object(other, relatives[0]) if relatives else [()]
        if not other.startswith("?") and negative and relatives:
            raise Unread(NOT)
        if self._scope.role == "if" or not other.startswith("?"):
            return [(literal, *conditions, *way) for way in ways]
        if len(ways) > 1:
            raise Unread("“or” after “who” or “that” can be read in two ways here.")
        self._scope.object_conditions += (*conditions, *ways[0])
        return [(literal,)]

    def _with_thing(self, relation: str, node: Node, *, known: bool = True) -> str:
        """The relation that holds what is had, "have a tail"; "" where it is not told so.

        `known`: only where the text has it so elsewhere (quantities.py).
        """
        start = first(node)
        if start.type not in {"A", "NO"} and start.lower() != "any":
            return ""
        if subtrees(node, "relative", "object_relative") or tokens(node, "THINGS"):
            return ""
        held = f"{relation} {with_article(' '.join(words(node)).lower())}"
        return held if not known or held in self._scope.known else ""

    def _alone(self, term: str, relation: str, *, positive: bool) -> Ways:
        self._scope.discourse.names.setdefault(relation, relation)
        return [(Literal(Atom(relation, (term,)), positive),)]

    def _of_object(self, term: str, node: Node) -> Ways:
        if node.data == "relative" and tokens(subtree(node, 1), "ALSO"):
            raise Unread("“and” or “or” after what “who” or “that” says may go on with either.")
        return self.relative(term, node)
