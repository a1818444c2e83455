"""A sentence in the past, as the same sentence in the present: the grammar reads one tense.

In:  in_present("Carla paid the fee."), in_present("Was the cake eaten by the cat?")
Out: "Carla pays the fee.", "Is the cake eaten by the cat?"

The parser (pipeline.py) says which words are in the past, and a dictionary of which verb they are
forms; what was is kept apart from what is by the one who reads (tenses.py). A sentence of two
tenses, of an order of times ("had left") or of what somebody only wished or said is left as it is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from playground.deduction.reading.english.inflection import third
from playground.deduction.reading.english.lexicon import active, may_be
from playground.deduction.reading.english.pipeline import pipeline, with_names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PRESENT = frozenset(
    """is are am isn't aren't do does don't doesn't can can't cannot will won't would could might
    may must should shall""".split()
)
_PERFECT = frozenset(("has", "have"))
_BE = {"was": "is", "were": "are"}
_NOT = re.compile(r"\b(was|were|did|has|have)n['’]?t\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, which the second reader does not take."""
_TIES = frozenset(("who", "that", "which", "if", "when"))
_MANY = frozenset(("they", "we", "you", "people", "those"))


def in_present(sentence: str) -> str:
    """The sentence with its verbs in the present; "" where it is not in the past throughout."""
    words = {word.lower() for word in _WORD.findall(sentence)}
    if words & _PRESENT or not any(map(_may_be_past, words)) or _HALF.search(sentence):
        return ""
    return _in_present(_NOT.sub(r"\1 not", sentence))


def _may_be_past(word: str) -> bool:
    return word in _BE or word.startswith(("did", "was", "were", "ha")) or bool(_verb_of(word))


@lru_cache(maxsize=5_000)
def _in_present(sentence: str) -> str:
    doc = _parsed(sentence)
    if doc is None:
        return ""
    changes = _changes(doc)
    if (last := _main_verb(doc, changes)) is not None:
        verb = _verb_of(last.lower_)
        changes[last.i] = verb if _root(doc).tag_ == "NNS" else third(verb)
    return _changed(sentence, doc, changes)


def in_two(sentence: str) -> tuple[str, str]:
    """A sentence of two tenses in the present, and what was: the condition ("if") or what is
    concluded ("then"): "Everyone who paid may enter.", "If the street is wet, it rained."

    Empty where it is of another form, may be of the present throughout ("they read"), or says what
    would be so (future.py).
    """
    words = _WORD.findall(sentence.lower())
    ties = _TIES & {*words} or words[:1] == ["whoever"]
    unreal = "would" in words or any(one.endswith(("'d", "’d")) for one in words)
    if not ties or unreal or not any(map(_is_changed, words)) or _HALF.search(sentence):
        return "", ""
    return _in_two(_NOT.sub(r"\1 not", sentence))


def _is_changed(word: str) -> bool:
    """Whether a word is of the past by its form: "paid", "was", not "cut" nor "is"."""
    return word not in _PRESENT and _may_be_past(word) and _verb_of(word) != word


@lru_cache(maxsize=5_000)
def _in_two(sentence: str) -> tuple[str, str]:
    doc = _parsed(sentence)
    conditions = [one for one in doc if _is_condition(one)] if doc is not None else []
    if doc is None or len(conditions) != 1:
        return "", ""
    within = {one.i for one in conditions[0].subtree}
    parts = {
        "if": [one for one in doc if one.i in within],
        "then": [one for one in doc if one.i not in within],
    }
    was = {which: _tenses(words) for which, words in parts.items()}
    for which, other in (("if", "then"), ("then", "if")):
        if was[which] == {True} and was[other] == {False}:
            said = _changed(sentence, doc, _changes(parts[which]))
            return (said, which) if said not in {"", sentence} else ("", "")
    return "", ""


def _is_condition(word: "Token") -> bool:
    """Whether a verb is that of "if it rained", or of "who paid" said of whom the whole is."""
    if word.dep_ == "advcl":
        return any(one.dep_ in {"mark", "advmod"} and one.lower_ in _TIES for one in word.children)
    root = word.head.head if word.dep_ == "relcl" else word.head
    subject = word.head if word.dep_ == "relcl" else word
    of_root = root.dep_ == "ROOT" and subject.dep_ in {"nsubj", "nsubjpass", "csubj"}
    return word.dep_ in {"relcl", "csubj"} and of_root


def _tenses(words: Iterable["Token"]) -> set[bool]:
    """Whether its verbs are in the past: {True} all, {False} none, both some."""
    return {one.tag_ == "VBD" for one in words if one.tag_ in {"VBD", "VBZ", "VBP", "MD"}}


def _parsed(sentence: str) -> "Doc | None":
    parser = pipeline()
    return None if parser is None else parser(with_names(sentence))


def _changed(sentence: str, doc: "Doc", changes: Mapping[int, str]) -> str:
    """The sentence with some words changed; "" where there are none, or one is not found."""
    found = [*_WORD.finditer(sentence)]
    places = {one.start(): at for at, one in enumerate(_WORD.finditer(doc.text))}
    if not changes or any(doc[at].idx not in places for at in changes):
        return ""
    said, end = "", 0
    for at, change in sorted(changes.items()):
        word = found[places[doc[at].idx]]
        new = change.capitalize() if word[0][0].isupper() else change
        said, end = f"{said}{sentence[end : word.start()]}{new}", word.end()
    return re.sub("  +", " ", said + sentence[end:]).strip()


def _changes(words: Iterable["Token"]) -> dict[int, str]:
    """What takes the place of which word; nothing where not all verbs are in the past."""
    changes: dict[int, str] = {}
    for word in words:
        lower = word.lower_
        if word.dep_ in {"ccomp", "xcomp"} and word.pos_ in {"VERB", "AUX"}:
            return {}
        if lower in _PERFECT and word.dep_ == "aux" and word.head.tag_ in {"VBN", "VBD"}:
            denied = any(one.dep_ == "neg" for one in word.head.children)
            asked = word.i < min((one.i for one in _subjects(word.head)), default=0)
            verb = _verb_of(word.head.lower_)
            if not verb or any(one.lower_ in {"been", "ever"} for one in word.head.children):
                return {}
            do = "do" if _many(word.head) else "does"
            changes[word.i] = do if denied or asked else ""
            changes[word.head.i] = verb if denied or asked or do == "do" else third(verb)
        elif word.tag_ in {"VBZ", "VBP", "MD"}:
            return {}
        elif word.tag_ == "VBD" and word.i not in changes:
            if not (change := _change(word)):
                return {}
            changes[word.i] = change
        elif word.tag_ == "VBN" and word.dep_ in {"ROOT", "relcl"} and not _helped(word):
            return {}
    return changes


def _main_verb(doc: "Doc", changes: Mapping[int, str]) -> "Token | None":
    """The verb after what "who" says in "Nobody who was ill sang", where the parser sees none."""
    if not changes or _root(doc).pos_ in {"VERB", "AUX"}:
        return None
    left = [one for one in doc[max(changes) + 1 :] if _verb_of(one.lower_)]
    return left[0] if len(left) == 1 and left[0].pos_ != "PROPN" else None


def _root(doc: "Doc") -> "Token":
    return next(one for one in doc if one.dep_ == "ROOT")


def _change(word: "Token") -> str:
    """A verb of the past in the present; "" where it is none, or leaves open what was."""
    lower = word.lower_
    after = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    doc = word.doc
    then = doc[word.i + 2].tag_ if word.i + 2 < len(doc) else ""
    if (after == "to" and then == "VB") or (lower == "had" and word.dep_ == "aux"):
        return ""
    if lower in _BE:
        return _BE[lower]
    if lower == "lay" and any(one.dep_ == "dobj" for one in word.children):
        return ""
    if lower == "did" and word.dep_ == "aux":
        return "do" if _many(word.head) else "does"
    verb = _verb_of(lower)
    return verb if not verb or _many(word) else third(verb)


def _verb_of(word: str) -> str:
    """The verb of which a word is the past: "paid", "cut"; "" where it is of none, or of two."""
    same = word.endswith(("t", "d")) and may_be(word, "verb") and not active(word)
    return active(word) or (word if same else "")


def _subjects(verb: "Token") -> Sequence["Token"]:
    found = [one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}]
    return found or (_subjects(verb.head) if verb.dep_ == "conj" else [])


def _many(verb: "Token") -> bool:
    """Whether several do it, so that the verb has no -s."""
    for subject in _subjects(verb):
        who = verb.dep_ == "relcl" and subject.tag_ in {"WP", "WDT"}
        one = verb.head if who else subject
        joined = any(two.dep_ == "conj" for two in one.children)
        both = joined and any(two.lower_ == "and" for two in one.children)
        if one.tag_ in {"NNS", "NNPS"} or one.lower_ in _MANY or both:
            return True
    return False


def _helped(word: "Token") -> bool:
    return any(one.dep_ in {"aux", "auxpass"} for one in word.children)
