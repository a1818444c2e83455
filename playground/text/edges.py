"""A span without the marks and spaces at its edges: it begins and ends in letters or digits.

A sign of money before a number stays, and so does the percent sign after one.

In:  trimmed("in New York.", 3, 12), trimmed("of Brill Inc.", 3, 13), trimmed("…", 0, 1)
Out: (3, 11), (3, 13), None
"""

import re

_SHORTENED = re.compile(r"(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|St)|(?:\b[A-Z]\.)+[A-Z])\.\Z")
_MONEY = re.compile(r"[$€£¥]\d")
_PERCENT = re.compile(r"\d\s?[%‰]\Z")


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Start and end of what is left; None where nothing is. "Inc." and "U.S." keep a dot."""
    while start < end and not (text[start].isalnum() or _MONEY.match(text, start, end)):
        start += 1
    last = end
    while end > start and not (text[end - 1].isalnum() or _PERCENT.search(text[start:end])):
        end -= 1
    if start == end:
        return None
    return start, end + 1 if end < last and _SHORTENED.search(text[start : end + 1]) else end
