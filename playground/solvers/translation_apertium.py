"""Translation by rules: Apertium's dictionaries and transfer rules, every stage with its output.

In:  Question("translation", "The old house.")
Out: Answer("La casa vieja.", evidence=(Spans("text", (Span(0, 3, "The", 1.0, "determiner"), …)),))
"""

from playground.core import Answer, Events, Models, Question, Spans, Step, abstain
from playground.errors import InputError, ModelError
from playground.registry import solver
from playground.solvers.languages import pairs_said, wanted
from playground.text import apertium, language

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
    yield Step("Languages", asked.how)
    if (asked.source, asked.target) not in pairs:
        return abstain(
            f"Apertium has no rules here from {language.name(asked.source)} to "
            f"{language.name(asked.target)}; it translates {pairs_said(pairs)}."
        )
    done = apertium.translate(text, asked.source, asked.target)
    words = Spans(source, apertium.words(text, done))
    for stage in done.stages:
        evidence = (words,) if stage.title == apertium.TAGGING else ()
        yield Step(stage.title, f"{stage.what}\n{_shown(stage.output)}", evidence)
    return Answer(done.text, evidence=(words,), why=_why(done.unknown))


def _shown(output: str) -> str:
    rest = len(output) - SHOWN
    return output if rest <= 0 else f"{output[:SHOWN]}… and {rest:,} more characters"


def _why(unknown: tuple[str, ...]) -> str:
    if not unknown:
        return "Every word was in the dictionaries; the rules have no probabilities."
    told = ", ".join(f"“{word}”" for word in unknown[:12])
    more = f" and {len(unknown) - 12:,} more" if len(unknown) > 12 else ""
    return f"The dictionaries do not have {told}{more}; such words stay as they are."
