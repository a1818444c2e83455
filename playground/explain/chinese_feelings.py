"""The feeling of a Chinese text, rule by rule: which word, degree and negation fired, and where.

In:  score("菜不太好吃，但是服务非常热情！")
Out: Score(words=9, firings=(Firing("lexicon", "好吃", "好吃", 3, 5, before=0.0, after=2.0),
         Firing("dampener", "好吃", "不太", 1, 3, before=2.0, after=1.2), Firing("negation", …), …)

VADER's kind of rules over a lexicon of our own: a word counts its weight; a degree before it (很,
有点) or after it (极了) makes it more or less; a negation before it turns it round; after 但是 it
counts more and before it less; exclamation marks add. The compound is VADER's: sum / √(sum² + 15).
"""

import math
import re
from collections.abc import Sequence

from playground.explain import ratings
from playground.explain.added_words import EMOJI, WORDS
from playground.explain.chinese_words import AFTER, DEGREES, FEELINGS, NEGATIONS, PLAIN
from playground.explain.vader import Firing, Score
from playground.text.chinese.script import simplified
from playground.text.chinese.segmenter import Word, segment

TURNED = -0.74
"""A negation multiplies by this, as VADER's."""

BUT_BEFORE, BUT_AFTER = 0.5, 1.5
MARK, MARKS = 0.292, 4
"""What an exclamation mark adds, and how many count."""

_LONGEST = max(map(len, (*FEELINGS, *PLAIN)))
_REACH = 6
"""Characters between a word and what changes it."""

_CLAUSE = re.compile(r"[，。；！？,;!?\n]")
_LIGHT = re.compile(
    r"(?:[的地得这那我你他她它们是觉得感到算会有让人什么多么么太很说]|别的|其[他它]|特别|任何|一丝|半点|一点)*"
)
_HAS_TO = ("不得不", "不能不", "不禁", "不由得")
"""“不得不说很好” denies nothing."""
_OF_NONE = re.compile("(?:没有?|无)(?:一[个位名家道条样]|任何|哪[个位])[^，。！？,;；不没]{0,4}$")
"""“没有一个客人不满意”: a denial of whoever it is said of."""
_BUT = re.compile(r"但是|可是|不过|然而|只是|但(?!愿)|却")
_BUT_FOR = re.compile(r"除了?|除开|唯一的?(?:缺点|不足|遗憾)")
"""“除了贵，没有别的缺点”: what stands there is the exception."""
_SENTENCE = re.compile(r"[^。！？!?\n]+")
_CHANGED = re.compile(
    rf"(?:{'|'.join((*DEGREES, *NEGATIONS))})*(.)(?:{'|'.join(AFTER)}|[了的得极])*", re.DOTALL
)
_FORMERLY = re.compile(
    r"(?:^|[，。；！？,;!?\n]|这\w{1,3}|那\w{1,3}|[\w]{0,4})(?<![比和跟像同如])(以前|从前|曾经|过去|当初)"
    r"(?![^，。；！？,;!?\n]*(?:一样|一直|还是|仍|依[旧然]|就))"
)
"""What was so before, as “以前很好吃” says, is no longer."""
_MOST = re.compile(r"(?:没有|没)(?:什么)?比[^，。！？]{1,8}更")
"""“没有比这更好的” says that it is the best."""


def score(text: str) -> Score:
    """Follow the rules over a text; no firings where no word is known."""
    plain = simplified(text)
    words = segment(text)
    firings: list[Firing] = []
    felt: list[tuple[int, str, float]] = []
    for start, end, weight in _felt(plain, _alone(words)):
        fired = [Firing("lexicon", plain[start:end], plain[start:end], start, end, 0.0, weight)]
        fired += _changes(plain, start, end, weight)
        firings += fired
        felt.append((start, plain[start:end], fired[-1].after))
    firings += _but(plain, felt)
    if (rating := ratings.find(plain)) and rating.weight:
        stars = plain[rating.start : rating.end]
        firings.append(Firing("rating", stars, stars, rating.start, rating.end, 0.0, rating.weight))
    total = sum(one.after - one.before for one in firings)
    marks = _marks(plain, total) if firings else []
    total += sum(one.after for one in marks)
    compound = total / math.sqrt(total * total + 15)
    count = sum(one.kind != "mark" for one in words)
    return Score(count, (*firings, *marks), total, round(compound, 4))


def _alone(words: Sequence[Word]) -> set[int]:
    """Where a character stands as a word, or with no more than what changes it: 太好了, 不贵."""
    found = set()
    for word in words:
        if inner := _CHANGED.fullmatch(word.text):
            found.add(word.start + inner.start(1))
    return found


def _felt(plain: str, alone: set[int]) -> list[tuple[int, int, float]]:
    """The places of words with a feeling, longest first at each place, none over another."""
    found = []
    at = 0
    while at < len(plain):
        for size in range(min(_LONGEST, len(plain) - at), 0, -1):
            said = plain[at : at + size]
            weight = FEELINGS.get(said, WORDS.get(EMOJI.get(said, ""), 0.0))
            if weight and (size > 1 or said in EMOJI or at in alone):
                found.append((at, at + size, weight))
            elif said not in PLAIN:
                continue
            at += size - 1
            break
        at += 1
    return found


def _changes(plain: str, start: int, end: int, weight: float) -> list[Firing]:
    """What degrees and negations of its clause do to a word, the nearest first."""
    word, value = plain[start:end], weight
    fired: list[Firing] = []

    def change(rule: str, first: int, last: int, after: float) -> None:
        nonlocal value
        fired.append(Firing(rule, word, plain[first:last], first, last, value, after))
        value = after

    begin = max(0, start - 40)
    begin = max((one.end() for one in _CLAUSE.finditer(plain, begin, start)), default=begin)
    if most := _MOST.search(plain, begin, start):
        change("booster", most.start(), most.end(), value * 1.5)
        return fired
    at = start
    while at > begin and start - at <= 2 * _REACH:
        first, light = _cue(plain, begin, at)
        if first is None:
            break
        said = plain[first:light]
        if said in DEGREES:
            rule = "booster" if DEGREES[said] > 1 else "dampener"
            change(rule, first, light, value * DEGREES[said])
        if said in NEGATIONS:
            change("negation", first, light, value * TURNED)
        at = first
    denied_already = any(one.rule == "negation" and len(one.cue) > 1 for one in fired)
    if not denied_already and (none := _OF_NONE.search(plain[begin:at])):
        change("negation", begin + none.start(), begin + none.end(), value * TURNED)
    for said, times in AFTER.items():
        if plain.startswith(said, end):
            change("booster", end, end + len(said), value * times)
            break
    if but_for := _BUT_FOR.match(plain, begin, start):
        change("dampener", *but_for.span(), value * BUT_BEFORE)
    if was := _FORMERLY.search(plain, begin, start):
        change("reversal", *was.span(1), value * TURNED)
    return fired


def _cue(plain: str, begin: int, at: int) -> tuple[int | None, int]:
    """Where the nearest degree or negation before `at` begins and ends, over light words alone."""
    for light in range(at, max(begin, at - _REACH) - 1, -1):
        if not _LIGHT.fullmatch(plain, light, at):
            continue
        if plain.endswith(_HAS_TO, begin, light):
            return None, at
        for size in range(6, 0, -1):
            said = plain[max(begin, light - size) : light]
            if (
                len(said) == size
                and (said in DEGREES or said in NEGATIONS)
                and said not in PLAIN - {"非常"}
                and not plain.startswith("别的", light - size)
            ):
                return light - size, light
    return None, at


def _but(plain: str, felt: Sequence[tuple[int, str, float]]) -> list[Firing]:
    """In a sentence with “但是” what stands before it counts less, and what comes after more."""
    fired = []
    left = list(reversed(felt))
    for sentence in _SENTENCE.finditer(plain):
        but = _BUT.search(plain, *sentence.span())
        while left and left[-1][0] < sentence.end():
            start, word, value = left.pop()
            if but:
                times = BUT_BEFORE if start < but.start() else BUT_AFTER
                fired.append(Firing("but", word, but.group(), *but.span(), value, value * times))
    return fired


def _marks(plain: str, total: float) -> list[Firing]:
    """What exclamation marks add to a feeling that there is."""
    marks = list(re.finditer("[!！]", plain))[:MARKS]
    more = math.copysign(MARK, total) if total else 0.0
    return [Firing("punctuation", "", one.group(), *one.span(), 0.0, more) for one in marks if more]
