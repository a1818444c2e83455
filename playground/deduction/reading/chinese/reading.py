"""One Chinese sentence in, the rules it states out, as english/reading.py does for English.

In:  "如果某人是红的而且不善良，那么他是冷的。"
Out: Reading(rules=((is 冷(?someone), (is 红(?someone), not is 善良(?someone))),), names=…)

words.py finds the function words, runs.py cuts what stands between them,
phrases.py and clauses.py say whom and what a clause means, and this file which
clauses are conditions and which are conclusions. Relations are those of English with Chinese words:
`is 红`, `can 飞`, `喜欢`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from playground.deduction.program import Options, Statement
from playground.deduction.reading.chinese.ages import ages
from playground.deduction.reading.chinese.clauses import Clause, Clauses
from playground.deduction.reading.chinese.phrases import Conditions, Phrases
from playground.deduction.reading.chinese.place import Place
from playground.deduction.reading.chinese.plainer import plainer
from playground.deduction.reading.chinese.runs import known as sorted_out
from playground.deduction.reading.chinese.witness import disputed
from playground.deduction.reading.chinese.words import Piece, pieces
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.discourse import SOME, Discourse
from playground.deduction.reading.english.reading import Reading, not_so
from playground.deduction.reading.english.ways import NOT, OR, Ways, denied, joined, only

_WHETHER = re.compile(r"(\w)不(?=\1)|有没(?=有)")
"""What makes a question of a statement: *会不*会, *喜不*喜欢, *有没*有."""
_DROPPED = re.compile(rf"{_WHETHER.pattern}|[，,](?=[都均皆])")
"""What stands there and says nothing more."""
_NOT_ALL = re.compile(r"^\s*(?:并不是|并非|不是)(?=所有|每|一切|全部)")
_TODAY = re.compile("今天(?=(?:没有|没|不)?(?:下雨|下雪|刮风|打雷))")
_THEN = frozenset(("就", "便", "则", "那么", "那"))
_MADE_UP = {f"{SOME}someone": "某人", f"{SOME}something": "某物"}
_ASKS = re.compile("吗|么|呢|[?？]")


def asks(sentence: str) -> bool:
    """Whether a Chinese sentence is a question."""
    end = sentence.rstrip("。.!！ ”」』")[-1:]
    return bool(_ASKS.fullmatch(end) or _WHETHER.search(sentence) or "是否" in sentence)


@lru_cache(maxsize=20_000)
def read_chinese(sentence: str, known: frozenset[str] = frozenset()) -> Reading:
    """Read a statement, or a question as the statement it asks about.

    `known` are the keys of the text's `names`, which decide where the words alone do not. Raises
    Unread with the reason, Ambiguous where a known name may help.
    """
    sentence = _TODAY.sub("", sentence)
    if told := ages(sentence):
        return told
    said, denied_all = _NOT_ALL.subn("", _DROPPED.sub("", plainer(sentence)))
    found = [one for one in pieces(said) if one.kind != "TAIL"]
    if found and found[-1].kind == "ASKS":
        found.pop()
    reading = _Sentence(known).read(found)
    if denied_all:
        reading = not_so(reading)
    names = [(name, _MADE_UP.get(name, f"某个{name[1:]}")) if name.startswith(SOME) else (name, so)
             for name, so in reading.names]  # fmt: skip
    reading = replace(reading, names=tuple(names))
    if why := disputed(sentence, reading, known):
        raise Unread(why)
    return reading


class _Sentence:
    """Reads one sentence. `_rules` and `_eithers` are what it says so far."""

    def __init__(self, known: frozenset[str]) -> None:
        place = Place()
        self._phrases = Phrases(place, sorted_out(known), Discourse())
        self._clauses = Clauses(place, self._phrases)
        self._rules: list[Statement] = []
        self._eithers: list[Options] = []

    def read(self, found: Sequence[Piece]) -> Reading:
        kinds = [one.kind for one in found]
        if "UNLESS" in kinds:
            self._unless(found, kinds)
        elif "IF" in kinds:
            self._if(found, kinds)
        elif kinds[:1] == ["ONLY"] and "ONLY_THEN" in kinds:
            self._only(found, kinds.index("ONLY_THEN"))
        elif kinds[:1] == ["EITHER"]:
            self._either(found)
        else:
            _no_condition(found)
            self._conclude(self._clauses.read(found), ())
        sought = self._phrases.sought
        if sought and self._eithers:
            raise Unread(OR)
        names = tuple(self._phrases.discourse.names.items())
        return Reading(
            tuple(dict.fromkeys(self._rules)), names, tuple(self._eithers), sought=sought
        )

    # --- the forms of a sentence ---------------------------------------------------------------

    def _if(self, found: Sequence[Piece], kinds: list[str]) -> None:
        """“如果P，那么Q” and “Q，如果P”."""
        at = kinds.index("IF")
        if at:
            then = self._clauses.read(_trimmed(found[:at]))
            ways = self._conditions(_trimmed(found[at + 1 :]))
        else:
            end = _end_of_condition(found, kinds)
            ways = self._conditions(_trimmed(found[1:end]))
            then = self._clauses.read(_trimmed(found[end + (kinds[end] == "THEN") :]))
        for body in ways:
            self._conclude(then, body)

    def _unless(self, found: Sequence[Piece], kinds: list[str]) -> None:
        """“除非P，否则Q” and “Q，除非P”: Q where P does not hold."""
        at = kinds.index("UNLESS")
        if at:
            then = self._clauses.read(_trimmed(found[:at]))
            ways = self._conditions(_trimmed(found[at + 1 :]))
        else:
            end = kinds.index("ELSE") if "ELSE" in kinds else len(kinds)
            ways = self._conditions(_trimmed(found[1:end]))
            then = self._clauses.read(_trimmed(found[end + 1 :]))
        self._conclude(then, only(denied(ways)))

    def _only(self, found: Sequence[Piece], then: int) -> None:
        """“只有善良的人才快乐”: who is happy is kind."""
        term, heads = self._clauses.kind(_trimmed(found[1:then]))
        if not heads:
            raise Unread("it does not say who alone is meant.")
        for clause in self._clauses.read(found[then + 1 :]):
            for body in clause.ways:
                if clause.subject.term != term or clause.exclusive:
                    raise Unread("“只有 … 才” is read of a kind alone.")
                self._rules += [(head, body) for head in heads]

    def _either(self, found: Sequence[Piece]) -> None:
        """“要么小明是红的，要么小红是红的”."""
        options: list[Clause] = []
        starts = [at for at, one in enumerate(found) if one.kind == "EITHER"]
        for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
            options += self._clauses.read(_trimmed(found[start + 1 : end]))
        if len(starts) < 2 or len(options) != len(starts):
            raise Unread("what “要么” chooses between is not read.")
        self._choose(_options(options), (), exclusive=True)

    # --- conditions and conclusions ------------------------------------------------------------

    def _conditions(self, found: Sequence[Piece]) -> Ways:
        """The ways in which what stands after “如果” may hold."""
        clauses = self._clauses.read(found, conditional=True)
        if any(one.subject.denied or one.exclusive for one in clauses):
            raise Unread("“没有 …” or “要么” as a condition is not read.")
        ways = [[(*one.subject.conditions, *way) for way in one.ways] for one in clauses]
        return joined(ways, [one.join for one in clauses[1:]])

    def _conclude(self, clauses: list[Clause], body: Conditions) -> None:
        """What clauses say where `body` holds."""
        if any(one.join == "or" for one in clauses):
            self._choose(_options(clauses), body, exclusive=False)
            return
        for clause in clauses:
            self._rules += [(one, body) for one in clause.subject.asserted]
            conditions = (*body, *clause.subject.conditions)
            if clause.subject.denied and (len(clause.ways) > 1 or len(clause.ways[0]) > 1):
                raise Unread(NOT)
            if len(clause.ways) > 1:
                self._choose(clause.ways, conditions, exclusive=clause.exclusive)
                continue
            for literal in clause.ways[0]:
                head = literal.negation if clause.subject.denied else literal
                terms = set(head.atom.terms)
                objects = (
                    one for one in self._phrases.object_conditions if terms & set(one.atom.terms)
                )
                self._rules.append((head, tuple(dict.fromkeys((*conditions, *objects)))))

    def _choose(self, ways: Ways, body: Conditions, *, exclusive: bool) -> None:
        """One of several literals holds."""
        if any(len(way) > 1 for way in ways) or self._phrases.object_conditions:
            raise Unread(OR)
        self._eithers.append((tuple(way[0] for way in ways), body, exclusive))


def _no_condition(found: Sequence[Piece]) -> None:
    """Raises Unread of “小王来，小李就走”: with no word for “if” it may be a rule, or a story."""
    commas = [at for at, one in enumerate(found) if one.kind == "COMMA"]
    later = found[commas[0] :] if commas else ()
    then = next((one.text for one in later if one.text in _THEN), "")
    if then:
        raise Unread(f"“{then}” may say what follows if it is so, or what came then.")
    opens = found[0].text if found else ""
    if opens.startswith("等") and commas:
        raise Unread(f"“{opens[0]}” says when, which is not read.")
    if opens.startswith("连") and any(one.text in {"都", "也"} for one in found):
        raise Unread(f"“{opens[0]}” is not a word that the rules know how to use.")


def _options(clauses: list[Clause]) -> Ways:
    """Clauses of which one holds, as the ways that leaves open."""
    if any(
        one.subject.conditions or one.subject.asserted or one.subject.denied or one.exclusive
        for one in clauses
    ):
        raise Unread(OR)
    return joined([one.ways for one in clauses], ["or"] * (len(clauses) - 1))


def _trimmed(found: Sequence[Piece]) -> Sequence[Piece]:
    """Pieces without the commas around them."""
    start, end = 0, len(found)
    while start < end and found[start].kind == "COMMA":
        start += 1
    while start < end and found[end - 1].kind == "COMMA":
        end -= 1
    return found[start:end]


def _end_of_condition(found: Sequence[Piece], kinds: list[str]) -> int:
    """Where the condition after “如果” ends: at “那么”, the comma before “就”, the only comma."""
    if "THEN" in kinds:
        return kinds.index("THEN")
    commas = [at for at, kind in enumerate(kinds) if kind == "COMMA"]
    shown = [at for at, one in enumerate(found) if one.text in {"就", "便"}]
    if shown:
        before = [at for at in commas if at < shown[0]]
        if before:
            return before[-1]
        return shown[0] - (kinds[shown[0] - 1] == "PRON")
    if len(commas) == 1:
        return commas[0]
    raise Unread("where its condition ends is not told; “那么” would tell.")
