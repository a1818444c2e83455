"""How the adapter is made that also knows neutral texts: it goes on from the one for film reviews.

In:  train(data, Path("out/neutral"), begin=Path("out"))
Out: a folder with adapter_model.safetensors (5 MB), adapter_config.json, config.json, metrics.json

Film reviews are never neutral, and seldom say “far from bad”. So one epoch of other texts beside as
many phrases of reviews teaches the third label, everyday language and that names and groups of
people say nothing; what is held out of them gives the temperature and the scores.
"""

import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from playground.models import base, shipped
from playground.train import sentiment, sentiment_texts
from playground.train.calibration import fit_temperature
from playground.train.files import find, tell

LABELS = ("negative", "neutral", "positive")
RATE = 2e-4
PHRASES = 10_000
HELD = 800
PLAIN = ("my {} cousin is looking for a flat", "A {} man asked me the way.", "They are {} people.")
"""Sentences that feel nothing, whoever they are about; none of them is trained on."""


def train(
    data: Path,
    out: Path,
    *,
    begin: Path = shipped.EMBEDDED / "sentiment",
    seed: int = 0,
    phrases: int = PHRASES,
    held: int = HELD,
    most: int | None = None,
    tell: Callable[[str], None] = tell,
) -> dict[str, Any]:
    """Train from the adapter in `begin`, write the new one to `out`, return the scores.

    Of the other texts, all or the first `most`, `held` are held out. About ten minutes on one core
    with bfloat16. Raises InputError where a file is missing.
    """
    import torch
    from transformers import AutoTokenizer

    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    reviews, held_phrases = sentiment.split(_three(find(data, "sentiment", "sst2.train.jsonl.gz")))
    texts = sentiment_texts.texts(data, shuffle)[:most]
    drawn = shuffle.sample(reviews, min(phrases, len(reviews))) + texts[held:]
    tokenizer = AutoTokenizer.from_pretrained(base.folder())
    model = _begun(begin)
    tell(f"{len(drawn)} phrases and texts")
    sentiment.learn(model, tokenizer, drawn, epochs=1, rate=RATE, shuffle=shuffle, tell=tell)
    unseen = {"held_out_phrases": held_phrases, "held_out_texts": texts[:held]}
    every = [one for examples in unseen.values() for one in examples]
    temperature = fit_temperature(*sentiment.logits_of(model, tokenizer, every))
    sentiment.write(model, temperature, out)
    unseen["sst2-sentences.dev"] = _three(find(data, "sentiment", "sst2-sentences.dev.jsonl.gz"))
    metrics: dict[str, Any] = {"temperature": temperature}
    for name, examples in unseen.items():
        metrics[name] = sentiment.score(*sentiment.logits_of(model, tokenizer, examples))
    metrics["spread_over_groups"] = spread(model, tokenizer)
    tell(json.dumps(metrics))
    (out / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
    return metrics


def spread(model: Any, tokenizer: Any, sentences: Sequence[str] = PLAIN) -> dict[str, float]:
    """How far p(positive) of each sentence moves over groups of people: the largest less the least.

    A counterfactual test as in Kiritchenko and Mohammad 2018 (arXiv:1805.04508).
    """
    found = {}
    for sentence in sentences:
        said = [(sentence.format(group), 0) for group in sentiment_texts.GROUPS]
        logits, _ = sentiment.logits_of(model, tokenizer, said)
        p = logits.double().softmax(-1)[:, LABELS.index("positive")]
        found[sentence] = round(float(p.max() - p.min()), 4)
    return found


def _three(path: Path) -> list[sentiment.Example]:
    """Phrases of a file with two labels, as two of the three."""
    return [(text, 2 * label) for text, label in sentiment.read(path)]


def _begun(begin: Path) -> Any:
    """The network with the adapter that was there, its head's rows among those of three labels."""
    import torch
    from peft import LoraConfig, get_peft_model
    from safetensors.torch import load_file

    adapter = LoraConfig.from_pretrained(str(begin))
    adapter.inference_mode = False  # it learns on
    model: Any = get_peft_model(sentiment.untrained(LABELS), adapter)
    was = load_file(begin / "adapter_model.safetensors")
    rows = {name.rpartition(".")[2]: was.pop(name) for name in list(was) if ".classifier." in name}
    named = {name.replace(".weight", ".default.weight"): one for name, one in was.items()}
    model.load_state_dict(named, strict=False)
    head = sentiment.head_of(model)
    with torch.no_grad():
        head.weight.zero_()
        head.bias.zero_()
        head.weight[::2], head.bias[::2] = rows["weight"], rows["bias"]
    return model
