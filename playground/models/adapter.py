"""A network with a head for its task, from a folder: whole, or a LoRA adapter of a base.

In:  load(Path("playground/embedded/sentiment"), transformers.AutoModelForSequenceClassification)
Out: Headed(network=BertForSequenceClassification(…), missing=(), home=Path("…/model"))

An adapter (peft) is added into its base's weights when it is loaded, so that it costs no time.
"""

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playground.models import base, weights


@dataclass(frozen=True)
class Headed:
    """A network, the names of its parameters that no file gave, and where its tokenizer lies."""

    network: Any
    missing: tuple[str, ...]
    home: Path


def load(folder: Path, kind: Any) -> Headed:
    """The network in a folder as one of `kind`, an `AutoModelFor…` of transformers.

    Raises what transformers and peft raise where files are broken; `Pool` puts that in a sentence.
    """
    if (folder / "adapter_config.json").is_file():
        return _adapted(folder, kind)
    network, missing = _whole(folder, folder, kind)
    return Headed(network, tuple(missing), folder)


def _whole(
    weights_folder: Path, config_folder: Path, kind: Any, *, resized: bool = False
) -> tuple[Any, list[str]]:
    """A network with its head, and the names of its parameters that no file gave.

    `resized`: what has another shape in the file counts as not given, and is no error.
    """
    from transformers import AutoConfig

    network, report = kind.from_pretrained(
        weights_folder,
        config=AutoConfig.from_pretrained(config_folder),
        use_safetensors=True,
        ignore_mismatched_sizes=resized,
        output_loading_info=True,
    )
    mismatched = {name for name, *_ in report["mismatched_keys"]}
    return network, sorted({*report["missing_keys"], *mismatched})


def _adapted(folder: Path, kind: Any) -> Headed:
    """A base with the adapter in `folder` added into it, and what neither gave."""
    from peft import PeftConfig, PeftModel, get_peft_model_state_dict
    from safetensors import safe_open

    # peft asks for a method that transformers has renamed; nothing is wrong with the model
    warnings.filterwarnings("ignore", "`is_gradient_checkpointing` is deprecated", FutureWarning)
    base_id = PeftConfig.from_pretrained(str(folder)).base_model_name_or_path
    home = base.folder() if base_id == base.ID else weights.find(base_id).folder
    network, missing = _whole(home, folder, kind, resized=True)
    with safe_open(folder / "adapter_model.safetensors", "pt") as file:
        given = set(file.keys())
    adapted = PeftModel.from_pretrained(network, str(folder))
    wanted = {f"base_model.model.{name}" for name in missing} | set(
        get_peft_model_state_dict(adapted, save_embedding_layers=False)
    )
    return Headed(adapted.merge_and_unload(), tuple(sorted(wanted - given)), home)
