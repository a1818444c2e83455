"""Who says "I", as somebody with a name: the speaker.

In:  in_third("I have a ticket."), in_third("Am I taller than Bob?"), in_third("Bob likes me.")
Out: "The speaker has a ticket.", "Is the speaker taller than Bob?", "Bob likes the speaker."
"""

import re

from playground.deduction.reading.english.inflection import base, third
from playground.deduction.reading.english.lexicon import active, may_be
from playground.deduction.reading.english.openings import capital

_I = re.compile(r"\bI\b|\bme\b")
_LONG = {"m": " am", "ve": " have", "ll": " will", "d": " would"}
_SHORT = re.compile(r"\bI['’](m|ve|ll|d)\b")
_ASKED = {"am": "is", "do": "does", "don't": "doesn't", "have": "has", "haven't": "hasn't"}
_ASKS = re.compile(
    r"\b(am|do|don['’]t|have|haven['’]t|did|was|can|may|must|should|will|had) I\b", re.IGNORECASE
)
_SAYS = re.compile(
    r"\bI (?P<how>(?:also|always|even|just|never|often|only|really|still|usually) )?"
    r"(?P<verb>[a-z'’]+)"
)
_JOINED = re.compile(r"\b(?:and|or|but) ([a-z]+)\b")


def in_third(sentence: str) -> str:
    """The sentence said by another; itself where nobody says "I", or one verb is left over."""
    if not _I.search(sentence) or any(map(_verb, _JOINED.findall(sentence))):
        return sentence
    said = _SHORT.sub(lambda found: f"I{_LONG[found[1]]}", sentence)
    said = _ASKS.sub(_asked, said)
    said = _SAYS.sub(_said, said)
    said = re.sub(r"\b(?:I|me)\b", "the speaker", said)
    return capital(said)


def _verb(word: str) -> bool:
    return may_be(word, "verb") and base(word) == word and not may_be(word, "noun")


def _asked(found: re.Match[str]) -> str:
    verb = found[1].replace("’", "'")
    new = _ASKED.get(verb.lower(), verb)
    return f"{new.capitalize() if verb[0].isupper() else new} the speaker"


def _said(found: re.Match[str]) -> str:
    verb = found["verb"].replace("’", "'")
    past = bool(active(verb)) or verb in {"are", "were", "be"}
    plain = may_be(verb, "verb") and base(verb) == verb and not past
    new = _ASKED.get(verb) or (third(verb) if plain else verb)
    return f"the speaker {found['how'] or ''}{new}"
