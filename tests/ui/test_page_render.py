"""What the page draws from values: every string that is not its own is escaped."""

from dataclasses import replace

from playground.core import (
    Answer,
    Attention,
    CheckedStep,
    CheckedSteps,
    Distribution,
    Draft,
    Failure,
    ModelInfo,
    Proof,
    Question,
    Said,
    Span,
    Spans,
    StableModels,
    Step,
    TokenDistribution,
    TokenDistributions,
    Trace,
)
from playground.deduction.program import Sentence
from playground.parting import Message
from playground.text.documents import Document
from playground.ui import evidence, render
from playground.ui.attention import attention_view, readable
from playground.ui.context_box import document_line, marked
from playground.ui.conversation import Run, Turn
from playground.ui.examples import EXAMPLES
from playground.ui.log_tab import run_list
from playground.ui.proof import NODES
from playground.ui.spans import label_word
from playground.ui.words import page as words
from playground.ui.words.page import WORDS, say
from playground.wording.as_written import as_written, step_as_written

BAD = "<img src=x onerror=alert(1)>\"'"


def trace(
    *pieces, text="Bob is kind.", mode="rules", answer="True", why="", error=None, task="deduction"
):
    return Trace(
        id="1",
        at="2026-01-02T03:04:05.678+00:00",
        question=Question(task, text, context=text),
        mode=mode,
        solver="clingo",
        model=None,
        steps=(step_as_written("Read 1 sentence"),),
        answer=None
        if error
        else Answer(answer, None, pieces, not answer, as_written(why) if why else None),
        error=error,
        ms=1.25,
    )


def turn(*traces: Trace) -> Turn:
    runs = {one.mode: Run(one.steps, trace=one) for one in traces}
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
        steps=(step_as_written(BAD, BAD),),
        answer=Answer(
            BAD,
            evidence=(
                Proof(BAD, BAD, BAD, 0, 3, (Proof(BAD, "assumed-false"),)),
                Distribution(BAD, ((BAD, 1.0),)),
                TokenDistributions((TokenDistribution(BAD, 0.5, ((BAD, 0.5),)),)),
                Attention((BAD,), BAD, 1, 1),
                Spans("text", (Span(0, 4, BAD, 1.0, BAD),)),
                StableModels(((BAD,), ())),
                CheckedSteps(
                    BAD, (CheckedStep(0, 4, BAD, "follows", BAD, Proof(BAD, BAD), BAD),), 0
                ),
            ),
            why=as_written(BAD),
        ),
        error=None,
        ms=1.0,
    )


def test_every_view_escapes_every_string() -> None:
    run = hostile()
    sentences = (Sentence(BAD, 0, len(BAD), why=BAD),)
    failed = Turn(Message(BAD, BAD), BAD, as_written(BAD), 0.5, BAD, problem=BAD)
    from_box = replace(turn(run), message=Message("", ""), context=BAD)
    begun = Turn(Message("", BAD), begun=(BAD, BAD), runs={"rules": Run(draft=Draft(BAD, BAD))})
    drawn = [
        *(render.last_turn((one,)) for one in (turn(run), failed, from_box)),
        render.last_turn((begun,)),
        render.sentence_list((*sentences, Sentence(BAD, 0, 3))),
        evidence.header(run, run),
        evidence.proof_view(run, None, sentences),
        evidence.reasoning_view(run, None, sentences),
        evidence.probabilities_view(run, None),
        evidence.tokens_view(run, None),
        evidence.text_view(run, None),
        evidence.steps_view(run),
        evidence.trace_view(run),
        attention_view((BAD,), [[1.0]], first=0),
        attention_view(("a",), [[1.0]], (BAD,)),
        document_line(Document(BAD, BAD, BAD)),
        run_list([run], searched=False, owner=True),
    ]
    for html in drawn:
        assert "<img" not in html
        assert "&lt;img" in html


def test_two_answers_have_the_verdict_of_the_last_turn_between_them() -> None:
    both = turn(trace(), trace(mode="probabilistic", answer="False"))
    turns = (both, replace(both, number=1))
    html = render.last_turn(turns)
    assert html.count('id="verdict"') == 1
    assert 'id="verdict"' not in render.past_turns(turns)
    assert "they disagree" in html


def test_a_turn_that_is_not_yet_in_the_log_is_of_the_conversation_before_it() -> None:
    before = replace(turn(trace()), conversation="c7")
    html = render.last_turn((before, Turn(Message("", "And now?"), number=1)))
    assert 'data-conversation="c7" data-guessed-number' in html
    assert "data-guessed-number" not in render.last_turn((before,))
    assert "data-conversation" not in render.past_turns((before, before))


def test_a_silent_answer_says_why() -> None:
    html = render.last_turn((turn(trace(answer="", why="Sentence 2 was not read.")),))
    assert "No answer" in html
    assert "Sentence 2 was not read." in html


def test_a_thought_stands_folded_beside_what_is_said() -> None:
    run = Run(draft=Draft("Four.", "Two and two."))
    html = render.last_turn((Turn(Message("", "2 + 2?"), runs={"probabilistic": run}),))
    assert '<details class="thought" data-thought="0-probabilistic">' in html
    assert "<p>Two and two.</p></details>" in html
    assert '<small class="draft">Four.</small>' in html


def test_a_stopped_answer_keeps_what_was_written() -> None:
    run = Run(draft=Draft("The sky is"))
    html = render.last_turn((Turn(Message("", "Why?"), runs={"probabilistic": run}, stopped=True),))
    assert "The sky is" in html
    assert "stopped" in html
    assert "working" not in html


def test_a_download_is_drawn_with_its_size() -> None:
    run = Run(fetched=(250_000_000, 1_000_000_000))
    html = render.last_turn((Turn(Message("", "Why?"), runs={"probabilistic": run}),))
    assert "width:25.0%" in html
    assert "250 MB / 1.0 GB" in html


CHECKED = CheckedSteps(
    "Bob is big. So Bob is kind. Bob is blue. Well.",
    (
        CheckedStep(0, 11, "Bob is big.", "follows", "Bob is big.", Proof("Bob is big.", "fact")),
        CheckedStep(12, 27, "So Bob is kind.", "contradicts", "Bob is kind.", Proof("No.", "rule")),
        CheckedStep(28, 40, "Bob is blue.", "not-supported", why="Nothing says so."),
        CheckedStep(41, 46, "Well.", "unread"),
    ),
    left=1,
)


def test_checked_steps_have_marks_and_a_line_where_they_leave_the_rules() -> None:
    html = evidence.reasoning_view(trace(CHECKED, mode="probabilistic"), None, ())
    places = [html.index(part) for part in ("Bob is big.", "leaves the rules", "So Bob is kind.")]
    assert places == sorted(places)
    assert [html.count(f'aria-hidden="true">{mark}<') for mark in "✓✗?·"] == [1, 1, 1, 1]


def test_a_checked_step_opens_to_its_reading_its_proof_or_what_it_lacks() -> None:
    html = evidence.reasoning_view(trace(CHECKED, mode="probabilistic"), None, ())
    assert html.count("<details>") == 3
    assert "Read as: Bob is kind." in html
    assert "The rules prove the opposite:" in html
    assert "Nothing says so." in html


def test_a_model_that_weighed_answers_can_be_told_each_of_them() -> None:
    tokens = TokenDistributions((TokenDistribution("So", 0.5),))
    odds = Distribution("answer", (("True", 0.7), ("False", 0.3)))
    weighed = trace(odds, tokens, mode="probabilistic", task="deduction", answer="True")
    html = evidence.reasoning_view(replace(weighed, solver="a/model"), None, ())
    assert 'data-told="True" aria-pressed="true"' in html
    assert 'data-told="False" aria-pressed="false"' in html
    assert evidence.reasoning_view(weighed, None, ()) == ""


def test_an_answer_whose_reasoning_was_checked_opens_there() -> None:
    assert evidence.best_view(trace(CHECKED, mode="probabilistic"), "") == "reasoning"


def test_another_token_is_offered_only_where_the_solver_can_go_on_from_it() -> None:
    tokens = TokenDistributions((TokenDistribution("Red", 0.5, (("Blue", 0.3),), 1.5),))
    chat = trace(tokens, mode="probabilistic", task="chat")
    assert "data-goes-on" not in evidence.tokens_view(chat, None)
    assert "data-goes-on" in evidence.tokens_view(replace(chat, solver="a/model"), None)


def test_a_token_of_bytes_is_shown_as_the_text_it_is() -> None:
    assert [readable(one) for one in ("âĢľ", "Ġcaf", "Ã©", "é", "▁gato", "##ing", "港")] == [
        "“", " caf", "é", "é", "▁gato", "##ing", "港",
    ]  # fmt: skip


def test_an_entropy_that_is_not_known_is_told_as_the_least_it_can_be() -> None:
    token = TokenDistribution("Red", 0.5, (("Blue", 0.3),), 1.5)
    known = evidence.tokens_view(trace(TokenDistributions((token,))), None)
    unknown = evidence.tokens_view(trace(TokenDistributions((replace(token, entropy=None),))), None)
    assert '<small class="h">1.5</small>' in known
    assert '<small class="h">≥1.5</small>' in unknown
    assert "in bits, at least" in unknown
    assert "in bits, at least" not in known


def test_each_token_has_a_bar_as_high_as_its_entropy() -> None:
    tokens = (TokenDistribution("a", 0.5, (), 3.0), TokenDistribution("b", 0.9, (), 1.5))
    html = evidence.tokens_view(trace(TokenDistributions(tokens)), None)
    assert '<i data-of="0" style="--h:1.000"></i><i data-of="1" style="--h:0.500"></i>' in html


def test_a_written_text_of_some_length_is_drawn_as_prose_with_its_lines() -> None:
    token = TokenDistribution(" on\n", 0.5)
    html = evidence.tokens_view(trace(TokenDistributions((token,) * 100)), None)
    assert 'class="written dense"' in html
    assert html.count("<br>") == 100


def test_a_failed_run_shows_its_way_out() -> None:
    html = render.last_turn((turn(trace(error=Failure("ModelError", "Install it."))),))
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
    assert html.count('class="node') == NODES
    assert f"{5_001 - NODES} more steps" in html


def test_evidence_that_an_answer_lacks_is_shown_from_the_other_mind() -> None:
    sure = trace(Distribution("Is it so?", (("True", 1.0),)), mode="probabilistic")
    html = evidence.probabilities_view(trace(), sure)
    assert "From the other answer" in html
    assert "1.000" in html


def test_words_that_overlap_are_drawn_once() -> None:
    spans = Spans("text", (Span(0, 5, "not a", -1.0, "negation"), Span(4, 6, "a ", 1.0, "x")))
    html = evidence.text_view(trace(spans, text="not a dream"), None)
    assert html.count("<mark") == 1


def test_of_two_overlapping_spans_the_heavier_is_marked() -> None:
    spans = Spans("text", (Span(0, 9, "the old b", 0.2, "x"), Span(4, 11, "old bri", 0.7, "x")))
    html = evidence.text_view(trace(spans, text="the old bridge"), None)
    assert "<mark" in html
    assert html.index("the <mark") < html.index("old bri")


def test_of_a_long_text_only_the_surroundings_of_a_span_are_drawn() -> None:
    text = f"{'a ' * 9_000}Ada {'b ' * 9_000}"
    spans = Spans("context", (Span(18_000, 18_003, "Ada", 0.9, "answer"),))
    html = evidence.text_view(trace(spans, text=text), None)
    assert "Ada" in html
    assert len(html) < 2_000


def test_the_place_of_an_answer_is_drawn_as_heat() -> None:
    starts = Spans("text", (Span(0, 3, "Ada", 0.81, "start"),))
    assert 'style="--heat:0.90"' in evidence.text_view(trace(starts, text="Ada came."), None)


def test_events_are_rows_of_who_did_what() -> None:
    event = Spans("text", (Span(0, 3, "Ada", 1, "who"), Span(4, 8, "came", 1, "did")))
    html = evidence.text_view(trace(event, text="Ada came."), None)
    assert "<td>Ada</td><td>came</td>" in html


def test_sentences_of_a_summary_stand_out_among_all_that_were_scored() -> None:
    first, second = Span(0, 2, "A.", 0.7, "sentence"), Span(3, 5, "B.", 0.3, "sentence")
    pieces = (Spans("text", (first,)), Spans("text", (first, second)))
    answered = trace(pieces[0], text="A. B.", task="summarization")
    steps = (step_as_written("Ranked", evidence=pieces[1:]),)
    html = evidence.text_view(replace(answered, steps=steps), None)
    assert html.count("<li") == 2
    assert html.count("class=best") == 1


def test_a_written_token_shows_its_number_and_its_alternatives() -> None:
    token = TokenDistribution("▁gato", 0.81, (("▁felino", 0.1), ("▁gato", 0.81)))
    html = evidence.tokens_view(trace(TokenDistributions((token,) * 1_100)), None)
    assert "<span>gato</span><small>0.81</small>" in html
    assert html.count("felino") == 1_000
    assert "100 more tokens" in html


def test_what_was_extracted_is_a_chip_a_find() -> None:
    ada = Span(0, 3, "Ada", 0.9, "person")
    found = trace(Spans("text", (ada, replace(ada, start=9, end=12))), task="extraction")
    html = render.last_turn((turn(found),))
    assert html.count("<li data-label=") == 1
    assert "×2" in html


def test_a_picked_task_can_be_overruled_by_any_other() -> None:
    picked = replace(turn(trace()), why=Said("whether something is so"), sure=0.93)
    html = render.last_turn((picked,))
    assert "a question whether something is so" in html
    assert "问某事是否如此" in html
    assert "0.93" in html
    assert 'data-again="sentiment" data-turn="0"' in html
    assert 'data-again="deduction"' not in html


def test_an_answer_opens_at_what_it_rests_on_unless_the_open_view_has_something() -> None:
    sure = trace(Distribution("d", (("True", 1.0),)), mode="probabilistic")
    assert evidence.best_view(trace(Proof("A.", "fact")), "probabilities") == "proof"
    assert evidence.best_view(sure, "proof") == "probabilities"
    assert evidence.best_view(sure, "steps") == "steps"
    assert evidence.best_view(replace(trace(), solver="vader"), "proof") == "steps"


def test_the_answer_that_has_the_open_view_is_the_one_that_is_looked_at() -> None:
    sure = trace(Distribution("d", (("True", 1.0),)), mode="probabilistic")
    proven = trace(Proof("A.", "fact"))
    assert evidence.looked_at(sure, proven, "proof") == ("rules", "proof")
    assert evidence.looked_at(sure, proven, "probabilities") == ("probabilistic", "probabilities")
    assert evidence.looked_at(proven, sure, "proof") == ("rules", "proof")
    assert evidence.looked_at(sure, None, "proof") == ("probabilistic", "probabilities")


def test_a_turn_has_the_facts_that_one_guesses_from_in_a_teachers_exercise() -> None:
    asked = replace(turn(trace()), context="Bob is big. <b>")
    assert '<p class="given">Bob is big. &lt;b&gt;</p>' in render.last_turn((asked,))


def test_the_bar_that_stands_out_is_the_answers_also_where_all_others_together_are_likelier() -> (
    None
):
    odds = Distribution("translation", (("Mírame.", 0.2), ("any other", 0.8)))
    said = evidence.probabilities_view(trace(odds, mode="probabilistic", answer="Mírame."), None)
    assert '<div class="bar best"><span class="name">Mírame.' in said
    assert "其他" in said
    assert "译文" in said


def test_beside_an_answer_that_was_stopped_there_is_no_verdict_also_as_the_log_has_it() -> None:
    cut = trace(mode="probabilistic", error=Failure("Stopped", "You stopped it."))
    assert "verdict" not in render.last_turn((turn(trace(answer="True"), cut),))


def test_a_turn_that_asks_an_example_says_what_to_look_at() -> None:
    example = EXAMPLES[0]
    answered = trace(text=example.text)
    asked = replace(turn(answered), context=f"{example.context}\n")
    assert example.look in render.last_turn((asked,))
    assert example.look not in render.last_turn((replace(asked, context="Bob is big."),))
    assert example.look not in render.last_turn((replace(asked, runs={}),))


def test_what_to_look_at_stands_on_a_page_of_its_language_alone() -> None:
    for example in (EXAMPLES[0], next(one for one in EXAMPLES if one.language == "zh")):
        asked = replace(turn(trace(text=example.text)), context=example.context)
        html = render.last_turn((asked,))
        assert f'<p class="quiet look say" lang="{example.language}">' in html


def test_stages_keep_their_lines_and_long_ones_are_folded() -> None:
    stage = "^sister/sister<n><sg>$\n" * 100
    html = render.step_list(
        (step_as_written("Analysis", stage), step_as_written("Read 1 sentence", "In one piece."))
    )
    assert html.count("<details>") == 1
    assert "<pre>^sister" in html


def test_what_was_extracted_is_named_in_both_languages_above_its_evidence() -> None:
    found = trace(Spans("text", (Span(0, 3, "Ada", 1.0, "person"),)), task="extraction")
    assert f"Ada ({say('label person')})" in evidence.header(found, None)
    assert f"Ada ({say('label person')})" in run_list([found], searched=False, owner=False)


def test_key_phrases_have_a_heading_of_their_own() -> None:
    ada, mill = Span(0, 3, "Ada", 1.0, "person"), Span(4, 8, "mill", 0.4, "key phrase")
    found = trace(Spans("text", (ada,)), Spans("text", (mill,)), task="extraction")
    drawn = evidence.text_view(found, None)
    assert drawn.count("Found in the text") == 1
    assert drawn.count("Key phrases, the best first") == 1


def test_sentences_are_marked_read_where_they_are_meant_as_facts() -> None:
    assert "1 of 2 sentences read" in marked("Bob is big. Perhaps so.", "auto", ())
    assert marked("The weather was odd. Perhaps so. Oh well.", "auto", ()) == ""
    assert marked("Bob is big.", "translation", ()) == ""


def test_every_solved_task_has_an_example_for_it() -> None:
    from playground.registry import solvers

    assert {one.task for one in solvers()} <= {example.about for example in EXAMPLES}


def blanks(words: str) -> set[str]:
    """The names of the blanks, without the forms of a number: `{n:turn|turns}` is n."""
    return {part.split("}")[0].partition(":")[0] for part in words.split("{")[1:]}


def test_every_word_of_the_page_is_there_in_both_languages_with_the_same_blanks() -> None:
    for key, (english, chinese) in WORDS.items():
        assert english, key
        assert chinese, key
        assert blanks(english) == blanks(chinese), key


def test_every_task_and_mode_has_a_word() -> None:
    from playground.core import MODES
    from playground.tasks import TASKS

    assert set(TASKS) | set(MODES) <= set(WORDS)


def test_a_word_is_drawn_in_both_languages() -> None:
    assert 'lang="zh">两者一致<' in say("agree")
    assert words.word("ask", "zh") == "提问"


def test_where_a_model_wrote_that_cannot_be_looked_into_that_is_why_there_is_no_attention() -> None:
    ruled = trace()
    wrote = trace(TokenDistributions((TokenDistribution("Red", 0.5),)), mode="probabilistic")
    assert evidence.why_no_attention(ruled, None) == "no attention"
    assert evidence.why_no_attention(ruled, wrote) == "no attention inside"


def test_what_a_feeling_rests_on_is_labelled_in_both_languages() -> None:
    from playground.solvers.sentiment.vader import RULES

    assert all(f"label {rule}" in WORDS for rule in RULES)
    assert 'lang="zh">词典中的词<' in label_word("lexicon, booster")
    assert 'lang="zh">加强<' in label_word("lexicon, booster")
    assert label_word("a, b < c") == "a, b &lt; c"


def test_both_answers_stand_in_one_size_that_fits_the_longer() -> None:
    texts = ("the stonemason Jakob Wirth", "stonemason Jakob Wirth")
    both = turn(
        replace(trace(), answer=Answer(texts[0])),
        replace(trace(mode="probabilistic"), answer=Answer(texts[1], 0.6)),
    )
    drawn = render.last_turn((both,))
    assert [f"<small>{one}</small>" in drawn for one in texts] == [True, True]
    alone = turn(replace(trace(mode="probabilistic"), answer=Answer(texts[1], 0.6)))
    assert f"<small>{texts[1]}</small>" not in render.last_turn((alone,))


def test_odds_and_tokens_of_a_sentence_with_stand_ins_are_said_to_be_its_own():
    pieces = (TokenDistributions((TokenDistribution("Tom", 1.0),)), Distribution("x", (("y", 1),)))
    plain = trace(*pieces, task="translation", mode="probabilistic", answer="Boris.")
    stood = replace(plain, steps=(Step("put stand-ins", {"sentences": ["Boris. → Tom."]}),))
    for view in (evidence.probabilities_view, evidence.tokens_view):
        assert say("stood in") in view(stood, None)
        assert say("stood in") not in view(plain, None)
