"""A LoRA adapter that ships, as llama.cpp reads it: a GGUF file beside that of its base.

In:  of(SMOLLM2)
Out: (Adapter("embedded/reasoner", "sha256:5c1e…", Path(".../gguf/5c1e…-1/adapter.gguf")),)

Converted once, behind a lock, in the user's cache. llama.cpp adds an adapter's product to that of
each matrix as it computes, so one base in memory serves with it and without (Hu et al. 2021).
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playground.models import gguf_file, harmless, shipped, twin, weights
from playground.models.gguf_file import Gguf

if TYPE_CHECKING:
    from torch import Tensor

NAMES = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
"""The matrices of a Llama's layer as llama.cpp calls them."""


FILE = "adapter.gguf"
REASONER = "embedded/reasoner"
"""The adapter that writes proofs: of SmolLM2, for deduction alone."""


@dataclass(frozen=True)
class Adapter:
    """An adapter's id, which weights it is, and its GGUF file."""

    id: str
    revision: str
    file: Path


def base_of(model_id: str) -> str:
    """The shipped language model that an embedded adapter changes; "" where it is none."""
    name = model_id.removeprefix("embedded/")
    if name == model_id or not shipped.NAME.fullmatch(name):
        return ""
    base = harmless.base_of(shipped.EMBEDDED / name)
    return base if base in gguf_file.SHIPPED else ""


def in_gguf(model_id: str) -> bool:
    """Whether llama.cpp writes with it, where it runs: a GGUF file, or an adapter of one."""
    return bool(base_of(model_id)) or gguf_file.names(model_id)


def of(base_id: str) -> tuple[Adapter, ...]:
    """The embedded adapters of a shipped language model, by name. Raises ModelError."""
    folders = sorted(shipped.EMBEDDED.iterdir()) if base_id in gguf_file.SHIPPED else []
    ids = [f"embedded/{one.name}" for one in folders]
    return tuple(converted(one) for one in ids if base_of(one) == base_id)


def converted(model_id: str) -> Adapter:
    """The embedded adapter of that id in GGUF, made where it is not there yet.

    Raises ModelError where it has no weights, or there is no room.
    """
    folder = shipped.EMBEDDED / model_id.removeprefix("embedded/")
    checksum = weights.checksum(model_id, folder)
    base = gguf_file.find(harmless.base_of(folder))
    made = twin.kept(
        Gguf(folder, checksum), "adapter", lambda _, place: write(folder, base, place / FILE)
    )
    return Adapter(model_id, f"sha256:{checksum[:16]}", made / FILE)


def write(folder: Path, base: Gguf, file: Path) -> None:
    """Write the LoRA that peft saved in `folder` for llama.cpp, in float16.

    llama.cpp turns neighbouring pairs of an attention head's numbers where others turn its halves,
    so the rows of the two matrices that are turned stand in another order.
    """
    import gguf
    from safetensors.torch import load_file

    said = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
    heads = json.loads((twin.words(base) / "config.json").read_text(encoding="utf-8"))
    turned = {"attn_q": heads["num_attention_heads"], "attn_k": heads["num_key_value_heads"]}
    file.parent.mkdir(parents=True, exist_ok=True)
    out = gguf.GGUFWriter(file, "llama")
    out.add_type("adapter")
    out.add_string("adapter.type", "lora")
    out.add_float32("adapter.lora.alpha", float(said["lora_alpha"]))
    for name, numbers in sorted(load_file(folder / "adapter_model.safetensors").items()):
        *_, layer, block, part, side, _ = name.split(".")
        known = NAMES[f"{block}.{part}"]
        if side == "lora_B" and known in turned:
            numbers = _in_pairs(numbers, turned[known])  # noqa: PLW2901
        tensor = f"blk.{layer}.{known}.weight.{side.lower()}"
        out.add_tensor(tensor, numbers.float().numpy().astype("float16"))
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()


def _in_pairs(rows: "Tensor", heads: int) -> "Tensor":
    """The rows (heads × size, r) of each head, one of each half after the other."""
    size = rows.shape[0] // heads
    return rows.reshape(heads, 2, size // 2, -1).swapaxes(1, 2).reshape(rows.shape)
