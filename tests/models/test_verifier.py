"""The verifier: which words of a question the text around the answer bears out."""

from pathlib import Path

import pytest
import torch
from test_reader import save_reader

from playground.core import ModelInfo
from playground.models.looked_at import LAYERS, MOST, look
from playground.models.reader import Reader
from playground.models.reading import Reading
from playground.models.verifier import Fitted, Verdict, Verifier
from playground.models.verifier_network import Network, batch
from playground.text.passages import Passage, whole

TEXT = "Mira wrote the letter in May. Otto read it to the crew."
HERE = ModelInfo("tiny", "", "cpu", "float32")


def save_verifier(folder: Path, *, bias: float = 0.0) -> Path:
    """A verifier from random numbers beside a reader of as many layers as it looks at."""
    save_reader(folder, layers=max(LAYERS))
    torch.manual_seed(1)
    Verifier(Network(24), Fitted((0.0, 0.0, 0.0), bias, 0.5, 0.9)).save(folder)
    return folder


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader.load(save_verifier(tmp_path_factory.mktemp("verified")), HERE)


def read(reader: Reader, question: str, *passages: Passage) -> Reading:
    return reader.read(question, passages or [whole(TEXT)])


def test_each_word_of_the_question_has_a_place_and_a_probability(reader: Reader) -> None:
    asked = "  Who read the letter's end, in May?"
    verdict = reader.judge(asked, read(reader, asked))
    assert verdict is not None
    said = [asked[word.start : word.end] for word, _ in verdict.words]
    assert said == ["Who", "read", "the", "letter's", "end", "in", "May"]
    assert all(0 < p < 1 for _, p in verdict.words)
    assert verdict.least[1] == min(p for _, p in verdict.words)


def test_what_it_looks_at_are_the_words_in_the_text_with_their_stems(reader: Reader) -> None:
    asked = "Who reads it?"
    found = look(asked, read(reader, asked, Passage(TEXT, 100, 100 + len(TEXT))))
    assert found is not None
    words = [TEXT[word.start - 100 : word.end - 100] for word in found.near]
    assert words == TEXT.replace(".", "").split()
    assert found.of_near.shape == (len(words), len(LAYERS), 24)
    assert found.same[1].tolist() == [float(word == "read") for word in words]


def test_of_a_long_text_the_nearest_words_are_looked_at(reader: Reader) -> None:
    asked = "Who wrote?"
    found = look(asked, read(reader, asked, whole(f"{TEXT} " * 20)))
    assert found is not None
    assert len(found.near) == MOST


def test_a_question_without_a_word_is_not_judged(reader: Reader) -> None:
    assert reader.judge("?!", read(reader, "?!")) is None
    assert reader.judge("", read(reader, "")) is None


def test_a_reader_without_a_verifier_judges_nothing_and_keeps_nothing(tmp_path: Path) -> None:
    plain = Reader.load(save_reader(tmp_path), HERE)
    reading = read(plain, "Who wrote it?")
    assert reading.seen is None
    assert plain.judge("Who wrote it?", reading) is None


def test_a_verifier_is_read_as_it_was_written(reader: Reader, tmp_path: Path) -> None:
    assert reader.verifier is not None
    reader.verifier.save(tmp_path)
    again = Verifier.load(tmp_path)
    assert again is not None
    asked = "Who read it?"
    reading = read(reader, asked)
    assert again.judge(asked, reading) == reader.judge(asked, reading)


def test_its_threshold_takes_the_place_of_the_readers(reader: Reader) -> None:
    assert reader.null_threshold == 0.5


def test_a_question_is_judged_alone_as_among_others(reader: Reader) -> None:
    assert reader.verifier is not None
    asked = ["Who wrote it?", "In which month did Mira write the letter to the crew?", "Who?"]
    looked = [look(one, read(reader, one)) for one in asked]
    some = [one for one in looked if one is not None]
    with torch.inference_mode():
        together = reader.verifier.network(batch(some))[1]
        alone = torch.cat([reader.verifier.network(batch([one]))[1] for one in some])
    assert together.tolist() == pytest.approx(alone.tolist(), abs=1e-4)


def test_a_reading_is_weighed_by_how_well_the_question_is_borne_out(reader: Reader) -> None:
    reading = read(reader, "Who wrote it?")
    weighed = reading.weighed(0.25)
    for before, after in ((reading.spans, weighed.spans), (reading.starts, weighed.starts)):
        assert [one.weight for one in after] == pytest.approx([one.weight / 4 for one in before])
    assert 1 - weighed.absent == pytest.approx((1 - reading.absent) / 4)


def test_how_sure_an_answer_is_grows_with_its_odds_and_falls_with_the_doubt() -> None:
    fitted = (0.9, -0.2, -0.3, 0.5)
    doubted, borne_out = (Verdict(0.5, (), doubtful=False, logit=x, sure=fitted) for x in (4, -4))
    sure = [one.right(p, 0.1) or 0 for one in (doubted, borne_out) for p in (0.2, 0.8)]
    assert 0 < sure[0] < sure[1] < sure[3] < 1
    assert sure[0] < sure[2]
    assert Verdict(0.5, (), doubtful=False, logit=0.0).right(0.8, 0.1) is None
