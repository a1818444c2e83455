"""Words of a sentence that a network's translation does without, told by taking them out.

In:  unwritten("It's raining cats and dogs.", said, translator, "en", "es")
Out: ("cats",), where the network wrote "Está lloviendo y perros."

Each noun is taken out of the sentence, and the network is asked how probable each token of its
translation is then. Where no token loses anything, nothing in the translation comes of that noun.
It tells what is lost, not what is mistaken for another thing. The measure is that of omission by
contrastive conditioning (Vamvas and Sennrich 2022, "As Little as Possible, as Much as Necessary").
"""

import re
from collections.abc import Iterator

from playground.deduction.reading.english import lexicon
from playground.models.translator import Translation, Translator
from playground.text.chinese.segmenter import segment
from playground.text.language import COMMON
from playground.text.stems import STOP

NEEDED = 0.5
"""In natural logarithms: what the token loses that needs a noun most, if it comes of it. Of the
first 200 sentences of four development files a twelfth to a fifth have a noun below that."""

MOST = 24
"""So many nouns of a sentence, the first ones, are taken out."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SHORT_SPANISH = 4


def unwritten(
    text: str, said: Translation, translator: Translator, source: str, target: str
) -> tuple[str, ...]:
    """The nouns of a sentence in the language `source` from which nothing written comes."""
    nouns = list(_nouns(text, source))[:MOST]
    if not nouns:
        return ()
    without = [" ".join((text[:start] + text[end:]).split()) for start, end in nouns]
    needs = translator.needs([text, *without], target, said.tokens)
    lost = [
        text[start:end] for (start, end), need in zip(nouns, needs, strict=True) if need < NEEDED
    ]
    return tuple(dict.fromkeys(lost))


def _nouns(text: str, source: str) -> Iterator[tuple[int, int]]:
    """Where the nouns stand: by a dictionary in English and Chinese; in Spanish longer words."""
    if source == "zh":
        for word in segment(text):
            if word.kind == "noun" and word.end - word.start > 1:
                yield word.start, word.end
        return
    for found in _WORD.finditer(text):
        said = found.group().lower()
        if said in STOP or said in COMMON.get(source, ()) or "'" in said or "’" in said:
            continue
        if lexicon.may_be(said, "noun") if source == "en" else len(said) >= _SHORT_SPANISH:
            yield found.span()
