"""Numbers that bound, as comparisons: "over 18" is older than 18, of things higher.

In:  compared("Everyone over 18 can vote."), compared("The heat is at least 30.")
Out: "Everyone who is older than 18 can vote.", "The heat is not lower than 30."

A number with a unit that is no age in years stays as it is: which is more is not known then.
"""

import re

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.inflection import base, looks_plural
from playground.deduction.reading.english.lexicon import may_be
from playground.deduction.reading.english.openings import capital
from playground.deduction.reading.ordering.words import NUMBERS, number

BOUNDS = {"more": "more-than", "less": "less-than", "least": "at-least", "most": "at-most"}
"""What stands for a bound before its number, so that the grammar sees one word."""
LIKE = "evenas"
"""Stands for "as" in "is tall as Bob", which says that the two are alike."""
_N = r"\d+(?:\.\d+)?"
_MORE = "over|above|more than|greater than|older than|higher than"
_LESS = "under|below|less than|fewer than|younger than|lower than"
_NOT_LESS, _NOT_MORE = "at least|no less than|no younger than", "at most|no more than|no older than"
_HOW = rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<least>{_NOT_LESS})|(?P<most>{_NOT_MORE}))"
_OR = r" or (?:(?P<up>older|over|above|more|higher)|(?P<down>younger|under|below|less|lower))"
_GOES_ON = r"(?=[.,?!]?$|, |,? (?:who|then|and|or|can|may|is|are|has|have|do|does|cannot)\b)"
_BOUND = (
    rf"(?:{_HOW} (?P<n>{_N})(?: years old| years of age| years)?|(?P<m>{_N})(?: years old)?{_OR})"
)
_BOUNDED = re.compile(
    rf"(?P<of>\b(?:the|it)(?: [a-z]+)? )?\b(?P<is>is|are)(?P<who> (?:[A-Z][\w-]*|the [a-z]+))?"
    rf"(?P<not> not)? {_BOUND}{_GOES_ON}",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(
    r"\b(?P<who>(?:every|any|some|no)(?:one|body)|no one|(?P<many>people|those|children|adults))"
    rf"(?: aged)? (?=(?:{_MORE}|{_LESS}|{_NOT_LESS}|{_NOT_MORE}|{_N} or \w+) ?\d*)",
    re.IGNORECASE,
)
_ONES = "|".join(NUMBERS[:19])
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_IN_WORDS = re.compile(
    r"(?<=is |re |er |ve |an |st |ow )"
    rf"(?:(?P<tens>{_TENS})(?:[- ](?P<more>{_ONES}))?|(?P<ones>{_ONES}))"
    rf"(?= years old|{_OR.replace('?P<up>', '?:').replace('?P<down>', '?:')}|{_GOES_ON[3:]}",
    re.IGNORECASE,
)
"""A number in words after "is", "are", "over", "under", "above", "than", "least", "most" …"""
_VERB = r"(?:is|are|can|cannot|may|has|have|do|does|and|or|then|who)\b"
_NOT_READ = re.compile(
    rf"\b(?:{_MORE}|{_LESS}|{_NOT_LESS}|{_NOT_MORE}) {_N} ?(?!{_VERB})[^\W\d]+", re.IGNORECASE
)
"""A bound that no comparison has taken: one with a unit."""
_WITH_UNIT = re.compile(
    rf"(?<=[a-z] ){_HOW} (?P<n>{_N}|{_ONES}) (?P<unit>(?!{_VERB}|years\b)[a-z]+)(?=[.,?!]?$|[ ,])"
)
_NO_VERBS = frozenset(
    """years points pounds minutes hours marks stars yards is are has have does do can may must and
    or""".split()
)
_BEING = re.compile(r"\b(?:is|are|was|were|be)(?: not)?(?: [A-Z]\w*| the [a-z]+)? $")
_WHO_ARE = re.compile(
    rf"(?:Everyone|Everybody|Anyone|Anybody|People|Those) who (?:is|are) {_BOUND} "
    r"(?P<verb>[a-z]+)(?P<rest> [^,]+|)"
)
_DEGREES = re.compile(
    rf"(?P<is>\b(?:is|are)(?: not)?(?: (?:{_MORE}|{_LESS}|{_NOT_LESS}|{_NOT_MORE}))? {_N}) ?"
    r"(?:degrees(?: Celsius| centigrade)?|°C?|percent|%)(?=[,.?!]?$|[, ])"
)
_YEARS = re.compile(rf"\b(?P<is>is|are) (?P<n>{_N}) years old\b")


_AS = r"(?:just |exactly )?as (?P<how>[a-z]+) as"
_NOT_AS = re.compile(
    r"(?P<one>[^,]+?) (?:(?:is|are) not|isn['’]t|aren['’]t) (?:as|so) (?P<how>[a-z]+) as "
    r"(?P<other>(?:the )?[\w'’-]+)\.?"
)
_LEAST_AS = re.compile(r"(?P<one>[^,]+?) is at least as (?P<how>[a-z]+) as (?P<other>[^,]+?)\.?")
_TIMES = re.compile(
    r"\b(?:half|twice|thrice|\w+ times|almost|nearly) as [a-z]+ as\b", re.IGNORECASE
)
_IS_AS = re.compile(rf"\b(?P<is>(?:is|are|Is [\w'’-]+|Is the [a-z]+)) {_AS} ")
_SAME = re.compile(
    r"\b(?P<is>is|are|Is [\w'’-]+) (?:of )?the same "
    r"(?P<what>age|height|size|weight|length|speed) as "
)
_OF_WHAT = {"age": "old", "height": "tall", "size": "big", "weight": "heavy", "length": "long"}
_BETTER = {"good": "better", "bad": "worse", "far": "farther", "much": "more"}


_SHORT = re.compile(r"[^aeiou]*[aeiou]+[^aeiou]{0,3}e?|.{1,5}y|clever|narrow|simple|quiet")


def comparative(adjective: str) -> str:
    """ "taller" of "tall", "more expensive" of "expensive"."""
    if adjective in _BETTER:
        return _BETTER[adjective]
    if _SHORT.fullmatch(adjective):
        stem = f"{adjective[:-1]}i" if re.search("[^aeiou]y$", adjective) else adjective.rstrip("e")
        double = re.fullmatch("[^aeiou]*[aeiou][bdgmnpt]", adjective)
        return f"{stem}{adjective[-1] if double else ''}er"
    return f"more {adjective}"


def alike(sentence: str) -> str:
    """ "Not as tall as" as "taller than", and "as tall as" as one word for the grammar.

    Raises Unread for "twice as tall as".
    """
    if found := _TIMES.search(sentence):
        raise Unread(f"what “{found[0]}” says is not worked out.")
    sentence = _SAME.sub(
        lambda one: f"{one['is']} as {_OF_WHAT.get(one['what'], 'fast')} as ", sentence
    )
    less = _NOT_AS.fullmatch(sentence)
    if found := less or _LEAST_AS.fullmatch(sentence):
        other = capital(found["other"])
        one = f"the {found['one'][4:]}" if found["one"].startswith("The ") else found["one"]
        return f"{other} is {'' if less else 'not '}{comparative(found['how'])} than {one}."
    return _IS_AS.sub(rf"\g<is> \g<how> {LIKE} ", sentence)


def compared(sentence: str) -> str:
    """The sentence with its bounds as comparisons with a number; itself where it has none.

    Raises Unread for a bound with a unit.
    """
    sentence = _IN_WORDS.sub(_in_digits, sentence)
    if not any(one.isdigit() for one in sentence):
        return _WITH_UNIT.sub(_bound, sentence)
    sentence = _OF_THOSE.sub(
        lambda found: f"{found['who']} who {'are' if found['many'] else 'is'} ",
        sentence,
    )
    sentence = _WITH_UNIT.sub(_bound, _of_age(_DEGREES.sub(r"\g<is>", sentence)))
    plain = _YEARS.sub(r"\g<is> \g<n>", _BOUNDED.sub(_said, sentence))
    if found := _NOT_READ.search(plain):
        raise Unread(f"what is “{found[0]}” is not worked out.")
    return plain


def _bound(found: re.Match[str]) -> str:
    """ "at least 50 points" as one thing, "at-least-50 points", after a verb."""
    unit = found["unit"]
    if _BEING.search(found.string, 0, found.start()) or not (looks_plural(unit) or len(unit) < 3):
        return found[0]
    how = next(name for name in ("more", "less", "least", "most") if found[name])
    return f"{BOUNDS[how]}-{found['n']} {unit}"


def _of_age(sentence: str) -> str:
    """ "People who are under 12 pay less" as "If someone is younger than 12 then they pay less"."""
    found = _WHO_ARE.fullmatch(sentence)
    if not found or not may_be(found["verb"], "verb") or found["verb"] in _NO_VERBS:
        return sentence
    if found["more"] or found["less"]:
        how = f"{'over' if found['more'] else 'under'} {found['n']}"
    else:
        less = found["most"] or found["down"]
        how = f"{found['n'] or found['m']} or {'younger' if less else 'older'}"
    return f"If someone is {how} then they {base(found['verb'])}{found['rest']}"


def _in_digits(found: re.Match[str]) -> str:
    tens, ones = found["tens"], found["more"] or found["ones"]
    before = 20 + 10 * _TENS.split("|").index(tens.lower()) if tens else 0
    return str(before + (number(ones) if ones else 0))


def _said(found: re.Match[str]) -> str:
    thing = found["of"] or (found["who"] or "").lower().startswith(" the ")
    more, less = ("higher", "lower") if thing else ("older", "younger")
    at_the_edge = found["least"] or found["most"] or found["m"]
    if found["not"] and at_the_edge:
        return found[0]
    how = more if found["more"] or found["most"] or found["down"] else less
    denied = " not" if found["not"] or at_the_edge else ""
    bound = found["n"] or found["m"]
    return f"{found['of'] or ''}{found['is']}{found['who'] or ''}{denied} {how} than {bound}"
