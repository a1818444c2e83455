"""Set ways of speaking that Apertium's rules put word for word, mended in what it writes.

In:  mended("Me gusta mucho tu casa.", "It likes me a lot your house.", "es")
Out: "I like your house a lot."

Kinds, not sentences: who likes (gustar), what hurts (doler), being cold or hungry (tener), weather
(hacer), days on which it happens, questions for a place, months that are names or verbs, too, the
marks that open a Spanish sentence. Times of day are those of `clock`.
"""

import re
from collections.abc import Callable

from playground.text import clock

Way = tuple[str, str, str | Callable[[re.Match[str]], str]]
"""What the source has to have, what Apertium writes, and what is written instead."""

_WHO = {"me": "I", "you": "you", "us": "we"}
_WHOSE = {"me": "My", "you": "Your", "us": "Our"}
_AM = {
    "cold": "cold",
    "heat": "hot",
    "hot": "hot",
    "sleep": "sleepy",
    "dream": "sleepy",
    "thirst": "thirsty",
    "hurry": "in a hurry",
    "fear": "afraid",
    "reason": "right",
}
_WEATHER = {"heat": "hot", "cold": "cold", "wind": "windy", "sun": "sunny"}
_MONTHS = {"March": "marzo", "April": "abril", "August": "agosto"}
"""Months that Apertium leaves as they are: names, or a verb."""
_MONTH = "|".join(_MONTHS)
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_LIKE = r"\b(?:[Mm]e|[Tt]e|[Nn]os)\s(?:gusta|encanta)n?\b"
_INFINITIVE = r"(?i:olvid|prefier|prefer|necesit|decid|promet|intent|dese|logr|consig)"


def _likes(found: re.Match[str]) -> str:
    who = _WHO[found[1]]
    much = " a lot" if found[2] else ""
    return f"{who if found.start() else who.capitalize()} like {found[3]}{much}"


def _hurts(found: re.Match[str]) -> str:
    many = found[3].endswith("s")
    return f"{_WHOSE[found[2]]} {found[3]} {'hurt' if many else 'hurts'}"


_STATION = r"^(?s:(?!.*\b(?:radio|tv|television|channels?|canals?)\b).*)\bstations?\b"
_VEHICLE = r"(?:train|bus|flight|plane|ferry|boat|ship|tram|coach|taxi)"
_BESIDE = {"al": "al lado del"} | {
    f"a{one}": f"al lado de{one}" for one in ("", " la", " los", " las")
}
_STANDS = {"es": "está", "son": "están", "soy": "estoy", "somos": "estamos"}
_STANDS |= {one.capitalize(): estar.capitalize() for one, estar in _STANDS.items()}


def _one(many: str, noun: str) -> str:
    """The article or pronoun of one for that of many before a noun: "Mis", "hermana" → "Mi"."""
    woman = noun.endswith(("a", "ión", "dad")) and noun not in {"avión", "camión", "tranvía"}
    if many.lower() == "las":
        return many[:2] if woman else {"l": "el", "L": "El"}[many[0]]
    return f"{many[:-2]}{'a' if woman else 'o'}" if many.lower().startswith("nuestr") else many[:-1]


_EVERY = {"un día": "al día", "una hora": "por hora", "una semana": "a la semana"}
_EVERY |= {
    "un mes": "al mes",
    "un año": "al año",
    "una noche": "por noche",
    "un minuto": "por minuto",
}
_OFTEN = (
    r"(?i:\b(?:once|twice|times|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|how"
    r" (?:much|many|often))\b[^.,;!?]*(?<!\bfor)(?<!\bin)(?<!\band)(?<!\bwithin)(?<!\bafter)"
    r"(?<!\babout)(?<!\bof)(?<!\bhalf)(?<!\bas)(?<!\bthan)(?<!\bon)"
    r" an? (?:day|hour|week|month|year|night|minute)"
    r"(?! (?:off|out|away|ago|later|trip|before|after))\b)"
)
"""So much or so often in each day, hour, week …"""
_WAYS: dict[str, tuple[Way, ...]] = {
    "es": (
        (
            _LIKE,
            r"\b(?:It likes|They like|It enchants|They enchant) (me|you|us) (a lot )?"
            r"(?:the (?=\w+s\b))?([^.!?,;]+)",
            _likes,
        ),
        (r"\bduelen?\b", r"\b(It hurts|They hurt) (me|you|us) the (\w+)", _hurts),
        (
            r"\b[Tt]engo\b",
            rf"\b(?:I )?[Hh]ave (a lot (?:of )?)?({'|'.join(_AM)})\b",
            lambda found: f"I am {'very ' if found[1] else ''}{_AM[found[2]]}",
        ),
        (
            r"\b[Cc]umpl(?:e|o|ió|í|en|es)\s[\w ]+\saños\b",
            r"\bfulfil(s|led)? ([\w -]+?) years\b",
            lambda found: f"turn{'ed' if found[1] == 'led' else found[1] or ''} {found[2]}",
        ),
        (
            r"\b[Hh]ace\b",
            r"\bIt does (a lot of )?(heat|cold|wind|sun)\b",
            lambda found: f"It is {'very ' if found[1] else ''}{_WEATHER[found[2]]}",
        ),
        (r"[Dd]ónde\b", r"\b([Ww])here it is (the [^?]+)\?", r"\1here is \2?"),
        (r"[Dd]ónde\b", r"\b([Ww])here they are (the [^?]+)\?", r"\1here are \2?"),
        (r"[Dd]ónde está[^?]*baño", r"\bbath\b", "bathroom"),
        (r"\blos\s\w+s\b", rf"(?<=\w) the ({_DAYS})\b", r" on \1"),
        (r"\birme\b|\birte\b|\birnos\b", r"\bgo (?:me|you|us)\b", "go"),
    ),
    "en": (
        (_OFTEN, rf"\b(?:{'|'.join(_EVERY)})\b", lambda found: _EVERY[found[0]]),
        (r"\bnext to\b", r"\bluego (al?(?: la| los| las)?)\b", lambda found: _BESIDE[found[1]]),
        (
            r"\b(?:is|are|am) (?:next to|near|in|at|on|behind|under|above|between|inside)\b",
            r"\b([Ee]s|[Ss]on|[Ss]oy|[Ss]omos) (?=(?:al lado|cerca|en|detrás|bajo|debajo|sobre"
            r"|encima|dentro|entre)\b(?! (?:\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
            r"|septiembre|octubre|noviembre|diciembre|verano|invierno|primavera|otoño)))",
            lambda found: f"{_STANDS[found[1]]} ",
        ),
        (r"\bbeen \w+ing\b", r"\bsido (?=\w+ndo\b)", "estado "),
        (
            r"\bwork",
            r"(?<![Ll]a )(?<![Uu]na )(?<![Ss]u )(?<![Mm]i )\b([Oo])br(?=ando\b|[aoó]\b)",
            lambda found: f"{'T' if found[1] == 'O' else 't'}rabaj",
        ),
        (r"\bsince \d{4}\b", r"\bdesde entonces (?=\d{4}\b)", "desde "),
        (
            r"\blives (?:in|with|at|alone)\b",
            r"\b([Ll]as|[Mm]is|[Tt]us|[Ss]us|[Nn]uestr[ao]s) vidas de (\w+)",
            lambda found: f"{_one(found[1], found[2])} {found[2]} vive",
        ),
        (r"^(?i:close) (?:the|your|that|this)\b", r"^Cercano\b", "Cierra"),
        (r"^(?i:was) [$€£]?\d", r"^Era\b", "Antes"),
        (r"\b[Ww]here\b", r"\b([Dd])ónde es\b", r"\1ónde está"),
        (r"\b[Ww]here\b", r"\b([Dd])ónde son\b", r"\1ónde están"),
        (
            r"\bstation\b",
            r"\b([Ll]a )?canal de (tren|autobús|metro|policía)",
            lambda found: f"{found[1] or 'la '}estación de {found[2]}",
        ),
        (_STATION, r"\bcanal\b(?! de (?:tren|autobús|metro|policía))", "estación"),
        (_STATION, r"\b([Ll])as estación\b", r"\1as estaciones"),
        (
            rf"\b{_VEHICLE} leaves\b",
            r"\b([Ll]as|[Mm]is|[Tt]us|[Nn]uestras) hojas de (\w+)",
            lambda found: f"{_one(found[1], found[2])} {found[2]} sale",
        ),
        (
            r"\bI miss (?:my|our)\b(?! (?:bus|train|flight|plane|stop|class|lesson|turn))",
            r"\b([Pp])ierdo (?:a )?(mis?|nuestr[ao]s?)\b",
            lambda found: f"{'E' if found[1] == 'P' else 'e'}cho de menos a {found[2]}",
        ),
        (r"\bto\b", rf"\b({_INFINITIVE}\w*) para (?=\w+[aeií]r(?:l[aeo]s?|[mts]e)?\b)", r"\1 "),
        (
            r"\b(?:in|of|by|until|till|since|before|after|during|from|this|last|next) "
            rf"(?:{_MONTH})\b",
            rf"\b(en|de|del|por|hasta|desde|durante|est[ae]|después de|antes de) ({_MONTH})\b",
            lambda found: f"{found[1]} {_MONTHS[found[2]]}",
        ),
        (r"[?]", r"(?:^|(?<=[.!?] ))(?!¿)([^.!?¿\n]+\?)", r"¿\1"),
        (r"!", r"(?:^|(?<=[.!?] ))(?!¡)([^.!?¡\n]+!)", r"¡\1"),
    ),
}  # fmt: skip
_FIRST = re.compile(r"^(\s*)please,?\s+(?=\w)", re.IGNORECASE)
_LAST = re.compile(r",?\s+please(?=\s*[.!?]*\s*$)", re.IGNORECASE)


def without_please(text: str, source: str) -> tuple[str, bool]:
    """An English sentence without its "please", which the dictionary takes for a verb, and whether
    it had one; other texts as they are."""
    if source != "en" or len(re.findall(r"\bplease\b", text, re.IGNORECASE)) != 1:
        return text, False
    rest, n = _LAST.subn("", text)
    if not n:
        rest, n = _FIRST.subn(r"\1", text)
        rest = rest[:1].upper() + rest[1:]
    return (rest, True) if n and rest.strip() else (text, False)


def with_please(translated: str) -> str:
    """A Spanish sentence with "por favor" before its last mark."""
    found = re.search(r"[.!?]*\s*$", translated)
    at = found.start() if found else len(translated)
    return f"{translated[:at]}, por favor{translated[at:]}"


def mended(text: str, translated: str, source: str) -> str:
    """What Apertium wrote for a text in the language `source`, its known faults mended."""
    for cue, wrong, right in _WAYS.get(source, ()):
        if re.search(cue, text):
            translated = re.sub(wrong, right, translated)
    translated = clock.mended(text, translated, source)
    if not re.search(r"\w [.,;!?]", text):
        translated = re.sub(r"(?<=\w) (?=[.,;!?](?:\s|$))", "", translated)
    return translated
