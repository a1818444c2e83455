"""Tiny language models for the solvers: one that writes rubbish, and some that know a few answers.

In:  taught(tmp_path / "model", [([Message("user", "Name a colour.")], "Red.")])
Out: that folder: a Llama that answers those messages by heart, whatever prompts they stand in
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tiny

from playground.models.writing import Message

Talk = tuple[Sequence[Message], str]
WINDOW = 2048


def rubbish(folder: Path, *, base: bool = False) -> Path:
    """A language model with random weights, whose window holds a solver's whole prompt.

    A `base` model has no chat template: it has not learnt to answer messages.
    """
    words = tiny.tokenizer()
    if base:
        words.chat_template = None
    return _saved(folder, words, tiny.llama(len(words)))


def taught(folder: Path, talks: Sequence[Talk], most_steps: int = 150) -> Path:
    """A language model that has learnt by heart how these conversations go on."""
    import torch

    texts = [text for talk, said in talks for text in (said, *(one.text for one in talk))]
    words = tiny.tokenizer([*tiny.TEXT, *texts])
    network = tiny.llama(len(words)).train()
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-2)
    rows = [_row(words, talk, said) for talk, said in talks]
    for _ in range(most_steps):
        losses = []
        for ids, labels in rows:
            loss = network(input_ids=ids, labels=labels).loss
            loss.backward()
            losses.append(loss.item())
        optimizer.step()
        optimizer.zero_grad()
        if max(losses) < 0.01:
            break
    return _saved(folder, words, network.eval())


def _row(words: Any, talk: Sequence[Message], said: str) -> tuple[Any, Any]:
    """Token ids of a conversation, and the same with all that is not learnt masked."""
    import torch

    spoken = [{"role": one.role, "content": one.text} for one in talk]
    found = words.apply_chat_template(spoken, add_generation_prompt=True, return_dict=True)
    prompt, answer = found["input_ids"], words(f"{said}<|end|>")["input_ids"]
    return torch.tensor([prompt + answer]), torch.tensor([[-100] * len(prompt) + answer])


def _saved(folder: Path, words: Any, network: Any) -> Path:
    words.model_max_length = network.config.max_position_embeddings = WINDOW
    words.save_pretrained(folder)
    network.save_pretrained(folder)
    return folder
