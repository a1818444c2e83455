"""Rules and choices in clingo's language, answer set programming (Gebser et al. 2019).

In:  clingo_rule(is kind(?someone) ← is big(?someone), symbols, "open")
Out: "kind(X) :- big(X)."

In the open world "not" is classical negation, `-kind(X)`; in the closed world what a rule asks not
to be so is negation as failure, `not kind(X)`. Whom nothing but a rule's conclusion speaks of is a
`thing`, and so is every name.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from playground.deduction.notation.symbols import Symbols
from playground.deduction.program import Either, Literal, Rule, variables_of
from playground.deduction.wording.saying import letters


def clingo_rule(rule: Rule, symbols: Symbols, world: str) -> str:
    """A rule or a fact; one that is only likely is a comment, since clingo knows no weights."""
    written = _clause([rule.head], rule.body, symbols, world)
    return written if rule.weight == 1.0 else f"% {rule.weight:g} :: {written}"


def clingo_choice(either: Either, symbols: Symbols, world: str) -> Iterator[str]:
    """An "or", and where it is exclusive that no two of its options are so."""
    yield _clause(either.options, either.body, symbols, world)
    if either.exclusive:
        for at, one in enumerate(either.options):
            for other in either.options[at + 1 :]:
                yield _clause([], (*either.body, one, other), symbols, world)


def clingo_things(rules: Iterable[str], names: Iterable[str]) -> str:
    """That each name is a `thing`, where a rule asks for one; "" where none does."""
    if not any("thing(" in one for one in rules):
        return ""
    return " ".join(f"thing({one})." for one in dict.fromkeys(names))


def _clause(heads: Sequence[Literal], body: Sequence[Literal], symbols: Symbols, world: str) -> str:
    variables = variables_of([*body, *heads])
    variable = dict(zip(variables, letters(), strict=False))
    called = replace(symbols, names={**symbols.names, **variable})
    conditions = [_literal(one, called, failing=world == "closed") for one in body]
    bound = variables_of(one for one in body if one.positive or world == "open")
    conditions += [f"thing({variable[one]})" for one in variables if one not in bound]
    conclusion = " ; ".join(_literal(one, called) for one in heads)
    if not conditions:
        return f"{conclusion}."
    return f"{conclusion} :- {', '.join(conditions)}.".lstrip()


def _literal(one: Literal, called: Symbols, *, failing: bool = False) -> str:
    relation, terms = one.atom
    word = called.relations[relation, len(terms)]
    atom = f"{word}({', '.join(called.names[term] for term in terms)})" if terms else word
    return atom if one.positive else f"not {atom}" if failing else f"-{atom}"
