"""Whether a text is data and no prose: an object of JSON, a log, the rows of a table.

In:  is_data('{"name": "Ann"}'), is_data("10:23:45 ERROR Disk full"), is_data("Ann is 12.")
Out: True, True, False

What stands behind an object of JSON is a question about it: `json_at_the_head`.
"""

import json
import re

LINES = 200
"""So many lines are looked at."""
_LEVEL = r"(?:INFO|WARN|WARNING|ERROR|DEBUG|FATAL|TRACE|CRITICAL)"
_SPOKEN = r"(?:.*\bI\b|(?i:we|you|he|she|they|this|my|our)\s)"
"""How people speak, and data do not."""
_LOG = re.compile(
    r"\[?(?:\d{4}-\d\d-\d\d|\d\d[/.-]\d\d[/.-]\d{2,4}|[A-Z][a-z]{2} {1,2}\d{1,2})?[T ,]*"
    r"\d\d:\d\d:\d\d\S* .*"
    rf"|\[{_LEVEL}\] .*|{_LEVEL}(?: \S+){{0,3}} \[?[\d-]*[T ]?\d\d:\d\d.*"
    rf"|{_LEVEL}: (?!{_SPOKEN}).*[^.!?…\s]"
    r"|\d{1,3}(?:\.\d{1,3}){3} .*\d\d:\d\d:\d\d.*"
    r"|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S* .*"
)
_TRACEBACK = re.compile(r"Traceback \(most recent call last\):|Exception in thread ")
_VALUE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d\d"
    r"|\+\d[\d ()/-]{6,}\d"
)
"""A date, a time or a telephone number, and no more."""
_SENTENCE = re.compile(
    rf"{_SPOKEN}|.*[!?。！？…]|.*(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bJr)(?<!\bSt)(?<!\b[a-z]\.[a-z])\.$"
    r"|.*[.!?]\s"
)
_FIELD = re.compile(r"([\w-]+(?: [\w-]+)?): ?(\S.{0,60})")
_SAYS_WHAT_ONE_THINKS = frozenset("pros cons verdict review opinion comment".split())


def is_data(text: str) -> bool:
    """Whether a text is JSON, a log, a table, or fields with their values."""
    whole = text.strip()
    if json_at_the_head(whole) == whole != "" or _VALUE.fullmatch(whole):
        return True
    lines = [one.strip() for one in whole.splitlines()[:LINES] if one.strip()]
    if lines and (all(map(_LOG.fullmatch, lines)) or _TRACEBACK.match(lines[0])):
        return True
    return _is_table(lines) or _has_fields(lines)


def json_at_the_head(text: str) -> str:
    """The object or list of JSON that a text begins with; "" where it begins with none."""
    if text[:1] not in {"{", "["}:
        return ""
    try:
        found, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return ""
    return text[:end] if found else ""


def _has_fields(lines: list[str]) -> bool:
    """Whether three lines or more are names, each another one, with values that are no sentences;
    a dialogue and a review in points are none."""
    found = [_FIELD.fullmatch(one) for one in lines]
    names = {one[1].lower() for one in found if one}
    if len(lines) < 3 or len(names) < len(lines) or names & _SAYS_WHAT_ONE_THINKS:
        return False
    return not any(_SENTENCE.match(one[2]) for one in found if one)


def _is_table(lines: list[str]) -> bool:
    """Whether two lines or more have as many cells, more than one, and none is a sentence."""
    mark = next((mark for mark in "\t|;," if all(mark in one for one in lines)), "")
    if len(lines) < 2 or not mark or (mark in ",;" and any(f"{mark} " in one for one in lines)):
        return False
    rows = [(one.strip("|") if mark == "|" else one).split(mark) for one in lines]
    cells = [cell.strip() for row in rows for cell in row]
    short = all(len(cell.split()) <= 4 and not _SENTENCE.match(cell) for cell in cells)
    return short and len(set(map(len, rows))) == 1 and any(row[-1] for row in rows)
