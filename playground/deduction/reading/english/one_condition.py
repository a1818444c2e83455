"""A condition within a condition, and one that “only if” puts first, as the grammar reads them.

In:  one_condition("If Ann is ill then if Ben is away then Cy is sad."),
     one_condition("Only if Ann is ill is Ben sad.")
Out: "If Ann is ill and Ben is away then Cy is sad.", "Ben is sad only if Ann is ill."

If A then if B then C is: if A and B then C (exportation). With “or” in A or B it stays as it is.
"""

import re

from playground.deduction.reading.english.chunks import ASKS
from playground.deduction.reading.english.inflection import inside, third
from playground.deduction.reading.english.openings import capital

_PART = r"(?:(?!\b(?:or|unless|only|if|when)\b)[^,;:])+?"
_NESTED = re.compile(
    rf"(?P<if>If|When) (?P<one>{_PART})(?:,? then,?|,) (?:if|when) (?P<other>{_PART})"
    r"(?P<then>,? then |, )(?P<rest>.+)",
    re.DOTALL,
)
_AFTER = re.compile(
    rf"(?P<if>If|When) (?P<one>{_PART})(?P<then>,? then |, )(?P<said>{_PART}),? (?:if|when) "
    rf"(?P<other>{_PART})(?P<end>\.?)"
)
_WHO = r"(?:he|she|it|they|[Tt]he [a-z]+|(?!The\b)[A-Z][\w-]*)"
_VERB = r"(?:is|are|was|were|does|do|can|may|must|should|will)"
_ONLY_IF = re.compile(
    rf"Only (?:if|when|in case) (?P<one>{_PART})"
    rf"(?:,? (?P<verb>{_VERB}) (?P<who>{_WHO}) (?P<rest>[^,;:]+?)"
    r"|, (?:then )?(?P<said>[^,;:]+?))\.?"
)
_OPENS = re.compile(rf"(?P<who>{_WHO}) (?P<rest>.+)")
_NO_END = frozenset("and but even as not except".split())
"""“…, Cy is sad even if Ben is away” has no second condition."""
_PRONOUNS = frozenset(("he", "she", "it", "they"))


def one_condition(sentence: str) -> str:
    """The sentence with one condition, after “if” or at its end; else as it is."""
    while found := _NESTED.fullmatch(sentence) or _AFTER.fullmatch(sentence):
        parts = found.groupdict()
        said = parts.get("said", "").split()
        if said and (said[-1] in _NO_END or any(map(ASKS.fullmatch, said))):
            return sentence
        rest = parts.get("rest") or f"{parts['said']}{parts['end']}"
        sentence = f"{parts['if']} {parts['one']} and {inside(parts['other'])}{parts['then']}{rest}"
    found = _ONLY_IF.fullmatch(sentence)
    return _only_if(found) if found else sentence


def _only_if(found: re.Match[str]) -> str:
    condition, said = found["one"], found["said"]
    if found["verb"]:
        said = _told(found["verb"], found["who"], found["rest"])
    who, one = _OPENS.fullmatch(said), _OPENS.fullmatch(condition)
    if who and one and who["who"] in _PRONOUNS and one["who"] not in _PRONOUNS:
        said = f"{one['who']} {who['rest']}"
        condition = f"{who['who']} {one['rest']}"
    return f"{capital(said)} only if {condition}."


def _told(verb: str, who: str, rest: str) -> str:
    """ "does Ben sing" as "Ben sings"."""
    if verb not in {"does", "do"}:
        return f"{who} {verb} {rest}"
    first, _, more = rest.partition(" ")
    return f"{who} {third(first) if verb == 'does' else first} {more}".rstrip()
