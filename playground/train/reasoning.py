"""How the reasoner is made: a LoRA adapter of SmolLM2 that writes proofs, sentence by sentence.

In:  train(Path("data"), Path("out"))
Out: a folder with adapter_model.safetensors (19.5 MB in bfloat16), adapter_config.json, and
     training.jsonl: the losses as they went

Every lesson is new: a theory of our generator with a few questions, each with its reasoning
(reasoning_lines.py). The text is read once for all its questions: they stand behind it side by
side, each seeing the text and itself alone. The loss is that of what is to be written. A training
that was stopped goes on from checkpoint.pt in `out`.
"""

import json
import warnings
from collections.abc import Callable
from itertools import count as numbers
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from playground.core import ModelInfo
from playground.models import gguf_adapter, gguf_file, twin
from playground.models.layout import Layout
from playground.models.llama_cpp import LlamaCpp
from playground.train.files import tell
from playground.train.loop import fit
from playground.train.reasoning_data import LEVELS, Packed, lesson, pack, unseen
from playground.train.reasoning_score import prontoqa, score

EXAMINED = 64
RANK = 32
RATE = 1e-3
LESSONS = 2
STEPS = 1_500
LEVEL_STEPS = (90, 340)
"""The first step of the second level of lessons, and of the third; easier ones stay among them."""


def train(
    data: Path,
    out: Path,
    *,
    seed: int = 0,
    steps: int = STEPS,
    every: int = 50,
    fall: float = 0.4,
    base: str = gguf_file.SMOLLM2,
    tell: Callable[[str], None] = tell,
) -> None:
    """Train for so many steps and write the adapter to `out`; no file of `data` is read."""
    del data
    torch.manual_seed(seed)
    model, layout = begun(base)
    trained = [one for one in model.parameters() if one.requires_grad]

    def loss(number: int) -> Tensor:
        level = sum(number >= first for first in LEVEL_STEPS)
        random = Random(f"{seed} {number}")
        drawn = [lesson(random, random.choice(LEVELS[: level + 1])) for _ in range(LESSONS)]
        packed = [pack(one, layout, model.config.eos_token_id) for one in drawn]
        words = sum(len(rest) - told for one in packed for rest, told in one.rests)
        return sum((summed(model, one) for one in packed), torch.zeros(())) / words

    fit(
        nn.ParameterList(trained),
        numbers(),
        loss,
        optimizers=[torch.optim.AdamW(trained, lr=RATE, betas=(0.9, 0.98), weight_decay=0.0)],
        out=out,
        steps=steps,
        warm=20,
        fall=fall,
        average=0.8,
        every=every,
        tell=tell,
    )
    write(model, base, out)


def evaluate(
    data: Path,
    out: Path,
    *,
    count: int = EXAMINED,
    tell: Callable[[str], None] = tell,
) -> dict[str, Any]:
    """Score the adapter in `out` in llama.cpp's hands; the figures go to metrics.json beside it.

    On `count` generated theories in words that were never trained on, and on the first questions,
    as many, of PrOntoQA's development file in `data`. Raises InputError where that is missing.
    """
    examined = {"unseen": list(unseen(count)), "prontoqa.dev": prontoqa(data)[:count]}
    writer = in_hand(out)
    metrics = {}
    for name, questions in examined.items():
        metrics[name] = score(writer, questions)
        tell(f"{name}: {json.dumps(metrics[name])}")
    (out / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
    return metrics


def in_hand(out: Path) -> LlamaCpp:
    """The language model that ships, with the adapter in `out`."""
    name = "in training"
    found = gguf_file.find(gguf_file.SMOLLM2)
    with TemporaryDirectory() as made:
        file = Path(made) / gguf_adapter.FILE
        gguf_adapter.write(out, found, file)
        info = ModelInfo(gguf_file.SMOLLM2, found.revision, "cpu", "Q4_1")
        lent = [gguf_adapter.Adapter(name, name, file)]
        return LlamaCpp(info, found.file, lent).adapted(name)


def begun(base: str) -> tuple[Any, Layout]:
    """The base in bfloat16 with an adapter that changes nothing yet, and its texts' layout."""
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM, AutoTokenizer

    # peft asks for a method that transformers has renamed; nothing is wrong with the model
    warnings.filterwarnings("ignore", "`is_gradient_checkpointing` is deprecated", FutureWarning)
    folder = twin.folder(gguf_file.find(base))
    network = AutoModelForCausalLM.from_pretrained(
        folder,
        dtype=torch.bfloat16,
        attn_implementation="eager",  # with a mask the faster one
    )
    lora = LoraConfig(task_type="CAUSAL_LM", r=RANK, lora_alpha=RANK, target_modules="all-linear")
    model: Any = get_peft_model(network, lora)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    return model, Layout(tokenizer, base, network.config.max_position_embeddings)


def summed(model: Any, packed: Packed) -> Tensor:
    """The loss of a lesson, over all tokens that are to be written."""
    ids, places = list(packed.shared), list(range(len(packed.shared)))
    whose = [-1] * len(ids)
    sought: list[int] = []
    targets: list[int] = []
    for number, (rest, told) in enumerate(packed.rests):
        start = len(ids)
        ids += rest
        places += range(len(packed.shared), len(packed.shared) + len(rest))
        whose += [number] * len(rest)
        sought += range(start + told - 1, start + len(rest) - 1)
        targets += rest[told:]
    owner = torch.tensor(whose)
    seen = (owner[None, :] == owner[:, None]) | (owner[None, :] == -1)
    seen &= torch.ones(len(ids), len(ids), dtype=torch.bool).tril()
    inner = model.base_model.model
    with torch.autocast("cpu", torch.bfloat16):
        hidden = inner.model(
            input_ids=torch.tensor([ids]),
            position_ids=torch.tensor([places]),
            attention_mask=torch.where(seen, 0.0, -torch.inf).to(torch.bfloat16)[None, None],
            use_cache=False,
        ).last_hidden_state
        logits = inner.lm_head(hidden[0, sought]).float()
    return functional.cross_entropy(logits, torch.tensor(targets), reduction="sum")


def write(model: Any, base: str, out: Path) -> None:
    """The adapter in bfloat16, its base by the id that finds it on any machine."""
    model.peft_config["default"].base_model_name_or_path = base
    model.to(torch.bfloat16).save_pretrained(str(out), save_embedding_layers=False)
    model.base_model.model.config.save_pretrained(out)
