"""A text of facts and rules in, the answer with its proof out: the way most deductions take.

In:  deduce(Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind."),
            the program of that context)
Out: the steps, and Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))

Beside "Is Bob kind?" it may be asked who is kind (bindings.py), whether all big people are kind
(rule_question.py), and which of several statements is true (statement_choices.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from playground.answering.choices import among
from playground.answering.deduction import statement_choices
from playground.answering.deduction.amount import amount
from playground.answering.deduction.as_told import as_told, told_of_then
from playground.answering.deduction.bindings import seek
from playground.answering.deduction.classical import judge, judged
from playground.answering.deduction.contradiction import silence
from playground.answering.deduction.describing import describe, described
from playground.answering.deduction.explaining import explain
from playground.answering.deduction.near_phrases import mind_phrases
from playground.answering.deduction.rule_question import (
    all_together,
    answer_rule,
    as_such,
    generic,
    nobody,
    of_none_too,
)
from playground.answering.deduction.sizes import by_size
from playground.answering.deduction.unread import broken, mind_unread, read_step
from playground.answering.deduction.whereabouts import whereabouts, whose_place
from playground.answering.deduction.whom_meant import named
from playground.answering.quoting import quoted
from playground.core import Answer, Proof, Question, Said, Step, abstain, also
from playground.deduction.compound import Compound, put, read_compound, read_rules
from playground.deduction.engines.classical import names_of
from playground.deduction.engines.solve import World
from playground.deduction.explaining.of_people import no_people
from playground.deduction.explaining.proof import assumes
from playground.deduction.program import Literal, Program, Rule, Sentence, unstated, variables_of
from playground.deduction.reading.comparing import compares_number, of_numbers
from playground.deduction.reading.english.definite import descriptive
from playground.deduction.reading.english.future import asks_later
from playground.deduction.reading.english.gaps import amount_asked
from playground.deduction.reading.english.opposites import opposites
from playground.deduction.reading.english.tenses import of_the_past
from playground.deduction.reading.handed_on import handed_on
from playground.deduction.reading.measures import of_measures
from playground.deduction.reading.quantities import why_open
from playground.deduction.reading.reader import Asked, read_question
from playground.deduction.reading.relations import of_words
from playground.deduction.reading.size_questions import size_asked
from playground.deduction.settled import Settled, settle
from playground.deduction.wording.saying import say_rule
from playground.errors import InputError
from playground.tasks import is_classical
from playground.wording.as_written import as_written, step_as_written


def deduce(question: Question, program: Program) -> tuple[list[Step], Answer]:
    """The answer with its proof, and the steps to it. Raises InputError where limits are passed."""
    world = named_world(question.options.get("world", "open"))
    logical = is_classical(question.options)
    steps = [read_step(program), *broken(program.sentences)]
    if statement_choices.asks(question):
        statements = [_statement(choice, program) for choice in question.choices]
        if any(statements):
            more, answer = _which(question, statements, program, world, logical=logical)
            return [*steps, *more], answer
    text, meant, open_ = named(question.text, program, world)
    if open_:
        return steps, mind_unread(open_, program)
    question, steps = replace(question, text=text), [*steps, *meant]
    if told := _of_a_name(question, program, world):
        return [*steps, told[0]], mind_unread(told[1], program)
    asked = _asked(question.text, program)
    if isinstance(asked, Sentence):
        typed = question.text.strip()
        why = f"The question {quoted([typed])} cannot be read: {asked.why}"
        return steps, abstain(as_written(why))
    note = ""
    if isinstance(asked, Asked):
        asked, program, note = as_told(asked, program, later=asks_later(question.text))
        asked, but = as_such(question.text, asked, program)
        note = note or but
    known = of_words(program, _literals(asked))
    if known:
        steps.append(_words_step(known))
    program = _with_asked(program.with_more(known), asked)
    if isinstance(asked, Asked) and asked.sought:
        settled = settle(program, world, _beside(program, asked))
        steps.append(_solve_step(settled))
        if not settled.models:
            return steps, silence(settled, {**asked.names, **program.names})
        more, answer = seek(asked, settled, question.choices, logical=logical)
        if answer.text == "Unknown" and (why := handed_on(program, _literals(asked))):
            answer = abstain(as_written(why))
        return [*steps, *more], _whom_it_takes_for_people(mind_unread(answer, program), program)
    more, answer = _truth(question, asked, program, world, logical=logical)
    literals = _literals(asked)
    if answer.text == "Unknown":
        why = why_open(program, literals) or handed_on(program, literals)
        note = note or _told_of_then(asked, program, world)
        answer = abstain(as_written(why)) if why else answer
    if note and not answer.abstained:
        answer = replace(answer, why=also(answer.why, as_written(note)))
    of_names = world == "open" and not isinstance(asked, Compound)  # “Most dogs” says there is one
    minded = mind_unread(answer, program, open_=of_names)
    minded = _whom_it_takes_for_people(minded, program)
    asks = [asked] if isinstance(asked, (Asked, Compound)) else asked
    phrases = frozenset[str]().union(*(one.phrases for one in asks))
    minded = mind_phrases(minded, program, literals, phrases, world)
    return [*steps, *more], among(question.choices, minded)


def _told_of_then(
    asked: Asked | Compound | tuple[Asked, ...], program: Program, world: World
) -> str:
    """That the text says of the past what is asked of the present; "" where it does not."""
    then = told_of_then(asked, program) if isinstance(asked, Asked) else None
    told = then is not None and settle(program, world, ()).label(then) != "Unknown"
    return "The text tells it of the past, and it is asked of the present." if told else ""


def _of_a_name(question: Question, program: Program, world: World) -> tuple[Step, Answer] | None:
    """What a name is, where, how old or how many it has, which is more by its number; None for a
    question of another form.
    """
    name, placed = described(question.text, program), whose_place(question.text, program)
    wanted, sized = amount_asked(question.text), size_asked(question.text)
    if not (name or placed or wanted or sized):
        return None
    settled = settle(program, world, ())
    if not settled.models:
        return _solve_step(settled), silence(settled, program.names)
    if name:
        logical = is_classical(question.options)
        said: Answer | None = describe(name, settled, program.names, logical=logical)
    elif placed:
        said = whereabouts(placed, settled)
    elif wanted:
        said = amount(wanted, program, settled)
    else:
        said = by_size(question.text, settled)
    return (_solve_step(settled), said) if said else None


def _whom_it_takes_for_people(answer: Answer, program: Program) -> Answer:
    """The answer, saying of whom it uses a sentence about people that the text calls otherwise."""
    proofs = (one for one in answer.evidence if isinstance(one, Proof))
    names = [] if answer.abstained else no_people(proofs, program)
    if not names:
        return answer
    return replace(answer, why=also(answer.why, Said("takes for people", {"names": names})))


def _asked(question: str, program: Program) -> Asked | Compound | tuple[Asked, ...] | Sentence:
    """What is asked: one statement, several at once or of anyone, or several rules."""
    asked = read_question(question, program)
    if not isinstance(asked, Sentence):
        return asked
    return read_compound(question, program) or read_rules(question, program) or asked


def _literals(asked: Asked | Compound | tuple[Asked, ...]) -> list[Literal]:
    """All literals of which it is asked."""
    if isinstance(asked, Compound):
        return [one for way in asked.ways for one in way]
    rules = [asked] if isinstance(asked, Asked) else asked
    return [literal for one in rules for literal in (one.literal, *one.conditions)]


def _words_step(known: Sequence[Rule]) -> Step:
    """What is taken to follow from the words for relations alone."""
    said = "\n".join(say_rule(one.head, one.body, {}) for one in known)
    return step_as_written("Used what words for relations mean", said)


def _with_asked(program: Program, asked: Asked | Compound | tuple[Asked, ...]) -> Program:
    """The program with what words say besides: "the cat" that only the question speaks of is one
    of the text's cats, whoever is 20 is older than the 18 that it asks about, and opposites.
    """
    literals = _literals(asked)
    past = [*of_the_past(program, literals)]
    if not isinstance(asked, Asked):
        return program.with_more(past)
    said = [*opposites(program, literals)]
    said += [
        unstated(one)
        for term in asked.literal.atom.terms
        if term in asked.names and term not in _spoken_of(program)
        for one in descriptive(term, asked.names[term], program.names)
    ]
    said += of_measures(program, literals)
    if compares_number(asked.literal):
        said += of_numbers(program, [asked.literal])
    return program.with_more([*said, *past])


def _truth(
    question: Question,
    asked: Asked | Compound | tuple[Asked, ...],
    program: Program,
    world: World,
    *,
    logical: bool,
) -> tuple[list[Step], Answer]:
    """Whether what is asked is so, by rules that run forwards and then in classical logic."""
    if isinstance(asked, tuple):
        settled = settle(program, world, _beside(program, *asked))
        found = [_answer(one, settled, {**one.names, **program.names}) for one in asked]
        steps, answer, literal = [_solve_step(settled)], all_together(found), None
    else:
        text, one = put(asked, program) if isinstance(asked, Compound) else (program, asked)
        settled = settle(text, world, _beside(text, one))
        literal = one.literal if one.plain and settled.models else None
        beside = one.literal if isinstance(asked, Compound) else None
        steps = [_solve_step(settled, beside=beside)]
        shown = {**one.names, **program.names}
        answer = _answer(one, settled, shown)
        if isinstance(asked, Compound) and answer.text == "Unknown":
            answer = nobody(asked, settled, shown) or answer
    more, final = judge(judged(asked, program), program, answer) if logical else ([], answer)
    denies = program.eithers or any(not rule.head.positive for rule in program.rules)
    both = final.text == "True" and world == "open" and denies
    as_a_kind = isinstance(asked, Asked) and generic(question.text, asked)
    open_ = as_a_kind and final.text == "Unknown"
    if isinstance(asked, Asked) and variables_of(asked.conditions) and (both or open_):
        denied = replace(asked, literal=asked.literal.negation)
        of_none, also_more = _answer(denied, settled, shown), more
        if logical:
            also_more, of_none = judge(judged(denied, program), program, of_none)
        more = also_more if open_ else more
        final = of_none_too(final, of_none, as_such=as_a_kind)
    if literal and final == answer:
        more = explain(literal, settled, shown, options=question.options)
    return [*steps, *more], final


def _statement(choice: str, program: Program) -> Asked | None:
    """A choice as a statement; None where it is none, or cannot be read."""
    asked = read_question(choice, program)
    return None if isinstance(asked, Sentence) or asked.sought else asked


def _which(
    question: Question,
    statements: Sequence[Asked | None],
    program: Program,
    world: World,
    *,
    logical: bool,
) -> tuple[list[Step], Answer]:
    """Which of the statements among the choices is true, or false."""
    settled = settle(program, world, _beside(program, *filter(None, statements)))
    steps = [_solve_step(settled)]
    if not settled.models:
        return steps, silence(settled, program.names)
    found: list[Answer | None] = []
    for one in statements:
        answer = _answer(one, settled, {**one.names, **program.names}) if one else None
        if one and answer and logical:
            _, answer = judge(judged(one, program), program, answer)
        found.append(answer and mind_unread(answer, program))
    more, answer = statement_choices.choose(question, found)
    return [*steps, *more], answer


def named_world(name: str) -> World:
    """The world that an option names. Raises InputError."""
    if name == "open":
        return "open"
    if name == "closed":
        return "closed"
    raise InputError(f"The option “world” is “{name}”; it takes “open” or “closed”.")


def _beside(program: Program, *asked: Asked) -> tuple[str, ...]:
    """The names of questions of which the text says nothing."""
    literals = (literal for one in asked for literal in (one.literal, *one.conditions))
    terms = dict.fromkeys(term for literal in literals for term in literal.atom.terms)
    known = _spoken_of(program)
    return tuple(term for term in terms if term not in known and not term.startswith("?"))


@lru_cache(maxsize=8)
def _spoken_of(program: Program) -> frozenset[str]:
    return frozenset(names_of(program))


def _answer(asked: Asked, settled: Settled, shown: Mapping[str, str]) -> Answer:
    """What comes of one statement; `shown` as in saying.say."""
    if not settled.models:
        return silence(settled, shown)
    if not asked.plain:
        return answer_rule(asked, settled, shown)
    label = settled.label(asked.literal)
    if label == "Unknown":
        differing = settled.differing(asked.literal, shown)
        if differing:
            return Answer(
                "Unknown", evidence=(differing,), why=as_written("The text does not decide.")
            )
        return Answer(
            "Unknown", why=as_written("Neither it nor its opposite follows from the text.")
        )
    holds = asked.literal if label == "True" else asked.literal.negation
    proof = settled.proof(holds, shown)
    why = "It follows from the text."
    if proof and assumes(proof):
        why = "It rests on what nothing in the text proves."
    if settled.several:
        why += " The text allows the world to be in more than one way; this holds in all of them."
    if proof is None:
        why += " No proof by cases was found."
    return Answer(label, evidence=(proof,) if proof else (), why=as_written(why))


def _solve_step(settled: Settled, beside: Literal | None = None) -> Step:
    """`beside` is a literal that is none of the text's, nor is its denial."""
    title = f"Solved in the {settled.world} world"
    if not settled.models:
        return step_as_written(title, "no model")
    holding = settled.models[0].holding
    count = len(holding) - (beside in holding or (beside and beside.negation) in holding)
    ways = "; the text allows more than one model" if settled.several else ""
    return step_as_written(title, f"{count} literal{'s hold' if count != 1 else ' holds'}{ways}")
