"""What an answer rests on in plain words of one language, as titled rows.

In:  part(Distribution("Answer", (("True", 0.97), ("False", 0.03))), "en")
Out: Part("Answer", ((0, "True 0.970"), (0, "False 0.030")))

Text, Markdown and the HTML file are made of these; a row's number is how deep it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from playground.core import (
    Attention,
    CheckedSteps,
    Distribution,
    Enough,
    Evidence,
    Flip,
    NearMiss,
    Proof,
    Spans,
    StableModels,
    Suggestions,
    TokenDistributions,
    Trace,
)
from playground.ui.export.proof_svg import how
from playground.ui.said import plain, plain_step
from playground.ui.words.page import WORDS, outcome_word, word
from playground.verdict import verdict
from playground.wording.evidence import said
from playground.wording.said import Language


@dataclass(frozen=True)
class Part:
    """A title, and rows of (depth, text) under it."""

    title: str
    rows: tuple[tuple[int, str], ...]


def part(piece: Evidence, language: Language) -> Part:
    """One piece of evidence as titled rows. Of an attention map there is only its recipe."""
    match piece:
        case Proof():
            return Part(word("tab proof", language), _tree(piece, language))
        case Distribution():
            rows = (f"{outcome_word(name, language)} {p:.3f}" for name, p in piece.outcomes)
            return Part(piece.title, _flat(*rows))
        case TokenDistributions():
            tokens = (f"{one.token} {one.p:.2f}" for one in piece.tokens)
            return Part(word("tab tokens", language), _flat(" · ".join(tokens)))
        case Attention():
            recipe = said(
                "attention recipe", language,
                n=len(piece.tokens), layers=piece.layers, heads=piece.heads, model=piece.model,
            )  # fmt: skip
            return Part(word("tab attention", language), _flat(recipe))
        case Spans():
            spans = (
                f"“{one.text}” · {_label(one.label, language)} · {one.weight:g}"
                for one in piece.spans
            )
            return Part(word("tab text", language), _flat(*spans))
        case StableModels():
            return Part(said("two models", language), tuple(_worlds(piece, language)))
        case CheckedSteps():
            return Part(said("checked", language), tuple(_checked(piece, language)))
        case Enough():
            key = "enough alone" if piece.fewest else "enough at most"
            return Part(said(key, language), _flat(*(one.text for one in piece.sentences)))
        case NearMiss():
            key = "nearest miss in one world" if piece.in_one_world else "nearest miss"
            title = said(key, language, conclusion=f"“{piece.attempt.conclusion}”")
            return Part(title, _tree(piece.attempt, language))
        case Flip():
            title = said("would do", language, conclusion=f"“{piece.conclusion}”")
            return Part(title, _flat(piece.fact, *piece.others))
        case Suggestions():
            meant = (f"“{one.text}” → “{one.label}”" for one in piece.readings)
            return Part(said("perhaps meant", language), _flat(*meant))


def who(trace: Trace, language: Language) -> str:
    """`rules, clingo`; with the model that answered where there is one."""
    model = (trace.model.id,) if trace.model and trace.model.id != trace.solver else ()
    return ", ".join((word(trace.mode, language), trace.solver, *model))


def outcome(trace: Trace, language: Language) -> str:
    """The answer as one writes it down: its text with its confidence, or that there is none."""
    if trace.error:
        key = "stopped" if trace.error.type == "Stopped" else f"failed {trace.error.type}"
        return word(key if key in WORDS else "failed", language)
    if trace.answer is None or trace.answer.abstained:
        return word("abstained", language)
    sure = "" if trace.answer.confidence is None else f" {trace.answer.confidence:.2f}"
    return f"{outcome_word(trace.answer.text, language)}{sure}"


def why(trace: Trace, language: Language) -> str:
    """What the answer rests on in a sentence, or why there is none; "" where nothing is said."""
    if trace.error:
        return trace.error.message
    return plain(trace.answer.why, language) if trace.answer else ""


def steps(trace: Trace, language: Language) -> tuple[tuple[str, str], ...]:
    """The title and the detail of each step."""
    return tuple(plain_step(one, language) for one in trace.steps)


def compared(traces: tuple[Trace, ...], language: Language) -> str:
    """Whether two minds agree; "" where not two answered."""
    return word(verdict(*traces).kind, language) if len(traces) == 2 else ""


def _flat(*rows: str) -> tuple[tuple[int, str], ...]:
    return tuple((0, row) for row in rows)


def _tree(root: Proof, language: Language) -> tuple[tuple[int, str], ...]:
    """A proof, each node above those it rests on."""
    rows: list[tuple[int, str]] = []
    waiting = [(root, 0)]
    while waiting:
        node, deep = waiting.pop()
        said = f": “{node.sentence}”" if node.sentence and node.by != "fact" else ""
        rows.append((deep, f"{node.conclusion} — {how(node, {}, language)}{said}"))
        waiting.extend((one, deep + 1) for one in reversed(node.premises))
    return tuple(rows)


def _worlds(piece: StableModels, language: Language) -> Iterator[tuple[int, str]]:
    for number, model in enumerate(piece.models, start=1):
        yield 0, said("model n", language, n=number)
        yield from ((1, one) for one in model)


def _checked(piece: CheckedSteps, language: Language) -> Iterator[tuple[int, str]]:
    for number, step in enumerate(piece.steps):
        if number == piece.left:
            yield 0, f"↓ {said('reasoning left', language)}"
        yield 0, f"{step.text} — {said(f'step {step.verdict}', language)}"
        if step.reading and step.reading != step.text:
            yield 1, said("read as", language, reading=step.reading)
        if step.why:
            yield 1, step.why
        if step.proof:
            yield from ((deep + 1, row) for deep, row in _tree(step.proof, language))


def _label(label: str, language: Language) -> str:
    keys = [f"label {one}" for one in label.split(", ")]
    known = all(key in WORDS for key in keys)
    return ", ".join(word(key, language) for key in keys) if known else label
