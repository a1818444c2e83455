"""The sentence encoder: near is alike, long texts are read whole, threads may share it."""

import threading
from pathlib import Path

import numpy
import pytest
from sentence_transformers import SentenceTransformer
from test_models import save_tiny

from playground.models import base
from playground.models.encoder import Encoder
from playground.models.pool import Pool

POOL = Pool()
LIBRARY = SentenceTransformer(str(base.folder()), device="cpu", local_files_only=True)
LONG = "The old mill by the river was sold to a baker. " * 40  # some 480 tokens, two windows


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return POOL.load(base.ID, Encoder)


def test_every_text_is_a_row_of_length_one(encoder: Encoder) -> None:
    rows = encoder.encode(["The cat sleeps.", "", "猫在睡觉。", "half \ud800 here", LONG])
    assert (rows.shape, rows.dtype) == ((5, 384), numpy.float32)
    assert numpy.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
    assert encoder.encode([]).shape == (0, 384)


def test_paraphrases_are_nearer_than_strangers(encoder: Encoder) -> None:
    cat, asleep, bank, interest = encoder.encode(
        [
            "The cat is sleeping on the sofa.",
            "A cat is taking a nap on the couch.",
            "The bank has raised its interest rate.",
            "Borrowing money from the bank costs more now.",
        ]
    )
    assert cat @ asleep > 0.6
    assert bank @ interest > 0.5
    assert max(cat @ bank, cat @ interest, asleep @ bank, asleep @ interest) < 0.3


def test_it_gives_what_the_library_gives(encoder: Encoder) -> None:
    texts = ["The cat sleeps.", "Rain is likely in the north tomorrow, but not in the south."]
    theirs = LIBRARY.encode(texts, show_progress_bar=False)
    assert encoder.encode(texts) == pytest.approx(theirs, abs=1e-5)


def test_the_end_of_a_long_text_counts(encoder: Encoder) -> None:
    assert len(encoder.windows(LONG)) == 2
    plain, other = encoder.encode([LONG, LONG + "Whales sing under the polar ice. " * 20])
    assert plain @ other < 0.95


def test_a_long_text_is_the_mean_of_its_windows_weighted_by_their_tokens(encoder: Encoder) -> None:
    windows = encoder.windows(LONG)
    pieces = encoder.encode([LIBRARY.tokenizer.decode(one[1:-1]) for one in windows])
    mean = sum(len(one) * row for one, row in zip(windows, pieces, strict=True))
    (row,) = encoder.encode([LONG])
    assert row == pytest.approx(mean / numpy.linalg.norm(mean), abs=1e-4)


def test_threads_get_the_same_rows(encoder: Encoder) -> None:
    texts, found = ["The cat sleeps.", LONG], []
    threads = [
        threading.Thread(target=lambda: found.append(encoder.encode(texts))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(numpy.allclose(found[0], rows, atol=1e-6) for rows in found)


def test_a_plain_transformer_becomes_one_by_the_mean_of_its_tokens(tmp_path: Path) -> None:
    encoder = Pool().load(str(save_tiny(tmp_path, head=False)), Encoder)
    rows = encoder.encode(["The cat sleeps.", "A dog barks."])
    assert rows.shape == (2, 24)
    assert numpy.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
