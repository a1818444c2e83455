"""The six stops of a walk through a transformer, as values: numbers with what they belong to.

In:  Place("attention", token=3, layer=0, head=2)
Out: Walk(frame=Frame(…), stop=Weighing(…)); `asdict` of it is what the page saves as JSON
"""

from dataclasses import dataclass

STOPS = ("tokens", "embeddings", "context", "attention", "training", "output")
"""The stops in their order."""


@dataclass(frozen=True)
class Place:
    """Where one is: at which stop, following which token, in which layer and head, counted from 0.

    `right` is the outcome that training is to make likelier, by its number; -1 the one that is
    likeliest. A `token` of -1 is the one that is worth most to look at.
    """

    stop: str = STOPS[0]
    token: int = -1
    layer: int = 0
    head: int = 0
    right: int = -1


@dataclass(frozen=True)
class Frame:
    """What all stops share: who computes, which tokens there are, how large the network is.

    `engine` computed what is shown, and `answered` is what gave the answer where that is another.
    `kind` is as in `models.inside.Kind`; `onto` are the tokens an encoder-decoder reads.
    """

    model: str
    engine: str
    answered: str
    kind: str
    tokens: tuple[str, ...]
    onto: tuple[str, ...]
    layers: int
    heads: int
    width: int
    vocabulary: int
    place: Place


@dataclass(frozen=True)
class Piece:
    """A token, its number in the vocabulary, and whether it is a `word`, a `piece` of one that goes
    on the token before, or `special`: a mark that no text stands behind."""

    token: str
    number: int
    part: str


@dataclass(frozen=True)
class Tokens:
    """How the text was cut, by which way (`BPE`, `WordPiece`, `Unigram` …)."""

    cutting: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Point:
    """A token in the plane; `of`: the one `followed`, another of the `text`, or one `near`."""

    token: str
    x: float
    y: float
    of: str


@dataclass(frozen=True)
class Embedding:
    """The vector that a token begins as, its length, and the nearest of the vocabulary by cosine.

    `points` are the followed token, its neighbours and the text's others on their first two
    principal components, which keep `kept` of what they differ by.
    """

    vector: tuple[float, ...]
    length: float
    near: tuple[tuple[str, float], ...]
    points: tuple[Point, ...]
    kept: float


@dataclass(frozen=True)
class After:
    """The followed token after a layer (0: before the first).

    `to_start` and `to_before` are cosines with its vector at the start and a layer before; `near`
    is the other token of the text that is nearest by now. `says` are the likeliest outcomes if the
    network ended here, `entropy` theirs over all in bits, `final` what it puts on the final one,
    which stands at `rank`, 1 for the likeliest.
    """

    length: float
    to_start: float
    to_before: float
    near: tuple[str, float]
    says: tuple[tuple[str, float], ...] = ()
    entropy: float = 0.0
    final: float = 0.0
    rank: int = 0


@dataclass(frozen=True)
class Context:
    """A token from layer to layer; `last` is the outcome that the network ends with."""

    states: tuple[After, ...]
    last: str


@dataclass(frozen=True)
class Looked:
    """A token that is looked at: the followed token's query times its key, the same scaled, the
    share of attention, and the value that is added by that share."""

    at: int
    token: str
    key: tuple[float, ...]
    product: float
    scaled: float
    weight: float
    value: tuple[float, ...]


@dataclass(frozen=True)
class Weighing:
    """One head at work for the followed token: softmax(q·Kᵀ/√d)·V.

    `looked` are the tokens with the most weight, in their order; `rest` is how many others there
    are, which have `rest_weight` and add `rest_value`. `made` is the sum, as the head's own kernel
    made it, and `gap` how far the numbers here are from it at most. `scores` and `weights` are
    among the shown tokens, a row one that looks; None where it may not look (it comes later).
    """

    query: tuple[float, ...]
    scale: float
    looked: tuple[Looked, ...]
    rest: int
    rest_weight: float
    rest_value: tuple[float, ...]
    made: tuple[float, ...]
    gap: float
    rows: tuple[str, ...]
    scores: tuple[tuple[float | None, ...], ...]
    weights: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Push:
    """An outcome: its probability, and what the loss wants of its logit: p − 1 of the right one, p
    of any other. `number` names it."""

    number: int
    name: str
    p: float
    push: float


@dataclass(frozen=True)
class Lesson:
    """What training with a right answer would push at: the loss −ln p and its gradients.

    `by_token` are the lengths of the gradient by each read token's vector, `toward` the same times
    the vector, negated: above 0, more of the token makes the right answer likelier. `by_layer`
    are the lengths by each token's vector after each layer.
    """

    right: str
    loss: float
    pushes: tuple[Push, ...]
    read: tuple[str, ...]
    by_token: tuple[float, ...]
    toward: tuple[float, ...]
    by_layer: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Compared:
    """An outcome's probability by the engine that answered, and here."""

    name: str
    answered: float
    here: float


@dataclass(frozen=True)
class Choice:
    """Logits and what becomes of them. `heated` are, for each temperature of `output.HEATS`, the
    logarithm of Σ exp(logit/T) over all outcomes, so that each share is exact without the rest."""

    of: str
    outcomes: tuple[tuple[str, float, float], ...]
    count: int
    entropy: float
    heated: tuple[float, ...]


@dataclass(frozen=True)
class Output:
    """What comes out, beside what the engine that answered said of the same."""

    choices: tuple[Choice, ...]
    compared: tuple[Compared, ...]


Stop = Tokens | Embedding | Context | Weighing | Lesson | Output


@dataclass(frozen=True)
class Walk:
    """One stop of a walk."""

    frame: Frame
    stop: Stop
