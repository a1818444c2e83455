"""A transformer of the lab as the files of a GPT-2, which chat and everyone else's programs open.

In:  files(unpack(look.state))
Out: {"config.json": …, "model.safetensors": …, "tokenizer.json": …}; {} for any other model

GPT-2 (Radford et al. 2019) is this very network: places that are learnt, norms first, attention
with a bias, GELU. Only names differ, and its linear layers have their weights turned round.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from torch import Tensor

from playground.lab.contexts.attention import HEADS, PLACES
from playground.lab.cutting import BEGIN, END, FILLING, MARKS, UNKNOWN, WORD, Cut
from playground.lab.experiment import NEXT
from playground.lab.saving import Kept

TEMPLATE = "{{ bos_token }}{{ messages[-1]['content'] }}"
"""It has learnt no conversation: it goes on from what was said last."""
LAYER = {
    "before_look": "ln_1", "look.asks_answers_gives": "attn.c_attn", "look.out": "attn.c_proj",
    "before_thought": "ln_2", "think.0": "mlp.c_fc", "think.2": "mlp.c_proj",
}  # fmt: skip
"""Parts of a layer, and what GPT-2 calls them."""


def files(kept: Kept) -> dict[str, bytes]:
    """The folder that transformers' `from_pretrained` reads; {} where there can be none."""
    from safetensors.torch import save
    from transformers import GenerationConfig, GPT2Config, PreTrainedTokenizerFast

    one = kept.experiment
    tokenizer = tokenizer_of(kept.cut)
    if one.job != NEXT or one.model != "transformer" or tokenizer is None:
        return {}
    config = GPT2Config(
        vocab_size=len(kept.cut.vocabulary), n_positions=PLACES, n_embd=one.width,
        n_layer=one.layers, n_head=HEADS, activation_function="gelu", tie_word_embeddings=False,
        bos_token_id=BEGIN, eos_token_id=END, pad_token_id=FILLING,
        architectures=["GPT2LMHeadModel"],
    )  # fmt: skip
    marks = {
        "pad_token": MARKS[FILLING], "bos_token": MARKS[BEGIN], "eos_token": MARKS[END],
        "unk_token": MARKS[UNKNOWN],
    }  # fmt: skip
    fast: Any = PreTrainedTokenizerFast
    written = fast(tokenizer_object=tokenizer, model_max_length=PLACES, **marks)
    written.chat_template = TEMPLATE
    with TemporaryDirectory() as place:
        folder = Path(place)
        for part in (config, GenerationConfig.from_model_config(config), written):
            part.save_pretrained(folder)
        found = {one.name: one.read_bytes() for one in sorted(folder.iterdir())}
    return {**found, "model.safetensors": save(_renamed(kept), {"format": "pt"})}


def tokenizer_of(cut: Cut) -> Any:
    """The cut as the library's tokenizer, with the same numbers; None for jieba's Chinese words."""
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, processors

    if cut.bpe:
        told = json.loads(cut.bpe)
        told["model"]["vocab"] = {one: at for at, one in enumerate(cut.vocabulary)}
        told["model"]["unk_token"] = MARKS[UNKNOWN]
        made = Tokenizer.from_str(json.dumps(told))
        made.decoder = decoders.Metaspace()
    elif cut.kind == "words" and cut.language == "zh":
        return None
    else:
        letters = cut.kind == "characters"
        numbers = {one: at for at, one in enumerate(cut.vocabulary)}
        made = Tokenizer(models.WordLevel(numbers, unk_token=MARKS[UNKNOWN]))
        pattern = Regex(r"[\s\S]" if letters else WORD)
        made.pre_tokenizer = pre_tokenizers.Split(pattern, "removed", invert=True)
        made.decoder = decoders.Fuse() if letters else decoders.WordPiece(cleanup=True)
    begin = MARKS[BEGIN]
    made.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A", special_tokens=[(begin, BEGIN)]
    )
    made.add_special_tokens(list(MARKS))
    return made


def _renamed(kept: Kept) -> dict[str, Tensor]:
    """The weights by GPT-2's names."""
    weights = {
        name.removeprefix("model."): one
        for name, one in kept.tensors.items()
        if name.startswith("model.")
    }
    found = {
        "transformer.wte.weight": weights["vectors.weight"],
        "transformer.wpe.weight": weights["context.places"],
        "transformer.ln_f.weight": weights["context.norm.weight"],
        "transformer.ln_f.bias": weights["context.norm.bias"],
        "lm_head.weight": weights["says.weight"],
    }
    for layer in range(kept.experiment.layers):
        for mine, its in LAYER.items():
            for kind in ("weight", "bias"):
                one = weights[f"context.layers.{layer}.{mine}.{kind}"]
                turned = one.T if one.dim() == 2 else one  # theirs are input × output
                found[f"transformer.h.{layer}.{its}.{kind}"] = turned.contiguous()
    return found
