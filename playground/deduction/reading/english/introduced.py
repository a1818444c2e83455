"""Who is brought in by name beside what they are to somebody, as sentences of "is" and "of".

In:  introduced("Lisa has two brothers, Tom and Jim."), introduced("Tom has a dog called Rex."),
     introduced("Jack's father is Tom.")
Out: "Tom and Jim are brothers of Lisa.", "Rex is a dog, and Tom has Rex.", "Tom is Jack's father."

Kin are somebody's: who has no sisters, of her nobody is a sister. "My cat Luna" is "my cat" to the
other sentences as well, where she is the only one.
"""

import re
from collections.abc import Iterable, Mapping

from playground.deduction.reading.english.chunks import PROPER, is_function_word
from playground.deduction.reading.english.inflection import inside, singular, with_article
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.openings import capital

_ONE = rf"(?:[Tt]he (?:[a-z]+ )?[a-z]+|[Mm]y [a-z]+|{PROPER})"
_SOME = rf"{_ONE}(?:(?:, {_ONE})*,? and {_ONE})?"
_KIN = (
    r"(?:grand|step|half-)?(?:brother|sister|son|daughter|father|mother|parent|child|children"
    r"|parents|brothers|sisters|sons|daughters)|(?:uncle|aunt|cousin|nephew|niece|friend"
    r"|neighbour|neighbor|colleague)s?|husband|wife"
)
_HAS = rf"(?P<whose>{_ONE}) (?:has|have)"
_WHOSE_KIN = rf"(?P<whose>{_ONE})(?:['’]s|(?<=s)['’]) (?P<kin>{_KIN})"
_NAMED = re.compile(
    rf"{_HAS} (?:an?|one|two|three|four|five|\d+) (?:only )?(?P<kin>{_KIN})"
    rf"(?:[,:]|,? called|,? named) (?P<who>{_SOME})\.?"
)
_ARE = re.compile(rf"(?P<who>{_SOME}) are {_WHOSE_KIN}\.?")
_WHOSE_ARE = re.compile(rf"(?P<whose>{_ONE})['’]s? (?P<kin>{_KIN}) are (?P<who>{_SOME})\.?")
_IS = re.compile(rf"(?P<whose>{_ONE})['’]s (?P<kin>[a-z]+) (?P<be>is|was) (?P<who>{PROPER})\.?")
_ASKS_IS = re.compile(rf"(?P<be>Is|Was) (?P<whose>{_ONE})['’]s (?P<kin>[a-z]+) (?P<who>{PROPER})\?")
_MINE = re.compile(
    r"(?P<whose>My|Our|(?P<the>The)|[A-Z][\w-]*['’]s) (?P<what>[a-z]+) "
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    r"(?P<rest>(?:(?:is|has|can|may|must|does|likes|lives|works|wants|owns|needs)\b|"
    r"and (?:the speaker|[A-Z][a-z]+) [a-z]|"
    r"(?(the)(?!)|(?!(?:and|or|but|who|that|to|in|on|at|of|from|with|for)\b)[a-z]{2,}))[^?]*)"
)
_APPOSED = re.compile(
    r"(?P<who>[A-Z][\w-]*)(?:, (?P<what>an? [a-z]+(?: [a-z]+)?),| \((?P<in>an? [^()]+)\)) "
    r"(?P<rest>(?:is|has|can|may|must|does|[a-z]{2,}s)\b[^?]*)"
)
_MOST = 100
"""Who are called by what they are and by name in one text."""
_NO_KIND = frozenset(("name", "word", "letter", "number", "term", "late"))
_NONE = re.compile(rf"{_HAS} no (?P<kin>{_KIN})\.?")
_ASKED = re.compile(rf"Who are {_WHOSE_KIN}\?")
_BY_NAME = r"(?P<what>an? [a-z][a-z ]*?),? (?:called|named) (?P<who>[A-Z][\w-]*)\.?"
_CALLED = re.compile(rf"(?P<whose>{_ONE}) (?P<has>has|have|had|owns|own|keeps|keep) {_BY_NAME}")
_THERE = re.compile(rf"There (?P<be>is|was) {_BY_NAME}")
_OTHER_NAME = re.compile(
    rf"(?P<one>{_ONE}|The {PROPER}) is (?:another name for"
    r"|(?:also|otherwise|better|best) (?:called|named|known as)) "
    rf"(?P<other>(?:the )?{PROPER}|the [a-z]+)\.?"
)
_MAY = re.compile(
    rf"\b(?:called|named|name for|known|{_KIN})\b|['’]s? [a-z]+ (?:is|was|[A-Z])"
    r"|^(?:My|Our|The) [a-z]+ [A-Z]|^[A-Z][\w-]*,? \(?an? "
)
"""Without one of these none of the others matches; it looks at each word of a long text once."""


def introduced(sentence: str) -> str:
    """The sentence said so; itself where it brings in nobody."""
    if not _MAY.search(sentence):
        return sentence
    sentence = _OTHER_NAME.sub(r"\g<one> is called \g<other>.", _turned(sentence))
    tried = (form.fullmatch(sentence) for form in (_NAMED, _ARE, _WHOSE_ARE))
    if found := next(filter(None, tried), None):
        return _of(found)
    if found := _NONE.fullmatch(sentence):
        return f"Nobody is {with_article(_kind(found))} of {inside(found['whose'])}."
    if found := _ASKED.fullmatch(sentence):
        return f"Who is {with_article(_kind(found))} of {inside(found['whose'])}?"
    if (found := _MINE.fullmatch(sentence)) and _is_kind(found["what"]):
        kind = with_article(found["what"])
        if found["whose"] not in {"My", "Our", "The"}:
            kind = f"{kind} of {found['whose'][:-2]}"
        if found["rest"].startswith("and "):
            return f"{found['who']} {found['rest'].rstrip('.')}, and {found['who']} is {kind}."
        return f"{found['who']} is {kind}, and {found['who']} {found['rest']}"
    found = _APPOSED.fullmatch(sentence)
    if found and not is_function_word(found["who"].lower()):
        kind = found["what"] or found["in"]
        return f"{found['who']} is {kind}, and {found['who']} {found['rest']}"
    if found := _CALLED.fullmatch(sentence):
        who, what = found["who"], found["what"]
        be = "was" if found["has"] == "had" else "is"
        return f"{who} {be} {what}, and {inside(found['whose'])} {found['has']} {who}."
    if found := _THERE.fullmatch(sentence):
        return f"{found['who']} {found['be']} {found['what']}."
    return sentence


def by_name(sentences: Iterable[str]) -> Mapping[str, str]:
    """Who is called by what they are and by name: "my cat" → "Luna"; "" where it may be another."""
    named: dict[str, str] = {}
    for sentence in sentences:
        if not _MAY.search(sentence):
            continue
        found = _MINE.fullmatch(sentence)
        if found and len(named) < _MOST and _is_kind(found["what"]):
            said = inside(f"{found['whose']} {found['what']}")
            named[said] = found["who"] if named.get(said, found["who"]) == found["who"] else ""
    return named


def with_names(sentence: str, named: Mapping[str, str]) -> str:
    """The sentence with those names in the place of what their bearers are."""
    for said, name in named.items():
        if name and said.lower() in sentence.lower():
            what = with_article(said.rpartition(" ")[2]) if name in sentence else name
            either = f"[{said[0]}{said[0].upper()}]{re.escape(said[1:])}"
            sentence = re.sub(rf"\b{either}\b(?! [A-Z])", what, sentence)
    return sentence


def _turned(sentence: str) -> str:
    """ "Jack's father is Tom." as "Tom is Jack's father."; "Jack's car is Italian." as it is."""
    found = _IS.fullmatch(sentence) or _ASKS_IS.fullmatch(sentence)
    if not found or found["kin"] == "name" or may_be(found["who"].lower(), "adj"):
        return sentence
    be, who, whose = found["be"], found["who"], f"{inside(found['whose'])}'s {found['kin']}"
    return f"{who} {be} {whose}." if be.islower() else f"{be} {who} {whose}?"


def _is_kind(word: str) -> bool:
    return may_be(word, "noun") and not may_be(word, "adj") and word not in _NO_KIND


def _of(found: re.Match[str]) -> str:
    who, whose = capital(found["who"]), inside(found["whose"])
    if " and " in who:
        return f"{who} are {found['kin']} of {whose}."
    return f"{who} is {with_article(_kind(found))} of {whose}."


def _kind(found: re.Match[str]) -> str:
    kin = found["kin"]
    return singular(kin) if kin.endswith(("s", "children")) else kin
