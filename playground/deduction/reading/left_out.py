"""The sentences of a text, each with what it leaves out since the one before has just said it.

In:  the sentences of "Ann is a doctor. She is kind. Bob is too."
Out: those of "Ann is a doctor. Ann is kind. Bob is kind."; their places are those of the text
"""

from collections.abc import Sequence
from dataclasses import replace

from playground.deduction.limits import MAX_SENTENCE_CHARACTERS
from playground.deduction.program import Sentence
from playground.deduction.reading.chinese.plainer import again
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.introduced import by_name, with_names
from playground.deduction.reading.english.pronouns import in_context
from playground.deduction.reading.english.worded import worded


def with_what_is_left_out(found: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with names for their pronouns and all that they say; one of which that is not
    clear has a `why`.
    """
    whole: list[Sentence] = []
    named = by_name(one.text for one in found)
    told = frozenset(one.text.lower().rstrip(".") for one in found)
    for one in found:
        text, before, why = with_names(one.text, named), whole[-1].text if whole else "", ""
        try:
            if len(text) <= MAX_SENTENCE_CHARACTERS:  # a longer one is not read
                chinese = is_chinese(text)
                text = again(text, before) if chinese else in_context(worded(text), before, told)
        except Unread as unread:
            why = str(unread)
        whole.append(one if (text, why) == (one.text, "") else replace(one, text=text, why=why))
    return whole
