"""The step before every task: solvers read clean texts, evidence lies in the user's own."""

from playground.core import (
    Answer,
    Enough,
    Events,
    Models,
    Proof,
    Question,
    Span,
    Spans,
    Step,
)
from playground.engine import ask
from playground.models.pool import Pool
from playground.reading_in import cleaned, read_in
from playground.wording.said import detail


def finds_office(question: Question, models: Models) -> Events:
    """A solver that finds the word “office”, and proves it."""
    start = question.context.index("office")
    span = Span(start, start + 6, "office", 1.0, "place")
    yield Step("found", evidence=(Spans("context", (span,)),))
    proof = Proof("an office", "fact", "office", start, start + 6)
    return Answer("office", evidence=(Spans("context", (span,)), proof))


def done(question: Question) -> tuple[list[Step], Answer]:
    events = read_in(finds_office)(question, Pool())
    steps: list[Step] = []
    while True:
        try:
            event = next(events)
            assert isinstance(event, Step)
            steps.append(event)
        except StopIteration as end:
            return steps, end.value


WRITTEN = "\ufeffThe o\ufb03ce was shut in the morn-\ning."
QUESTION = Question("question-answering", "What was shut?", context=WRITTEN)


def test_evidence_lies_in_the_text_as_it_was_written() -> None:
    steps, answer = done(QUESTION)
    for evidence in (steps[-1].evidence[0], answer.evidence[0]):
        assert isinstance(evidence, Spans)
        (span,) = evidence.spans
        assert WRITTEN[span.start : span.end] == span.text == "o\ufb03ce"
    proof = answer.evidence[1]
    assert isinstance(proof, Proof)
    assert WRITTEN[proof.start : proof.end] == "o\ufb03ce"


def test_a_step_says_what_was_cleaned() -> None:
    steps, _ = done(QUESTION)
    assert steps[0].key == "read in"
    said = detail(steps[0])
    assert "1 ligature taken apart" in said
    assert "1 invisible mark left out" in said
    assert "1 word joined" in said


def test_a_clean_text_needs_no_step() -> None:
    steps, _ = done(
        Question("question-answering", "What was shut?", context="The office was shut.")
    )
    assert [step.key for step in steps] == ["found"]


def test_a_text_of_unclear_language_is_read_and_that_is_said() -> None:
    steps, answer = done(Question("question-answering", "José?", context="office"))
    assert steps[0].key == "language unclear"
    assert answer.text == "office"


def test_a_chosen_language_is_not_doubted() -> None:
    question = Question("question-answering", "José?", context="office",
                        options={"language": "en"})  # fmt: skip
    steps, _ = done(question)
    assert [step.key for step in steps] == ["found"]


def test_facts_and_rules_keep_their_lines() -> None:
    theory = "The cat is kind.\n> The dog is big.\n> The cow is old."
    assert cleaned(Question("deduction", "The cat is kind.", context=theory)).context == theory


def test_extraction_reads_a_text_with_invisible_marks_and_points_into_it() -> None:
    text = "Nora Lind met Ada Brandt in Os\u00adlo on Monday."
    trace = ask(Question("extraction", text), "rules", Pool())
    assert trace.answer is not None
    assert "Nora Lind" in trace.answer.text
    spans = [one for one in trace.answer.evidence if isinstance(one, Spans)]
    assert spans
    assert all(text[s.start : s.end] == s.text for one in spans for s in one.spans)


def test_a_chosen_language_decides_whether_a_text_is_read() -> None:
    question = Question("summarization", "The mill burned down.", options={"language": "de"})
    trace = ask(question, "probabilistic", Pool())
    assert trace.answer is not None
    assert trace.answer.abstained


def test_what_a_deduction_question_tells_is_a_step_and_stands_at_no_place_of_the_context() -> None:
    question = Question(
        "deduction", "If Tom is a cat, is Tom an animal?", context="All cats are animals."
    )
    trace = ask(question, "rules", Pool())
    assert trace.answer
    assert trace.answer.text == "True"
    assert "Tom is a cat." in detail(trace.steps[0])
    proof = next(one for one in trace.evidence if isinstance(one, Proof))
    assert (proof.start, proof.end) == (0, 21)
    assert [(one.sentence, one.start) for one in proof.premises] == [("Tom is a cat.", None)]
    assert not [one for one in trace.evidence if isinstance(one, Enough)]
