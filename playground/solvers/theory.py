"""A text of facts and rules in, the answer with its proof out: the way most deductions take.

In:  deduce(Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind."),
            the program of that context)
Out: the steps, and Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from playground.core import (
    Answer,
    Proof,
    Question,
    Span,
    Spans,
    StableModels,
    Step,
    abstain,
)
from playground.errors import InputError
from playground.logic.conflict import circular, contradictory
from playground.logic.program import Literal, Program, Sentence
from playground.logic.proof import Derivation, assumes, derive, nodes, prove
from playground.logic.reader import Asked, read_question, say
from playground.logic.solve import Model, World
from playground.logic.solve import models as find_models
from playground.solvers.explaining import explain

_QUOTED = 5
"""Sentences that a reason quotes."""
_LONGEST = 120
"""Characters of a sentence that a reason quotes."""
_DIFFERENCES = 12
"""Sentences that are shown of a model."""


@dataclass(frozen=True)
class _Settled:
    """The models of a text (at most two), the derivations of the first, and the names beside it."""

    models: tuple[Model, ...]
    derivations: dict[Literal, Derivation]
    names: tuple[str, ...]


def deduce(question: Question, program: Program) -> tuple[list[Step], Answer]:
    """The answer with its proof, and the steps to it. Raises InputError where limits are passed."""
    world = named_world(question.options.get("world", "open"))
    steps = [_read_step(program)]
    asked = read_question(question.text, program)
    if isinstance(asked, Sentence):
        why = f"The question {_quoted([asked.text])} cannot be read: {asked.why}"
        return steps, abstain(why)
    names = tuple(term for term in asked.literal.atom.terms if term not in program.names)
    settled = _settle(program, world, names)
    steps.append(_solve_step(settled, world))
    answer = _answer(asked, settled, program, world)
    spoken = {**asked.names, **program.names}
    steps += explain(
        asked.literal,
        settled.models,
        settled.derivations,
        program,
        spoken,
        options=question.options,
    )
    return steps, _among(question.choices, _mind_unread(answer, program))


def named_world(name: str) -> World:
    """The world that an option names. Raises InputError."""
    if name == "open":
        return "open"
    if name == "closed":
        return "closed"
    raise InputError(f"The option “world” is “{name}”; it takes “open” or “closed”.")


@lru_cache(maxsize=8)
def _settle(program: Program, world: World, names: tuple[str, ...]) -> _Settled:
    """Solve a text once for all the questions about the same names."""
    found = tuple(find_models(program, world, at_most=2, names=names))
    return _Settled(found, derive(found[0]) if found else {}, names)


def _answer(asked: Asked, settled: _Settled, program: Program, world: World) -> Answer:
    names = {**asked.names, **program.names}
    if not settled.models:
        return _no_model(program, world, settled.names, names)
    literal, model = asked.literal, settled.models[0]
    label = model.label(literal)
    if label == "Unknown":
        return Answer("Unknown", why="Neither it nor its opposite follows from the text.")
    holds = literal if label == "True" else literal.negation
    several = len(settled.models) > 1
    if several:
        against = find_models(program, world, at_most=1, names=settled.names, given=holds.negation)
        if against:
            shown = _differing(holds, model, against[0], names)
            return Answer("Unknown", evidence=(shown,), why="The text does not decide.")
    proof = prove(holds, settled.derivations, program, names)
    assumed = assumes(proof)
    why = "It rests on what nothing in the text proves." if assumed else "It follows from the text."
    if several:
        why += " The text allows the world to be in more than one way; this holds in all of them."
    return Answer(label, evidence=(proof,), why=why)


def _no_model(
    program: Program, world: World, extra: tuple[str, ...], names: dict[str, str]
) -> Answer:
    """A silence that names the sentences that cannot all be true."""
    found = contradictory(program, world, extra)
    if found is None:
        sentences = [program.sentences[number].text for number in circular(program)]
        return abstain(
            "No way the world may be fits the text, because of “not” in a circle: "
            f"{_quoted(sentences)}."
        )
    literal, model = found
    derivations = derive(model)
    proofs = tuple(prove(one, derivations, program, names) for one in (literal, literal.negation))
    sentences = [node.sentence for proof in proofs for node in nodes(proof) if node.sentence]
    return abstain(
        f"The text contradicts itself: “{say(literal, names)}” and “{proofs[1].conclusion}” both "
        f"follow from {_quoted(list(dict.fromkeys(sentences)))}.",
        *proofs,
    )


def _differing(holds: Literal, one: Model, other: Model, names: dict[str, str]) -> StableModels:
    """Two models, each by what holds in it and not in the other; what was asked comes first."""
    only = (
        [holds, *sorted(one.holding - other.holding - {holds}, key=str)],
        [holds.negation, *sorted(other.holding - one.holding - {holds.negation}, key=str)],
    )
    return StableModels(
        tuple(tuple(say(literal, names) for literal in side[:_DIFFERENCES]) for side in only)
    )


def _mind_unread(answer: Answer, program: Program) -> Answer:
    """Keep an answer only as far as no unread sentence could change it."""
    unread = [sentence.text for sentence in program.sentences if not sentence.read]
    if not unread or answer.abstained:
        return answer
    rests_on_silence = answer.text == "Unknown" or any(
        isinstance(one, Proof) and assumes(one) for one in answer.evidence
    )
    if rests_on_silence:
        return abstain(
            f"Without the unread text it would be {answer.text}, but that rests on what no "
            f"sentence says, and not every sentence could be read: {_quoted(unread)}.",
            *answer.evidence,
        )
    return replace(answer, why=f"{answer.why} Not read, and so not used: {_quoted(unread)}.")


def _among(choices: tuple[str, ...], answer: Answer) -> Answer:
    """The answer as one of the choices, where there are any."""
    if not choices or answer.abstained:
        return answer
    for choice in choices:
        if choice.strip().rstrip(".").lower() == answer.text.lower():
            return replace(answer, text=choice)
    return abstain(
        f"The answer is {answer.text}, which is none of the choices: {', '.join(choices)}.",
        *answer.evidence,
    )


def _read_step(program: Program) -> Step:
    unread = [sentence for sentence in program.sentences if not sentence.read]
    count = len(program.sentences)
    title = (
        f"Read {count - len(unread)} of {count} sentences"
        if unread
        else (f"Read {count} sentence{'' if count == 1 else 's'}")
    )
    detail = "\n".join(f"not read: {_quoted([one.text])} ({one.why})" for one in unread[:_QUOTED])
    spans = tuple(Span(one.start, one.end, one.text, 1.0, "unread") for one in unread)
    return Step(title, detail, (Spans("context", spans),) if spans else ())


def _solve_step(settled: _Settled, world: World) -> Step:
    if not settled.models:
        return Step(f"Solved in the {world} world", "no model")
    count = len(settled.models[0].holding)
    ways = "" if len(settled.models) == 1 else "; the text allows more than one model"
    return Step(
        f"Solved in the {world} world",
        f"{count} literal{'s hold' if count != 1 else ' holds'}{ways}",
    )


def _shorten(sentence: str) -> str:
    """A sentence as far as a reason quotes it."""
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST]} …"


def _quoted(sentences: list[str]) -> str:
    more = len(sentences) - _QUOTED
    shown = ", ".join(f"“{_shorten(one)}”" for one in sentences[:_QUOTED])
    return f"{shown} and {more} more" if more > 0 else shown
