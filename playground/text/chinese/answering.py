"""Answers from a Chinese text by rules: which sentence, and which piece of it, has most points.

In:  answer("谁开了一家书店？", "2024年5月3日，杭州的李娜在西湖边开了一家书店。")
Out: Found(asked=Asked("person", "谁"), sentences=(Scored(…), …),
           candidates=(Scored(Candidate(13, 15, "李娜", "person"), {"its sentence": 6.5, …}), …))

As `text.answering` does it for English, with a rule more: in Chinese the answer stands where the
question word stands. A rule's points are its weight times how far it holds, mostly 0 to 1.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from playground.text.answer_types import Candidate
from playground.text.answering import SEARCHED, Found, Scored
from playground.text.chinese import changes, hearsay, last_hands, polarity, writer
from playground.text.chinese.parsed import CLAUSE, Sentence, parsed
from playground.text.chinese.pieces import candidates
from playground.text.chinese.points import CANDIDATE, FITS, LEAST, SENTENCE
from playground.text.chinese.questions import Asking, is_name, read, without_held
from playground.text.chinese.same import places
from playground.text.chinese.segmenter import Word
from playground.text.points import NOT_OF_KIND

_BEFORE = {
    "person": ("被", "由", "让", "给", "跟", "和", "与", "问", "叫", "向"),
    "place": ("在", "位于", "于", "到", "去", "往", "从", "来自", "自", "至"),
    "entity": ("叫", "名为", "叫做", "是", "名叫"),
    "name": ("叫", "名为", "叫做", "是", "名叫"),
    "number": ("共有", "有", "达到", "约", "大约", "达"),
    "amount": ("花了", "达到", "约", "大约", "需要", "达", "要"),
}
_TURNS_ROUND = re.compile(r"[被由让把将给]")
_DOER = re.compile(r"[被由]([^，。；：、被由]{1,10})")
_DONE_TO = re.compile(
    r"[了过着]?([^，。；：！？、\n了过着]{1,20}?)(?=[来去]?的?(?:[，。；：！？、\n了过着]|$))"
)
_IF = re.compile(r"如果|如遇|假如|(?<![主需])要是|倘若|若是|的话|万一|一旦")
_DOES = re.compile(r"(?<![跟和与同给向被把对让请替为比])(?:谁|什么人|哪个人|哪[位些])")
_DONE = re.compile(
    r"(?<![跟和与同给向被把对让请替为比])谁(?:在|会|要|想|先|又)?([^\W\d]{1,2}?)[了过着]"
)
_MORE = re.compile(
    r"比[^，。；！？：]{1,12}[大小高矮重轻长短多少贵早晚快慢远近老厚宽深](?:了|出|上)?$"
)
_FAMILY = frozenset(
    """爸爸 妈妈 父亲 母亲 哥哥 姐姐 弟弟 妹妹 爷爷 奶奶 外公 外婆 儿子 女儿 丈夫 妻子 叔叔 阿姨
    舅舅 姑姑 老师 学生""".split()
)
_NEAR_ONE = re.compile(
    rf"(?:[他她它]们?的?|[^，。、和跟与]{{1,4}}?的)?(?:[这那][只条匹个头])?[大小]?(?P<one>{'|'.join(sorted(_FAMILY))}"
    r"|妹妹|表[哥弟姐妹]|孙[子女]|朋友|同事|邻居|同学|狗|猫|马|兔子|鸟)"
)
_BEGINS_IT = frozenset(("place", "name", "adjective", "number", "amount"))
_OF_PLACE = frozenset("省市县区镇乡村州")
_MEASURED = frozenset(("amount", "number", "date", "time"))
_GAP = re.compile(r"[了过着的地得到在于是成为有给上一个家本名位种件条部所座\s]*")


def answer(question: str, context: str) -> Found:
    """Score the sentences of a Chinese context, and the candidates in the best of them.

    Nothing comes back where no sentence shares a word with the question.
    """
    ask = read(question)
    if changes.held_then(context):
        ask = without_held(ask, context)
    ask = replace(ask, context=context)
    found = parsed(context)
    weights = _weights(ask, found)
    scored = [(_sentence(ask, weights, found, at), at) for at in range(len(found))]
    alone = not ask.words and bool(ask.unit)  # “现在多少钱？”
    if not alone and not any(_said(word, one) for one in found for word in ask.words):
        return Found(ask.asked, (), ())
    scored.sort(key=lambda pair: -pair[0].total)
    pieces = [
        _candidate(ask, weights, sentence, found[at], one)
        for sentence, at in scored[:SEARCHED]
        for one in (
            *candidates(found[at].text, found[at].words, found[at].start),
            *_beside_the_verb(ask, found[at]),
            *_writer(ask, found[at]),
            *_last(ask, found[at]),
        )
    ]
    pieces.sort(key=lambda one: -one.total)
    if alone and len({one.candidate.text for one in pieces if one.total >= LEAST}) > 1:
        return Found(ask.asked, (), ())
    kept = tuple(replace(one, candidate=_own(one.candidate, context)) for one in pieces)
    return Found(ask.asked, tuple(one for one, _ in scored), kept, ask.denies)


def _beside_the_verb(ask: Asking, home: Sentence) -> Iterator[Candidate]:
    """What stands between “被” or “由” and the verb asked about; what follows that verb."""
    for start, end in _said(ask.verb, home) if ask.verb else ():
        led = _DOER.search(home.text, max(0, start - 12), start)
        if led and led.end(1) == start:
            place = home.start + led.start(1)
            yield Candidate(place, home.start + start, led[1], "people")
        if after := _DONE_TO.match(home.text, end):
            place = home.start + after.start(1)
            yield Candidate(place, home.start + after.end(1), after[1], "rest")


def _writer(ask: Asking, home: Sentence) -> Iterator[Candidate]:
    """The 我 or 我们 that does what is asked about."""
    if ask.asked.kind != "person" or not _DOES.search(ask.text):
        return
    verb = ask.verb if ask.verb in ask.after else None
    spots = _said(verb, home) if verb else ()
    if not spots and (done := _DONE.search(ask.text)):
        spots = tuple(one.span() for one in re.finditer(re.escape(done[1]), home.text))
    about = [_said(word, home) for word in ask.words if word != verb]
    if place := writer.doer(home.text, home.words, spots, about):
        start, end = place
        yield Candidate(home.start + start, home.start + end, home.text[start:end], "writer")


def _last(ask: Asking, home: Sentence) -> Iterator[Candidate]:
    """Who has the thing asked about now, where the text hands it on."""
    last = last_hands.keeper(ask.text, ask.context)
    if last and home.start <= last[0] < home.start + len(home.text):
        yield Candidate(*last, ask.context[slice(*last)], "people")


def _own(one: Candidate, context: str) -> Candidate:
    return replace(one, text=context[one.start : one.end])


def _said(word: Word, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    return places(word.text, sentence.text, sentence.words)


def _weights(ask: Asking, found: Sequence[Sentence]) -> dict[str, float]:
    """How much each word asked about weighs: the rarer in the text, the more; a name half more."""
    weights = {}
    for word in ask.words:
        often = sum(bool(_said(word, one)) for one in found)
        rare = math.log(1 + (len(found) + 1) / (often + 0.5))
        weights[word.text] = rare * (1.5 if is_name(word) else 1.0)
    return weights


def _sentence(
    ask: Asking, weights: Mapping[str, float], found: Sequence[Sentence], at: int
) -> Scored:
    one = found[at]
    total = sum(weights.values()) or 1.0
    here = {word.text for word in ask.words if _said(word, one)}
    before = {w.text for w in ask.words if at and _said(w, found[at - 1])} - here
    text = one.text
    side = [
        a
        for a, b in zip(ask.words, ask.words[1:], strict=False)
        if a.text + b.text in text and a.end == b.start
    ]
    holds = {
        "words asked about": sum(weights[word] for word in here) / total if ask.words else 1.0,
        "words asked about, in the sentence before": sum(weights[w] for w in before) / total,
        "words side by side": len(side) / max(1, len(ask.words) - 1),
        "on a condition": float(bool(_IF.search(text)) and not _IF.search(ask.text)),
    }
    piece = Candidate(one.start, one.start + len(text), text, "sentence")
    return Scored(piece, _points(SENTENCE, holds))


def _points(weights: Mapping[str, float], holds: Mapping[str, float]) -> dict[str, float]:
    return {rule: weights[rule] * far for rule, far in holds.items() if weights[rule] * far}


def _candidate(
    ask: Asking, weights: Mapping[str, float], sentence: Scored, home: Sentence, piece: Candidate
) -> Scored:
    fits = FITS[ask.asked.kind].get(piece.kind, NOT_OF_KIND)
    holds = _holds(ask, weights, home, piece)
    mine = next(_writer(ask, home), None)
    last = last_hands.keeper(ask.text, ask.context)
    holds["has it at last"] = float(last == (piece.start, piece.end))
    holds["does not do it"] = float(mine is not None and piece.kind != "writer")
    own = {"its sentence": sentence.total, "kind of answer": fits, **_points(CANDIDATE, holds)}
    return Scored(piece, own)


def _holds(
    ask: Asking, weights: Mapping[str, float], home: Sentence, piece: Candidate
) -> dict[str, float]:
    """How far each rule of pieces holds for one of a sentence."""
    start, end = piece.start - home.start, piece.end - home.start
    total = sum(weights.values()) or 1.0
    near, beside = 0.0, 0.0
    left: list[Word] = []
    right: list[Word] = []
    for word in ask.words:
        spots = [one for one in _said(word, home) if one[1] <= start or one[0] >= end]
        if not spots:
            continue
        a, b = min(spots, key=lambda one: _distance(home.text, one, start, end))
        far = _distance(home.text, (a, b), start, end)
        near += weights[word.text] / (1 + far / 6)
        asked_before = word in ask.before
        (right if asked_before == (b <= start) else left).append(word)
        gap = home.text[b:start] if b <= start else home.text[end:a]
        next_to = word in (ask.before[-1:] if asked_before else ask.after[:1])
        if next_to and asked_before == (b <= start) and _GAP.fullmatch(gap):
            beside += 1
    ordered = ask.asked.kind in {"person", "entity", "name", "number", "amount"}
    turned = bool(_TURNS_ROUND.search(home.text)) != bool(_TURNS_ROUND.search(ask.text))
    verb = ask.verb
    against = (
        verb is not None
        and not turned
        and not ask.in_any_order
        and ((ordered and verb in left) or _roles_differ(ask, home, verb))
    )
    lead = next((word for word in reversed(home.words) if word.end == start), None)
    fitting = lead is not None and lead.text.endswith(_BEFORE.get(ask.asked.kind, ("\0",)))
    by = lead is not None and lead.text in {"被", "由", "让"}
    doer = ask.asked.kind == "person" and by and not ask.done_to
    fitting, against = fitting and not (by and ask.done_to), against or (by and ask.done_to)
    said = home.text[start:end]
    repeated = sum(
        len(w.text) for w in ask.words if w.text in said and w.text not in ask.asked.focus
    )
    unit = bool(ask.unit) and (ask.asked.kind == "entity" or piece.kind in _MEASURED)
    has_unit = unit and re.search(ask.unit, said) is not None
    return {
        "near the words asked about": near / total,
        "in the question word's place": beside,
        "in the order asked": len(right) / max(1, len(right) + len(left)) if ordered else 0.0,
        "against the order asked": float(against),
        "after a fitting preposition": float(fitting) + float(doer),
        "has the unit asked for": float(has_unit),
        "lacks the unit asked for": float(unit and not has_unit),
        "is of another kind": float(ask.is_no_work(home.text[:start], piece.kind)),
        "tells a difference": float(_differs(ask, home, start)),
        "holds the noun asked for": float(any(said.endswith(one) for one in ask.asked.focus)),
        "of another one": float(_of_another(ask, home, start, end)),
        "repeats the question": min(1.0, repeated / max(1, len(said))),
        "cuts words off": _cuts(ask, home, start, end),
        "is denied": float(_is_denied(ask, home, start, end)),
        "does something else": float(_elsewhere(ask, home, start, end)),
        "was so at another time": float(_elsewhen(ask, home, piece)),
        "is only said": float(bool(hearsay.only_said(ask.text, ask.context, piece.start))),
        "lacks what happened": float(verb is not None and not _said(verb, home)),
        "each word": float(len(said)),
    }


def _near_one(ask: Asking, home: Sentence, first: int, start: int) -> bool:
    """Whether the piece's clause begins with somebody's brother or dog, who is not asked about."""
    one = _NEAR_ONE.match(home.text, first, start) if ask.asked.kind != "person" else None
    if one is None or one["one"] in ask.text or not any(is_name(word) for word in ask.words):
        return False
    called = any(word.text in home.text[one.end() : start] for word in ask.words if is_name(word))
    return not called and re.search(rf"是[^，。]{{0,6}}{one['one']}", ask.context) is None


def _differs(ask: Asking, home: Sentence, start: int) -> bool:
    """Whether the piece says by how much one is more than another, and that is not asked."""
    return _MORE.search(home.text, 0, start) is not None and "比" not in ask.text


def _is_denied(ask: Asking, home: Sentence, start: int, end: int) -> bool:
    """Whether the piece's clause denies what is asked; where that is asked, whether it does not.

    A “不” within the piece is a part of it; why something is not so may be said without one.
    """
    found = polarity.clauses(home.words)
    clause = polarity.at(found, start)
    if ask.asked.kind == "person" and ask.verb and not ask.before:  # “妈妈没买苹果，买了香蕉”
        later = (polarity.at(found, a) for a, _ in _said(ask.verb, home) if a >= clause.end)
        clause = next((one for one in later if one.goes_on), clause)
    no = any(b <= start or a >= end for a, b in clause.denied)
    if clause.refused is not None:
        spots = (spot for word in ask.words for spot in _said(word, home))
        no = no or any(clause.refused <= a < clause.end for a, _ in spots)
    return no != ask.denies and not (ask.asked.kind == "reason" and ask.denies)


def _elsewhere(ask: Asking, home: Sentence, start: int, end: int) -> bool:
    """Whether the sentence says the verb asked about, but in other clauses than the piece's, which
    has a verb of its own."""
    verb = ask.verb or next(reversed(ask.after), None)
    if verb is None or ask.asked.kind in {"person", "reason"}:
        return False
    found = polarity.clauses(home.words)
    mine = polarity.at(found, start)
    homes = [polarity.at(found, a) for a, _ in _said(verb, home)]
    own = (w for w in home.words if mine.start <= w.start < mine.end and w.kind == "verb")
    outside = any(word.end <= start or word.start >= end for word in own)
    changed = changes.later(home.text[mine.start : mine.end])
    return bool(homes) and mine not in homes and outside and not changed


def _elsewhen(ask: Asking, home: Sentence, piece: Candidate) -> bool:
    """Whether it was so before the change that the text tells of, or on another day than asked."""
    place = piece.start - home.start
    if changes.elsewhen(ask.text, home.text, place, home.after):
        return True
    days = [word.text for word in ask.words if word.kind in {"date", "time"}]
    its = [word.text for word in home.words if word.kind in {"date", "time"}]
    return ask.asked.kind != "date" and changes.another_day(days, home.text, place, its)


def _distance(text: str, spot: tuple[int, int], start: int, end: int) -> int:
    """Characters between a word and a piece; the end of a clause between them counts as eight."""
    between = text[spot[1] : start] if spot[1] <= start else text[end : spot[0]]
    return len(between) + 8 * len(CLAUSE.findall(between))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a piece begins and ends."""
    first = max((one.end() for one in CLAUSE.finditer(text, 0, start)), default=0)
    after = CLAUSE.search(text, end)
    return first, after.start() if after else len(text)


def _of_another(ask: Asking, home: Sentence, start: int, end: int) -> bool:
    """Whether the piece's clause, or else its sentence, names another one than is asked about."""
    first, last = _clause(home.text, start, end)
    if _near_one(ask, home, first, start):
        return True
    for word in ask.words:
        if not is_name(word) and not (ask.unit and word.text in _FAMILY):
            continue
        said = _said(word, home)
        if any(first <= a and b <= last for a, b in said):
            continue
        others = [
            one
            for one in home.words
            if (one.text in _FAMILY if word.text in _FAMILY else one.kind == word.kind)
            and not (start <= one.start and one.end <= end)
        ]
        in_clause = [one for one in others if first <= one.start and one.end <= last]
        leads = [one for one in in_clause if one.start < start or one.start == first]
        if leads or (not said and others and word.kind in {"person", "organization"}):
            return True
    return False


def _cuts(ask: Asking, home: Sentence, start: int, end: int) -> float:
    """How far the piece ends within a word, or beside one that belongs to it: a name most."""
    before, after = None, None
    for word in home.words:
        if word.start < start < word.end or word.start < end < word.end:
            return 1.0
        before = word if word.end == start else before
        after = after or (word if word.start == end else None)
    noun = ("noun", "place", "organization", "person", "name")
    ends = after is not None and after.kind in noun and not _is_asked(ask, after)
    starts = before is not None and (before.kind in _BEGINS_IT or before.text in _OF_PLACE)
    if ends and after is not None and after.kind == "person":
        return 2.0
    return float(ends or (starts and before is not None and not _is_asked(ask, before)))


def _is_asked(ask: Asking, word: Word) -> bool:
    return any(one.text in word.text or word.text in one.text for one in ask.words)


def _roles_differ(ask: Asking, home: Sentence, verb: Word) -> bool:
    """Whether one who does it in the question has it done to him in the sentence, or so."""
    for word in ask.words:
        if word.kind not in {"person", "organization"}:
            continue
        here = _said(word, home)
        sides = {a < b for a, _ in here for b, _ in _said(verb, home)}
        if sides and sides != {True, False} and (word.start < verb.start) not in sides:
            return True
    return False
