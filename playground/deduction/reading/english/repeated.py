"""What a list after one word means to repeat: "is in Paris or Rome", "does not eat figs or nuts".

In:  repeated("Bob is in Paris or Rome."), repeated("Bob does not eat figs or nuts.")
Out: "Bob is in Paris or in Rome.", "Bob does not eat figs and does not eat nuts."

Only where the things listed are of one form, all names or all with an article: of "works in shops
or restaurants is hard" nothing is said here.
"""

import re

from playground.deduction.reading.english.chunks import PROPER, is_function_word
from playground.deduction.reading.english.inflection import base
from playground.deduction.reading.english.lexicon import active, may_be, may_be_plural

_PLACE = r"in|at|on|near|under|behind|inside|from|to|into|with|by|of|for"
_OF_ONE_FORM = (
    PROPER,
    r"the [a-z]+(?: [a-z]+)?",
    r"an? [a-z]+(?: [a-z]+)?",
)
_ENDS = r"(?=[.?!]?$|,| (?:then|is|are|can|has|does|must|may) )"
_LISTS = tuple(
    re.compile(
        rf"(?P<before>\b(?:(?:is|are|was|were)(?:n['’]t)?|not) )(?P<place>{_PLACE}) "
        rf"(?P<things>{one}(?:, {one})*,? (?P<join>or|and) {one}){_ENDS}"
    )
    for one in _OF_ONE_FORM
)
_TWICE = re.compile(
    r"(?P<said>\b(?<!['’])(?!(?:is|are|was|were|not|or|and|either|neither|nor|both)\b)[a-z]+ "
    rf"(?P<place>{_PLACE}) [^,]{{1,300}}? (?:or|and) )(?P=place) (?P<more>[^,]{{1,300}}?){_ENDS}"
)
_ONE_NOUN = re.compile(r"\b([Tt]he) ([a-z]+) (or|and) the ([a-z]+) ([a-z]+)\b(?! or| and)")
_EITHER = re.compile(
    rf"\b(?P<be>is|are|was|were) (?P<place>(?:[a-z]+ )?(?:{_PLACE})) either "
    rf"(?P<one>(?:(?:the|an?) )?[\w-]+(?: [\w-]+)?(?:, [^,.?]+?)*) or (?P<other>[^,.?]+?){_ENDS}"
)
_NOT_EITHER = re.compile(
    r"(?P<not>\b(?:not|cannot)|n['’]t|^(?:Is|Are|Was|Were|Does|Do|Did|Can) [^,]+?) "
    rf"(?P<said>(?:[a-z]+ )?(?:{_PLACE})|[a-z]+) either (?=[^,]+ or )"
)
_BUT_NOT = re.compile(
    rf"(?P<who>(?:The|All) [a-z]+|[A-Z][\w-]*) (?P<verb>[a-z]+) (?P<place>(?:{_PLACE}) )?"
    rf"(?P<things>[^,.]+?),? (?:but |and )?not (?:(?:{_PLACE}) )?"
    r"(?P<more>(?:(?:the|an?) )?[\w-]+(?:,? (?:or|and) (?:(?:the|an?) )?[\w-]+)?)\.?"
)
_HELPS = re.compile(
    r"\b(?:is|are|was|were|be|do|does|did|can|may|must|should|will|[Ii]f|who|that)\b"
)
_BETWEEN = re.compile(r"(, (?:or |and )?| or | and )")
_NOT = re.compile(
    r"(?P<who>.+?) (?P<not>(?:does|do|did|can|may|is|are|was|were) not|cannot|can['’]t|"
    r"(?:does|do|did|is|are|was|were)n['’]t) (?P<said>[^,]+?) or (?P<more>[^,.]+)(?P<end>\.?)"
)
_VERB = re.compile(rf"(?P<verb>[a-z]+) (?:(?P<place>{_PLACE}) )?(?:(?:the|an?) )?[\w-]+$")
_THING = re.compile(r"(?:(?:the|an?) )?[\w-]+")


def _of_one_noun(found: re.Match[str]) -> str:
    """ "the red or the blue key" as "the red key or the blue key"."""
    article, one, join, other, noun = found.groups()
    alike = may_be(one, "adj") and may_be(other, "adj") and may_be(noun, "noun")
    does = base(noun) != noun and may_be(base(noun), "verb")  # “the stern guards the lake”
    if not alike or does or one == other or is_function_word(noun):
        return found[0]
    return f"{article} {one} {noun} {join} {article.lower()} {other} {noun}"


def repeated(sentence: str) -> str:
    """The sentence with what "is" or "not" says of a whole list said of each thing listed.

    After a verb the grammar takes lists, so there a second "to" is left out.
    """
    sentence = _NOT_EITHER.sub(r"\g<not> \g<said> ", _ONE_NOUN.sub(_of_one_noun, sentence))
    sentence = _EITHER.sub(_either, sentence)
    for listed in _LISTS:
        sentence = listed.sub(_with_place, sentence)
    while sentence != (once := _TWICE.sub(r"\g<said>\g<more>", sentence)):
        sentence = once
    return _denied(_but_not(sentence))


def _but_not(sentence: str) -> str:
    """ "Tom likes tea but not milk" as "Tom likes tea and does not like milk"."""
    found = _BUT_NOT.fullmatch(sentence)
    if not found or _HELPS.search(sentence):
        return sentence
    who, things, more = found.group("who", "things", "more")
    was, place = active(found["verb"]), found["place"] or ""
    verb = base(found["verb"])
    does = "does"
    if verb == found["verb"]:  # "likes", "has" are no past
        many = may_be_plural(who.rpartition(" ")[2].lower())
        verb, does = (was or verb), "did" if was else f"{'' if ' ' in who else who.lower()} do"
        if not was and not many:
            return sentence
    if not may_be(verb, "verb") or (is_function_word(verb) and verb not in {"like", "have"}):
        return sentence
    denied = " and ".join(
        f"{does} not {verb} {place}{one}".strip() for one in re.split(r",? (?:or|and) ", more)
    )
    return f"{who} {found['verb']} {place}{things} and {denied}."


def _either(found: re.Match[str]) -> str:
    """ "is made by either Ann or Bob" as "either is made by Ann or is made by Bob"."""
    be, place, one, other = found.group("be", "place", "one", "other")
    things = [said.removeprefix(f"{place} ") for said in (*one.split(", "), other)]
    listed = " or ".join(f"{be} {place} {said}" for said in things)
    return listed if things[2:] else f"either {listed}"


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
