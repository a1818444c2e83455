"""One sentence in, the rules it states out.

In:  "If someone likes the dog and is not big then they are kind."
Out: Reading(rules=((is kind(?someone), (like(?someone, dog), not is big(?someone))),), names=…)

words.py says which part each word plays, grammar.lark how the parts go together; nouns.py and
predicates.py read the parts, and this file what the whole says: which literals are conditions and
which are conclusions.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from lark import Token

from playground.logic.chunks import Unread
from playground.logic.nouns import Meant, Scope, kind, one_noun, subject, wide
from playground.logic.predicates import Predicates
from playground.logic.program import Literal
from playground.logic.syntax import Node, first, leaves, parse, subtree, subtrees, tokens, words
from playground.logic.ways import OR, Ways, demands, joined, opposite
from playground.logic.ways import only as one_way
from playground.logic.words import parts

Statement = tuple[Literal, tuple[Literal, ...]]
"""A conclusion and its conditions."""

Options = tuple[tuple[Literal, ...], tuple[Literal, ...], bool]
"""The options of an "or", its conditions, and whether only one may hold, as in program.Either."""


@dataclass(frozen=True)
class Reading:
    """What a sentence says, and how it writes its names and nouns: "dog" as "the dog".

    `weight` is how likely it is said to be. `sought` is the variable that "who", "what" or "which
    robot" asks for (?someone, ?something, ?robot): all literals of `rules` must hold of it.
    """

    rules: tuple[Statement, ...]
    names: tuple[tuple[str, str], ...]
    eithers: tuple[Options, ...] = ()
    weight: float = 1.0
    sought: str = ""


@dataclass(frozen=True)
class _Said:
    """What a clause says, in one of several ways, of whatever meets the conditions.

    `alone`: "only" says that nothing else is so.
    """

    conditions: tuple[Literal, ...]
    ways: Ways
    alone: bool = False


@lru_cache(maxsize=20_000)
def read_sentence(sentence: str, known: frozenset[str] = frozenset()) -> Reading:
    """Read a statement, or a question as the statement it asks about.

    `known` are names (lower case) that decide where the words alone do not. Raises Unread with the
    reason, Ambiguous where a known name may help.
    """
    return _Reader(known).sentence(parse(parts(sentence, known)))


class _Reader:
    """Reads one tree from left to right."""

    def __init__(self, known: frozenset[str]) -> None:
        self._scope = Scope(known)
        self._reads = Predicates(self._scope)
        self._rules: dict[Statement, None] = {}
        self._eithers: dict[Options, None] = {}
        self._sought = ""

    def sentence(self, node: Node) -> Reading:
        """What the whole sentence says. Raises Unread."""
        match node.data:
            case "says":
                self._conclude(self._clauses(subtree(node, 0)), ())
            case "implies":
                self._implies(node)
            case "implied":
                self._implied(node)
            case _:
                self._question(node)
        if any(not body for _, body in self._rules) and _speaks_of_later(node):
            raise Unread("“will” speaks of what is not yet so.")
        return Reading(
            tuple(self._rules),
            tuple(self._scope.discourse.names.items()),
            tuple(self._eithers),
            sought=self._sought,
        )

    # --- questions -----------------------------------------------------------------------------

    def _question(self, node: Node) -> None:
        body: tuple[Literal, ...] = ()
        if node.data in {"seeks_subject", "seeks_object"}:
            body, ways = self._sought_ways(node)
        else:
            [by] = subtrees(node, "term")
            if first(by).type != "NP" and first(by).type != "THE":
                raise Unread(f"it does not name whom it means by “{first(by)}”.")
            term = self._reads.named(by)
            if node.data == "asks_being":
                ways = self._reads.complements(term, subtrees(node, "complements")[0], plural=False)
            else:
                can = "can " if first(node).type == "CAN" else ""
                negative = bool(tokens(node, "NOT"))
                [action] = subtrees(node, "action")
                ways = self._reads.action(term, action, negative=negative, can=can)
                ways = opposite(ways) if negative else ways
        literals = one_way(ways)
        if self._sought:
            self._rules[(literals[0], (*body, *literals[1:]))] = None
        else:
            self._rules.update(dict.fromkeys((literal, ()) for literal in literals))

    def _sought_ways(self, node: Node) -> tuple[tuple[Literal, ...], Ways]:
        """What must hold of what "who", "what" or "which robot" asks for."""
        scope = self._scope
        scope.role = "if"
        asks, nouns, things = first(node), words(node), tokens(node, "THINGS")
        if nouns or things:
            if asks.lower() != "which":
                raise Unread(f"“{asks}” before “{(nouns or things)[0]}” is not read.")
            meant = kind(scope, [Node("phrase", [*tokens(node, "NP"), *things])])
            term, body = meant.term, meant.conditions
        else:
            term, body = scope.discourse.introduce(wide(asks.lower())), ()
        self._sought = term
        if node.data == "seeks_object":
            [by] = subtrees(node, "term")
            return body, self._reads.asked_object(term, by, node)
        return body, self._reads.predicates(term, subtrees(node, "predicates")[0])

    # --- "if", "unless", "only if" -------------------------------------------------------------

    def _implies(self, node: Node) -> None:
        """ "If Bob is big then he is kind." """
        self._scope.role = "if"
        ways = self._condition(subtree(node, 1))
        if first(node).type == "UNLESS":
            ways = opposite(ways)
        self._scope.role = "then"
        said = self._clauses(subtree(node, 3))
        if first(node).type == "UNLESS":
            _speak_of_same(ways, said)
        for body in ways:
            self._conclude(said, body)

    def _implied(self, node: Node) -> None:
        """ "Bob is kind if he is big.", "… unless he is big.", "… only if he is big." """
        [word] = [one for one in node.children if isinstance(one, Token)]
        if word.type == "ONLYIF":
            self._scope.role = "if"
            ways = self._condition(subtree(node, 0))
            self._scope.role = "then"
            said = self._clauses(subtree(node, 2))
            for body in ways:
                self._conclude(said, body)
            return
        self._scope.role = "before if"
        said = self._clauses(subtree(node, 0))
        self._scope.role = "if"
        ways = self._condition(subtree(node, 2))
        if not self._scope.some <= _variables(ways):
            raise Unread("it does not name whom it means before “if”.")
        if word.type == "UNLESS":
            ways = opposite(ways)
            _speak_of_same(ways, said)
        if any(one.alone for one in said):
            raise Unread("“only” and “if” together can be read in two ways.")
        for body in ways:
            self._conclude([_Said((*one.conditions, *body), one.ways) for one in said], ())
        if word.type == "IFF":
            _speak_of_same(ways, said)
            for one in said:
                for way in one.ways:
                    self._conclude([_Said((*one.conditions, *way), ways)], ())

    def _condition(self, clauses: Node) -> Ways:
        """The clauses after "if"."""
        if clauses.data == "either_clauses":
            return [way for part in subtrees(clauses) for way in self._condition(part)]
        found = []
        for clause in subtrees(clauses, "clause"):
            said, join = self._clause(clause)
            ways = [[(*one.conditions, *way) for way in one.ways] for one in said]
            found.append(joined(ways, join))
        return joined(found, tokens(clauses, "NEXT"))

    # --- clauses -------------------------------------------------------------------------------

    def _clauses(self, node: Node) -> list[_Said]:
        """What clauses state, or conclude."""
        if node.data == "either_clauses":
            found = [self._clauses(part) for part in subtrees(node)]
            options = [_plain(said) for said in found]
            ways = self._reads.either(node, lambda part: options[subtrees(node).index(part)])
            return [_Said((), ways)]
        clauses = [self._clause(clause) for clause in subtrees(node, "clause")]
        said = [[_Said((), _any(one))] if "or" in join else one for one, join in clauses]
        if any(token == "or" for token in tokens(node, "NEXT")):
            return [_Said((), joined([_plain(one) for one in said], tokens(node, "NEXT")))]
        return [one for some in said for one in some]

    def _clause(self, clause: Node) -> tuple[list[_Said], list[str]]:
        """What a clause says of each of its subjects, and how these are joined."""
        subjects, predicates = subtree(clause, 0), subtree(clause, 1)
        self._scope.discourse.at_subject = True
        found, join = self._subjects(subjects, predicates)
        said = []
        for meant, extra in found:
            ways = self._reads.predicates(meant.term, predicates)
            if meant.denied:
                self._not_with_every(ways)
                ways = opposite(ways)
            said.append(_Said(meant.conditions, ways, meant.alone))
            said += extra
        if subjects.data == "either":
            self._note_exclusive(said)
        return said, join

    def _note_exclusive(self, said: list[_Said]) -> None:
        ways = _any(said)
        if any(len(way) > 1 for way in ways):
            raise Unread("“either” with “and” after it can be read in two ways.")
        self._reads.exclusive.add(frozenset(way[0] for way in ways))

    def _conclude(self, said: Iterable[_Said], body: tuple[Literal, ...]) -> None:
        """Add what is said as rules with that body."""
        for one in said:
            if one.alone:
                for way in one.ways:
                    for literal in one.conditions:
                        self._rules[(literal, (*body, *way))] = None
                continue
            for demand in demands(one.ways):
                self._demand(demand, (*body, *one.conditions))

    def _demand(self, options: tuple[Literal, ...], body: tuple[Literal, ...]) -> None:
        """Add that one of the options holds; where one is denied, as the rules that say so.

        "Not big or not red" is the same as "if big then not red; if red then not big".
        """
        conditions = (*body, *self._of_objects(options))
        exclusive = frozenset(options) in self._reads.exclusive
        if len(options) == 1:
            self._rules[(options[0], conditions)] = None
        elif exclusive or all(one.positive for one in options):
            self._eithers[(options, conditions, exclusive)] = None
        else:
            for head in options:
                others = tuple(one.negation for one in options if one != head)
                self._rules[(head, (*conditions, *others))] = None

    def _of_objects(self, heads: tuple[Literal, ...]) -> tuple[Literal, ...]:
        """What must hold of the "every dog" that a conclusion has for its object."""
        self._not_with_every([heads])
        terms = {term for head in heads for term in head.atom.terms}
        return tuple(one for one in self._scope.object_conditions if terms & set(one.atom.terms))

    def _not_with_every(self, ways: Ways) -> None:
        variables = self._scope.object_variables
        for literal in (literal for way in ways for literal in way):
            if not literal.positive and variables & set(literal.atom.terms):
                raise Unread("“not” or “no” with “every” can be read in two ways.")

    # --- subjects ------------------------------------------------------------------------------

    def _subjects(
        self, node: Node, predicates: Node
    ) -> tuple[list[tuple[Meant, list[_Said]]], list[str]]:
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
            found, join = [kind(self._scope, phrases)], []
        else:
            single = len(phrases) == 1
            found = [subject(self._scope, one, verb, single=single) for one in phrases]
        if not relative:
            return [(one, []) for one in found], join
        if len(found) != 1:
            raise Unread("“who” or “that” after several names may speak of one or all.")
        return self._related(found[0], relative[0], plural=verb in {"are", "do"}), join

    def _related(
        self, meant: Meant, node: Node, *, plural: bool
    ) -> list[tuple[Meant, list[_Said]]]:
        """A subject with what "who" says of it: a condition of a kind, a fact about a name."""
        aside, role = first(node).type == "ASIDE", self._scope.role
        if plural and not aside and not meant.term.startswith("?"):
            raise Unread("“the” with “who” or “that” may speak of all of them or of some.")
        if not meant.term.startswith("?"):
            ways = self._reads.relative(meant.term, node)
            if role == "if":
                return [(Meant(meant.term, way), []) for way in ways]
            return [(meant, [_Said((), ways)])]
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


def _plain(said: list[_Said]) -> Ways:
    """What is said of names, all of it. Raises Unread where it has conditions."""
    if any(one.conditions or one.alone for one in said):
        raise Unread(OR)
    return joined([one.ways for one in said], [])


def _any(said: list[_Said]) -> Ways:
    """What is said of one of several names. Raises Unread where it has conditions."""
    return [way for one in said for way in _plain([one])]


def _variables(ways: Ways) -> set[str]:
    terms = (term for way in ways for literal in way for term in literal.atom.terms)
    return {term for term in terms if term.startswith("?")}


def _speak_of_same(ways: Ways, said: list[_Said]) -> None:
    """Raise Unread where what may not be so speaks of something that is named nowhere else."""
    if not _variables(ways) <= _variables([way for one in said for way in one.ways]):
        raise Unread("it does not name all that “unless” or “if and only if” speaks of.")


def _speaks_of_later(node: Node) -> bool:
    return any(token.type == "WILL" or token == "will be" for token in leaves(node))


def _first_verb(predicates: Node) -> str:
    """The first verb or auxiliary, which shows the number of its subject."""
    kinds = {"IS", "DO", "CAN", "WILL", "VERB"}
    return next(token.lower() for token in leaves(predicates) if token.type in kinds)
