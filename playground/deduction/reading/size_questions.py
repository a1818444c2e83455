"""Questions that compare sizes: who is older, which is the tallest, whether one costs more.

In:  size_asked("who is older"), size_asked("谁更大？"), size_asked("Who is kind?")
Out: the match of the form, its parts by name; another; None
"""

import re

from playground.deduction.reading.ordering.words import COMPARATIVE, NUMBERS, SUPERLATIVE
from playground.deduction.reading.reader import read

_NAME = r"(?:(?:the|an?) )?[\w'’-]+(?: [\w'’-]+)?"
_WHICH = re.compile(
    rf"(?:Who|What|Which(?: [a-z]+)?)(?: one)? (?:is|was) (?:(?P<how>{COMPARATIVE})"
    rf"|the (?P<most>{SUPERLATIVE})(?: [a-z]+)?)"
    rf"(?:(?:,| -)? (?P<one>{_NAME}),? or (?P<other>{_NAME}))?\?"
)
_WHICH_DOES = re.compile(
    r"(?:Who|What|Which(?: [a-z]+)?) (?P<verb>costs|weighs) (?:the )?"
    r"(?P<how>more|less|most|least)\?"
)
_WHETHER = re.compile(
    rf"(?:Is|Was) (?P<one>{_NAME}) (?P<how>{COMPARATIVE}) than (?P<other>{_NAME})\?"
)
_DOES = re.compile(
    rf"(?:Does|Did) (?P<one>{_NAME}) (?P<verb>cost|weigh) (?P<how>more|less) than "
    rf"(?P<other>{_NAME})\?"
)

_WHO = re.compile(
    r"谁的?(?:年纪|年龄|岁数|身高|个子)?(?:(?P<most>最)|更|比较)?(?P<old>大|小|老|年轻|高|矮)[？?]?"
)
_IS_OLDER = re.compile(
    r"(?P<one>[^，。比]{1,4})比(?P<other>[^，。比更]{1,4})(?:年纪|年龄|身高|个子)?更?(?P<old>大|小|年轻|高|矮)吗?[？?]?"
)
_FORMS = (_WHICH, _WHICH_DOES, _WHETHER, _DOES, _WHO, _IS_OLDER)
WHETHER = (_WHETHER, _DOES, _IS_OLDER)
"""The forms that ask for yes or no."""
_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(NUMBERS)})\b")


def size_asked(question: str) -> re.Match[str] | None:
    """How a question compares sizes; None where it compares none. Its mark may be left out."""
    text = " ".join(question.split()).rstrip("?？. ")
    text = f"{text[:1].upper()}{text[1:]}?"
    return next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)


def compares_numbers(question: str, context: str) -> bool:
    """Whether a question compares what a text, all of it read, says of several by numbers."""
    if size_asked(question) is None:
        return False
    program = read(context)
    measured = {
        (rule.head.atom.terms[:1], rule.body[:1])
        for rule in program.rules
        if _NUMBER.search(f"{rule.head.atom.relation} {' '.join(rule.head.atom.terms[1:])}")
    }
    return len(measured) > 1 and all(one.read for one in program.sentences)
