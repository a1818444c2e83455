"""What a sentence leaves out, since it has just been said.

In:  completed("Neither is Carl.", before="Bob is not kind.")
     completed("Bob is kind, and Alice too.")
Out: "Carl is not kind."
     "Bob is kind and Alice is kind."

Only what is said of one name, in one clause, is said again of another.
"""

import re

from playground.deduction.reading.english.gapping import ungapped
from playground.deduction.reading.english.inflection import base, inside
from playground.deduction.reading.english.openings import capital

_NAME = r"(?P<{}>[Tt]he [a-z][\w-]*|(?!The\b)[A-Z][\w-]*)"
_NOT = r"(?P<denied>\s+not|n['’]t)?"
_SAID = re.compile(
    rf"{_NAME.format('name')}\s+(?:(?P<be>is|can){_NOT}"
    r"|(?:(?P<do>does)(?P<nt>\s+not|n['’]t)\s+)?)"
    r"\s*(?P<rest>[^,;:]+?)(?:,?\s+(?:too|as well|either))?\s*[.!]?"
)
_JOINS = re.compile(r"\b(?:and|or|but|if|unless|who|that|which|he|she|it|they|not)\b")
_SHORT = (
    (re.compile(rf"{_NAME.format('who')}\s+(?P<verb>is|can|does),?\s+(?:too|as well)[.!]?"), False),
    (re.compile(rf"[Ss]o\s+(?P<verb>is|can|does)\s+{_NAME.format('who')}[.!]?"), False),
    (
        re.compile(rf"(?:[Nn]either|[Nn]or)\s+(?P<verb>is|can|does)\s+{_NAME.format('who')}[.!]?"),
        True,
    ),
    (
        re.compile(
            rf"{_NAME.format('who')}\s+(?:(?P<verb>is|can|does)(?:\s*not|n['’]t)|can['’]t)"
            r"(?:,?\s+either)?[.!]?"
        ),
        True,
    ),
)
_WITHIN = re.compile(
    rf"(?P<first>{_NAME.format('a')}\s+(?:is|can)\s+(?P<rest>(?!not\b)[\w ]+?)),?\s+"
    rf"(?P<join>and|but|not)\s+(?P<no>not\s+)?(?P<so>so\s+(?:is|can)\s+)?{_NAME.format('who')}"
    r"(?P<too>,?\s+(?:too|as well))?[.!]?"
)
_IF = re.compile(
    rf"(?P<if>(?:If|When|Whenever) {_NAME.format('one')} (?P<verb>[a-z]+s) (?P<rest>[^,]+)),? "
    rf"(?:then )?{_NAME.format('who')} (?:(?P=verb)|(?P<does>does)),? (?:too|as well)[.!]?"
)
_AND = re.compile(r"(?P<first>[^,]+?),? (?:and|but) (?P<then>[^,]+)")
_KINDS = re.compile(
    r"(?P<first>(?:All )?(?P<a>[A-Za-z]+s) (?P<verb>can|are|)(?P<rest>[^,]+?)),? "
    r"(?:but|while|whereas|and) (?P<who>[a-z]+s) (?P<no>can ?not|can['’]t|are not|aren['’]t|do not|"
    r"don['’]t)[.!]?"
)
_UNLIKE = re.compile(r"Unlike (?P<who>[a-z]+s), (?P<first>(?:all )?[a-z]+ (?P<rest>[^,]+))")
_INSIDE = re.compile(
    rf"{_NAME.format('name')},\s+(?:but\s+)?not\s+{_NAME.format('who')},\s+(?P<verb>is)\s+"
    r"(?P<rest>[\w ]+)[.!]?"
)


def completed(sentence: str, before: str = "") -> str:
    """The sentence with what it leaves out; itself where nothing is left out, or it is not clear.

    `before` is the sentence that stands before it.
    """
    return (
        _inside(sentence)
        or _if(sentence)
        or _within(sentence)
        or _kinds(sentence)
        or ungapped(sentence)
        or _joined(sentence)
        or _after(sentence, before)
        or sentence
    )


def _inside(sentence: str) -> str:
    """ "Bob, not Alice, is kind." """
    found = _INSIDE.fullmatch(sentence)
    if not found:
        return ""
    name, who, verb, rest = found.group("name", "who", "verb", "rest")
    return f"{name} {verb} {rest} and {inside(who)} {verb} not {rest}."


def _if(sentence: str) -> str:
    """ "If Bob goes to the party, Alice goes too.", "If Bob sings, Alice does too." """
    found = _IF.fullmatch(sentence)
    if not found or _JOINS.search(found["rest"]) or found["verb"] in {"is", "does", "was"}:
        return ""
    return f"{found['if']}, then {found['who']} {found['verb']} {found['rest']}."


def _within(sentence: str) -> str:
    """ "Bob is kind, and Alice too.", "Bob is kind, not Alice.", "Bob is kind and so is Alice." """
    found = _WITHIN.fullmatch(sentence)
    if not found or _JOINS.search(found["rest"]):
        return ""
    denied = found["join"] == "not" or (found["join"] == "but" and bool(found["no"]))
    more = bool(found["too"]) or bool(found["so"])
    if denied == more or (found["no"] and not denied):
        return ""
    verb = "can" if f"{found['a']} can " in sentence else "is"
    said = f"{'cannot' if verb == 'can' else 'is not'}" if denied else verb
    return f"{found['first']} and {inside(found['who'])} {said} {found['rest']}."


def _kinds(sentence: str) -> str:
    """ "Birds can fly, but penguins cannot.", "Unlike cats, dogs like bones." """
    if found := _UNLIKE.fullmatch(sentence):
        first, rest = found["first"], found["rest"].rstrip(".!")
        if _JOINS.search(rest):
            return ""
        return f"{_all(first.rstrip('.!'))} and no {found['who']} {rest}."
    found = _KINDS.fullmatch(sentence)
    if not found or _JOINS.search(found["rest"]):
        return ""
    verb, no = found["verb"], found["no"]
    if not no.startswith(verb or "do"):
        return ""
    return f"{_all(found['first'])} and no {found['who']} {verb}{found['rest']}."


def _all(said: str) -> str:
    """What is said of all of a kind, with "all"."""
    return capital(said) if said.lower().startswith("all ") else f"All {said[0].lower()}{said[1:]}"


def _joined(sentence: str) -> str:
    """ "Mike plays chess, and Nora does too.", "Olga is not kind and neither is Peter." """
    found = _AND.fullmatch(sentence)
    after = _after(capital(found["then"]), found["first"]) if found else ""
    return f"{found['first']} and {inside(after)}" if found and after else ""


def _after(sentence: str, before: str) -> str:
    """ "Neither is Carl.", "Carl is too.", "Carl does not.", after what is said of Bob."""
    forms = ((form.fullmatch(sentence), denies) for form, denies in _SHORT)
    found, denies = next((one for one in forms if one[0]), (None, False))
    said = _SAID.fullmatch(before)
    if not found or not said or _JOINS.search(said["rest"]) or not said["rest"].strip():
        return ""
    was_denied = bool(said["denied"] or said["nt"])
    agrees = not sentence.lower().startswith(("neither", "nor", "so")) or was_denied == denies
    verb = said["be"] or "does"
    if verb != (found["verb"] or "can") or not agrees or (was_denied and not denies):
        return ""
    who, rest = capital(found["who"]), said["rest"]
    if verb == "does":
        return f"{who} does not {_bare(rest, said['nt'])}." if denies else f"{who} {rest}."
    return f"{who} {verb} {'not ' if denies else ''}{rest}."


def _bare(rest: str, denied: str | None) -> str:
    verb, _, more = rest.partition(" ")
    return " ".join((verb if denied else base(verb), more)).strip()
