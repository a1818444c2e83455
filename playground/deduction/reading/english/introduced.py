"""Who is brought in by name beside what they are to somebody, as sentences of "is" and "of".

In:  introduced("Lisa has two brothers, Tom and Jim."), introduced("Tom has a dog called Rex.")
Out: "Tom and Jim are brothers of Lisa.", "Rex is a dog, and Tom has Rex."

Kin are somebody's: who has no sisters, of her nobody is a sister.
"""

import re

from playground.deduction.reading.english.inflection import singular, with_article

_ONE = r"(?:[Tt]he (?:[a-z]+ )?[a-z]+|[Mm]y [a-z]+|[A-Z][\w-]*(?: [A-Z][\w-]*)?)"
_SOME = rf"{_ONE}(?:(?:, {_ONE})*,? and {_ONE})?"
_KIN = (
    r"(?:grand|step|half-)?(?:brother|sister|son|daughter|father|mother|parent|child|children"
    r"|parents|brothers|sisters|sons|daughters)|(?:uncle|aunt|cousin|nephew|niece|friend"
    r"|neighbour|neighbor|colleague)s?|husband|wife"
)
_HAS = rf"(?P<whose>{_ONE}) (?:has|have)"
_NAMED = re.compile(
    rf"{_HAS} (?:an?|one|two|three|four|five|\d+) (?:only )?(?P<kin>{_KIN})"
    rf"(?:,|:| called| named|, called|, named) (?P<who>{_SOME})\.?"
)
_NONE = re.compile(rf"{_HAS} no (?P<kin>{_KIN})\.?")
_ARE = re.compile(rf"(?P<who>{_SOME}) are (?P<whose>{_ONE})(?:['’]s|(?<=s)['’]) (?P<kin>{_KIN})\.?")
_WHOSE_ARE = re.compile(rf"(?P<whose>{_ONE})['’]s? (?P<kin>{_KIN}) are (?P<who>{_SOME})\.?")
_ASKED = re.compile(rf"Who are (?P<whose>{_ONE})(?:['’]s|(?<=s)['’]) (?P<kin>{_KIN})\?")
_CALLED = re.compile(
    rf"(?P<whose>{_ONE}) (?P<has>has|have|had|owns|own|keeps|keep) (?P<what>an? [a-z][a-z ]*?),? "
    r"(?:called|named) (?P<who>[A-Z][\w-]*)\.?"
)
_THERE = re.compile(
    r"There (?P<be>is|was) (?P<what>an? [a-z][a-z ]*?),? (?:called|named) (?P<who>[A-Z][\w-]*)\.?"
)
_MAY = re.compile(rf"\b(?:called|named)\b|\b(?:has|have|are|['’]s?) .*\b(?:{_KIN})\b")


def introduced(sentence: str) -> str:
    """The sentence said so; itself where it brings in nobody."""
    if not _MAY.search(sentence):
        return sentence
    if found := _NAMED.fullmatch(sentence) or _ARE.fullmatch(sentence):
        return _of(found)
    if found := _WHOSE_ARE.fullmatch(sentence):
        return _of(found)
    if found := _NONE.fullmatch(sentence):
        return f"Nobody is {with_article(_kind(found))} of {_small(found['whose'])}."
    if found := _ASKED.fullmatch(sentence):
        return f"Who is {with_article(_kind(found))} of {_small(found['whose'])}?"
    if found := _CALLED.fullmatch(sentence):
        who, what = found["who"], found["what"]
        be = "was" if found["has"] == "had" else "is"
        return f"{who} {be} {what}, and {_small(found['whose'])} {found['has']} {who}."
    if found := _THERE.fullmatch(sentence):
        return f"{found['who']} {found['be']} {found['what']}."
    return sentence


def _of(found: re.Match[str]) -> str:
    who, whose = found["who"], _small(found["whose"])
    who = who[0].upper() + who[1:]
    if " and " in who:
        return f"{who} are {found['kin']} of {whose}."
    return f"{who} is {with_article(_kind(found))} of {whose}."


def _kind(found: re.Match[str]) -> str:
    kin = found["kin"]
    return singular(kin) if kin.endswith(("s", "children")) else kin


def _small(name: str) -> str:
    """ "the" of "The" inside a sentence."""
    return name[0].lower() + name[1:] if name.startswith(("The ", "My ")) else name
