"""What each rule of `text.chinese.answering` is worth, in points, as `text.points` for English."""

from collections.abc import Mapping

LEAST = 7.0
"""A piece with fewer points is no answer."""


SENTENCE: Mapping[str, float] = {
    "words asked about": 4.5,
    "words asked about, in the sentence before": 1.5,
    "words side by side": 1.0,
    "on a condition": -4.0,
}
CANDIDATE: Mapping[str, float] = {
    "near the words asked about": 4.0,
    "in the question word's place": 2.5,
    "in the order asked": 2.0,
    "against the order asked": -6.0,
    "after a fitting preposition": 2.0,
    "has the unit asked for": 2.5,
    "lacks the unit asked for": -20.0,
    "is of another kind": -20.0,
    "tells a difference": -20.0,
    "is denied": -20.0,
    "does not do it": -20.0,
    "does something else": -6.0,
    "was so at another time": -20.0,
    "is only said": -20.0,
    "has it at last": 20.0,
    "holds the noun asked for": 2.0,
    "of another one": -6.0,
    "repeats the question": -12.0,
    "cuts words off": -1.5,
    "lacks what happened": -5.0,
    "each word": -0.04,
}
"""What each rule is worth, chosen by hand on texts of our own (`benchmarks/chinese.jsonl`)."""

FITS: Mapping[str, Mapping[str, float]] = {
    "person": {
        "writer": 4.0,
        "person": 4.0,
        "people": 3.0,
        "organization": 2.0,
        "name": 0.5,
        "phrase": -3.0,
    },
    "place": {"place": 3.5, "whereabouts": 3.5, "organization": 2.0, "name": -0.5, "phrase": -2.5},
    "date": {"date": 4.0, "time": 3.5},
    "amount": {"amount": 4.0, "number": 0.5},
    "number": {"amount": 4.0, "number": 3.0, "contact": 1.0},
    "reason": {"reason": 4.0, "purpose": 1.5},
    "manner": {"manner": 4.0, "purpose": -1.0, "phrase": -2.0, "rest": -2.0},
    "name": {"person": 2.5, "place": 2.0, "organization": 2.5, "name": 2.5, "quotation": 3.0}
    | {"phrase": 0.5, "people": 0.0, "rest": 0.0, "whereabouts": -1.0, "contact": -3.0},
    "entity": {"quotation": 3.0, "organization": 2.0, "name": 2.0, "phrase": 2.0, "rest": 1.5}
    | {"person": 1.0, "people": 1.0, "place": 1.0, "contact": 0.0, "whereabouts": -1.0}
    | {"amount": -2.0, "purpose": -2.0, "manner": -1.0, "date": -3.0, "time": -3.0, "number": -3.0},
}
"""Points by the kind asked for and the kind of the piece."""
