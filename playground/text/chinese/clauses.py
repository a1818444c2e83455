"""Who did what, when and where: the events of plain Chinese clauses, by rule.

In:  find("昨天，黄医生把药送到了医院。")
Out: (Event("送到", parts=(Part("who", 3, 6, "黄医生"), Part("did", 8, 10, "送到"),
           Part("what", 7, 8, "药"), Part("when", 0, 2, "昨天")), …),)

A clause has its subject before the verb and its object after it; “把” takes the object before the
verb, “被” and “由” the one who does it. A clause that begins with no subject goes on about that of
the clause before. What has no verb that does something, or nobody who does it, gives no event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from playground.text.chinese import names
from playground.text.chinese.pieces import moments
from playground.text.chinese.segmenter import Word, segment
from playground.text.clauses import Event, Part
from playground.text.prose import sentences

_NO_DEED = frozenset(
    """是 有 会 能 可以 可能 要 想 应该 必须 需要 请 没有 位于 共有 属于 等于 像 叫 叫做 显得 值得
    得 该 算 肯 敢 愿意 不是 就是 还是 不会 不能 可 成为 作为""".split()
)
"""Verbs of which nothing is done."""

_LEADS = frozenset("决定 开始 继续 同意 拒绝 停止 尝试 学会 前来 前去 去 来 负责".split())
_RESULTS = frozenset("到 给 成 出 进 回 为".split())
_NOMINAL = frozenset(("noun", "doing", "person", "place", "organization", "name", "amount"))
_PRONOUNS = frozenset("我 你 您 他 她 它 我们 你们 他们 她们 它们 大家 自己 双方".split())
_WHERE = frozenset(("在", "于", "从", "到", "往", "向", "至"))
_SIDES = frozenset("里 上 下 前 后 边 旁 外 内 中 旁边 附近 对面 里面 外面 门口".split())
_COMES_BEFORE = frozenset("的 和 与 、 及".split())


@dataclass
class _Groups:
    """The words of one side of a verb: nouns that stand free, and those led by a preposition."""

    free: list[Sequence[Word]] = field(default_factory=list)
    led: dict[str, Sequence[Word]] = field(default_factory=dict)
    when: list[Sequence[Word]] = field(default_factory=list)


def find(text: str) -> tuple[Event, ...]:
    """The events of a text, in its order."""
    found: list[Event] = []
    for sentence in sentences(text):
        words = names.joined(sentence.text, segment(sentence.text))
        subject: Sequence[Word] = ()
        dates: Sequence[Word] = ()
        for clause in _clauses(words):
            if parts := _parts(clause, subject, dates):
                shown = tuple(
                    Part(label, sentence.start + first, sentence.start + last, said)
                    for label, first, last in parts
                    if (said := sentence.text[first:last])
                )
                verb = next(one.text for one in shown if one.label == "did")
                passive = any(word.text == "被" for word in clause)
                found.append(Event(verb, passive, shown, sentence.start, sentence.end))
                subject = _subject(clause, parts) or subject
            only = all(one.kind in {"date", "time", "mark", "preposition"} for one in clause)
            spots = list(moments(clause))
            dates = clause[slice(*spots[0])] if only and spots else ()
    return tuple(found)


def _clauses(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The words between marks; 、 and quotation marks are within a clause."""
    start = 0
    for at, word in enumerate(words):
        if word.kind == "mark" and word.text not in "、“”‘’「」·":
            if at > start:
                yield words[start:at]
            start = at + 1
    if start < len(words):
        yield words[start:]


_Place = tuple[str, int, int]


def _parts(
    clause: Sequence[Word], subject: Sequence[Word], dates: Sequence[Word]
) -> tuple[_Place, ...]:
    """The labels and places of the event's parts; nothing where there is no event."""
    at = _verb(clause)
    if at is None:
        return ()
    end = _verb_end(clause, at)
    before, after = _groups(clause[:at]), _groups(clause[end + 1 :])
    if not after.free and clause[-1].kind == "verb" and len(clause) > end + 1:
        after.free.append(clause[-1:])  # “发表了演讲”
    doer, done = before.led.get("被") or before.led.get("由"), before.led.get("把")
    turned = "被" in {word.text for word in clause[:at]} or "由" in before.led
    who: Sequence[Word] = doer or ()
    what: Sequence[Word] = done or (after.free[0] if after.free else ())
    if turned:
        what = before.free[-1] if before.free else subject
    else:
        who = before.free[-1] if before.free else subject
    if not who and not (turned and what):
        return ()
    wheres = [
        *(before.led[one] for one in ("在", "于", "从") if one in before.led),
        *(after.led[one] for one in _WHERE if one in after.led),
    ]
    where = next((one for one in wheres if one[0].kind not in {"date", "time"}), ())
    when = [*before.when, *after.when, dates][0]
    told = (("who", who), ("did", clause[at : end + 1]), ("what", what), ("when", when))
    return tuple(
        (label, run[0].start, run[-1].end) for label, run in (*told, ("where", where)) if run
    )


def _verb(clause: Sequence[Word]) -> int | None:
    """Where the verb of a deed stands: the first, else what may be one after its doer."""
    for at, word in enumerate(clause):
        after = clause[at + 1].text if at + 1 < len(clause) else ""
        within = after == "的" or (at > 0 and clause[at - 1].text == "的")
        if word.kind == "verb" and word.text not in _NO_DEED and not within:
            return at
    for at, word in enumerate(clause):
        if word.kind == "doing" and at and clause[at - 1].kind in {"person", "pronoun", "adverb"}:
            return at
    return None


def _verb_end(clause: Sequence[Word], at: int) -> int:
    """Where a verb ends with what it is about to do, and where it leads: 决定另建, 改建成."""
    end = at
    if clause[at].text in _LEADS:
        for i in range(at + 1, len(clause)):
            if clause[i].kind in {"verb", "doing"}:
                end = i
                break
            if clause[i].kind != "adverb":
                break
    while end + 1 < len(clause) and clause[end + 1].text in _RESULTS:
        if clause[end + 1].start != clause[end].end:
            break
        end += 1
    return end


def _groups(words: Sequence[Word]) -> _Groups:
    found = _Groups()
    at, led = 0, ""
    ends = dict(moments(words))
    while at < len(words):
        word = words[at]
        if at in ends:
            if led != "比":
                found.when.append(words[at : ends[at]])
            at = ends[at]
            continue
        if word.kind in {"preposition", "conjunction"}:
            led = word.text
        elif _begins(word):
            end = _end(words, at)
            if led:
                found.led.setdefault(led, words[at:end])
            else:
                found.free.append(words[at:end])
            at, led = end, ""
            continue
        elif word.kind == "verb":
            led = ""
        at += 1
    return found


def _begins(word: Word) -> bool:
    return word.kind in {*_NOMINAL, "adjective"} or word.text in _PRONOUNS


def _end(words: Sequence[Word], at: int) -> int:
    """Where the run of nouns that begins at `at` ends, without what joins it to nothing."""
    end = at + 1
    while end < len(words) and (
        _begins(words[end]) or words[end].text in _COMES_BEFORE or words[end].text in _SIDES
    ):
        end += 1
    while end > at + 1 and words[end - 1].text in _COMES_BEFORE:
        end -= 1
    return end


def _subject(clause: Sequence[Word], parts: Sequence[_Place]) -> Sequence[Word]:
    """The words of what the next clause may go on about."""
    places = {label: (start, end) for label, start, end in parts}
    place = places.get("who", places.get("what", (0, 0)))
    return [word for word in clause if place[0] <= word.start and word.end <= place[1]]
