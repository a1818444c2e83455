"""A sentence in plain words, whether it is said to be so, and whether it is of the past.

In:  plainly("It is not the case that Bob was kind.")
Out: ("Bob is kind.", False, True)
"""

import re

from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.openings import without_opening
from playground.deduction.reading.english.past import in_present
from playground.deduction.reading.english.plainer import plainer
from playground.deduction.reading.english.reports import mind_report
from playground.deduction.reading.english.there import without_there
from playground.deduction.reading.english.truth import without_truth

_DIFFERENT = re.compile(r"\bdifferent (?:[a-z]+ )?[a-z]+s\b")


def plainly(sentence: str) -> tuple[str, bool, bool]:
    """A sentence in plain words, whether it is said to be so, and of the past. Raises Unread."""
    was = in_present(sentence)
    said, so = without_truth(without_there(without_opening(plainer(was or sentence))))
    mind_report(said)
    if found := _DIFFERENT.search(said):
        raise Unread(f"“{found[0]}” compares them with one another, which is not read.")
    return said, so, bool(was)
