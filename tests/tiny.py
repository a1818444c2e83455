"""Tiny checkpoints of the classes that hub models have, with real tokenizers, made in a second.

In:  language_model(tmp_path / "tiny")
Out: that folder, as `save_pretrained` writes it: a Llama with random weights that writes rubbish
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

TEXT = [
    "The old harbour has a red crane, and the crane lifts the boats when the tide is low.",
    "Facts and rules: Bob is big. All big people are kind. Therefore Bob is kind.",
    "Answer: True. Answer: False. Answer: Unknown. Is the crane red? Yes, the crane is red.",
    "Der Hafen ist alt. El puerto es viejo. 港口很旧。 Naïve café, 12 € — 😀 and 👩‍🚀.",
]
TEMPLATE = (
    "{% for message in messages %}<|{{ message.role }}|>{{ message.content }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
MARKS = ["<|end|>", "<|pad|>", "<|system|>", "<|user|>", "<|assistant|>"]


def tokenizer(texts: Sequence[str] = TEXT) -> Any:
    """A byte-level BPE tokenizer that can write any text, with a chat template."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=600, special_tokens=MARKS, initial_alphabet=alphabet, show_progress=False
    )
    made.train_from_iterator(texts, trainer)
    found = PreTrainedTokenizerFast(
        tokenizer_object=made, eos_token="<|end|>", pad_token="<|pad|>", model_max_length=512
    )
    found.chat_template = TEMPLATE
    return found


def llama(vocabulary: int, **settings: Any) -> Any:
    """A Llama of two layers, 32 wide, with grouped heads and random weights (always the same)."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(0)
    config = LlamaConfig(
        vocab_size=vocabulary, hidden_size=32, intermediate_size=64, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=512,
        bos_token_id=None, eos_token_id=0, pad_token_id=1, initializer_range=0.3, **settings,
    )  # fmt: skip
    return LlamaForCausalLM(config).eval()


def language_model(folder: Path) -> Path:
    """A language model in `folder`, as a hub repository has it."""
    words = tokenizer()
    words.save_pretrained(folder)
    llama(len(words)).save_pretrained(folder)
    return folder


def taught(folder: Path, talks: Sequence[tuple[str, str]], steps: int = 150) -> Path:
    """A language model that has learnt by heart what to answer to a few messages."""
    import torch

    words = tokenizer([*TEXT, *(text for talk in talks for text in talk)])
    network = llama(len(words)).train()
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-2)
    rows = []
    for asked, answer in talks:
        spoken = [{"role": "user", "content": asked}]
        laid_out = words.apply_chat_template(spoken, add_generation_prompt=True, return_dict=True)
        prompt = laid_out["input_ids"]
        said = words(f"{answer}<|end|>")["input_ids"]
        rows.append((prompt + said, [-100] * len(prompt) + said))
    for _ in range(steps):
        for ids, labels in rows:
            loss = network(input_ids=torch.tensor([ids]), labels=torch.tensor([labels])).loss
            loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    words.save_pretrained(folder)
    network.eval().save_pretrained(folder)
    return folder
