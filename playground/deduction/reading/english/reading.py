"""One sentence in, the rules it states out.

In:  "If someone likes the dog and is not big then they are kind."
Out: Reading(rules=((is kind(?someone), (like(?someone, dog), not is big(?someone))),), names=…)

words.py says which part each word plays, grammar.lark how the parts go together; nouns.py,
predicates.py and clauses.py read the parts, and this file what the whole says: which literals are
conditions and which are conclusions.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from lark import Token

from playground.deduction.program import Atom, Literal, Options, Statement
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.clauses import Clauses, Said, variables
from playground.deduction.reading.english.discourse import SOME, certain
from playground.deduction.reading.english.inflection import has_article
from playground.deduction.reading.english.nouns import Meant, Scope, kind, mind_kind, subject, wide
from playground.deduction.reading.english.past import in_present, in_two
from playground.deduction.reading.english.plainly import plainly
from playground.deduction.reading.english.predicates import Predicates
from playground.deduction.reading.english.syntax import (
    Node,
    first,
    parse,
    subtree,
    subtrees,
    tokens,
    words,
)
from playground.deduction.reading.english.tenses import all_later, all_past, past, speaks_of_later
from playground.deduction.reading.english.ways import Ways, demands, joined, only
from playground.deduction.reading.english.weather import WEATHER, without_progress
from playground.deduction.reading.english.witness import objection
from playground.deduction.reading.english.words import parts


@dataclass(frozen=True)
class Reading:
    """What a sentence says, and how it writes its names and nouns: "dog" as "the dog".

    `weight` is how likely it is said to be. `sought` is the variable that "who", "what" or "which
    robot" asks for (?someone, ?something, ?robot): all literals of `rules` must hold of it. Where
    a question asks whether there is someone, `ways` are those in which it may be so, and no rules.
    `phrases` are the relations that stand for a whole phrase (phrases.py).
    """

    rules: tuple[Statement, ...]
    names: tuple[tuple[str, str], ...]
    eithers: tuple[Options, ...] = ()
    weight: float = 1.0
    sought: str = ""
    ways: tuple[tuple[Literal, ...], ...] = ()
    phrases: frozenset[str] = frozenset()

    def each(self, change: Callable[[Literal], Literal]) -> "Reading":
        """The reading with what `change` makes of each of its literals."""

        def all_of(some: tuple[Literal, ...]) -> tuple[Literal, ...]:
            return tuple([change(one) for one in some])

        rules = tuple([(change(head), all_of(body)) for head, body in self.rules])
        eithers = tuple([(all_of(some), all_of(body), one) for some, body, one in self.eithers])
        return replace(self, rules=rules, eithers=eithers, ways=tuple(map(all_of, self.ways)))


@lru_cache(maxsize=20_000)
def read_sentence(sentence: str, known: frozenset[str] = frozenset()) -> Reading:
    """Read a statement, or a question as the statement it asks about.

    `known` are names (lower case) that decide where the words alone do not. Raises Unread with the
    reason, Ambiguous where a known name may help.
    """
    present, which = in_two(sentence)
    said, so, was = plainly(present or sentence)
    if present and was:
        raise Unread("it speaks of what was and of what is.")
    reading = _Reader(known, past=was).sentence(_tree(said, known))
    reading = _of_then(reading) if was else reading
    reading = reading if so else not_so(reading)
    return partly_past(reading, which) if present else reading


def _of_then(reading: Reading) -> Reading:
    """A reading of what was, in which those who are called rich were so then.

    What is one of a kind may be so at any time: "All rich composers were happy."
    """
    kinds = frozenset(one for one, shown in reading.names if has_article(shown))

    def then(one: Literal) -> Literal:
        now = one.atom.relation.startswith("is ") and one.atom.relation not in kinds
        return past(one) if now else one

    return reading.each(then)


def partly_past(reading: Reading, which: str) -> Reading:
    """A rule whose conditions ("if") or conclusion ("then") are of what was. Raises Unread."""
    if not all(one[1] for one in (*reading.rules, *reading.eithers)):
        raise Unread("it speaks of what was and of what is.")
    if which == "then":
        rules = tuple((past(head), body) for head, body in reading.rules)
        eithers = tuple((all_past(some), body, one) for some, body, one in reading.eithers)
    else:
        kinds = frozenset(one for one, shown in reading.names if has_article(shown))
        rules = tuple((head, all_past(body, kinds)) for head, body in reading.rules)
        eithers = tuple((some, all_past(body, kinds), one) for some, body, one in reading.eithers)
    return replace(reading, rules=rules, eithers=eithers)


def read_plain(said: str, known: frozenset[str], *, past: bool) -> Reading:
    """Read what `plainly` gave, by the grammar alone. Raises Unread."""
    return _Reader(known, past=past).sentence(parse(parts(without_progress(said), known)))


def not_so(reading: Reading) -> Reading:
    """What "It is not the case that …" says: of several facts one does not hold, of an "or" none.

    That it is not so of all says that there is one of whom it is not so, and the other way around.
    Raises Unread where it speaks both of all and of one.
    """
    clauses = [(*(one.negation for one in body), head) for head, body in reading.rules]
    clauses += [(*(one.negation for one in body), *some) for some, body, _ in reading.eithers]
    clauses = list({frozenset(one): one for one in clauses}.values())
    marks = {term[0] for one in clauses for literal in one for term in literal.atom.terms}
    single = all(len(one) == 1 for one in clauses)
    plain = any(only for _, _, only in reading.eithers) or (len(clauses) > 1 and not single)
    if plain or {"?", SOME} <= marks or (SOME in marks and not single):
        raise Unread("what it says not to be so must be facts, or one thing said of all.")
    opposite = [tuple(_turned(one.negation) for one in clause) for clause in clauses]
    rules: list[Statement] = [(one, ()) for one in opposite[0]] if len(opposite) == 1 else []
    if not rules:
        denied = [one for (one,) in opposite]
        rules = [(one, tuple(two.negation for two in denied if two != one)) for one in denied]
    names = [one for one in reading.names if not one[0].startswith(SOME)]
    new = {term for head, body in rules for one in (head, *body) for term in one.atom.terms}
    names += [(one, certain(one[1:])) for one in sorted(new) if one.startswith(SOME)]
    return replace(reading, rules=tuple(rules), eithers=(), names=tuple(names))


def _turned(literal: Literal) -> Literal:
    """The literal with what stood for all standing for one that there is, and the other way."""
    turned = {"?": SOME, SOME: "?"}
    terms = tuple(turned.get(one[:1], one[:1]) + one[1:] for one in literal.atom.terms)
    return Literal(Atom(literal.atom.relation, terms), literal.positive)


def as_ways(reading: Reading) -> Reading:
    """A reading that says that there is one, as the ways in which there may be. Raises Unread."""
    conditional = any(body for _, body in reading.rules)
    if conditional or any(body or only for _, body, only in reading.eithers):
        raise Unread("it asks whether there is one, and under a condition.")
    options: list[Ways] = [[(head,)] for head, _ in reading.rules]
    options += [[(one,) for one in some] for some, _, _ in reading.eithers]
    ways = tuple(tuple(map(_free, way)) for way in joined(options, []))
    return replace(reading, rules=(), eithers=(), ways=ways)


def speaks_of_some(reading: Reading) -> bool:
    """Whether it says that there is one of whom something is so."""
    return any(name.startswith(SOME) for name, _ in reading.names)


def _free(literal: Literal) -> Literal:
    terms = tuple(f"?{term[1:]}" if term[:1] == SOME else term for term in literal.atom.terms)
    return Literal(Atom(literal.atom.relation, terms), literal.positive)


def read_existence(sentence: str, known: frozenset[str] = frozenset()) -> Reading:
    """Read "Is anyone kind?", "Someone is kind.", "Does Bob like a dog?" as what must hold of some.

    Raises Unread where the sentence speaks of all of a kind, or is of another form.
    """
    was = in_present(sentence)
    return _Reader(known, past=bool(was)).existence(_tree(was or sentence, known))


def _tree(sentence: str, known: frozenset[str]) -> Node:
    sentence = without_progress(sentence)
    tokens = parts(sentence, known)
    tree = parse(tokens)
    if why := objection(sentence, tokens):
        raise Unread(why)
    return tree


class _Reader:
    """Reads one tree from left to right."""

    def __init__(self, known: frozenset[str], *, past: bool = False) -> None:
        self._scope = Scope(known)
        self._reads = Predicates(self._scope, past=past)
        self._clauses = Clauses(self._scope, self._reads, past=past)
        self._rules: dict[Statement, None] = {}
        self._eithers: dict[Options, None] = {}
        self._sought = ""

    def sentence(self, node: Node) -> Reading:
        """What the whole sentence says. Raises Unread."""
        self._scope.discourse.letters = node.data in {"implies", "implied"}
        match node.data:
            case "says":
                self._conclude(self._clauses.said(subtree(node, 0)), ())
            case "implies":
                self._implies(node)
            case "implied":
                self._implied(node)
            case _:
                self._question(node)
        rules, eithers = tuple(self._rules), tuple(self._eithers)
        if not all(body for _, body, *_ in (*rules, *eithers)) and speaks_of_later(node):
            rules, eithers = all_later(rules, eithers, node)
        names = tuple(self._scope.discourse.names.items())
        return Reading(rules, names, eithers, sought=self._sought)

    def existence(self, node: Node) -> Reading:
        """What must hold of the "someone" or "a dog" that a sentence asks for. Raises Unread."""
        asks = node.data in {"asks_being", "asks_doing"}
        for phrase in node.find_data("phrase"):
            mind_kind(phrase, asks=asks)
        self._scope.role = "if"
        if asks:
            body, ways = self._asked_ways(node)
            ways = [(*body, *way) for way in ways]
        elif node.data == "says":
            ways = self._clauses.condition(subtree(node, 0))
        else:
            raise Unread("it does not ask whether there is one.")
        return Reading((), tuple(self._scope.discourse.names.items()), ways=tuple(ways))

    # --- questions -----------------------------------------------------------------------------

    def _question(self, node: Node) -> None:
        if node.data in {"seeks_subject", "seeks_object"}:
            body, ways = self._sought_ways(node)
            literals = only(ways)
            self._rules[(literals[0], (*body, *literals[1:]))] = None
            return
        for by in node.find_data("phrase"):
            if first(by).lower().startswith("any"):
                raise Unread(f"it does not name whom it means by “{first(by)}”.")
        body, ways = self._asked_ways(node)
        self._conclude([Said(body, ways)], ())

    def _asked_ways(self, node: Node) -> tuple[tuple[Literal, ...], Ways]:
        """What is asked by a question that begins with "is", "does" or "can", and of whom."""
        [listed] = subtrees(node, "phrases")
        phrases, joins = subtrees(listed), tokens(listed, "LIST")
        found = [self._asked_of(by, first(node), single=not joins) for by in phrases]
        if joins and any(one.conditions for one in found):
            raise Unread("a list of kinds in a question is not read.")
        return found[0].conditions, joined([self._asked(one.term, node) for one in found], joins)

    def _asked_of(self, by: Node, verb: Token, *, single: bool) -> Meant:
        if first(by).type in {"PRON", "NO", "ONLY"} and first(by) != WEATHER:
            raise Unread(f"it does not name whom it means by “{first(by)}”.")
        meant = subject(self._scope, by, verb.lower(), single=single)
        if meant.denied or meant.term.startswith(SOME):
            raise Unread(f"“{first(by)}” in a question is not read.")
        return meant

    def _asked(self, term: str, node: Node) -> Ways:
        if node.data == "asks_being":
            [complements] = subtrees(node, "complements")
            return self._reads.being(term, first(node).lower(), complements)
        can = f"{first(node).lower()} " if first(node).type == "CAN" else ""
        negative = bool(tokens(node, "NOT"))
        [action] = subtrees(node, "action", "gives")
        ways = self._reads.action(term, action, negative=negative, can=can)
        return self._reads.deny(ways) if negative else ways

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
        ways = self._clauses.condition(subtree(node, 1))
        if first(node).type == "UNLESS":
            ways = self._reads.deny(ways)
        self._scope.role = "then"
        said = self._clauses.said(subtree(node, 3))
        if first(node).type == "UNLESS":
            _speak_of_same(ways, said)
        for body in ways:
            self._conclude(said, body)

    def _implied(self, node: Node) -> None:
        """ "Bob is kind if he is big.", "… unless he is big.", "… only if he is big." """
        [word] = [one for one in node.children if isinstance(one, Token)]
        if word.type == "ONLYIF":
            self._scope.role = "if"
            ways = self._clauses.condition(subtree(node, 0))
            self._scope.role = "then"
            said = self._clauses.said(subtree(node, 2))
            for body in ways:
                self._conclude(said, body)
            return
        self._scope.role = "before if"
        said = self._clauses.said(subtree(node, 0))
        self._scope.role = "if"
        ways = self._clauses.condition(subtree(node, 2))
        if not self._scope.some <= variables(ways):
            raise Unread("it does not name whom it means before “if”.")
        if word.type == "UNLESS":
            ways = self._reads.deny(ways)
            _speak_of_same(ways, said)
        if any(one.alone for one in said):
            raise Unread("“only” and “if” together can be read in two ways.")
        for body in ways:
            self._conclude([Said((*one.conditions, *body), one.ways) for one in said], ())
        if word.type == "IFF":
            _speak_of_same(ways, said)
            for one in said:
                for way in one.ways:
                    self._names_objects(way, "if and only if")
                    self._conclude([Said((*one.conditions, *way), ways)], ())

    # --- what is concluded ---------------------------------------------------------------------

    def _conclude(self, said: Iterable[Said], body: tuple[Literal, ...]) -> None:
        """Add what is said as rules with that body."""
        for one in said:
            if one.alone:
                for way in one.ways:
                    self._names_objects(way, "only")
                    if not variables([one.conditions]) <= variables([(*body, *way)]):
                        raise Unread("it does not say which one each of them would be of.")
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
        if exclusive:
            self._names_objects(options, "either")
        if len(options) == 1:
            self._rules[(options[0], conditions)] = None
        elif exclusive or all(one.positive for one in options):
            self._eithers[(options, conditions, exclusive)] = None
        else:
            for head in options:
                others = tuple(one.negation for one in options if one != head)
                self._rules[(head, (*conditions, *others))] = None

    def _names_objects(self, literals: tuple[Literal, ...], word: str) -> None:
        """Raise Unread where an object is "everyone" or "nobody"."""
        every = self._scope.object_variables | self._scope.denied_objects
        if any(every & set(one.atom.terms) for one in literals):
            raise Unread(f"“{word}” with “every” or “no” after a verb is not read.")

    def _of_objects(self, heads: tuple[Literal, ...]) -> tuple[Literal, ...]:
        """What must hold of the "every dog" that a conclusion has for its object."""
        self._clauses.not_with_every([heads])
        terms = {term for head in heads for term in head.atom.terms}
        return tuple(one for one in self._scope.object_conditions if terms & set(one.atom.terms))


def _speak_of_same(ways: Ways, said: list[Said]) -> None:
    """Raise Unread where what may not be so speaks of something that is named nowhere else."""
    if not variables(ways) <= variables([way for one in said for way in one.ways]):
        raise Unread("it does not name all that “unless” or “if and only if” speaks of.")
