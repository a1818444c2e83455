"""A GGUF file that llama.cpp writes with in this process, beside transformers on its weights."""

import math
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import tiny
from llama_cpp import write_gguf

from playground.core import ModelInfo
from playground.errors import ModelError
from playground.models.language_model import LanguageModel
from playground.models.llama_cpp import LlamaCpp
from playground.models.pool import Pool
from playground.models.writers import open_writer
from playground.models.writing import Message, Sampling

COLOUR = [Message("user", "Name a colour.")]
TALKS = [("Name a colour.", "Red, like the crane.")]
GREEDY = Sampling(max_new_tokens=20, temperature=0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.taught(tmp_path_factory.mktemp("taught"), TALKS)


@pytest.fixture(scope="module")
def here(folder: Path) -> LanguageModel:
    return LanguageModel.load(folder, ModelInfo("tiny", "", "cpu", "float32"))


@pytest.fixture(scope="module")
def llama(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaCpp]:
    """The same weights, float32, in llama.cpp's hands."""
    file = write_gguf(folder, tmp_path_factory.mktemp("gguf") / "tiny.gguf")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        found = open_writer(str(file), Pool())
        assert isinstance(found, LlamaCpp)
        yield found


def text(writer: LlamaCpp, sampling: Sampling = GREEDY, begin: str = "") -> str:
    return "".join(piece.text for piece in writer.write(COLOUR, sampling, begin))


def test_it_says_which_file_it_is_and_in_which_numbers(llama: LlamaCpp) -> None:
    assert llama.info.dtype == "ALL_F32"
    assert llama.info.revision.startswith("sha256:")


def test_it_has_the_parameters_of_the_file(llama: LlamaCpp, here: LanguageModel) -> None:
    assert llama.parameters == here.parameters


def test_it_writes_the_tokens_that_transformers_writes(
    llama: LlamaCpp, here: LanguageModel
) -> None:
    there = [piece.text for piece in llama.write(COLOUR, GREEDY)]
    assert there == [piece.text for piece in here.write(COLOUR, GREEDY)]
    assert there[-1] == ""


def test_each_token_has_the_probability_and_alternatives_that_transformers_tells(
    llama: LlamaCpp, here: LanguageModel
) -> None:
    for one, same in zip(llama.write(COLOUR, GREEDY), here.write(COLOUR, GREEDY), strict=True):
        assert one.distribution
        assert same.distribution
        assert one.distribution.p == pytest.approx(same.distribution.p, abs=1e-3)
        assert [name for name, _ in one.distribution.alternatives][:3] == [
            name for name, _ in same.distribution.alternatives
        ][:3]


def test_a_begun_answer_goes_on_from_there(llama: LlamaCpp) -> None:
    assert text(llama, begin="Red, like") == " the crane."


@pytest.mark.parametrize(
    ("begin", "options"),
    [
        ("", ("Red, like the crane.", "Red", "Blue", "")),
        ("Red, like", (" the", " the crane.", ".")),
    ],
)
def test_odds_are_those_of_transformers(
    llama: LlamaCpp, here: LanguageModel, begin: str, options: tuple[str, ...]
) -> None:
    there, same = (one.odds(COLOUR, options, begin) for one in (llama, here))
    for option in options:
        assert math.log(there.p(option)) == pytest.approx(math.log(same.p(option)), abs=0.02)


def test_odds_after_plain_text_are_those_of_transformers_and_end_with_the_line(
    llama: LlamaCpp, here: LanguageModel
) -> None:
    there, same = (one.odds("Name a colour:", ("Red", "Blue"), " ") for one in (llama, here))
    assert math.log(there.p("Red")) == pytest.approx(math.log(same.p("Red")), abs=0.02)
    assert there.p("Red") + there.p("Blue") == pytest.approx(1)


def test_a_seed_gives_the_same_text_again_and_another_seed_another(llama: LlamaCpp) -> None:
    first, again, other = (text(llama, Sampling(12, 2.0, seed=seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_top_k_of_one_is_the_likeliest_at_any_temperature(llama: LlamaCpp) -> None:
    assert text(llama, Sampling(20, 2.0, top_k=1)) == text(llama)


def test_a_conversation_longer_than_the_window_says_so(llama: LlamaCpp) -> None:
    with pytest.raises(ModelError, match="reads 512; shorten it"):
        next(llama.write([Message("user", "crane " * 600)], GREEDY))


def test_writing_ends_where_the_window_is_full(llama: LlamaCpp) -> None:
    long = [Message("user", "crane " * 100)]
    room = llama.window - len(llama.layout.prompt(long))
    assert len(list(llama.write(long, Sampling(max_new_tokens=5000, temperature=0)))) <= room


def test_a_text_that_is_left_in_the_middle_is_written_no_further(llama: LlamaCpp) -> None:
    writing = llama.write(COLOUR, Sampling(max_new_tokens=400, temperature=2.0))
    next(writing)
    # it may have come to its end by itself
    threads = [one for one in threading.enumerate() if one.name == "llama.cpp writes"]
    writing.close()
    for thread in threads:
        thread.join()
    assert text(llama) == "Red, like the crane."


def test_two_who_ask_at_once_get_their_own_answers(llama: LlamaCpp) -> None:
    found: dict[int, str] = {}

    def ask(number: int) -> None:
        found[number] = text(llama, GREEDY, begin="Red, like" if number else "")

    asking = [threading.Thread(target=ask, args=(number,)) for number in (0, 1)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert found == {0: "Red, like the crane.", 1: " the crane."}


def test_the_recipe_names_the_tokens_that_the_twin_looks_at(llama: LlamaCpp) -> None:
    recipe = llama.recipe(COLOUR, "Red")
    assert (recipe.model, recipe.layers, recipe.heads) == (llama.info.id, 2, 4)
    assert recipe.tokens[-1] == "Red"


def test_a_file_that_is_broken_says_so(tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").write_bytes(b"GGUF, but no more")
    with pytest.raises(ModelError, match=r"broken\.gguf"):
        open_writer(str(tmp_path / "broken.gguf"), Pool())
