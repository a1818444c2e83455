"""Attention, computed when someone looks at it: which tokens each token took from.

In:  weights(trace, models)                        # the average over layers and heads
     weights(trace, models, layer=0, head=3)
Out: [[0.41, 0.22, …], …]                          # a row a token that looks; rows sum to 1

Attention shows where a network mixed its tokens, not why it answered as it did (Jain and Wallace
2019, "Attention is not Explanation"); the attributions beside it ask that.
"""

from playground.core import Attention, Models, Trace
from playground.errors import InputError
from playground.models.kinds import is_language_model
from playground.reading_in import cleaned


def weights(
    trace: Trace, models: Models, layer: int | None = None, head: int | None = None
) -> list[list[float]]:
    """Attention (n, n) among the tokens of the trace's `Attention` evidence; None averages.

    Where the tokens look onto others (m of them, of a translation's source) it is (n, m).

    `layer` and `head` count from 0. Raises InputError where the trace has no attention or not that
    layer or head, ModelError where its model is gone.
    """
    recipe = next((one for one in trace.evidence if isinstance(one, Attention)), None)
    if recipe is None:
        raise InputError("This answer has no attention: no network with attention gave it.")
    for name, chosen, count in (("layer", layer, recipe.layers), ("head", head, recipe.heads)):
        if chosen is not None and not 0 <= chosen < count:
            raise InputError(f"There is no {name} {chosen}; they go from 0 to {count - 1}.")
    if is_language_model(recipe.model, models.folder):
        from playground.models.language_model import LanguageModel

        return models.load(recipe.model, LanguageModel).attention(recipe.tokens, layer, head)
    match trace.question.task:
        case "deduction":
            from playground.models.deducer import Deducer

            question = cleaned(trace.question)
            return models.load(recipe.model, Deducer).attention(question, layer, head)
        case "question-answering":
            from playground.models.reader import Reader

            return models.load(recipe.model, Reader).attention(recipe.tokens, layer, head)
        case "translation":
            from playground.models.translator import Translator

            translator = models.load(recipe.model, Translator)
            return translator.attention(recipe.onto, recipe.tokens, layer, head)
        case "extraction":
            from playground.models.tagger import Tagger

            _, text = cleaned(trace.question).passage
            return models.load(recipe.model, Tagger).attention(text, layer, head)
        case _:
            from playground.models.classifier import Classifier

            _, text = cleaned(trace.question).passage
            return models.load(recipe.model, Classifier).attention(text, layer, head)
