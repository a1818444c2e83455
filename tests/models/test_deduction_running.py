"""The deduction network run by ONNX Runtime: it answers as torch does, texts of every shape."""

from dataclasses import replace

import numpy
import pytest
import torch

from playground.generator.examples import examples
from playground.models.deducer import Deducer, passage
from playground.models.deduction_batch import Batch, pack
from playground.models.deduction_running import ByOnnx, ByTorch, of
from playground.models.pool import Pool
from playground.models.running import odds

POOL = Pool()
TEXTS = [
    ("", ["Bob is big."]),
    ("It rains.", ["It is wet.", "It rains."]),
    ("Bob likes Bob and Bob.", ["Bob likes Bob."]),
    ("Bob is big. " + "Ann, whom Bob met on the old bridge in the rain, is red and cold. " * 2, []),
    (" ".join(f"Bob{i} is big." for i in range(40)), ["Bob7 is big.", "Bob8 is not big."]),
]


@pytest.fixture(scope="module")
def deducer() -> Deducer:
    return POOL.load("embedded/deduction", Deducer)


def packed(deducer: Deducer, context: str, questions: list[str], world: str) -> Batch:
    read = passage(context, questions)
    sentences, names = [list(read.sentences)], [list(read.names)]
    return pack(sentences, names, [questions], [world == "closed"], deducer.tokens)


def test_texts_of_many_shapes_are_answered_as_by_torch(deducer: Deducer) -> None:
    quick = deducer.running
    assert isinstance(quick, ByOnnx)
    drawn = [
        (one["context"], [one["text"]])
        for one in examples(20, depth=3, world="open", seed=1, language="en")
    ]
    shapes = set()
    for context, questions in TEXTS + drawn:
        batch = packed(deducer, context, questions or ["Ann is cold."], "open")
        shapes.add((batch.slots.shape, batch.names.shape, batch.mentions.shape))
        with torch.inference_mode():
            slow = quick.network(batch.to("cpu"))[0].numpy()
        assert odds(quick.logits(batch)) == pytest.approx(odds(slow), abs=1e-4)
    assert len(shapes) > 20


def test_several_theories_together_are_answered_as_one_by_one(deducer: Deducer) -> None:
    sentences = [["Bob is big.", "All big people are kind."], ["Ann is cold."]]
    questions = [["Bob is kind."], ["Ann is red."]]
    names, closed = [["bob"], ["ann"]], [True, False]
    together = deducer.running.logits(pack(sentences, names, questions, closed, deducer.tokens))
    for at in range(2):
        one = [part[at : at + 1] for part in (sentences, names, questions)]
        alone = deducer.running.logits(pack(*one, closed[at : at + 1], deducer.tokens))
        assert numpy.abs(together[at] - alone[0]).max() < 1e-3
        assert odds(together[at]) == pytest.approx(odds(alone[0]), abs=1e-4)


def test_of_other_weights_and_on_other_devices_torch_runs_it(deducer: Deducer) -> None:
    folder = POOL.folder("embedded/deduction")
    slow = of(folder, replace(deducer.info, revision=""))
    assert isinstance(slow, ByTorch)
    assert slow.parameters == deducer.running.parameters
    batch = packed(deducer, "Bob is big. All big people are kind.", ["Bob is kind."], "open")
    assert slow.logits(batch) == pytest.approx(deducer.running.logits(batch), abs=1e-3)


def test_what_was_loaded_while_one_only_asks_has_gradients_all_the_same(deducer: Deducer) -> None:
    folder = POOL.folder("embedded/deduction")
    with torch.inference_mode():
        network = ByOnnx(folder, deducer.info).network
    assert not any(one.is_inference() for one in network.parameters())
