"""English endings, by rule: the forms of one word that a text mixes come to one form.

In:  base("chases"), base("flies"), singular("yumpuses"), singular("wolves"), third("watch")
Out: "chase", "fly", "yumpus", "wolf", "watches"

Rules and not a dictionary, because texts invent words. (The `inflect` package takes three seconds
to import and makes "ly" of "lies"; a person waits for neither.)
"""

import re

_IRREGULAR_VERBS = {"has": "have", "does": "do", "goes": "go", "is": "be"}
_PLURALS = """children child, dice die, feet foot, geese goose, mice mouse, oxen ox, teeth tooth,
deer deer, fish fish, sheep sheep, series series, species species, aircraft aircraft,
salmon salmon, news news, moose moose, gases gas, movies movie, cookies cookie, zombies zombie,
calories calorie, shoes shoe, aches ache, caches cache, axes axe, lice louse, quizzes quiz,
theses thesis, crises crisis, analyses analysis, hypotheses hypothesis, oases oasis,
phenomena phenomenon, criteria criterion, bacteria bacterium, cacti cactus, fungi fungus,
nuclei nucleus, indices index, matrices matrix, vertices vertex, vertebrae vertebra, larvae larva,
algae alga"""
_IRREGULAR_NOUNS = dict(map(str.split, _PLURALS.split(",")))
_F_NOUNS = re.compile("(cal|el|hal|hoo|kni|lea|li|loa|scar|sel|shel|thie|wi|wol)ves")
_VERBS = "buses bus, focuses focus, aches ache, shoes shoe, tiptoes tiptoe, canoes canoe"
_ODD_VERBS = dict(map(str.split, _VERBS.split(",")))
_THIRD = {
    **{"have": "has", "do": "does", "go": "goes", "be": "is", "are": "is", "am": "is"},
    **{"don't": "doesn't", "aren't": "isn't", "haven't": "hasn't"},
    **{modal: modal for modal in ("can", "may", "must", "should", "will", "cannot", "can't")},
}


def base(verb: str) -> str:
    """The base form of a verb in the third person singular: "passes" → "pass"."""
    if verb in _IRREGULAR_VERBS:
        return _IRREGULAR_VERBS[verb]
    if verb in _ODD_VERBS:
        return _ODD_VERBS[verb]
    if verb.endswith("oes") and len(verb) > 4:
        return verb[:-2]
    return _without_s(verb)


def third(verb: str) -> str:
    """The third person singular of a base form: "fly" → "flies". `base` undoes it."""
    if verb in _THIRD:
        return _THIRD[verb]
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def inside(name: str) -> str:
    """How a name is written inside a sentence: "the dog" of "The dog", "my dog" of "My dog"."""
    return re.sub(r"^(?:The|My|Our) ", lambda found: found[0].lower(), name)


def singular(noun: str) -> str:
    """The singular of a plural noun: "houses" → "house", "viruses" → "virus"."""
    if noun in _IRREGULAR_NOUNS:
        return _IRREGULAR_NOUNS[noun]
    if _F_NOUNS.fullmatch(noun):
        stem = noun[:-3]
        return f"{stem}{'fe' if noun in {'knives', 'lives', 'wives'} else 'f'}"
    if noun.endswith("men"):
        return f"{noun[:-3]}man"
    if re.search(r"[^aeo]uses$", noun) and noun not in {"excuses", "fuses", "muses", "uses"}:
        return noun[:-2]
    if noun.endswith(("atoes", "eroes", "choes")):
        return noun[:-2]
    return _without_s(noun)


def plural(noun: str) -> str:
    """The plural of a singular noun: "fly" → "flies", "man" → "men". `singular` undoes it."""
    for written, one in _IRREGULAR_NOUNS.items():
        if one == noun:
            return written
    if noun.endswith("man") and noun != "human":
        return f"{noun[:-3]}men"
    regular = third(noun)
    return regular if singular(regular) == noun else f"{noun}s"


def looks_plural(noun: str) -> bool:
    """Whether a word may be the plural of a noun: "dogs" and "mice", not "glass" or "wumpus"."""
    return (
        noun in _IRREGULAR_NOUNS
        or (noun.endswith("men") and noun != "specimen")
        or looks_third(noun)
    )


def with_article(noun: str) -> str:
    """A noun with its article: "a dog", "an owl"."""
    return f"{'an' if noun[:1].lower() in set('aeiou') else 'a'} {noun}"


def has_article(shown: str) -> bool:
    """Whether what somebody is, is written as a noun: "is a dog", "is an owl of"."""
    return shown.startswith(("is a ", "is an "))


def looks_third(word: str) -> bool:
    """Whether a word ends as a verb of the third person singular does: "chases", not "bus"."""
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _without_s(word: str) -> str:
    """Take the ending -s or -es off, by the letters before it."""
    if not looks_third(word):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
