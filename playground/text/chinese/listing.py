"""All things of a list in Chinese, where a question asks for several and one of them was found.

In:  around("她去了洛阳、西安和成都。", words, 5, 7)
Out: ((3, 5), (6, 8), (9, 11))
"""

from collections.abc import Sequence

from playground.text.chinese.segmenter import Word

_BETWEEN = frozenset(("、", "和", "与", "及", "以及", "跟", "还有"))
_ENDS = frozenset(("mark", "verb", "adverb", "preposition", "conjunction", "pronoun"))


def around(words: Sequence[Word], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places of all things of the list around a piece; only that if it has none.

    `words` are those of its sentence, at their places in it.
    """
    found = [(start, end)]
    at = next((i for i, one in enumerate(words) if one.start >= end), len(words))
    while at < len(words) and words[at].text in _BETWEEN:
        stop = at + 1
        while stop < len(words) and words[stop].kind not in _ENDS:
            stop += 1
        if stop == at + 1:
            break
        found.append((words[at + 1].start, words[stop - 1].end))
        at = stop
    at = next((i for i, one in reversed(list(enumerate(words))) if one.end <= start), -1)
    while at >= 0 and words[at].text in _BETWEEN:
        first = at
        while first > 0 and words[first - 1].kind not in _ENDS:
            first -= 1
        if first == at:
            break
        found.append((words[first].start, words[at - 1].end))
        at = first - 1
    return tuple(sorted(found))
