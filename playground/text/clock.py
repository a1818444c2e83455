"""Times of day, which Apertium's rules put word for word, mended in what it writes.

In:  mended("La cena es a las nueve y media.", "The dinner is to the nine and average.", "es")
     mended("It starts at a quarter to ten.", "Empieza en un barrio a diez.", "en")
Out: "The dinner is at half past nine.", "Empieza a las diez menos cuarto."
"""

import re
from collections.abc import Iterator

from playground.text.kept import SMALL

_EN = SMALL["en"].split()[1:13]
_ES = [one.split("/")[-1] for one in SMALL["es"].split()[1:13]]
_FIGURES = r"\d{1,2}(?:[:.]\d\d)?"
_PARTS = {"half past": "y media", "a quarter past": "y cuarto", "a quarter to": "menos cuarto"}
_AT = re.compile(
    rf"\b(?P<led>at|it is|it['’]s) (?:(?P<part>{'|'.join(_PARTS)}|quarter (?:past|to)) )?"
    rf"(?P<hour>{'|'.join(_EN)}|{_FIGURES})\b(?P<sharp> o['’]clock)?"
    r"(?=\s?(?:[.,;!?]|$|[ap]\.?m\b)|\s(?:in the|on|and|or|every|tomorrow|today|tonight|sharp|until"
    r"|to|from|for|with|this|but)\b)",
    re.IGNORECASE,
)
_A_LAS = re.compile(
    rf"\b(?P<led>a|son|es) las? (?P<hour>{'|'.join(_ES)}|{_FIGURES})\b"
    rf"(?: (?P<part>{'|'.join(_PARTS.values())}|en punto))?"
    r"(?=\s?(?:[.,;!?]|$)|\s(?:de la|del|en|por|y|con|todos|cada|hasta|pero|para|los|el)\b)",
    re.IGNORECASE,
)
_WRITTEN_ES = {
    "": r"{hour}",
    "half past": r"pasado\s+medio\s+{hour}",
    "a quarter past": r"un\s+pasado\s+de\s+barrio\s+{hour}",
    "a quarter to": r"un\s+barrio\s+a\s+{hour}",
}
_WRITTEN_EN = {
    "": r"{hour}",
    "y media": r"{hour} and (?:average|a half|half)",
    "y cuarto": r"{hour} and (?:chamber|fourth|room|quarter)",
    "menos cuarto": r"{hour} less (?:chamber|fourth|room|quarter)",
    "en punto": r"{hour} (?:on the dot|in point)",
}
"""What Apertium makes of each way to tell the time."""
_OF_DAY = {"night": "at night", "afternoon": "in the afternoon", "morning": "in the morning"}


def mended(text: str, translated: str, source: str) -> str:
    """What Apertium wrote for a text in the language `source`, with the times of day as they are
    told in the other one."""
    ways = {"en": _in_spanish, "es": _in_english}.get(source, lambda _: ())
    for wrong, right in dict(ways(text)).items():
        translated = re.sub(rf"\b{wrong}\b", right, translated, flags=re.IGNORECASE)
    return translated


def _in_spanish(text: str) -> Iterator[tuple[str, str]]:
    for one in _AT.finditer(text):
        part = (one["part"] or "").lower()
        part = f"a {part}" if part.startswith("quarter") else part
        at = one["led"].lower() == "at"
        if not at and not (part or one["sharp"]):
            continue  # “it is three and a half metres”
        hour = one["hour"].lower()
        here = _ES[_EN.index(hour)] if hour in _EN else hour
        lone = re.fullmatch(r"una|0?1(?::\d\d)?", here) is not None
        said = _WRITTEN_ES[part].format(hour="uno?" if here == "una" else re.escape(here))
        the = "la" if lone else "las"
        led = f"a {the}" if at else f"{'Es' if lone else 'Son'} {the}"
        after = f" {_PARTS[part]}" if part else ""
        yield rf"{'en' if at else 'es'}\s+{said}", f"{led} {here}{after}"


def _in_english(text: str) -> Iterator[tuple[str, str]]:
    for one in _A_LAS.finditer(text):
        part, hour = (one["part"] or "").lower(), one["hour"].lower()
        here = _EN[_ES.index(hour)] if hour in _ES else hour
        said = _WRITTEN_EN[part].format(hour=re.escape(here))
        led = {"a": "to the", "son": "they are the", "es": "it is the"}[one["led"].lower()]
        past = {there: ours for ours, there in _PARTS.items()}.get(part, "")
        told = f"{past} {here}" if past else f"{here} sharp" if part else here
        if one["led"].lower() == "a":
            yield rf"{led}\s+{said}", f"at {told}"
        else:
            yield rf"{led}\s+{said}", f"It is {past} {here}" if past else f"It is {here} o'clock"
    for when, right in _OF_DAY.items():
        if _A_LAS.search(text):
            yield rf"(?<=\w )of the {when}", right
