"""The small words of plain English by which a question about formulas is read.

In:  "are" in VERBS, "everyone" in EVERY, JOINING["or"]
Out: True, True, "∨"
"""

from playground.logic.first_order.formulas import AND, OR

_TABLE = {
    "verbs": "is are was were be been being am has have had does do did can could will would may "
    "might must should",
    "leads": "also always indeed a an the person people someone somebody one ones something thing "
    "things who that which he she it they both those very",
    "empty": "a an the is are was were be been being am do does did will would it they he she him "
    "her them his its their who that which and or but not nor either neither both if then people "
    "person someone something anyone anything everyone everything somebody anybody thing things "
    "one there also so as has have had than this these those some any all each every no never "
    "another other others such ,",
    "within": "a an the his her its their",
    "numbers": "two three four five six seven eight nine ten",
    "pronouns": "he she it they",
    "conditions": "if when whenever suppose once",
    "every": "all every each any everyone everything anyone anything",
    "none": "no none nobody nothing",
    "some": "some someone something somebody",
    "anyone": "a an people anyone you one some someone something somebody",
    "relative": "who that which",
    "denials": "not never no",
    "no_name": "is are was were be has have had does do did can could will would who that which "
    "either neither not if",
    "no_apposition": "of in at from for by to with that who on ,",
    "turning": "not no non never cannot",
}
_SETS = {name: frozenset(words.split()) for name, words in _TABLE.items()}

VERBS = _SETS["verbs"]
"""Verbs that say little themselves."""
LEADS = _SETS["leads"]
"""What may stand before a phrase and adds nothing to it."""
EMPTY = _SETS["empty"]
"""Words that speak of no predicate."""
WITHIN = _SETS["within"]
"""Those of them that do not end a phrase."""
NUMBERS = _SETS["numbers"]
PRONOUNS = _SETS["pronouns"]
CONDITIONS = _SETS["conditions"]
EVERY, NONE, SOME_WORDS = _SETS["every"], _SETS["none"], _SETS["some"]
QUANTIFIERS = EVERY | NONE | SOME_WORDS
ANYONE = _SETS["anyone"]
"""What a condition that holds of anyone begins with."""
RELATIVE = _SETS["relative"]
DENIALS = _SETS["denials"]
TURNING = _SETS["turning"]
"""What in a predicate's name turns it round: "NotHealthy"."""
NO_NAME = _SETS["no_name"]
"""What stands in no predicate of a phrase's own."""
NO_APPOSITION = _SETS["no_apposition"]
"""What does not stand between "the" and the name that it introduces: "the novelist Ann"."""
JOINING = {"or": OR, "and": AND, "but": AND, "nor": OR}
"""Words that join two phrases, and the sign for each."""
