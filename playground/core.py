"""The values that everything else passes around; the standard library and nothing more.

In:  Question("deduction", "Bob is kind.", context="Bob is big. All big people are kind.")
Out: Trace(... answer=Answer("True", evidence=(Proof("Bob is kind.", by="rule", ...),)) ...)

`as_dict` and `from_dict` are the one JSON form of a trace: what the command line prints, the
endpoints return and the log keeps. Nothing here knows solvers, models, pages or databases.
"""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar, Literal, Protocol, Self, TypeVar

Mode = Literal["rules", "probabilistic"]
MODES: tuple[Mode, ...] = ("rules", "probabilistic")


@dataclass(frozen=True)
class Question:
    """What is asked; says nothing of how it is solved.

    Deduction and question answering read `context` and ask `text`; the other tasks read `text`, or
    `context` where `text` is empty.
    """

    task: str
    text: str
    context: str = ""
    choices: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def passage(self) -> tuple[str, str]:
        """What a task without facts reads, and the name of the field it stands in."""
        return ("text", self.text) if self.text.strip() else ("context", self.context)


# --- evidence: what an answer rests on ---------------------------------------------------------


@dataclass(frozen=True)
class Proof:
    """A node of a proof: its conclusion, the sentence it came from, and the nodes it rests on.

    `by` is `fact`, `rule` or `assumed-false` (in the closed world: nothing proves the opposite).
    `start` and `end` are code points in the question's context; None where no sentence says so.
    """

    kind: ClassVar[str] = "proof"
    conclusion: str
    by: str
    sentence: str | None = None
    start: int | None = None
    end: int | None = None
    premises: "tuple[Proof, ...]" = ()


@dataclass(frozen=True)
class Distribution:
    """Named outcomes with their probabilities, which sum to 1."""

    kind: ClassVar[str] = "distribution"
    title: str
    outcomes: tuple[tuple[str, float], ...]

    @property
    def best(self) -> str:
        """The most probable outcome; the first of several."""
        return max(self.outcomes, key=lambda outcome: outcome[1])[0]

    def p(self, name: str) -> float:
        """The probability of one outcome. Raises KeyError where there is none of that name."""
        return dict(self.outcomes)[name]


@dataclass(frozen=True)
class TokenDistribution:
    """One token a model wrote, its probability, and what it might have written instead."""

    token: str
    p: float
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class TokenDistributions:
    """The distribution behind each token of a generated text."""

    kind: ClassVar[str] = "token-distributions"
    tokens: tuple[TokenDistribution, ...]


@dataclass(frozen=True)
class Attention:
    """The recipe of an attention map: the tokens and the model, not the (large) weights.

    `playground.explain.attention` computes a layer of it when someone looks. `onto` are the tokens
    looked at where those are others, as in a translation's cross-attention.
    """

    kind: ClassVar[str] = "attention"
    tokens: tuple[str, ...]
    model: str
    layers: int
    heads: int
    onto: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """A piece of the user's text: code points `start` to `end`, with a weight and a label."""

    start: int
    end: int
    text: str
    weight: float
    label: str


@dataclass(frozen=True)
class Spans:
    """Pieces of one text of the question; `source` is `text` or `context`."""

    kind: ClassVar[str] = "spans"
    source: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class StableModels:
    """Ways the world may be when the text does not decide: what holds in each, as sentences."""

    kind: ClassVar[str] = "stable-models"
    models: tuple[tuple[str, ...], ...]


Evidence = Proof | Distribution | TokenDistributions | Attention | Spans | StableModels

# --- a run -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One thing a solver did, in words a reader can check."""

    title: str
    detail: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Draft:
    """The answer so far, while a model is still writing."""

    text: str


@dataclass(frozen=True)
class Answer:
    """What a solver returns: a text, or an abstention (`abstained`, empty text) with its reason.

    `confidence` is a probability that the method really has, else None. `why` says in a sentence
    what the answer rests on, what could not be used, or why there is none.
    """

    text: str
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()
    abstained: bool = False
    why: str = ""


def abstain(why: str, *evidence: Evidence) -> Answer:
    """An answer that is a silence with a reason."""
    return Answer("", evidence=evidence, abstained=True, why=why)


@dataclass(frozen=True)
class ModelInfo:
    """Which weights answered: id, revision (a commit or checksum), device and number type."""

    id: str
    revision: str
    device: str
    dtype: str


@dataclass(frozen=True)
class Failure:
    """An error as a person is shown it: the kind of error, and a sentence with a way out."""

    type: str
    message: str


@dataclass(frozen=True)
class Trace:
    """One finished run. Either `answer` or `error` is there, never both.

    `at` is ISO 8601 in UTC; `ms` is wall-clock milliseconds from question to answer.
    """

    id: str
    at: str
    question: Question
    mode: Mode
    solver: str
    model: ModelInfo | None
    steps: tuple[Step, ...]
    answer: Answer | None
    error: Failure | None
    ms: float

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The answer's evidence, then the steps', none twice."""
        answer = self.answer.evidence if self.answer else ()
        return tuple(dict.fromkeys((*answer, *(e for step in self.steps for e in step.evidence))))


Events = Generator[Step | Draft, None, Answer]


class Loaded(Protocol):
    """A model in memory, ready to be asked."""

    @property
    def info(self) -> ModelInfo:
        """Which weights these are, and where they run."""
        ...

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        ...

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The model whose files lie in `folder`, on the device and of the dtype `info` names."""
        ...


L = TypeVar("L", bound=Loaded)


class Models(Protocol):
    """Where solvers get their models: loaded at first use, then kept."""

    def load(self, model_id: str, kind: type[L]) -> L:
        """The model of that id, as an object of class `kind`. Raises ModelError with a way out."""
        ...


class Solve(Protocol):
    """A solver: yields its steps and drafts, returns its answer."""

    def __call__(self, question: Question, models: Models) -> Events:
        """Raises PlaygroundError, with a way out, where it cannot do its work."""
        ...


class Log(Protocol):
    """Where finished runs are kept; every method raises LogError where that fails.

    `owner` is the random id of a visitor, who sees his own runs; None sees all of them.
    """

    def add(self, trace: Trace, owner: str = "") -> None:
        """Keep a run; it is on disk when this returns."""
        ...

    def search(self, words: str = "", limit: int = 50, owner: str | None = None) -> list[Trace]:
        """Runs whose question or answer has all the words, newest first; all for no words."""
        ...

    def get(self, trace_id: str, owner: str | None = None) -> Trace | None:
        """One run, or None where there is none of that id for this owner."""
        ...

    def delete(self, trace_id: str, owner: str | None = None) -> bool:
        """Delete one run; False where there was none of that id for this owner."""
        ...


# --- the JSON form -----------------------------------------------------------------------------

_KINDS: dict[str, type[Evidence]] = {
    kind.kind: kind
    for kind in (Proof, Distribution, TokenDistributions, Attention, Spans, StableModels)
}


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
        "steps": [{"title": step.title, "detail": step.detail} for step in trace.steps],
        "answer": answer
        and {
            "text": answer.text,
            "confidence": answer.confidence,
            "abstained": answer.abstained,
            "why": answer.why,
        },
        "evidence": [evidence_as_dict(evidence) for evidence in trace.evidence],
        "error": _plain(trace.error),
        "ms": trace.ms,
    }


def evidence_as_dict(evidence: Evidence) -> dict[str, Any]:
    """One piece of evidence as JSON-ready values, with its kind first."""
    values: dict[str, Any] = _plain(evidence)
    return {"kind": evidence.kind, **values}


def from_dict(values: Mapping[str, Any]) -> Trace:
    """The trace that `as_dict` wrote. Evidence of steps comes back as evidence of the answer.

    A run that ended in an error keeps its evidence in one last, untitled place: its last step.
    Raises KeyError where a field is missing.
    """
    question, answer = values["question"], values["answer"]
    evidence = tuple(_evidence(piece) for piece in values["evidence"])
    steps = tuple(Step(step["title"], step["detail"]) for step in values["steps"])
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
        answer=Answer(**answer, evidence=evidence) if answer else None,
        error=Failure(**values["error"]) if values["error"] else None,
        ms=values["ms"],
    )


def _plain(value: Any) -> Any:
    """Dataclasses as dicts and tuples as lists, all the way down."""
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
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
                TokenDistribution(one["token"], one["p"], _pairs(one["alternatives"]))
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
        case kind:
            raise KeyError(f"unknown kind of evidence: {kind!r}")


def _proof(values: Mapping[str, Any]) -> Proof:
    fields = {name: value for name, value in values.items() if name != "kind"}
    return Proof(**{**fields, "premises": tuple(_proof(node) for node in values["premises"])})


def _pairs(pairs: Sequence[Sequence[Any]]) -> tuple[tuple[str, float], ...]:
    return tuple((name, p) for name, p in pairs)
