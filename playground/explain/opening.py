"""The network behind an answer, opened to be looked into.

In:  opening(trace, models)
Out: Inside(…), or an InputError that says why not
"""

from playground.core import Attention, Models, TokenDistributions, Trace
from playground.errors import InputError
from playground.models.inside import Inside
from playground.models.kinds import is_language_model
from playground.reading_in import cleaned


def recipe_of(trace: Trace) -> Attention | None:
    """The recipe of an answer's attention: which tokens, which model."""
    return next((one for one in trace.evidence if isinstance(one, Attention)), None)


def written(trace: Trace) -> int:
    """How many tokens with text were written; the one that ends a message is none of the recipe."""
    odds = next((one for one in trace.evidence if isinstance(one, TokenDistributions)), None)
    return sum(bool(one.token) for one in odds.tokens) if odds else 0


def opening(trace: Trace, models: Models) -> Inside:
    """The transformer that answered, or its twin in torch. Raises InputError, ModelError."""
    recipe = recipe_of(trace)
    if recipe is None:
        raise InputError("This answer has no transformer to walk through.")
    if is_language_model(recipe.model, models.folder):
        from playground.models.language_model import LanguageModel

        return models.load(recipe.model, LanguageModel).inside(recipe.tokens)
    match trace.question.task:
        case "question-answering":
            from playground.models.reader import Reader

            return models.load(recipe.model, Reader).inside(recipe.tokens)
        case "translation":
            from playground.models.translator import Translator

            translator = models.load(recipe.model, Translator)
            return translator.inside(recipe.onto, recipe.tokens)
        case "sentiment":
            from playground.models.classifier import Classifier

            _, text = cleaned(trace.question).passage
            return models.load(recipe.model, Classifier).inside(text)
        case "extraction":
            from playground.models.tagger import Tagger

            _, text = cleaned(trace.question).passage
            return models.load(recipe.model, Tagger).inside(text)
    raise InputError(
        "The network behind this answer is no plain transformer, so the walk does not go through "
        "it. Ask for a sentiment, a translation or a chat, or choose a language model."
    )
