"""Whether a rewriting may stand for its sentence: no new word, no lost denial, condition or doubt.

In:  unfaithful("If it rains, Bob is sad.", "Bob is sad.", "Is Bob sad?")
Out: "it drops the condition “If”."

It looks at words alone, so it refuses some rewritings that are right; what it refuses stays unread.
"""

import re
from collections.abc import Iterable

from playground.text.stems import words

_DENIES = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot)\b|n['’]t\b", re.I
)
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|unless|until|provided|whether|once|in case|as long as|whoever|"
    r"whatever|anyone who|everyone who|those who)\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"\b(?:if|when|all|every|each|any|anyone|everyone|no|unless)\b", re.IGNORECASE)
_DOUBT = re.compile(
    r"\b(?:may|might|could|perhaps|maybe|possibly|probably|likely|unlikely|sometimes|often|usually|"
    r"rarely|seldom|almost|nearly|hardly|hopes?|wants?|wish(?:es)?|says?|said|claims?|thinks?|"
    r"thought|believes?|denies|doubts?|seems?|pretends?|would|should)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their)\b", re.IGNORECASE)
_ANYONE = frozenset(
    """someone somebody something anyone anything everyone everybody everything all every each any
    whoever whatever person people thing things one""".split()
)


def unfaithful(source: str, rewriting: str, elsewhere: str) -> str:
    """What keeps a rewriting from standing for its source, as the end of a sentence; else "".

    `elsewhere` is the text around it: a name in it may stand for a pronoun, and one of its words
    must not get lost, since an answer may hang on it.
    """
    before, after, around = _content(source), _content(rewriting), _content(elsewhere)
    named = _PRONOUN.search(source) is not None
    new = [
        word
        for stem, word in after.items()
        if stem not in before and not (named and word[0].isupper() and stem in around)
    ]
    if new:
        return f"it brings in {_quoted(new)}."
    lost = [word for stem, word in before.items() if stem not in after and stem in around]
    if lost or not after:
        return f"it leaves out {_quoted(lost)}." if lost else "it says nothing of the sentence."
    if bool(_DENIES.search(source)) != bool(_DENIES.search(rewriting)):
        return "one of the two denies something and the other does not."
    condition = _CONDITION.search(source)
    if condition and not _RULE.search(rewriting):
        return f"it drops the condition “{condition.group()}”."
    doubt = _DOUBT.search(source)
    if doubt and not _DOUBT.search(rewriting):
        return f"it is surer than the sentence, which says “{doubt.group()}”."
    return ""


def _content(text: str) -> dict[str, str]:
    """The words of a text that carry its content, by their stems."""
    return {
        one.stem: one.text
        for one in words(text)
        if one.stem and one.text.lower() not in _ANYONE and not _DOUBT.fullmatch(one.text)
    }


def _quoted(some: Iterable[str]) -> str:
    return ", ".join(f"“{one}”" for one in some)
