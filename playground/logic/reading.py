"""One sentence in, the rules it states out.

In:  "If someone likes the dog and is not big then they are kind."
Out: Reading(rules=((is kind(?someone), (like(?someone, dog), not is big(?someone))),), names=…)

words.py says which part each word plays, grammar.lark how the parts go together, and this file what
that says: which variable a pronoun means, and which literals are conditions and which conclusions.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput, UnexpectedToken
from lark.lexer import Lexer

from playground.logic.inflection import base, looks_plural, looks_third, singular
from playground.logic.program import Atom, Literal
from playground.logic.words import Ambiguous, Unread, parts

Statement = tuple[Literal, tuple[Literal, ...]]
"""A conclusion and its conditions."""

_MAX_ALTERNATIVES = 16


@dataclass(frozen=True)
class Reading:
    """What a sentence says, and how it writes its names and nouns: "dog" as "the dog"."""

    rules: tuple[Statement, ...]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Referent:
    """Something the sentence has spoken of. `word` is how it was brought in: "someone", "dog"."""

    term: str
    word: str
    subject: bool

    @property
    def variable(self) -> bool:
        return self.term.startswith("?")

    def fits(self, pronoun: str) -> bool:
        """Whether the pronoun may mean it: "it" is no person, "he" and "she" no thing."""
        if pronoun == "it":
            return self.word != "someone"
        return pronoun in {"they", "them"} or self.word != "something"


@dataclass(frozen=True)
class _Subject:
    """Of whom something is said: a term, what must hold of it, and whether "no" stands before."""

    term: str
    conditions: tuple[Literal, ...] = ()
    denied: bool = False


class _Given(Lexer):
    """Hands the parser the tokens it is given."""

    def __init__(self, lexer_conf: object) -> None:
        pass

    def lex(self, data: Iterable[Token]) -> Iterator[Token]:
        yield from data


@cache
def _parser() -> Lark:
    grammar = Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", lexer=_Given, maybe_placeholders=False)


@lru_cache(maxsize=20_000)
def read_sentence(sentence: str, known: frozenset[str] = frozenset()) -> Reading:
    """Read a statement, or a question as the statement it asks about.

    `known` are names (lower case) that decide where the words alone do not. Raises Unread with the
    reason, Ambiguous where a known name may help.
    """
    tokens = parts(sentence, known)
    try:
        tree = _parser().parse(tokens)  # type: ignore[arg-type]
    except UnexpectedToken as error:
        where = f"before “{error.token}”" if error.token else "at its end"
        raise Unread(f"its form is not one that is read ({where}).") from None
    except UnexpectedInput:
        raise Unread("its form is not one that is read.") from None
    return _Reader(known).sentence(tree.children[0])  # type: ignore[arg-type]


class _Reader:
    """Reads one tree from left to right, remembering of what it has spoken."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self._referents: list[_Referent] = []
        self._names: dict[str, str] = {}
        self._conditional = False
        self._at_subject = True

    def sentence(self, tree: Tree[Token]) -> Reading:
        """What the whole sentence says. Raises Unread."""
        match tree.data:
            case "says":
                rules = self._conclusions(_tree(tree, 0), ())
            case "implies":
                rules = self._implication(_tree(tree, 1), _tree(tree, 3))
            case "implied":
                raise Unread("it says “if” after what follows; begin with “If …”.")
            case _:
                rules = self._question(tree)
        return Reading(tuple(dict.fromkeys(rules)), tuple(self._names.items()))

    def _question(self, tree: Tree[Token]) -> list[Statement]:
        asked = _tree(tree, 0) if tree.data == "question" else tree
        term = self._term(_tree(asked, 1))
        if asked.data == "asks_being":
            options = self._complement(term, _tree(asked, 2), plural=False)
        else:
            can = "can " if _tokens(asked, "CAN") else ""
            action = self._action(term, _trees(asked, "action")[0], can=can, inflected=False)
            options = _denied(action, bool(_tokens(asked, "NOT")))
        return [(literal, ()) for literal in _only(options)]

    def _implication(self, given: Tree[Token], then: Tree[Token]) -> list[Statement]:
        self._conditional = True
        clauses = _trees(given, "clause")
        alternatives = _joined([self._condition(c) for c in clauses], _tokens(given, "NEXT"))
        self._conditional = False
        return [s for body in alternatives for s in self._conclusions(then, body)]

    def _condition(self, clause: Tree[Token]) -> list[tuple[Literal, ...]]:
        """A clause after "if": the ways it may hold, each a conjunction."""
        subjects, predicates = _tree(clause, 0), _tree(clause, 1)
        found = []
        for subject in self._subjects(subjects, predicates, concludes=False):
            ways = self._predicates(subject.term, predicates)
            found.append([(*subject.conditions, *way) for way in ways])
        return _joined(found, _tokens(subjects, "LIST"))

    def _conclusions(self, clauses: Tree[Token], body: tuple[Literal, ...]) -> list[Statement]:
        """What the clauses of a plain sentence, or after "then", conclude from `body`."""
        if any(token == "or" for token in _tokens(clauses, "NEXT")):
            raise Unread("it leaves open which of two things holds (“or”).")
        rules: list[Statement] = []
        for clause in _trees(clauses, "clause"):
            subjects, predicates = _tree(clause, 0), _tree(clause, 1)
            for subject in self._subjects(subjects, predicates, concludes=True, given=bool(body)):
                said = _only(self._predicates(subject.term, predicates))
                if subject.denied and len(said) > 1:
                    raise Unread("it does not say which of the things “no” denies.")
                for literal in said:
                    head = literal.negation if subject.denied else literal
                    conditions = (*body, *subject.conditions, *self._take_universal(head))
                    rules.append((head, conditions))
        return rules

    # --- subjects ------------------------------------------------------------------------------

    def _subjects(
        self, tree: Tree[Token], predicates: Tree[Token], *, concludes: bool, given: bool = False
    ) -> list[_Subject]:
        self._at_subject = True
        phrases = _trees(tree, "phrase")
        verb = _first_verb(predicates)
        if len(phrases) > 1 and _modifies(phrases):
            subjects = [self._kind(phrases, concludes=concludes, given=given)]
        else:
            if any(token == "or" for token in _tokens(tree, "LIST")) and concludes:
                raise Unread("it leaves open which of two things holds (“or”).")
            subjects = [
                self._subject(
                    phrase, verb=verb, alone=len(phrases) == 1, concludes=concludes, given=given
                )
                for phrase in phrases
            ]
        relative = _trees(tree, "predicates")
        if not relative:
            return subjects
        if len(subjects) != 1 or not subjects[0].term.startswith("?"):
            raise Unread("“who” or “that” is read after “everyone”, “people” and the like only.")
        subject = subjects[0]
        ways = self._predicates(subject.term, relative[0])
        if len(ways) > 1 and subject.denied:
            raise Unread("“no” and “or” together can be read in two ways.")
        return [_Subject(subject.term, (*subject.conditions, *way), subject.denied) for way in ways]

    def _subject(
        self, phrase: Tree[Token], *, verb: str, alone: bool, concludes: bool, given: bool
    ) -> _Subject:
        first = _first(phrase)
        plural = verb in {"are", "do", "can"} or (
            verb not in {"is", "does"} and not looks_third(verb)
        )
        if first.type == "PRON":
            return _Subject(self._pronoun(first))
        if first.type == "ONE":
            return self._anyone(first, concludes=concludes)
        if first.type == "THE":
            return _Subject(self._definite(_words(phrase)))
        if first.type == "NP" and not _tokens(phrase, "THINGS"):
            words = _words(phrase)
            if not (plural and _bare_plural(words)) or " ".join(words).lower() in self._known:
                if verb == "are" and alone and not looks_plural(words[-1].lower()):
                    raise Unread(f"“are” does not go with “{' '.join(words)}”.")
                return _Subject(self._name(words))
            if verb == "can":
                raise Ambiguous(
                    f"“{' '.join(words)}” may be a name; write “all {words[-1].lower()}”."
                )
        return self._kind([phrase], concludes=concludes, given=given)

    def _anyone(self, token: Token, *, concludes: bool) -> _Subject:
        word = token.lower()
        if word.startswith("no"):
            if not concludes:
                raise Unread(f"“{word}” after “if” is not read.")
            return _Subject(self._introduce(_wide(word)), denied=True)
        if word.startswith("some") and concludes:
            raise Unread(f"it does not name whom it means by “{word}”.")
        if word.startswith("every") and not concludes:
            raise Unread(f"“{word}” after “if” is not read.")
        return _Subject(self._introduce(_wide(word)))

    def _kind(self, phrases: list[Tree[Token]], *, concludes: bool, given: bool) -> _Subject:
        """ "All big, round people", "every dog", "red things": a variable and what holds of it."""
        first = _first(phrases[0])
        determiner = first.lower() if first.type in {"EVERY", "NO", "A"} else ""
        if not concludes and determiner in {"every", "each", "all", "no"}:
            raise Unread(f"“{determiner}” after “if” is not read.")
        if given and concludes and determiner in {"", "a", "an"}:
            raise Unread("after “then” it speaks of things that “if” has not named.")
        words = [word.lower() for phrase in phrases for word in _words(phrase)]
        things = [token for phrase in phrases for token in _tokens(phrase, "THINGS")]
        if not things and determiner in {"", "all", "no"} and looks_plural(words[-1]):
            words[-1] = singular(words[-1])
        word = "something" if things and things[0] == "things" else "someone"
        term = self._introduce(word if things else words[-1])
        if not things:
            self._noun(words[-1])
        conditions = tuple(Literal(Atom(f"is {one}", (term,))) for one in _qualities(words))
        return _Subject(term, conditions, denied=determiner == "no")

    # --- terms ---------------------------------------------------------------------------------

    def _term(self, tree: Tree[Token]) -> str:
        """A name, in a question."""
        first = _first(tree)
        if first.type in {"PRON", "ONE"}:
            raise Unread(f"it does not name whom it means by “{first}”.")
        words = _words(tree)
        return self._definite(words) if first.type == "THE" else self._name(words)

    def _object(self, tree: Tree[Token]) -> str:
        first = _first(tree)
        if first.type == "PRON":
            return self._pronoun(first)
        if first.type == "ONE" and first.lower().startswith(("some", "any")):
            if not self._conditional:
                raise Unread(f"it does not name whom it means by “{first}”.")
            return self._introduce(_wide(first.lower()))
        if first.type == "THE":
            return self._definite(_words(tree))
        if first.type == "NP" and not _tokens(tree, "THINGS"):
            return self._name(_words(tree))
        if first.type == "ONE" and first.lower().startswith("every") and not self._conditional:
            return self._introduce(_wide(first.lower()))
        if first.type == "A" and self._conditional:
            subject = self._kind([tree], concludes=False, given=False)
            self._universal = (*self._universal, *subject.conditions)
            return subject.term
        if first.type == "EVERY" and not self._conditional:
            subject = self._kind([tree], concludes=True, given=False)
            self._universal = (*self._universal, *subject.conditions)
            return subject.term
        raise Unread(f"after a verb “{' '.join(_leaves(tree))}” does not name one thing.")

    _universal: tuple[Literal, ...] = ()

    def _take_universal(self, head: Literal) -> tuple[Literal, ...]:
        """What holds of the variables that the objects of a conclusion brought in."""
        found = tuple(c for c in self._universal if set(c.atom.terms) & set(head.atom.terms))
        if found and not head.positive:
            raise Unread("“not” with “every” can be read in two ways.")
        return found

    def _definite(self, words: list[str]) -> str:
        for referent in self._referents:
            if referent.variable and referent.word == " ".join(words).lower():
                return referent.term
        return self._name(words, shown=f"the {' '.join(words)}")

    def _name(self, words: list[str], shown: str = "") -> str:
        if not shown and len(words) > 2 and all(word.islower() for word in words):
            raise Unread(f"“{' '.join(words)}” is not read as a name.")
        term = " ".join(words).lower()
        self._names.setdefault(term, shown or " ".join(words))
        if all(referent.term != term for referent in self._referents):
            self._referents.append(_Referent(term, "the" if shown else "name", self._at_subject))
        return term

    def _noun(self, noun: str) -> None:
        article = "an" if noun[0].lower() in "aeiou" else "a"
        self._names.setdefault(f"is {noun}", f"is {article} {noun}")

    def _introduce(self, word: str) -> str:
        """A new variable for "someone", "a dog" …"""
        taken = {referent.term for referent in self._referents}
        names = (f"?{word}{number or ''}" for number in range(len(taken) + 1))
        term = next(name for name in names if name not in taken)
        self._referents.append(_Referent(term, word, self._at_subject))
        return term

    def _pronoun(self, token: Token) -> str:
        word = token.lower()
        if word.endswith(("self", "selves")):
            if not self._referents:
                raise Unread(f"it does not say whom “{word}” means.")
            return self._subject_term
        fitting = [one for one in self._referents if one.fits(word)]
        fitting = [one for one in fitting if one.variable and one.subject] or fitting
        if not fitting:
            raise Unread(f"whom “{word}” means is not said before.")
        if len(fitting) > 1 and (fitting[0].variable or fitting[0] is not self._referents[0]):
            raise Unread(f"whom “{word}” means may be two of them.")
        return fitting[0].term

    _subject_term = ""

    # --- predicates ----------------------------------------------------------------------------

    def _predicates(self, term: str, tree: Tree[Token]) -> list[tuple[Literal, ...]]:
        """What is said of a term: the ways it may hold, each a conjunction."""
        self._subject_term, self._at_subject = term, False
        found = [self._predicate(term, one) for one in _trees(tree, "being", "doing")]
        return _joined(found, _tokens(tree, "ALSO"))

    def _predicate(self, term: str, tree: Tree[Token]) -> list[tuple[Literal, ...]]:
        joins = _tokens(tree, "LIST")
        if tree.data == "being":
            plural = _tokens(tree, "IS")[0].lower() == "are"
            complements = _trees(tree, "complement")
            if _tokens(complements[0], "NOT") and any(
                not _tokens(one, "NOT") for one in complements[1:]
            ):
                raise Unread("it does not say whether “not” goes with all that follows.")
            return _joined(
                [self._complement(term, one, plural=plural) for one in complements], joins
            )
        can = "can " if _tokens(tree, "CAN") else ""
        inflected = not can and not _tokens(tree, "DO")
        actions = [
            self._action(term, one, can=can, inflected=inflected) for one in _trees(tree, "action")
        ]
        denied = bool(_tokens(tree, "NOT"))
        if denied and len(actions) > 1:
            raise Unread("it does not say whether “not” goes with all that follows.")
        return _denied(_joined(actions, joins), denied)

    def _complement(
        self, term: str, tree: Tree[Token], *, plural: bool
    ) -> list[tuple[Literal, ...]]:
        """ "big", "not a robot", "afraid of the dog", after "is"."""
        denied = bool(_tokens(tree, "NOT"))
        words = _words(tree)
        particles = [
            str(one).lower() for part in _trees(tree, "prepositions") for one in part.children
        ]
        objects = _trees(tree, "object")
        noun = bool(_tokens(tree, "A"))
        if plural and not noun and words and looks_plural(words[-1].lower()):
            words[-1], noun = singular(words[-1].lower()), True
        if particles or objects:
            if len(words) > 1 or (objects and not particles and not words[0].endswith("ing")):
                raise Unread(f"“{' '.join(words)}” is not read with something after it.")
            relation = " ".join(("is", *(word.lower() for word in words), *particles))
            if noun:
                self._noun(relation[3:])
            terms = (term, *(self._object(one) for one in objects))
            return [(Literal(Atom(relation, terms), not denied),)]
        words = _qualities(words)
        if noun:
            self._noun(words[-1].lower())
        elif len(words) > 1:
            raise Unread(f"“{' '.join(words)}” after “is” is more than one word, without “and”.")
        if denied and len(words) > 1:
            raise Unread("it does not say which of the words “not” denies.")
        return [tuple(Literal(Atom(f"is {w.lower()}", (term,)), not denied) for w in words)]

    def _action(
        self, term: str, tree: Tree[Token], *, can: str, inflected: bool
    ) -> list[tuple[Literal, ...]]:
        """ "chases the cat", "flows past the mill": one literal an object."""
        verb = _tokens(tree, "VERB")[0].lower()
        verb = base(verb) if inflected and looks_third(verb) else verb
        particles = [
            str(one).lower() for part in _trees(tree, "prepositions") for one in part.children
        ]
        relation = " ".join((f"{can}{verb}", *particles))
        objects = _trees(tree, "object")
        if not objects:
            return [(Literal(Atom(relation, (term,))),)]
        found = []
        for one in objects:
            words = _leaves(one)
            if len(words) == 1 and words[0].endswith("ly") and words[0].islower():
                raise Unread(f"the adverb “{words[0]}” is not read.")
            atom = Atom(relation, (term, self._object(one)))
            extra = self._universal if self._conditional else ()
            self._universal = () if self._conditional else self._universal
            found.append([(Literal(atom), *extra)])
        return _joined(found, _tokens(tree, "LIST"))


def _joined(
    parts_: list[list[tuple[Literal, ...]]], joins: list[Token]
) -> list[tuple[Literal, ...]]:
    """Conjunctions of alternatives, joined by all "and" or all "or"."""
    words = {"or" if join == "or" else "and" for join in joins if join != ","}
    if len(words) > 1:
        raise Unread("“and” and “or” together can be read in two ways.")
    if words == {"or"}:
        return [way for part in parts_ for way in part]
    ways = [tuple(one for way in chosen for one in way) for chosen in product(*parts_)]
    if len(ways) > _MAX_ALTERNATIVES:
        raise Unread("it leaves too many ways open (“or”).")
    return ways


def _denied(ways: list[tuple[Literal, ...]], denied: bool) -> list[tuple[Literal, ...]]:
    if not denied:
        return ways
    if len(ways) > 1 or len(ways[0]) > 1:
        raise Unread("it does not say which of the things “not” denies.")
    return [(ways[0][0].negation,)]


def _only(ways: list[tuple[Literal, ...]]) -> tuple[Literal, ...]:
    if len(ways) > 1:
        raise Unread("it leaves open which of two things holds (“or”).")
    return ways[0]


def _modifies(phrases: list[Tree[Token]]) -> bool:
    """Whether a list is one noun with its adjectives ("big, round dogs") and not several nouns."""
    last = phrases[-1]
    if any(_first(one).type != "NP" for one in phrases[1:]):
        return False
    if _first(phrases[0]).type not in {"NP", "EVERY", "NO", "A"}:
        return False
    if _tokens(last, "THINGS"):
        return True
    words = _words(last)
    if _first(phrases[0]).type == "NP":
        return _bare_plural(words) and not _bare_plural(_words(phrases[0]))
    if len(words) > 1:
        return True
    raise Unread("it does not say whether its first words are things or their properties.")


def _qualities(words: list[str]) -> list[str]:
    """One word a quality, but "fully charged" is one."""
    found: list[str] = []
    for word in words:
        adverb = found and found[-1].endswith("ly") and " " not in found[-1]
        if adverb and word.endswith(("ed", "ing", "en")):
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _bare_plural(words: list[str]) -> bool:
    """Whether these words without an article may mean a kind: "red dogs", not "Mary Jones"."""
    return looks_plural(words[-1].lower()) and (len(words) == 1 or words[-1].islower())


def _first_verb(predicates: Tree[Token]) -> str:
    """The first verb or auxiliary, which shows the number of its subject."""
    kinds = {"IS", "DO", "CAN", "VERB"}
    return str(next(predicates.scan_values(lambda token: token.type in kinds))).lower()


def _wide(word: str) -> str:
    return "something" if word.endswith("thing") else "someone"


def _tree(tree: Tree[Token], at: int) -> Tree[Token]:
    child = tree.children[at]
    assert isinstance(child, Tree)
    return child


def _trees(tree: Tree[Token], *names: str) -> list[Tree[Token]]:
    return [one for one in tree.children if isinstance(one, Tree) and one.data in names]


def _tokens(tree: Tree[Token], kind: str) -> list[Token]:
    return [one for one in tree.children if isinstance(one, Token) and one.type == kind]


def _first(tree: Tree[Token]) -> Token:
    token = tree.children[0]
    assert isinstance(token, Token)
    return token


def _leaves(tree: Tree[Token]) -> list[str]:
    return [str(token) for token in tree.scan_values(lambda value: isinstance(value, Token))]


def _words(tree: Tree[Token]) -> list[str]:
    return [word for token in _tokens(tree, "NP") for word in token.split()]
