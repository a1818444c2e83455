"""What class a dictionary gives to a word: WordNet's lists, as spaCy's pipeline carries them.

In:  may_be("violin", "adj"), active("chased"), active("eaten")
Out: False, "chase", "eat"

Where the pipeline is not here (pipeline.py) no word is known.
"""

from collections.abc import Mapping
from functools import cache

from playground.logic.english.inflection import base, singular
from playground.logic.english.pipeline import pipeline


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


def active(participle: str) -> str:
    """The verb of a participle: "liked" → "like"; empty where it is of none, or of two."""
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


@cache
def _lemmas(kind: str) -> frozenset[str]:
    return frozenset(_table("lemma_index", kind))


@cache
def _irregular(kind: str) -> Mapping[str, list[str]]:
    table = _table("lemma_exc", kind)
    return table if isinstance(table, Mapping) else {}


def _table(name: str, kind: str) -> Mapping[str, list[str]] | list[str]:
    parser = pipeline()
    if parser is None:
        return []
    tables = parser.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    found: Mapping[str, list[str]] | list[str] = tables.get_table(name)[kind]
    return found
