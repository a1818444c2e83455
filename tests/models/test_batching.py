"""Requests that arrive together: each gets its own answer, and nobody waits long."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from test_models import save_tiny

from playground.models.batching import TOKENS, Batcher
from playground.models.classifier import Classifier
from playground.models.encoder import Encoder
from playground.models.pool import Pool
from playground.models.reader import Reader
from playground.models.tagger import Tagger
from playground.text.passages import whole

WORDS = ("warm film", "is", "not", "dull", "but", "the clock", "in it", "was slow", "!", ",")
TEXTS = some.lists(some.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def classifier(tiny: Path) -> Classifier:
    return Pool().load(str(tiny), Classifier)


@settings(max_examples=25)
@given(texts=some.lists(TEXTS, min_size=2, max_size=8))
def test_a_text_is_classified_as_if_it_were_alone(classifier: Classifier, texts: list[str]) -> None:
    for text, together in zip(texts, classifier.classify(texts), strict=True):
        (alone,) = classifier.classify([text])
        assert dict(together.distribution.outcomes) == pytest.approx(
            dict(alone.distribution.outcomes), abs=1e-4
        )
        assert together.attention == alone.attention


@settings(max_examples=10)
@given(texts=some.lists(TEXTS, min_size=2, max_size=8))
def test_a_text_becomes_the_same_point_as_if_it_were_alone(tiny: Path, texts: list[str]) -> None:
    encoder = POOL.load(str(tiny), Encoder)
    for text, together in zip(texts, encoder.encode(texts), strict=True):
        assert encoder.encode([text])[0] == pytest.approx(together, abs=1e-4)


POOL = Pool()


@settings(max_examples=5)
@given(texts=some.lists(TEXTS, min_size=2, max_size=4))
def test_embedded_networks_read_a_text_in_a_crowd_as_if_it_were_alone(texts: list[str]) -> None:
    reader = POOL.load("embedded/question-answering", Reader)
    tagger = POOL.load("embedded/extraction", Tagger)
    alone = [(reader.read("What was slow?", [whole(text)]), tagger.read(text)) for text in texts]
    with ThreadPoolExecutor(len(texts)) as threads:
        read = list(threads.map(lambda text: reader.read("What was slow?", [whole(text)]), texts))
        tagged = list(threads.map(tagger.read, texts))
    for (one, names), together, same_names in zip(alone, read, tagged, strict=True):
        assert together.absent == pytest.approx(one.absent, abs=1e-4)
        assert together.spans[0].weight == pytest.approx(one.spans[0].weight, abs=1e-4)
        assert [(name.start, name.kind) for name in same_names.names] == [
            (name.start, name.kind) for name in names.names
        ]


def test_many_visitors_each_get_their_own_answer(classifier: Classifier) -> None:
    texts = [" ".join(WORDS[: 1 + number % len(WORDS)]) for number in range(64)]
    expected = [classifier.classify([text])[0] for text in texts]
    with ThreadPoolExecutor(32) as threads:
        found = list(threads.map(lambda text: classifier.classify([text])[0], texts))
    for one, same in zip(found, expected, strict=True):
        assert one.tokens == same.tokens
        assert dict(one.distribution.outcomes) == pytest.approx(
            dict(same.distribution.outcomes), abs=1e-4
        )


class Slow:
    """A network that keeps the batches it was given, and is busy until it is let go."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.started, self.go = threading.Event(), threading.Event()

    def run(self, items: list[int]) -> Sequence[int]:
        self.batches.append(items)
        self.started.set()
        assert self.go.wait(60)
        if -1 in items:
            raise ValueError("minus one")
        return [item * item for item in items]


def asked_while_busy(slow: Slow, lengths: Sequence[int], alone: bool = False) -> list[object]:
    """What each of several threads is told that ask while the network is busy with a first one."""
    batcher: Batcher[int, int] = Batcher(slow.run, abs, "cpu", alone=alone)

    def ask(item: int) -> object:
        try:
            return batcher.ask([item])[0]
        except ValueError as error:
            return str(error)

    with ThreadPoolExecutor(len(lengths) + 1) as threads:
        first = threads.submit(ask, 1)
        assert slow.started.wait(60)
        others = [threads.submit(ask, length) for length in lengths]
        while len(batcher._waiting) < len(lengths):
            time.sleep(0.001)
        slow.go.set()
        return [first.result(60), *(other.result(60) for other in others)]


def test_a_lone_request_runs_at_once() -> None:
    slow = Slow()
    slow.go.set()
    assert Batcher(slow.run, abs, "cpu").ask([3]) == [9]
    assert slow.batches == [[3]]


def test_those_that_come_meanwhile_run_together_sorted_by_length() -> None:
    slow = Slow()
    assert asked_while_busy(slow, [7, 3, 5]) == [1, 49, 9, 25]
    assert slow.batches == [[1], [3, 5, 7]]


def test_a_batch_has_a_limit_and_what_is_longer_runs_by_itself() -> None:
    slow = Slow()
    most = TOKENS["cpu"]
    half = most // 2
    asked_while_busy(slow, [half, half, half + 1, 3 * most])
    assert slow.batches == [[1], [half, half], [half + 1], [3 * most]]


def test_on_a_processor_no_batch_is_mostly_filling() -> None:
    slow = Slow()
    asked_while_busy(slow, [10, 12, 60, 61, 300])
    assert slow.batches == [[1], [10, 12], [60, 61], [300]]


def test_a_network_that_reads_one_at_a_time_is_given_one_at_a_time() -> None:
    slow = Slow()
    assert asked_while_busy(slow, [4, 2], alone=True) == [1, 16, 4]
    assert slow.batches == [[1], [2], [4]]


def test_the_failure_of_one_is_told_to_that_one_alone() -> None:
    slow = Slow()
    assert asked_while_busy(slow, [2, -1, 3]) == [1, 4, "minus one", 9]


def test_after_a_failure_the_next_is_answered() -> None:
    slow = Slow()
    slow.go.set()
    batcher: Batcher[int, int] = Batcher(slow.run, abs, "cpu")
    with pytest.raises(ValueError, match="minus one"):
        batcher.ask([-1])
    assert batcher.ask([4]) == [16]


def test_a_long_request_lets_others_in_between() -> None:
    slow = Slow()
    batcher: Batcher[int, int] = Batcher(slow.run, abs, "cpu")
    with ThreadPoolExecutor(2) as threads:
        long = threads.submit(batcher.ask, [TOKENS["cpu"]] * 50)
        assert slow.started.wait(60)
        short = threads.submit(batcher.ask, [1])
        while not batcher._waiting:
            time.sleep(0.001)
        slow.go.set()
        assert short.result(60) == [1]
        assert long.result(60) == [TOKENS["cpu"] ** 2] * 50
    assert slow.batches.index([1]) == 1


def test_who_is_interrupted_leaves_the_others_their_turn() -> None:
    def run(items: list[int]) -> Sequence[int]:
        if 13 in items:
            raise KeyboardInterrupt
        return items

    batcher: Batcher[int, int] = Batcher(run, abs, "cpu")
    with pytest.raises(KeyboardInterrupt):
        batcher.ask([13])
    assert batcher.ask([2]) == [2]


def test_nothing_asked_is_nothing_answered(classifier: Classifier) -> None:
    assert classifier.classify([]) == []
