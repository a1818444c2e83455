"""A network with a head for its task, from a folder: whole, or a LoRA adapter of a base.

In:  load(Path("playground/embedded/sentiment"), AutoModelForSequenceClassification, info, …)
Out: (BertForSequenceClassification(…), BertTokenizer(…)), ready to be asked

An adapter (peft) is added into its base's weights when it is loaded, so that it costs no time.
"""

import warnings
from pathlib import Path
from typing import Any

from playground.core import ModelInfo
from playground.errors import ModelError
from playground.models import weights
from playground.models.loading import quiet


def load(folder: Path, kind: Any, info: ModelInfo, *, what: str, task: str) -> tuple[Any, Any]:
    """The network, on its device, of its number type and no longer learning, and its tokenizer.

    `kind` is an `AutoModelFor…` of transformers. Raises ModelError where the folder lacks parts: it
    is no whole `what`, and a model made for `task` is asked for. Raises what transformers and peft
    raise where files are broken; `Pool` puts that in a sentence.
    """
    from transformers import AutoTokenizer

    quiet()
    if (folder / "adapter_config.json").is_file():
        network, missing, home = _adapted(folder, kind, info)
    else:
        (network, missing), home = _whole(folder, folder, kind, info), folder
    if missing:
        raise ModelError(
            f"{info.id} is no whole {what} (it lacks {missing[0]}); choose a model made for {task}."
        )
    tokenizer = AutoTokenizer.from_pretrained(home, trust_remote_code=False)
    return network.to(info.device).eval(), tokenizer


def placing(tokenizer: Any, info: ModelInfo) -> Any:
    """The tokenizer, if it can tell where its tokens stand in the text; else raises ModelError."""
    if not tokenizer.is_fast:
        raise ModelError(
            f"{info.id} has a tokenizer that cannot tell where its tokens stand in the text; "
            "choose a model with a tokenizer.json."
        )
    return tokenizer


def window(tokenizer: Any, positions: int) -> int:
    """How many tokens a network with so many positions reads at once."""
    stated: int = tokenizer.model_max_length  # 10^30 where the tokenizer states none
    return stated if stated <= positions else positions - 2  # RoBERTa counts its positions from 2


def _whole(
    weights_folder: Path, config_folder: Path, kind: Any, info: ModelInfo, *, resized: bool = False
) -> tuple[Any, list[str]]:
    """A network with its head, and the names of its parameters that no file gave.

    `resized`: what has another shape in the file counts as not given, and is no error.
    """
    import torch
    from transformers import AutoConfig

    network, report = kind.from_pretrained(
        weights_folder,
        dtype=getattr(torch, info.dtype),
        config=AutoConfig.from_pretrained(config_folder, trust_remote_code=False),
        use_safetensors=True,
        trust_remote_code=False,  # where it is not said, a terminal is asked
        ignore_mismatched_sizes=resized,
        output_loading_info=True,
    )
    mismatched = {name for name, *_ in report["mismatched_keys"]}
    return network, sorted({*report["missing_keys"], *mismatched})


def _adapted(folder: Path, kind: Any, info: ModelInfo) -> tuple[Any, list[str], Path]:
    """A base with the adapter in `folder` added into it, what neither gave, the base's folder."""
    import torch
    from peft import PeftModel, get_peft_model_state_dict
    from safetensors import safe_open

    # peft asks for a method that transformers has renamed; nothing is wrong with the model
    warnings.filterwarnings("ignore", "`is_gradient_checkpointing` is deprecated", FutureWarning)
    home = weights.base_folder(folder)
    network, missing = _whole(home, folder, kind, info, resized=True)
    with safe_open(folder / "adapter_model.safetensors", "pt") as file:
        given = set(file.keys())
    adapted: Any = PeftModel.from_pretrained(network, str(folder))
    wanted = {f"base_model.model.{name}" for name in missing} | set(
        get_peft_model_state_dict(adapted, save_embedding_layers=False)
    )
    merged = adapted.merge_and_unload().to(getattr(torch, info.dtype))  # a head comes in float32
    return merged, sorted(wanted - given), home
