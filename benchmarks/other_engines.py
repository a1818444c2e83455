"""clingo, ProbLog and SWI-Prolog on the same programs, for benchmarks/deduction_speed.py.

Relations and names are numbers in all of them: `p3(c1)` holds, `n3(c1)` is denied, `d(c1)` says
that c1 is a name. In the closed world a condition "not" is negation as failure.
"""

import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import clingo

from playground.deduction.model import World
from playground.deduction.program import Literal, Program

if TYPE_CHECKING:
    from problog.program import SimpleProgram

RELATIONS = 200
"""So many relations of one and of two terms are declared to SWI-Prolog at its start."""


class Prolog:
    """One process of SWI-Prolog that answers theory after theory, with or without proofs.

    With `adding` the time in which it adds the clauses to its database counts too.
    """

    def __init__(self, *, proofs: bool = False, adding: bool = True) -> None:
        self._mode = "proofs" if proofs else "plain"
        self._adding = adding
        file = str(Path(__file__).with_name("prolog_server.pl"))
        self._process = subprocess.Popen(
            ["swipl", "-q", "--stack-limit=8g", "-g", f"declare({RELATIONS}),serve", file],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(
        self, program: Program, world: World, asked: Sequence[Literal]
    ) -> tuple[float, list[str]]:
        """Milliseconds from the terms of a program to all its labels, and these."""
        written = _Written(program, world, asked)
        lines = [f"{one}." for one in written.clauses("tnot({})")]
        pairs = ",".join(f"{written.atom(one)}-{written.atom(one.negation)}" for one in asked)
        said = f"{self._mode}.\n{len(lines)}.\n" + "\n".join(lines) + f"\n[{pairs}].\n"
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(said)
        self._process.stdin.flush()
        adding, ms, labels = self._process.stdout.readline().split(" ", 2)
        numbers = labels.strip(" []\n").split(",")
        return float(ms) + self._adding * float(adding), [
            _label(*pair, world) for pair in zip(numbers, asked, strict=True)
        ]


def problog(program: Program, world: World, asked: Sequence[Literal]) -> tuple[float, list[str]]:
    """The same by ProbLog from its parsed clauses, in the way that its documentation shows.

    No labels where it refuses: "not" within a circle, even one that runs through other rules alone.
    """
    from problog import get_evaluatable
    from problog.engine import DefaultEngine

    def true(model: "SimpleProgram") -> set[str]:
        unknown = DefaultEngine.UNKNOWN_FAIL
        found = get_evaluatable().create_from(model, unknown=unknown).evaluate()
        return {str(name) for name, p in found.items() if p == 1}

    return _problog(true, program, world, asked)


def problog_grounding(
    program: Program, world: World, asked: Sequence[Literal]
) -> tuple[float, list[str]]:
    """The same by ProbLog's grounder alone, which is enough where nothing is uncertain."""
    from problog.engine import DefaultEngine

    def true(model: "SimpleProgram") -> set[str]:
        engine = DefaultEngine(unknown=DefaultEngine.UNKNOWN_FAIL)
        ground = engine.ground_all(engine.prepare(model))
        return {str(name) for name, node in ground.queries() if node is not None}

    return _problog(true, program, world, asked)


def _problog(
    true: Callable[["SimpleProgram"], set[str]],
    program: Program,
    world: World,
    asked: Sequence[Literal],
) -> tuple[float, list[str]]:
    from problog.eval_nodes import NegativeCycle
    from problog.program import PrologString, SimpleProgram

    written = _Written(program, world, asked)
    lines = list(written.clauses("\\+{}"))
    queries = dict.fromkeys(written.atom(sign) for one in asked for sign in (one, one.negation))
    lines += [f"query({one})" for one in queries]
    clauses = list(PrologString("".join(f"{one}.\n" for one in lines)))
    start = time.perf_counter()
    model = SimpleProgram()
    for clause in clauses:
        model += clause
    try:
        found = true(model)
    except NegativeCycle:
        return 0.0, []
    ms = 1000 * (time.perf_counter() - start)
    return ms, _labels(written, found, asked, world)


def clingo_alone(
    program: Program, world: World, asked: Sequence[Literal]
) -> tuple[float, list[str]]:
    """The same by clingo without proofs: it reads its own text, which is part of the time."""
    written = _Written(program, world, asked)
    denials = {f":- {name.replace('n', 'p', 1)}, {name}." for name in written.denied}
    text = "".join(f"{one}.\n" for one in written.clauses("not {}")) + "".join(denials)
    found: list[clingo.Symbol] = []
    start = time.perf_counter()
    control = clingo.Control(["2", "--warn=none"])
    control.add("base", [], text)
    control.ground([("base", [])])
    control.solve(on_model=lambda model: found.extend(model.symbols(atoms=True)))
    true = {str(one) for one in found}
    ms = 1000 * (time.perf_counter() - start)
    return ms, _labels(written, true, asked, world)


def _labels(
    written: "_Written", true: set[str], asked: Sequence[Literal], world: World
) -> list[str]:
    numbers = (
        "1" if written.atom(one) in true else "0" if written.atom(one.negation) in true else "2"
        for one in asked
    )
    return [_label(*pair, world) for pair in zip(numbers, asked, strict=True)]


def _label(number: str, literal: Literal, world: World) -> str:
    if number == "2" and world == "closed":
        return str(not literal.positive)
    return {"0": "False", "1": "True", "2": "Unknown"}[number]


class _Written:
    """A program in the language that the three have in common."""

    def __init__(self, program: Program, world: World, asked: Sequence[Literal]) -> None:
        self._program = program
        self._closed = world == "closed"
        self._numbers: dict[str, int] = {}
        self._relations: dict[tuple[str, int], int] = {}
        self.denied: set[str] = set()
        self._asked = asked

    def clauses(self, negation: str) -> Iterator[str]:
        """Facts and rules; `negation` is how "not" is written."""
        names: set[str] = {term for one in self._asked for term in one.atom.terms}
        for rule in self._program.rules:
            literals = (rule.head, *rule.body)
            terms = dict.fromkeys(term for one in literals for term in one.atom.terms)
            names |= {term for term in terms if term[0] != "?"}
            failing = [one for one in rule.body if self._closed and not one.positive]
            needed = [one for one in rule.body if one not in failing]
            bound = {term for one in needed for term in one.atom.terms}
            free = [term for term in terms if term[0] == "?" and term not in bound]
            body = [f"d({self._term(term)})" for term in free]
            body += [self.atom(one) for one in needed]
            body += [negation.format(self.atom(one.negation)) for one in failing]
            head = self.atom(rule.head)
            if not rule.head.positive:
                variables = ",".join(f"V{at}" for at in range(len(rule.head.atom.terms)))
                self.denied.add(f"{head.partition('(')[0]}({variables})")
            yield f"{head} :- {', '.join(body)}" if body else head
        yield from (f"d({self._term(name)})" for name in sorted(names))

    def atom(self, literal: Literal) -> str:
        """ "p3(c0,V1)"."""
        terms = literal.atom.terms
        number = self._relations.setdefault(
            (literal.atom.relation, len(terms)), len(self._relations)
        )
        return f"{'p' if literal.positive else 'n'}{number}({','.join(map(self._term, terms))})"

    def _term(self, term: str) -> str:
        number = self._numbers.setdefault(term, len(self._numbers))
        return f"V{number}" if term[0] == "?" else f"c{number}"
