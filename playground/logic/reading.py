"""One sentence in, the rules it states out.

In:  "If someone likes the dog and is not big then they are kind."
Out: Reading(rules=((is kind(?someone), (like(?someone, dog), not is big(?someone))),), names=…)

words.py says which part each word plays, grammar.lark how the parts go together, and this file what
that says: which literals are conditions and which are conclusions, and of whom.
"""

from dataclasses import dataclass
from functools import lru_cache

from lark import Token

from playground.logic.chunks import Ambiguous, Unread, is_capital
from playground.logic.discourse import Discourse
from playground.logic.inflection import base, looks_plural, looks_third, singular
from playground.logic.program import Atom, Literal
from playground.logic.syntax import Node, first, leaves, parse, subtree, subtrees, tokens, words
from playground.logic.ways import NOT, OR, Ways, denied, joined, only
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
class _Subject:
    """Of whom something is said: a term, what must hold of it, and whether "no" stands before."""

    term: str
    conditions: tuple[Literal, ...] = ()
    denied: bool = False


@lru_cache(maxsize=20_000)
def read_sentence(sentence: str, known: frozenset[str] = frozenset()) -> Reading:
    """Read a statement, or a question as the statement it asks about.

    `known` are names (lower case) that decide where the words alone do not. Raises Unread with the
    reason, Ambiguous where a known name may help.
    """
    return _Reader(known).sentence(parse(parts(sentence, known)))


class _Reader:
    """Reads one tree from left to right. `_conditional`: it is between "if" and "then"."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self._discourse = Discourse()
        self._conditional = False
        self._given = False
        self._object_conditions: tuple[Literal, ...] = ()
        self._object_variables: set[str] = set()

    def sentence(self, node: Node) -> Reading:
        """What the whole sentence says. Raises Unread."""
        match node.data:
            case "says":
                rules = self._conclusions(subtree(node, 0), ())
            case "implies":
                rules = self._implication(subtree(node, 1), subtree(node, 3))
            case "implied":
                raise Unread("it says “if” after what follows; begin with “If …”.")
            case _:
                rules = self._question(node)
        return Reading(tuple(dict.fromkeys(rules)), tuple(self._discourse.names.items()))

    def _question(self, asked: Node) -> list[Statement]:
        term_node = subtree(asked, 1)
        start = first(term_node)
        if start.type in {"PRON", "ONE"}:
            raise Unread(f"it does not name whom it means by “{start}”.")
        term = self._discourse.name(words(term_node), definite=start.type == "THE")
        if asked.data == "asks_being":
            complements = subtrees(asked, "complement")
            found = [self._complement(term, one, plural=False) for one in complements]
            ways = joined(found, tokens(asked, "LIST"))
        else:
            ways = self._actions(term, asked)
        return [(literal, ()) for literal in only(ways)]

    def _implication(self, given: Node, then: Node) -> list[Statement]:
        self._conditional = True
        clauses = subtrees(given, "clause")
        ways = joined([self._condition(clause) for clause in clauses], tokens(given, "NEXT"))
        self._conditional, self._given = False, True
        return [rule for body in ways for rule in self._conclusions(then, body)]

    def _condition(self, clause: Node) -> Ways:
        """A clause after "if"."""
        subjects, predicates = subtree(clause, 0), subtree(clause, 1)
        found = []
        for subject in self._subjects(subjects, predicates):
            ways = self._predicates(subject.term, predicates)
            found.append([(*subject.conditions, *way) for way in ways])
        return joined(found, tokens(subjects, "LIST"))

    def _conclusions(self, clauses: Node, body: tuple[Literal, ...]) -> list[Statement]:
        """What the clauses of a plain sentence, or after "then", conclude from `body`."""
        if any(token == "or" for token in tokens(clauses, "NEXT")):
            raise Unread(OR)
        rules: list[Statement] = []
        for clause in subtrees(clauses, "clause"):
            subjects, predicates = subtree(clause, 0), subtree(clause, 1)
            for subject in self._subjects(subjects, predicates):
                said = only(self._predicates(subject.term, predicates))
                if subject.denied and len(said) > 1:
                    raise Unread(NOT)
                for literal in said:
                    head = literal.negation if subject.denied else literal
                    rules.append((head, (*body, *subject.conditions, *self._of_objects(head))))
        return rules

    def _of_objects(self, head: Literal) -> tuple[Literal, ...]:
        """What must hold of the "every dog" that a conclusion has for its object."""
        terms = set(head.atom.terms)
        if not head.positive and terms & self._object_variables:
            raise Unread("“not” or “no” with “every” can be read in two ways.")
        return tuple(one for one in self._object_conditions if terms & set(one.atom.terms))

    # --- subjects ------------------------------------------------------------------------------

    def _subjects(self, node: Node, predicates: Node) -> list[_Subject]:
        self._discourse.at_subject = True
        phrases = subtrees(node, "phrase")
        if len(phrases) > 1 and _is_one_noun(phrases):
            subjects = [self._kind(phrases)]
        else:
            if not self._conditional and any(token == "or" for token in tokens(node, "LIST")):
                raise Unread(OR)
            verb = _first_verb(predicates)
            subjects = [self._subject(phrase, verb, len(phrases) == 1) for phrase in phrases]
        relative = subtrees(node, "predicates")
        if not relative:
            return subjects
        if len(subjects) != 1 or not subjects[0].term.startswith("?"):
            raise Unread("“who” or “that” is read after “everyone”, “people” and the like only.")
        [subject] = subjects
        ways = self._predicates(subject.term, relative[0])
        if len(ways) > 1 and (subject.denied or self._conditional):
            raise Unread("“or” after “who” or “that” can be read in two ways here.")
        return [_Subject(subject.term, (*subject.conditions, *way), subject.denied) for way in ways]

    def _subject(self, phrase: Node, verb: str, alone: bool) -> _Subject:
        start = first(phrase)
        if start.type == "PRON":
            return _Subject(self._discourse.pronoun(start.lower()))
        if start.type == "ONE":
            return self._anyone(start.lower())
        if start.type == "THE":
            return _Subject(self._discourse.name(words(phrase), definite=True))
        if start.type != "NP" or tokens(phrase, "THINGS"):
            return self._kind([phrase])
        plural = verb in {"are", "do", "can"} or not (verb in {"is", "does"} or looks_third(verb))
        if not plural or not _may_be_kind(start) or start.lower() in self._known:
            if verb == "are" and alone and not looks_plural(start.lower()):
                raise Unread(f"“are” does not go with “{start}”.")
            return _Subject(self._discourse.name(words(phrase)))
        if verb == "can" and f"is {singular(start.lower())}" not in self._known:
            raise Ambiguous(f"“{start}” may be a name or a kind; write “all {start.lower()}”.")
        return self._kind([phrase])

    def _anyone(self, word: str) -> _Subject:
        """ "someone", "everything", "nobody" as a subject."""
        if self._conditional and word.startswith(("no", "every")):
            raise Unread(f"“{word}” after “if” is not read.")
        if not self._conditional and word.startswith("some"):
            raise Unread(f"it does not name whom it means by “{word}”.")
        return _Subject(self._discourse.introduce(_wide(word)), denied=word.startswith("no"))

    def _kind(self, phrases: list[Node]) -> _Subject:
        """ "All big, round people", "every dog", "red things": a variable and what holds of it."""
        start = first(phrases[0])
        determiner = start.lower() if start.type in {"EVERY", "NO", "A"} else ""
        if self._conditional and determiner in {"every", "each", "all", "no"}:
            raise Unread(f"“{determiner}” after “if” is not read.")
        if self._given and determiner in {"", "a", "an"}:
            raise Unread("after “then” it speaks of things that “if” has not named.")
        found = [word.lower() for phrase in phrases for word in words(phrase)]
        things = [token.lower() for phrase in phrases for token in tokens(phrase, "THINGS")]
        if things:
            term = self._discourse.introduce(_wide(things[0]))
        else:
            if determiner in {"", "all", "no"} and looks_plural(found[-1]):
                found[-1] = singular(found[-1])
            term = self._discourse.introduce(found[-1])
            self._discourse.noun(found[-1])
        conditions = tuple(Literal(Atom(f"is {one}", (term,))) for one in _qualities(found))
        return _Subject(term, conditions, denied=determiner == "no")

    # --- predicates ----------------------------------------------------------------------------

    def _predicates(self, term: str, node: Node) -> Ways:
        """What is said of a term."""
        self._discourse.at_subject, self._discourse.subject = False, term
        found = [
            self._complements(term, one) if one.data == "being" else self._actions(term, one)
            for one in subtrees(node, "being", "doing")
        ]
        return joined(found, tokens(node, "ALSO"))

    def _complements(self, term: str, node: Node) -> Ways:
        """ "is big and not a robot"."""
        complements = subtrees(node, "complement")
        denials = [bool(tokens(one, "NOT")) for one in complements]
        if denials[0] and not all(denials):
            raise Unread(NOT)
        plural = first(node).lower() == "are"
        found = [self._complement(term, one, plural=plural) for one in complements]
        return joined(found, tokens(node, "LIST"))

    def _complement(self, term: str, node: Node, *, plural: bool) -> Ways:
        """ "big", "not a robot", "afraid of the dog", after "is"."""
        negative, noun = bool(tokens(node, "NOT")), bool(tokens(node, "A"))
        found = [word.lower() for word in words(node)]
        particles, objects = _particles(node), subtrees(node, "object")
        if plural and not noun and found and looks_plural(found[-1]):
            found[-1], noun = singular(found[-1]), True
        if particles or objects:
            if len(found) > 1 or (objects and not particles and not found[0].endswith("ing")):
                raise Unread(f"“{' '.join(found)}” is not read with something after it.")
            relation = " ".join(("is", *found, *particles))
            if noun:
                self._discourse.noun(relation[3:])
            ways = self._related(term, relation, objects, denied=negative)
        else:
            found = _qualities(found)
            if noun:
                self._discourse.noun(found[-1])
            elif len(found) > 1:
                raise Unread(f"“{' '.join(found)}” after “is” is two words without “and”.")
            ways = [tuple(Literal(Atom(f"is {word}", (term,))) for word in found)]
        return denied(ways) if negative else ways

    def _actions(self, term: str, node: Node) -> Ways:
        """ "chases the cat", "can fly and swim", "does not flow past the mill"."""
        negative = bool(tokens(node, "NOT"))
        can = "can " if tokens(node, "CAN") else ""
        found = []
        for action in subtrees(node, "action"):
            verb = tokens(action, "VERB")[0].lower()
            verb = base(verb) if looks_third(verb) else verb
            relation = " ".join((f"{can}{verb}", *_particles(action)))
            found.append(
                self._related(
                    term, relation, subtrees(action, "object"), denied=negative, action=action
                )
            )
        ways = joined(found, tokens(node, "LIST"))
        return denied(ways) if negative else ways

    def _related(
        self,
        term: str,
        relation: str,
        objects: list[Node],
        *,
        denied: bool,
        action: Node | None = None,
    ) -> Ways:
        """A relation of a term to each of the objects, or to none."""
        if not objects:
            return [(Literal(Atom(relation, (term,))),)]
        found = []
        for one in objects:
            other, conditions = self._object(one, denied=denied)
            if not self._conditional:
                self._object_conditions += conditions
                conditions = ()
            found.append([(Literal(Atom(relation, (term, other))), *conditions)])
        return joined(found, tokens(action, "LIST") if action else [])

    def _object(self, node: Node, *, denied: bool) -> tuple[str, tuple[Literal, ...]]:
        """The term an object means, and what must hold of it where that is a variable."""
        start, kind = first(node), first(node).type
        if kind == "PRON":
            return self._discourse.pronoun(start.lower()), ()
        if kind == "THE":
            return self._discourse.name(words(node), definite=True), ()
        if kind == "NP" and not tokens(node, "THINGS"):
            if start.endswith("ly") and start.islower():
                raise Unread(f"the adverb “{start}” is not read.")
            return self._discourse.name(words(node)), ()
        some = kind == "A" or start.lower().startswith(("some", "any"))
        every = kind == "EVERY" or start.lower().startswith("every")
        if denied or not (some if self._conditional else every):
            raise Unread(f"“{' '.join(leaves(node))}” after a verb does not name one thing here.")
        if kind == "ONE":
            subject = _Subject(self._discourse.introduce(_wide(start.lower())))
        else:
            self._given, given = False, self._given
            subject = self._kind([node])
            self._given = given
        self._object_variables.add(subject.term)
        return subject.term, subject.conditions


def _is_one_noun(phrases: list[Node]) -> bool:
    """Whether a list is one noun with its adjectives ("big, round dogs") and not several nouns."""
    start, last = first(phrases[0]), first(phrases[-1])
    if start.type not in {"NP", "EVERY", "NO", "A"}:
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


def _qualities(found: list[str]) -> list[str]:
    """One word a quality, but "fully charged" is one."""
    qualities: list[str] = []
    for word in found:
        adverb = qualities and qualities[-1].endswith("ly") and " " not in qualities[-1]
        if adverb and word.endswith(("ed", "ing", "en")):
            qualities[-1] += f" {word}"
        else:
            qualities.append(word)
    return qualities


def _may_be_kind(phrase: Token) -> bool:
    """Whether words without an article may mean a kind: "red dogs", not "James" or "Mary Ames"."""
    last = phrase.split()[-1]
    opens = phrase.start_pos == 0 and " " not in phrase
    return looks_plural(last.lower()) and (opens or not is_capital(last))


def _particles(node: Node) -> list[str]:
    return [token.lower() for one in subtrees(node, "prepositions") for token in leaves(one)]


def _first_verb(predicates: Node) -> str:
    """The first verb or auxiliary, which shows the number of its subject."""
    kinds = {"IS", "DO", "CAN", "VERB"}
    return next(token.lower() for token in leaves(predicates) if token.type in kinds)


def _wide(word: str) -> str:
    return "something" if word.endswith(("thing", "things")) else "someone"
