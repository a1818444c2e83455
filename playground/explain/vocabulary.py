"""What lies near a word in the vocabulary of models that learnt from billions of words.

In:  vocabularies(models, "cook")
Out: [Near("embedded/smollm2", (" cook",), ((" Cook", 0.6), …)), Near("embedded/neutral", …)]

These are the vectors that a token begins as, before it has met the others, as in the second stop of
the walk. A word of several tokens is looked for by the mean of theirs.
"""

from dataclasses import dataclass

from playground.core import Models
from playground.models.inside import Inside

SMOLLM2, MINILM = "embedded/smollm2", "embedded/neutral"
"""SmolLM2-135M-Instruct, and a classifier whose vocabulary and vectors are all-MiniLM-L6-v2's."""


@dataclass(frozen=True)
class Near:
    """A model, the tokens that it cuts the word into, and what is near with its cosine."""

    model: str
    pieces: tuple[str, ...]
    near: tuple[tuple[str, float], ...]


def vocabularies(models: Models, word: str) -> list[Near]:
    """The neighbours of a word in either. Raises ModelError where a model is not there."""
    from playground.models.classifier import Classifier
    from playground.models.language_model import LanguageModel

    writer = models.load(SMOLLM2, LanguageModel)
    tokens = writer.tokenizer.tokenize(f" {word}")
    classifier = models.load(MINILM, Classifier)
    return [_near(writer.inside(tokens)), _near(classifier.inside(word))]


def _near(inside: Inside) -> Near:
    import torch

    from playground.explain.walk.embeddings import nearest

    numbers = [one for one in inside.numbers if one not in inside.special]
    unit = torch.nn.functional.normalize(inside.embeddings.detach().float(), dim=1)
    near = tuple((inside.name(one), cosine) for one, cosine in nearest(inside, unit, numbers))
    return Near(inside.info.id, tuple(map(inside.name, numbers)), near)
