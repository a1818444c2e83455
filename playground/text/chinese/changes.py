"""What was planned or so before, and what a Chinese text says came of it.

In:  elsewhen("会议几点开始？", "会议原定于两点开始，后来改到了四点。", 6, "")
Out: True: 两点 was only planned, and the question does not ask what was planned

A question is about now, unless it says 原来, 以前 or so; and about the day that it names.
"""

import re
from collections.abc import Collection

_FORMER = re.compile(
    r"原(?:定|计划|本|来|先|价|是|在|为|订)|本来|(?<![^，。；！？：])[^，。；！？：]{0,4}?(?:以前|从前|过去|之前|起初|最初|一开始|当初|去年)"
)
_LATER = re.compile(
    r"后来|如今|现[在价]|目前|今年|改[到为成在至]|推迟|延[期后迟]|提前[到至]|调整?[到为至]|[涨降升跌减加][到至价]|变[成为]|换[成到]"
)
_TO = re.compile(
    r"(?:改|推迟|延[期后迟]|提前|调整?|[涨降升跌减加]|变|换|搬)(?:[到至为成在]了?)(?=[^，。；！？,;!?])"
)
"""A change with what has been since right after it: 推迟到了六月十日."""
_OF_CHANGE = re.compile(r"改|推迟|延|提前|调整|涨|降|换|搬")
_MARK = re.compile(r"[，。；！？,;!?]")


def later(clause: str) -> bool:
    """Whether a clause says what came of something, so that it need not say the thing again."""
    return _LATER.search(clause) is not None


def clause(text: str, place: int) -> tuple[int, int]:
    """Where the clause around a place of a sentence begins and ends."""
    start = max((one.end() for one in _MARK.finditer(text, 0, place)), default=0)
    after = _MARK.search(text, place)
    return start, after.start() if after else len(text)


def elsewhen(question: str, sentence: str, place: int, after: str) -> bool:
    """Whether what stands at a place of a sentence was so before, and the question asks what is so
    now, or the other way round; `after` is the sentence that follows."""
    start, end = clause(sentence, place)
    said = sentence[start:end]
    change = _TO.search(said)
    if change and not _OF_CHANGE.search(question):
        since = place - start >= change.start()
        return since if _FORMER.search(question) else not since
    if _FORMER.search(question):
        return later(said) and not _FORMER.search(said) and bool(_FORMER.search(sentence[:start]))
    return bool(_FORMER.search(said)) and later(f"{sentence[end:]}{after}") and not later(said)


def held_then(context: str) -> bool:
    """Whether a text says when or where something will be, so that it need not say “举行”."""
    return _TO.search(context) is not None or re.search("定[在于]|安排在", context) is not None


def another_day(
    days: Collection[str], sentence: str, place: int, all_days: Collection[str]
) -> bool:
    """Whether a clause names another day than the question does, which names one of `days`, while
    another clause of the sentence names that; `all_days` are those of the sentence."""
    start, end = clause(sentence, place)
    said = sentence[start:end]
    asked = [day for day in days if day in sentence]
    own = [day for day in all_days if day in said]
    return bool(asked and own) and not any(day in said for day in asked)
