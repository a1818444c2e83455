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
from playground.ui.confidence import shown
from playground.ui.distributions import label_of, names_of, title_of
from playground.ui.export.proof_svg import how
from playground.ui.said import plain, plain_step
from playground.ui.spans import finds
from playground.ui.words.page import WORDS, outcome_word, word
from playground.verdict import verdict
from playground.wording.evidence import said
from playground.wording.said import Language

LARGE = 60
"""Characters of an answer that may stand as a heading."""


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
            names = zip(names_of(piece, language), piece.outcomes, strict=True)
            rows = (f"{name} {p:.3f}" for name, (_, p) in names)
            return Part(title_of(piece, language), _flat(*rows))
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
                f"“{one.text}” · {label_of(one.label, language)} · {one.weight:g}"
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
    return f"{answered(trace, language)}{_sure(trace, language)}"


def answered(trace: Trace, language: Language) -> str:
    """The answer's text; what was extracted as a list of the finds with their labels."""
    if found := finds(trace):
        named = (
            f"{text} ({label_of(label, language)}{f' ×{count}' if count > 1 else ''})"
            for (text, label), count in found.items()
        )
        return ", ".join(named)
    return outcome_word(trace.answer.text, language) if trace.answer else ""


def is_long(said: str) -> bool:
    """Whether an answer is a text, to be set as one, and no label that stands large."""
    return "\n" in said or len(said) > LARGE


def _sure(trace: Trace, language: Language) -> str:
    """The confidence as the page shows it, a translation's named as that of a token."""
    if trace.answer is None or trace.answer.confidence is None:
        return ""
    term, p = shown(trace, trace.answer.confidence)
    unit = f" {word('per token', language)}" if term == "confidence tokens" else ""
    return f" {p:.2f}{unit}"


def told(trace: Trace) -> tuple[Evidence, ...]:
    """The evidence that says something: no odds of which all named are none to three digits."""
    return tuple(one for one in trace.evidence if not _says_nothing(one))


def _says_nothing(piece: Evidence) -> bool:
    if not isinstance(piece, Distribution):
        return False
    return all(p < 0.0005 for name, p in piece.outcomes if name != "any other")


def when(at: str) -> str:
    """A time of the log as one reads it: 2026-11-30 01:13 UTC."""
    return f"{at[:10]} {at[11:16]} UTC"


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
