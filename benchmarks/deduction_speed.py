"""Deduction from the parsed program to the answers: ours with proofs, clingo, ProbLog, SWI-Prolog.

Every theory is asked all its questions. Reading English is timed apart, and so is whatever the
others read their own language with (clingo's reader is a tenth of its time and cannot be split
off). All are warm: one process of SWI-Prolog does all theories, with tabling, and gets its clauses
as terms; ProbLog gets parsed clauses. Ours looks for contradictions and puts the shortest proof of
every answer into words; SWI-Prolog finds such proofs too in some rows, by an interpreter of ten
lines with tabling (prolog_server.pl).

Of a text that was asked before ours has the rules as plans in numbers, and the ground rules that
proofs were made of. "ours" begins with these, as SWI-Prolog does with its clauses added in the rows
that say so; "ours, anew" makes them first.

Run: python -m benchmarks.deduction_speed [--data FILE.jsonl.gz]... [--theories N]
Without data the theories come from the project's generator. What is not installed is left out.
"""

import gzip
import importlib.util
import json
import shutil
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from random import Random

import click

from benchmarks.other_engines import Prolog, clingo_alone, problog, problog_grounding
from playground.deduction.engines.chaining.numbered import numbered
from playground.deduction.engines.solve import models
from playground.deduction.explaining.proof import derive, prove_each
from playground.deduction.model import World
from playground.deduction.program import Literal, Program
from playground.deduction.reading.reader import Asked, read, read_question
from playground.generator.theories import questions, theory

SIZES = (10, 100, 1_000, 10_000, 100_000)


@dataclass(frozen=True)
class Theory:
    text: str
    program: Program
    world: World
    asked: tuple[Literal, ...]


def ours(program: Program, world: World, asked: Sequence[Literal]) -> tuple[float, list[str]]:
    """Milliseconds from a program to all its labels, each with its proof; and the labels."""
    start = time.perf_counter()
    names = dict.fromkeys(term for literal in asked for term in literal.atom.terms)
    [model] = models(program, world, at_most=2, names=names)
    labels = [model.label(literal) for literal in asked]
    so = [
        literal if label == "True" else literal.negation
        for literal, label in zip(asked, labels, strict=True)
        if label != "Unknown"
    ]
    prove_each(so, derive(model.about(*so)), program, program.names)
    return 1000 * (time.perf_counter() - start), labels


def anew(program: Program, world: World, asked: Sequence[Literal]) -> tuple[float, list[str]]:
    """The same of a program that nothing has been asked of before."""
    numbered.cache_clear()
    return ours(program, world, asked)


def from_file(file: Path) -> Iterator[Theory]:
    """The theories of example files that are read whole and have one model."""
    asked: dict[tuple[str, World], list[str]] = defaultdict(list)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            example = json.loads(line)
            world: World = "closed" if example.get("world") == "closed" else "open"
            asked[example["context"], world].append(example["text"])
    for (text, world), said in asked.items():
        program = read(text)
        found = [read_question(one, program) for one in said]
        literals = tuple(one.literal for one in found if isinstance(one, Asked) and one.plain)
        whole = len(literals) == len(said) and all(one.read for one in program.sentences)
        if whole and not program.eithers and len(models(program, world, at_most=2)) == 1:
            yield Theory(text, program, world, literals)


def generated() -> Iterator[Theory]:
    random = Random(0)
    while True:
        world: World = random.choice(("open", "closed"))
        made = theory(random, world, (), 0.25, random.randint(4, 16))
        literals = tuple(one.literal for one in questions(random, made, 16))
        yield Theory(made.text, read(made.text), world, literals)


def big(facts: int) -> Theory:
    """So many facts of a fifth as many names, with ten rules: joins, chains, denial."""
    random = Random(0)
    names = max(2, facts // 5)
    said = [f"Unit{random.randrange(names)} likes Unit{random.randrange(names)}."]
    for _ in range(facts - 1):
        one, other = (f"Unit{random.randrange(names)}" for _ in range(2))
        what = random.choice(("red", "big", "old"))
        said.append(f"{one} is {what}." if random.random() < 0.5 else f"{one} likes {other}.")
    rules = (
        "If someone is red and big then they are kind. Kind people are calm. Calm people are nice. "
        "If someone likes someone and someone is nice then they are glad. "
        "If someone likes Unit1 then they are young. Young, red people are quick. "
        "If someone is quick and old then they are wise. Wise people like Unit0. "
        "If someone is not red then they are pale. "
        "If someone is pale and not big then they are shy."
    )
    text = f"{' '.join(said)} {rules}"
    program = read(text)
    one = program.rules[0].head.atom.terms[0]
    question = read_question(f"{one.capitalize()} is glad.", program)
    assert isinstance(question, Asked)
    return Theory(text, program, "closed", (question.literal,))


Engine = Callable[[Program, World, Sequence[Literal]], tuple[float, list[str]]]


def best(engine: Engine, one: Theory, rounds: int = 3) -> tuple[float, list[str]]:
    """The round that the rest of the machine disturbed least."""
    return min(
        (engine(one.program, one.world, one.asked) for _ in range(rounds)), key=itemgetter(0)
    )


def compare(theories: list[Theory], engines: dict[str, Engine]) -> None:
    """The time of each engine over all theories, and how many times ours that is."""
    times: dict[str, dict[int, float]] = defaultdict(dict)
    for number, one in enumerate(theories):
        _, labels = ours(one.program, one.world, one.asked)
        for name, engine in engines.items():
            ms, found = best(engine, one)
            assert found in (labels, []), f"{name}: {found}, and ours {labels}: {one.text}"
            if found:
                times[name][number] = ms
    print(f"  {len(theories)} theories, {sum(len(one.asked) for one in theories)} questions")
    mine = times["ours"]
    for name, each in times.items():
        whole = sum(each.values()) / sum(mine[number] for number in each)
        ratio = statistics.median(ms / mine[number] for number, ms in each.items())
        print(
            f"  {name:<21} {statistics.median(each.values()):7.2f} ms a theory (median), "
            f"{ratio:6.2f} x ours; {sum(each.values()):9.1f} ms for {len(each)} theories, "
            f"{whole:6.2f} x ours"
        )


@click.command()
@click.option("--data", "files", multiple=True, type=click.Path(path_type=Path, exists=True))
@click.option("--theories", default=100, show_default=True)
def main(files: tuple[Path, ...], theories: int) -> None:
    engines: dict[str, Engine] = {"ours": ours, "ours, anew": anew, "clingo": clingo_alone}
    if importlib.util.find_spec("problog"):
        engines["ProbLog"] = problog
        engines["its grounder alone"] = problog_grounding
    else:
        print("ProbLog is left out: it is not installed (pip install problog)")
    if shutil.which("swipl"):
        engines["SWI-Prolog"] = Prolog().ask
        engines["SWI-Prolog, proofs"] = Prolog(proofs=True).ask
        engines["clauses added"] = Prolog(adding=False).ask
        engines["clauses added, proofs"] = Prolog(proofs=True, adding=False).ask
    else:
        print("SWI-Prolog is left out: it is not installed (apt-get install swi-prolog-nox)")
    for file in files:
        print(file.name)
        compare(list(islice(from_file(file), theories)), engines)
    if not files:
        print("generated")
        compare(list(islice(generated(), theories)), engines)
    print("one question of a big theory, in ms")
    for slow in ("ProbLog", "its grounder alone"):
        engines.pop(slow, None)
    for facts in SIZES:
        start = time.perf_counter()
        one = big(facts)
        reading = 1000 * (time.perf_counter() - start)
        found = {name: best(engine, one) for name, engine in engines.items()}
        assert len({tuple(labels) for _, labels in found.values()}) == 1
        each = "; ".join(f"{name} {ms:9.1f}" for name, (ms, _) in found.items())
        per_fact = 1000 * found["ours, anew"][0] / facts
        print(f"  {facts:>7,} facts: reading {reading:9.1f}; {each}; anew {per_fact:.1f} us a fact")


if __name__ == "__main__":
    main()
