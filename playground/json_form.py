"""The JSON form of a trace: what the command line prints and endpoints return, and the log keeps.

In:  as_dict(trace)
Out: {"id": …, "at": …, "question": {…}, "answer": {…}, "evidence": [{"kind": "proof", …}], …}

What was said stands in it in English. The log keeps its keys and values too, so that what was said
years ago can be said in any language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from playground.core import (
    MODES,
    Answer,
    Attention,
    CheckedStep,
    CheckedSteps,
    Distribution,
    Enough,
    Evidence,
    Failure,
    Flip,
    ModelInfo,
    NearMiss,
    Proof,
    Question,
    Said,
    Span,
    Spans,
    StableModels,
    Step,
    Suggestions,
    TokenDistribution,
    TokenDistributions,
    Trace,
)
from playground.json_text import read_json
from playground.wording.as_written import as_written, step_as_written
from playground.wording.said import detail, title, worded


def as_dict(trace: Trace) -> dict[str, Any]:
    """The trace as JSON-ready values, in the form the command line's contract gives."""
    question, answer = trace.question, trace.answer
    return {
        "id": trace.id,
        "at": trace.at,
        "question": {
            "task": question.task,
            "text": question.text,
            "context": question.context,
            "choices": list(question.choices),
            "options": dict(question.options),
        },
        "mode": trace.mode,
        "solver": trace.solver,
        "model": _plain(trace.model),
        "steps": [{"title": title(step), "detail": detail(step)} for step in trace.steps],
        "answer": answer
        and {
            "text": answer.text,
            "confidence": answer.confidence,
            "abstained": answer.abstained,
            "why": worded(answer.why),
        },
        "evidence": [evidence_as_dict(evidence) for evidence in trace.evidence],
        "error": _plain(trace.error),
        "ms": trace.ms,
    }


def stored(trace: Trace) -> dict[str, Any]:
    """What `as_dict` says, and the key and values of each step and of the answer's why."""
    values = as_dict(trace)
    values["steps"] = [
        {**worded_step, "key": step.key, "values": _plain(step.values)}
        for worded_step, step in zip(values["steps"], trace.steps, strict=True)
    ]
    if trace.answer and trace.answer.why:
        values["answer"]["said"] = said_as_dict(trace.answer.why)
    return values


def said_as_dict(said: Said) -> dict[str, Any]:
    """Something said as JSON-ready values: its key, its values, and its words in English."""
    return {**_plain(said), "words": worded(said)}


def said_from_dict(values: Mapping[str, Any]) -> Said:
    """What `said_as_dict` wrote, as it was written then where its key is not in the table now."""
    try:
        return _said(values)
    except _NO_WORDS:
        return as_written(values["words"])


def evidence_as_dict(evidence: Evidence) -> dict[str, Any]:
    """One piece of evidence as JSON-ready values, with its kind first."""
    values: dict[str, Any] = _plain(evidence)
    return {"kind": evidence.kind, **values}


def from_json(written: str) -> Trace:
    """The trace that was written as JSON text. Raises ValueError, which says what is wrong."""
    return checked(read_json(written))


def checked(values: Any) -> Trace:
    """The trace that JSON-ready values are. Raises ValueError, which says what is wrong."""
    try:
        trace = from_dict(values)
    except (
        RecursionError
    ) as error:  # of JSON that can be read, such as a proof of hundreds of levels
        raise ValueError("its parts are nested too deeply") from error
    except KeyError as error:
        raise ValueError(f"it lacks, or does not know, {error}") from error
    except (AttributeError, IndexError, TypeError) as error:
        raise ValueError(f"it is not of the form of a run ({error})") from error
    if wrong := _wrong(trace):
        raise ValueError(f"its {wrong} is not what it has to be")
    return trace


def _wrong(trace: Trace) -> str:
    """The field of a trace that is of another type than it has to be; "" where all are right."""
    question, answer = trace.question, trace.answer
    for name, one in (
        ("id", trace.id),
        ("at", trace.at),
        ("solver", trace.solver),
        ("task", question.task),
        ("text", question.text),
        ("context", question.context),
        ("answer", answer.text if answer else ""),
        ("error", f"{trace.error.type}{trace.error.message}" if trace.error else ""),
    ):
        if not isinstance(one, str):
            return name
    options = (*question.options, *question.options.values())
    for name, some in (("choices", question.choices), ("options", options)):
        if not all(isinstance(one, str) for one in some):
            return name
    if trace.mode not in MODES:
        return "mode"
    return "" if isinstance(trace.ms, int | float) else "ms"


def from_dict(values: Mapping[str, Any]) -> Trace:
    """The trace that `stored` or `as_dict` wrote. Evidence of steps comes back as the answer's.

    A run that ended in an error keeps its evidence in one last, untitled place: its last step. What
    has no key, or one that is no longer in the table, is said as it was written then. Raises
    KeyError where a field is missing.
    """
    question, answer = values["question"], values["answer"]
    evidence = tuple(_evidence(piece) for piece in values["evidence"])
    steps = tuple(map(_step, values["steps"]))
    if evidence and not answer and steps:
        steps = (*steps[:-1], replace(steps[-1], evidence=evidence))
    return Trace(
        id=values["id"],
        at=values["at"],
        question=Question(
            question["task"],
            question["text"],
            question["context"],
            tuple(question["choices"]),
            question["options"],
        ),
        mode=values["mode"],
        solver=values["solver"],
        model=ModelInfo(**values["model"]) if values["model"] else None,
        steps=steps,
        answer=_answer(answer, evidence) if answer else None,
        error=Failure(**values["error"]) if values["error"] else None,
        ms=values["ms"],
    )


def _plain(value: Any) -> Any:
    """Dataclasses as dicts and tuples as lists, all the way down."""
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return value


_NO_WORDS = (AttributeError, KeyError, TypeError, ValueError)
"""The table has no such key, or a value that was kept is missing or not what its blank takes."""


def _step(values: Mapping[str, Any]) -> Step:
    try:
        said = _said(values)
    except _NO_WORDS:
        return step_as_written(values["title"], values["detail"])
    return Step(said.key, said.values)


def _answer(values: Mapping[str, Any], evidence: tuple[Evidence, ...]) -> Answer:
    why = as_written(values["why"]) if values["why"] else None
    if "said" in values:
        why = said_from_dict(values["said"])
    return Answer(values["text"], values["confidence"], evidence, values["abstained"], why)


def _said(values: Mapping[str, Any]) -> Said:
    """What was said. Raises one of `_NO_WORDS` where the table cannot say it."""
    said = Said(values["key"], {name: _value(one) for name, one in values["values"].items()})
    worded(said)
    return said


def _value(value: Any) -> object:
    match value:
        case dict():
            return _said(value)
        case list():
            return [_value(one) for one in value]
    return value


def _evidence(values: Mapping[str, Any]) -> Evidence:
    fields = {name: value for name, value in values.items() if name != "kind"}
    match values["kind"]:
        case "proof":
            return _proof(fields)
        case "distribution":
            return Distribution(fields["title"], _pairs(fields["outcomes"]))
        case "token-distributions":
            tokens = (
                TokenDistribution(
                    one["token"], one["p"], _pairs(one["alternatives"]), one.get("entropy")
                )
                for one in fields["tokens"]
            )
            return TokenDistributions(tuple(tokens))
        case "attention":
            lists = {name: tuple(fields.get(name, ())) for name in ("tokens", "onto")}
            return Attention(**{**fields, **lists})
        case "spans":
            return Spans(fields["source"], tuple(Span(**span) for span in fields["spans"]))
        case "stable-models":
            return StableModels(tuple(tuple(model) for model in fields["models"]))
        case "checked-steps":
            checked = (
                CheckedStep(**{**one, "proof": one["proof"] and _proof(one["proof"])})
                for one in fields["steps"]
            )
            return CheckedSteps(fields["text"], tuple(checked), fields["left"])
        case "enough":
            spans = tuple(Span(**span) for span in fields["sentences"])
            return Enough(spans, fields["fewest"])
        case "near-miss":
            one = fields.get("in_one_world", False)
            return NearMiss(_proof(fields["attempt"]), tuple(fields["missing"]), one)
        case "suggestions":
            return Suggestions(tuple(Span(**span) for span in fields["readings"]))
        case "flip":
            changes = {"proof": _proof(fields["proof"]), "others": tuple(fields["others"])}
            return Flip(**{**fields, **changes})
        case kind:
            raise KeyError(f"unknown kind of evidence: {kind!r}")


def _proof(values: Mapping[str, Any]) -> Proof:
    fields = {name: value for name, value in values.items() if name != "kind"}
    return Proof(**{**fields, "premises": tuple(_proof(node) for node in values["premises"])})


def _pairs(pairs: Sequence[Sequence[Any]]) -> tuple[tuple[str, float], ...]:
    return tuple((name, p) for name, p in pairs)
