"""Translation by probability: a network writes the other language token by token.

In:  Question("translation", "Look at me.", options={"target_language": "es"})
Out: Answer("Mírame.", confidence=0.41, evidence=(TokenDistributions(…), Distribution(…), …))
"""

import math
from collections.abc import Iterator, Sequence
from itertools import takewhile

from playground.answering.languages import Wanted, in_another_script, pairs_said, wanted
from playground.answering.quoting import quoted, some
from playground.answering.rendering import Rendered, render
from playground.core import (
    Answer,
    Attention,
    Distribution,
    Draft,
    Events,
    Evidence,
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
from playground.text import apertium
from playground.text.language import named
from playground.text.prose import LONGEST_WORD, longest_word
from playground.text.segments import Segment, joined, prose

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
    if too_long := longest_word(text):
        return abstain(Said("a word too long", {"n": too_long, "most": LONGEST_WORD}))
    translator = models.load(model, Translator)
    only = translator.targets[0] if len(translator.targets) == 1 else ""
    asked = wanted(question, source=translator.source, target=only)
    yield Step("languages", {"how": asked.how})
    if asked.source == asked.target:
        return abstain(asked.how)
    unable = _unable(model, translator, asked.source, asked.target)
    if why := unable or in_another_script(text, asked.source):
        return abstain(why)
    segments = prose(text, lambda piece: translator.length(piece) <= translator.window)
    if not segments:
        return abstain(Said("no word to translate"))
    yield _pieces(segments, translator)
    done: dict[str, Rendered] = {}
    waiting = list(dict.fromkeys(segment.text for segment in segments))
    for start in range(0, len(waiting), TOGETHER):
        group = waiting[start : start + TOGETHER]
        done.update(render(group, translator, asked.source, asked.target, fitted=model == EMBEDDED))
        if len(done) < len(waiting):
            ready = [
                done[one.text].text for one in takewhile(lambda one: one.text in done, segments)
            ]
            yield Draft(joined(text, segments, ready, asked.target))
    parts = [done[segment.text] for segment in segments]
    yield from _kept(segments, parts)
    written = [part.said for part in parts if part.said]
    evidence: tuple[Evidence, ...] = ()
    if written:
        choice = _choice(written[0], one=len(parts) == 1)
        yield Step("searched", {"beams": BEAMS, "found": _found(written[0])}, (choice,))
        tokens = _tokens(written[:SHOWN], translator)
        first = written[0]
        attention = Attention(
            first.tokens, translator.info.id, translator.layers, translator.heads, first.source
        )
        yield Step("weighed each token", {"shown": _shown(written)}, (tokens, attention))
        evidence = (tokens, choice, attention)
    if 2 * sum(part.left is not None for part in parts) >= len(parts):
        return abstain(_silence(segments, parts, asked), *evidence)
    return Answer(
        joined(text, segments, [part.text for part in parts], asked.target),
        _confidence(parts),
        evidence,
        why=_why(segments, parts),
    )


def _confidence(parts: Sequence[Rendered]) -> float | None:
    """How probable exactly what was written is; None where a list says it all."""
    written = [part.said.log_p for part in parts if part.said and not part.left]
    return math.exp(sum(written)) if written else None


def _kept(segments: Sequence[Segment], parts: Sequence[Rendered]) -> Iterator[Step]:
    """What was done so that nothing is lost: set phrases, small letters, stand-ins."""
    pairs = list(dict(zip((one.text for one in segments), parts, strict=True)).items())
    if phrases := [f"{text} → {one.text}" for text, one in pairs if not one.said and not one.left]:
        yield Step("set phrases", {"phrases": some(phrases)})
    if lowered := sum(one.lowered for _, one in pairs):
        yield Step("read in small letters", {"n": lowered})
    if stood := [f"{text} → {one.stood}" for text, one in pairs if one.stood]:
        yield Step("put stand-ins", {"sentences": some(stood)})


def _silence(segments: Sequence[Segment], parts: Sequence[Rendered], asked: Wanted) -> Said:
    """Why there is no translation, and what to ask instead."""
    reason = next(part.left for part in parts if part.left)
    left = sum(part.left is not None for part in parts)
    many = Said("so many are left", {"n": left, "all": len(segments)}) if len(parts) > 1 else None
    rules = (asked.source, asked.target) in apertium.pairs()
    return also(many, reason, Said("ask Apertium" if rules else "ask a hub model"))


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


def _why(segments: Sequence[Segment], parts: Sequence[Rendered]) -> Said:
    """What the confidence is, and which sentences are not to be relied on, or not translated."""
    said = [part.said for part in parts if part.said and not part.left]
    pairs = dict(zip((one.text for one in segments), parts, strict=True))
    doubtful = [text for text, one in pairs.items() if one.doubtful]
    left = [text for text, one in pairs.items() if one.left]
    lost = [word for one in pairs.values() for word in one.unwritten]
    other = [f"“{it.noun}” → “{it.other}”" for one in pairs.values() for it in one.swaps]
    none = [word for one in pairs.values() for word in one.invented]
    product = Said("set phrases alone")
    if said:
        count = sum(len(one.tokens) for one in said)
        mean = math.exp(sum(one.log_p for one in said) / count)
        product = Said("product of so many tokens", {"n": count, "mean": mean})
    doubt = None
    if doubtful:
        lowest = min(pairs[text].mean for text in doubtful)
        values: dict[str, object] = {"mean": lowest, "sentences": quoted(doubtful)}
        doubt = Said("not to be relied on" if len(parts) > 1 else "do not rely on it", values)
    return also(
        doubt,
        Said("nothing comes of", {"words": quoted(lost)}) if lost else None,
        Said("another noun", {"nouns": some(other)}) if other else None,
        Said("in no dictionary", {"words": quoted(none)}) if none else None,
        Said("sentences are left", {"n": len(left), "sentences": quoted(left)}) if left else None,
        product,
    )
