"""Names with full stops or small words in them: such a stop ends no sentence, and to the grammar
such a name is one word, as "Bank of America" is.

In:  of_name("Was John F", " Kennedy ill?"), of_name("I take Vitamin C", " Tom is ill."),
     as_one("Was John F. Kennedy ill?"), as_one("Ludwig van Beethoven is deaf."), apart("J-K-Moss")
Out: True, False, "Was John-F-Kennedy ill?", "Ludwig-van-Beethoven is deaf.", "J. K. Moss"
"""

import re

from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.inflection import looks_plural

TITLES = ("mr", "mrs", "ms", "dr", "prof", "st", "mt")
_TITLE = "|".join(one.capitalize() for one in TITLES)
_LETTERED = (
    "Appendix|Block|Book|Box|Building|Bus|Case|Category|Chart|Class|Column|Court|Exhibit|Figure|"
    "Floor|Gate|Grade|Group|Hall|Hepatitis|House|Item|Level|Line|Lot|Model|Option|Page|Part|Phase|"
    "Plan|Platform|Point|Question|Room|Row|Section|Series|Shape|Side|Stage|Step|Switch|Table|Team|"
    "Terminal|Track|Train|Type|Unit|Version|Vitamin|Ward|Wing|Zone"
)
"""Nouns that have a letter after them: what follows “Plan B.” is another sentence."""
_NAME = r"[A-Z][^\W\d_]*[a-z][^\W\d_]*"
_FIRST = rf"(?<!\w)(?!(?:{_LETTERED}|{_TITLE})\b){_NAME}"
_BEFORE = re.compile(
    rf"(?:^|\b(?:{_TITLE})\.? |(?P<name>{_FIRST}) |(?P<word>[a-z]+) |(?<!\w)[A-Z]\. )"
    r"(?:[A-Z]\.)*[A-Z]$"
)
_AFTER = re.compile(rf"\s+(?P<more>(?:[A-Z]\.\s*)*)(?:v[ao]n |d[aei] )?(?P<name>{_NAME})")
_LETTER = re.compile(rf"\b(?:(?i:{_LETTERED}) [A-Z]|[Aa]n? [A-F])$")
_GOES_ON = re.compile(r" (?!(?:he|she|it|they|if|all|every|no|the|then|i|we)\b)[a-z]")
_SHORT = re.compile(r"\b(?:[JS]r|(?:[A-Z]\.)+[A-Z])$")
_STOPS = re.compile(
    rf"(?P<first>{_FIRST} [A-Z]|\b[JS]r)\.(?={_GOES_ON.pattern}|[?'’])"
    rf"|\b(?P<short>(?:[A-Z]\.)+[A-Z])(?:\.(?={_GOES_ON.pattern})|(?=[.?]+$)|\.(?=['’?,]))"
)
_ENDS = frozenset(("a", "an", "then", "or", "and", "not", "only", "if", "iff", "unless"))
_PARTICLES = (
    "(?:van|von|de|an|in|auf|zu)[ -](?:der|den|dem|la|las|los)|v[ao]n|vom|de[lr]?|d[aiu]|della|dos|"
    "das|ter|am|zu[mr]?|bin|ibn|al|el|la|le|upon|the(?=[ -](?:Great|Terrible|Elder|Younger)\\b)"
)
_OF_ONE = re.compile(
    rf"(?<![\w-])(?P<first>(?!I\b){_NAME}) (?P<particle>(?:{_PARTICLES}) |d['’])"
    rf"(?P<last>{_NAME})(?![\w-])"
)
_INITIALS = re.compile(
    rf"(?<![\w.-])(?P<first>{_FIRST} )?"
    rf"(?P<some>(?:[A-Z]\. ?)+|(?(first)[B-HJ-Z] |(?!)))(?P<last>{_NAME})"
)
_OF_SOME = re.compile(
    rf"(?<![\w-])(?P<first>{_NAME}) (?P<of>of (?:the )?)(?P<last>{_NAME})(?![\w-])"
)
_APART = re.compile(rf"-({_PARTICLES}|of(?:-the)?)-(?=[A-Z])|-(?=d['’][A-Z])")
_INNER = re.compile(r"(?:(?<=[a-z])-|(?<=\.)-|(?<![\w-])(?=[A-Z]-[A-Z]-))([A-Z])(?=-[A-Z])")
_AFTER_INITIAL = re.compile(r"(?<=[A-Z]\.)-")


def of_name(before: str, after: str) -> bool:
    """Whether a full stop between these two is that of an initial in a name, or of "D.C."."""
    found, named = _BEFORE.search(before), _AFTER.match(after)
    if _GOES_ON.match(after):
        return bool(found and found["name"]) or _SHORT.search(before) is not None
    if not found or not named or is_function_word(named["name"].lower()):
        return False
    if found["word"]:
        return bool(named["more"]) and found["word"] not in _ENDS
    return not (found["name"] and is_function_word(found["name"].lower()))


def is_letter(before: str) -> bool:
    """Whether what stands before a full stop ends in a letter that is no initial: "vitamin C"."""
    return _LETTER.search(before) is not None


def as_one(sentence: str) -> str:
    """The sentence with each such name as one word."""
    sentence = _STOPS.sub(lambda one: one["first"] or one["short"].replace(".", ""), sentence)
    sentence = _OF_SOME.sub(_of_some, _OF_ONE.sub(_of_one, sentence))
    return _INITIALS.sub(_with_initials, sentence)


def apart(name: str) -> str:
    """A name as texts write it."""
    said = _APART.sub(lambda found: f" {found[1].replace('-', ' ')} " if found[1] else " ", name)
    while said != (more := _INNER.sub(_initial, said)):
        said = more
    return _AFTER_INITIAL.sub(" ", said)


def _initial(found: re.Match[str]) -> str:
    return f"{' ' if found[0][0] == '-' else ''}{found[1]}."


def _of_one(found: re.Match[str]) -> str:
    first, particle, last = found.group("first", "particle", "last")
    if _opens(first):
        return found[0]
    return f"{first}-{particle.replace(' ', '-')}{last}"


def _of_some(found: re.Match[str]) -> str:
    """ "Bank of America"; "Friends of Bob" at the beginning are several, and no name."""
    first, of, last = found.group("first", "of", "last")
    opens = not found.start() or found.string[: found.start()].strip() in {"Are", "Do", "All"}
    if _opens(first) or first == "None" or (opens and looks_plural(first.lower())):
        return found[0]
    return f"{first}-{of.replace(' ', '-')}{last}"


def _with_initials(found: re.Match[str]) -> str:
    first, last = (found["first"] or "").strip(), found["last"]
    letters = re.findall("[A-Z]", found["some"])
    if first and _opens(first):
        if "." not in found["some"]:
            return found[0]
        return f"{first} {_joined(letters, last)}"
    return "-".join((first, *letters, last)) if first else _joined(letters, last)


def _joined(letters: list[str], last: str) -> str:
    """ "J-K-Moss"; one letter alone stays apart, for "T-Rex" is no T. Rex."""
    return "-".join((*letters, last)) if letters[1:] else f"{letters[0]} {last}"


def _opens(word: str) -> bool:
    """Whether a word with a capital opens a sentence, and is no name."""
    return is_function_word(word.lower()) or word in {"Has", "Have", "Had"}
