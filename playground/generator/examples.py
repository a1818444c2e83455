"""Questions about generated theories, each with its answer and a proof of it, as examples.

In:  examples(1, depth=2, world="open", seed=0, language="en")
Out: {"id": "generated-en-open-0-1", "task": "deduction", "text": "Ada is kind.", "context": …,
      "answers": ["True"], "depth": 0, "world": "open", "logic": "forward", "language": "en",
      "proof": ["Ada is kind."]}
"""

from collections.abc import Iterator
from random import Random
from typing import Any

from playground.deduction.program import Atom, Literal
from playground.deduction.reading.reader import read
from playground.generator.rounds import bind
from playground.generator.theories import WORDINGS, Asked, Theory, questions, theory
from playground.generator.wording import Property, plain


def examples(
    count: int, *, depth: int, world: str, seed: int, language: str
) -> Iterator[dict[str, Any]]:
    """`count` examples, each of a theory of its own, with the fields of an example file.

    The depths 0 to `depth` come in turns: the round of forward chaining that settles the question.
    Each answer that a theory has at the depth is equally likely. `proof` is what the answer rests
    on: sentences of the text, and after each rule what it concludes; empty where the answer rests
    on silence. Raises InputError for a language that is none of WORDINGS.
    """
    random = Random(f"{seed} {world} {language}")
    for number in range(count):
        made, asked = _draw(random, number % (depth + 1), world, language)
        yield {
            "id": f"generated-{language}-{world}-{seed}-{number + 1}",
            "task": "deduction",
            "text": asked.text,
            "context": made.text,
            "answers": [asked.answer],
            "depth": asked.depth,
            "world": world,
            **({"logic": "forward"} if world == "open" else {}),
            "language": language,
            "proof": proof(made, asked),
        }


def proof(theory: Theory, asked: Asked) -> list[str]:
    """The sentences that prove an answer, each after those it rests on; none where none does.

    In the closed world one of them may say that something is not so because nothing proves it.
    """
    if asked.answer == "Unknown":
        return []
    holds = asked.literal if asked.answer == "True" else asked.literal.negation
    return _Proofs(theory).steps(holds)


def _draw(random: Random, depth: int, world: str, language: str) -> tuple[Theory, Asked]:
    """A theory and a question about it that is settled in the round `depth`.

    A theory with a sentence that cannot be read, since an invented word is one of English ("must"),
    is drawn again.
    """
    while True:
        made = theory(random, world, (), language=language)
        found = [one for one in questions(random, made, 10_000) if one.depth == depth]
        if found and all(one.read for one in read(made.text).sentences):
            answer = random.choice(sorted({one.answer for one in found}))
            return made, random.choice([one for one in found if one.answer == answer])


class _Proofs:
    """The rules of a theory that fire, and how a literal is said."""

    def __init__(self, theory: Theory) -> None:
        self._theory = theory
        self._said: dict[Atom, tuple[str, Property]] = {
            one.literal(plain(name)).atom: (name, one)
            for name in theory.names
            for one in theory.properties
        }
        self._fired: dict[Literal, list[tuple[int, int, str]]] = {}
        for (index, constant), settled in theory.rounds.rules.items():
            if settled.holds:
                head = bind(theory.program.rules[index].head, constant)
                self._fired.setdefault(head, []).append((settled.round, index, constant))

    def steps(self, literal: Literal) -> list[str]:
        """The steps to a literal; none where no rule concludes it."""
        steps: dict[str, None] = {}
        if literal in self._fired:
            self._prove(literal, steps, len(self._theory.rounds.rules) + 1)
        return list(steps)

    def _prove(self, literal: Literal, steps: dict[str, None], before: int) -> None:
        """Add the steps to a literal, by rules that fired in rounds `before` some other."""
        turn, index, constant = min(self._fired.get(literal, [(before, 0, "")]))
        if turn >= before:
            steps[self._say(literal)] = None
            return
        rule = self._theory.program.rules[index]
        for one in rule.body:
            self._prove(bind(one, constant), steps, turn)
        steps[self._theory.program.sentences[rule.sentence].text] = None
        if rule.body:
            steps[self._say(literal)] = None

    def _say(self, literal: Literal) -> str:
        name, one = self._said[literal.atom]
        return WORDINGS[self._theory.language].statement(name, one, literal.positive)
