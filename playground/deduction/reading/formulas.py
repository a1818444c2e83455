"""Formulas as people type them in, values out: one formula a line, each with its place.

In:  "∀x (Red(x) → Kind(x))  # All red people are kind.\nRed(bob) and"
Out: (Premise(Sentence("∀x (Red(x) → Kind(x))", 0, 21), Quantified(…)),
      Premise(Sentence("Red(bob) and", 51, 63, why="it breaks off at its end."), None))

From loose to tight: ↔, →, ⊕ (exactly one), ∨, ∧, then ¬ and the quantifiers; → groups to the right.
For those who have no such keys: <->, ->, xor, or, and, not, forall, exists; also ^ | & ~. A
quantifier reaches as far as the next joining sign, farther where its variable stands there too:
"∀x Red(x) → Kind(x)" is of every x. After "#" stands a comment.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from playground.deduction.formulas import (
    AND,
    EITHER,
    IMPLIES,
    OR,
    SAME,
    Equal,
    Formula,
    Joined,
    Not,
    Predicate,
    Quantified,
    Term,
    free_names,
)
from playground.deduction.limits import (
    MAX_CHARACTERS,
    MAX_FORMULA_DEPTH,
    MAX_SENTENCE_CHARACTERS,
    MAX_SENTENCES,
)
from playground.deduction.program import Sentence
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.syntax import Node, first, subtree, subtrees
from playground.deduction.reading.unbroken import unbroken
from playground.errors import InputError

_SIGNS = {"SAME": SAME, "IMPLIES": IMPLIES, "EITHER": EITHER, "OR": OR, "AND": AND}
_QUANTIFIERS = {"forall": "∀", "exists": "∃"}


@dataclass(frozen=True)
class Premise:
    """A line of the text: where it stands, and its formula (None: not read).

    `mended`: its end was not as a formula's must be, and has been set right.
    """

    sentence: Sentence
    formula: Formula | None
    mended: bool = False


@lru_cache(maxsize=32)
def read_formulas(text: str) -> tuple[Premise, ...]:
    """The formula of every line that has one. Raises InputError where the limits are passed."""
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"The formulas have {len(text):,} characters; at most {MAX_CHARACTERS:,} are read. "
            "Leave out what the question does not need."
        )
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        said = line.partition("#")[0]
        if said.strip():
            begin = start + len(said) - len(said.lstrip())
            found.append(Sentence(said.strip(), begin, begin + len(said.strip())))
        start += len(line)
    if len(found) > MAX_SENTENCES:
        raise InputError(
            f"There are more than {MAX_SENTENCES:,} formulas. Leave out what the question does not "
            "need."
        )
    return tuple(_premise(sentence) for sentence in found)


def _premise(sentence: Sentence) -> Premise:
    try:
        return Premise(sentence, read_formula(sentence.text))
    except Unread as why:
        mended = _mended(sentence.text)
        if mended is not None:
            return Premise(sentence, mended, mended=True)
        unread = Sentence(sentence.text, sentence.start, sentence.end, str(why))
        return Premise(unread, None)


def _mended(text: str) -> Formula | None:
    """The formula without a full stop at its end, or with the parentheses there set right.

    None where no formula comes of it: a parenthesis that is missing elsewhere may have stood in
    several places.
    """
    bare = text.rstrip(". ")
    more = bare.count("(") - bare.count(")")
    if more > 0:
        bare += ")" * more
    elif more < 0 and bare.endswith(")" * -more):
        bare = bare[:more]
    try:
        return read_formula(bare)
    except Unread:
        return None


@unbroken
@lru_cache(maxsize=20_000)
def read_formula(text: str) -> Formula:
    """One formula. Raises Unread with the reason."""
    if len(text) > MAX_SENTENCE_CHARACTERS:
        raise Unread(f"it has more than {MAX_SENTENCE_CHARACTERS:,} characters.")
    try:
        tree = _parser().parse(text)
    except UnexpectedCharacters as error:
        raise Unread(f"“{error.char}” is no sign of a formula.") from None
    except UnexpectedToken as error:
        where = f"goes wrong at “{error.token}”" if error.token else "breaks off at its end"
        raise Unread(f"it {where}.") from None
    except UnexpectedInput:
        raise Unread("its form is not one that is read.") from None
    if _depth(tree) > MAX_FORMULA_DEPTH:
        raise Unread(f"its parts are nested more than {MAX_FORMULA_DEPTH} deep.")
    return _built(tree)


@cache
def _parser() -> Lark:
    grammar = Path(__file__).with_name("formulas.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", start="formula", maybe_placeholders=False)


def _depth(tree: Tree[Token]) -> int:
    """The levels of a tree, counted without recursion."""
    depths: dict[int, int] = {}
    for node in tree.iter_subtrees():
        below = [depths[id(child)] for child in node.children if isinstance(child, Tree)]
        own = len(node.children) if node.data == "quantified" else 1
        depths[id(node)] = own + max(below, default=0)
    return depths[id(tree)]


def _built(node: Node) -> Formula:
    """The tree of a formula as a value; the names are those of the grammar."""
    match node.data, node.children:
        case "predicate", [Tree() as term]:
            found = _term(term)
            return Predicate(found.name, found.terms)
        case "equal" | "unequal" as kind, [Tree() as left, _, Tree() as right]:
            same = Equal(_term(left), _term(right))
            return same if kind == "equal" else Not(same)
        case "denied", [_, Tree() as inner]:
            return Not(_built(inner))
        case "quantified", [sign, *variables, Tree() as inner]:
            formula = _built(inner)
            for variable in reversed(variables):
                formula = Quantified(_QUANTIFIERS.get(str(sign), str(sign)), str(variable), formula)
            return formula
        case "joined", [Tree() as left, Token() as sign, Tree() as right]:
            first, second, by = _built(left), _built(right), _SIGNS[sign.type]
            return (_reaching if left.data == "quantified" else Joined)(by, first, second)
    return _built(subtree(node, 0))


def _reaching(by: str, left: Formula, right: Formula) -> Formula:
    """Two formulas joined; what the first quantifies reaches over the second if that needs it."""
    if isinstance(left, Quantified) and left.variable in free_names(right):
        return Quantified(left.by, left.variable, _reaching(by, left.formula, right))
    return Joined(by, left, right)


def _term(node: Node) -> Term:
    return Term(str(first(node)), tuple(_term(one) for one in subtrees(node, "term")))
