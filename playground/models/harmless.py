"""What a model's folder may hold: weights in safetensors, parts that the libraries know, no code.

In:  refuse_harm("owner/points", Path(".../2f1a…"))
Out: nothing, or a ModelError: “owner/points has its weights in 2_Dense as a pickle …”

A pickle may run code when it is read, so none is: not of the network itself, of an adapter, of a
part of a sentence encoder, nor of a file that an index names.
"""

import re
from pathlib import Path
from typing import Any

from playground.errors import ModelError
from playground.json_text import read_json

PART = re.compile(r"sentence_transformers(\.[a-z_]+)*\.(Transformer|Pooling|Normalize|Dense)")
"""The kinds of parts of a sentence encoder; those of other names import what they like."""
PLACE = re.compile(r"\w*")
"""Where such a part lies: `2_Dense`, or "" for the folder itself."""
SHARD = re.compile(r"[\w-][\w.-]*\.safetensors")
ADAPTER = "adapter_config.json"


def refuse_harm(model_id: str, folder: Path) -> None:
    """Raise ModelError where loading what lies in `folder` would read a pickle or run its code."""
    refuse_foreign_code(model_id, folder / "config.json")
    index = _read(folder / "model.safetensors.index.json")
    shards = index.get("weight_map") if isinstance(index, dict) else None
    for name in shards.values() if isinstance(shards, dict) else ():
        if not SHARD.fullmatch(str(name)):
            raise _pickled(model_id, str(name))
    if (folder / ADAPTER).is_file():
        _refuse_odd_adapter(model_id, folder)
    parts = _read(folder / "modules.json")
    for part in parts if isinstance(parts, list) else ():
        _refuse_odd_part(model_id, folder, part if isinstance(part, dict) else {})


def refuse_foreign_code(model_id: str, config: Path | None) -> None:
    """Raise ModelError for a model that only runs with code that does not come with transformers.

    `config` is its config.json. A kind that transformers knows runs with transformers' own code.
    """
    values = _read(config) if config else None
    if not isinstance(values, dict):
        return  # loading it will say what is wrong
    if "/" in str(values.get("attn_implementation")):
        raise ModelError(
            f"{model_id} wants its attention computed by code from the hub (attn_implementation in "
            "its config.json), which is never run here; choose another model."
        )
    if "auto_map" not in values:
        return
    from transformers import CONFIG_MAPPING

    if values.get("model_type") not in CONFIG_MAPPING:
        raise ModelError(
            f"{model_id} needs code of its own (auto_map in its config.json), which is never run "
            "here; choose a model of a kind that transformers knows."
        )


def refuse_adapter(model_id: str, folder: Path) -> None:
    """Raise ModelError for an adapter, where what loads it would look for its base by itself."""
    if (folder / ADAPTER).is_file():
        raise ModelError(
            f"{model_id} is an adapter, and a whole model is asked for here; choose one, or save "
            "the adapter merged into its base."
        )


def base_of(folder: Path) -> str:
    """The id of the model that the adapter in `folder` changes; "" where there is no adapter."""
    said = _read(folder / ADAPTER)
    return str(said.get("base_model_name_or_path") or "") if isinstance(said, dict) else ""


def _refuse_odd_adapter(model_id: str, folder: Path) -> None:
    """LoRA alone is read: other kinds fetch further models, or import what their file names."""
    if not (folder / "adapter_model.safetensors").is_file():
        raise _pickled(model_id, "adapter_model.bin")
    said = _read(folder / ADAPTER)
    lora = isinstance(said, dict) and said.get("peft_type") == "LORA"
    if not lora or said.get("megatron_config") or not base_of(folder):
        raise ModelError(
            f"{model_id} is no adapter that is read here: a LoRA that names its base; choose "
            "another model."
        )


def _refuse_odd_part(model_id: str, folder: Path, part: dict[str, Any]) -> None:
    kind, place = str(part.get("type")), str(part.get("path"))
    if not PART.fullmatch(kind) or not PLACE.fullmatch(place):
        raise ModelError(
            f"{model_id} has a part that is not read here ({kind[:80]} in modules.json); choose a "
            "model of Transformer, Pooling, Normalize and Dense."
        )
    pickled = folder / place / "pytorch_model.bin"
    if pickled.is_file() and not any((folder / place).glob("*.safetensors")):
        raise _pickled(model_id, f"{place}/{pickled.name}")
    refuse_adapter(model_id, folder / place)


def _pickled(model_id: str, file: str) -> ModelError:
    return ModelError(
        f"{model_id} has weights in {file[:80]} and not in safetensors; other formats may run code "
        "when they are read, so save it again with save_pretrained, or choose another model."
    )


def _read(file: Path) -> Any:
    """What a JSON file says; None where it is none, which its loader will word."""
    try:
        return read_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
