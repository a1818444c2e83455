"""What class a dictionary gives to a word: WordNet's lists, as spaCy's pipeline carries them.

In:  may_be("violin", "adj"), active("chased"), active("eaten")
Out: False, "chase", "eat"

Where the pipeline is not here (pipeline.py) no word is known.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from playground.deduction.reading.english.inflection import base, looks_plural, singular
from playground.deduction.reading.english.pipeline import folder

_CLASSES = {
    "adj": 12401032943472870168,
    "adv": 10054248821341768113,
    "noun": 16833663260455505849,
    "verb": 6360137228241296794,
}
"""How the file writes the classes: spaCy's hashes of these words."""


def known(word: str) -> bool:
    """Whether a word in lower case, or what it is a form of, stands in the dictionary."""
    return any(may_be(word, kind) for kind in ("noun", "verb", "adj", "adv"))


def may_be(word: str, kind: str) -> bool:
    """Whether a word in lower case may be a `noun`, `verb`, `adj` or `adv`."""
    if word in _lemmas(kind) or word in _irregular(kind):
        return True
    if kind == "verb":
        return base(word) in _lemmas(kind) or bool(active(word))
    return kind == "noun" and singular(word) in _lemmas(kind)


def only_adverb(word: str) -> bool:
    """Whether a word in lower case may be an adverb, and nothing else: "seldom"."""
    return may_be(word, "adv") and not any(may_be(word, kind) for kind in ("noun", "verb", "adj"))


def may_be_plural(word: str) -> bool:
    """Whether a word in lower case may be a plural, and no quality: not "isosceles", "upstairs"."""
    quality = word in _lemmas("adj") or word in _lemmas("adv")
    return looks_plural(word) and not (quality and singular(word) not in _lemmas("noun"))


def superlative(word: str) -> bool:
    """Whether a word in lower case is one such as "tallest", "scariest", and no "chest"."""
    if word in _lemmas("noun") and word not in _lemmas("adj"):
        return False
    stems = {word[:-3], word[:-2], word[:-4], f"{word[:-4]}y"} if word.endswith("est") else set()
    return not _lemmas("adj").isdisjoint(stems)


def irregular_past(word: str) -> bool:
    """Whether a word in lower case is a form such as "shone", and no verb's own."""
    odd = word in _irregular("verb") and not word.endswith(("s", "ing"))
    return odd and word not in _lemmas("verb")


def active(participle: str) -> str:
    """The verb of a participle: "liked" → "like"; empty where it is of none, or of two."""
    if participle in _UNCHANGED:
        return participle
    if found := _irregular("verb").get(participle):
        return found[0] if len(set(found)) == 1 else ""
    if not participle.endswith("ed"):
        return ""
    stem = participle[:-2]
    tried = [stem, f"{stem}e"]
    tried += [f"{stem[:-1]}y"] if stem.endswith("i") else []
    tried += [stem[:-1]] if stem[-1:] == stem[-2:-1] else []
    verbs = [one for one in tried if one in _lemmas("verb")]
    return verbs[0] if len(verbs) == 1 else ""


_UNCHANGED = frozenset(
    ["bet", "bid", "cast", "cut", "hit", "hurt", "put", "read", "set", "shut", "split", "spread"]
)


@cache
def _lemmas(kind: str) -> frozenset[str]:
    return frozenset(_table("lemma_index", kind))


@cache
def _irregular(kind: str) -> Mapping[str, list[str]]:
    table = _table("lemma_exc", kind)
    return table if isinstance(table, Mapping) else {}


def _table(name: str, kind: str) -> Mapping[str, list[str]] | list[str]:
    found: Mapping[str, list[str]] | list[str] = _tables().get(name, {}).get(_CLASSES[kind], [])
    return found


@cache
def _tables() -> dict[str, dict[int, Any]]:
    """The lists, read without spaCy itself, which takes some seconds to be imported."""
    if not (place := folder()):
        return {}
    import srsly

    found: dict[str, dict[int, Any]] = srsly.msgpack_loads(
        (place / "lemmatizer/lookups/lookups.bin").read_bytes()
    )
    return found
