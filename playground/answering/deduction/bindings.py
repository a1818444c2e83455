"""Who, what and which: every name for which it is so, each with its proof.

In:  "Who is kind?" of "Bob is big. The cat is big. All big people are kind."
Out: Answer("Bob, the cat", evidence=(Proof("Bob is kind.", …), Proof("The cat is kind.", …)))
"""

from collections.abc import Mapping
from dataclasses import dataclass
from string import capwords

from playground.answering.deduction.classical import Judged, proofs_of
from playground.answering.deduction.kinds import kinds
from playground.answering.deduction.rule_question import impossible
from playground.core import Answer, Proof, Step, abstain, also
from playground.deduction.engines.classical import Claim, Undecided, names_of
from playground.deduction.limits import MAX_NAMED, MAX_NAMED_PROOFS
from playground.deduction.program import Literal, Program
from playground.deduction.reading.english.discourse import SOME
from playground.deduction.reading.english.gaps import NO_PLACES
from playground.deduction.reading.english.inflection import with_article
from playground.deduction.reading.reader import Asked
from playground.deduction.settled import Settled
from playground.deduction.wording.saying import say
from playground.wording.as_written import as_written, step_as_written


@dataclass(frozen=True)
class Binding:
    """A name of which it is so, and the literals that make it so, or a proof in classical logic."""

    name: str
    because: tuple[Literal, ...]
    proof: Proof | None = None


def seek(
    asked: Asked, settled: Settled, choices: tuple[str, ...] = (), *, logical: bool = False
) -> tuple[list[Step], Answer]:
    """The names for which a question with `sought` is so, in the order of the text.

    With `choices` the one of them that is such a name. Where there is none, the closed world
    answers "nobody" or the like, and the open one with kinds, "nobody" only where the text says
    that it is so of none, or does not know. `logical`: rules
    run both ways.
    """
    shown = {**asked.names, **settled.program.names}
    found, unfinished = bindings(asked, settled), None
    if logical:
        try:
            found += _besides(asked, found, settled.program)
        except Undecided as limit:
            open_ = f"Of whom else it is so in classical logic could not be worked out: {limit}."
            unfinished = as_written(open_)
    named = [one for one in found if not one.name.startswith(SOME)]
    unnamed = len(found) > len(named) > 0
    found = _once(named, asked.literal.atom.relation, settled.program, shown) or found
    names = [_written(one.name, shown) for one in found]
    count = len(names)
    steps = [step_as_written(f"Found {count} name{'' if count == 1 else 's'}", _listed(names))]
    if choices:
        return steps, _chosen(found, names, choices, settled, shown)
    spoken_of = settled.program.relations
    unsaid = [one for one in asked.conditions if one.atom.relation not in spoken_of]
    if not found and unsaid:
        what = with_article(unsaid[0].atom.relation.removeprefix("is "))
        return steps, abstain(as_written(f"The text does not say of anything that it is {what}."))
    closed = settled.world == "closed"
    nobody, anybody = none_and_any(asked.sought)
    if not found and closed:
        return steps, Answer(nobody, why=as_written(f"It is so of {nobody} that the text names."))
    if not found and unfinished:
        return steps, abstain(unfinished)
    if not found and (of_kinds := kinds(asked, settled, shown)):
        return steps, of_kinds
    if not found and (none := impossible((asked.literal, *asked.conditions), settled, shown)):
        return steps, Answer(nobody, evidence=(none,), why=as_written("It follows from the text."))
    if not found:
        return steps, Answer("Unknown", why=as_written(f"The text does not say so of {anybody}."))
    proofs = _proofs(found[:MAX_NAMED_PROOFS], settled, shown)
    why = (
        f"It is so of {_other(nobody)} that the text names."
        if closed
        else f"The text does not say so of {_other(anybody)}."
    )
    if unnamed:
        why += " It says so of one whom it does not name, too."
    if count > len(proofs):
        why += f" Proofs are given for {len(proofs)} of the {count:,}."
    said = also(as_written(why), unfinished)
    return steps, Answer(_listed(names), evidence=tuple(proofs), why=said)


def all_bindings(asked: Asked, settled: Settled) -> list[Binding]:
    """Each name of which all is so in classical logic. Raises Undecided."""
    found = bindings(asked, settled)
    return [*found, *_besides(asked, found, settled.program)]


def bindings(asked: Asked, settled: Settled) -> list[Binding]:
    """Each name for the variable `sought` of which all is so in all models."""
    found = settled.instances((asked.sought,), (asked.literal, *asked.conditions))
    placed = asked.literal.atom.relation == "is in"
    return [
        Binding(name, because)
        for (name,), because in found
        if not (name[0].isdigit() or (placed and name.lstrip(SOME).split()[-1] in NO_PLACES))
    ]


def _once(
    found: list[Binding], relation: str, program: Program, shown: Mapping[str, str]
) -> list[Binding]:
    """The names without "Bill's wife" where the text says that she is Sue, who is among them."""
    carried = {
        (rule.head.atom.terms, rule.body[0].atom.terms)
        for rule in program.rules
        if rule.head.atom.relation == relation and len(rule.body) == 1
        if rule.body[0].atom.relation == relation
    }
    pairs = {
        (one, other)
        for terms, more in carried
        if (more, terms) in carried
        for one, other in zip(terms, more, strict=True)
        if one != other
    }
    written = {one.name: _written(one.name, shown) for one in found}
    described = {one for one, said in written.items() if said[:1].islower() or "'s " in said}
    names = [one.name for one in found if one.name not in described]
    return [
        one
        for one in found
        if one.name not in described or not any((one.name, name) in pairs for name in names)
    ]


def _besides(asked: Asked, found: list[Binding], program: Program) -> list[Binding]:
    """The other names of which it is so in classical logic. Raises Undecided."""
    named = {one.name for one in found}
    names = [one for one in names_of(program) if one not in named and not one[0].isdigit()]
    way = (asked.literal, *asked.conditions)
    ways = [tuple(one.filled({asked.sought: name}) for one in way) for name in names]
    shown = {**asked.names, **program.names}
    claims = [Judged(Claim((one,)), " ".join(say(part, shown) for part in one), "") for one in ways]
    proofs = proofs_of(claims, program)
    return [Binding(name, (), proof) for name, proof in zip(names, proofs, strict=True) if proof]


def _proofs(found: list[Binding], settled: Settled, shown: Mapping[str, str]) -> list[Proof]:
    proofs = (one.proof or settled.proof_of_all(one.because, shown) for one in found)
    return [proof for proof in proofs if proof]


def _chosen(
    found: list[Binding],
    names: list[str],
    choices: tuple[str, ...],
    settled: Settled,
    shown: Mapping[str, str],
) -> Answer:
    """The one choice that is a name for which it is so."""
    by_name = {_plain(name): one for name, one in zip(names, found, strict=True)}
    right = [choice for choice in choices if _plain(choice) in by_name]
    if len(right) == 1:
        proofs = _proofs([by_name[_plain(right[0])]], settled, shown)
        return Answer(
            right[0], evidence=tuple(proofs), why=as_written("It follows of no other choice.")
        )
    of = "none" if not right else f"{len(right)}"
    listed = ", ".join(right or choices)
    return abstain(
        as_written(f"It follows of {of} of the choices: {listed}."), *_proofs(found, settled, shown)
    )


def _plain(name: str) -> str:
    return name.strip().rstrip(".").casefold().removeprefix("the ")


def _written(name: str, shown: Mapping[str, str]) -> str:
    return shown.get(name) or capwords(name)


def _listed(names: list[str]) -> str:
    more = len(names) - MAX_NAMED
    return ", ".join(names[:MAX_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def none_and_any(sought: str) -> tuple[str, str]:
    """What none is called, and what any is, for whom the question seeks."""
    word = sought[1:].rstrip("0123456789")
    if word == "someone":
        return "nobody", "anybody"
    if word == "something":
        return "nothing", "anything"
    return f"no {word}", f"any {word}"


def _other(any_or_none: str) -> str:
    """ "nobody else" of "nobody", "any other pet" of "any pet"."""
    first, _, kind = any_or_none.partition(" ")
    return f"{first} other {kind}" if kind else f"{first} else"
