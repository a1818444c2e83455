"""Translation by probability: a network writes the other language token by token.

In:  Question("translation", "Look at me.", options={"target_language": "es"})
Out: Answer("Mírame.", confidence=0.41, evidence=(TokenDistributions(…), Distribution(…), …))
"""

import math
from collections.abc import Sequence
from itertools import takewhile

from playground.core import (
    Answer,
    Attention,
    Distribution,
    Draft,
    Events,
    Models,
    Question,
    Said,
    Step,
    TokenDistribution,
    TokenDistributions,
    abstain,
    also,
)
from playground.errors import InputError
from playground.models.translator import BEAMS, Translation, Translator
from playground.registry import solver
from playground.solvers.languages import pairs_said, wanted
from playground.text.language import named
from playground.text.segments import Segment, joined, split

EMBEDDED = "embedded/translation"
PAIRS = [("en", "es"), ("es", "en"), ("en", "zh"), ("zh", "en")]
"""What the embedded model was trained on."""

TOGETHER = 16
"""How many sentences go through the network at once."""

SHOWN = 40
"""Of how many sentences, from the first on, the tokens' distributions are told."""


@solver("translation", "probabilistic", name="embedded", takes="network")
def solve(question: Question, models: Models, model: str = EMBEDDED) -> Events:
    """A small network writes the translation, with the odds of every token it writes."""
    _, text = question.passage
    if not text.strip():
        raise InputError("There is no text to translate; type a sentence or two.")
    translator = models.load(model, Translator)
    only = translator.targets[0] if len(translator.targets) == 1 else ""
    asked = wanted(question, source=translator.source, target=only)
    yield Step("languages", {"how": asked.how})
    if unable := _unable(model, translator, asked.source, asked.target):
        return abstain(unable)
    segments = split(text, lambda piece: translator.length(piece) <= translator.window)
    if not segments:
        return abstain(Said("no word to translate"))
    yield _pieces(segments, translator)
    done: dict[str, Translation] = {}
    waiting = list(dict.fromkeys(segment.text for segment in segments))
    for start in range(0, len(waiting), TOGETHER):
        group = waiting[start : start + TOGETHER]
        done.update(zip(group, translator.translate(group, asked.target), strict=True))
        if len(done) < len(waiting):
            ready = [
                done[one.text].text for one in takewhile(lambda one: one.text in done, segments)
            ]
            yield Draft(joined(text, segments, ready, asked.target))
    said = [done[segment.text] for segment in segments]
    choice = _choice(said[0], one=len(said) == 1)
    yield Step("searched", {"beams": BEAMS, "found": _found(said[0])}, (choice,))
    tokens = _tokens(said[:SHOWN], translator)
    attention = Attention(
        said[0].tokens, translator.info.id, translator.layers, translator.heads, said[0].source
    )
    yield Step("weighed each token", {"shown": _shown(said)}, (tokens, attention))
    return Answer(
        joined(text, segments, [one.text for one in said], asked.target),
        math.exp(sum(one.log_p for one in said)),
        (tokens, choice, attention),
        why=_why(said),
    )


def _unable(model: str, translator: Translator, source: str, target: str) -> Said | None:
    """Why the model cannot translate this pair; None where it can, or where that is not known."""
    pair: dict[str, object] = {"model": model, "source": named(source), "target": named(target)}
    able = None
    if model == EMBEDDED and (source, target) not in PAIRS:
        pair["model"] = Said("the embedded model")
        able = Said("translates", {"pairs": pairs_said(PAIRS)})
    elif translator.source and source != translator.source:
        able = Said("reads alone", {"language": named(translator.source)})
    elif translator.targets and target not in translator.targets:
        able = Said("writes", {"languages": translator.targets})
    return Said("does not translate", {**pair, "able": able}) if able else None


def _pieces(segments: Sequence[Segment], translator: Translator) -> Step:
    """How the text was cut, and what the network sees of its first piece."""
    cut = sum(segment.cut for segment in segments)
    unknown = sum(translator.unknown(text) for text in {segment.text for segment in segments})
    how = also(
        Said("sentence by sentence"),
        Said("cut sentences", {"window": translator.window, "n": cut}) if cut else None,
        Said("not in the vocabulary", {"n": unknown}) if unknown else None,
    )
    first = translator.pieces(segments[0].text)[:200]
    return Step("pieces", {"n": len(segments), "how": how, "first": first})


def _choice(first: Translation, *, one: bool) -> Distribution:
    """How probable the translations are that the search ended with, and all others together."""
    odds: dict[str, float] = {}
    for text, log_p in first.hypotheses:
        odds[text] = odds.get(text, 0.0) + math.exp(log_p)
    total = sum(odds.values())
    rest = ("any other", max(0.0, 1 - total))
    scale = max(1.0, total)  # rounding may take the sum over 1
    told = ((text or "(nothing)", p / scale) for text, p in odds.items())
    return Distribution("translation" if one else "first sentence", (*told, rest))


def _found(first: Translation) -> list[Said]:
    """What the beam search ended with."""
    return [
        Said("a hypothesis", {"text": text, "p": math.exp(log_p), "score": score})
        for (text, log_p), score in zip(first.hypotheses, first.scores, strict=True)
    ]


def _tokens(said: Sequence[Translation], translator: Translator) -> TokenDistributions:
    """The distributions of all tokens of some translations, one translation after the other."""
    found: dict[Translation, tuple[TokenDistribution, ...]] = {}
    for one in said:
        if one not in found:
            found[one] = translator.distributions(one).tokens
    return TokenDistributions(tuple(token for one in said for token in found[one]))


def _shown(said: Sequence[Translation]) -> Said:
    rest = len(said) - SHOWN
    if rest <= 0:
        return Said("every token's distribution")
    return Said("the first pieces' tokens", {"n": SHOWN, "rest": rest})


def _why(said: Sequence[Translation]) -> Said:
    count = sum(len(one.tokens) for one in said)
    mean = math.exp(sum(one.log_p for one in said) / count)
    unfinished = sum(not one.finished for one in said)
    return also(
        Said("product of so many tokens", {"n": count, "mean": mean}),
        Said("came to no end", {"n": unfinished}) if unfinished else None,
    )
