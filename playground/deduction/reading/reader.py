"""Plain English or Chinese in, a logic program out; and a literal back into the same language.

In:  read("Bob is big. All big people are kind. Perhaps so.")
Out: Program(sentences=(…, …, Sentence("Perhaps so.", 37, 48, why="“Perhaps” is not a word …")),
             rules=(is big(bob), is kind(?someone) ← is big(?someone)), names={"bob": "Bob"})

Time is linear in the text; a sentence that differs from one seen before in its names alone costs
next to nothing (forms.py).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache

from playground.deduction.limits import MAX_PHRASED, MAX_SENTENCE_CHARACTERS
from playground.deduction.program import Either, Literal, Program, Rule, Sentence
from playground.deduction.reading.chinese.asking import plainly
from playground.deduction.reading.chinese.generic import of_all, one_of
from playground.deduction.reading.chinese.one_each import one_each as one_each_in_chinese
from playground.deduction.reading.chinese.plainer import left_open as left_open_in_chinese
from playground.deduction.reading.chinese.reading import asks as asks_in_chinese
from playground.deduction.reading.chinese.reading import read_chinese
from playground.deduction.reading.chinese.words import is_chinese
from playground.deduction.reading.comparing import compares, compares_number, used, without_idle
from playground.deduction.reading.degrees import with_plain
from playground.deduction.reading.ended import taken_back
from playground.deduction.reading.english.all_of_kind import of_each
from playground.deduction.reading.english.asking import INVERTED, plain_question
from playground.deduction.reading.english.chunks import Ambiguous, Unread
from playground.deduction.reading.english.definite import with_descriptions
from playground.deduction.reading.english.described import without_described, without_identity
from playground.deduction.reading.english.exceptions_of_kinds import with_exceptions
from playground.deduction.reading.english.existing import each_his_own, taken_up
from playground.deduction.reading.english.gaps import filled, meant
from playground.deduction.reading.english.holders import asked_of_holders
from playground.deduction.reading.english.identity import literals_of, same
from playground.deduction.reading.english.inflection import singular
from playground.deduction.reading.english.inverted import statements
from playground.deduction.reading.english.left_open import left_open
from playground.deduction.reading.english.one_each import one_each, tells_one_each
from playground.deduction.reading.english.openings import opening_name
from playground.deduction.reading.english.phrases import read_phrases
from playground.deduction.reading.english.possessives import of_another
from playground.deduction.reading.english.pronouns import with_owner
from playground.deduction.reading.english.reading import (
    Reading,
    as_ways,
    read_existence,
    read_sentence,
    speaks_of_some,
)
from playground.deduction.reading.english.taken_otherwise import minded, taken_otherwise
from playground.deduction.reading.english.worded import worded
from playground.deduction.reading.forms import Forms
from playground.deduction.reading.left_out import with_what_is_left_out
from playground.deduction.reading.measures import measured
from playground.deduction.reading.named import of_names
from playground.deduction.reading.quantities import had_in, lacked, things, things_in
from playground.deduction.reading.run_on import missing_stop, parted
from playground.deduction.reading.sentences import sentences
from playground.deduction.reading.unbroken import BROKE, unbroken
from playground.deduction.reading.weights.reading import asked_about, plain, read_weighted

NOTHING = Program((), ())
_LOWER = re.compile(r"\b[^\W\d_A-Z][\w'’-]*")
_MANY = re.compile(r"^(Can|May|Must|Should|Will) (?=[a-z]+s )")
_HOW_MUCH = re.compile(r"\b(?:more|less|most|least),? (?:the|an?|[A-Z]\w*) .*or\b")


@dataclass(frozen=True)
class Asked:
    """What a question asks, and how it writes its names.

    "Is Bob kind?" asks of one literal without variables. "Are all big people kind?" is a rule:
    whether `literal` holds wherever the `conditions` do. "Which big robots are kind?" seeks the
    names for `sought` of which `literal` and all the `conditions` hold. `phrases`: see Program.
    """

    literal: Literal
    names: Mapping[str, str]
    conditions: tuple[Literal, ...] = ()
    sought: str = ""
    phrases: frozenset[str] = frozenset()

    @property
    def plain(self) -> bool:
        """Whether it asks of one literal without variables."""
        return not self.conditions and not any(one[:1] == "?" for one in self.literal.atom.terms)


@lru_cache(maxsize=32)
def read(text: str, *, phrases: bool = True) -> Program:
    """Read a text of facts and rules. A sentence that cannot be read stays, with its `why`.

    Without `phrases` the grammar reads alone. Raises InputError where the text is longer than the
    limits (limits.py), and nothing else.
    """
    alone = read(text, phrases=False) if phrases else NOTHING
    if alone is not NOTHING and all(one.read for one in alone.sentences):
        return alone
    found = sentences(text)
    try:
        return _program(text, found, phrases)
    except Unread as broken:
        return Program(tuple(replace(one, why=str(broken)) for one in found), ())


@unbroken
def _program(text: str, found: tuple[Sentence, ...], phrases: bool) -> Program:
    forms = Forms(_state)
    found = (*parted(found, lambda said: _states(worded(said))),)
    whole = with_what_is_left_out(found)
    readings = [forms.reading(sentence) for sentence in whole]
    unsure = [
        isinstance(reading, Ambiguous) or is_chinese(sentence.text)
        for sentence, reading in zip(whole, readings, strict=True)
    ]
    seen, known = frozenset(_LOWER.findall(text)), _known(readings)
    if any(unsure):
        readings = [
            _state(sentence, known, seen) if again else reading
            for sentence, reading, again in zip(whole, readings, unsure, strict=True)
        ]
    readings = _with_things(whole, readings, seen)
    readings = without_idle(without_identity(without_described(readings)))
    texts = [one.text[: MAX_SENTENCE_CHARACTERS + 1] for one in whole]
    readings = of_names(texts, readings, lambda one: _statement(one, known, seen))
    readings = with_descriptions(each_his_own(taken_up(whole, readings)))
    readings = _with_phrases(whole, readings) if phrases else readings
    readings = of_each(with_exceptions([one.text for one in found], readings))
    back = taken_back(text, found, whole, readings)
    readings = [back.get(at, one) for at, one in enumerate(readings)]
    kept: list[Sentence] = []
    rules: list[Rule] = []
    eithers: list[Either] = []
    names: dict[str, str] = {}
    for number, (sentence, reading) in enumerate(zip(found, readings, strict=True)):
        if isinstance(reading, Unread):
            opens = left_open_in_chinese if is_chinese(sentence.text) else left_open
            why = opens(whole[number].text, _states)
            kept.append(replace(sentence, why=why or str(reading), left_open=bool(why)))
            continue
        kept.append(sentence)
        rules += [Rule(head, body, number, reading.weight) for head, body in reading.rules]
        eithers += [
            Either(options, body, number, exclusive) for options, body, exclusive in reading.eithers
        ]
        for name, shown in reading.names:
            names.setdefault(name, shown)
    said = frozenset(name for one in readings if isinstance(one, Reading) for name in one.phrases)
    return Program(tuple(kept), tuple(rules), names, tuple(eithers), said)


def _with_phrases(
    whole: Sequence[Sentence], readings: list[Reading | Unread]
) -> list[Reading | Unread]:
    """The readings, and those of sentences that are read where each phrase is one property."""
    found = list(readings)
    unread = [at for at, one in enumerate(found) if isinstance(one, Unread) and str(one) != BROKE]
    known = _known(readings)
    for at in unread[:MAX_PHRASED]:
        text = whole[at].text
        idle = is_chinese(text) or _asks(text) or tells_one_each(text)
        if why := whole[at].why or missing_stop(text) or taken_otherwise(text):
            found[at] = Unread(why)
        elif not (idle or left_open(text, _states)):
            with suppress(Unread):
                found[at] = minded(text, _phrased(text, known))
    return found


@unbroken
def _phrased(text: str, known: frozenset[str]) -> Reading:
    return with_plain(read_phrases(text, known, asks=text.endswith("?")))


def _with_things(
    whole: Sequence[Sentence], readings: list[Reading | Unread], seen: frozenset[str]
) -> list[Reading | Unread]:
    """The readings, those of the same things alike where one has them go with the verb."""
    read_so = [one for one in readings if isinstance(one, Reading)]
    names = [name for one in read_so for name in one.names]
    had = things_in(names, had_in(literals_of(read_so)))
    unread = [whole[at].text for at, one in enumerate(readings) if isinstance(one, Unread)]
    had |= lacked([rule for one in read_so for rule in one.rules] if unread else (), unread)
    nouns = {one.rsplit(" ", 1)[1] for one in had}
    known = had | {name for name, _ in names}
    return [
        _state(sentence, known, seen) if any(one in sentence.text for one in nouns) else reading
        for sentence, reading in zip(whole, readings, strict=True)
    ]


def _known(readings: Sequence[Reading | Unread]) -> frozenset[str]:
    return frozenset(name for one in readings if isinstance(one, Reading) for name, _ in one.names)


def _statement(sentence: str, *known: frozenset[str]) -> Reading | Unread:
    return _state(Sentence(sentence, 0, len(sentence)), *known)


def _states(sentence: str) -> bool:
    """Whether the grammar reads a sentence as a statement by itself."""
    reading = _statement(sentence)
    return isinstance(reading, Reading) and reading.weight == 1


def read_question(
    text: str, program: Program = NOTHING, *, phrases: bool = True
) -> Asked | Sentence:
    """What one sentence asks: "Is Bob kind?" or "Bob is kind." The names of `program` help.

    A question that cannot be read comes back as a Sentence with its `why`, and so does one of
    several things at once (compound.py). Without `phrases` the grammar reads alone.
    """
    reading = question_reading(text, program, phrases)
    if isinstance(reading, Sentence):
        return reading
    if reading.sought:
        literal, *conditions = (one for head, body in reading.rules for one in (head, *body))
        names = dict(reading.names)
        return Asked(literal, names, tuple(conditions), reading.sought, reading.phrases)
    if len(reading.rules) != 1 or reading.eithers:
        many = "it asks several things at once, or of anyone; ask of one name at a time."
        return Sentence(text, 0, len(text), many)
    [(head, body)] = reading.rules
    return Asked(head, dict(reading.names), body, phrases=reading.phrases)


def question_reading(
    text: str, program: Program = NOTHING, phrases: bool = True
) -> Reading | Sentence:
    """What a question asks for, as the sentence says it that would be true then."""
    try:
        return _question_reading(text, program, phrases)
    except Unread as broken:
        return Sentence(text, 0, len(text), str(broken))


@unbroken
def _question_reading(text: str, program: Program, phrases: bool) -> Reading | Sentence:
    text = plainly(text, program.names) if is_chinese(text) else worded(text)
    found = sentences(with_owner(plain_question(asked_about(text))))
    if len(found) != 1:
        many = "it has more than one sentence." if found else "it is empty."
        return Sentence(text, 0, len(text), many)
    reading, asked, had = _try(found[0]), found[0].text, things(program)
    if is_one := same(asked, program.names):
        return is_one
    known = frozenset(program.names) | had
    if isinstance(reading, Ambiguous) or INVERTED.match(asked) or is_chinese(asked) or had:
        reading = _try(found[0], known, frozenset())
    if isinstance(reading, Reading) and speaks_of_some(reading):
        reading = as_ways(reading)
    if isinstance(reading, Unread) and str(reading) != BROKE:
        reading = (
            _of_kind(asked, program)
            or _of_all(asked)
            or _of_all(_MANY.sub(r"\1 all ", asked))
            or _english(asked, known, read_existence)
            or _english(of_another(asked), frozenset(), read_sentence)
            or _gap(asked, program)
            or (_english(asked, frozenset(program.names), _phrased) if phrases else None)
            or reading
        )
    if isinstance(reading, Unread):
        return replace(found[0], why=str(reading))
    if reading.sought and _HOW_MUCH.search(asked):
        return replace(found[0], why="it asks of whom it is more so.")
    if reading.weight != 1:
        return replace(found[0], why="it says how likely it is; ask “How likely is it that …?”.")
    said = [*reading.rules, *((one, ()) for way in reading.ways for one in way)]
    of_numbers = all(compares_number(one) for one, _ in said)
    if compares(said) and not (of_numbers or used(program) or measured(program)):
        return replace(found[0], why="no rule of the text compares so.")
    [reading] = without_identity([reading], program.names)
    if isinstance(reading, Unread):
        return replace(found[0], why=str(reading))
    return asked_of_holders(reading, program)


def _of_all(question: str) -> Reading | None:
    """ "Are all big people kind?", where just one of the statements it may mean can be read."""
    tried = [_try(Sentence(one, 0, len(one))) for one in statements(question)]
    read = [one for one in tried if isinstance(one, Reading)]
    if len(read) != 1:
        return None
    return as_ways(read[0]) if speaks_of_some(read[0]) else read[0]


def _gap(question: str, program: Program) -> Reading | None:
    """ "Where is Bob?", "Whose dog is Rex?", as the text has it that he is somewhere, or of one."""
    known = frozenset(program.names)
    tried = (_try(Sentence(one, 0, len(one)), known) for one in filled(question))
    return meant((one for one in tried if isinstance(one, Reading)), program.rules)


def _of_kind(question: str, program: Program) -> Reading | None:
    """“猫是动物吗？”, “花园里有动物吗？” of a text that speaks of all “猫”, of “动物”."""
    if not is_chinese(question):
        return None
    every, one = of_all(question, program.names), one_of(question, program.names)
    for said, known in ((every, frozenset[str]()), (one, frozenset(program.names))):
        reading = _try(Sentence(said, 0, len(said)), known) if said else None
        if isinstance(reading, Reading):
            return as_ways(reading) if speaks_of_some(reading) else reading
    return None


def _english(
    question: str, known: frozenset[str], read: Callable[[str, frozenset[str]], Reading]
) -> Reading | None:
    """What `read` takes an English question for: one of whether there is such a one, of phrases."""
    with suppress(Unread):
        return None if is_chinese(question) else read(question, known)
    return None


def read_statement(text: str, program: Program = NOTHING) -> Reading | Unread:
    """What one sentence about the text of `program` states, as that text would; or why none."""
    text = text if is_chinese(text) else worded(text)
    sentence = Sentence(text, 0, len(text))
    if isinstance(reading := _state(sentence), Ambiguous) or is_chinese(text):
        reading = _state(sentence, frozenset(program.names), _lower_words(program))
    if isinstance(reading, Reading) and compares(reading.rules) and not used(program):
        return Unread("no rule of the text compares so.")
    if not isinstance(reading, Unread) and reading.weight != 1:
        return Unread("it says how likely it is, and not that it is so.")
    return reading


@lru_cache(maxsize=8)
def _lower_words(program: Program) -> frozenset[str]:
    """The words that a text writes in lower case."""
    return frozenset(word for one in program.sentences for word in _LOWER.findall(one.text))


def _state(
    sentence: Sentence, known: frozenset[str] = frozenset(), seen: frozenset[str] | None = None
) -> Reading | Unread:
    """A sentence as `_try` reads it, unless it asks."""
    reading = _try(sentence, known, seen)
    try:
        return _stated(sentence.text, reading) if isinstance(reading, Reading) else reading
    except Unread as unread:
        return unread


@unbroken
def _stated(text: str, reading: Reading) -> Reading:
    if _asks(text):
        raise Unread("it asks, and states nothing.")
    return minded(text, with_plain(reading))


def _asks(text: str) -> bool:
    if is_chinese(text):
        return asks_in_chinese(text)
    return text.endswith("?") or INVERTED.match(text) is not None


def _try(
    sentence: Sentence, known: frozenset[str] = frozenset(), seen: frozenset[str] | None = None
) -> Reading | Unread:
    """A sentence read by itself, or by what is `known` and the words `seen` in lower case."""
    if len(sentence.text) > MAX_SENTENCE_CHARACTERS:
        return Unread(f"it has more than {MAX_SENTENCE_CHARACTERS:,} characters.")
    if sentence.why:
        return Unread(sentence.why)
    try:
        return _reading(sentence.text, known, seen)
    except Unread as unread:
        return unread


@unbroken
def _reading(text: str, known: frozenset[str], seen: frozenset[str] | None) -> Reading:
    if is_chinese(text):
        return (
            read_weighted(text, known)
            or one_each_in_chinese(text, known)
            or read_chinese(text, known)
        )
    if seen is not None and f"is {singular(text.split(maxsplit=1)[0].lower())}" not in known:
        known |= opening_name(plain(text), seen)
    return read_weighted(text, known) or one_each(text, known) or read_sentence(text, known)
