"""What a solver says to examples. Nothing of it goes to the log.

In:  predict([Example("t1", Question(…), ("True",))], "rules", models)
Out: Prediction(example=…, answer=Answer("True"), ms=1.2), …
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from playground.core import Answer, Failure, Mode, ModelInfo, Models, Span, Spans
from playground.engine import ask
from playground.errors import InputError
from playground.evaluate.example import Example


@dataclass(frozen=True)
class Prediction:
    """What a solver said to an example: an answer (perhaps an abstention) or an error."""

    example: Example
    answer: Answer | None
    error: Failure | None = None
    model: ModelInfo | None = None
    ms: float = 0.0

    @property
    def right(self) -> bool:
        """Whether it answered with a right answer, to the letter; "mixed" counts as "neutral"."""
        said = "neutral" if self.text == "mixed" else self.text
        return self.answered and said in self.example.answers

    @property
    def answered(self) -> bool:
        """Whether there is an answer: neither an abstention nor an error."""
        return self.answer is not None and not self.answer.abstained

    @property
    def text(self) -> str | None:
        """The answer, or None where there is none."""
        return self.answer.text if self.answer and self.answered else None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The answer's first spans, which is what an extraction answers; none where it has none."""
        evidence = self.answer.evidence if self.answer and self.answered else ()
        return next((one.spans for one in evidence if isinstance(one, Spans)), ())


def predict(
    examples: Sequence[Example], mode: Mode, models: Models, *, solver: str = ""
) -> Iterator[Prediction]:
    """What a solver says to each example, in order; one that fails is an error, and it goes on."""
    for example in examples:
        try:
            trace = ask(example.question, mode, models, solver=solver)
        except InputError as error:
            yield Prediction(example, None, Failure("InputError", str(error)))
        else:
            yield Prediction(example, trace.answer, trace.error, trace.model, trace.ms)


def as_dict(prediction: Prediction, mode: Mode, solver: str) -> dict[str, Any]:
    """The prediction in the form that `--predictions` writes, JSON-ready.

    The answer is a text; of an extraction the list of its spans, which may be empty.
    """
    answer = prediction.answer
    spans = [
        {"start": one.start, "end": one.end, "label": one.label, "text": one.text}
        for one in prediction.spans
    ]
    return {
        "id": prediction.example.id,
        "mode": mode,
        "solver": solver,
        "answer": spans if prediction.example.question.task == "extraction" else prediction.text,
        "abstained": answer is not None and answer.abstained,
        "confidence": answer.confidence if answer else None,
    }
