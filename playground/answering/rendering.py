"""The sentences of a text as a network translates them, each with what must be kept, or left alone.

In:  render(["Ask Ilmari about 4.75 euros."], translator, "en", "es")
Out: {"Ask Ilmari about 4.75 euros.": Rendered("Pregúntale a Ilmari por 4.75 euros.", …)}

A set phrase comes from a list. A sentence in capitals is read in small letters. Where a number, a
name or the like is lost, the sentence is translated once more with a stand-in for it
(text/stand_ins.py); where it is lost again the sentence is `left`. So is what the embedded model
writes in circles, without an end, or with so little probability that it is seldom right. What a
network that was named writes is left for lost numbers, addresses, code and titles alone: how sure
it is means something else of every network, a larger one may know a name's other form ("Columbus",
"Colón"), and whoever names one asks to see what it does.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from playground.answering.unwritten import unwritten
from playground.core import Said, also
from playground.errors import ModelError
from playground.models.translator import Translation, Translator
from playground.text import calendar_words, denied_twice, greetings
from playground.text.capitals import lowered
from playground.text.kept import EXACT, KINDS, Kind, added, find, lost
from playground.text.stand_ins import Standing, restored, stand_ins
from playground.text.swapped import Swap, invented, swapped

DOUBTFUL = {"en": 0.43, "es": 0.43, "zh": 0.36}
"""By target language, the probability of a token, on geometric average, below which a sentence of
the embedded model is not to be relied on (fitted by `benchmarks/translation_reach.py`)."""
USELESS = {"en": 0.35, "es": 0.35, "zh": 0.25}
"""The same, below which it is left."""

MOST_CHARACTERS = 3
"""Chinese for one word is seldom longer."""
_ARTICLE = re.compile(r"^(?:the|an?|el|la|los|las|una?)\s(?=\S)", re.IGNORECASE)

LANGUAGES = ("en", "es", "zh")
"""Languages of which it is known how they say numbers and places."""


@dataclass(frozen=True)
class Rendered:
    """A sentence's translation, or the sentence itself with `left`, why it is not translated.

    `said` is what the network wrote, None for a set phrase and for what it was not given.
    `lowered`: it was read in small letters; `stood`: how it was read with stand-ins for what had to
    be kept, which the tokens of `said` still have and its texts no longer; `doubtful`: its own
    words are so improbable to the network that it is not to be relied on; `unwritten`: nouns from
    which nothing in it comes; `swaps`: nouns that a dictionary does not have for those of the text;
    `invented`: words that none has.
    """

    text: str
    said: Translation | None = None
    left: Said | None = None
    lowered: bool = False
    stood: str = ""
    doubtful: bool = False
    unwritten: tuple[str, ...] = ()
    swaps: tuple[Swap, ...] = ()
    invented: tuple[str, ...] = ()

    @property
    def mean(self) -> float:
        """The probability of a token on geometric average; 1 for a set phrase."""
        return math.exp(self.said.log_p / len(self.said.tokens)) if self.said else 1.0


def render(
    texts: Sequence[str], translator: Translator, source: str, target: str, *, fitted: bool
) -> dict[str, Rendered]:
    """The translation of each text.

    `fitted`: the translator is the one that the thresholds were fitted on (the embedded model). Of
    another none is doubtful, and none is left for its probability, its circles, its missing end, or
    a name or place that it does not write as the text does.
    """
    kinds: tuple[Kind, ...] = KINDS if fitted else EXACT
    done: dict[str, Rendered] = {}
    read: dict[str, str] = {}
    for text in texts:
        if phrase := greetings.translated(text, source, target):
            done[text] = Rendered(phrase)
        elif why := _unreadable(text, translator):
            done[text] = Rendered(text, left=why)
        else:
            read[text] = lowered(text, source)
    first = (
        dict(zip(read, translator.translate(list(read.values()), target), strict=True))
        if read
        else {}
    )
    again: dict[str, Standing] = {}
    for text, said in first.items():
        done[text] = Rendered(said.text, said, lowered=read[text] != text)
        if {source, target} <= set(LANGUAGES) and (
            gone := _gone(read[text], said.text, source, target, kinds)
        ):
            done[text] = replace(done[text], left=gone)
            if standing := stand_ins(read[text], find(read[text], source), source):
                again[text] = standing
    if again:
        said_again = translator.translate([one.text for one in again.values()], target)
        for (text, standing), said in zip(again.items(), said_again, strict=True):
            whole = restored(said.text, standing, target)
            if whole is not None and not _gone(read[text], whole, source, target, kinds):
                own = _put_back(said, standing, target)
                done[text] = replace(
                    done[text], text=whole, said=own, left=None, stood=standing.text
                )
    judged = {text: _judged(done[text], target) if fitted else done[text] for text in texts}
    if fitted:
        judged = {text: _as_a_word(text, one, target) for text, one in judged.items()}
        judged = {
            text: _with_unwritten(one, read.get(text, ""), translator, source, target)
            for text, one in judged.items()
        }
    return {text: replace(one, text=text) if one.left else one for text, one in judged.items()}


def _with_unwritten(
    one: Rendered, read: str, translator: Translator, source: str, target: str
) -> Rendered:
    """The same with the nouns of what was read from which nothing, or another noun, was written."""
    if one.said is None or one.left or one.stood:
        return one
    swaps, none = _witnessed(read, one.text, source, target)
    lost = unwritten(read, one.said, translator, source, target)
    return replace(one, unwritten=lost, swaps=swaps, invented=none)


def _witnessed(
    text: str, written: str, source: str, target: str
) -> tuple[tuple[Swap, ...], tuple[str, ...]]:
    """What Apertium's dictionaries say against a translation; nothing where they fail."""
    try:
        return swapped(text, written, source, target), invented(text, written, source, target)
    except ModelError:
        return (), ()


def _put_back(said: Translation, standing: Standing, target: str) -> Translation:
    """The same with the pieces themselves in its texts; its tokens are those that were written.

    One of the other hypotheses that has not each stand-in as often stays as it was written.
    """
    texts = (restored(text, standing, target) or text for text, _ in said.hypotheses)
    hypotheses = tuple(zip(texts, (log_p for _, log_p in said.hypotheses), strict=True))
    return replace(said, text=hypotheses[0][0], hypotheses=hypotheses)


def _gone(
    text: str, translated: str, source: str, target: str, kinds: Collection[Kind]
) -> Said | None:
    """What of these kinds, and of months, days and numbers in words, a sentence's translation
    lacks, the figures it should not have, and whether it denies what was denied twice."""
    kept = [one for one in find(text, source) if one.kind in kinds]
    gone = [one.text for one in lost(kept, translated, target)]
    gone += calendar_words.gone(text, translated, source, target)
    more = added(text, translated)
    twice = denied_twice.turned(text, translated, source, target)
    reasons = [
        Said("lost in translation", {"lost": list(dict.fromkeys(gone))}) if gone else None,
        Said("figures of its own", {"added": list(dict.fromkeys(more))}) if more else None,
        Said("denies once", {"text": twice, "said": translated}) if twice else None,
    ]
    told = [one for one in reasons if one]
    return also(*told) if len(told) > 1 else next(iter(told), None)


def _unreadable(text: str, translator: Translator) -> Said | None:
    """Why a text is not even given to the network."""
    words = text.lower().split()
    if len(words) >= 8 and len(set(words)) * 4 <= len(words):
        return Said("repeats itself")
    if 2 * translator.unknown(text) > len(translator.pieces(text)):
        return Said("not of its vocabulary")
    return None


def _judged(one: Rendered, target: str) -> Rendered:
    """The same, left where it goes in circles, comes to no end, or is too improbable."""
    if one.left or one.said is None:
        return one
    if not one.said.finished or _circles(one.said.tokens):
        return replace(one, left=Said("goes in circles"))
    if one.mean < USELESS[target]:
        return replace(one, left=Said("too improbable", {"mean": one.mean}))
    return replace(one, doubtful=one.mean < DOUBTFUL[target])


def _as_a_word(text: str, one: Rendered, target: str) -> Rendered:
    """One word for one word, without an article and a full stop; left where a network that has
    learnt sentences wrote one: "fork" → "Pregunta por ti."."""
    chinese = re.fullmatch(r"[一-鿿]{1,3}", text)
    alone = chinese or re.fullmatch(r"[^\W\d_]+", text)
    if not alone or one.left or one.said is None:
        return one
    bare = _ARTICLE.sub("", one.text).rstrip(".。").strip()
    twice = len(bare) % 2 == 0 and bare[: len(bare) // 2] == bare[len(bare) // 2 :]
    is_one = 0 < len(bare) <= MOST_CHARACTERS if target == "zh" else len(bare.split()) == 1
    if is_one and not twice:
        return replace(one, text=bare)
    return replace(one, left=Said("a sentence for a word", {"text": one.text}))


def _circles(tokens: Sequence[str]) -> bool:
    """Whether four tokens in a row stand three times in what was written."""
    runs = Counter(tuple(tokens[at : at + 4]) for at in range(len(tokens) - 3))
    return any(count >= 3 for count in runs.values())
