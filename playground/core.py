"""The values that everything else passes around; the standard library and nothing more.

In:  Question("deduction", "Bob is kind.", context="Bob is big. All big people are kind.")
Out: Trace(... answer=Answer("True", evidence=(Proof("Bob is kind.", by="rule", ...),)) ...)

Nothing here knows solvers, models, pages or databases; `playground.json_form` writes a trace down.
"""

from collections.abc import Collection, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal, Protocol, Self, TypeVar

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
        """The field that a task without facts reads, `text` or `context`, and what stands in it."""
        return ("text", self.text) if self.text.strip() else ("context", self.context)


# --- evidence: what an answer rests on ---------------------------------------------------------


@dataclass(frozen=True)
class Proof:
    """A node of a proof: its conclusion, the sentence it came from, and the nodes it rests on.

    `by` is `fact`, `rule`, `contrapositive` (a rule turned around: its conclusion is not so, and
    so a condition is not) or `assumed-false` (in the closed world: nothing proves the opposite);
    `together` for several at once; `supposed` for what a rule in question, or a case, supposes. By
    `cases` the first premise says what they are, and a premise for each says what comes of it
    (`case`) or that it is not so (`refuted`); more in `deduction/explaining/cases.py`
    and `deduction/explaining/contraposing.py`.
    `start` and `end` are code points in the question's context; None where no sentence says so.
    `weight` is how likely it is that the sentence holds, where it says so ("probably").
    """

    kind: ClassVar[str] = "proof"
    conclusion: str
    by: str
    sentence: str | None = None
    start: int | None = None
    end: int | None = None
    premises: "tuple[Proof, ...]" = ()
    weight: float = 1.0


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
    """One token a model wrote, its probability, and what it might have written instead.

    `entropy` of the distribution over the whole vocabulary, in bits; None where that is not known.
    """

    token: str
    p: float
    alternatives: tuple[tuple[str, float], ...] = ()
    entropy: float | None = None


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


@dataclass(frozen=True)
class Enough:
    """The fewest sentences of the context from which the answer follows, in order.

    `fewest` is False where the search was cut: then fewer may do.
    """

    kind: ClassVar[str] = "enough"
    sentences: tuple[Span, ...]
    fewest: bool = True


@dataclass(frozen=True)
class NearMiss:
    """What came nearest to a conclusion that does not follow, drawn as its proof would be.

    In `attempt` a node by `nearly` is what a sentence would conclude if it had its premises, a leaf
    by `missing` what nothing says or concludes, and one by `opposed` has the proof of its opposite
    as its premise. The conclusion would follow if all of `missing` were so. Where `in_one_world` it
    is of one of the ways the world may be: what is chosen there is a leaf by `supposed`.
    """

    kind: ClassVar[str] = "near-miss"
    attempt: Proof
    missing: tuple[str, ...]
    in_one_world: bool = False


@dataclass(frozen=True)
class Flip:
    """A fact that no sentence says and that, said too, would make the conclusion follow.

    In `proof` it is a leaf by `supposed`. Each of `others` would do as well, by a longer way.
    """

    kind: ClassVar[str] = "flip"
    conclusion: str
    fact: str
    proof: Proof
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggestions:
    """What sentences that could not be read may mean, each as the label of its span in the context.

    The weight says how near the two are, 0 to 1. None of them was used.
    """

    kind: ClassVar[str] = "suggestions"
    readings: tuple[Span, ...]


StepVerdict = Literal["follows", "contradicts", "not-supported", "unread"]


@dataclass(frozen=True)
class CheckedStep:
    """A sentence of a model's reasoning, checked by the rules: code points `start` to `end` of it.

    `reading` is the statement the grammar took it for, `proof` what proves it or its opposite; for
    a verdict of `not-supported` or `unread`, `why` says what is missing.
    """

    start: int
    end: int
    text: str
    verdict: StepVerdict
    reading: str = ""
    proof: Proof | None = None
    why: str = ""


@dataclass(frozen=True)
class CheckedSteps:
    """A model's reasoning `text`, sentence by sentence; `left` is the index of the first step that
    does not follow (it contradicts, or nothing supports it), None where there is none.
    """

    kind: ClassVar[str] = "checked-steps"
    text: str
    steps: tuple[CheckedStep, ...]
    left: int | None = None


Evidence = (
    Proof
    | Distribution
    | TokenDistributions
    | Attention
    | Spans
    | StableModels
    | CheckedSteps
    | Enough
    | NearMiss
    | Flip
    | Suggestions
)

# --- a run -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    """Something said: a key of the table in `playground/wording/`, and what fills its blanks.

    A value is a number, a text as it stands, something said in its turn, or a list of those.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


def also(*said: Said | None) -> Said:
    """Things said one after the other, as one; each may be nothing."""
    return Said("one after the other", {"said": [one for one in said if one]})


@dataclass(frozen=True)
class Step:
    """One thing a solver did: a key of the table of words, whose title and detail say it."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Draft:
    """The answer so far, while a model is still writing; `thought` is what it thinks aloud."""

    text: str
    thought: str = ""


@dataclass(frozen=True)
class Answer:
    """What a solver returns: a text, or an abstention (`abstained`, empty text) with its reason.

    `confidence` is a probability that the method really has, else None. `why` says what the answer
    rests on, what could not be used, or why there is none; None where there is nothing to say.
    """

    text: str
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()
    abstained: bool = False
    why: Said | None = None


def abstain(why: Said, *evidence: Evidence) -> Answer:
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

    def folder(self, model_id: str) -> Path:
        """Where that model's files lie, fetched if need be. Raises ModelError with a way out."""
        ...

    def keep_only(self, ids: Collection[str]) -> None:
        """Let all models but those go, so that their memory is free."""
        ...


class Solve(Protocol):
    """A solver: yields its steps and drafts, returns its answer."""

    def __call__(self, question: Question, models: Models) -> Events:
        """Raises PlaygroundError, with a way out, where it cannot do its work."""
        ...
