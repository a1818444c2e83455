"""What the second reader has otherwise in a whole sentence, once the grammar has read it.

In:  otherwise("The nurse gave the speakers medicine.", ["the speakers medicine"])
Out: "“the speakers medicine” is more than one thing to a second reader."

witness.py asks it about single words while a sentence is read; what is asked here needs to know
which words became one name. Only a name after a verb may be two things, whom and what.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from playground.deduction.reading.english.lexicon import active, may_be
from playground.deduction.reading.english.parsed import Word, parsed
from playground.deduction.reading.english.pipeline import with_names
from playground.deduction.reading.english.qualities import is_alive

_WHOSE = frozenset(("my", "your", "his", "her", "its", "our", "their"))
_LEAVES = frozenset(
    """allow allows allowed find finds found get gets got have has had hear hears heard hold
    holds held keep keeps kept leave leaves left let lets make makes made paint paints painted
    push pushes pushed see sees saw set sets""".split()
)
"""What is done with these to a thing may leave it in a state: the door open."""
_OF_SEVERAL = re.compile(r".* and .*|is [a-z]+ [a-z]+")
"""A phrase with “and” in it, or a noun before a noun."""
_SUBJECT = frozenset(("nsubj", "nsubjpass"))
_ASKED = re.compile(r"\b(?:who|her|his)\b", re.IGNORECASE)
_WORDS = re.compile(r"[\w'’-]+")


def otherwise(sentence: str, shown: Iterable[str], relations: Collection[str]) -> str:
    """Why a sentence is not what was read; "" where the second reader agrees or is not here.

    `shown` are the names that were read, as the sentence writes them, and `relations` those of its
    literals.
    """
    said = [one.lower() for one in _WORDS.findall(sentence)]
    objects = {name: verb for name in shown if (verb := _after_verb(name.split(), said))}
    for name, verb in objects.items():
        if why := _two_things(name.split(), verb):
            return why
    several = any(_OF_SEVERAL.fullmatch(one) for one in relations)
    if not objects and not several and not _ASKED.search(sentence):
        return ""
    words = parsed(sentence)
    if several and (why := next(_within(words, relations), "")):
        return why
    apart = (name for name in objects if _heads(words, with_names(name).split()) > 1)
    if name := next(apart, ""):
        return f"“{name}” is more than one thing to a second reader."
    return next(_who(words), "")


def _after_verb(name: Sequence[str], said: Sequence[str]) -> str:
    """The verb before a name with a noun before its noun; "" where there is none."""
    wanted = [one.lower() for one in name]
    *before, _ = wanted[wanted[0] == "the" :]
    if all(may_be(one, "adj") for one in before):  # "the grey wolf" is one thing to anybody
        return ""
    starts = (at for at in range(1, len(said)) if [*said[at : at + len(wanted)]] == wanted)
    verb = next((said[at - 1] for at in starts), "")
    return verb if may_be(verb, "verb") or active(verb) else ""


def _two_things(name: Sequence[str], verb: str) -> str:
    *_, thing, last = (one.lower() for one in name)
    acts = is_alive(thing) and may_be(last, "verb")
    if verb in _LEAVES and may_be(thing, "noun") and (may_be(last, "adj") or acts):
        return f"“{last}” may say how it is left, or what it does."
    if whose := next((one for one in name[1:] if one in _WHOSE), ""):
        return f"“{whose}” begins another thing."
    if name[0][0].isupper() and name[0].isalpha() and name[-1].islower():
        return f"“{last}” may be no part of “{' '.join(name)}”."
    return ""


def _heads(words: Sequence[Word], name: Sequence[str]) -> int:
    """How many words of a name hang on a word outside it: of one phrase it is one."""
    said, size = [one.text for one in words], len(name)
    at = next((i for i in range(len(said)) if said[i : i + size] == [*name]), None)
    inside = range(at, at + size) if at is not None else ()
    return sum(words[one].head not in inside or words[one].head == one for one in inside)


def _within(words: Sequence[Word], relations: Collection[str]) -> Iterator[str]:
    """What goes with a part of a noun alone, and a clause that became a part of what is said."""
    for word in words:
        of_part = word.role == "amod" and words[word.head].role == "compound"
        if of_part and f"is {word.text.lower()}" in relations:
            yield f"“{word.text}” may go with “{words[word.head].text}”."
        if word.role in _SUBJECT and words[word.head].role in {"conj", "advcl"}:
            begins = re.compile(rf".* and (?:\w+ )?(?:\w+ )?{re.escape(word.text.lower())}\b.*")
            if any(map(begins.fullmatch, relations)):
                yield f"“{word.text}” begins another thing."


def _who(words: Sequence[Word]) -> Iterator[str]:
    of_several = {one.tag for one in words if one.role in _SUBJECT} == {"NNS"}
    said_before = words[0].text in {"If", "When", "Unless"} if words else False
    for before, word in pairwise(words):
        if word.tag == "PRP$" and word.text.lower() in {"his", "her"} and of_several:
            yield f"“{word.text}” is nobody whom the text names before."
        if word.tag == "PRP" and word.text.lower() == "her" and not said_before:
            yield "“her” is nobody whom the text names before."
        asked = word.tag == "WP" and words[word.head].role == "ccomp"
        if asked and (before.kind in {"PROPN", "PRON"} or before.role == "dobj"):
            yield f"“{word.text}” may begin what is asked or told."
