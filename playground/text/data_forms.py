"""Whether a text is data and no prose: an object of JSON, a log, the rows of a table.

In:  is_data('{"name": "Ann"}'), is_data("10:23:45 ERROR Disk full"), is_data("Ann is 12.")
Out: True, True, False

What stands behind an object of JSON is a question about it: `json_at_the_head`.
"""

import json
import re

LINES = 200
"""So many lines are looked at."""
_LOG = re.compile(
    r"\[?(?:\d{4}-\d\d-\d\d|\d\d[/.-]\d\d[/.-]\d{2,4}|[A-Z][a-z]{2} {1,2}\d{1,2})?[T ,]*"
    r"\d\d:\d\d:\d\d\S* .*"
    r"|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|FATAL|TRACE|CRITICAL)\b\]?[: ].*"
    r"|\d{1,3}(?:\.\d{1,3}){3} .*\d\d:\d\d:\d\d.*"
    r"|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S* .*"
)
_TRACEBACK = re.compile(r"Traceback \(most recent call last\):|Exception in thread ")
_VALUE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d\d"
    r"|\+\d[\d ()/-]{6,}\d"
)
"""A date, a time or a telephone number, and no more."""
_CELLS = re.compile(r"[^,;\t|.!?]*(?:([,;\t|])[^,;\t|.!?]*)(?:\1[^,;\t|.!?]*)*")
_FIELD = re.compile(r"[\w-]+(?: [\w-]+)?: ?\S.{0,60}")


def is_data(text: str) -> bool:
    """Whether a text is JSON, a log, a table, or fields with their values."""
    whole = text.strip()
    if json_at_the_head(whole) == whole != "" or _VALUE.fullmatch(whole):
        return True
    lines = [one.strip() for one in whole.splitlines()[:LINES] if one.strip()]
    if lines and (all(map(_LOG.fullmatch, lines)) or _TRACEBACK.match(lines[0])):
        return True
    return _is_table(lines) or (len(lines) > 2 and all(map(_FIELD.fullmatch, lines)))


def json_at_the_head(text: str) -> str:
    """The object or list of JSON that a text begins with; "" where it begins with none."""
    if text[:1] not in {"{", "["}:
        return ""
    try:
        found, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return ""
    return text[:end] if found else ""


def _is_table(lines: list[str]) -> bool:
    """Whether two lines or more have as many cells, more than one, and none is a sentence."""
    if len(lines) < 2:
        return False
    found = [_CELLS.fullmatch(one) for one in lines]
    marks = {one[1] for one in found if one}
    if not all(found) or len(marks) != 1:
        return False
    [mark] = marks
    if mark == "," and any(", " in one for one in lines):
        return False
    counted = {one.count(mark) for one in lines}
    words = max(len(cell.split()) for one in lines for cell in one.split(mark))
    return len(counted) == 1 and words <= 4
