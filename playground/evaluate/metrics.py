"""From predictions to figures; each metric is a fraction in 0..1, but BLEU and chrF go to 100.

In:  predictions with right answers True, True, False and answers True, (abstained), True
Out: {"accuracy": 0.3333, "accuracy_answered": 0.5, "ece": None}

To measure another task, add its function to METRICS.
"""

from collections.abc import Callable, Sequence
from typing import Any

from playground.errors import InputError
from playground.evaluate import squad
from playground.evaluate.calibration import calibration_error
from playground.evaluate.predictions import Prediction
from playground.evaluate.spans import extraction
from playground.evaluate.summary import METRICS as ROUGE
from playground.evaluate.summary import rouge
from playground.evaluate.translation import scores


def report(task: str, predictions: Sequence[Prediction], seconds: float) -> dict[str, Any]:
    """Counts, the task's metrics and speed; `seconds` is wall-clock time for all of them.

    Raises InputError where nobody has said how the task is measured.
    """
    import numpy

    if task not in METRICS:
        raise InputError(f"{task} has no metric yet; there are some for {', '.join(METRICS)}.")
    p50, p95 = numpy.percentile([one.ms for one in predictions], [50, 95])
    return {
        "n": len(predictions),
        "answered": sum(one.answered for one in predictions),
        "abstained": sum(one.answer is not None and one.answer.abstained for one in predictions),
        "errors": sum(one.error is not None for one in predictions),
        **METRICS[task](predictions),
        **_by_depth(predictions),
        "ms_p50": round(float(p50), 3),
        "ms_p95": round(float(p95), 3),
        "examples_per_second": round(len(predictions) / seconds, 2),
    }


def classification(predictions: Sequence[Prediction]) -> dict[str, Any]:
    """Accuracy over all (an abstention or error is not right) and over what was answered; ECE."""
    answered = [one for one in predictions if one.answered]
    return {
        "accuracy": _accuracy(predictions),
        "accuracy_answered": _accuracy(answered),
        "ece": calibration_error(
            [
                (one.answer.confidence, one.right)
                for one in answered
                if one.answer and one.answer.confidence is not None
            ]
        ),
    }


def question_answering(predictions: Sequence[Prediction]) -> dict[str, Any]:
    """SQuAD's measures against the nearest reference, over all and over what was answered.

    An abstention counts 0, and 1 where there is no reference: the answer is not in the text. Where
    a file has such questions, `false_answers` is the share of them that was answered. `ece` holds
    the confidence against the exact match.
    """
    answered = [one for one in predictions if one.answered]
    absent = [one for one in predictions if not one.example.answers]
    false = {"false_answers": mean([one.answered for one in absent])} if absent else {}
    return {
        "exact_match": mean([squad.score(squad.exact_match, one) for one in predictions]),
        "f1": mean([squad.score(squad.f1, one) for one in predictions]),
        "f1_answered": mean([squad.score(squad.f1, one) for one in answered]),
        **false,
        "ece": calibration_error(
            [
                (one.answer.confidence, squad.score(squad.exact_match, one) == 1)
                for one in answered
                if one.answer and one.answer.confidence is not None
            ]
        ),
    }


def summarization(predictions: Sequence[Prediction]) -> dict[str, Any]:
    """ROUGE-1, -2 and -L against the best-fitting reference; an abstention or error counts 0."""
    every = [rouge(one.text or "", one.example.answers) for one in predictions]
    return {name: mean([scores[name] for scores in every]) for name in ROUGE}


def translation(predictions: Sequence[Prediction]) -> dict[str, Any]:
    """BLEU and chrF, 0 to 100; an abstention or error counts as an empty translation.

    Raises InputError where the file mixes languages to translate into.
    """
    targets = {one.example.question.options.get("target_language", "") for one in predictions}
    if len(targets) > 1:
        raise InputError(
            f"The examples are to be translated into {', '.join(sorted(targets))}; BLEU counts "
            "words by language, so split the file by target_language."
        )
    return scores(
        [one.text or "" for one in predictions],
        [one.example.answers for one in predictions],
        "".join(targets),
    )


def mean(values: Sequence[float]) -> float | None:
    """The mean to four digits, None of nothing."""
    return round(sum(values) / len(values), 4) if values else None


METRICS: dict[str, Callable[[Sequence[Prediction]], dict[str, Any]]] = {
    "deduction": classification,
    "extraction": extraction,
    "question-answering": question_answering,
    "sentiment": classification,
    "summarization": summarization,
    "translation": translation,
}


def _accuracy(predictions: Sequence[Prediction]) -> float | None:
    if not predictions:
        return None
    return round(sum(one.right for one in predictions) / len(predictions), 4)


def _by_depth(predictions: Sequence[Prediction]) -> dict[str, Any]:
    """`by_depth`: examples and accuracy for each depth, where the examples have one."""
    depths: dict[int, list[Prediction]] = {}
    for one in predictions:
        if one.example.depth is not None:
            depths.setdefault(one.example.depth, []).append(one)
    if not depths:
        return {}
    return {
        "by_depth": {
            str(depth): {"n": len(depths[depth]), "accuracy": _accuracy(depths[depth])}
            for depth in sorted(depths)
        }
    }
