"""Translation by rules: Apertium's dictionaries and transfer rules, every stage with its output.

In:  Question("translation", "The old house.")
Out: Answer("La casa vieja.", evidence=(Spans("text", (Span(0, 3, "The", 1.0, "determiner"), …)),))
"""

from playground.core import Answer, Events, Models, Question, Said, Spans, Step, abstain
from playground.errors import InputError, ModelError
from playground.registry import solver
from playground.solvers.languages import pairs_said, wanted
from playground.solvers.quoting import some
from playground.text import apertium
from playground.text.language import named

SHOWN = 2_000
"""Characters of a stage's output that its step shows."""


@solver("translation", "rules", name="apertium")
def solve(question: Question, models: Models) -> Events:  # noqa: ARG001
    """Apertium looks words up, chooses by grammar rules and writes the sentence anew."""
    source, text = question.passage
    if not text.strip():
        raise InputError("There is no text to translate; type a sentence or two.")
    pairs = apertium.pairs()
    if not pairs:
        raise ModelError(
            "Apertium is not installed on this machine, so nothing is translated by rules. "
            f"Install it: {apertium.INSTALL}"
        )
    asked = wanted(question)
    yield Step("languages", {"how": asked.how})
    if (asked.source, asked.target) not in pairs:
        wish = {"source": named(asked.source), "target": named(asked.target)}
        return abstain(Said("no rules for the pair", {**wish, "pairs": pairs_said(pairs)}))
    done = apertium.translate(text, asked.source, asked.target)
    words = Spans(source, apertium.words(text, done))
    for stage in done.stages:
        evidence = (words,) if stage.name == apertium.TAGGING else ()
        yield Step(f"stage {stage.name}", {"output": _shown(stage.output)}, evidence)
    return Answer(done.text, evidence=(words,), why=_why(done.unknown))


def _shown(output: str) -> str | Said:
    rest = len(output) - SHOWN
    return output if rest <= 0 else Said("cut output", {"output": output[:SHOWN], "n": rest})


def _why(unknown: tuple[str, ...]) -> Said:
    if not unknown:
        return Said("every word known")
    return Said("unknown words", {"words": some([f"“{word}”" for word in unknown])})
