"""Where the two engines of a GGUF file choose otherwise: llama.cpp wrote, transformers looks.

In:  differences(trace, models)               # of a run that llama.cpp wrote
Out: Differences(tokens=8, found=(Difference(place=0, wrote="The", other="Paris"),))

llama.cpp multiplies in few bits, transformers with the same weights unpacked to 32. A run's odds
are those of the engine that wrote; what is looked at inside is the other one's.
"""

from dataclasses import dataclass

from playground.core import Attention, Models, TokenDistributions, Trace
from playground.models.gguf_adapter import in_gguf


@dataclass(frozen=True)
class Difference:
    """A token, counted from 0, and what each engine finds likeliest there."""

    place: int
    wrote: str
    other: str


@dataclass(frozen=True)
class Differences:
    """How many tokens were compared, and where the likeliest ones differ."""

    tokens: int
    found: tuple[Difference, ...]


def differences(trace: Trace, models: Models) -> Differences | None:
    """Where the engine that looks inside would choose other tokens than the one that wrote.

    None where one engine did both, and where the text as a whole is cut into other tokens than it
    was written in, so that there is nothing to lay side by side. Raises ModelError.
    """
    recipe = next((one for one in trace.evidence if isinstance(one, Attention)), None)
    odds = next((one for one in trace.evidence if isinstance(one, TokenDistributions)), None)
    if recipe is None or odds is None or trace.model is None:
        return None
    if not in_gguf(recipe.model) or trace.model.dtype == "float32":
        return None
    from playground.models.language_model import LanguageModel

    twin = models.load(recipe.model, LanguageModel)
    written = [one.token for one in odds.tokens if one.token]
    cut = recipe.tokens[len(recipe.tokens) - len(written) :]
    if twin.tokenizer.convert_tokens_to_string(list(cut)) != "".join(written):
        return None
    others = twin.likeliest(recipe.tokens, len(written) + 1)
    pairs = enumerate(zip(odds.tokens, others, strict=False))
    told = [(at, one.alternatives[0][0], other) for at, (one, other) in pairs if one.alternatives]
    found = tuple(Difference(*one) for one in told if one[1] != one[2])
    return Differences(len(told), found)
