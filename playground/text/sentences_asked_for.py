"""In how many sentences a summary is wanted, as an order says it.

In:  sentences_asked_for("Summarize it in one short sentence"), sentences_asked_for("用三句话概括")
Out: "1", "3"; "" where an order says nothing of it, as “the first two sentences” does not
"""

import re

_ENGLISH = "a one two three four five six seven eight nine ten".split()
_SPANISH = "un una dos tres cuatro cinco".split()
_CHINESE = "一二三四五六七八九十"
_NUMBERS = {
    **{word: str(max(at, 1)) for at, word in enumerate(_ENGLISH)},
    **{word: str(max(at, 1)) for at, word in enumerate(_SPANISH)},
    **{sign: str(at) for at, sign in enumerate(_CHINESE, start=1)},
    "两": "2",
}
_COUNT = re.compile(
    r"(?<!\bthe )(?<!\bfirst )(?<!\blast )(?<!\bthese )"
    rf"\b(?P<english>{'|'.join(_ENGLISH)}|\d{{1,2}})"
    r"(?:[- ](?:short|brief|single|simple|concise|plain|complete))*[- ]sentences?\b"
    rf"|\ben (?P<spanish>{'|'.join(_SPANISH)}|\d{{1,2}}) (?:frases?|oraci[oó]n(?:es)?)\b"
    rf"|(?<![第前后这那每])(?P<chinese>[{_CHINESE}两]|\d{{1,2}})\s?个?句",
    re.IGNORECASE,
)


def sentences_asked_for(order: str) -> str:
    """The number in digits; "" for none."""
    found = _COUNT.search(order)
    said = next((one for one in found.groups() if one), "").lower() if found else ""
    return _NUMBERS.get(said, said)
