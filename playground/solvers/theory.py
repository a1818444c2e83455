"""A text of facts and rules in, the answer with its proof out: the way most deductions take.

In:  deduce(Question("deduction", "Is Bob kind?", context="Bob is big. All big people are kind."),
            the program of that context)
Out: the steps, and Answer("True", evidence=(Proof("Bob is kind.", by="rule", …),))

Beside "Is Bob kind?" it may be asked who is kind (bindings.py), whether all big people are kind
(rule_question.py), and which of several statements is true (statement_choices.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from playground.core import Answer, Proof, Question, Step, abstain, also
from playground.errors import InputError
from playground.logic.compound import put, read_compound, read_rules
from playground.logic.limits import MAX_RUN_BOTH_WAYS
from playground.logic.program import Literal, Program, Sentence
from playground.logic.proof import assumes
from playground.logic.reader import Asked, read_question
from playground.logic.settled import Settled, settle
from playground.logic.solve import World
from playground.solvers import first_order, statement_choices
from playground.solvers.bindings import seek
from playground.solvers.choices import among
from playground.solvers.contradiction import silence
from playground.solvers.describing import describe, described
from playground.solvers.explaining import explain
from playground.solvers.quoting import quoted
from playground.solvers.rule_question import all_together, answer_rule, nobody
from playground.solvers.unread import broken, mind_unread, read_step
from playground.wording.as_written import as_written, step_as_written


def deduce(question: Question, program: Program) -> tuple[list[Step], Answer]:
    """The answer with its proof, and the steps to it. Raises InputError where limits are passed."""
    steps, answer = _forward(question, program)
    in_open = question.options.get("world", "open") == "open"
    if answer.text == "Unknown" and in_open and _may_run_back(program):
        more, answer = _both_ways(question.text, program, answer)
        steps += more
    return steps, answer


def _may_run_back(program: Program) -> bool:
    """Whether rules that run both ways may say more than forward ones: something is denied."""
    said = (one for rule in program.rules for one in (rule.head, *rule.body))
    denied = bool(program.eithers) or any(not one.positive for one in said)
    return denied and len(program.rules) <= MAX_RUN_BOTH_WAYS


def _both_ways(asked: str, program: Program, answer: Answer) -> tuple[list[Step], Answer]:
    """What the prover says beside an Unknown, if that is more."""
    other = first_order.both_ways(asked, program)
    if other is None:
        return [], answer
    [proof] = other.evidence
    assert isinstance(proof, Proof)
    rests = quoted([one.conclusion for one in proof.premises])
    step = step_as_written(
        "Asked the prover z3", f"Where rules run backwards too it is {other.text}: {rests}."
    )
    classical = as_written(
        f"In classical logic, where rules run backwards too, it is {other.text} (z3)."
    )
    return [step], replace(answer, why=also(answer.why, classical))


def _forward(question: Question, program: Program) -> tuple[list[Step], Answer]:
    """The answer of rules that run forwards only."""
    world = named_world(question.options.get("world", "open"))
    steps = [read_step(program), *broken(program.sentences)]
    if statement_choices.asks(question):
        statements = [_statement(choice, program) for choice in question.choices]
        if any(statements):
            more, answer = _which(question, statements, program, world)
            return [*steps, *more], answer
    if name := described(question.text, program):
        settled = settle(program, world, ())
        tell = describe(name, settled, program.names)
        return [*steps, _solve_step(settled)], mind_unread(tell, program)
    asked = read_question(question.text, program)
    compound = read_compound(question.text, program) if isinstance(asked, Sentence) else None
    if compound:
        program, asked = put(compound, program)
    rules = read_rules(question.text, program) if isinstance(asked, Sentence) else ()
    if rules:
        settled = settle(program, world, _beside(program, *rules))
        found = [_answer(one, settled, {**one.names, **program.names}) for one in rules]
        answer = mind_unread(all_together(found), program)
        return [*steps, _solve_step(settled)], among(question.choices, answer)
    if isinstance(asked, Sentence):
        why = f"The question {quoted([asked.text])} cannot be read: {asked.why}"
        return steps, abstain(as_written(why))
    settled = settle(program, world, _beside(program, asked))
    steps.append(_solve_step(settled, beside=asked.literal if compound else None))
    shown = {**asked.names, **program.names}
    if asked.sought and settled.models:
        more, answer = seek(asked, settled, shown, question.choices)
        return [*steps, *more], mind_unread(answer, program)
    answer = _answer(asked, settled, shown)
    if compound and answer.text == "Unknown":
        answer = nobody(compound, settled, shown) or answer
    if asked.plain and settled.models:
        steps += explain(asked.literal, settled, shown, options=question.options)
    return steps, among(question.choices, mind_unread(answer, program))


def _statement(choice: str, program: Program) -> Asked | None:
    """A choice as a statement; None where it is none, or cannot be read."""
    asked = read_question(choice, program)
    return None if isinstance(asked, Sentence) or asked.sought else asked


def _which(
    question: Question, statements: Sequence[Asked | None], program: Program, world: World
) -> tuple[list[Step], Answer]:
    """Which of the statements among the choices is true, or false."""
    settled = settle(program, world, _beside(program, *filter(None, statements)))
    steps = [_solve_step(settled)]
    if not settled.models:
        return steps, silence(settled, program.names)
    found = [
        mind_unread(_answer(one, settled, {**one.names, **program.names}), program) if one else None
        for one in statements
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
    """The names of questions that the text does not have."""
    literals = (literal for one in asked for literal in (one.literal, *one.conditions))
    terms = dict.fromkeys(term for literal in literals for term in literal.atom.terms)
    return tuple(term for term in terms if term not in program.names and not term.startswith("?"))


def _answer(asked: Asked, settled: Settled, shown: Mapping[str, str]) -> Answer:
    """What comes of one statement; `shown` as in reader.say."""
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
