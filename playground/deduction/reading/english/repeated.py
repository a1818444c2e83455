"""What a list after one word means to repeat: "is in Paris or Rome", "does not eat figs or nuts".

In:  repeated("Bob is in Paris or Rome."), repeated("Bob does not eat figs or nuts.")
Out: "Bob is in Paris or in Rome.", "Bob does not eat figs and does not eat nuts."

Only where the things listed are of one form, all names or all with an article: of "works in shops
or restaurants is hard" nothing is said here.
"""

import re

from playground.deduction.reading.english.chunks import is_function_word
from playground.deduction.reading.english.lexicon import may_be

_PLACE = r"in|at|on|near|under|behind|inside|from|to|into|with|by|of|for"
_OF_ONE_FORM = (
    r"[A-Z][\w-]*(?: [A-Z][\w-]*)?",
    r"the [a-z]+(?: [a-z]+)?",
    r"an? [a-z]+(?: [a-z]+)?",
)
_ENDS = r"(?=[.?!]?$|,| (?:then|is|are|can|has|does|must|may) )"
_LISTS = tuple(
    re.compile(
        rf"(?P<before>\b(?:is|are|was|were|not) )(?P<place>{_PLACE}) "
        rf"(?P<things>{one}(?:, {one})*,? (?P<join>or|and) {one}){_ENDS}"
    )
    for one in _OF_ONE_FORM
)
_TWICE = re.compile(
    r"(?P<said>\b(?!(?:is|are|was|were|not|or|and|either|neither|nor|both)\b)[a-z]+ "
    rf"(?P<place>{_PLACE}) [^,]+? (?:or|and) )(?P=place) (?P<more>[^,]+?){_ENDS}"
)
_BETWEEN = re.compile(r"(, (?:or |and )?| or | and )")
_NOT = re.compile(
    r"(?P<who>.+?) (?P<not>(?:does|do|did|can|may|is|are|was|were) not|cannot|can['’]t|"
    r"(?:does|do|did|is|are|was|were)n['’]t) (?P<said>[^,]+?) or (?P<more>[^,.]+)(?P<end>\.?)"
)
_VERB = re.compile(rf"(?P<verb>[a-z]+) (?:(?P<place>{_PLACE}) )?(?:(?:the|an?) )?[\w-]+$")
_THING = re.compile(r"(?:(?:the|an?) )?[\w-]+")


def repeated(sentence: str) -> str:
    """The sentence with what "is" or "not" says of a whole list said of each thing listed.

    After a verb the grammar takes lists, so there a second "to" is left out.
    """
    for listed in _LISTS:
        sentence = listed.sub(_with_place, sentence)
    while sentence != (once := _TWICE.sub(r"\g<said>\g<more>", sentence)):
        sentence = once
    return _denied(sentence)


def _with_place(found: re.Match[str]) -> str:
    parts = _BETWEEN.split(found["things"])
    joins = "".join(
        f"{' ' + found['join'] + ' ' if at % 2 else found['place'] + ' ' + part}"
        for at, part in enumerate(parts)
    )
    return f"{found['before']}{joins}"


def _denied(sentence: str) -> str:
    """ "does not eat figs or nuts" as "does not eat figs and does not eat nuts"."""
    found = _NOT.fullmatch(sentence)
    if not found or " or " in found["more"] or sentence.startswith(("If ", "When ", "Unless ")):
        return sentence
    more, no, who = found["more"], found["not"], found["who"]
    does = not no.startswith(("is", "are", "was", "were"))
    verb = _VERB.match(found["said"]) if does else None
    lead = " ".join(filter(None, (verb and verb["verb"], verb and verb["place"])))
    if not does:
        place = re.match(rf"(?:{_PLACE}) ", found["said"])
        said = more if place and more.startswith(place[0]) else ""
    elif " " not in found["said"]:
        said = more if _verbs(found["said"], more) else ""
    else:
        said = f"{lead} {more}" if lead and _THING.fullmatch(more) else ""
    if not said or is_function_word(more):
        return sentence
    return f"{who} {no} {found['said']} and {no} {said}{found['end']}"


def _verbs(*words: str) -> bool:
    return all(may_be(one, "verb") for one in words)
