"""What the evidence costs: writing with every token's distribution beside bare `generate`.

Random Llamas of two sizes that a laptop runs write so many tokens after the same prompt, likeliest
token by token, in turns. Run: OMP_NUM_THREADS=1 python -m benchmarks.generation [TOKENS]
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import torch
from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM

from playground.core import ModelInfo
from playground.models import base, devices
from playground.models.language_model import LanguageModel
from playground.models.writing import Message, Sampling

TURNS = 5
SIZES = ((256, 4), (512, 8))
"""Widths and layers: 20 and 64 million parameters."""
VOCABULARY = 32_000
ASKED = [Message("user", "The harbour is old. Is the crane that lifts the boats old, too? " * 8)]


def language_model(width: int, layers: int) -> LanguageModel:
    """A Llama with random weights and the vocabulary of a usual one, which never ends by itself."""
    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=VOCABULARY,
        hidden_size=width,
        intermediate_size=4 * width,
        num_hidden_layers=layers,
        num_attention_heads=width // 64,
        num_key_value_heads=width // 128,
        eos_token_id=VOCABULARY - 1,
        pad_token_id=VOCABULARY - 1,
    )
    device = devices.choose()
    with tempfile.TemporaryDirectory() as folder:
        AutoTokenizer.from_pretrained(base.folder()).save_pretrained(folder)
        LlamaForCausalLM(config).save_pretrained(folder)
        return LanguageModel.load(Path(folder), ModelInfo("random", "", device, "float32"))


def measure(tokens: int, width: int, layers: int) -> None:
    """Write in turns with and without the evidence; print both rates and their ratio."""
    model = language_model(width, layers)
    sampling = Sampling(max_new_tokens=tokens, temperature=0)
    prompt = torch.tensor([model.tokenizer(ASKED[0].text)["input_ids"]], device=model.info.device)
    mask = torch.ones_like(prompt)

    def bare() -> int:
        said = model.network.generate(
            prompt, attention_mask=mask, max_new_tokens=tokens, do_sample=False
        )
        return int(said.shape[1]) - int(prompt.shape[1])

    def ours() -> int:
        return sum(1 for _ in model.write(ASKED, sampling))

    seconds: dict[str, list[float]] = {"bare": [], "ours": []}
    for turn in range(TURNS + 1):
        for name, write in (("bare", bare), ("ours", ours)):
            start = time.perf_counter()
            assert write() == tokens
            if turn:  # the first turn warms up
                seconds[name].append(time.perf_counter() - start)
    rates = {name: tokens / statistics.median(spent) for name, spent in seconds.items()}
    print(
        f"{model.parameters / 1e6:.0f}M parameters on {model.info.device}, {tokens} tokens after "
        f"{prompt.shape[1]}: generate {rates['bare']:.1f} tokens/s, with every token's "
        f"distribution {rates['ours']:.1f} tokens/s, {rates['ours'] / rates['bare']:.2f} times"
    )


def main(tokens: int = 48) -> None:
    for width, layers in SIZES:
        measure(tokens, width, layers)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
