"""What each rule of `answering` is worth, in points.

Fitted on questions of SQuAD's training file by `python -m benchmarks.points`, then rounded. `FITS`
matches what a question asks for with what a candidate looks like.
"""

from collections.abc import Mapping

SENTENCE: Mapping[str, float] = {
    "words asked about": 4.5,
    "words side by side": 3.0,
    "has the noun asked for": 2.0,
}
CANDIDATE: Mapping[str, float] = {
    "near the words asked about": 6.5,
    "beside the noun asked for": 3.0,
    "holds the noun asked for": 1.5,
    "ends with the noun asked for": 1.0,
    "before what it does": 0.75,
    "after what was asked": 0.5,
    "repeats the question": -3.0,
    "after a fitting preposition": 2.0,
    "does it, in the passive": 4.0,
    "what it is done to": 4.0,
    "is a place": -4.0,
    "after “is”, “called” or the like": 0.5,
    "between commas or brackets": 0.5,
    "ends where a clause ends": 0.5,
    "cuts words off": -0.5,
    "each word": -0.25,
    "is one word": -2.0,
}

RULED_OUT: Mapping[str, float] = {
    "is denied": -30.0,
    "is of another kind": -30.0,
    "says only what was asked": -30.0,
    "does not do it": -30.0,
    "another sentence tells of it": -30.0,
    "says it of another": -30.0,
    "was so at another time": -30.0,
    "is only asked": -30.0,
    "is only said": -30.0,
    "counts something else": -30.0,
    "its sentence says nothing of it": -30.0,
    "does something else": -5.0,
    "goes over into another clause": -10.0,
}
"""What makes a piece no answer, however many points it has: these are not fitted."""

NOT_OF_KIND = -20.0
"""Points of a piece of Chinese that looks like nothing an answer of the kind looks like."""

LEAST = -10.0
"""A piece with fewer points is no answer."""

KINDS = ("date", "amount", "number", "name", "quotation", "reason", "manner", "phrase", "doer")
_FITS = {
    "person": (-0.5, 0.0, 0.0, 3.5, 0.0, -0.5, -0.5, -2.5, 6.0),
    "place": (-0.5, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, -2.0, 0.0),
    "date": (4.0, -1.0, 1.5, -1.5, 0.0, -1.0, -1.0, -3.0, 0.0),
    "number": (-0.5, 2.0, 4.0, -1.5, 0.0, -0.5, -0.5, -3.0, 0.0),
    "amount": (0.0, 2.5, 0.0, -1.0, 0.0, 0.0, 0.5, -2.0, 0.0),
    "reason": (0.0, 0.0, 0.0, 0.0, 0.0, 3.0, 0.0, -0.5, 0.0),
    "manner": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.0, -0.5, 0.0),
    "name": (-0.5, -0.5, 0.0, 2.5, 2.5, 0.0, 0.0, -2.5, 3.0),
    "definition": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "entity": (-1.0, 0.5, -0.5, 1.5, 3.0, 0.0, -0.5, -2.5, 3.0),
}
FITS: Mapping[str, Mapping[str, float]] = {
    asked: dict(zip(KINDS, points, strict=True)) for asked, points in _FITS.items()
}
"""Points by the kind asked for and the kind of the candidate."""

PREPOSITIONS: Mapping[str, frozenset[str]] = {
    "person": frozenset(("by", "with", "from")),
    "place": frozenset(("in", "at", "near", "from", "to", "on", "of")),
    "date": frozenset(("in", "on", "since", "until", "from", "during", "after", "before")),
    "entity": frozenset(("as", "with", "of")),
    "definition": frozenset(("as",)),
    "name": frozenset(("as", "titled", "entitled")),
    "manner": frozenset(("by",)),
}
"""Words that often stand before an answer of a kind."""
