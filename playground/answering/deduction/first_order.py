"""Formulas, or a read text taken for formulas: what the prover z3 says of them, with its proof.

In:  Question("deduction", "Kind(bob)", "∀x (Red(x) → Kind(x))\nRed(bob)", options={"form": "fol"})
Out: Answer("True", evidence=(Proof("Kind(bob)", by="prover", premises=(…, …)),))

The world is open: what neither follows nor is refuted is Unknown. A proof names the formulas that
contradict the denial of its conclusion; none of them could be left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playground.answering.choices import allowed_labels, among
from playground.answering.deduction.asked import Claimed
from playground.answering.deduction.classical import judged
from playground.answering.deduction.unread import broken, marks, not_read
from playground.answering.quoting import quoted
from playground.core import Answer, Proof, Question, Said, Step, abstain
from playground.deduction.compound import Compound
from playground.deduction.engines.first_order.program import (
    all_of,
    formula_of,
    formulas_of,
    rule_formula,
    ways_formula,
)
from playground.deduction.engines.first_order.proving import Undecided, contradiction
from playground.deduction.formulas import Formula, Not, Quantified, predicates, written
from playground.deduction.program import Program, Sentence
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.formulas import read_formula, read_formulas
from playground.deduction.reading.reader import Asked
from playground.errors import InputError
from playground.wording.as_written import as_written, step_as_written

_SIGN = re.compile(r"[∀∃¬∧∨→↔⊕=&|~]|\w\(|^\(")
"""What shows that a question was meant for a formula; "the (old) bridge" is none."""
LABELS = ("true", "false", "unknown")
_UNSTATED = Sentence("", 0, 0)
"""Where a formula stands that no sentence says: what words for relations mean besides."""


@dataclass(frozen=True)
class _Text:
    """Formulas, the sentence that each is of, and the sentences that could not be read.

    `mended`: what the lines are taken for that were not quite formulas.
    """

    formulas: tuple[Formula, ...]
    sentences: tuple[Sentence, ...]
    unread: tuple[Sentence, ...]
    mended: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Claim:
    """What is asked: a formula, and how it and its denial are said."""

    formula: Formula
    said: str
    denied: str


def deduce(question: Question) -> tuple[list[Step], Answer]:
    """The answer to a formula, and the steps to it. Raises InputError where limits are passed."""
    if question.options.get("world", "open") == "closed":
        raise InputError(
            "The prover z3 knows no closed world: what does not follow there is Unknown. Ask with "
            "world=open, or ask clingo."
        )
    if question.options.get("weights"):
        raise InputError("The prover z3 knows no weights. Leave them out, or ask ProbLog.")
    allowed_labels(question, LABELS)  # a choice that is no label is refused
    text, claim = _formal(question)
    steps = [_read_step(text), *broken(text.unread)]
    if text.mended:
        steps.append(step_as_written("Mended the end of a formula", "\n".join(text.mended)))
    if isinstance(claim, Sentence):
        return steps, abstain(
            as_written(f"The question {quoted([claim.text])} cannot be read: {claim.why}")
        )
    answer = _contradiction(text) or _answer(text, claim)
    return [*steps, proved_step(answer)], among(question.choices, answer)


def prove(asked: Claimed, program: Program) -> Answer | None:
    """Whether a text says what is asked, in classical logic; None where the prover gives up."""
    found = formulas_of(program)
    read = [(formula, number) for number, formulas in found.items() for formula in formulas]
    text = _Text(
        tuple(formula for formula, _ in read),
        tuple(program.sentences[at] if at >= 0 else _UNSTATED for _, at in read),
        (),
    )
    answer = _contradiction(text) or _answer(text, _asked(asked, program))
    return None if answer.abstained and not answer.evidence else answer


def proved_step(answer: Answer) -> Step:
    """That the prover was asked, and how many sentences are enough."""
    return step_as_written("Asked the prover z3", _tried(answer))


def _formal(question: Question) -> tuple[_Text, _Claim | Sentence]:
    """The text as formulas, one a line, and the one that is asked of them."""
    lines = read_formulas(question.context)
    kept = [(one.formula, one.sentence) for one in lines if one.formula is not None]
    text = _Text(
        tuple(formula for formula, _ in kept),
        tuple(sentence for _, sentence in kept),
        tuple(one.sentence for one in lines if one.formula is None),
        tuple(
            f"{quoted([one.sentence.text])} is taken for {written(one.formula)}"
            for one in lines
            if one.formula is not None and one.mended
        ),
    )
    asked = question.text.strip()
    try:
        return text, _claim(read_formula(asked))
    except Unread as why:
        return text, Sentence(
            asked, 0, len(asked), str(why) if _SIGN.search(asked) else _in_words(text)
        )


def _in_words(text: _Text) -> str:
    """Why plain words are no question to formulas, with a formula of the text's own."""
    of_names_first = sorted(text.formulas, key=lambda one: isinstance(one, Quantified))
    first = next((part for one in of_names_first for part in predicates(one)), None)
    sample = written(first) if first else "Kind(bob)"
    return f"with form=fol the question is a formula too, such as “{sample}”."


def _asked(asked: Claimed, program: Program) -> _Claim:
    """What a question in plain words claims: of names, of all of a kind, or of someone."""
    found = judged(asked, program)
    if isinstance(asked, Asked) and asked.plain:
        return _Claim(formula_of(asked.literal), found.said, found.denied)
    if isinstance(asked, Compound):
        return _Claim(ways_formula(asked.ways), found.said, found.denied)
    rules = [asked] if isinstance(asked, Asked) else asked
    formulas = [rule_formula(one.literal, one.conditions) for one in rules]
    return _Claim(all_of(formulas), found.said, found.denied)


def _claim(formula: Formula) -> _Claim:
    return _Claim(formula, written(formula), written(_denial(formula)))


def _denial(formula: Formula) -> Formula:
    return formula.formula if isinstance(formula, Not) else Not(formula)


def _contradiction(text: _Text) -> Answer | None:
    """A silence that names the sentences that contradict each other; None where none do."""
    try:
        at_odds = contradiction(text.formulas)
    except Undecided:
        return None
    if at_odds is None:
        return None
    proof = _proof("These cannot all be true.", at_odds, text)
    sentences = [one.sentence for one in proof.premises if one.sentence]
    return abstain(as_written(f"The text contradicts itself: {quoted(sentences)}."), proof)


def _answer(text: _Text, claim: _Claim) -> Answer:
    """Whether the claim or its denial follows from a text that does not contradict itself."""
    gave_up = []
    for label, against, said in (
        ("True", _denial(claim.formula), claim.said),
        ("False", claim.formula, claim.denied),
    ):
        try:
            core = contradiction([*text.formulas, against])
        except Undecided:
            gave_up.append(f"whether it is {label}")
            continue
        if core is not None:
            proof = _proof(said, [one for one in core if one < len(text.formulas)], text)
            return Answer(label, evidence=(proof,), why=as_written(_why(text, gave_up)))
    if gave_up:
        return abstain(as_written(f"The prover gave up before it knew {' and '.join(gave_up)}."))
    if text.unread:
        return abstain(
            as_written(
                "Without the unread text it would be Unknown, but not all of it could be read: "
                f"{quoted([one.text for one in text.unread])}."
            )
        )
    return Answer("Unknown", why=as_written("Neither it nor its opposite follows from the text."))


def _why(text: _Text, gave_up: Sequence[str]) -> str:
    parts = ["It follows from the text."]
    if gave_up:
        parts.append(f"The prover gave up before it knew {' and '.join(gave_up)}.")
    if text.unread:
        unread = quoted([one.text for one in text.unread])
        parts.append(f"Not read, and so not used: {unread}.")
    return " ".join(parts)


def _proof(conclusion: str, used: Sequence[int], text: _Text) -> Proof:
    """What follows from these formulas together; each sentence is a leaf, in the text's order."""
    sentences = dict.fromkeys(text.sentences[one] for one in sorted(used))
    stated = (one for one in sentences if one is not _UNSTATED)
    leaves = (Proof(one.text, "fact", one.text, one.start, one.end) for one in stated)
    return Proof(conclusion, "prover", premises=tuple(leaves))


def _tried(answer: Answer) -> str | Said:
    if answer.evidence:
        [proof] = answer.evidence
        assert isinstance(proof, Proof)
        count = len(proof.premises)
        return f"{count} sentence{'s are' if count != 1 else ' is'} enough for it"
    return answer.why or ""


def _read_step(text: _Text) -> Step:
    read, unread = len(set(text.sentences)), len(text.unread)
    every = read + unread
    name = "formula" if every == 1 else "formulas"
    title = f"Read {read} of {every} {name}" if unread else f"Read {every} {name}"
    return step_as_written(title, "\n".join(not_read(text.unread)), marks(text.unread))
