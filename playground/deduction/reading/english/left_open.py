"""Sentences that leave open what is: a possibility, a thought, a report, most of a kind.

In:  left_open("Bob might be big.", reads), where reads("Bob is big.") is True
Out: "“might” leaves open whether it is so."

No fact comes of such a sentence, and in the open world none is taken away by it: “Is Bob big?” is
Unknown. It is told by a word, and by what is left of it without that word, which must be a plain
statement that the grammar reads: of a sentence with more in it nobody knows what it says. Verbs
that say that it is so (know, prove, forget) are not here.
"""

import re
from collections.abc import Callable, Iterator

from playground.deduction.reading.english.inflection import third
from playground.deduction.reading.english.openings import capital

_MODAL = r"might|may|could|ought to|will|is (?:likely|unlikely|going|said|thought|believed) to"
_OPEN = re.compile(
    rf"(?P<who>(?:(?! (?:and|or|but) )[^,;:])+?) (?P<word>(?:{_MODAL})(?: not)?|can(?= be )|"
    r"used to|"
    r"pretends? to|seems? to|appears? to|"
    r"wants? to|hopes? to|tries to|try to|wishes to|plans? to|claims? to|expects? to) "
    r"(?P<verb>[a-z]+)(?P<rest>[^,;:]*)\.?",
)
_THINKS = re.compile(
    r"[^,;:]+? (?P<word>thinks?|believes?|says?|said|claims?|hopes?|fears?|doubts?|suspects?|"
    r"guess(?:es)?|assumes?|imagines?|dreams?|wish(?:es)?|expects?|bets?|denies|"
    r"deny|denied|thought|believed|claimed|hoped|feared|doubted|"
    r"suspected|guessed|assumed|wonders? (?:if|whether)|"
    r"asks? (?:if|whether)),?(?: that)? [\"“]?(?P<said>[^,;:]+?)[\"”]?\.?[\"”]?"
)
_POSSIBLE = re.compile(
    r"(?:It is (?P<word>possible|conceivable|doubtful|likely|unlikely|unclear|uncertain|said|"
    r"rumou?red|hoped|feared|thought|believed|not (?:known|clear|certain|impossible))"
    r" (?:that|whether|if)|(?P<perhaps>Perhaps|Maybe|Possibly)) (?P<said>[^,;:]+)\.?"
)
_MOST = re.compile(
    r"(?:(?P<word>Most|Many|Few|A few|Several|Hardly any|Almost all|Nearly all|Almost no|"
    r"Half of the|The majority of|Not many|At least (?:two|three|four|five|\d+))(?: of the)?|"
    r"(?P<some>Some)(?: of (?:the|my|our))?|(?P<one>Almost|Nearly) (?=every)) (?P<rest>[^,;:]+)\.?"
)
_GOES_ON = re.compile(
    r"\b(?:and|but|while|whereas) (?:[A-Z]|(?:all|every|each|both|no|some|most|only|the|an?|he"
    r"|she|it|they|everyone|nobody)\b)"
)
"""What comes after it need not be left open: “Most cats and all dogs purr.”"""


def left_open(sentence: str, reads: Callable[[str], bool]) -> str:
    """Why nothing of what is comes of a sentence; "" where that is not certain.

    `reads` says whether the grammar reads a sentence as a statement.
    """
    if _GOES_ON.search(sentence):
        return ""
    for word, plain in _ways(sentence):
        if any(reads(one) for one in plain):
            return f"“{word}” leaves open whether it is so."
    return ""


def _ways(sentence: str) -> Iterator[tuple[str, list[str]]]:
    """The word that leaves it open, and what may be left of the sentence without it."""
    if found := _MOST.fullmatch(sentence):
        rest, word = found["rest"], found["word"] or found["some"] or found["one"]
        yield word, [capital(f"{rest}.") if found["one"] else f"All {rest}."]
    if found := _POSSIBLE.fullmatch(sentence):
        yield found["word"] or found["perhaps"], [f"{capital(found['said'])}."]
    if found := _THINKS.fullmatch(sentence):
        yield found["word"], [f"{capital(found['said'])}."]
    if found := _OPEN.fullmatch(sentence):
        who, verb, rest = found["who"], found["verb"], found["rest"]
        verbs = ["is", "are"] if verb == "be" else [verb, third(verb)]
        yield found["word"], [f"{who} {one}{rest}." for one in verbs]
