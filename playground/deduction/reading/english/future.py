"""What will be so under a condition, as what is so: "If it rains, the ground will be wet."

In:  in_present("If Tom studies, he will pass."), asked_in_present("Will the ground be wet?")
Out: "If Tom studies, he passes.", "Is the ground wet?"

Only in what an "if" concludes: "Bob will be big." alone says nothing of what is (tenses.py).
"""

import re

from playground.deduction.reading.english import past
from playground.deduction.reading.english.inflection import looks_plural, third

_IF_FIRST = re.compile(
    r"(?P<before>(?:If|When|Whenever|Once|Unless|As soon as)\b[^,]+(?:,? then|,) )(?P<said>.+)"
)
_OF_THEM = re.compile(
    r"(?P<before>(?:If|When|Whenever|Once|Unless) [^,]+? )"
    r"(?P<said>(?:he|she|it|they) (?:will|won['’]t|would) .+)"
)
_IF_LAST = re.compile(
    r"(?P<before>)(?P<said>.+?)(?P<after> (?:if|when|whenever|once|unless|as soon as) .+)"
)
_WILL = re.compile(
    r"(?P<who>.+?) (?:(?P<not>won['’]t|will not|wouldn['’]t|would not)|will|would) "
    r"(?P<verb>[a-z]+)(?P<rest>.*)"
)
_WILL_BE = re.compile(r"(?:Will|Would) (?P<who>.+?) be (?P<rest>.+)")
_WILL_DO = re.compile(r"(?:Will|Would) (?P<who>(?:the )?[\w'’]+) (?P<rest>.+)")
_WHO_WILL = re.compile(
    r"(?P<who>Who|What|Which [a-z]+) (?:will|would) (?P<verb>[a-z]+)(?P<rest>.*)"
)
_CONDITION = re.compile(r"(?P<tie> ?(?:[Ii]f|[Uu]nless) )(?P<what>.+?)(?P<end>(?:,? then|,)? ?)")
_ASKS_LATER = re.compile(r"(?:(?:who|what|which [a-z]+) )?(?:will|won['’]t)\b", re.IGNORECASE)
_MANY = frozenset(("they", "we", "you", "people"))


def in_present(sentence: str) -> str:
    """The sentence with what its "if" concludes in the present; itself where there is none."""
    forms = (_IF_FIRST, _OF_THEM, _IF_LAST)
    found = next((one for form in forms if (one := form.fullmatch(sentence))), None)
    will = _WILL.fullmatch(found["said"]) if found else None
    if not found or not will:
        return sentence
    before, after = found["before"], found.groupdict().get("after") or ""
    if "would" in found["said"]:
        before, after = _as_it_is(before), _as_it_is(after)
    if found.re is _OF_THEM:
        before = f"{before.rstrip()}, "
    return f"{before}{will['who']} {_verb(will)}{will['rest']}{after}"


def _as_it_is(clause: str) -> str:
    """ "If Tom had money," as "If Tom has money,", since who would buy then does buy if he has."""
    found = _CONDITION.fullmatch(clause)
    if not found:
        return clause
    was = re.sub(r"^(the \w+|[A-Z]\w*|he|she|it) were\b", r"\1 was", found["what"])
    now = past.in_present(was)
    return f"{found['tie']}{now}{found['end']}" if now else clause


def asks_later(question: str) -> bool:
    """Whether a question asks what will be."""
    return _ASKS_LATER.match(question) is not None


def asked_in_present(question: str) -> str:
    """ "Will Tom pass?" as "Does Tom pass?"; the question itself where it does not ask so."""
    if found := _WILL_BE.fullmatch(question):
        return f"{'Are' if _many(found['who']) else 'Is'} {found['who']} {found['rest']}"
    if found := _WILL_DO.fullmatch(question):
        return f"{'Do' if _many(found['who']) else 'Does'} {found['who']} {found['rest']}"
    if found := _WHO_WILL.fullmatch(question):
        verb = "is" if found["verb"] == "be" else third(found["verb"])
        return f"{found['who']} {verb}{found['rest']}"
    return question


def _verb(will: re.Match[str]) -> str:
    many, no = _many(will["who"]), bool(will["not"])
    if will["verb"] == "be":
        return ("are" if many else "is") + (" not" if no else "")
    if no:
        return f"{'do' if many else 'does'} not {will['verb']}"
    return will["verb"] if many else third(will["verb"])


def _many(who: str) -> bool:
    last = who.rsplit(" ", 1)[-1]
    return last.lower() in _MANY or (last.islower() and looks_plural(last))
