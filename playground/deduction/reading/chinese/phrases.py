"""The words of a Chinese clause, one phrase after the other: whom and what they stand for.

In:  at "大的狗" of "所有大的狗都追猫" kind(), then at "追猫" action()
Out: ("?狗", (is 大(?狗), is 狗(?狗))), then [(追(SELF, 猫),)]

What is said of a subject is written of SELF first, since several subjects may share it:
“小明和小红都善良”.
"""

from playground.deduction.program import Literal, atomic
from playground.deduction.reading.chinese.dictionary import in_dictionary, is_person, tagged
from playground.deduction.reading.chinese.lexicon import (
    ADJECTIVES,
    AS_SUCH,
    DOER,
    STEMS,
    THINGS,
    VERBS,
    WHOLE,
    property_of,
)
from playground.deduction.reading.chinese.place import Place
from playground.deduction.reading.chinese.runs import (
    Known,
    clause_cut,
    ends_in_verb,
    holds_verb,
    verb_cut,
)
from playground.deduction.reading.chinese.words import OWNERS
from playground.deduction.reading.english.chunks import Ambiguous, Unread
from playground.deduction.reading.english.discourse import Discourse
from playground.deduction.reading.english.ways import Ways, joined

SELF = "?"
"""The subject, while it is not known whom a predicate is said of."""

MARKS = frozenset(("BE", "IS_IT", "NOT", "CAN", "ADVERB", "VERY", "WHETHER", "EITHER"))
"""What comes between a subject and what is said of it."""

PHRASES = frozenset(
    ("PRON", "WHO", "WHAT", "WHICH", "SOME", "SOMEONE", "THERE", "EVERY", "EVERYONE", "THE")
)
"""What begins a phrase for someone or something that is not a name."""

_PRONOUNS = {"它": "it", "它们": "they", "他们": "they", "她们": "they", "其": "they"}
_LONGEST_NAME = 8
_LONGEST_NEW_PROPERTY = 3
Conditions = tuple[Literal, ...]


def _quality_and_noun(noun: str) -> tuple[str, str] | None:
    """("大", "老鼠") of “大老鼠”, where the dictionary has the noun and not both as one word."""
    parts = tagged(noun)
    if len(parts) != 2 or noun in WHOLE or in_dictionary(noun):
        return None
    [(quality, _), (rest, kind)] = parts
    known = property_of(quality) in ADJECTIVES and kind in {"n", "zg"}
    return (quality, rest) if known else None


class Phrases:
    """Reads phrase by phrase. Every method raises Unread, or Ambiguous where a name may help.

    `conditional` says that it is between “如果” and “那么”; `object_conditions` is what must hold
    of the objects with “所有” and “每”; `sought` the variable of “谁”, “什么”, “哪个”.
    """

    def __init__(self, place: Place, known: Known, discourse: Discourse) -> None:
        self._place = place
        self.known = known
        self.discourse = discourse
        self.conditional = False
        self.object_conditions: Conditions = ()
        self.sought = ""
        self._variables: list[str] = []

    # --- someone or something ------------------------------------------------------------------

    def name(self) -> str:
        """The next run as a name; a noun that other sentences use of several things is none."""
        name = self._place.take("RUN")
        long = sum(character > "\u2e7f" for character in name) > _LONGEST_NAME
        verbal = holds_verb(name) and not self.known.is_name(name)
        if not name or long or verbal or name in THINGS:
            raise Unread(f"“{name or self._place.rest()}” is not read as a name.")
        kind = name in self.known.properties and name not in STEMS
        if kind and "的" not in name and not is_person(name):
            raise Unread(
                f"“{name}” may be one or all of its kind; “这个{name}” or “所有{name}” would tell."
            )
        return self.discourse.name([name])

    def phrase(self, *, whole: bool) -> tuple[str, Conditions]:
        """What “他”, “某人”, “每个大的人”, “这只狗”, “谁” stands for; `whole` as in `kind`."""
        text, kind = self._place.text(), self._place.look()
        self._place.take(*PHRASES)
        if kind == "WHAT" and self._place.look() == "RUN" and self._place.look(1) in MARKS:
            kind = "WHICH"
        if kind == "PRON":
            return self._pronoun(text), ()
        if kind in {"SOMEONE", "EVERYONE"}:
            return self.introduce("someone"), ()
        if kind == "THE":
            return self._definite(text, whole), ()
        if kind not in {"WHO", "WHAT"}:
            term, conditions = self.kind(whole=whole)
        else:
            term, conditions = self.introduce("someone" if kind == "WHO" else "something"), ()
            if self._place.text() in THINGS:
                self._place.take("RUN")
        if kind in {"WHO", "WHAT", "WHICH"} and not self.conditional:
            if self.sought:
                raise Unread("it asks several things at once; ask them one by one.")
            self.sought = term
        return term, conditions

    def introduce(self, word: str, *, some: bool = False) -> str:
        """A new variable for “某人” ("someone"), “一只狗” ("狗") …; `some`: one that there is."""
        self._variables.append(self.discourse.introduce(word, some=some))
        return self._variables[-1]

    def _pronoun(self, word: str) -> str:
        if word == "自己":
            return SELF
        english = _PRONOUNS.get(word, "he")
        try:
            return self.discourse.pronoun(english)
        except Unread as unread:
            raise Unread(str(unread).replace(f"“{english}”", f"“{word}”")) from unread

    def _definite(self, measured: str, whole: bool) -> str:
        """“那只狗”: “一只狗” of before, else a name that is written so."""
        noun = self.noun(whole=whole)
        if noun in THINGS:
            if self._variables:
                return self._variables[-1]
            return self._pronoun("他" if noun.startswith("人") else "它")
        term = self.discourse.name([noun], definite=True)
        if not term.startswith("?"):
            self.discourse.names[term] = measured + noun
        return term

    def noun(self, *, whole: bool) -> str:
        """The noun that comes next; unless it is the `whole` run, a predicate may follow in it."""
        after = self._place.look(1)
        if self._place.look() == "RUN" and not whole and after not in MARKS:
            self._place.cut(
                clause_cut(self._place.text(), self.known, object_follows=after in PHRASES)
            )
        noun = self._place.take("RUN")
        if not noun or (holds_verb(noun) and f"is {noun}" not in self.discourse.names):
            raise Unread(f"“{noun or self._place.rest()}” is not read as a noun.")
        return noun

    def kind(self, *, whole: bool, some: bool = False) -> tuple[str, Conditions]:
        """“大的狗”, “喜欢小红的人”, “机器人”: a new variable, and what must hold of it.

        `whole` says that the run with the noun has no predicate in it; `some` that there is one.
        """
        qualities = self.qualities()
        noun = self.noun(whole=whole)
        qualities = self.of_it(qualities, noun)
        said = self.of_noun(noun)
        kind = said[-1].atom.relation.removeprefix("is ") if said else ""
        if not kind or not noun.endswith(kind):
            kind = "someone" if noun.endswith(("人", "人们")) else "something"
        term = self.introduce(kind, some=some)
        return term, tuple(one.filled({SELF: term}) for one in (*qualities, *said))

    def of_noun(self, noun: str) -> Conditions:
        """What a noun says of SELF: “机器人”, “红色机器人”; “人” and “东西” say nothing."""
        for end in range(1, len(noun) if noun not in WHOLE else 0):
            word, rest = noun[:end], noun[end:]
            coloured = property_of(word) != word
            sure = rest in self.known.properties or (rest in THINGS and (end > 1 or coloured))
            if coloured or (sure and self.known.is_property(word)):
                return (*self.as_such(self.property(word), rest), *self.of_noun(rest))
        if noun in THINGS:
            return ()
        if parts := _quality_and_noun(noun):
            quality, rest = parts
            return (*self.as_such(self.property(quality), rest), *self._is(rest))
        return self._is(noun)

    def _is(self, noun: str) -> Conditions:
        self.discourse.names.setdefault(f"is {noun}", f"是{noun}")
        return (atomic(f"is {noun}", SELF),)

    def as_such(self, quality: Literal, noun: str) -> Conditions:
        """A good dancer is good as a dancer, and need not be a good cook: “好舞者” is one word."""
        word = quality.atom.relation.removeprefix("is ")
        if word in AS_SUCH and DOER.fullmatch(noun):
            [one] = self._is(f"{word}{noun}")
            return (one if quality.positive else one.negation,)
        return (quality,)

    def property(self, word: str, *, bare: bool = False) -> Literal:
        """A property of SELF, and how it is said: “是善良的”, or “善良” where it stood `bare`."""
        plain = property_of(word)
        self.discourse.names.setdefault(f"is {plain}", plain if bare else f"是{plain}的")
        return atomic(f"is {plain}", SELF)

    # --- what describes a noun -----------------------------------------------------------------

    def describes(self) -> bool:
        """Whether words with “的” come next that describe a noun behind them."""
        ahead = 0
        while self._place.look(ahead) in {"RUN", "NOT", "VERY", "LIST", "AND", "DE"} or (
            self._place.text(ahead) in {"又", "既", "也"}
        ):
            if self._place.look(ahead) == "DE" and self._place.look(ahead + 1) == "RUN":
                return True
            ahead += 1
        return False

    def of_it(self, qualities: Conditions, noun: str) -> Conditions:
        """What describes a noun, where the noun is known."""
        return tuple(part for one in qualities for part in self.as_such(one, noun))

    def _described(self) -> str:
        """The run with the noun that the next words describe."""
        ahead = 0
        while self._place.look(ahead) != "END" and not (
            self._place.look(ahead) == "DE"
            and self._place.look(ahead + 1) == "RUN"
            and self._place.look(ahead + 2) != "DE"
        ):
            ahead += 1
        return self._place.text(ahead + 1)

    def qualities(self) -> Conditions:
        """“大的”, “又大又红的”, “不善良的”, “喜欢小红的”: what they say of SELF."""
        found: list[Literal] = []
        while self.describes():
            self._place.take("ADVERB")
            positive = not self._place.take("NOT")
            self._place.take("VERY")
            literal = self._quality()
            found.append(literal if positive else literal.negation)
            joined = self._place.take("DE"), self._place.take("LIST", "AND")
            if not any(joined) and self._place.look() != "ADVERB":
                raise Unread(f"what “{self._place.rest()}” says of a noun is not read.")
        return tuple(found)

    def _quality(self) -> Literal:
        word = self._place.text()
        if self._place.look() != "RUN" or self.known.is_name(word):
            raise Unread(f"what “{self._place.rest()}” says of a noun is not read.")
        try:
            end = verb_cut(word, self.known)
        except Ambiguous:
            if self.known.begins_with_name(word) or ends_in_verb(word):
                return self._relative()
            if not (self.known.names and self._described().startswith(tuple(THINGS))):
                raise
            end = 0
        self._place.cut(end)
        found = self._place.take("RUN")
        if not end and found in OWNERS:
            raise Unread(f"“{found}的” may say whose it is, and not what it is like.")
        if not end:
            return self.property(found)
        if self.known.is_property(self._place.text()):
            raise Unread(f"what “{self._place.rest()}” says of a noun is not read.")
        return atomic(found, SELF, self.name())

    def _relative(self) -> Literal:
        """“小明喜欢” of “小明喜欢的人”."""
        self._place.cut(clause_cut(self._place.text(), self.known, object_follows=True))
        name = self.name()
        return atomic(self._place.take("RUN"), name, SELF)

    # --- what is said of a subject -------------------------------------------------------------

    def action(self, *, can: bool = False, very: bool = False, denied: bool = False) -> Ways:
        """“善良”, “跑步”, “喜欢小红和小刚”: a property, or a verb with its objects, of SELF."""
        run, after = self._place.text(), self._place.look(1)
        if self._place.look() != "RUN":
            rest = self._place.rest()
            raise Unread(f"“{rest}” says nothing of it." if rest else "Nothing is said of it.")
        if after in PHRASES and not very:
            end = len(run)
        elif very or (can and not any(map(run.startswith, VERBS))):
            end = 0
        else:
            end = self._verb_end(run)
        self._place.cut(end)
        word = self._place.take("RUN")
        if not end and can and word not in ADJECTIVES:
            return [(atomic(f"can {word}", SELF),)]
        if not end:
            return [(self.property(word, bare=not very),)]
        relation = f"can {word}" if can else word
        found = [self._with_object(relation, denied)]
        joins: list[str] = []
        while self._place.look() in {"LIST", "OR"} and self._is_object(1):
            joins.append("or" if self._place.take("LIST", "OR").startswith("或") else "and")
            found.append(self._with_object(relation, denied))
        return joined(found, joins)

    def _verb_end(self, run: str) -> int:
        """As verb_cut. After “都”, “他” … a few characters with no name in them are a property."""
        try:
            return verb_cut(run, self.known)
        except Ambiguous:
            if not self.known.names or len(run) > _LONGEST_NEW_PROPERTY or run[-1].isascii():
                raise
            return 0

    def _is_object(self, ahead: int) -> bool:
        """Whether another object stands there, and no subject of another clause."""
        return (
            self._place.look(ahead) in PHRASES or self._place.look(ahead) == "RUN"
        ) and self._place.look(ahead + 1) not in MARKS

    def _with_object(self, relation: str, denied: bool) -> Ways:
        kind, text = self._place.look(), self._place.text()
        if kind == "RUN":
            return [(atomic(relation, SELF, self.name()),)]
        every = kind in {"EVERY", "EVERYONE"}
        universal = every and not self.conditional and (not denied or text == "任何")
        existential = kind in {"SOME", "SOMEONE", "THERE"} or text == "任何"
        named = kind in {"PRON", "THE", "WHO", "WHAT", "WHICH"}
        if existential and text != "任何" and not self.conditional and not denied:
            return self._one(relation)
        if not (named or universal or (existential and self.conditional and not denied)):
            raise Unread(f"“{self._place.rest()}” after a verb does not name one thing here.")
        term, conditions = self.phrase(whole=True)
        if self.conditional or kind in {"WHO", "WHAT", "WHICH"}:
            return [(atomic(relation, SELF, term), *conditions)]
        self.object_conditions += conditions
        return [(atomic(relation, SELF, term),)]

    def any_had(self) -> Ways:
        """“猫” of “小明没有猫”, where the text speaks of cats: whichever it is."""
        term, conditions = self.kind(whole=True)
        self.object_conditions += conditions
        return [(atomic("有", SELF, term),)]

    def _one(self, relation: str) -> Ways:
        """“一只狗” of “小明有一只狗”: one that there is, and what it is."""
        if self._place.take("SOMEONE"):
            return [(atomic(relation, SELF, self.introduce("someone", some=True)),)]
        self._place.take("SOME", "THERE")
        term, conditions = self.kind(whole=True, some=True)
        return [(atomic(relation, SELF, term), *conditions)]
