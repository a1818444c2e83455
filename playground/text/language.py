"""Which language a text is in: by its script, and among those of one script by its byte n-grams.

In:  "¿Dónde está la biblioteca?"
Out: "es"; and "" for "Tom.", which may be English, Spanish or German

The n-grams are py3langid's (Lui and Baldwin 2012), kept to a few languages of each script, since
over all its 97 a short English sentence is easily taken for a rare one. The commonest words of each
language count beside them, as a few n-grams alone mistake "I'm very sorry." for Italian.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any

from playground.core import Said

LANGUAGES = {
    "LATIN": ("en", "es", "fr", "de", "it", "pt", "nl", "pl", "sv", "tr"),
    "CYRILLIC": ("ru", "uk", "bg", "sr"),
    "ARABIC": ("ar", "fa", "ur"),
    "CJK": ("zh",),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "HANGUL": ("ko",),
    "GREEK": ("el",),
    "HEBREW": ("he",),
    "THAI": ("th",),
    "DEVANAGARI": ("hi",),
}
"""The languages that are told apart, by script: the first word of a letter's Unicode name."""

NAMES = {
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "de": "German",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "sv": "Swedish",
    "tr": "Turkish",
    "ru": "Russian",
    "uk": "Ukrainian",
    "bg": "Bulgarian",
    "sr": "Serbian",
    "ar": "Arabic",
    "fa": "Persian",
    "ur": "Urdu",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "el": "Greek",
    "he": "Hebrew",
    "th": "Thai",
    "hi": "Hindi",
}
"""The English names of those languages."""

COMMON = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the a an and or but of to in on at with for from by is are was were be been am "
        "do does did don't doesn't didn't not no yes i i'm i'll i've you you're he she it "
        "it's we they me my your his her our their this that there what who when where "
        "why how which will would can could should have has had if as more out up so very "
        "just let let's than",
        "es": "el la los las un una de del y o pero en con por para es son está están era fue "
        "ser no sí se que qué quién cuándo dónde cómo lo le les me te mi tu su nos yo él "
        "ella ellos usted esto esta este eso muy más al a ha he hay tiene como si ya "
        "porque ¿ ¡ estoy tengo sin",
        "fr": "le la les un une des du de et ou mais en dans avec pour par est sont était être "
        "ne pas que qui quand où comment je tu il elle nous vous ils me te se mon ma mes "
        "ton sa son ses ce cette ces au aux c'est n'est j'ai a ai ont plus très sur si y "
        "être à",
        "de": "der die das ein eine einen dem den des und oder aber in im mit für von zu zum "
        "ist sind war waren sein nicht kein keine ich du er sie es wir ihr mich mir dich "
        "sich mein dein was wer wann wo wie auf an als auch noch hat haben habe sehr wenn "
        "dass wird",
        "it": "il lo la i gli le un una uno di del della e o ma in con per da è sono era essere "
        "non che chi quando dove come io tu lui lei noi mi ti si mio mia tuo suo questo "
        "questa al alla nel nella ha ho hanno più molto se ci c'è perché",
        "pt": "o a os as um uma de do da dos e ou mas em no na com por para é são era foi ser "
        "não que quem quando onde como eu tu ele ela nós você me te se meu minha teu seu "
        "isto este esta isso muito mais ao à tem há já porque está estou",
        "nl": "de het een en of maar in op met voor van te is zijn was waren niet geen ik jij "
        "je hij zij ze wij we mij mijn jouw wat wie wanneer waar hoe dat die dit deze aan "
        "als ook nog heeft hebben heb zeer naar er",
        "ru": "и в не на я ты он она мы вы они что это как с у меня тебя мне тебе но по за к из "
        "так где когда кто был была есть нет очень",
        "uk": "і в не на я ти він вона ми ви вони що це як з у мене тебе мені тобі але по за до "
        "із так де коли хто був була є немає дуже та",
    }.items()
}
"""The commonest words of languages that are often met, and marks that only one writes."""

COMMON_WEIGHT = 4.0
"""Natural logarithm of how many times more probable a common word makes its languages."""

SURE, OTHER = 0.5, 0.95
"""How probable English, and how probable another language of its script, must be to be named."""

READ = 5_000
"""Characters from the text's start that are looked at; they are plenty."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[¿¡]")

CJK_WEIGHT = 3
"""A Chinese character counts as that many letters: a word has one or two of them."""


def detect(text: str) -> str:
    """The ISO 639-1 code of the text's language; "" where it is too short or unclear to tell.

    English is named early and the others late: only when very probable, and with no fewer common
    words than English, so that no short English text is taken for another.
    """
    start = text[:READ]
    script = _script(start)
    candidates = LANGUAGES.get(script, ())
    if len(candidates) < 2:
        return "".join(candidates)
    words = _WORD.findall(start.lower().replace("’", "'"))
    common = {code: sum(word in COMMON.get(code, ()) for word in words) for code in candidates}
    probabilities = _probabilities(start.lower(), common)
    best = max(candidates, key=lambda code: probabilities[code])
    if script == "LATIN" and best != "en":
        return best if probabilities[best] >= OTHER and common[best] >= common["en"] else ""
    return best if probabilities[best] >= SURE else ""


def name(code: str) -> str:
    """The language as a person is told of it: `Spanish (es)`; the bare code of one not known."""
    return f"{NAMES[code]} ({code})" if code in NAMES else code


def named(code: str) -> Said:
    """The language as a person is told of it, in his language; the bare code of one not known."""
    return Said(f"language {code}") if code in NAMES else Said("language", {"code": code})


def _script(text: str) -> str:
    """The script of most letters; Japanese by its kana, which stand between Chinese characters."""
    scripts = Counter(
        unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()
    )
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana * 5 > scripts["CJK"]:
        scripts["HIRAGANA"], scripts["CJK"] = kana + scripts["CJK"], 0
    for dense in ("CJK", "HIRAGANA", "HANGUL"):
        scripts[dense] *= CJK_WEIGHT
    best, count = max(scripts.items(), key=lambda pair: pair[1])
    return best if count else ""


def _probabilities(text: str, common: Mapping[str, int]) -> dict[str, float]:
    """How probable each language is, if it is one of those in `common`; they sum to 1.

    `common` counts the words of the text that are common in that language.
    """
    identifier = _identifier()
    features = identifier.instance2fv(text)
    present = features.nonzero()[0]  # a hundred of 7,480, so not their product with all
    sums = features[present] @ identifier.nb_ptc[present] + identifier.nb_pc
    logs = dict(zip(identifier.nb_classes, sums, strict=True))
    scores = {code: logs[code] + COMMON_WEIGHT * count for code, count in common.items()}
    powers = {code: math.exp(score - max(scores.values())) for code, score in scores.items()}
    return {code: power / sum(powers.values()) for code, power in powers.items()}


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_pickled_model(MODEL_FILE)
