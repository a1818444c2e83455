"""Rules told to "you", what one is allowed to do, and whose "my" things are.

In:  told_plainly("You can vote if you are a member."), told_plainly("Staff are allowed to park.")
Out: "If someone is a member then they can vote.", "Staff may park."
     "My-sister is a doctor." for "My sister is a doctor.", a name that is said as "my sister"
"""

import re

from playground.deduction.reading.english.inflection import looks_plural, third

_YOU_IF = re.compile(
    r"(?:(?P<if>If|When|Unless) you (?P<cond>[^,]+?)"
    r"(?:,(?: then)?|(?: then)?(?= you\b)) you (?P<so>.+)"
    r"|You (?P<then>.+?) (?P<join>only if|if|when|unless) you (?P<last>.+))"
)
_IF_YOU = re.compile(
    r"(?P<if>If|When) you (?P<does>[a-z]+) (?P<thing>(?:the |an? )?[a-z]+),?(?: then)? "
    r"(?P<so>[^,]+)"
)
_ALLOWED = re.compile(
    r"\b(?:is|are|am)(?P<not> not|n['’]t)? (?:allowed|permitted) to (?=[a-z])|"
    r"\b(?:is|are|am) (?P<forbidden>forbidden|not allowed) (?:to|from) (?=[a-z])"
)
_ASKED = re.compile(
    r"(?:Is|Are) (?P<who>(?:the |an? )?[\w'’-]+) (?:allowed|permitted) to (?P<rest>.+)"
)
_NEEDS = re.compile(r"\b(?:has|have|needs?|is required|are required) to (?=[a-z])")
_MY = re.compile(r"\b(?P<whose>[Mm]y|[Oo]ur) (?P<noun>[a-z]+)\b(?!['’])")


def told_plainly(sentence: str) -> str:
    """The sentence with "everyone" for "you" and "may" for "is allowed to"."""
    sentence = mine(_of_you(sentence))
    if found := _ASKED.fullmatch(sentence):
        return f"May {found['who']} {found['rest']}"
    return _NEEDS.sub("must ", _ALLOWED.sub(_may, sentence))


def mine(text: str) -> str:
    """A text with "My-sister", a name, for "my sister"."""
    return _MY.sub(_mine, text)


def _may(found: re.Match[str]) -> str:
    return "may not " if found["not"] or found["forbidden"] else "may "


def _mine(found: re.Match[str]) -> str:
    """A name for one thing of mine; several stay as they are."""
    return found[0] if looks_plural(found["noun"]) else f"{found['whose'].title()}-{found['noun']}"


def _of_you(sentence: str) -> str:
    if not (found := _YOU_IF.fullmatch(sentence)):
        return _of_anyone(sentence)
    before, join = found["cond"] or found["last"], (found["if"] or found["join"]).lower()
    said = (found["so"] or found["then"]).rstrip(".")
    if "you" in f"{before} {said}".split() or "your" in f"{before} {said}".split():
        return sentence
    if join == "only if":
        return f"If someone {_third(said)} then they {before.rstrip('.')}."
    return f"{join.capitalize()} someone {_third(before.rstrip('.'))} then they {said}."


def _of_anyone(sentence: str) -> str:
    """ "If you heat ice, it melts." as "If someone heats ice, then it melts."."""
    found = _IF_YOU.fullmatch(sentence)
    if not found or {"you", "your"} & {*found[0].lower().split()[2:]}:
        return sentence
    so = found["so"]
    thing = found["thing"]
    if so.startswith("it "):
        so = f"{thing} {so[3:]}"
    elif not so.startswith(f"{thing} "):
        return sentence
    return f"{found['if']} someone {_third(found['does'])} {thing} then {so}"


def _third(said: str) -> str:
    """What is said of you, said of someone: "are a member" as "is a member"."""
    verb, _, rest = said.partition(" ")
    return f"{third(verb)} {rest}".rstrip()
