"""Clauses of a Chinese sentence: of whom they speak, and the ways what they say may hold.

In:  the pieces of "某人是红的而且不善良", conditional
Out: [Clause(Subject("?someone"), [(is 红(?someone), not is 善良(?someone))])]
"""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.deduction.reading.chinese.dictionary import is_adjective, is_noun
from playground.deduction.reading.chinese.lexicon import THINGS, property_of
from playground.deduction.reading.chinese.phrases import MARKS, PHRASES, SELF, Conditions, Phrases
from playground.deduction.reading.chinese.place import Place
from playground.deduction.reading.chinese.runs import clause_cut, may_be_predicate, verb_cut
from playground.deduction.reading.chinese.words import Piece
from playground.deduction.reading.english.chunks import Ambiguous, Unread
from playground.deduction.reading.english.ways import Ways, denied, joined

_ALL = frozenset(("都", "均", "皆", "全都"))
_NO = frozenset(("没有", "没"))
_SURE = _ALL | frozenset(("一定", "必定", "必然", "肯定", "总是", "总"))


@dataclass(frozen=True)
class Subject:
    """Of whom something is said: a term, what must hold of it, and whether “没有” stands before.

    `asserted` is said of it on the way: “有些狗” says that it is a dog.
    """

    term: str
    conditions: Conditions = ()
    denied: bool = False
    asserted: Conditions = ()


@dataclass(frozen=True)
class Clause:
    """What is said of a subject. `join` is the word before it; `exclusive`: one way alone holds."""

    subject: Subject
    ways: Ways
    join: str = "and"
    exclusive: bool = False


class Clauses:
    """Reads stretches of a sentence one after the other. Raises Unread, Ambiguous."""

    def __init__(self, place: Place, phrases: Phrases) -> None:
        self._place = place
        self._phrases = phrases
        self._subjects: tuple[Subject, ...] = ()

    def read(self, pieces: Sequence[Piece], *, conditional: bool = False) -> list[Clause]:
        """All clauses of a stretch; one without a subject has that of the clause before."""
        self._place.start(pieces)
        self._phrases.conditional = conditional
        found = self._clause("and")
        while join := self._join():
            found += self._clause(join)
        self._end()
        return found

    def kind(self, pieces: Sequence[Piece]) -> tuple[str, Conditions]:
        """A stretch that is a noun with what describes it: “善良的人”."""
        self._place.start(pieces)
        self._phrases.conditional = False
        found = self._phrases.kind(whole=True)
        self._end()
        self._subjects = (Subject(found[0]),)
        return found

    def _end(self) -> None:
        if rest := self._place.rest():
            raise Unread(f"what “{rest}” adds is not read.")

    def _clause(self, join: str) -> list[Clause]:
        phrases = self._phrases
        if not self._subjects or self._begins_subject():
            self._subjects = tuple(self._listed_subjects())
        [first, *_] = self._subjects
        phrases.discourse.subject = first.term
        ways, exclusive = self._predicates()
        return [
            Clause(
                one,
                [tuple(part.filled({SELF: one.term}) for part in way) for way in ways],
                "and" if number else join,
                exclusive,
            )
            for number, one in enumerate(self._subjects)
        ]

    def _join(self) -> str:
        """Take the words that join what follows to what was said; empty where there are none."""
        place = self._place
        comma, word = place.take("COMMA"), place.take("AND", "OR", "LIST")
        if word.startswith("或"):
            return "or"
        return comma or word or ("and" if place.text() in {"又", "也", "还"} else "")

    # --- subjects ------------------------------------------------------------------------------

    def _begins_subject(self) -> bool:
        """Whether a new subject comes next, and not more of what is said of the last."""
        place, known = self._place, self._phrases.known
        kind, after, run = place.look(), place.look(1), place.text()
        if kind in PHRASES:
            return True
        if kind == "NOT":
            return run in _NO and after == "RUN" and place.look(2) in MARKS
        if kind != "RUN":
            return False
        if after == "DE":
            return place.look(2) == "RUN"
        if after in MARKS:
            return place.text(1) not in {"又", "也", "还"} or not may_be_predicate(run, known)
        if known.is_property(run):
            return False
        try:
            clause_cut(run, known, object_follows=after in PHRASES)
        except Ambiguous:
            return False
        if known.begins_with_name(run) or not may_be_predicate(run, known):
            return True
        end = verb_cut(run, known)
        if end < 2 and not known.is_name(run[end:]):
            raise Ambiguous(f"whether “{run}” begins with a name or a verb cannot be told.")
        return False

    def _listed_subjects(self) -> list[Subject]:
        """One subject or several: “小明和小红”."""
        self._phrases.discourse.at_subject = True
        found = [self._subject()]
        while self._place.look() == "LIST" and self._place.look(1) in {"RUN", "PRON", "THE"}:
            self._place.take("LIST")
            found.append(self._subject(listed=True))
        self._phrases.discourse.at_subject = False
        return found

    def _subject(self, *, listed: bool = False) -> Subject:
        place, phrases = self._place, self._phrases
        kind, text = place.look(), place.text()
        if text in _NO:
            place.take("NOT")
            place.take("EVERY", "SOME")
            return Subject(*phrases.kind(whole=False), denied=True)
        if kind == "EVERY" and phrases.conditional and text != "任何":
            raise Unread("“all” or “every” as a condition is not read.")
        if kind == "SOMEONE" and not phrases.conditional:
            place.take("SOMEONE")
            return Subject(phrases.introduce("someone", some=True))
        if kind in {"SOME", "THERE"} and not phrases.conditional:
            place.take("SOME", "THERE")
            term, asserted = phrases.kind(whole=False, some=True)
            return Subject(term, asserted=asserted)
        if kind in PHRASES:
            return Subject(*phrases.phrase(whole=False))
        if phrases.describes():
            return self._described_subject()
        if kind != "RUN":
            raise Unread(f"“{place.rest() or 'nothing'}” does not begin with whom it is about.")
        place.cut(self._name_end())
        named = phrases.known.is_name(place.text()) and not self._is_kind(place.text())
        if place.text(1) in _ALL and not listed and not named and not phrases.conditional:
            return Subject(*phrases.kind(whole=False))
        return Subject(phrases.name())

    def _described_subject(self) -> Subject:
        """“大的狗都”, “红的东西”: all of a kind, and not someone with a name: “善良的小明”."""
        place, phrases = self._place, self._phrases
        term, conditions = phrases.kind(whole=False)
        noun = term.removeprefix("?")
        if noun in {"someone", "something"} or place.text() in _ALL:
            return Subject(term, conditions)
        if phrases.known.is_name(noun) or not self._is_kind(noun):
            raise Ambiguous(
                f"whether “{noun}” is one or all of a kind is not told; “都” would tell."
            )
        return Subject(term, conditions)

    def _is_kind(self, noun: str) -> bool:
        return noun in self._phrases.known.properties or noun in THINGS

    def _name_end(self) -> int:
        """Where the name at the start of a clause ends in its run."""
        place, phrases = self._place, self._phrases
        run, after = place.text(), place.look(1)
        if after in MARKS or "的" in run:
            return len(run)
        if after == "LIST":
            ahead = 1
            while place.look(ahead) in {"LIST", "RUN"}:
                ahead += 1
            if place.look(ahead) in MARKS or not self._begins_list_of_objects(run):
                return len(run)
        return clause_cut(run, phrases.known, object_follows=after in PHRASES)

    def _begins_list_of_objects(self, run: str) -> bool:
        """Whether a run before “和” is a clause, as in “小明喜欢小红和小刚”."""
        known = self._phrases.known
        try:
            return not known.is_name(run) and verb_cut(run[clause_cut(run, known) :], known) > 0
        except Ambiguous:
            return False

    # --- what is said of them ------------------------------------------------------------------

    def _predicates(self) -> tuple[Ways, bool]:
        """What is said of SELF up to the next subject, and whether one way alone may hold."""
        place = self._place
        if place.look() == "EITHER":
            found = []
            while place.take("EITHER"):
                found.append(self._predicate())
                place.take("COMMA")
            if len(found) < 2:
                raise Unread("“要么” stands only once.")
            return joined(found, ["or"] * (len(found) - 1)), True
        found = [self._predicate()]
        joins: list[str] = []
        while True:
            before = place.at
            join = self._join()
            if not join or self._begins_subject():
                place.at = before
                return joined(found, joins), False
            joins.append(join)
            found.append(self._predicate())

    def _predicate(self) -> Ways:
        """One thing said of SELF: “也不是红的”, “很善良”, “能飞”, “没有书”."""
        place, phrases = self._place, self._phrases
        place.skip("ADVERB", "WHETHER")
        no = place.take("NOT")
        if no and place.text() in _SURE:
            raise Unread(
                f"“{no}{place.text()}” says that it need not be so, and not that it is not."
            )
        place.skip("ADVERB")
        can = place.take("CAN")
        no = no or place.take("NOT")
        place.skip("ADVERB")
        run, after = place.text(), place.look(1)
        if place.take("BE", "IS_IT") or (place.look() == "RUN" and after == "DE"):
            ways = self._complement()
        else:
            none_had = no in _NO and place.look() == "RUN"
            if none_had and is_noun(run) and self._is_kind(run) and not phrases.conditional:
                return denied(phrases.any_had())
            if none_had and (is_noun(run) or not may_be_predicate(run, phrases.known)):
                place.prefix("有")
            very = bool(place.take("VERY"))
            ways = phrases.action(can=bool(can), very=very, denied=bool(no))
        return denied(ways) if no else ways

    def _complement(self) -> Ways:
        """What stands after “是”: “红的”, “红色和圆的”, “机器人”, “一只大的狗”."""
        place = self._place
        found = [self._said()]
        joins: list[str] = []
        while place.look() in {"LIST", "OR"} and place.look(1) in {"RUN", "NOT", "VERY"}:
            if place.look(2) in MARKS:
                break
            joins.append("or" if place.take("LIST", "OR").startswith("或") else "and")
            found.append(self._said())
        return joined(found, joins)

    def _said(self) -> Ways:
        """One thing after “是”."""
        place, phrases = self._place, self._phrases
        place.take("SOME")
        if phrases.describes():
            qualities, noun = phrases.qualities(), phrases.noun(whole=True)
            return [(*phrases.of_it(qualities, noun), *phrases.of_noun(noun))]
        no = place.take("NOT")
        place.take("VERY")
        word = place.text()
        if place.look() == "RUN" and place.look(1) == "DE":
            done = not is_adjective(word) and may_be_predicate(word, phrases.known)
            if done and not phrases.known.is_property(word):
                raise Unread(f"“是{word}的” is not read.")
            if phrases.known.is_name(word):
                raise Unread(f"what is “{word}的” is not read.")
            place.skip("RUN", "DE")
            found: Ways = [(phrases.property(word),)]
        elif property_of(word) != word:
            place.take("RUN")
            found = [(phrases.property(word),)]
        else:
            found = [phrases.of_noun(phrases.noun(whole=True))]
        return denied(found) if no else found
