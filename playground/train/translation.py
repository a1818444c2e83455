"""How the embedded translation model is made: one small Marian model for four directions.

In:  tatoeba-en-es.train.jsonl.gz and tatoeba-en-zh.train.jsonl.gz, read forwards and backwards
Out: a folder with config.json, model.safetensors, source.spm, target.spm, vocab.json and the curve

One vocabulary of 8,000 pieces (Kudo 2018) for the three languages, the wanted language as the first
token of the source (Johnson et al. 2017). Now and then a source is cut into pieces at random, and
some of its tokens are hidden: both keep the network from learning by heart, in place of dropout,
which costs a CPU half as much again. Pairs of which one side stands in a development file are left
out.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from playground.train import files
from playground.train.files import tell
from playground.train.loop import fit
from playground.train.smoothed import smoothed_loss

LANGUAGES = ("en", "es", "zh")
FILES = ("tatoeba-en-es.train.jsonl.gz", "tatoeba-en-zh.train.jsonl.gz")
DEV = ("tatoeba-en-es", "tatoeba-es-en", "tatoeba-en-zh", "tatoeba-zh-en")
PIECES = 8_000
NETWORK: dict[str, Any] = {
    "d_model": 256,
    "encoder_layers": 4,
    "decoder_layers": 2,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 1024,
    "decoder_ffn_dim": 1024,
}
STEPS = 2_500
TOKENS = 6_000
"""Of a batch, both sides together."""

RATE, WARM, FALL = 2e-3, 500, 0.4
SPLIT, SHARPNESS = 0.3, 0.3
"""How often a sentence is cut at random, and how near such a cut stays to the best one."""

MASKED = 0.05
LONGEST = 80
"""Tokens of a side; longer pairs are left out."""

Pair = tuple[str, str, str]
"""Source, target, and the target's language."""


def train(
    data: Path,
    out: Path,
    *,
    seed: int = 0,
    steps: int = STEPS,
    tell: Callable[[str], None] = tell,
) -> None:
    """Train on Tatoeba's pairs under `data`, write the model to `out`.

    About an hour and a half on one core with bfloat16. Raises InputError where a file is missing.
    """
    from transformers import MarianTokenizer

    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    pairs = read(data)
    if not (out / "vocab.json").is_file():
        write_vocabulary(pairs, out)
    tokenizer: Any = MarianTokenizer.from_pretrained(out)
    pieces = tokenizer.spm_source
    network = build(tokenizer)
    pad = tokenizer.pad_token_id
    tell(f"{len(pairs)} pairs, {sum(p.numel() for p in network.parameters()) / 1e6:.1f} M weights")
    held = {name: developed(data, name)[:200] for name in DEV}

    def loss(batch: tuple[Tensor, Tensor]) -> Tensor:
        source, target = batch
        if network.training:
            piece = (source > pad) & (source < len(pieces))
            hidden = piece & (torch.rand(source.shape) < MASKED)
            source = source.masked_fill(hidden, tokenizer.unk_token_id)
        before = target.roll(1, 1)
        before[:, 0] = pad
        with torch.autocast("cpu", torch.bfloat16):
            states = network.model(
                input_ids=source,
                attention_mask=source.ne(pad).long(),
                decoder_input_ids=before,
            ).last_hidden_state
        kept = target.ne(pad)
        return smoothed_loss(states[kept].float(), network.model.shared.weight, target[kept])

    def score() -> dict[str, Any]:
        with torch.no_grad():
            return {
                name: round(
                    loss(padded([encoded(pieces, tokenizer, *one) for one in some], pad)).item(), 3
                )
                for name, some in held.items()
            }

    fit(
        network,
        batches(pairs, pieces, tokenizer, random.Random(seed)),
        loss,
        out=out,
        optimizers=optimizers(network),
        steps=steps,
        warm=WARM,
        fall=FALL,
        average=0.95,
        every=250,
        score=score,
        tell=tell,
    )
    network.half().save_pretrained(out)


def read(data: Path) -> list[Pair]:
    """All pairs of the training files in both directions, without those of a development file."""
    rows = [row for name in FILES for row in files.rows(files.find(data, "translation", name))]
    told = {
        side
        for name in DEV
        for row in files.rows(files.find(data, "translation", f"{name}.dev.jsonl.gz"))
        for side in (row["text"], *row["answers"])
    }
    pairs = []
    for row in rows:
        for answer in row["answers"]:
            if row["text"] not in told and answer not in told:
                pairs.append((row["text"], answer, row["target_language"]))
                pairs.append((answer, row["text"], row["source_language"]))
    return pairs


def developed(data: Path, name: str) -> list[Pair]:
    """The pairs of a development file, the first translation of each."""
    rows = files.rows(files.find(data, "translation", f"{name}.dev.jsonl.gz"))
    return [(row["text"], row["answers"][0], row["target_language"]) for row in rows]


def write_vocabulary(pairs: Sequence[Pair], out: Path) -> None:
    """Learn the pieces of all three languages and write the files a MarianTokenizer reads."""
    from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

    SentencePieceTrainer.train(
        sentence_iterator=iter(sorted({side for pair in pairs for side in pair[:2]})),
        model_prefix=str(out / "source"),
        vocab_size=PIECES,
        model_type="unigram",
        character_coverage=0.9998,
        normalization_rule_name="identity",  # or Chinese punctuation would become Latin
        byte_fallback=True,
        unk_id=0,
        bos_id=-1,
        eos_id=1,
        pad_id=2,
        minloglevel=1,
    )
    (out / "source.model").rename(out / "source.spm")
    (out / "source.vocab").unlink()
    (out / "target.spm").write_bytes((out / "source.spm").read_bytes())
    learnt = SentencePieceProcessor(model_file=str(out / "source.spm"))
    names = [learnt.id_to_piece(i) for i in range(len(learnt))] + [
        f">>{one}<<" for one in LANGUAGES
    ]
    (out / "vocab.json").write_text(json.dumps({name: i for i, name in enumerate(names)}))
    (out / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "MarianTokenizer", "model_max_length": LONGEST}) + "\n"
    )


def build(tokenizer: Any) -> Any:
    """A Marian network with random weights."""
    from transformers import MarianConfig, MarianMTModel

    config = MarianConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=256,
        activation_function="relu",
        dropout=0.0,
        attention_dropout=0.0,
        scale_embedding=True,
        tie_word_embeddings=True,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
        decoder_start_token_id=tokenizer.pad_token_id,
        forced_eos_token_id=None,
        **NETWORK,
    )
    network: Any = MarianMTModel(config)
    network.set_attn_implementation("eager")  # faster than the fused kernel on ten tokens
    return network


def optimizers(network: Any) -> list[torch.optim.Optimizer]:
    """Muon (Jordan 2024) for the matrices between layers, AdamW for everything else."""
    tables = {id(network.model.shared.weight)}
    found = [p for p in network.parameters() if p.requires_grad]
    inner = [p for p in found if p.ndim == 2 and id(p) not in tables]
    outer = [p for p in found if p.ndim < 2 or id(p) in tables]
    return [
        torch.optim.Muon(inner, lr=RATE, weight_decay=0.01, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(outer, lr=RATE, weight_decay=0.0, betas=(0.9, 0.98), fused=True),
    ]


def encoded(
    pieces: Any, tokenizer: Any, source: str, target: str, language: str, *, split: float = 0.0
) -> tuple[list[int], list[int]]:
    """Source and target as token ids; in the part `split` of cases the source is cut at random."""
    ends = [tokenizer.eos_token_id]
    tag = tokenizer.convert_tokens_to_ids(f">>{language}<<")
    drawn = random.random() < split
    cut = pieces.encode(source, enable_sampling=drawn, alpha=SHARPNESS, nbest_size=-1)
    return [tag, *cut, *ends], [*pieces.encode(target), *ends]


def batches(
    pairs: Sequence[Pair], pieces: Any, tokenizer: Any, chance: random.Random
) -> Iterator[tuple[Tensor, Tensor]]:
    """Batches without end, each of sentences of like length, the order new in each epoch."""
    order = list(pairs)
    while True:
        chance.shuffle(order)
        random.seed(chance.random())
        for start in range(0, len(order), 20_000):
            pool = [
                encoded(pieces, tokenizer, *one, split=SPLIT)
                for one in order[start : start + 20_000]
            ]
            pool = [one for one in pool if max(map(len, one)) <= LONGEST]
            pool.sort(key=lambda one: (len(one[1]), len(one[0]), chance.random()))
            groups: list[list[tuple[list[int], list[int]]]] = [[]]
            for one in pool:
                if (len(groups[-1]) + 1) * (len(one[0]) + len(one[1])) > TOKENS:
                    groups.append([])
                groups[-1].append(one)
            chance.shuffle(groups)
            for group in groups:
                yield padded(group, tokenizer.pad_token_id)


def padded(group: Sequence[tuple[list[int], list[int]]], pad: int) -> tuple[Tensor, Tensor]:
    """Sources and targets as two tensors of ids, (batch, longest)."""
    sources, targets = (
        torch.nn.utils.rnn.pad_sequence(
            [torch.tensor(ids) for ids in side], batch_first=True, padding_value=pad
        )
        for side in zip(*group, strict=True)
    )
    return sources, targets
