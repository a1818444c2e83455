"""The deduction network with its words: facts, rules and a question in, a distribution out.

In:  deducer.predict("Bob is big. All big people are kind.", "Bob is kind.", "closed")
Out: Prediction(Distribution("answer", (("True", 0.98), ("False", 0.02))), Attention(…), …)
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from playground.core import Attention, Distribution, ModelInfo, Question, Said
from playground.deduction.reading.sentences import sentences
from playground.json_text import read_json
from playground.models.deduction_batch import (
    ASKING,
    HEADS,
    MAX_TOKENS,
    OUTCOMES,
    Batch,
    Tokens,
    pack,
)
from playground.models.deduction_running import Running, of
from playground.models.names import names
from playground.models.running import odds
from playground.models.seen_forms import Distance, SeenForms

MAX_SENTENCES = 500
MAX_CHARACTERS = 600
"""How far names are looked for in a sentence; its 64 tokens are hardly ever as long."""

MAX_CELLS = 2_000
"""Sentences times names: every cell looks at every other, so time grows with the square."""


@dataclass(frozen=True)
class Prediction:
    """How likely each answer is, and what of the text was read: tokens, names, what was cut."""

    distribution: Distribution
    attention: Attention
    tokens: int
    names: tuple[str, ...]
    cuts: tuple[Said, ...]


@dataclass(frozen=True)
class Passage:
    """The sentences and names of a text that the network is given, and what was left out."""

    sentences: tuple[str, ...]
    names: tuple[str, ...]
    cuts: tuple[Said, ...]


class Deducer:
    """A tokenizer and a network; ask it from any thread."""

    def __init__(
        self,
        info: ModelInfo,
        tokens: Any,
        running: Running,
        config: dict[str, Any],
        forms: SeenForms | None = None,
    ) -> None:
        self.info = info
        self.tokens = tokens
        self.running = running
        self.temperature: dict[str, float] = config["temperature"]
        shape = config["network"]
        self.layers: int = shape["rounds"] * shape["blocks"] + ASKING
        self.forms = forms

    @property
    def network(self) -> Any:
        """The network in torch, to be looked into."""
        return self.running.network

    @property
    def parameters(self) -> int:
        """How many numbers the weights are, with the base's word embeddings."""
        return self.running.parameters

    @classmethod
    def load(cls, folder: Path, info: ModelInfo) -> Self:
        """The network whose `config.json` and `model.safetensors` lie in a folder.

        Raises ModelError where the base is missing, KeyError, OSError or RuntimeError where the
        files are broken.
        """
        config = read_json((folder / "config.json").read_text(encoding="utf-8"))
        return cls(info, Tokens.of_base(), of(folder, info), config, SeenForms.load(folder))

    def distance(self, context: str) -> Distance | None:
        """How far a text is from what was learnt; None where it is near, or nobody knows."""
        far = self.forms and self.forms.distance([one.text for one in sentences(context)])
        return far if far and self.forms and far.share > self.forms.most else None

    def predict(self, context: str, question: str, world: str) -> Prediction:
        """How likely it is that the question is True, False and, in the `open` world, Unknown."""
        return self.predict_all(context, [question], world)[0]

    def predict_all(self, context: str, questions: Sequence[str], world: str) -> list[Prediction]:
        """One prediction a question; the text is read once for all of them."""
        asked = [_one_line(question) for question in questions]
        read = passage(context, asked)
        logits = self.running.logits(self._packed(read, asked, world))[0]
        outcomes = OUTCOMES[:2] if world == "closed" else OUTCOMES
        likely = odds(logits[:, : len(outcomes)] / self.temperature[world])
        count = sum(map(self._count, read.sentences))
        return [
            Prediction(
                Distribution("answer", tuple(zip(outcomes, row, strict=True))),
                Attention(
                    ("(nothing)", *read.sentences, question),
                    self.info.id,
                    self.layers,
                    HEADS,
                ),
                count + self._count(question),
                read.names,
                (*read.cuts, *self._cuts([*read.sentences, question])),
            )
            for question, row in zip(asked, likely.tolist(), strict=True)
        ]

    def attention(
        self, question: Question, layer: int | None, head: int | None
    ) -> list[list[float]]:
        """Attention (n, n) among "(nothing)", the sentences and the question; None averages.

        A layer is a block of a round, or one of the last two, where the question looks. A
        sentence's row is the mean over its cells, one a name; what it looks at is summed over
        names. Who does not look in a layer has a 1 on itself. Computed for this call alone.
        """
        maps = self.maps(question)
        kept = maps.mean(0) if layer is None else maps[layer]
        rows: list[list[float]] = (kept.mean(0) if head is None else kept[head]).tolist()
        return rows

    def maps(self, question: Question) -> Any:
        """Attention (layers, heads, n, n) as `attention` has it, of every layer and head."""
        import torch

        world = question.options.get("world", "open")
        asked = [_one_line(question.text)]
        batch = self.batch(passage(question.context, asked), asked, world)
        with torch.inference_mode():
            return self.network.attention(batch)

    def batch(self, read: Passage, questions: Sequence[str], world: str) -> Batch:
        """What the network in torch is given, on its device."""
        return self._packed(read, questions, world).to(self.info.device)

    def _packed(self, read: Passage, questions: Sequence[str], world: str) -> Batch:
        return pack(
            [list(read.sentences)],
            [list(read.names)],
            [list(questions)],
            [world == "closed"],
            self.tokens,
        )

    def _count(self, sentence: str) -> int:
        return min(len(self.tokens.sentence(sentence)), MAX_TOKENS)

    def _cuts(self, texts: Sequence[str]) -> list[Said]:
        return [
            Said("only the first tokens", {"n": MAX_TOKENS, "sentence": text[:60]})
            for text in texts
            if len(self.tokens.sentence(text)) > MAX_TOKENS
        ]


def passage(context: str, questions: Sequence[str] = ()) -> Passage:
    """The sentences and names of a text; of too many sentences the first.

    Of too many names those that are asked about, then the frequent ones.
    """
    found = [_one_line(one.text) for one in sentences(context)]
    cuts: list[Said] = []
    if len(found) > MAX_SENTENCES:
        counts = {"n": MAX_SENTENCES, "all": len(found)}
        cuts.append(Said("only the first sentences", counts))
        found = found[:MAX_SENTENCES]
    known = names([one[:MAX_CHARACTERS] for one in found])
    room = MAX_CELLS // max(1, len(found))
    if len(known) > room:
        text = " ".join(found).lower()
        asked = names(questions)
        often = Counter({name: text.count(name) + len(text) * (name in asked) for name in known})
        kept = [name for name, _ in often.most_common(room)]
        cuts.append(Said("only some names", {"n": room, "all": len(known)}))
        known = [name for name in known if name in kept]
    return Passage(tuple(found) or ("Nothing is known.",), tuple(known), tuple(cuts))


def _one_line(text: str) -> str:
    return " ".join(text.split())
