"""What the page draws from values: every string that is not its own is escaped."""

from playground.core import (
    Answer,
    Attention,
    Distribution,
    Failure,
    ModelInfo,
    Proof,
    Question,
    Span,
    Spans,
    StableModels,
    Step,
    TokenDistribution,
    TokenDistributions,
    Trace,
)
from playground.logic.program import Sentence
from playground.ui import evidence, render, words
from playground.ui.attention import attention_view
from playground.ui.conversation import Message, Run, Turn
from playground.ui.log_tab import run_list
from playground.ui.words import WORDS, say

BAD = "<img src=x onerror=alert(1)>\"'"


def trace(*pieces, text: str = "Bob is kind.", mode="rules", answer="True", why="", error=None):
    return Trace(
        id="1",
        at="2026-01-02T03:04:05.678+00:00",
        question=Question("deduction", text, context=text),
        mode=mode,
        solver="clingo",
        model=None,
        steps=(Step("Read 1 sentence"),),
        answer=None if error else Answer(answer, evidence=pieces, why=why, abstained=not answer),
        error=error,
        ms=1.25,
    )


def turn(*traces: Trace) -> Turn:
    runs = {one.mode: Run(one.steps, "", one) for one in traces}
    return Turn(Message("", traces[0].question.text), "deduction", runs=runs)


def hostile() -> Trace:
    """A trace in which every string is hostile."""
    return Trace(
        id=BAD,
        at="2026-01-02T03:04:05.678+00:00",
        question=Question("deduction", BAD, context=BAD, options={"world": BAD}),
        mode="rules",
        solver=BAD,
        model=ModelInfo(BAD, BAD, BAD, BAD),
        steps=(Step(BAD, BAD),),
        answer=Answer(
            BAD,
            evidence=(
                Proof(BAD, BAD, BAD, 0, 3, (Proof(BAD, "assumed-false"),)),
                Distribution(BAD, ((BAD, 1.0),)),
                TokenDistributions((TokenDistribution(BAD, 0.5, ((BAD, 0.5),)),)),
                Attention((BAD,), BAD, 1, 1),
                Spans("text", (Span(0, 4, BAD, 1.0, BAD),)),
                StableModels(((BAD,), ())),
            ),
            why=BAD,
        ),
        error=None,
        ms=1.0,
    )


def test_every_view_escapes_every_string() -> None:
    run = hostile()
    sentences = (Sentence(BAD, 0, len(BAD), why=BAD),)
    failed = Turn(Message(BAD, BAD), BAD, BAD, problem=BAD)
    drawn = [
        render.conversation((turn(run), failed)),
        render.sentence_list((*sentences, Sentence(BAD, 0, 3))),
        evidence.header(run, run),
        evidence.proof_view(run, None, sentences),
        evidence.probabilities_view(run, None),
        evidence.spans_view(run, None),
        evidence.steps_view(run),
        evidence.trace_view(run),
        attention_view((BAD,), [[1.0]]),
        run_list([run], searched=False, owner=True),
    ]
    for html in drawn:
        assert "<img" not in html
        assert "&lt;img" in html


def test_two_answers_have_the_verdict_of_the_last_turn_between_them() -> None:
    both = turn(trace(), trace(mode="probabilistic", answer="False"))
    html = render.conversation((both, both))
    assert html.count('id="verdict"') == 1
    assert "they disagree" in html


def test_a_silent_answer_says_why() -> None:
    html = render.conversation((turn(trace(answer="", why="Sentence 2 was not read.")),))
    assert "No answer" in html
    assert "Sentence 2 was not read." in html


def test_a_failed_run_shows_its_way_out() -> None:
    html = render.conversation((turn(trace(error=Failure("ModelError", "Install it."))),))
    assert "Install it." in html


def test_an_assumed_node_of_a_proof_looks_different_from_a_given_one() -> None:
    root = Proof(
        "A.", "rule", "r", 5, 9, (Proof("B.", "fact", "B.", 0, 2), Proof("C.", "assumed-false"))
    )
    html = evidence.proof_view(trace(root), None, (Sentence("B.", 0, 2), Sentence("r", 5, 9)))
    assert 'class="node fact"' in html
    assert 'class="node assumed-false"' in html
    assert html.count('data-s="0-2"') == 2


def test_a_proof_without_end_is_drawn_up_to_a_number_of_nodes() -> None:
    root = Proof("n.", "rule", premises=tuple(Proof("leaf.", "fact") for _ in range(5_000)))
    html = evidence.proof_view(trace(root), None, ())
    assert html.count('class="node') == evidence.NODES
    assert f"{5_001 - evidence.NODES} more steps" in html


def test_evidence_that_an_answer_lacks_is_shown_from_the_other_mind() -> None:
    sure = trace(Distribution("Is it so?", (("True", 1.0),)), mode="probabilistic")
    html = evidence.probabilities_view(trace(), sure)
    assert "From the other answer" in html
    assert "1.000" in html


def test_words_that_overlap_are_drawn_once() -> None:
    spans = Spans("text", (Span(0, 5, "not a", -1.0, "negation"), Span(4, 6, "a ", 1.0, "x")))
    html = evidence.spans_view(trace(spans, text="not a dream"), None)
    assert html.count("<mark") == 1


def test_every_word_of_the_page_is_there_in_both_languages_with_the_same_blanks() -> None:
    for key, (english, chinese) in WORDS.items():
        assert english, key
        assert chinese, key
        blanks = {part.split("}")[0] for part in english.split("{")[1:]}
        assert blanks == {part.split("}")[0] for part in chinese.split("{")[1:]}, key


def test_every_task_and_mode_has_a_word() -> None:
    from playground.core import MODES
    from playground.tasks import TASKS

    assert set(TASKS) | set(MODES) <= set(WORDS)


def test_a_word_is_drawn_in_both_languages() -> None:
    assert 'lang="zh">两者一致<' in say("agree")
    assert words.word("ask", "zh") == "提问"
