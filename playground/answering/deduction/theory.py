"""A text of facts and rules in, the answer with its proof out: the way most deductions take.

In:  deduce(Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind."),
            the program of that context)
Out: the steps, and Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))

Beside "Is Bob kind?" it may be asked who is kind (bindings.py), whether all big people are kind
(rule_question.py), and which of several statements is true (statement_choices.py).
"""

from collections.abc import Mapping
from dataclasses import replace

from playground.answering.choices import among
from playground.answering.deduction import statement_choices
from playground.answering.deduction.amount import amount
from playground.answering.deduction.as_its_kind import as_its_kind
from playground.answering.deduction.as_told import told_of_then
from playground.answering.deduction.asked import Claimed, literals_of, meant, spoken_of
from playground.answering.deduction.bindings import seek
from playground.answering.deduction.classical import judge, judged
from playground.answering.deduction.contradiction import silence
from playground.answering.deduction.describing import describe, described
from playground.answering.deduction.explaining import explain
from playground.answering.deduction.first_order import prove, proved_step
from playground.answering.deduction.near_phrases import mind_phrases
from playground.answering.deduction.rule_question import (
    all_together,
    answer_rule,
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
from playground.deduction.compound import Compound, put
from playground.deduction.engines.solve import World
from playground.deduction.explaining.of_people import no_people
from playground.deduction.explaining.proof import assumes
from playground.deduction.program import Literal, Program, Sentence, variables_of
from playground.deduction.reading.english.gaps import amount_asked
from playground.deduction.reading.handed_on import handed_on
from playground.deduction.reading.quantities import why_open
from playground.deduction.reading.reader import Asked
from playground.deduction.reading.size_questions import size_asked
from playground.deduction.settled import Settled, settle
from playground.errors import InputError
from playground.tasks import is_classical
from playground.wording.as_written import as_written, step_as_written

NO_STATEMENT = "Whether one statement is so is all that the prover z3 says."
NOT_CLASSICAL = "The prover z3 knows the open world and classical logic alone."
GAVE_UP = "The prover z3 gave up before it knew."


def handed_to_clingo(why: str) -> tuple[Step, ...]:
    """That clingo answers in the place of the engine that was named, and why."""
    return (step_as_written("Handed to clingo", why),)


def deduce(
    question: Question, program: Program, *, prover: bool = False
) -> tuple[list[Step], Answer]:
    """The answer with its proof, and the steps to it. Raises InputError where limits are passed.

    With `prover` z3 says whether a statement is so, in classical logic; a step says where it was
    not asked.
    """
    world = named_world(question.options.get("world", "open"))
    steps = [read_step(program), *broken(program.sentences)]
    if statement_choices.asks(question) and any(_states(one, program) for one in question.choices):
        more, answer = _which(question, program, world, prover=prover)
    else:
        more, answer = _answered(question, program, world, prover=prover)
    return [*steps, *more], answer


def _answered(
    question: Question, program: Program, world: World, *, prover: bool
) -> tuple[list[Step], Answer]:
    """The answer to any question but which of its choices is true."""
    logical = is_classical(question.options)
    text, steps, open_ = named(question.text, program, world)
    if open_:
        return steps, mind_unread(open_, program)
    question = replace(question, text=text)
    handed = handed_to_clingo(NO_STATEMENT) if prover else ()
    if told := _of_a_name(question, program, world):
        return [*steps, *handed, told[0]], mind_unread(told[1], program)
    found = meant(question.text, program)
    if isinstance(found, Sentence):
        typed = question.text.strip()
        why = f"The question {quoted([typed])} cannot be read: {found.why}"
        return steps, abstain(as_written(why))
    asked, program, note = found.asked, found.program, found.note
    steps += found.steps
    if isinstance(asked, Asked) and asked.sought:
        settled = settle(program, world, _beside(program, asked))
        steps += [*handed, _solve_step(settled)]
        if not settled.models:
            return steps, silence(settled, {**asked.names, **program.names})
        more, answer = seek(asked, settled, question.choices, logical=logical)
        if answer.text == "Unknown" and (why := handed_on(program, literals_of(asked))):
            answer = abstain(as_written(why))
        return [*steps, *more], _whom_it_takes_for_people(mind_unread(answer, program), program)
    proved = _proved(question, asked, program) if prover and logical else None
    if prover and not proved:
        steps += handed_to_clingo(GAVE_UP if logical else NOT_CLASSICAL)
    more, answer = proved or _truth(question, asked, program, world, logical=logical)
    answer = as_its_kind(answer, asked, program)
    literals = literals_of(asked)
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


def _told_of_then(asked: Claimed, program: Program, world: World) -> str:
    """That the text says of the past what is asked of the present; "" where it does not."""
    then = told_of_then(asked, program) if isinstance(asked, Asked) else None
    told = then is not None and settle(program, world, ()).label(then) != "Unknown"
    return "The text tells it of the past, and it is asked of the present." if told else ""


def of_a_name(question: str, program: Program) -> bool:
    """Whether it asks what a name is, where, how old or how many it has, or which is more."""
    of_one = described(question, program) or whose_place(question, program)
    return bool(of_one or amount_asked(question) or size_asked(question))


def _of_a_name(question: Question, program: Program, world: World) -> tuple[Step, Answer] | None:
    """What a name is, where, how old or how many it has, which is more by its number; None for a
    question of another form.
    """
    name, placed = described(question.text, program), whose_place(question.text, program)
    wanted = amount_asked(question.text)
    if not of_a_name(question.text, program):
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


def _truth(
    question: Question,
    asked: Claimed,
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
    if isinstance(asked, Asked) and _may_be_of_none(question, asked, program, world, final):
        denied = replace(asked, literal=asked.literal.negation)
        of_none, also_more = _answer(denied, settled, shown), more
        if logical:
            also_more, of_none = judge(judged(denied, program), program, of_none)
        more = also_more if final.text == "Unknown" else more
        final = of_none_too(final, of_none, as_such=generic(question.text, asked))
    if literal and final == answer:
        more = explain(literal, settled, shown, options=question.options)
    return [*steps, *more], final


def _proved(
    question: Question, asked: Claimed, program: Program
) -> tuple[list[Step], Answer] | None:
    """Whether what is asked is so, by the prover z3; None where it gave up."""
    final = prove(asked, program)
    if (
        final
        and isinstance(asked, Asked)
        and _may_be_of_none(question, asked, program, "open", final)
    ):
        of_none = prove(replace(asked, literal=asked.literal.negation), program)
        as_such = generic(question.text, asked)
        final = of_none and of_none_too(final, of_none, as_such=as_such)
    return ([proved_step(final)], final) if final else None


def _may_be_of_none(
    question: Question, asked: Asked, program: Program, world: World, final: Answer
) -> bool:
    """Whether the answer about all of a kind may be another because none of it is so."""
    denies = program.eithers or any(not rule.head.positive for rule in program.rules)
    both = final.text == "True" and world == "open" and denies
    open_ = generic(question.text, asked) and final.text == "Unknown"
    return bool(variables_of(asked.conditions) and (both or open_))


def _states(choice: str, program: Program) -> bool:
    """Whether a choice is a statement that can be read."""
    found = meant(choice, program)
    return not isinstance(found, Sentence) and not (
        isinstance(found.asked, Asked) and found.asked.sought
    )


def _which(
    question: Question, program: Program, world: World, *, prover: bool
) -> tuple[list[Step], Answer]:
    """Which of the statements among the choices is true, or false: each is asked for itself."""
    settled = settle(program, world, ())
    handed = handed_to_clingo(NO_STATEMENT) if prover else ()
    steps = [*handed, _solve_step(settled)]
    if not settled.models:
        return steps, silence(settled, program.names)
    found = [
        _answered(replace(question, text=one, choices=()), program, world, prover=False)[1]
        if _states(one, program)
        else None
        for one in question.choices
    ]
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
    known = spoken_of(program)
    return tuple(term for term in terms if term not in known and not term.startswith("?"))


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
