"""Which language a text is in: by its script, and among those of one script by its byte n-grams.

In:  "¿Dónde está la biblioteca?"
Out: "es"; and "" for "Tom.", which may be English, Spanish or German

The n-grams are langid's (Lui and Baldwin 2012; text/ngrams), kept to a few languages of each
script, since over all its 97 a short English sentence is easily taken for a rare one. The commonest
words of each language count beside them, as a few n-grams alone mistake "I'm very sorry." for
Italian. Names tell nothing: what is written with a capital letter is not looked at, where there are
other words.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from playground.core import Said
from playground.deduction.reading.english import lexicon

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
        "just let let's than about after all also am an any because before come did do every "
        "get go good had here i'd into know like made make man many men met new now old on "
        "one only other our over own people said say see she's some still such take that's "
        "then these they're think those time two us use want way well while world year years "
        "came went",
        "es": "el la los las un una de del y o pero en con por para es son está están era fue "
        "ser no sí se que qué quién cuándo dónde cómo lo le les me te mi tu su nos yo él "
        "ella ellos usted esto esta este eso muy más al a ha he hay tiene como si ya "
        "porque ¿ ¡ estoy tengo sin gusta mucho mucha hoy bien todo todos nada donde desde hasta "
        "entre sobre también han quiero puede gracias hace fui muchas buenos cuando",
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
        "pl": "i w na z że się nie to jest był była było ten ta te do od po za ale jak co kto ja "
        "ty on ona my wy oni mój swój przez dla są być bardzo tak już czy",
        "sv": "och i att det som en ett på är var av för med den till inte om men han hon jag "
        "du vi ni de har hade från eller mycket så när vad vem min sin mitt",
        "tr": "ve bir bu da de için çok ne ile ama var yok mı mi ben sen o biz siz onlar daha en "
        "gibi değil ki her kadar sonra olan olarak",
    }.items()
}
"""The commonest words of languages that are often met, and marks that only one writes."""
_ALL_COMMON = frozenset().union(*COMMON.values())

COMMON_WEIGHT = 4.0
"""Natural logarithm of how many times more probable a common word makes its languages."""

SURE, OTHER = 0.5, 0.95
"""How probable English, and how probable another language of its script, must be to be named."""

FEW = 4
"""Of fewer words another language is named only where it has more common words than English."""

SURELY_SAID = 2
"""So many of its common words say another language, however like an English note a text looks."""

NOTED = 0.5
"""From this share of English words or shorthand on, a text may be a note in English."""

SHORTHAND = frozenset(
    """tmrw tmr tomo pls plz thx ty asap fyi btw re mtg appt inv qty ref eta tbd tba wk wkend hrs
    mins am pm mon tue tues wed thu thurs fri sat sun jan feb apr jun jul aug sep sept oct nov dec
    msg txt gonna gotta wanna dr mr mrs ur ok lol dept mgr acct
    amt pkg ext tel""".split()
)
"""What English notes and messages write for words."""
_HEAD = re.compile(r"^\W*(?:todo|to do|re|fyi|nb|note|fwd?)\s*:\s*", re.IGNORECASE)
"""How a note begins; "todo" is a Spanish word elsewhere."""

READ = 5_000
"""Characters from the text's start that are looked at; they are plenty."""
KEPT = 64
"""Texts whose language is not worked out again: it is asked for more than once of a question."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[¿¡]")

_PARTICLES = re.compile(
    r"(?<=[^\W\d_])(?: (?:de|del|della|di|da|do|dos|van|von|der|den|la|le|y)){1,3} (?=[A-ZÀ-Þ])"
)

CJK_WEIGHT = 3
"""A Chinese character counts as that many letters: a word has one or two of them."""

NGRAMS = Path(__file__).with_name("ngrams") / "model.safetensors"


def detect(text: str) -> str:
    """The ISO 639-1 code of the text's language; "" where it is too short or unclear to tell.

    English is named early and the others late: only when very probable, and with no fewer common
    words than English, so that no short English text is taken for another.
    """
    return _detected(text[:READ].strip())


@lru_cache(KEPT)
def _detected(start: str) -> str:
    script = _script(start)
    candidates = LANGUAGES.get(script, ())
    if len(candidates) < 2:
        return "".join(candidates)
    words = _told(_HEAD.sub("", start).replace("’", "'"))
    common = {code: sum(word in COMMON.get(code, ()) for word in words) for code in candidates}
    probabilities = _probabilities(" ".join(words), common)
    best = max(candidates, key=lambda code: probabilities[code])
    if script == "LATIN" and best != "en":
        clear = len(words) > 1 and common[best] + (len(words) >= FEW) > common["en"]
        clear = clear and not (common[best] < SURELY_SAID and _is_note(start, words))
        return best if probabilities[best] >= OTHER and clear else ""
    return best if probabilities[best] >= SURE else ""


def _is_note(start: str, words: Sequence[str]) -> bool:
    """Whether half of the words or more are in an English dictionary or are shorthand."""
    if any(mark in start.lower() for mark in "ñáéíóúäöüßçàèìòùãõåøłżąęşğı"):
        return False
    if len(words) < FEW:
        return False
    told = [word for word in words if len(word) > 1]
    known = sum(word in SHORTHAND or lexicon.known(word) for word in told)
    return known >= NOTED * len(told)


def unclear(text: str) -> bool:
    """Whether a text has words and yet does not say which language it is in."""
    return any(letter.isalpha() for letter in text[:READ]) and not detect(text)


def likeliest(text: str, codes: Sequence[str]) -> str:
    """Which of some languages of Latin letters the text is in, however little tells of it."""
    start = text[:READ].replace("’", "'")
    words = _told(start)
    if len(words) < FEW:
        words = _WORD.findall(start.lower())
    common = {code: sum(word in COMMON.get(code, ()) for word in words) for code in codes}
    probabilities = _probabilities(" ".join(words), common)
    return max(codes, key=lambda code: probabilities[code])


def name(code: str) -> str:
    """The language as a person is told of it: `Spanish (es)`; the bare code of one not known."""
    return f"{NAMES[code]} ({code})" if code in NAMES else code


def named(code: str) -> Said:
    """The language as a person is told of it, in his language; the bare code of one not known."""
    return Said(f"language {code}") if code in NAMES else Said("language", {"code": code})


def _told(text: str) -> list[str]:
    """The words that tell of a language, in lower case: all that are no names.

    A name is written with a capital, and so may be `de la` between two; a common word is no name,
    and in capitals throughout nothing is.
    """
    if text.isupper():
        return _WORD.findall(text.lower())
    words = _WORD.findall(_PARTICLES.sub(" ", text))
    return [one.lower() for one in words if one[0].islower() or one.lower() in _ALL_COMMON]


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
    ngrams = _ngrams()
    data = text.encode(errors="replace")
    places = Counter(
        place
        for length in range(1, 5)
        for start in range(len(data) - length + 1)
        if (place := ngrams.places.get(data[start : start + length])) is not None
    )
    sums = list(places.values()) @ ngrams.log_p[list(places)] if places else 0.0
    logs = dict(zip(ngrams.languages, sums + ngrams.log_prior, strict=True))
    scores = {code: logs[code] + COMMON_WEIGHT * count for code, count in common.items()}
    powers = {code: math.exp(score - max(scores.values())) for code, score in scores.items()}
    return {code: power / sum(powers.values()) for code, power in powers.items()}


@dataclass(frozen=True)
class _Ngrams:
    """Where each string of bytes stands in `log_p` (n-grams, languages)."""

    languages: tuple[str, ...]
    places: Mapping[bytes, int]
    log_p: Any
    log_prior: Any


@cache
def _ngrams() -> _Ngrams:
    from safetensors import safe_open

    with safe_open(NGRAMS, "numpy") as file:
        languages = tuple(file.metadata()["languages"].split())
        rows, lengths = file.get_tensor("ngrams"), file.get_tensor("lengths")
        strings = (row.tobytes()[:length] for row, length in zip(rows, lengths, strict=True))
        places = {string: place for place, string in enumerate(strings)}
        return _Ngrams(languages, places, file.get_tensor("log_p"), file.get_tensor("log_prior"))


def is_english(text: str) -> bool:
    """Whether a text is English for sure, or has more common words of it than of any other."""
    if (code := detect(text)) or not text.isascii():
        return code == "en"
    said = text.lower().split()
    common = {one: sum(word in words for word in said) for one, words in COMMON.items()}
    ours = common.pop("en")
    return ours > max(common.values())
