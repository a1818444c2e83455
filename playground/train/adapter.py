"""A small adapter from a network that was tuned whole: the change of each matrix, in low rank.

In:  adapter(tuned, fresh, "QUESTION_ANS", rank=64, heads=["qa_outputs"])
Out: a peft model on `fresh` that answers nearly as `tuned` does, to be saved with save_pretrained

Of each linear layer's change the largest singular vectors are kept, the best approximation of that
rank there is (Eckart and Young 1936); norms, biases and heads are kept whole.
"""

from collections.abc import Sequence
from typing import Any

import torch

LINEAR = ["query", "key", "value", "dense"]


def adapter(tuned: Any, fresh: Any, task: str, *, rank: int, heads: Sequence[str]) -> Any:
    """A LoRA adapter (Hu et al. 2021) of `rank` on `fresh`, the untuned network of the same form.

    `task` is peft's name of it; `heads` are modules that are kept whole, beside the norms.
    """
    from peft import LoraConfig, get_peft_model
    from peft.tuners.lora import Linear

    model: Any = get_peft_model(
        fresh,
        LoraConfig(
            task_type=task,
            r=rank,
            lora_alpha=rank,
            target_modules=LINEAR,
            modules_to_save=["LayerNorm", *heads],
            bias="all",
        ),
    )
    found = dict(tuned.named_parameters())
    inner = model.base_model.model
    with torch.no_grad():
        for name, layer in inner.named_modules():
            if isinstance(layer, Linear):
                change = found[f"{name}.weight"] - layer.base_layer.weight
                u, s, v = torch.linalg.svd(change.float(), full_matrices=False)
                root = s[:rank].sqrt()
                low: dict[str, Any] = {"B": layer.lora_B["default"], "A": layer.lora_A["default"]}
                low["B"].weight.copy_(u[:, :rank] * root)
                low["A"].weight.copy_(root[:, None] * v[:rank])
        for name, weight in inner.named_parameters():
            plain = name.replace("modules_to_save.default.", "").replace("base_layer.", "")
            if plain in found and "original_module" not in name and "base_layer.weight" not in name:
                weight.copy_(found[plain])
    return model
