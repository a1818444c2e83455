"""A message that a language model writes: drafts on the way, then steps, and a probability a token.

In:  reply = yield from write(writer, [Message("user", "Name a colour.")], {"seed": "3"})
Out: Draft("Re"), Draft("Red"), …, Step("wrote tokens", {"tokens": 2, …}, (…, …));
     reply.said == "Red."; reply.p(0, 3) == 0.41
"""

import math
from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property

from playground.core import (
    Attention,
    Draft,
    Evidence,
    Said,
    Step,
    TokenDistribution,
    TokenDistributions,
)
from playground.models.gguf_adapter import in_gguf
from playground.models.writing import Prompt, Sampling, Writer, Written
from playground.text.repeating import round_and_round, thrice
from playground.text.stop_strings import first, stop_strings
from playground.text.thinking import CLOSE, OPEN, is_thinking, settled, split

ENDS = (".", "!", "?", "。", "！", "？")
ATTENTION = 2048
"""Of more tokens attention is not offered: its table grows with their square."""


@dataclass(frozen=True)
class Reply:
    """What was written: the whole `text` with the `begin` it was given, and its pieces.

    The text ends before a stop string, which the last pieces still have.
    `evidence`: the distribution of each token, and the recipe of the attention, where there is one.
    `cut_off`: whether it had not come to its end.
    """

    text: str
    begin: str
    pieces: tuple[Written, ...]
    attention: Attention | None
    cut_off: bool = False

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Its tokens' distributions, then the attention, as far as there are any."""
        tokens = (TokenDistributions(self.tokens),) if self.tokens else ()
        short = self.attention and len(self.attention.tokens) <= ATTENTION
        return (*tokens, self.attention) if self.attention and short else tokens

    @cached_property
    def thought(self) -> str:
        """What it thought aloud."""
        return split(self.text)[0]

    @cached_property
    def said(self) -> str:
        """What it said, without the thought."""
        return split(self.text)[1]

    @property
    def spoken(self) -> int:
        """Where in the text it begins to speak, after the last thought; its end while it thinks."""
        if is_thinking(self.text):
            return len(self.text)
        return len(self.text) - len(self.text.rpartition(CLOSE)[2])

    def p(self, start: int = 0, end: int | None = None) -> float | None:
        """The probability of the tokens that write characters `start` to `end`: their product.

        Without places, of all tokens, the message's end with them. None where it is not known.
        """
        at, told = len(self.begin), []
        for piece in self.pieces:
            here, at = at, at + len(piece.text)
            inside = end is None or (here < end and (at > start or here == at == start))
            if inside and piece.distribution:
                told.append(piece.distribution.p)
            elif inside and piece.text not in ("", OPEN, CLOSE):
                return None
        return math.exp(sum(map(_log, told))) if told else None

    @property
    def silence(self) -> Said | None:
        """Why nothing was said; None where something was."""
        if self.said:
            return None
        return Said("cut off in thought" if is_thinking(self.text) else "ended without a word")

    @property
    def tokens(self) -> tuple[TokenDistribution, ...]:
        """The distribution of each token, as far as they are known."""
        return tuple(piece.distribution for piece in self.pieces if piece.distribution)


def write(
    writer: Writer,
    prompt: Prompt,
    options: Mapping[str, str],
    usual_temperature: float | None = 0.0,
    end: str = "\n",
) -> Generator[Step | Draft, None, Reply]:
    """The next message of a conversation, as the options (of `tasks.WRITING`) say.

    What goes on plain text ends with `end`, its line or its paragraph. A draft a token; then steps:
    what was thought, what was written, whether it was cut off, came to a stop string or was stopped
    because it goes round in the same words. Raises ModelError as the writer does.
    """
    from playground.models.language_model import LanguageModel

    if isinstance(writer, LanguageModel) and in_gguf(writer.info.id):
        yield Step("writes with transformers")
    drawn = sampling(options, usual_temperature)
    begin = options.get("begin", "")
    stops = stop_strings(options.get("stop", ""))
    text, pieces, again, stop = begin, [], None, None
    with closing(writer.write(prompt, drawn, begin)) as written:
        for piece in _up_to(end, written) if isinstance(prompt, str) else written:
            pieces.append(piece)
            text += piece.text
            stop = first(text, stops, len(begin))
            thought, said = split(settled(text[:stop]))
            yield Draft(said, thought)
            if stop is not None:
                break
            ends = piece.text.strip().endswith(ENDS) or "\n" in piece.text
            again = (thrice if ends else round_and_round)(text[len(begin) :])
            if again:
                break
    attention = writer.recipe(prompt, text)
    told = [piece for piece in pieces if piece.distribution]
    here = writer.info.device != "server"
    full = bool(told) and (here or len(told) >= drawn.max_new_tokens)
    # a message that comes to its end ends in an empty piece
    cut = bool(again or (stop is None and full and told[-1].text and pieces[-1].text))
    reply = Reply(text[:stop], begin, tuple(pieces), attention, cut)
    if reply.thought:
        yield Step("thought aloud", {"thought": reply.thought})
    yield _wrote(reply, here)
    if again:
        yield Step("repeated itself", {"sentence": again})
    elif stop is not None:
        at = next(one for one in stops if text.startswith(one, stop))
        yield Step("stopped before a text", {"stop": at})
    elif cut:
        values = {"tokens": len(reply.tokens), "most": drawn.max_new_tokens}
        yield Step("was cut off", values)
    return reply


def sampling(options: Mapping[str, str], usual_temperature: float | None = 0.0) -> Sampling:
    """How tokens are to be drawn; `usual_temperature` holds where the options say none.

    None leaves it to the model; with 0, the likeliest each time, the same question has the same
    answer, on a server too.
    """
    usual = Sampling()
    temperature, top_p, top_k = (options.get(name) for name in ("temperature", "top_p", "top_k"))
    return Sampling(
        int(options.get("max_new_tokens") or usual.max_new_tokens),
        float(temperature) if temperature else usual_temperature,
        float(top_p) if top_p else None,
        int(top_k) if top_k else None,
        int(options.get("seed") or usual.seed),
    )


def _up_to(end: str, written: Generator[Written, None, None]) -> Generator[Written, None, None]:
    """The pieces of plain text before the first `end`, then an empty one as after a message."""
    text = ""
    for piece in written:
        at = (text + piece.text).find(end) - len(text)
        if at < -len(text):
            text += piece.text
            yield piece
            continue
        kept = piece.text[: max(0, at)]
        odds = piece.distribution and replace(piece.distribution, token=kept)
        yield Written(kept, odds)
        if kept:
            yield Written("", None)
        return


def _wrote(reply: Reply, here: bool) -> Step:
    """What was written, and how surely; `here` is a model that could be looked into."""
    after = Said("after its beginning") if reply.begin else None
    tokens = reply.tokens
    if not tokens:
        return Step("wrote a message", {"after": after}, reply.evidence)
    bits = [one.entropy for one in tokens if one.entropy is not None]
    mean_bits = Said("bits to choose from", {"bits": sum(bits) / len(bits)}) if bits else None
    left = None
    if reply.attention and reply.attention not in reply.evidence:
        left = Said("without attention", {"most": ATTENTION})
    elif here and not reply.attention:
        left = Said("no attention in this file")
    values = {
        "tokens": len(tokens),
        "after": after,
        "p": math.exp(sum(_log(one.p) for one in tokens) / len(tokens)),
        "bits": mean_bits,
        "left": left,
    }
    return Step("wrote tokens", values, reply.evidence)


def _log(p: float) -> float:
    """The logarithm of a probability; of 0 a very small number."""
    return math.log(max(p, 5e-324))
