"""Folders of models that mean harm: no pickle is opened, no code run, no other folder read."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from playground.errors import ModelError, without_paths
from playground.models import base
from playground.models.classifier import Classifier
from playground.models.encoder import Encoder
from playground.models.pool import Pool
from playground.models.translator import Translator
from tests.models.test_models import save_tiny


class Mark:
    """What a pickle is: it says what to call when it is read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return (Path.touch, (self.path,))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a small encoder."""
    folder = save_tiny(tmp_path_factory.mktemp("tiny"), head=False)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.fixture
def folder(whole: dict[str, bytes], tmp_path: Path) -> Path:
    """A small encoder to be spoilt."""
    for name, data in whole.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def parts(folder: Path, kind: str, path: str) -> None:
    """Make a sentence encoder of the folder, with one part more."""
    first = "sentence_transformers.base.modules.transformer.Transformer"
    pooling = "sentence_transformers.sentence_transformer.modules.pooling.Pooling"
    said = [(first, ""), (pooling, "1_Pooling"), (kind, path)]
    listed = [
        {"idx": n, "name": str(n), "path": place, "type": one}
        for n, (one, place) in enumerate(said)
    ]
    (folder / "modules.json").write_text(json.dumps(listed))
    (folder / "1_Pooling").mkdir()
    size = {"embedding_dimension": 24, "pooling_mode": "mean"}
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(size))


def refused(folder: Path, kind: Any = Encoder) -> str:
    with pytest.raises(ModelError) as error:
        Pool().load(str(folder), kind)
    return str(error.value)


DENSE = "sentence_transformers.base.modules.dense.Dense"


def test_the_pickle_of_a_part_is_not_opened(folder: Path) -> None:
    parts(folder, DENSE, "2_Dense")
    (folder / "2_Dense").mkdir()
    size = {"in_features": 24, "out_features": 8, "bias": True}
    (folder / "2_Dense" / "config.json").write_text(json.dumps(size))
    (folder / "2_Dense" / "pytorch_model.bin").write_bytes(pickle.dumps(Mark(folder / "mark")))
    assert "has weights in 2_Dense/pytorch_model.bin and not in safetensors" in refused(folder)
    assert not (folder / "mark").exists()


def test_a_part_in_safetensors_is_read_though_a_pickle_lies_beside_it(folder: Path) -> None:
    import torch
    from safetensors.torch import save_file

    parts(folder, DENSE, "2_Dense")
    (folder / "2_Dense").mkdir()
    size = {"in_features": 24, "out_features": 8, "bias": False}
    (folder / "2_Dense" / "config.json").write_text(json.dumps(size))
    save_file({"linear.weight": torch.ones(8, 24)}, folder / "2_Dense" / "model.safetensors")
    for spoilt in (folder / "2_Dense" / "pytorch_model.bin", folder / "training_args.bin"):
        spoilt.write_bytes(pickle.dumps(Mark(folder / "mark")))
    assert Pool().load(str(folder), Encoder).encode(["A warm film."]).shape == (1, 8)
    assert not (folder / "mark").exists()


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("sentence_transformers.base.model.pickle", "2_Dense"),
        ("sentence_transformers.base.model.torch", "2_Dense"),
        ("mine.Part", "2_Dense"),
        ("sentence_transformers.sentence_transformer.modules.WordEmbeddings", "2_Dense"),
        (DENSE, "../other"),
        (DENSE, "/etc"),
    ],
)
def test_a_part_of_another_kind_or_place_is_refused(folder: Path, kind: str, path: str) -> None:
    parts(folder, kind, path)
    assert "has a part that is not read here" in refused(folder)


def test_an_index_that_names_a_pickle_or_another_folder_is_refused(folder: Path) -> None:
    for name in ("evil.bin", "../../other/model.safetensors", "/etc/model.safetensors"):
        index = {"metadata": {}, "weight_map": {"x": name}}
        (folder / "model.safetensors.index.json").write_text(json.dumps(index))
        assert f"has weights in {name} and not in safetensors" in refused(folder)


def adapter(folder: Path, **said: Any) -> None:
    values = {"peft_type": "LORA", "base_model_name_or_path": base.ID, "r": 2, **said}
    (folder / "adapter_config.json").write_text(json.dumps(values))


def test_the_pickle_of_an_adapter_is_not_opened(folder: Path) -> None:
    adapter(folder)
    (folder / "adapter_model.bin").write_bytes(pickle.dumps(Mark(folder / "mark")))
    assert "has weights in adapter_model.bin" in refused(folder, Classifier)
    assert not (folder / "mark").exists()


@pytest.mark.parametrize(
    "said",
    [
        {"peft_type": "XLORA", "adapters": {"a": "owner/other"}},
        {"megatron_config": {}, "megatron_core": "antigravity", "peft_type": "IA3"},
        {"megatron_config": {"x": 1}, "megatron_core": "antigravity"},
        {"base_model_name_or_path": ""},
    ],
)
def test_an_adapter_that_fetches_or_imports_more_is_refused(
    folder: Path, said: dict[str, Any]
) -> None:
    adapter(folder, **said)
    (folder / "adapter_model.safetensors").write_bytes((folder / "model.safetensors").read_bytes())
    assert "is no adapter that is read here" in refused(folder, Classifier)


@pytest.mark.parametrize("kind", [Encoder, Translator])
def test_an_adapter_is_refused_where_its_loader_would_look_for_the_base_itself(
    folder: Path, kind: Any
) -> None:
    adapter(folder)
    (folder / "adapter_model.safetensors").write_bytes((folder / "model.safetensors").read_bytes())
    assert "is an adapter, and a whole model is asked for here" in refused(folder, kind)


def test_the_base_of_an_adapter_is_no_adapter_itself(folder: Path, tmp_path: Path) -> None:
    adapter(folder)
    (folder / "adapter_model.safetensors").write_bytes((folder / "model.safetensors").read_bytes())
    other = tmp_path / "other"
    other.mkdir()
    adapter(other, base_model_name_or_path=str(folder))
    (other / "adapter_model.safetensors").write_bytes((folder / "model.safetensors").read_bytes())
    assert "is an adapter, and a whole model is asked for" in refused(other, Classifier)


def test_attention_by_code_from_the_hub_is_refused(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    config["attn_implementation"] = "someone/kernels"
    (folder / "config.json").write_text(json.dumps(config))
    assert "wants its attention computed by code from the hub" in refused(folder)


def test_what_a_library_says_is_told_without_paths_of_this_machine() -> None:
    said = "no file /home/ada/.cache/models--a/snap/model.safetensors in '/home/ada/x y' (C:\\a\\b)"
    assert without_paths(said) == "no file …/model.safetensors in '…/x y' (…/b)"
    for kept in ("see https://huggingface.co/a/b/c.", "and/or", "1/2 of it", "owner/name", "a //b"):
        assert without_paths(kept) == kept


def test_of_a_broken_folder_no_path_is_told_but_the_one_that_was_given(folder: Path) -> None:
    (folder / "config.json").unlink()
    said = refused(folder)
    assert f"{folder} could not be loaded as a encoder (ValueError: Unrecognized model in …" in said
    assert said.count(str(folder)) == 1
