"""The verifier: which words of a question the text around the answer bears out."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from test_reader import save_reader

from playground.core import ModelInfo
from playground.models.looked_at import LAYERS, MOST, Looked, look
from playground.models.pool import Pool
from playground.models.reader import Reader
from playground.models.reading import Reading
from playground.models.running import is_quick
from playground.models.verifier import Fitted, Verdict, Verifier
from playground.models.verifier_network import Network, load, save
from playground.text.passages import Passage, whole

TEXT = "Mira wrote the letter in May. Otto read it to the crew."
POOL = Pool()
HERE = ModelInfo("tiny", "", "cpu", "float32")


def save_verifier(folder: Path, *, bias: float = 0.0) -> Path:
    """A verifier from random numbers beside a reader of as many layers as it looks at."""
    save_reader(folder, layers=max(LAYERS))
    torch.manual_seed(1)
    save(Network(24), folder)
    Fitted((0.0, 0.0, 0.0), bias, 0.5, 0.9).save(folder)
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


def test_a_verifier_is_read_as_it_was_written(tmp_path: Path) -> None:
    network, fitted = Network(24), Fitted((0.1, 0.2, 0.3), 0.0, 0.5, 0.9, (1.0, 2.0, 3.0, 4.0))
    save(network, tmp_path)
    fitted.save(tmp_path)
    again = Verifier.load(tmp_path, HERE)
    assert again is not None
    assert again.fitted == fitted
    weights = load(tmp_path).state_dict()
    assert weights.keys() == network.state_dict().keys()
    for name, one in network.state_dict().items():
        assert torch.equal(weights[name], one.half().float())


def test_its_threshold_takes_the_place_of_the_readers(reader: Reader) -> None:
    assert reader.null_threshold == 0.5


LIKE = [
    "Who?",
    "Who wrote it?",
    "When did Mira write the letter?",
    "In which month did Mira write the letter to the crew of Otto's ship, as she had promised?",
]


@pytest.fixture(scope="module")
def shipped() -> tuple[Verifier, Verifier, list[Looked]]:
    """The verifier that ships, by ONNX Runtime and by torch, and 32 questions it looks at."""
    reader = POOL.load("embedded/question-answering", Reader)
    folder, info = POOL.folder("embedded/question-answering"), reader.info
    assert is_quick(info)
    by_torch = Verifier.load(folder, replace(info, revision=""))
    assert reader.verifier is not None
    assert by_torch is not None
    texts = [TEXT, "Otto came.", f"{TEXT} " * 20, TEXT.replace("May", "June 1987")]
    seen = [
        look(asked, read(reader, asked, whole(f"{text}{end}")))
        for end in ("", " The crew laughed.")
        for text in texts
        for asked in LIKE
    ]
    some = [one for one in seen if one is not None]
    assert len(some) == 32
    return reader.verifier, by_torch, some


def test_onnx_runtime_judges_as_torch_does(
    shipped: tuple[Verifier, Verifier, list[Looked]],
) -> None:
    quick, slow, some = shipped
    for looked in ([one] for one in some):
        for mine, its in zip(quick.logits(looked), slow.logits(looked), strict=True):
            assert mine == pytest.approx(its, abs=1e-4)
    for mine, its in zip(quick.logits(some), slow.logits(some), strict=True):
        assert mine == pytest.approx(its, abs=1e-4)


def test_a_question_is_judged_alone_as_among_31_others(
    shipped: tuple[Verifier, Verifier, list[Looked]],
) -> None:
    for verifier in shipped[:2]:
        of_words, of_all = verifier.logits(shipped[2])
        for row, one in enumerate(shipped[2]):
            words, whole = verifier.logits([one])
            assert of_words[row, : len(one.asked)] == pytest.approx(words[0], abs=1e-4)
            assert of_all[row] == pytest.approx(whole[0], abs=1e-4)


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
