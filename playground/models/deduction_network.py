"""The network behind embedded deduction: it reads each sentence alone, then rules fire in rounds.

In:  sentences as token ids, one column a name, questions as further sentences
Out: logits for True, False and Unknown; and, after each round, which rule fires for which name

1. Read. The first layers of all-MiniLM-L6-v2 read each sentence by itself.
2. Spread. A cell stands for (sentence, name): the pooled sentence, what its tokens say where the
   name stands, and the name itself.
3. Chain. The same blocks of attention over all cells are applied again and again: each time is a
   round of forward chaining. In training every round is told which cells have fired by then.
4. Ask. A question, pooled like any sentence, attends to the cells as the last round left them.

Attention adds two likenesses: of what the cells mean by now, and of the words that one sentence
looks for and another offers (frozen embeddings of the base, picked out by learned selectors). So
a word that was in no training text still finds itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from playground.json_text import read_json
from playground.models import base
from playground.models.deduction_batch import ASKING, HEADS, OUTCOMES, Batch

READ = 384  # width of the sentence reader, all-MiniLM's
WIDTH = 256  # width of a cell
WORD = 128  # width of the words that are compared
SLOTS = 8
CLS, SEP = 101, 102
NEVER = -1e4


class Block(nn.Module):
    """Attention and a two-layer network, each after a layer norm and added to its input.

    Queries and keys are compared by cosine, to which `leaning` is added: what their words have in
    common, for which `literalness` says how much each role of the words counts in each head. The
    first of the source is what is looked at where nothing is like it: its score is a constant.
    """

    def __init__(self) -> None:
        super().__init__()
        self.before = nn.LayerNorm(WIDTH)
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key_value = nn.Linear(WIDTH, 2 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.between = nn.LayerNorm(WIDTH)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.sharpness = nn.Parameter(torch.full((HEADS, 1, 1), 4.0))
        self.literalness = nn.Parameter(8.0 * torch.eye(HEADS))
        self.threshold = nn.Parameter(torch.full((HEADS, 1, 1), 6.0))
        with torch.no_grad():  # begin by looking at what is alike
            self.key_value.weight[:WIDTH] = self.query.weight

    def leaning(self, alike: Tensor, mask: Tensor) -> Tensor:
        """What is added to the cosines (b, h, n, m): likenesses of words by role (b, r, n, m - 1).

        `mask` (b, 1, 1, m) says what is there.
        """
        mixed = torch.einsum("hr,brnm->bhnm", self.literalness, alike)
        nothing = self.threshold.expand(mixed.shape[0], -1, mixed.shape[2], 1)
        return torch.cat((nothing, mixed), -1).masked_fill(~mask, NEVER)

    def forward(
        self, x: Tensor, source: Tensor, leaning: Tensor, maps: list[Tensor] | None = None
    ) -> Tensor:
        """`x` (b, n, d) after a look at `source` (b, m, d), which has been normed.

        The attention (b, h, n, m) is added to `maps` where there are any.
        """
        q = torch.unflatten(self.query(self.before(x)), 2, (HEADS, -1)).transpose(1, 2)
        k, v = torch.unflatten(self.key_value(source), 2, (2, HEADS, -1)).permute(2, 0, 3, 1, 4)
        q = functional.normalize(q, dim=-1) * self.sharpness
        k = functional.pad(functional.normalize(k[:, :, 1:], dim=-1), (0, 0, 1, 0))
        weights = (q @ k.transpose(-1, -2) + leaning).softmax(-1)
        if maps is not None:
            maps.append(weights)
        x = x + self.out((weights.to(v.dtype) @ v).transpose(1, 2).flatten(2))
        thought: Tensor = self.down(functional.gelu(self.up(self.between(x))))
        return x + thought


class Network(nn.Module):
    """See the head of this file. `encoder` is a BertModel without pooling."""

    mean: Tensor
    deviation: Tensor
    mixer: Tensor

    def __init__(self, encoder: Any, blocks: int, rounds: int) -> None:
        super().__init__()
        self.encoder: Any = encoder
        self.rounds = rounds
        words: Tensor = encoder.embeddings.word_embeddings.weight.detach()
        mixer = torch.empty(READ, WORD).normal_(generator=torch.Generator().manual_seed(0))
        self.register_buffer("mean", words.mean(0), persistent=False)
        self.register_buffer("deviation", words.std(0), persistent=False)
        self.register_buffer("mixer", mixer / READ**0.5, persistent=False)
        self.select = nn.Linear(READ, 2 * (blocks + ASKING) * HEADS)
        nn.init.normal_(self.select.weight, std=0.02)
        self.gate = nn.Linear(WIDTH, (2 * blocks + ASKING) * HEADS)
        self.pool_score = nn.Linear(READ, SLOTS)
        self.pool_value = nn.Linear(2 * READ, 2 * READ)
        self.pool_out = nn.Linear(2 * READ, WIDTH)
        self.mention = nn.Sequential(nn.Linear(READ, READ), nn.GELU(), nn.Linear(READ, WIDTH))
        self.name = nn.Linear(READ, WIDTH)
        self.world = nn.Embedding(2, WIDTH)
        self.nothing = nn.Parameter(torch.zeros(WIDTH))
        self.start = nn.LayerNorm(WIDTH)
        self.chain: Any = nn.ModuleList(Block() for _ in range(blocks))
        self.fired = nn.Sequential(nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 1))
        self.asked = nn.LayerNorm(WIDTH)
        self.settled = nn.LayerNorm(WIDTH)
        self.ask: Any = nn.ModuleList(Block() for _ in range(ASKING))
        self.answer = nn.Sequential(nn.LayerNorm(WIDTH), nn.Linear(WIDTH, len(OUTCOMES)))

    @property
    def layers(self) -> int:
        """How many attention maps there are: the blocks of each round, then those that ask."""
        return self.rounds * len(self.chain) + ASKING

    def forward(self, batch: Batch, maps: list[Tensor] | None = None) -> tuple[Tensor, Tensor]:
        """Logits of the answers (b, q, 3), and of each round's cells (rounds, b, s, e).

        The attention of every block is added to `maps` where there are any.
        """
        return self.reason(batch, self.read(batch.sentences), maps)

    def reason(
        self, batch: Batch, read: Sequence[Tensor], maps: list[Tensor] | None = None
    ) -> tuple[Tensor, Tensor]:
        """The same where the sentences were read before."""
        scene = self.scene(batch, read)
        state, fired = scene.cells, []
        for _ in range(self.rounds):
            state = state + scene.cells  # a round keeps sight of where the cells began
            for block, leaning in zip(self.chain, scene.leanings, strict=True):
                state = block(state, block.before(state), leaning, maps)
            fired.append(self.fired(state[:, 1:]).squeeze(-1))
        asked, source = scene.asked, self.settled(state)
        for block, leaning in zip(self.ask, scene.asked_leanings, strict=True):
            asked = block(asked, source, leaning, maps)
        return self.answer(asked), torch.unflatten(
            torch.stack(fired), 2, (*batch.slots.shape[1:], -1)
        )

    def attention(self, batch: Batch) -> Tensor:
        """Attention maps (layers, h, n, n) of one theory with one question, n = 1 + s + 1.

        The first is nothing, the last the question. A sentence's row is the mean over its cells;
        what is looked at is summed over names. Who does not look in a layer has a 1 on itself.
        """
        seen: list[Tensor] = []
        self(batch, seen)
        s, e = batch.slots.shape[1], batch.names.shape[1]
        maps = torch.eye(s + 2, device=seen[0].device).repeat(len(seen), HEADS, 1, 1)
        for layer, weights in enumerate(seen):
            cells = torch.unflatten(weights[0, :, :, 1:], 2, (s, e)).sum(3)
            rows = torch.cat((weights[0, :, :, :1], cells), 2)  # (h, looking, 1 + s)
            if layer < len(seen) - ASKING:
                mean = torch.unflatten(rows[:, 1:], 1, (s, e)).mean(2)
                rows = torch.cat((rows[:, :1], mean), 1)
                maps[layer, :, : s + 1, : s + 1] = rows
            else:
                maps[layer, :, s + 1 :] = functional.pad(rows, (0, 1))
        return maps

    def scene(self, batch: Batch, read: Sequence[Tensor]) -> "Scene":
        """What is there before the first round, of sentences that were read."""
        pooled, tokens, roles = read
        cells, mask, words = self.spread(batch, pooled, tokens)
        leanings, asked_leanings = self.compare(batch, cells[:, 1:], mask, roles, words)
        return Scene(cells, leanings, self.question(batch, pooled, tokens), asked_leanings)

    def read(self, sentences: list[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor, Tensor]:
        """Each sentence as a vector (n, d), all tokens flat (N, d), words by role (n, r, w)."""
        pooled, tokens, roles = [], [], []
        for ids, mask in sentences:
            hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
            words = self.words(ids)
            score = self.pool_score(hidden).masked_fill(~mask.bool()[..., None], NEVER)
            value = self.pool_value(torch.cat((hidden, words), -1))
            value = torch.unflatten(value, 2, (SLOTS, -1))
            mixed = torch.einsum("nts,ntsd->nsd", score.softmax(1).to(value.dtype), value)
            pooled.append(self.pool_out(mixed.flatten(1)))
            inner = mask.bool() & (ids != CLS) & (ids != SEP)
            chosen = self.select(hidden).float().masked_fill(~inner[..., None], NEVER).softmax(1)
            words = words @ self.mixer
            roles.append(torch.einsum("ntr,ntw->nrw", chosen.to(words.dtype), words))
            tokens.append(hidden.flatten(0, 1))
        return torch.cat(pooled), torch.cat(tokens), torch.cat(roles)

    def words(self, ids: Tensor) -> Tensor:
        """The frozen embeddings of word pieces, each dimension with mean 0 and deviation 1."""
        found: Tensor = self.encoder.embeddings.word_embeddings(ids)
        return (found - self.mean) / self.deviation

    def spread(self, batch: Batch, pooled: Tensor, tokens: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Cells (b, 1 + s·e, d), the first nothing; which are there; the words of the names."""
        (b, s), e = batch.slots.shape, batch.names.shape[1]
        pieces = (batch.names > 0)[..., None]
        words = (self.words(batch.names) * pieces).sum(2) / pieces.sum(2).clamp(min=1)
        said = self.mention(tokens[batch.mentions[:, 0]])
        spots = added(said, batch.mentions[:, 1], b * s * e)
        cells = pooled[batch.slots.clamp(min=0)][:, :, None] + self.name(words)[:, None]
        cells = cells + spots.view(b, s, e, WIDTH) + self.world(batch.closed.long())[:, None, None]
        nothing = self.nothing.expand(b, 1, WIDTH)
        there = ((batch.slots >= 0)[:, :, None] & pieces[:, None, :, 0, 0]).flatten(1)
        there = functional.pad(there, (1, 0), value=True)
        cells = torch.cat((nothing, self.start(cells).flatten(1, 2)), 1)
        return cells, there[:, None, None], words @ self.mixer

    def question(self, batch: Batch, pooled: Tensor, tokens: Tensor) -> Tensor:
        """The questions (b, q, d): the pooled sentence, and its tokens where names stand."""
        b, q = batch.questions.shape
        said = self.mention(tokens[batch.asked_mentions[:, 0]])
        spots = added(said, batch.asked_mentions[:, 1], b * q)
        asked = pooled[batch.questions.clamp(min=0)] + spots.view(b, q, WIDTH)
        whole: Tensor = self.asked(asked + self.world(batch.closed.long())[:, None])
        return whole

    def compare(
        self, batch: Batch, cells: Tensor, mask: Tensor, roles: Tensor, names: Tensor
    ) -> tuple[list[Tensor], list[Tensor]]:
        """How each block leans by what a cell looks for and another offers: (b, h, 1 + n, 1 + n).

        The second list is the same for questions (b, h, q, 1 + n). What is looked for or offered
        is a mean over the sentence's words, to which a gate adds the cell's name: "someone is red"
        in the column of Bob may look for "Bob" and "red".
        """
        chain = len(self.chain)
        asked_seeks = slice(2 * chain, 2 * chain + ASKING)
        roles = torch.unflatten(roles, 1, (-1, HEADS))  # (n, part, h, w)
        kept = roles[batch.slots.clamp(min=0)]
        kept = torch.cat((kept[:, :, : 2 * chain], kept[:, :, 2 * chain + ASKING :]), 2)
        gate = self.gate(cells).sigmoid().view(*batch.slots.shape, batch.names.shape[1], -1, 1)
        words = kept.flatten(2, 3)[:, :, None] + gate * names[:, None, :, None]
        words = functional.normalize(words.float(), dim=-1).to(roles.dtype).flatten(1, 2)
        parts = torch.unflatten(words, 2, (-1, HEADS)).permute(2, 0, 3, 4, 1)  # (part, b, h, w, n)
        seek = roles[:, asked_seeks][batch.questions.clamp(min=0)]
        seek = functional.normalize(seek.float(), dim=-1).to(roles.dtype).permute(2, 0, 3, 1, 4)
        return [
            block.leaning(
                functional.pad(parts[i].transpose(-1, -2) @ parts[chain + i], (0, 0, 1, 0)), mask
            )
            for i, block in enumerate(self.chain)
        ], [block.leaning(seek[i] @ parts[2 * chain + i], mask) for i, block in enumerate(self.ask)]


def added(rows: Tensor, places: Tensor, count: int) -> Tensor:
    """`count` rows of zeros, to which each of `rows` (k, d) is added at its place (k,).

    As a scatter, since ONNX has no other that adds twice at one place.
    """
    where = places[:, None].expand(-1, rows.shape[1])
    return rows.new_zeros(count, rows.shape[1]).scatter_add(0, where, rows)


@dataclass
class Scene:
    """Cells and questions before the first round; how the blocks lean."""

    cells: Tensor
    leanings: list[Tensor]
    asked: Tensor
    asked_leanings: list[Tensor]


def build(folder: Path, layers: int, blocks: int, rounds: int) -> Network:
    """A network over the first `layers` layers of the base in `folder`, with its word embeddings.

    The encoder begins as the base, what comes after it at random; dropout is off.
    """
    from transformers import BertConfig, BertModel

    config = BertConfig.from_pretrained(
        folder,
        num_hidden_layers=layers,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",  # on short sentences faster than the fused kernel
    )
    encoder = BertModel(config, add_pooling_layer=False)
    encoder.load_state_dict(load_file(folder / "model.safetensors"), strict=False)
    encoder.embeddings.word_embeddings.requires_grad_(False)
    return Network(encoder, blocks, rounds)


def load(folder: Path) -> Network:
    """The network whose `config.json` and `model.safetensors` lie in a folder.

    Raises KeyError, OSError or RuntimeError where they are broken.
    """
    config = read_json((folder / "config.json").read_text(encoding="utf-8"))
    network = build(base.folder(), **config["network"])
    report = network.load_state_dict(load_file(folder / "model.safetensors"), strict=False)
    missing = [name for name in report.missing_keys if "word_embeddings" not in name]
    if missing or report.unexpected_keys:
        raise KeyError(f"{[*missing, *report.unexpected_keys][0]} is missing or too much")
    return network.eval()
