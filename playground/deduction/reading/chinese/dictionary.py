"""What class a kept dictionary, jieba's, gives to Chinese words, and how it parts a run into them.

In:  tagged("木头导电"), is_person("周树人")
Out: (("木头", "n"), ("导电", "v")), True

jieba (MIT) would keep its dictionary in a marshal file in the folder for temporary files, where
others can put one of theirs in its place. Here it reads its own text file instead, once, at the
first text that needs it: 1.0 s of processor and 120 MB for dictionary and model.
"""

import re
import threading
import warnings
from functools import cache, lru_cache
from typing import Any

from playground.deduction.reading.chinese.lexicon import PROPERTIES, VERBS, WHOLE

COMMON = 100
_PET_NAME = re.compile("[小老阿][一-鿿]")
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁方任袁柳史唐薛雷贺罗郝于傅齐康"
    "伍余顾孟萧尹姚邵汪毛宋庞熊纪舒项祝董梁杜阮季贾江郭林钟徐邱骆夏蔡田樊胡凌霍万柯卢莫丁邓洪崔龚程邢陆侯谭"
)
_NO_WORDS = """生于 本书 市人 加一点 很好 这家 这部 哪家 不好 受不 打散 把门""".split()
"""Words of its dictionary that are two, as is “开了花”; of “出生于” it makes 出 and 生于."""
_MORE_WORDS = {
    "打散": "v",
    "受不受": "v",
    "是不是": "v",
    "有没有": "v",
    "什么时候": "r",
    "多少钱": "r",
    "有什么用": "r",
    "老家": "n",
    "外卖员": "n",
}
"""Words that it lacks."""
_LOADING = threading.Lock()


@lru_cache(maxsize=20_000)
def tagged(run: str, *, guess: bool = False) -> tuple[tuple[str, str], ...]:
    """The words of a run with jieba's classes (those of ICTCLAS): "n", "v", "a", "nr" …

    With `guess` its hidden Markov model makes words, names of persons above all, of what the
    dictionary lacks.
    """
    tagger, _ = jieba()
    return tuple((one.word, one.flag) for one in tagger.cut(run, HMM=guess))


def is_person(word: str) -> bool:
    """Whether a word is a person's name: “小明”, “周树人”, “李雷”."""
    if len(word) == 2 and word[0] in "小老阿" and word[1] in _SURNAMES and word not in WHOLE:
        return True
    known = tagged(word)
    if len(known) == 1:
        return known[0][1].startswith("nr")
    guessed = [kind[:2] for _, kind in tagged(word, guess=True)]
    return guessed == ["nr"] or _PET_NAME.fullmatch(word) is not None


def is_place(word: str) -> bool:
    """Whether a word is the name of a place: “中国”."""
    return [kind for _, kind in tagged(word)] == ["ns"]


def is_adjective(word: str) -> bool:
    """Whether a word is one of the dictionary's adjectives: “浓”."""
    words = tagged(word)
    return len(words) == 1 and words[0][1][0] in "azb"


def is_noun(word: str) -> bool:
    """Whether a word is one of the dictionary's nouns and no more: “猫”, “车”, and not “生病”."""
    kinds = [kind for _, kind in tagged(word)]
    return kinds in (["n"], ["zg"]) and word not in PROPERTIES | VERBS


def is_common(word: str) -> bool:
    """Whether the dictionary has seen a word `COMMON` times, so that it is no part of a name."""
    tagger, _ = jieba()
    return bool(tagger.tokenizer.FREQ.get(word, 0) >= COMMON)


def in_dictionary(word: str) -> bool:
    """Whether the dictionary has the word; else it is a guess of its model."""
    tagger, _ = jieba()
    return bool(tagger.tokenizer.FREQ.get(word))


def jieba() -> tuple[Any, Any]:
    """jieba's tagger with its dictionary, and the characters that its model knows."""
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> tuple[Any, Any]:
    """The dictionary is put in place before jieba would look for its file of marshalled objects."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its strings with "\." and of pkg_resources
        import jieba
        from jieba import posseg

    tokenizer = jieba.dt
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for word in (*_NO_WORDS, *(one for one in tokenizer.FREQ if one[1:] and one[1] == "了")):
        tokenizer.FREQ[word] = 0
    for word, kind in _MORE_WORDS.items():
        tokenizer.add_word(word, tag=kind)
    posseg.dt.makesure_userdict_loaded()
    return posseg.dt, posseg.char_state_tab_P
