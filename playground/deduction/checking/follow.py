"""A model's reasoning, checked step by step by the rules: what follows, and where it left the text.

In:  check_steps("Bob is big. All big people are kind.", "So Bob is kind. Bob is red.", "open")
Out: CheckedSteps(…, steps=(CheckedStep(0, 15, "So Bob is kind.", "follows", proof=…),
                            CheckedStep(16, 27, "Bob is red.", "not-supported", …)), left=1)

claims.py finds what the reasoning claims. Each claim is read as the text would be, and put to the
text alone: a step that follows only from an earlier wrong step does not follow. The text is solved
once for all the claims; a rule that the text does not have word for word is tried by supposing
its conditions (supposing.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from playground.core import CheckedStep, CheckedSteps, Proof, StepVerdict
from playground.deduction.checking.claims import Claim, claims
from playground.deduction.checking.verdicts import Verdict, Verdicts, constants
from playground.deduction.engines.solve import World
from playground.deduction.limits import MAX_SENTENCES
from playground.deduction.program import Program, Sentence
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.english.reading import Reading
from playground.deduction.reading.reader import question_reading, read, read_statement
from playground.deduction.reading.weights.reading import certain
from playground.errors import InputError

_PRONOUN = re.compile(r"(?:he|she|it)\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"(?:let\s+us\s+)?(?:we\s+)?(?:assume|suppose)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ABOUT_THE_TEXT = frozenset(
    """answer answers apply applies argument assumption chain claim conclude conclusion condition
    conditions conclusions consistent contradict contradiction contradicts correct deduction
    definition evidence fact facts false given hypothesis implication inference information
    incorrect known logic match matches mentioned option passage possible premise premises proof
    property properties proven proved question reasoning rule rules satisfied satisfies satisfy
    sentence stated statement statements step steps sufficient text true truth uncertain
    undetermined unknown unsure valid verdict""".split()
)
"""Words of a sentence about the text or the answer, where the text itself does not use them."""


LABELS: dict[StepVerdict, str] = {
    "follows": "True",
    "contradicts": "False",
    "not-supported": "Unknown",
}
"""The right answer to a question, by what the rules make of the statement that it asks about."""


def check_steps(
    context: str,
    reasoning: str,
    world: World,
    asked: str = "",
    answer: str = "",
    *,
    logical: bool = False,
) -> CheckedSteps:
    """Each sentence of `reasoning` with what the facts and rules of `context` make of it.

    A sentence that is repeated is one step. Where the question is `asked` and the `answer` is True,
    False or Unknown, the last step is that answer, after the reasoning in `text`. With
    `logical` the text's rules run both ways, as they do where they answer themselves.

    `follows`: it is said or can be proved; `contradicts`: its opposite can; `not-supported`:
    neither; `unread`: nothing can be said, and `why` says why. A rule that the reasoning states
    contradicts the text where from its conditions the opposite of its conclusion follows, or a name
    of the text is an exception to it. What the text says with a weight is not used. While a
    sentence of the text is unread, or the text contradicts itself, verdicts that rest on silence
    are not given. Raises nothing.
    """
    try:
        checker = _Checker(context, world, logical=logical)
        found = list(islice(claims(reasoning, checker.reads), MAX_SENTENCES + 1))
        steps = checker.steps(reasoning, found[:MAX_SENTENCES])
        if len(found) > MAX_SENTENCES:
            steps.append(_rest(reasoning, found[MAX_SENTENCES].start))
        if asked and answer in LABELS.values():
            reasoning = f"{reasoning}\nAnswer: {answer}".lstrip()
            steps.append(replace(checker.answer(asked, answer), **_end(reasoning)))
    except InputError as error:
        steps = [_rest(reasoning, 0, str(error))] if reasoning.strip() else []
    left = (n for n, step in enumerate(steps) if step.verdict in ("contradicts", "not-supported"))
    return CheckedSteps(reasoning, tuple(steps), next(left, None))


def _end(reasoning: str) -> dict[str, Any]:
    """The place of its last line."""
    line = reasoning.rpartition("\n")[2]
    return {"start": len(reasoning) - len(line), "end": len(reasoning), "text": line}


def _rest(reasoning: str, start: int, why: str = "") -> CheckedStep:
    """All of the reasoning from some place on, as one step that is not checked."""
    why = why or f"At most {MAX_SENTENCES:,} steps are checked."
    text = reasoning[start:].strip()
    start = reasoning.index(text, start)
    return CheckedStep(start, start + len(text), text, "unread", why=why)


@dataclass(frozen=True)
class _Heard:
    """A claim with its reading, or with why it has none."""

    claim: Claim
    reading: Reading | None = None
    why: str = ""


class _Checker:
    """A text, and what is known of it once and for all."""

    def __init__(self, context: str, world: World, *, logical: bool) -> None:
        self._logical = logical
        self._world = world
        self._program: Program = certain(read(context))
        self._sentences = {_key(one.text): one for one in self._program.sentences}
        self._words = {word.lower() for word in _WORD.findall(context)}
        self._named = constants((rule.head, rule.body) for rule in self._program.rules)
        self._anyone = self._program.names[self._named[0]] if self._named else ""

    def reads(self, statement: str) -> bool:
        """Whether a statement can be read, if it begins with a pronoun as of someone known."""
        if _key(statement) in self._sentences:
            return True
        return isinstance(self._read(statement, self._anyone), Reading)

    def steps(self, reasoning: str, found: list[Claim]) -> list[CheckedStep]:
        """The claims with their verdicts; one that is repeated is one step."""
        heard = list(self._heard(found))
        if heard and self._cut_off(reasoning, heard[-1]):
            heard[-1] = _Heard(heard[-1].claim, why="the reasoning breaks off in it.")
        readings = [one.reading for one in heard if one.reading]
        verdicts = Verdicts(self._program, self._world, readings, logical=self._logical)
        checked: dict[tuple[str, bool, Reading | None, str], CheckedStep] = {}
        for one in heard:
            claim = one.claim
            key = (_key(claim.statement), claim.denied, one.reading, one.why)
            if key not in checked:
                text = reasoning[claim.start : claim.end]
                step = self._step(one, verdicts)
                checked[key] = replace(step, start=claim.start, end=claim.end, text=text)
        return list(checked.values())

    def answer(self, asked: str, answer: str) -> CheckedStep:
        """What the rules make of an answer, its place left open."""
        reading = question_reading(asked, self._program)
        if isinstance(reading, Sentence) or reading.sought or reading.ways:
            why = reading.why if isinstance(reading, Sentence) else "it asks who, or whether any."
            return CheckedStep(0, 0, "", "unread", why=f"The question is not read: {why}")
        found = Verdicts(self._program, self._world, [reading], logical=self._logical).of(reading)
        right = LABELS.get(found.kind)
        said = f"{found.reading} {right}." if right else found.reading
        if right is None or right == answer:
            kind: StepVerdict = "follows" if right else "unread"
            return CheckedStep(0, 0, "", kind, said, found.proof, found.why)
        kind = "not-supported" if right == "Unknown" else "contradicts"
        why = f"By the rules the answer is {right}. {found.why}".strip()
        return CheckedStep(0, 0, "", kind, found.reading, found.proof, why)

    def _heard(self, found: list[Claim]) -> Iterator[_Heard]:
        """The claims as read one after the other, so that "she" is who was last spoken of."""
        about = ""
        for claim in found:
            reading = self._read(claim.statement, about)
            if isinstance(reading, Reading):
                spoken = constants(reading.rules)
                about = dict(reading.names)[spoken[0]] if len(spoken) == 1 else ""
                yield _Heard(claim, reading)
            else:
                yield _Heard(claim, why=str(reading))

    def _read(self, statement: str, about: str) -> Reading | Unread:
        strange = {word.lower() for word in _WORD.findall(statement)} & _ABOUT_THE_TEXT
        if strange - self._words:
            return Unread("it speaks of the text or the answer.")
        if _SUPPOSES.match(statement):
            return Unread("what is supposed is not claimed.")
        reading = read_statement(statement, self._program)
        if isinstance(reading, Unread) and about and _PRONOUN.match(statement):
            named = read_statement(_PRONOUN.sub(about, statement, count=1), self._program)
            return reading if isinstance(named, Unread) else named
        return reading if isinstance(reading, Unread) else self._unless_misnamed(reading)

    def _unless_misnamed(self, reading: Reading) -> Reading | Unread:
        """The reading, unless it takes "Assume Anne" for a name where the text has an Anne."""
        for name in constants(reading.rules):
            if name not in self._named and any(name.endswith(f" {one}") for one in self._named):
                return Unread(f"“{dict(reading.names)[name]}” is no name that the text has.")
        return reading

    def _cut_off(self, reasoning: str, last: _Heard) -> bool:
        """Whether the reasoning ends without a full stop, in a word that the text does not have."""
        words = _WORD.findall(last.claim.statement)
        ends = last.claim.end == len(reasoning.rstrip()) and last.reading is not None
        return ends and reasoning.rstrip()[-1].isalnum() and words[-1].lower() not in self._words

    def _step(self, one: _Heard, verdicts: Verdicts) -> CheckedStep:
        """One claim's verdict, its place left open."""
        said = self._sentences.get(_key(one.claim.statement))
        if said and not one.claim.denied:
            proof = Proof(said.text, "fact", said.text, said.start, said.end)
            verdict = Verdict("follows", said.text if said.read else "", proof)
        elif one.reading is None:
            verdict = Verdict("unread", why=f"Not read: {one.why}")
        else:
            verdict = verdicts.of(one.reading, denied=one.claim.denied)
        return CheckedStep(0, 0, "", verdict.kind, verdict.reading, verdict.proof, verdict.why)


def _key(sentence: str) -> str:
    """What two sentences share that differ only in spaces, capitals and closing marks."""
    return " ".join(sentence.lower().split()).strip(" .!")
