"""What is so on a day of the week is so today, where today is that day.

In:  on_days(the program of "The shop is closed on Mondays. Today is Monday.", is closed(shop))
Out: is closed(?x) ← is closed on(?x, mondays), is monday(it)
"""

from collections.abc import Iterator, Sequence

from playground.deduction.program import SUPPOSED, Atom, Literal, Program, Rule
from playground.deduction.reading.english.tenses import is_past
from playground.deduction.reading.english.weather import WEEKDAYS

_ON = " on"


def on_days(program: Program, asked: Sequence[Literal]) -> Iterator[Rule]:
    """The laws for what a question asks without its day, where the text says what day it is."""
    today = program.relations & {f"is {one}" for one in WEEKDAYS}
    sought = {one.atom.relation for one in asked}
    of_being = any(one.startswith("is ") for one in sought)  # “open” is asked of what is “closed”
    for relation, terms in dict.fromkeys(one.atom for one in program.literals if today):
        day = terms[-1].removesuffix("s") if terms and terms[-1].endswith("s") else ""
        so = relation.removesuffix(_ON)
        if len(terms) != 2 or day not in WEEKDAYS or so == relation or is_past(relation):
            continue
        if so not in sought and not (of_being and so.startswith("is ")):
            continue
        on = Literal(Atom(relation, ("?x", terms[1])))
        is_day, holds = Literal(Atom(f"is {day}", ("it",))), Literal(Atom(so, ("?x",)))
        yield Rule(holds, (on, is_day), SUPPOSED)
        yield Rule(holds.negation, (on.negation, is_day), SUPPOSED)
