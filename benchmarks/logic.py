"""What grounding, solving and proof cost beside clingo alone, and how reading grows with the text.

The theories come from the project's generator. clingo alone gets the plain form of the same program
(`is_kind(X) :- is_big(X).`), grounds it and finds the first two models. Reading is timed apart, on
texts it has not seen. Run: python -m benchmarks.logic [THEORIES]
"""

import statistics
import sys
import time
from collections.abc import Callable
from random import Random

import clingo

from playground.logic.generator import theory
from playground.logic.program import Literal, Program
from playground.logic.proof import derive, prove
from playground.logic.reader import read
from playground.logic.solve import World, models


def milliseconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The best of several rounds: the one that the rest of the machine disturbed least."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def plain(program: Program, world: World) -> str:
    """The program as a person would write it for clingo, names and relations numbered."""
    numbers: dict[str, int] = {}

    def atom(literal: Literal) -> str:
        relation = numbers.setdefault(literal.atom.relation, len(numbers))
        terms = ",".join(
            f"V{term[1:]}" if term[0] == "?" else f"c{numbers.setdefault(term, len(numbers))}"
            for term in literal.atom.terms
        )
        return f"p{relation}({terms})"

    def condition(literal: Literal) -> str:
        sign = "" if literal.positive else ("not " if world == "closed" else "-")
        return sign + atom(literal)

    lines = []
    for rule in program.rules:
        head = ("" if rule.head.positive else "-") + atom(rule.head)
        body = [condition(literal) for literal in rule.body]
        variables = {
            f"d(V{term[1:]})"
            for literal in (rule.head, *rule.body)
            for term in literal.atom.terms
            if term[0] == "?"
        }
        lines.append(f"{head} :- {', '.join([*body, *sorted(variables)])}.")
    names = {
        term
        for rule in program.rules
        for literal in (rule.head, *rule.body)
        for term in literal.atom.terms
        if term[0] != "?"
    }
    lines += [f"d(c{numbers[name]})." for name in names]
    return "\n".join(lines)


def clingo_alone(text: str) -> None:
    control = clingo.Control(["2", "--warn=none"])
    control.add("base", [], text)
    control.ground([("base", [])])
    control.solve(on_model=lambda _: None)


def ours(program: Program, world: World) -> None:
    found = models(program, world, at_most=2)
    derivations = derive(found[0])
    deepest = program.rules[-1].head
    for literal in found[0].holding:
        deepest = literal
    prove(deepest, derivations, program, dict(program.names))


def main(theories: int = 200) -> None:
    random = Random(0)
    ratios, one, other = [], [], []
    for _ in range(theories):
        world: World = random.choice(("open", "closed"))
        program = read(theory(random, world, (), 0.25, random.randint(4, 12)).text)
        text = plain(program, world)
        alone = milliseconds(lambda text=text: clingo_alone(text))
        full = milliseconds(lambda program=program, world=world: ours(program, world))
        one.append(alone)
        other.append(full)
        ratios.append(full / alone)
    print(
        f"{theories} theories: clingo alone {statistics.median(one):.2f} ms, "
        f"with proof {statistics.median(other):.2f} ms, "
        f"median ratio {statistics.median(ratios):.2f} x"
    )
    for sentences in (10, 100, 1000):
        text = " ".join(f"Unit{number} is a robot{number % 7}." for number in range(sentences))
        took = milliseconds(lambda text=text: read(text), rounds=1)
        print(f"reading {sentences:>5} sentences: {took:.1f} ms, {took / sentences:.3f} ms each")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
