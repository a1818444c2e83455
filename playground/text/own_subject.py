"""Whether a message speaks of something else than the text beside it.

In:  shares_a_word("The film was far too long.", "Every cat is an animal. Tom is a cat.")
Out: False
"""

import re
from itertools import pairwise

from playground.text.stems import words

_HAN = re.compile(r"[\u3400-\u9fff]+")


def shares_a_word(text: str, context: str) -> bool:
    """Whether two texts have a word in common that is no function word; in Chinese, two characters
    in a row.
    """
    return not _content(text).isdisjoint(_content(context))


def _content(text: str) -> set[str]:
    pairs = {a + b for run in _HAN.findall(text) for a, b in pairwise(run)}
    return pairs | {one.stem for one in words(text) if one.stem and not _HAN.search(one.stem)}
