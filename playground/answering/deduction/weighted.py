"""A text with weights in, how probable each answer is out, with the proofs and what each adds.

In:  deduce(Question("deduction", "Is Bob kind?", "Bob is red. 70% of red things are kind."),
            the program of that context)
Out: the steps, and Answer("True", confidence=0.7, evidence=(Distribution(…), …, Proof(…)))

The answer is the most probable of True, False and Unknown. Where a sentence with a weight does not
come out it says nothing: that is Unknown in the open world, and False in the closed one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import prod

from playground.answering.choices import among
from playground.answering.deduction import statement_choices, theory
from playground.answering.deduction.asked import meant
from playground.answering.deduction.bindings import none_and_any
from playground.answering.deduction.contradiction import silence
from playground.answering.deduction.unread import broken, marks, mind, not_read, read_title
from playground.answering.deduction.weighted_questions import (
    ToWeigh,
    of_all,
    of_names,
    weigh_compound,
    weigh_literal,
)
from playground.answering.deduction.whom_meant import named
from playground.answering.quoting import quoted
from playground.core import (
    Answer,
    Distribution,
    Evidence,
    Proof,
    Question,
    Said,
    Step,
    abstain,
    also,
)
from playground.deduction.compound import Compound
from playground.deduction.engines.weighted.likely import Likely, likely
from playground.deduction.explaining.proof import assumes
from playground.deduction.explaining.weighted_proofs import draw_proof
from playground.deduction.limits import MAX_NAMED_PROOFS, MAX_SPLITS, MAX_WEIGHING_SECONDS
from playground.deduction.model import World
from playground.deduction.program import Literal, Program, Sentence
from playground.deduction.reading.reader import Asked
from playground.deduction.reading.weights.reading import certain
from playground.deduction.settled import settle
from playground.deduction.wording.saying import say
from playground.tasks import is_classical
from playground.wording.as_written import as_written, step_as_written

_LISTED = 12
"""Sentences that a step lists."""
_ROUNDING = 1e-9
LABELS = ("True", "False", "Unknown")
_BY_FORWARD_RULES = (
    "Rules were run forwards only, since the weights have too many outcomes to look at each. It "
    "may be so in more of them."
)


@dataclass(frozen=True)
class _Proved:
    """A proof of a label, the weights it hangs on, and what it `adds` to those before it."""

    label: str
    proof: Proof
    weights: tuple[float, ...]
    adds: float | None


def deduce(question: Question, program: Program) -> tuple[list[Step], Answer] | None:
    """The answer with its proofs, and the steps to it. Raises InputError as `likely` does.

    None where a question of its kind has no probability of its own: what a name is, where, how
    many, which choice is true.
    """
    world = theory.named_world(question.options.get("world", "open"))
    logical = is_classical(question.options)
    steps = [_handed_step(), _read_step(program), *broken(program.sentences)]
    if statement_choices.asks(question):
        return None
    text, more, open_ = named(question.text, certain(program), world)
    steps += more
    if open_:
        return steps, open_
    if theory.of_a_name(text, program):
        return None
    found = meant(text, program)
    if isinstance(found, Sentence):
        typed = question.text.strip()
        return steps, abstain(
            as_written(f"The question {quoted([typed])} cannot be read: {found.why}")
        )
    asked, program = found.asked, found.program
    steps += found.steps
    if isinstance(asked, Asked) and asked.sought:
        more, answer = _of_each(of_names(asked, program, world, logical=logical), asked, world)
        return [*steps, *more], among(question.choices, _mind_unread(answer, program))
    rules = (asked,) if isinstance(asked, Asked) else asked
    if isinstance(rules, Compound):
        one = weigh_compound(rules, program, logical=logical)
    elif isinstance(asked, Asked) and asked.plain:
        one = weigh_literal(asked, program, logical=logical)
    else:
        stated = of_all(rules, program, world, logical=logical)
        if isinstance(stated, Answer):
            return steps, among(question.choices, _mind_unread(stated, program))
        one = stated
    more, answer = _weigh(one, world)
    if found.note and not answer.abstained:
        answer = replace(answer, why=also(answer.why, as_written(found.note)))
    return [*steps, *more], among(question.choices, _mind_unread(answer, program))


def _handed_step() -> Step:
    said = "Sentences have weights, so the answer is a probability."
    return step_as_written("Handed to ProbLog", said)


def _of_each(
    statements: list[tuple[str, ToWeigh]], sought: Asked, world: World
) -> tuple[list[Step], Answer]:
    """The names for which True is the most probable, and how probable it is of each name."""
    if len(statements) > MAX_NAMED_PROOFS:
        return [], abstain(
            as_written(
                f"It may be so of {len(statements):,} names; a probability is worked out for at "
                f"most {MAX_NAMED_PROOFS}. Ask of one of them."
            )
        )
    names: list[str] = []
    whys: list[Said] = []
    evidence: list[Evidence] = []
    for name, one in statements:
        _, answer = _weigh(one, world)
        if answer.abstained:
            return [], answer
        whys += [answer.why] if answer.why else []
        evidence += answer.evidence
        if answer.text == "True":
            names.append(one.program.names[name])
    count = f"{len(whys)} name{'' if len(whys) == 1 else 's'}"
    step = step_as_written(f"Weighed it of {count}", Said("a line each", {"said": whys}))
    none = none_and_any(sought.sought)[0] if world == "closed" else "Unknown"
    nobody = as_written("In no outcome is it so of anything that the text names.")
    why = also(*whys) if whys else nobody
    return [step], Answer(", ".join(names) or none, evidence=tuple(evidence), why=why)


def _weigh(one: ToWeigh, world: World) -> tuple[list[Step], Answer]:
    """How probable one statement is, with its proofs."""
    asked, program = one.asked, one.program
    found = likely(program, world, Literal(asked.literal.atom), claim=one.claim)
    steps = [_weighed_step(found)]
    if found.clash >= 1:
        return steps, _contradiction(program, world)
    if found.clash > _ROUNDING:
        steps.append(
            step_as_written(
                "Left out what contradicts itself",
                f"In {found.clash:.4g} of all outcomes something holds together with its denial. "
                "The others are taken in proportion.",
            )
        )
    proved = list(_proofs(found, asked, program))
    steps += [_proof_step(number, one) for number, one in enumerate(proved, start=1)]
    return steps, _answer(found, asked, proved, {**asked.names, **program.names})


def _answer(found: Likely, asked: Asked, proved: list[_Proved], names: dict[str, str]) -> Answer:
    """The most probable label, where the bounds leave no other."""
    p = _by_label(found, asked.literal)
    best = max(p, key=lambda label: p[label])
    said = say(asked.literal, names)
    open_world = found.ground.world == "open"
    outcomes = [(one, share) for one, share in p.items() if share or open_world or one != "Unknown"]
    if found.left > _ROUNDING:
        outcomes.append(("not worked out", found.left))
    evidence: tuple[Evidence, ...] = (
        Distribution(f"How probable: {said}", _summing(outcomes)),
        *_shares(p, proved, found),
        *(one.proof for one in proved),
    )
    if found.left <= _ROUNDING:
        why = f"“{said}” is {best} with probability {p[best]:.6g}."
        return Answer(best, min(1.0, p[best]), evidence, why=as_written(why))
    ranges = ", ".join(f"{one} from {p[one]:.4f} to {p[one] + found.left:.4f}" for one in LABELS)
    why = (
        f"The exact probability was not found in {MAX_WEIGHING_SECONDS} seconds. It lies between "
        f"bounds: {ranges}."
    )
    why = _BY_FORWARD_RULES if found.how == "forward" else why
    if p[best] >= max(share for label, share in p.items() if label != best) + found.left:
        return Answer(best, None, evidence, why=as_written(why))
    return abstain(as_written(f"{why} They do not say which is the most probable."), *evidence)


def _by_label(found: Likely, literal: Literal) -> dict[str, float]:
    true, false = found.true, found.false
    if not literal.positive:
        true, false = false, true
    return dict(zip(LABELS, (true, false, found.neither), strict=True))


def _summing(outcomes: list[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """Outcomes that sum to 1, but for rounding errors, which are taken away."""
    total = sum(p for _, p in outcomes)
    return tuple((name, p / total) for name, p in outcomes)


def _proofs(found: Likely, asked: Asked, program: Program) -> Iterator[_Proved]:
    """The proofs of the literal asked for, then those of its denial."""
    names = {**asked.names, **program.names}
    sides = [("True", 0), ("False", 1)] if asked.literal.positive else [("True", 1), ("False", 0)]
    for label, side in sides:
        adds = found.adds[side]
        for number, way in enumerate(found.ways[side].found):
            proof = draw_proof(way, found.ground, program, names)
            weights = tuple(found.ground.draws[draw].weight for draw in way.draws)
            yield _Proved(label, proof, weights, adds[number] if adds else None)


def _shares(p: dict[str, float], proved: list[_Proved], found: Likely) -> Iterator[Distribution]:
    """For each label with proofs, how its probability is made up of what they add."""
    for label in dict.fromkeys(one.label for one in proved if one.adds is not None):
        adds = [
            (f"proof {number}", one.adds)
            for number, one in enumerate(proved, start=1)
            if one.label == label and one.adds is not None
        ]
        rest = p[label] - sum(share for _, share in adds)
        if rest > _ROUNDING:
            assumed = found.ground.world == "closed" and not any(way.more for way in found.ways)
            adds.append(("assumed" if assumed else "other proofs", rest))
        adds.append((f"not {label}", max(0.0, 1 - p[label])))
        yield Distribution(f"What each proof adds to {label}", _summing(adds))


def _contradiction(program: Program, world: World) -> Answer:
    """A silence about a text that contradicts itself in every outcome."""
    settled = settle(certain(program), world, ())
    if not settled.models:
        return silence(settled, program.names)
    return abstain(
        as_written("The text contradicts itself, whichever of its weighted sentences come out.")
    )


def _mind_unread(answer: Answer, program: Program) -> Answer:
    """Keep an answer only as far as no unread sentence could change it, and no number with it."""
    proofs = [one for one in answer.evidence if isinstance(one, Proof)]
    proved = answer.text != "Unknown" and bool(proofs) and not any(map(assumes, proofs))
    end = "; so it is no exact number."
    minded = mind(answer, program.sentences, proved=proved, end=end)
    return answer if minded is answer else replace(minded, confidence=None)


def _read_step(program: Program) -> Step:
    """What was read, and with which weights."""
    unread = [sentence for sentence in program.sentences if not sentence.read]
    weights = {rule.sentence: rule.weight for rule in program.rules if rule.weight != 1}
    lines = not_read(unread, _LISTED)
    lines += [
        f"{weight:g}: {quoted([program.sentences[number].text])}"
        for number, weight in list(weights.items())[:_LISTED]
    ]
    if len(weights) > _LISTED:
        lines.append(f"and {len(weights) - _LISTED} more with a weight")
    title = f"{read_title(program.sentences)}, {len(weights)} with a weight"
    return step_as_written(title, "\n".join(lines), marks(unread))


def _weighed_step(found: Likely) -> Step:
    draws, clauses = len(found.ground.draws), len(found.ground.clauses)
    size = f"{draws} draw{'' if draws == 1 else 's'} in {clauses} filled rules. "
    said = {
        "problog": "ProbLog worked out all their outcomes.",
        "bounds": (
            f"ProbLog was stopped after {MAX_WEIGHING_SECONDS} seconds. The likeliest outcomes "
            f"were looked at one by one, at most {MAX_SPLITS:,} of them; {found.left:.4g} is left."
        ),
        "outcomes": "clingo solved each outcome of its own.",
        "forward": "ProbLog worked out their outcomes, with rules that run forwards only.",
    }[found.how]
    return step_as_written(f"Weighed in the {found.ground.world} world", size + said)


def _proof_step(number: int, proved: _Proved) -> Step:
    adds = "" if proved.adds is None else f" adds {proved.adds:.4g}"
    product = " × ".join(f"{weight:g}" for weight in proved.weights)
    if len(proved.weights) > 1:
        product += f" = {prod(proved.weights):.4g}"
    detail = f"Its weights give {product}." if product else "It hangs on no weight."
    if assumes(proved.proof):
        detail += " It also takes something to be false, which is not in that number."
    if proved.adds is not None and number > 1:
        detail += " What it shares with the proofs before it counts there."
    return step_as_written(f"Proof {number} of {proved.label}{adds}", detail, (proved.proof,))
