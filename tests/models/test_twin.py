"""A GGUF file as transformers reads it: converted once, cut into tokens as llama.cpp cuts."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy
import pytest
import tiny
from llama_cpp import write_gguf
from safetensors.numpy import load_file
from transformers import AutoTokenizer

from playground.errors import ModelError
from playground.models import gguf_file, twin, weights
from playground.models.kinds import is_language_model
from playground.models.pool import Pool


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.language_model(tmp_path_factory.mktemp("original"))


@pytest.fixture(scope="module")
def file(original: Path, _own_cache: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_gguf(original, tmp_path_factory.mktemp("gguf") / "tiny.gguf")


@pytest.fixture(scope="module")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def test_a_conversation_begins_with_no_system_message_of_the_template() -> None:
    ours = AutoTokenizer.from_pretrained(twin.words(gguf_file.find("embedded/smollm2")))
    asked = [{"role": "user", "content": "Hello"}]
    assert ours.apply_chat_template(asked, add_generation_prompt=True, tokenize=False) == (
        "<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n"
    )


def test_a_converted_file_has_the_weights_of_the_original(file: Path, original: Path) -> None:
    found = load_file(weights.find(str(file)).folder / "model.safetensors")
    for name, numbers in load_file(original / "model.safetensors").items():
        numpy.testing.assert_array_equal(found[name], numbers)


def test_a_converted_file_cuts_text_as_the_original_does(file: Path, original: Path) -> None:
    ours, theirs = map(AutoTokenizer.from_pretrained, (weights.find(str(file)).folder, original))
    assert ours(tiny.TEXT)["input_ids"] == theirs(tiny.TEXT)["input_ids"]


def test_the_revision_of_a_converted_file_names_its_sum_and_the_converter(file: Path) -> None:
    given = gguf_file.find(str(file)).revision
    assert weights.find(str(file)).revision == f"{given}-{twin.VERSION}"


def test_a_folder_with_a_gguf_file_is_that_file(file: Path) -> None:
    assert weights.find(str(file.parent)) == weights.find(str(file))


def test_a_gguf_file_is_a_language_model_before_it_is_converted(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert is_language_model(str(file), Pool().folder)
    assert not any(tmp_path.iterdir())


def test_who_asks_while_a_file_is_converted_waits_and_gets_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    made, begun, go_on = [], threading.Event(), threading.Event()

    def write(gguf: gguf_file.Gguf, place: Path) -> None:
        begun.set()
        go_on.wait()
        made.append(place)
        place.mkdir()

    found: list[Path] = []
    gguf = gguf_file.Gguf(tmp_path / "any.gguf", "0" * 64)
    asking = [
        threading.Thread(target=lambda: found.append(twin.kept(gguf, "part", write)))
        for _ in range(2)
    ]
    asking[0].start()
    begun.wait()
    asking[1].start()
    go_on.set()
    for thread in asking:
        thread.join()
    assert len(made) == 1
    assert found == [found[0]] * 2


def test_a_file_that_is_no_gguf_says_so(tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").write_bytes(b"nothing")
    with pytest.raises(ModelError, match=r"broken\.gguf") as error:
        weights.find(str(tmp_path / "broken.gguf"))
    assert "\n" not in str(error.value)


def test_the_makefile_brings_the_package_that_is_looked_for() -> None:
    makefile = (Path(__file__).parents[2] / "Makefile").read_text()
    assert f"LANGUAGE_MODEL := {gguf_file.SHIPPED['embedded/smollm2'].requirement}\n" in makefile
