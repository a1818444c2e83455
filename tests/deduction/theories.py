"""Random theories, and what they mean by definition: a reference that shares no code with clingo.

Theories have two or three names, four relations and up to eight rules with at most one variable.
"""

from itertools import chain, combinations, product

from hypothesis import strategies as st

from playground.deduction.program import Atom, Literal, Program, Rule, Sentence
from playground.deduction.wording.saying import say

NAMES = ("alma", "bodo", "cora")
QUALITIES = ("is red", "is big", "is kind")
VARIABLE = "?someone"

terms = st.sampled_from(NAMES[:2])
atoms = st.one_of(
    st.builds(lambda r, t: Atom(r, (t,)), st.sampled_from(QUALITIES), terms),
    st.builds(lambda t, u: Atom("like", (t, u)), terms, terms),
)
literals = st.builds(Literal, atoms, st.booleans())
some = st.sampled_from((VARIABLE, VARIABLE, *NAMES[:2]))
open_atoms = st.one_of(
    st.builds(lambda r, t: Atom(r, (t,)), st.sampled_from(QUALITIES), some),
    st.builds(lambda t, u: Atom("like", (t, u)), some, terms),
)
conditions = st.builds(Literal, open_atoms, st.sampled_from((True, True, False)))
conclusions = st.builds(Literal, open_atoms, st.sampled_from((True, True, True, False)))


@st.composite
def rule(draw):
    """A head and a body in which the head's variable occurs."""
    body = tuple(draw(st.lists(conditions, min_size=1, max_size=3, unique=True)))
    head = draw(conclusions)
    bound = {term for one in body for term in one.atom.terms}
    if VARIABLE in head.atom.terms and VARIABLE not in bound:
        terms = tuple(NAMES[0] if term == VARIABLE else term for term in head.atom.terms)
        head = Literal(Atom(head.atom.relation, terms), head.positive)
    return head, body


@st.composite
def theories(draw):
    """A program with its sentences in English."""
    facts = [(one, ()) for one in draw(st.lists(literals, max_size=4, unique=True))]
    stated = facts + draw(st.lists(rule(), max_size=5))
    sentences, start = [], 0
    for head, body in stated:
        text = english(head, body)
        sentences.append(Sentence(text, start, start + len(text)))
        start += len(text) + 1
    rules = tuple(Rule(head, body, number) for number, (head, body) in enumerate(stated))
    names = {name: name.title() for name in NAMES}
    return Program(tuple(sentences), rules, names)


def english(head, body):
    """A rule as a sentence: "If someone is red and Bodo is not big then they are kind."."""
    if not body:
        return say(head, {})
    spoken, said = [], False
    for literal in body:
        words = say(literal, {VARIABLE: "they" if said else "someone"})
        said = said or VARIABLE in literal.atom.terms
        spoken.append(plural(words.removesuffix(".")))
    concluded = plural(say(head, {VARIABLE: "they"}).removesuffix("."))
    return f"If {' and '.join(spoken)} then {concluded}."


def plural(words):
    """ "They is red" as "they are red"."""
    for wrong, right in (
        ("They is ", "they are "),
        ("They does ", "they do "),
        ("They likes ", "they like "),
        ("Someone ", "someone "),
    ):
        words = words.replace(wrong, right) if words.startswith(wrong) else words
    return words


def ground(program, names=()):
    """Every rule with every name for its variable; `names` are more names than it has."""
    domain = sorted(
        {
            term
            for rule in program.rules
            for literal in (rule.head, *rule.body)
            for term in literal.atom.terms
            if term != VARIABLE
        }.union(names)
    )
    for rule in program.rules:
        variables = {t for one in (rule.head, *rule.body) for t in one.atom.terms} & {VARIABLE}
        for (name,) in product(domain, repeat=1) if variables else [("",)]:
            fill = lambda one, name=name: Literal(  # noqa: E731
                Atom(
                    one.atom.relation,
                    tuple(name if t == VARIABLE else t for t in one.atom.terms),
                ),
                one.positive,
            )
            yield fill(rule.head), tuple(fill(one) for one in rule.body)


def least(rules):
    """The least set closed under rules without assumptions, and the round each literal came in."""
    rounds = {}
    while True:
        new = {h for h, body in rules if h not in rounds and all(one in rounds for one in body)}
        if not new:
            return rounds
        number = max(rounds.values(), default=-1) + 1
        rounds |= dict.fromkeys(new, number)


def reference_models(program, world, names=()):
    """All models by definition, as sets of literals; `names` are more names than the program has.

    Open: the least model, unless it holds an atom and its denial. Closed: for every guess of what
    is false, the least model of the reduct, kept where it agrees with the guess.
    """
    rules = list(ground(program, names))
    if world == "open":
        candidates = [frozenset(least(rules))]
    else:
        denied = sorted(
            {one.atom for _, body in rules for one in body if not one.positive}, key=str
        )
        guesses = chain.from_iterable(combinations(denied, n) for n in range(len(denied) + 1))
        candidates = []
        for false in map(set, guesses):
            reduct = [
                (head, tuple(one for one in body if one.positive))
                for head, body in rules
                if all(one.positive or one.atom in false for one in body)
            ]
            model = frozenset(least(reduct))
            if all((Literal(atom) not in model) == (atom in false) for atom in denied):
                candidates.append(model)
    return {model for model in candidates if not any(one.negation in model for one in model)}


def reference_label(models, world, literal):
    """What the models make of a literal; None where there is no model."""
    if not models:
        return None
    labels = set()
    for model in models:
        if literal in model:
            labels.add("True")
        elif literal.negation in model:
            labels.add("False")
        elif world == "open":
            labels.add("Unknown")
        else:
            labels.add("False" if literal.positive else "True")
    return labels.pop() if len(labels) == 1 else "Unknown"
