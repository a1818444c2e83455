"""Checks a proof of classical logic step by step: no code of the engine that made it is used.

In:  Proof("Rex is not a dog.", "contrapositive", "Sentence 0.", …, (Proof("Rex is not big.", …),))
Out: nothing; AssertionError at the first step that does not follow

`clauses` are what each sentence says, with variables; `denied` what is supposed of all where the
opposite of a claim is.
"""

from itertools import product


def check(node, literals, clauses, denied=(), supposed=frozenset()):
    """Check a node and all it rests on. `literals`: what each sentence of a proof says."""
    said = [literals.get(one.conclusion) for one in node.premises]
    if node.by in ("case", "refuted"):
        supposed = supposed | _supposed(node, literals)
    for premise in node.premises:
        check(premise, literals, clauses, denied, supposed)
    claim = literals.get(node.conclusion)
    if node.by in ("fact", "rule", "contrapositive"):
        used = {claim, *(one.negation for one in said)}
        assert any(_instance(one, used) for one in clauses[node.sentence]), node
        assert (node.by == "fact") == (not said), node
    elif node.by == "supposed":
        used = {claim, *(one.negation for one in said)}
        among = not said and claim in supposed
        assert among or any(_instance(one, used) for one in denied), node
    elif node.by == "excluded-middle":
        one, other = node.conclusion.rstrip(".").split(" or ")
        assert literals[f"{one}."] == literals[_capital(f"{other}.")].negation
    elif node.by == "contradiction":
        assert said[0] == said[1].negation, node
    elif node.by == "cases":
        options = [literals[_capital(f"{one}.")] for one in
                   node.premises[0].conclusion.rstrip(".").split(" or ")]  # fmt: skip
        assert len(node.premises) == 3
        for option, case in zip(options, node.premises[1:], strict=True):
            shown = literals.get(case.conclusion) == option.negation
            assert case.by == ("refuted" if shown else "case"), node
            assert shown or case.conclusion.endswith(f"then {node.conclusion}"), node
    elif node.by == "refuted":
        contradicts = len(said) == 2 and said[0] == said[1].negation
        assert contradicts or node.premises[0].conclusion == "The text contradicts itself.", node
    elif node.by == "case":
        assert len(said) == 1
        rule = node.conclusion.partition(" then ")[2]
        assert _capital(rule or node.conclusion) == node.premises[0].conclusion or not rule
    else:
        assert node.by == "together", node


def _supposed(node, literals):
    """What a case supposes: its conditions; what is refuted: its opposite."""
    conditions, then, _ = node.conclusion.partition(" then ")
    if not then:
        claim = literals.get(node.conclusion)
        return frozenset([claim.negation] if claim else [])
    parts = conditions.removeprefix("If ").split(" and ")
    return frozenset(literals[_capital(f"{one}.")] for one in parts)


def _instance(clause, used):
    """Whether names for the variables of a clause make it what was used."""
    variables = sorted({t for one in clause for t in one.atom.terms if t.startswith("?")})
    names = sorted({t for one in used for t in one.atom.terms})
    return any(
        {one.filled(dict(zip(variables, some, strict=True))) for one in clause} == used
        for some in product(names, repeat=len(variables))
    )


def _capital(text):
    return text[0].upper() + text[1:]
