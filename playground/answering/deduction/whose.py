"""Whom a question means by "Jack's father", where the text says who he is and does not call him so.

In:  "Is Jack's father kind?" of "Tom is Jack's father. Tom is kind."
Out: "Is Tom kind?", and the step that says whom it means

The text is asked who Jack's father is. Where it names nobody, or several, nothing is answered.
"""

import re

from playground.answering.deduction.bindings import bindings
from playground.core import Answer, Step, abstain
from playground.deduction.model import World
from playground.deduction.program import Program
from playground.deduction.reading.english.inflection import inside
from playground.deduction.reading.reader import Asked, read_question
from playground.deduction.reading.relations import of_words
from playground.deduction.settled import settle
from playground.wording.as_written import as_written, step_as_written

_ONE = r"(?:[Tt]he [a-z]+|[Mm]y [a-z]+|[A-Z][\w-]*)"
_WHOSE = re.compile(
    rf"(?P<asks>(?:Is|Was|Does|Did|Can|May|Must|Should|Has|Will|How old is|Where is|Where does) )"
    rf"(?P<whose>{_ONE})['’]s (?P<noun>[a-z]+)(?= [a-z]|\?$)"
)


def named(question: str, program: Program, world: World) -> tuple[str, list[Step], Answer | None]:
    """The question with a name for whose somebody it asks of, the step that tells who that is, and
    the silence where the text does not name one; the question itself where it asks of no such one.
    """
    found = _WHOSE.match(question)
    if not found or f"{found['whose']}'s {found['noun']}".lower() in program.names:
        return question, [], None
    whose, noun = found["whose"], found["noun"]
    asked = read_question(f"Who is a {noun} of {inside(whose)}?", program)
    if not isinstance(asked, Asked) or not asked.sought:
        return question, [], None
    known = of_words(program, [asked.literal])
    if not {asked.literal.atom.relation} & (
        program.relations | {one.head.atom.relation for one in known}
    ):
        return question, [], None
    more = program.with_more(known)
    settled = settle(more, world, ())
    names = [one.name for one in bindings(asked, settled)] if settled.models else []
    said = f"{inside(whose)}'s {noun}"
    if len(names) != 1:
        how = "does not say who" if not names else "names several for who"
        return question, [], abstain(as_written(f"The text {how} “{said}” is."))
    name = program.names.get(names[0], names[0])
    step = step_as_written("Found whom the question means", f"“{said}” is {name}.")
    return f"{found['asks']}{name}{question[found.end() :]}", [step], None
