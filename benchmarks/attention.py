"""What it costs to look at one layer's attention, beside the plain forward pass of the network.

Three ways see the same tokens in turn: the usual forward pass, which keeps no attention; the last
layer on demand, as the page asks for it; and transformers' own path, which keeps all layers. Both
networks have the shape of all-MiniLM-L6-v2 and random weights, since that reads 512 tokens and no
more; what counts is the ratio of the medians. Run: python -m benchmarks.attention [ROUNDS]
"""

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import torch
from transformers import BertConfig, BertModel, LlamaConfig, LlamaModel

from playground.models import eager

LENGTHS = (384, 2048)
SHAPE = {
    "vocab_size": 30522,
    "hidden_size": 384,
    "num_hidden_layers": 6,
    "num_attention_heads": 12,
    "intermediate_size": 1536,
    "max_position_embeddings": 2048,
}
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def milliseconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    if DEVICE == "cuda":
        torch.cuda.synchronize()
    return (time.perf_counter() - start) * 1000


def ways(fast: Any, slow: Any, length: int) -> dict[str, Callable[[], object]]:
    ids = torch.randint(1000, 30000, (1, length), device=DEVICE)
    inputs = {"input_ids": ids, "attention_mask": torch.ones_like(ids)}
    last = SHAPE["num_hidden_layers"] - 1
    return {
        "plain": torch.inference_mode()(lambda: fast(**inputs)),
        "one layer": lambda: eager.attention(fast, inputs, last, None),
        "one head": lambda: eager.attention(fast, inputs, last, 0),
        "output_attentions": torch.inference_mode()(
            lambda: slow(**inputs, output_attentions=True).attentions[last][0].mean(0).tolist()
        ),
    }


def main(rounds: int = 9) -> None:
    torch.manual_seed(0)
    made: dict[str, Callable[[], Any]] = {
        "BERT": lambda: BertModel(BertConfig(**SHAPE)),
        "Llama": lambda: LlamaModel(LlamaConfig(**SHAPE, num_key_value_heads=4)),
    }
    for name, make in made.items():
        fast, slow = make().eval().to(DEVICE), make().eval().to(DEVICE)
        slow.set_attn_implementation("eager")
        for length in LENGTHS:
            calls = ways(fast, slow, length)
            rows = [[milliseconds(call) for call in calls.values()] for _ in range(rounds + 1)]
            plain, *others = map(statistics.median, zip(*rows[1:], strict=True))
            said = ", ".join(
                f"{way} {other / plain:.2f} x"
                for way, other in zip([*calls][1:], others, strict=True)
            )
            print(f"{name}, {length:>5,} tokens: plain forward {plain:.0f} ms; {said}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
