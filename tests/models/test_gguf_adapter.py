"""A LoRA in llama.cpp's form: the same odds as peft has, and none of them where it is not asked."""

from pathlib import Path

import pytest
import tiny
import torch
from llama_cpp import write_gguf

from playground.core import ModelInfo
from playground.errors import ModelError
from playground.models import gguf_adapter, gguf_file, twin
from playground.models.gguf_adapter import Adapter
from playground.models.language_model import LanguageModel
from playground.models.llama_cpp import LlamaCpp
from playground.models.writing import Message, Sampling

ASKED = [Message("user", "Is the crane red? The tide is low.")]
BEGIN = "The red crane lifts"
BASE = "tiny"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> gguf_file.Gguf:
    folder = tiny.language_model(tmp_path_factory.mktemp("tiny"))
    return gguf_file.find(str(write_gguf(folder, folder / "tiny.gguf")))


@pytest.fixture(scope="module")
def saved(base: gguf_file.Gguf, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An adapter that changes every matrix, as peft saves it."""
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    network = AutoModelForCausalLM.from_pretrained(twin.folder(base))
    lora = LoraConfig(task_type="CAUSAL_LM", r=4, lora_alpha=8, target_modules="all-linear")
    model = get_peft_model(network, lora)
    torch.manual_seed(0)
    for name, weights in model.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(weights, std=0.2)
    out = tmp_path_factory.mktemp("adapter")
    model.peft_config["default"].base_model_name_or_path = str(base.file)
    model.save_pretrained(str(out))
    network.config.save_pretrained(out)
    return out


@pytest.fixture(scope="module")
def in_llama_cpp(base: gguf_file.Gguf, saved: Path) -> LlamaCpp:
    file = saved / gguf_adapter.FILE
    gguf_adapter.write(saved, base, file)
    info = ModelInfo(BASE, base.revision, "cpu", "ALL_F32")
    return LlamaCpp(info, base.file, [Adapter("adapted", "its sum", file)])


def first_odds(model: LlamaCpp | LanguageModel) -> dict[str, float]:
    """The likeliest tokens after the beginning of an answer."""
    first = next(model.write(ASKED, Sampling(max_new_tokens=1, temperature=0), BEGIN))
    assert first.distribution
    return dict(first.distribution.alternatives)


def test_llama_cpp_has_the_odds_of_peft_with_an_adapter(
    in_llama_cpp: LlamaCpp, saved: Path
) -> None:
    peft = LanguageModel.load(saved, ModelInfo("adapted", "", "cpu", "float32"))
    theirs, ours = first_odds(peft), first_odds(in_llama_cpp.adapted("adapted"))
    assert list(ours)[:4] == list(theirs)[:4]
    assert all(ours[token] == pytest.approx(p, abs=0.01) for token, p in theirs.items())


def test_the_model_beside_it_writes_as_it_did_without_one(
    in_llama_cpp: LlamaCpp, base: gguf_file.Gguf
) -> None:
    changed = first_odds(in_llama_cpp.adapted("adapted"))
    bare = first_odds(LanguageModel.load(twin.folder(base), ModelInfo(BASE, "", "cpu", "float32")))
    ours = first_odds(in_llama_cpp)
    assert ours != changed
    assert all(ours[token] == pytest.approx(p, abs=0.01) for token, p in bare.items())


def test_an_adapted_model_says_which_weights_it_is(in_llama_cpp: LlamaCpp) -> None:
    assert in_llama_cpp.adapted("adapted").info == ModelInfo("adapted", "its sum", "cpu", "ALL_F32")
    assert in_llama_cpp.info.id == BASE


def test_an_adapter_that_is_not_in_memory_is_a_sentence(in_llama_cpp: LlamaCpp) -> None:
    with pytest.raises(ModelError, match="without another"):
        in_llama_cpp.adapted("another")


@pytest.mark.parametrize("name", ["embedded/sentiment", "embedded/smollm2", "embedded/../x", "x"])
def test_what_is_no_adapter_of_a_language_model_that_ships_has_no_base(name: str) -> None:
    assert gguf_adapter.base_of(name) == ""
