"""Whom a pronoun means, as subject or object: the one of whom the sentence before spoke.

In:  named("He stays in bed.", before="Carl is sick."), named("It is grey.", "Anna has a kitten."),
     in_object("Ann helps him.", before="Carl is sick.")
Out: "Carl stays in bed.", "The kitten is grey.", "Ann helps Carl."

Only where a single one fits: two names, or a name that may be the thing too, and it stays unread.
"""

import re

from playground.deduction.reading.english.chunks import is_function_word, is_time
from playground.deduction.reading.english.ellipsis import completed
from playground.deduction.reading.english.inflection import inside, looks_plural
from playground.deduction.reading.english.lexicon import known
from playground.deduction.reading.english.openings import capital
from playground.deduction.reading.english.weather import ALONE, SAID

_OPENS = re.compile(
    r"(?:(?P<he>He|She)|(?P<it>It)|(?P<they>They)|(?P<his>His|Her)|(?P<its>Its)|(?P<their>Their))\b"
    r"(?P<rest>['’ ].+)",
    re.DOTALL,
)
_IF = re.compile(r"(?P<if>(?:If|When) )(?P<rest>(?:he|she|it) [^?]+)$", re.DOTALL)
_OF_ONE = re.compile(r"(?:If|When) (?P<name>[A-Z][\w-]*) (?P<rest>[^?]+)$", re.DOTALL)
_OBJECT = re.compile(
    r"(?P<start>[^,;:]*[a-z] )(?P<word>him|her|it|them)(?P<rest>[.!]?|"
    r" (?:to|in|on|at|for|with|from|into|every|yesterday|today|again|too)\b[^,;:]*)"
)
_POSSESSIVE = re.compile(r"['’]s? [a-z]")
_IS_ONE = re.compile(r"[A-Z][\w-]* (?:is|was) an? (?:[a-z]+ )?(?P<kind>[a-z]+)\.?$")
_OWN = re.compile(r"\b(?:his|her) (?=[a-z]+\b(?! own))(?!to |in |on |at |a |the )")
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
PERSON = frozenset(
    """man woman boy girl mother father brother sister uncle aunt grandmother grandfather grandma
    grandpa teacher doctor nurse king queen boss neighbour neighbor friend cook driver student pupil
    manager lawyer judge coach captain player baker farmer singer dancer son daughter wife husband
    cousin colleague waiter waitress customer guest chef pilot butler gardener""".split()
)


def in_context(sentence: str, before: str) -> str:
    """A sentence with names for its pronouns, and with what it leaves out; `before` precedes it."""
    return completed(with_owner(in_object(named(sentence, before), before)), before)


def named(sentence: str, before: str) -> str:
    """The sentence with a name for the pronoun that opens it; itself where that is not clear."""
    if found := _IF.match(sentence):
        return f"{found['if']}{_named_in_if(found['rest'], before)}"
    found = _OPENS.match(sentence)
    if not found or not before or before.rstrip().endswith("?") or _OTHERS.search(before):
        return sentence
    words = found["rest"].split()
    if found["it"] and {word.strip(".,!").lower() for word in words[:3]} & ALONE:
        return sentence
    if found["it"] and {"that", "whether", "to"} & {*words}:  # “It is 0.4 likely that …”
        return sentence
    placed = _PLACED.match(found["rest"]) and _PLACED.search(before)
    people, things, many = _spoken_of(before[: placed.start()] if placed else before)
    if found["they"] or found["their"]:
        fitting = many
    elif found["it"] or found["its"]:
        fitting = things or ([] if len(people) > 1 else people)
    else:
        fitting = people
    if len(fitting) != 1 or (things and found["he"] and fitting == things):
        return sentence
    whose = "'s" if found["his"] or found["its"] or found["their"] else ""
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
    people = [one for one in people if one not in here]
    # "Ann sings. Bob likes it." is of the singing, and "Ann has a dog. Bob likes him." may be of it
    animal = _IS_ONE.match(before)
    it = things or (people if animal and animal["kind"] not in PERSON else [])
    fitting = {"it": it, "them": many}.get(found["word"], [] if things else people)
    if len(fitting) != 1:
        return sentence
    return f"{found['start']}{inside(fitting[0])}{found['rest']}"


def _named_in_if(said: str, before: str) -> str:
    """ "she eats, she is full" as "Kim eats, …" where the sentence before speaks of Kim alone."""
    if said.startswith("it ") and {word.strip(".,") for word in said.split()[1:4]} & SAID:
        return said  # of the weather, or of a soup
    rule = _OF_ONE.match(before)
    names = [name for name, _ in _names(before)]
    plain = f"{rule['name']} {rule['rest']}" if rule and len(names) == 1 else before
    about = re.sub(r"\b(?:he|she|it)\b", rule["name"], plain) if rule else plain
    return inside(named(capital(said), about))


def with_owner(sentence: str) -> str:
    """ "Fiona feeds her dog." with "Fiona's dog", where a sentence names nobody else."""
    found = _OWN.findall(sentence)
    names = _names(sentence)
    if len(found) != 1 or len(names) != 1 or _OTHERS.search(_OWN.sub("", sentence)):
        return sentence
    name, at = names[0]
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
            (people if words[-1] in PERSON else things).append(said)
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
