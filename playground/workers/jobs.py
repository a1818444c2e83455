"""What a worker is asked: generators that take its models first, and values that go by pickle.

In:  worker.call(answer, Question("sentiment", "A lovely film."), "probabilistic", "embedded")
Out: steps, drafts and a trace, one by one
"""

from collections.abc import Iterator

from playground import route
from playground.core import Attention, Mode, Models, Question, Trace
from playground.deduction.notation.understood import Understanding, understood
from playground.engine import Event, run
from playground.explain.attention_maps import Glance
from playground.explain.attribution import Attribution
from playground.explain.proof_agreement import Agreement
from playground.explain.walk.stops import Place, Walk
from playground.lab.experiment import Experiment
from playground.lab.look import Look
from playground.lab.marks import Mark
from playground.models.kinds import is_language_model
from playground.models.pool import InMemory, Pool
from playground.route import Route


def answer(models: Models, question: Question, mode: Mode, solver: str) -> Iterator[Event]:
    """A question, asked as `engine.run` does."""
    yield from run(question, mode, models, solver=solver)


def ruled(models: Models, text: str, context: str) -> Iterator[Route]:  # noqa: ARG001
    """The task of a text, where rules say it."""
    if found := route.ruled(text, context):
        yield found


def nearest(models: Models, text: str, context: str) -> Iterator[Route]:
    """The task of a text by the examples that are nearest."""
    yield route.nearest(text, context, models)


def attention(
    models: Models, trace: Trace, layer: int | None, head: int | None
) -> Iterator[list[list[float]]]:
    """What the network of a trace attended to; see `explain.attention.weights`."""
    from playground.explain.attention import weights

    yield weights(trace, models, layer, head)


def rollout(models: Models, trace: Trace) -> Iterator[list[list[float]]]:
    """Attention through all layers; see `explain.attention_maps.rollout`."""
    from playground.explain.attention_maps import rollout as through

    yield through(trace, models)


def glance(models: Models, trace: Trace) -> Iterator[Glance]:
    """All heads, small; see `explain.attention_maps.glance`."""
    from playground.explain.attention_maps import glance as small

    yield small(trace, models)


def agreement(models: Models, trace: Trace, gold: tuple[int, ...]) -> Iterator[Agreement]:
    """Whether the network of a trace looked at the proof; see `explain.proof_agreement`."""
    from playground.explain.proof_agreement import agreement as held
    from playground.explain.proof_agreement import of_writer
    from playground.models.deducer import Deducer

    recipe = next(one for one in trace.evidence if isinstance(one, Attention))
    if is_language_model(recipe.model, models.folder):
        yield of_writer(trace, models, gold)
        return
    yield held(models.load(recipe.model, Deducer), trace.question, gold)


def attribution(models: Models, trace: Trace) -> Iterator[Attribution]:
    """What the answer of a trace rests on; see `explain.attribution`."""
    from playground.explain.attribution import attributed

    yield attributed(trace, models)


def walk(models: Models, trace: Trace, place: Place) -> Iterator[Walk]:
    """A stop of the walk through a trace's network; see `explain.walk.look`."""
    from playground.explain.walk.look import look

    yield look(trace, models, place)


def understanding(models: Models, text: str, world: str) -> Iterator[Understanding]:  # noqa: ARG001
    """How each sentence of a text is understood; see `deduction.notation.understood`."""
    yield understood(text, world)


def train(models: Models, one: Experiment, state: bytes) -> Iterator[Look]:  # noqa: ARG001
    """A training of the lab; see `lab.training.train`."""
    import torch

    from playground.lab.training import train as looks

    torch.set_flush_denormal(True)  # what has vanished is 0, and costs no time

    yield from looks(one, state)


def examine(models: Models, state: bytes) -> Iterator[Mark]:  # noqa: ARG001
    """How a model of the lab judges theories; see `lab.examining`."""
    from playground.lab.examining import examine as marks
    from playground.lab.saving import unpack

    yield from marks(unpack(state))


def cost(models: Models, vocabulary: int) -> Iterator[float]:  # noqa: ARG001
    """What softmax costs beside negative sampling; see `lab.vectors.cost`."""
    from playground.lab.vectors.cost import times

    yield times(vocabulary)


def loaded(models: Pool) -> Iterator[list[InMemory]]:
    """The models in memory."""
    yield models.loaded()
