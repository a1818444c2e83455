"""What a sentence says that there is, with a subject and a verb.

In:  "There is a dog that barks.", "There is no dog in the garden.", "There are kind dogs."
Out: "Some dog barks.", "No dog is in the garden.", "Some things are kind dogs."
"""

import re

from playground.deduction.reading.english.inflection import with_article
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.parsed import parsed
from playground.deduction.reading.english.qualities import is_alive

_THERE = re.compile(
    r"(?:there(?:\s+(?P<is>is|are|exists?)|['’]s)|(?P<asks>is|are)\s+there)\s+"
    r"(?P<how>at\s+least\s+one|some|any|an?|no)?\b\s*"
    r"(?P<one>(?:some|any|no)(?:one|body|thing))?\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHO = re.compile(r"\s+(?:who|that|which)\s+", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"[A-Z]|(?:the|an?|all|every|some|no|he|she|it|they|we|I)\b")
"""Begins "that Bob likes", of which "there is" is no subject."""
_PLACE = re.compile(
    r"\s+(?=(?:in|on|at|under|behind|beside|near|inside|outside|above|below)\s)", re.IGNORECASE
)
_ACTS = re.compile(
    r"\b(?P<noun>[a-z]+) (?P<act>[a-z]+ing)(?= (?:in|on|at|under|by|near|for)\b|[.?]?$)"
)


def without_there(sentence: str) -> str:
    """The sentence with "some", "no" or "someone" as its subject; else as it is.

    A question is asked as the statement that would be true then.
    """
    found = _THERE.fullmatch(sentence)
    if not found:
        return sentence
    are = (found["is"] or found["asks"] or "is").lower() == "are"
    found = _THERE.fullmatch(_with_who(sentence, "are" if are else "is")) or found
    how, one, rest = (found[name] or "" for name in ("how", "one", "rest"))
    if not (how or one or are) or (how and one):
        return sentence
    no = how.lower() == "no" or one.lower().startswith("no")
    rest = rest.rstrip("?").rstrip(".") + "."
    thing = one.lower()[-5:] == "thing" or not one
    subject = ("Nothing" if thing else "Nobody") if no else "Something" if thing else "Someone"
    said = _WHO.split(rest, maxsplit=1)
    if len(said) > 1 and _OF_ANOTHER.match(said[1]):
        return sentence
    place = _PLACE.split(rest, maxsplit=1)
    if one:
        if len(said) > 1 and not said[0].strip():
            return f"{subject} {said[1]}"
        if len(place) > 1 and place[0].strip():
            kind = "thing" if thing else "person"
            return f"{'No' if no else 'Some'} {place[0].strip()} {kind} is {place[1]}"
        return f"{subject} is {rest.strip()}"
    head = "No" if no else "Some"
    if len(said) > 1:
        return f"{head} {said[0].strip()} {said[1]}"
    if len(place) > 1:
        return f"{head} {place[0].strip()} {'are' if are else 'is'} {place[1]}"
    if are:
        return f"{head} things are {rest.strip()}"
    return f"{subject} is {with_article(rest.strip())}"


def _with_who(sentence: str, be: str) -> str:
    """ "There are dogs barking" as "There are dogs that are barking"; itself where none does so."""
    found = _ACTS.search(sentence)
    if not found or not may_be(found["noun"], "noun") or may_be(found["noun"], "adj"):
        return sentence
    noun, act = found["noun"], found["act"]
    if is_alive(noun) or not may_be(act, "noun") or _says_of_noun(act, sentence):
        return sentence.replace(found[0], f"{noun} that {be} {act}")
    return sentence


def _says_of_noun(act: str, sentence: str) -> bool:
    """Whether "growing" says to the second reader what the noun before it does."""
    word = next((one for one in parsed(sentence) if one.text == act), None)
    return word is not None and word.tag == "VBG" and word.role == "acl"
