"""The "it" that is nobody: "It rains.", "If it is sunny then …".

In:  "Is it raining?"
Out: "Does it rain?", whose "it" is then WEATHER for the pieces of a sentence
"""

import re

WEATHER = "it (the weather)"
"""What stands for such an "it"; its term is "it"."""

_VERBS = ("rain", "snow", "hail", "drizzle", "thunder")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = (*WEEKDAYS, "christmas")
_BEING = ["sunny", "rainy", "snowy", "windy", "cloudy", "foggy", "stormy", *_DAYS]
_TIMES = ["night", "midnight", "noon", "holiday", "weekday", "weekend", "workday"]
_OF_THINGS_TOO = ["cold", "hot", "warm", "dark", "late", "early"]
ALONE = frozenset([*_VERBS, *(f"{verb}s" for verb in _VERBS), "pours", "pour", *_BEING, *_TIMES])
"""Words that say something of the weather, the time or the day, and of no thing."""
SAID = ALONE | {"summer", "winter", "spring", "autumn", *_OF_THINGS_TOO}
"""The words that an "it" which is nobody may have after it."""

_PROGRESS = re.compile(
    r"\b(?:(?P<asked>is\s+it)|it(?:(?P<denied>\s+is\s+not|\s+isn['’]t|['’]s\s+not)|\s+is|['’]s))\s+"
    rf"(?P<stem>{'|'.join(verb.removesuffix('e') for verb in _VERBS)})ing\b",
    re.IGNORECASE,
)


_DAY = re.compile(
    rf"(?:(?<=\bit is )|(?<=\bis it )|(?<=\bit is not ))(?:{'|'.join(_DAYS)})\b", re.IGNORECASE
)


_TIME = re.compile(
    rf"(?P<is>\b[Ii](?:t is|s it)(?: not)? )(?:an?|the) (?=(?:{'|'.join(_TIMES)})\b)"
)
"""The article of “it is a holiday”, which says what day it is as “it is Monday” does."""


def without_progress(sentence: str) -> str:
    """The sentence with "it rains" for "it is raining", which says the same here."""
    sentence = _TIME.sub(r"\g<is>", _DAY.sub(lambda found: found[0].lower(), sentence))
    return _PROGRESS.sub(_plain, sentence)


def _plain(found: re.Match[str]) -> str:
    verb = next(verb for verb in _VERBS if verb.startswith(found["stem"].lower()))
    said = f"it does not {verb}" if found["denied"] else f"it {verb}s"
    said = f"does it {verb}" if found["asked"] else said
    return said.capitalize() if found[0][0].isupper() else said
