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
    Step,
    TokenDistribution,
    TokenDistributions,
    abstain,
)
from playground.errors import InputError
from playground.models.translator import BEAMS, Translation, Translator
from playground.registry import solver
from playground.solvers.languages import pairs_said, wanted
from playground.text.language import name
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
    yield Step("Languages", asked.how)
    if unable := _unable(model, translator, asked.source, asked.target):
        return abstain(unable)
    segments = split(text, lambda piece: translator.length(piece) <= translator.window)
    if not segments:
        return abstain("There is no word in this text to translate.")
    yield Step(_count(len(segments), "piece"), _pieces(segments, translator))
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
    yield Step("Searched", _search(said[0]), (choice,))
    tokens = _tokens(said[:SHOWN], translator)
    attention = Attention(
        said[0].tokens, translator.info.id, translator.layers, translator.heads, said[0].source
    )
    yield Step("Weighed each token", _shown(said), (tokens, attention))
    return Answer(
        joined(text, segments, [one.text for one in said], asked.target),
        math.exp(sum(one.log_p for one in said)),
        (tokens, choice, attention),
        why=_why(said),
    )


def _unable(model: str, translator: Translator, source: str, target: str) -> str:
    """Why the model cannot translate this pair; "" where it can, or where that is not known."""
    pair = f"from {name(source)} to {name(target)}"
    if model == EMBEDDED and (source, target) not in PAIRS:
        return f"The embedded model does not translate {pair}; it translates {pairs_said(PAIRS)}."
    if translator.source and source != translator.source:
        return f"{model} does not translate {pair}; it reads {name(translator.source)} alone."
    if translator.targets and target not in translator.targets:
        able = ", ".join(translator.targets)
        return f"{model} does not translate {pair}; it writes {able}."
    return ""


def _pieces(segments: Sequence[Segment], translator: Translator) -> str:
    """How the text was cut, and what the network sees of its first piece."""
    first = segments[0].text
    whole = "The network reads sentence by sentence."
    if cut := sum(segment.cut for segment in segments):
        whole += (
            f" Sentences of more than {translator.window} tokens were cut at a comma or a space, "
            f"into {cut:,} pieces; what belongs together across a cut may be lost."
        )
    unknown = sum(translator.unknown(text) for text in {segment.text for segment in segments})
    if unknown:
        whole += f" {_count(unknown, 'token')} of the text is not in its vocabulary."
    return f"{whole}\nThe first: {' '.join(translator.pieces(first)[:200])}"


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


def _search(first: Translation) -> str:
    """What the beam search ended with, a line a translation."""
    lines = [
        f"{text}  p = {math.exp(log_p):.3g}, score {score:.3f}"
        for (text, log_p), score in zip(first.hypotheses, first.scores, strict=True)
    ]
    return (
        f"At each token the {BEAMS} likeliest beginnings were kept (beam search). What it ended "
        "with, by score, which is the natural logarithm of p divided by the number of tokens:\n"
        + "\n".join(lines)
    )


def _tokens(said: Sequence[Translation], translator: Translator) -> TokenDistributions:
    """The distributions of all tokens of some translations, one translation after the other."""
    found: dict[Translation, tuple[TokenDistribution, ...]] = {}
    for one in said:
        if one not in found:
            found[one] = translator.distributions(one).tokens
    return TokenDistributions(tuple(token for one in said for token in found[one]))


def _shown(said: Sequence[Translation]) -> str:
    rest = len(said) - SHOWN
    if rest <= 0:
        return "The distribution that each token was taken from."
    return f"The distributions of the first {SHOWN} pieces' tokens; {rest:,} pieces are not shown."


def _why(said: Sequence[Translation]) -> str:
    count = sum(len(one.tokens) for one in said)
    mean = math.exp(sum(one.log_p for one in said) / count)
    unfinished = sum(not one.finished for one in said)
    cut = f" {_count(unfinished, 'piece')} came to no end and was cut off." if unfinished else ""
    return (
        f"The confidence is the probability of exactly these {_count(count, 'token')}: the product "
        f"of theirs, {mean:.2f} each on (geometric) average.{cut}"
    )


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'s' * (number != 1)}"
