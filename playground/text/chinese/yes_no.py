"""Chinese questions that ask for yes or no, and what a sentence says to them.

In:  asks("6号楼受不受影响？")
     decide("6号楼受不受影响？", "6号楼和7号楼不受影响。")
Out: True
     Verdict("否", Sentence("6号楼和7号楼不受影响。", 0, 13), "denies it", "")

As `text.yes_no` does it for English: a sentence says yes where it has the words of the question in
their order and nothing between them that says something else. It says no where it denies that, or
has another number in the place of the one asked about. All else is left open.
"""

import re
from collections.abc import Sequence as Several

from playground.deduction.program import Sentence as Quoted
from playground.text.chinese import allowed, names, questions
from playground.text.chinese.parsed import Sentence, parsed
from playground.text.chinese.polarity import DENIES
from playground.text.chinese.same import places
from playground.text.chinese.script import simplified
from playground.text.chinese.segmenter import CONTENT, Word, segment
from playground.text.yes_no import Verdict

YES, NO = "是", "否"
_OTHER_WORDS = {True: "denies it in other words", False: "says it in other words"}

_TWICE = re.compile(r"([\u4e00-\u9fff])[不没]\1")
_ASKS = re.compile(
    r"[吗么嘛][？?]?\s*$|是否|有没有|没有[？?]\s*$|对不对|对吗|(?<![为于])是不是|([\u4e00-\u9fff])[不没]\1"
)
_OPEN = re.compile(
    r"可能|也许|或许|大概|据说|听说|如果|假如|(?<![主需])要是|除非|几乎|差点|差一点|打算|计划|准备|希望|想要|原定|本来|应该|认为|以为|只有|仅有|除了|部分|有些|假设|传闻|考虑"
)
_BEING = re.compile(r"(?P<who>[^在有]*)(?P<link>在|有)(?P<what>[^在有]*)")
_SAYS = frozenset(("verb", "doing", "adjective"))
"""Classes of words that say what is so: without one it is asked who is where, or what there is."""
_FUTURE = frozenset(("将", "会", "即将", "将要"))
_LINKS = frozenset(("是", "有", "在", "位于", "共有", "设有", "拥有", "具有", "达", "达到", "为"))
_SUBJECTS = frozenset(("noun", "person", "organization", "pronoun", "name"))
_THINGS = frozenset(("noun", "place", "person", "organization", "name", "doing", "pronoun"))
_FLOATS = frozenset(("date", "time"))
_NUMBER = re.compile(r"[\d.,]+|[零〇一二两三四五六七八九十百千万亿]+")


def asks(question: str) -> bool:
    """Whether a question asks for yes or no."""
    text = simplified(question)
    return _ASKS.search(text) is not None and not questions.read(text).asked.cue


def decide(question: str, context: str) -> Verdict | None:
    """What the text says to the question, from the first sentence that says it; None: nothing."""
    asked = statement(question)
    core = [
        one
        for one in names.joined(asked, segment(asked))
        if one.kind in CONTENT and one.text not in {"是", "有", "在"}
    ]
    if not core:
        return None
    found = parsed(context)
    if rule := allowed.find(asked, simplified(context)):
        home = next(one for one in reversed(found) if one.start <= rule.place)
        quoted = Quoted(home.text, home.start, home.start + len(home.text))
        return Verdict(NO if rule.denied else YES, quoted, _OTHER_WORDS[rule.denied])
    there = _BEING.fullmatch(asked)
    if (
        there
        and not _NUMBER.search(there["what"])
        and not any(
            one.kind in _SAYS and (there["link"] == "在" or one.text not in there["what"])
            for one in core
        )
    ):
        return _of_being(there, core, found, context)
    for at, one in enumerate(found):
        if verdict := _verdict(asked, core, one, found[at - 1] if at else None):
            answer, why, instead = verdict
            end = one.start + len(one.text)
            return Verdict(answer, Quoted(context[one.start : end], one.start, end), why, instead)
    return None


def _of_being(
    there: re.Match[str], core: Several[Word], found: Several[Sentence], context: str
) -> Verdict | None:
    """Who is where, or what there is: the very words in a clause with the rest, or their denial."""
    link, what = there["link"], re.escape(there["what"])
    so = re.compile(f"(?P<no>没|不)?{link}(?:一?[个只条座家本台辆张位些])?{what}")
    who = [one.text for one in core if one.text in there["who"]]
    for one in found:
        if _OPEN.search(one.text):
            continue
        for clause in re.split("[，,；;。]", one.text):
            if not all(word in clause for word in who):
                continue
            if said := so.search(clause):
                end = one.start + len(one.text)
                quoted = Quoted(context[one.start : end], one.start, end)
                if said["no"]:
                    return Verdict(NO, quoted, "denies it")
                return Verdict(YES, quoted, "says all of it")
    return None


def statement(question: str) -> str:
    """The question as a statement, in simplified script: “受不受” is 受, and 吗 is left out."""
    text = re.sub(r"^(?:请问|那么?|所以|难道)[，,]?", "", simplified(question).strip())
    text = re.sub(r"[了过]?没有[？?]$|[吗么嘛呢]?[？?]*$", "", text)
    text = text.replace("是否", "").replace("有没有", "有")
    return _TWICE.sub(r"\1", text)


def _verdict(
    asked: str, core: Several[Word], one: Sentence, before: Sentence | None
) -> tuple[str, str, str] | None:
    if one.text.rstrip().endswith(("?", "？")):
        return None
    will = [{word.text for word in words} & _FUTURE for words in (one.words, segment(asked))]
    if (_OPEN.search(one.text) and not _OPEN.search(asked)) or (will[0] and not will[1]):
        return None
    found = _found(core, one, before)
    if found is None:
        return None
    other, denials = found
    denied = denials - sum(word.text in DENIES for word in segment(asked))
    if denied not in (0, 1) or (other and denied):
        return None
    if other:
        return NO, "another number", other
    return (NO, "denies it", "") if denied else (YES, "says all of it", "")


def _found(core: Several[Word], one: Sentence, before: Sentence | None) -> tuple[str, int] | None:
    """The other number, if any, and how many words deny it; None: it says something else."""
    other, denials, at = "", 0, 0
    for number, word in enumerate(core):
        if word.kind in _FLOATS:
            spots = places(word.text, one.text, one.words)
            same = [w for w in one.words if w.kind == word.kind]
            if not spots:
                if len(same) != 1 or not _another(word.text, same[0].text):
                    return None
                other = same[0].text
            continue
        spots = tuple(
            spot
            for spot in places(word.text, one.text, one.words)
            if spot[0] >= at and not _within_a_noun(word, spot, one)
        )
        if (
            not spots
            and number == 0
            and before
            and _takes_up(one)
            and places(word.text, before.text, before.words)
        ):
            continue
        if not spots and word.kind in {"amount", "number"}:
            rest = [w for w in one.words if w.start >= at and _another(word.text, w.text)]
            if rest and not other:
                other, spots = rest[0].text, ((rest[0].start, rest[0].end),)
        if not spots:
            return None
        start, end = spots[0]
        between = [w for w in one.words if at <= w.start and w.end <= start]
        if number == 0 or (number == 1 and at == 0):
            between = _since_clause(between)
        if not _harmless(between, first=at == 0):
            return None
        denials += sum(w.text in DENIES for w in between)
        at = end
    if any(not _beside_its_time(word, at, one) for word in core if word.kind in _FLOATS):
        return None
    after = next((w.text for w in one.words if w.start >= at), "")
    if not at and not other:  # the sentence has none of the words
        return None
    return None if after in {"的", "之", "家"} and at else (other, denials)


def _within_a_noun(word: Word, spot: tuple[int, int], one: Sentence) -> bool:
    """Whether a verb asked about is found as a part of a noun alone: the 营业 of 营业时间."""
    home = next((w for w in one.words if w.start <= spot[0] and spot[1] <= w.end), None)
    longer = home is not None and (home.start, home.end) != spot
    return word.kind == "verb" and longer and home is not None and home.kind == "noun"


def _beside_its_time(time: Word, end: int, one: Sentence) -> bool:
    """Whether no clause of its own, with a verb, has the time asked about: what the sentence says
    up to `end` is then said of that time."""
    spots = places(time.text, one.text, one.words)
    if not spots:
        return True
    clause: list[Word] = []
    for word in (*one.words, None):
        if word is not None and not (word.kind == "mark" and word.text in "，,；;。"):
            clause.append(word)
            continue
        if clause and clause[0].start <= spots[0][0] < clause[-1].end:
            said = any(w.kind in {"verb", "doing"} for w in clause)
            return not said or clause[0].start < end <= clause[-1].end
        clause = []
    return True


def _since_clause(words: Several[Word]) -> list[Word]:
    """What stands before the first word in its own clause."""
    last = max((i for i, one in enumerate(words) if one.kind == "mark"), default=-1)
    return list(words[last + 1 :])


def _takes_up(one: Sentence) -> bool:
    """Whether a sentence goes on about the one before: with 她 or 该, or with no subject."""
    first = next((w for w in one.words if w.kind not in _FLOATS and w.kind != "mark"), None)
    return first is not None and first.kind in {"pronoun", "verb", "adverb", "preposition"}


def _harmless(words: Several[Word], *, first: bool) -> bool:
    """Whether words between two of the question leave what is said as it is.

    Those are adverbs, particles and times, what a preposition leads in, more things of a list; a
    mark ends one clause, and the next goes on about the same where it begins with no noun.
    """
    led = listed = False
    for i, word in enumerate(words):
        if word.kind == "mark" and word.text != "、":
            after = words[i + 1] if i + 1 < len(words) else None
            if word.text not in "，,；;" or (after and after.kind in _SUBJECTS):
                return False
            led = False
        elif word.text in {"的", "之"} and i == 0 and not first:
            return False
        elif word.kind == "preposition" or word.text in {"位于", "在"}:
            led = True
        elif word.kind == "conjunction" or word.text == "、":
            listed = True
        elif word.kind == "verb" and word.text not in _LINKS and word.text not in DENIES:
            if not any(one.kind == "mark" for one in words[i:]):
                return False
            led = True  # it has a clause of its own
        elif word.kind in _THINGS and not (led or listed or first):
            return False
    return True


def _another(asked: str, said: str) -> bool:
    """Whether two are the same but for the number in them."""
    one, two = _NUMBER.sub("#", asked, count=1), _NUMBER.sub("#", said, count=1)
    return "#" in one and one == two and asked != said
