"""What class a kept dictionary, jieba's, gives to Chinese words, and how it parts a run into them.

In:  tagged("木头导电")
Out: (("木头", "n"), ("导电", "v"))

jieba (MIT) would keep its dictionary in a marshal file in the folder for temporary files, where
others can put one of theirs in its place. Here it reads its own text file instead, once, at the
first text that needs it.
"""

import re
import threading
import warnings
from functools import cache, lru_cache
from typing import Any

_PET_NAME = re.compile("[小老阿][一-鿿]")
COMMON = 100
_LOADING = threading.Lock()


@lru_cache(maxsize=20_000)
def tagged(run: str, *, guess: bool = False) -> tuple[tuple[str, str], ...]:
    """The words of a run with jieba's classes (those of ICTCLAS): "n", "v", "a", "nr" …

    With `guess` its hidden Markov model makes words, names of persons above all, of what the
    dictionary lacks.
    """
    with _LOADING:
        tagger = _tagger()
    return tuple((one.word, one.flag) for one in tagger.cut(run, HMM=guess))


def is_person(word: str) -> bool:
    """Whether a word is a person's name: “小明”, “周树人”, “李雷”."""
    known = tagged(word)
    if len(known) == 1:
        return known[0][1].startswith("nr")
    guessed = [kind[:2] for _, kind in tagged(word, guess=True)]
    return guessed == ["nr"] or _PET_NAME.fullmatch(word) is not None


def is_adjective(word: str) -> bool:
    """Whether a word is one of the dictionary's adjectives: “浓”."""
    words = tagged(word)
    return len(words) == 1 and words[0][1][0] in "azb"


def is_common(word: str) -> bool:
    """Whether the dictionary has seen a word a hundred times, so that it is no part of a name."""
    with _LOADING:
        _tagger()
        import jieba

        return bool(jieba.dt.FREQ.get(word, 0) >= COMMON)


@cache
def _tagger() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its strings with "\." and of pkg_resources
        import jieba
        from jieba import posseg

    tokenizer = jieba.dt
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    posseg.dt.makesure_userdict_loaded()
    return posseg.dt
