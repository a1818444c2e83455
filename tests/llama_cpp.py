"""A llama.cpp server for the tests: a checkpoint written as GGUF, and the process that serves it.

In:  write_gguf(folder, path); python tests/llama_cpp.py path 8123
Out: http://127.0.0.1:8123/v1, the real server of llama.cpp, out of the package `xllamacpp`
"""

import json
import sys
import threading
from pathlib import Path
from typing import Any


def write_gguf(folder: Path, path: Path) -> Path:
    """A tiny Llama of `tests.tiny` in the format of llama.cpp, its numbers unchanged (float32)."""
    import gguf
    from safetensors.numpy import load_file
    from transformers import AutoTokenizer

    config = json.loads((folder / "config.json").read_text())
    words = json.loads((folder / "tokenizer.json").read_text())
    tokenizer = AutoTokenizer.from_pretrained(folder)
    heads, groups = config["num_attention_heads"], config["num_key_value_heads"]
    size = config["hidden_size"] // heads

    file = gguf.GGUFWriter(path, "llama")
    file.add_name("tiny")
    file.add_context_length(config["max_position_embeddings"])
    file.add_embedding_length(config["hidden_size"])
    file.add_block_count(config["num_hidden_layers"])
    file.add_feed_forward_length(config["intermediate_size"])
    file.add_head_count(heads)
    file.add_head_count_kv(groups)
    file.add_rope_dimension_count(size)
    file.add_rope_freq_base(config["rope_parameters"]["rope_theta"])
    file.add_layer_norm_rms_eps(config["rms_norm_eps"])
    file.add_file_type(gguf.LlamaFileType.ALL_F32)

    special = set(tokenizer.all_special_tokens) | {one["content"] for one in words["added_tokens"]}
    tokens = tokenizer.convert_ids_to_tokens(range(len(tokenizer)))
    file.add_tokenizer_model("gpt2")
    file.add_tokenizer_pre("gpt-2")
    file.add_token_list(tokens)
    file.add_token_types(
        [gguf.TokenType.CONTROL if token in special else gguf.TokenType.NORMAL for token in tokens]
    )
    file.add_token_merges([" ".join(pair) for pair in words["model"]["merges"]])
    file.add_eos_token_id(tokenizer.eos_token_id)
    file.add_pad_token_id(tokenizer.pad_token_id)
    file.add_add_bos_token(False)
    if tokenizer.chat_template:
        file.add_chat_template(tokenizer.chat_template)

    turned = {"q_proj.weight": heads, "k_proj.weight": groups}
    for name, weights in load_file(folder / "model.safetensors").items():
        count = turned.get(".".join(name.split(".")[-2:]))
        file.add_tensor(
            _NAMES[name] if name in _NAMES else _named(name),
            _turned(weights, count) if count else weights,
        )
    file.write_header_to_file()
    file.write_kv_data_to_file()
    file.write_tensors_to_file()
    file.close()
    return path


_NAMES = {
    "model.embed_tokens.weight": "token_embd.weight",
    "model.norm.weight": "output_norm.weight",
    "lm_head.weight": "output.weight",
}
_PARTS = {
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down", "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
}  # fmt: skip


def _named(name: str) -> str:
    _, _, layer, part = name.removesuffix(".weight").split(".", 3)
    return f"blk.{layer}.{_PARTS[part]}.weight"


def _turned(weights: Any, heads: int) -> Any:
    """Rows in the order of llama.cpp, which turns neighbouring pairs where others turn halves."""
    rows, columns = weights.shape
    halves = weights.reshape(heads, 2, rows // heads // 2, columns)
    return halves.swapaxes(1, 2).reshape(rows, columns)


def _serve(path: str, port: str) -> None:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = path
    params.port = int(port)
    params.n_ctx = 512
    params.n_parallel = 1
    params.cpuparams.n_threads = 1
    params.warmup = False
    for cache in ("cache_type_k", "cache_type_v"):
        setattr(params, cache, xllamacpp.ggml_type.GGML_TYPE_F32)
    _server = xllamacpp.Server(params)  # it serves for as long as it is known by a name
    threading.Event().wait()


if __name__ == "__main__":
    _serve(*sys.argv[1:])
