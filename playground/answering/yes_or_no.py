"""The answer to a question that asks for yes or no, from the sentence that says it.

In:  said(question, Verdict("no", Sentence("Ada came in 1987.", 0, 17), "another number", "1987"))
Out: (Step("says yes or no", …), Answer("no", evidence=(Spans("context", …),), why=Said(…)))
"""

from playground.answering.choices import among
from playground.core import Answer, Evidence, Question, Said, Span, Spans, Step, abstain
from playground.text.yes_no import Verdict

_NEITHER = Said("says neither yes nor no")


def said(
    question: Question,
    verdict: Verdict | None,
    *evidence: Evidence,
    neither: Said = _NEITHER,
) -> tuple[Step, Answer]:
    """The step and the answer: silence where the text says `neither`. `evidence` comes after."""
    if verdict is None:
        why = neither
        return Step("looked for yes or no", {"found": why}), abstain(why, *evidence)
    one = verdict.sentence
    why = Said(f"it {verdict.why}", {"sentence": one.text, "instead": verdict.instead})
    shown = Spans("context", (Span(one.start, one.end, one.text, 1.0, verdict.answer),))
    answer = Answer(verdict.answer, evidence=(shown, *evidence), why=why)
    step = Step("looked for yes or no", {"found": why}, (shown,))
    return step, among(question.choices, answer, _same)


_MEANS = {
    **dict.fromkeys(("是", "是的", "对", "有"), "yes"),
    **dict.fromkeys(("否", "不是", "不", "没有"), "no"),
}


def _same(text: str) -> str:
    """A choice as what it means: “是” is yes."""
    said = text.strip().rstrip(".。").lower()
    return _MEANS.get(said, said)
