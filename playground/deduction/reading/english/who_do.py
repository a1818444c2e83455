"""What those do who do something, said of each of them: the grammar then sees where verbs end.

In:  of_each_who("People who work at night sleep during the day."),
     of_each_who("Everyone who studies hard passes.")
Out: "Everyone who works at night sleeps during the day.", "If someone studies hard, they pass."

After "who" the first word is a verb; the other is the one word that may be a verb, where it is one
alone and no preposition or article stands before it. Else the sentence is left as it is.
"""

import re

from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.inflection import base, singular, third
from playground.deduction.reading.english.lexicon import may_be, may_be_plural

_THOSE = re.compile(r"(?P<who>[A-Z][a-z]+) (?P<tie>who|that) (?P<rest>[a-z][^,;:.]+)\.?")
_ONE = re.compile(
    r"(?P<who>Everyone|Everybody|Anyone|Anybody|Whoever)(?: who)? (?P<rest>[a-z][^,;:.]+)\.?"
)
_PEOPLE = frozenset(("people", "those"))
_HELPS = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|cannot|may|must|should|will|would|could"
    r"|and|or|never|not|who|that|than|as)\b|n['’]t\b"
)


def of_each_who(sentence: str) -> str:
    """The sentence said of each; itself where it is of another form."""
    if found := _ONE.fullmatch(sentence):
        return _if_one(found) or sentence
    found = _THOSE.fullmatch(sentence)
    if not found or _HELPS.search(found["rest"]):
        return sentence
    who, words = found["who"].lower(), found["rest"].split()
    verbs = [at for at in range(1, len(words)) if _may_act(words[at], words[at - 1])]
    if len(verbs) != 1 or not may_be(words[0], "verb"):
        return sentence
    if who not in _PEOPLE and not may_be_plural(who):
        return sentence
    for at in (0, *verbs):
        words[at] = third(words[at])
    each = "Everyone" if who in _PEOPLE else f"Every {singular(who)}"
    return f"{each} {found['tie']} {' '.join(words)}."


def _if_one(found: re.Match[str]) -> str:
    """ "Everyone who studies hard passes" as "If someone studies hard, they pass"."""
    words = found["rest"].split()
    whose = " who " in found[0] or found["who"] == "Whoever"
    if not whose or _HELPS.search(found["rest"]) or not _acts(words[0]):
        return ""
    verbs = [
        at
        for at in range(1, len(words))
        if _acts(words[at]) and not (is_function_word(words[at - 1]) or words[at - 1].isdigit())
    ]
    if len(verbs) != 1:
        return ""
    [at] = verbs
    then = " ".join((base(words[at]), *words[at + 1 :]))
    return f"If someone {' '.join(words[:at])}, they {then}."


def _acts(word: str) -> bool:
    """Whether a word may say what one does: "studies", "passes"."""
    verb = base(word)
    return verb != word and may_be(verb, "verb") and not is_function_word(word)


def _may_act(word: str, before: str) -> bool:
    acts = may_be(word, "verb") and base(word) == word and not is_function_word(word)
    return acts and not is_function_word(before)
