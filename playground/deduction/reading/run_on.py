"""Sentences that no full stop parts: where each half is read as one, and the whole is not, they are
two.

In:  parted((Sentence("Tom is a cat All cats are animals", 0, 33),), reads)
Out: Sentence("Tom is a cat", 0, 12), Sentence("All cats are animals", 13, 33, run_on=True)

A second half begins with a word that begins sentences, or with a name and "is" where the first half
ends with what somebody is ("a cat"): "Bob is sure Tom is ill." is one sentence.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from playground.deduction.limits import MAX_SENTENCE_CHARACTERS
from playground.deduction.program import Sentence
from playground.deduction.reading.english.chunks import is_function_word

_MOST = 12
"""Sentences that are looked for in one."""
_FIRST = (
    "All|Every|Each|No|Some|The|An?|Any|Only|Not|Either|Neither|Both|Nobody|No one|Nothing|"
    "(?:Every|Any|Some)(?:one|body|thing)|Most|Many|Few|He|She|It|They|This|There|My|Our"
)
_BEGINS = re.compile(
    rf"(?<=[a-z0-9] )(?:(?:{_FIRST}) [a-z]|(?:{_FIRST}) [A-Z][\w-]* (?:is|are) "
    r"|(?:If|When|Unless) (?=[^.]*(?:,|\bthen\b))"
    r"|(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)? (?:is|are) )"
    r"(?![^.]*\b(?:of|to|in|on|at|with|for)\.?$))"
)
_SAYS = re.compile(
    r"(?:that|say|said|think|thought|know|knew|believe|claim|hope|fear|doubt|see|saw|hear|heard|"
    r"feel|felt|find|found|tell|told|swear|mean|guess|suppose|assume|learn|agree|argue|admit|wish|"
    r"dream|ask|wonder|read|write|wrote|show|prove)s?"
)
_SAYS_WHAT = re.compile(
    r"(?!It\b|This\b|That\b|There\b).*\b(?:is|are)(?: not)? (?:(?:an?|the) )?(?:[\w-]+ )?"
    r"(?!sure|certain|glad|happy|sad|sorry|afraid|aware|proud|angry|confident|hopeful|grateful|"
    r"thankful|lucky|careful|positive|doubtful|upset|clear|true|false|fact|chance|pity|shame|lie|"
    r"reason|idea|truth|day|time|way|\w+ed\b)[\w-]+"
)
RUN_ON = "a full stop seems to be missing before “{}”."


def parted(found: Iterable[Sentence], reads: Callable[[str], bool]) -> Iterator[Sentence]:
    """The sentences, those taken apart that are two; `reads` says whether one is read by itself."""
    for one in found:
        begins = [*islice(_begins(one.text), _MOST)]
        pieces = [] if not begins or reads(one.text) else _pieces(one.text, 0, begins, reads)
        if not pieces:
            yield one
        for start, end in pieces:
            said = one.text[start:end]
            yield replace(
                one, text=said, start=one.start + start, end=one.start + end, run_on=start > 0
            )


def missing_stop(sentence: str) -> str:
    """Why a sentence is not read where a word in its midst begins another; "" where none does."""
    found = next(_begins(sentence), 0)
    return RUN_ON.format(sentence[found:].split(maxsplit=1)[0]) if found else ""


def _begins(sentence: str) -> Iterator[int]:
    """Where in a sentence another may begin."""
    for found in _BEGINS.finditer(sentence) if len(sentence) <= MAX_SENTENCE_CHARACTERS else ():
        before = sentence[: found.start() - 1]
        last = before.rsplit(maxsplit=1)[-1].lower()
        ends = not is_function_word(last) and not _SAYS.fullmatch(last)
        if ends and (not found["name"] or _SAYS_WHAT.fullmatch(before)):
            yield found.start()


def _pieces(
    text: str, start: int, begins: Sequence[int], reads: Callable[[str], bool]
) -> list[tuple[int, int]]:
    """From where to where the sentences go that are all read; none where they are not."""
    for at in (*begins, len(text)):
        piece = text[start:at].rstrip()
        if at <= start or not reads(piece if piece.endswith((".", "!")) else f"{piece}."):
            continue
        rest = [] if at == len(text) else _pieces(text, at, begins, reads)
        if rest or at == len(text):
            return [(start, start + len(piece)), *rest]
    return []
