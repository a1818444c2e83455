"""The answer that a table in the text has, from the cell of the row and column asked about.

In:  from_table(Question("question-answering", "When does Quayside close?", "Station | Opens | …"))
Out: (Step("looked in the table", …), Answer("21:30", evidence=(Spans("context", …),), why=Said(…)))

Points and a network that has learnt prose take the cells of a row for words that follow each other.
"""

from playground.answering.choices import nearest
from playground.core import Answer, Question, Said, Span, Spans, Step, abstain
from playground.text.tables import look_up


def from_table(question: Question) -> tuple[Step, Answer] | None:
    """The step and the answer, silence where the text is nothing but tables that do not clearly
    say what is asked; None where other text may, or no table has to do with the question."""
    looked = look_up(question.text, question.context)
    if looked is None:
        return None
    values = {"row": looked.row or looked.column, "column": looked.column}
    if not looked.cells:
        why = Said("the table does not clearly say", {"row": looked.row})
        return Step("looked in the table", {"found": why}), abstain(why)
    spans = tuple(Span(one.start, one.end, one.text, 1.0, "answer") for one in looked.cells)
    shown = Spans("context", spans)
    why = Said("in row and column" if looked.row and looked.column else "in the row", values)
    text = looked.text
    if question.choices and (text := nearest(text, question.choices) or "") == "":
        return None
    return Step("looked in the table", {"found": why}, (shown,)), Answer(
        text, evidence=(shown,), why=why
    )
