"""Whom a pronoun means, as subject or object: the one of whom the sentence before spoke.

In:  named("He stays in bed.", before="Carl is sick."), named("It is grey.", "Anna has a kitten."),
     in_object("Ann helps him.", before="Carl is sick.")
Out: "Carl stays in bed.", "The kitten is grey.", "Ann helps Carl."

Only where a single one fits: two names, or a name that may be the thing too, and it stays unread.
"""

import re
from collections.abc import Collection

from playground.deduction.reading.english.chunks import Unread, is_function_word, is_time
from playground.deduction.reading.english.ellipsis import completed
from playground.deduction.reading.english.gender import (
    is_person,
    may_mean,
    of_one_gender,
)
from playground.deduction.reading.english.inflection import inside, looks_plural
from playground.deduction.reading.english.lexicon import known
from playground.deduction.reading.english.openings import capital
from playground.deduction.reading.english.weather import ALONE, SAID

_OPENS = re.compile(
    r"(?P<word>He|She|It|They|(?P<whose>His|Her|Its|Their))\b(?P<rest>['’ ].+)", re.DOTALL
)
_PLAIN = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
_IF = re.compile(r"(?P<if>(?:If|When) )(?P<rest>(?:he|she|it) [^?]+)$", re.DOTALL)
_OF_ONE = re.compile(r"(?:If|When) (?P<name>[A-Z][\w-]*) (?P<rest>[^?]+)$", re.DOTALL)
_OBJECT = re.compile(
    r"(?P<start>[^,;:]*[a-z] )(?P<word>him|her|it|them)(?P<rest>[.!]?|"
    r" (?:to|in|on|at|for|with|from|into|every|yesterday|today|again|too)\b[^,;:]*)"
)
_POSSESSIVE = re.compile(r"['’]s? [a-z]")
_IS_ONE = re.compile(r"(?P<name>[A-Z][\w-]*) (?:is|was) an? (?:[a-z]+ )?(?P<kind>[a-z]+)\.?$")
_OWN = re.compile(r"\b(his|her) (?=[a-z]+\b(?! own))(?!to |in |on |at |a |the )")
_OPENING = re.compile(
    r"(?:(?:Is|Does|Did|Was|Can) )?"
    r"(?:(?:[Tt]he|[Aa]n?|[Ee]very|[Ee]ach|[Aa]ny|[Nn]o) (?P<kind>[a-z]+(?: [a-z]+){,2})"
    r"|(?P<name>[A-Z][\w-]*))"
)
_NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*\b(?!['’]s)")
_NOUN = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n?|[Mm]y|[Oo]ur) (?P<words>(?:[a-z-]+ )?[a-z-]+)(?=[ ,.!]|$)"
)
_PLACED = re.compile(r" (?:is|was)(?: not|n['’]t)? (?:in|on|at|under|near|behind|inside)\b")
"""What is said of the one who is somewhere, and not of the place."""
_OTHERS = re.compile(
    r"\b(?:every|each|all|any|no|some|nobody|everyone|anyone|if|when|unless|he|she|it|they|who|that)\b",
    re.IGNORECASE,
)


def in_context(sentence: str, before: str, told: Collection[str] = ()) -> str:
    """A sentence with names for its pronouns, and with what it leaves out; `before` precedes it.

    `told` are all sentences of the text, in lower case and without full stops. Raises Unread where
    it is not clear what is left out, and where “it” may be the weather or what was spoken of.
    """
    return completed(with_owner(in_object(named(sentence, before, told), before)), before)


def named(sentence: str, before: str, told: Collection[str] = ()) -> str:
    """The sentence with a name for the pronoun that opens it; itself where that is not clear."""
    if found := _IF.match(sentence):
        return f"{found['if']}{_named_in_if(found['rest'], before, told)}"
    found = _OPENS.match(sentence)
    if not found or not before or before.rstrip().endswith("?") or _OTHERS.search(before):
        return sentence
    words = found["rest"].split()
    it = found["word"] == "It"
    if it and {word.strip(".,!").lower() for word in words[:3]} & ALONE:
        return sentence
    if it and {"that", "whether", "to"} & {*words}:  # “It is 0.4 likely that …”
        return sentence
    placed = _PLACED.match(found["rest"]) and _PLACED.search(before)
    people, things, many = _spoken_of(before[: placed.start()] if placed else before)
    pronoun = _PLAIN.get(found["word"].lower(), found["word"].lower())
    people = _who_may_be(pronoun, people, before)
    fitting = {"they": many, "it": things or people}.get(pronoun, people)
    if len(fitting) != 1:
        return sentence
    whose = "'s" if found["whose"] else ""
    if whose and fitting[0].endswith("s"):
        return sentence
    return f"{fitting[0]}{whose}{found['rest']}"


def in_object(sentence: str, before: str) -> str:
    """The sentence with a name for its object; itself where it may mean another of the sentence."""
    found = _OBJECT.fullmatch(sentence)
    if not found or not before or before.rstrip().endswith("?"):
        return sentence
    if _OTHERS.search(before) or _OTHERS.search(found["start"]) or _POSSESSIVE.search(before):
        return sentence
    people, things, many = _spoken_of(before)
    here, things_here, many_here = _spoken_of(f"{found['start']}so")
    if len(here) > 1 or (found["word"] != "him" and (things_here or many_here)):
        return sentence
    pronoun = _PLAIN.get(found["word"], "it")
    people = _who_may_be(pronoun, [one for one in people if one not in here], before)
    # "Ann sings. Bob likes it." is of the singing, and "Ann has a dog. Bob likes him." may be of it
    it = things or (people if _IS_ONE.match(before) else [])
    fitting = {"it": it, "they": many}.get(pronoun, [] if things else people)
    if len(fitting) != 1:
        return sentence
    return f"{found['start']}{inside(fitting[0])}{found['rest']}"


def _named_in_if(said: str, before: str, told: Collection[str]) -> str:
    """ "she eats, she is full" as "Kim eats, …" where the sentence before speaks of Kim alone.

    “If it is cold, …” is of the weather where “It is cold.” is `told` by itself.
    """
    words = {word.strip(".,") for word in said.split()[1:4]} if said.startswith("it ") else set()
    if words & SAID:
        things = _spoken_of(before)[1]
        weather = said.split(",", maxsplit=1)[0] in told or ALONE & {
            *words,
            *before.lower().split(),
        }
        if things and not weather:
            raise Unread(f"“it” may be the weather or “{inside(things[0])}”.")
        return said
    rule = _OF_ONE.match(before)
    names = [name for name, _ in _names(before)]
    plain = f"{rule['name']} {rule['rest']}" if rule and len(names) == 1 else before
    about = re.sub(r"\b(?:he|she|it)\b", rule["name"], plain) if rule else plain
    meant = named(capital(said), about)
    return said if meant == capital(said) else inside(meant)


def _who_may_be(pronoun: str, people: list[str], before: str) -> list[str]:
    """Those of whom the pronoun may be said, by their names and by what `before` calls them.

    All of them where one is left who may be none: “Ann is in Italy. He …” is not of Italy.
    """
    told = _IS_ONE.match(before)
    kinds = {told["name"]: told["kind"]} if told else {}
    fitting = [one for one in people if may_mean(pronoun, one, kinds.get(one, ""))]
    sure = len(people) < 2 or (pronoun != "it" and all(map(is_person, fitting)))
    return fitting if sure else people


def of_somebody_else(sentence: str) -> str:
    """The “his” or “her” that cannot be of the one who opens the sentence; "" where there is none:
    “Tom feeds her dog.”, “Every boy loves her car.”
    """
    opens = _OPENING.match(sentence)
    nouns = (opens["kind"] or "").split() if opens else []
    one = next(filter(of_one_gender, nouns), "") if nouns else (opens["name"] if opens else "")
    whose = (one[1] for one in _OWN.finditer(sentence))
    return next((his for his in whose if one and not may_mean(_PLAIN[his], one)), "")


def with_owner(sentence: str) -> str:
    """ "Fiona feeds her dog." with "Fiona's dog", where a sentence names nobody else."""
    found = _OWN.findall(sentence)
    names = _names(sentence)
    if len(found) != 1 or len(names) != 1 or _OTHERS.search(_OWN.sub("", sentence)):
        return sentence
    name, at = names[0]
    if not may_mean(_PLAIN[found[0]], name):
        return sentence
    asks = sentence.rstrip().endswith("?")
    if name.endswith("s") or not (asks or at == 0):
        return sentence
    return _OWN.sub(f"{name}'s ", sentence)


def _spoken_of(before: str) -> tuple[list[str], list[str], list[str]]:
    """The persons or names, the things and those that are several, of a sentence."""
    things: list[str] = []
    many: list[str] = []
    people = list(dict.fromkeys(name for name, _ in _names(before)))
    pair = re.match(r"([A-Z][\w-]*(?: [A-Z][\w-]*)?) and ([A-Z][\w-]*) ", before)
    if pair and len(people) == 2:
        many.append(f"{pair[1]} and {pair[2]}")
    after = re.search(r"\b(?:is|was|becomes?|became) (?:an?|the) ", before)
    for one in _NOUN.finditer(before):
        if after and one.start() >= after.start():
            continue
        words = one["words"].split()
        noun = next((word for word in words if known(word)), "")
        words = words[: words.index(noun) + 1] if noun else []
        if not words:
            continue
        opens = {"my": "My", "our": "Our"}.get(one["article"].lower(), "The")
        said = f"{opens} {words[-1]}"
        if looks_plural(words[-1]):
            many.append(said)
        else:
            (things if may_mean("it", said) else people).append(said)
    return people, things, many


def _names(sentence: str) -> list[tuple[str, int]]:
    """The names of a sentence, and where they begin."""
    found = []
    for one in _NAME.finditer(sentence):
        first, _, more = one.group().partition(" ")
        opens = bool(more) and is_function_word(first.lower())
        name, at = (more, one.start() + len(first) + 1) if opens else (one.group(), one.start())
        found += [(name, at)] if _is_name(name, at) else []
    return found


def _is_name(words: str, start: int) -> bool:
    lower = words.split(maxsplit=1)[0].lower()
    noun = not start and " " not in words and looks_plural(lower) and known(lower)
    return not (is_function_word(lower) or is_time(lower) or noun)
