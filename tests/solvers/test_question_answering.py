"""Questions about a text, by rules and by the reader."""

import pytest
from test_reader import save_reader

from playground.core import Answer, Attention, Distribution, Question, Spans, Trace, abstain
from playground.engine import ask
from playground.evaluate.example import Example
from playground.evaluate.metrics import question_answering
from playground.evaluate.predictions import Prediction
from playground.explain.attention import weights
from playground.models.pool import Pool
from playground.text.answer_types import candidates
from playground.text.question_type import Asked, read
from playground.text.stems import stem
from playground.wording.said import title, worded

POOL = Pool()
STORY = (
    "Mira Holm was a pilot of the northern coast. She sailed to Lima in 1840 because the war was "
    "over. Her ship was called the Merry Whale and had 24 sailors. In Lima she met Otto Brandt, a "
    "baker. They paid 300 dollars for a house near the harbour."
)
GERMAN = "Der Hund schläft heute nicht in seinem Haus, weil das Wetter sehr schön ist."


def by_rules(text: str, context: str = STORY, *choices: str) -> Trace:
    return ask(Question("question-answering", text, context, choices), "rules", POOL)


def said(trace: Trace) -> str:
    assert trace.answer is not None, trace.error
    return trace.answer.text


# --- what is asked for -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "kind", "cue"),
    [
        ("Who met Otto?", "person", "who"),
        ("When did she sail?", "date", "when"),
        ("In which year did she sail?", "date", "which year"),
        ("Where is the house?", "place", "where"),
        ("What city did she see?", "place", "what city"),
        ("How many sailors had the ship?", "number", "how many"),
        ("How much did they pay?", "amount", "how much"),
        ("How old was Mira?", "amount", "how old"),
        ("How did she travel?", "manner", "how"),
        ("Why did she sail?", "reason", "why"),
        ("What is the name of the ship?", "name", "what is the name"),
        ("What is a harbour?", "definition", "what is"),
        ("What did the sailors carry?", "entity", "what"),
        ("Tell me about the ship.", "entity", ""),
    ],
)
def test_the_question_word_says_what_is_asked_for(question: str, kind: str, cue: str) -> None:
    asked = read(question)
    assert (asked.kind, asked.cue) == (kind, cue)


def test_the_noun_after_what_is_what_is_asked_for() -> None:
    assert read("What famous ship sailed north?") == Asked(
        "name", "what famous ship", ("ship",), True
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("sailed", "sailing"), ("wrote", "written"), ("cities", "city"), ("nominated", "nomination")],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other) != ""


@pytest.mark.parametrize("word", ["the", "Was", "?", "—"])
def test_function_words_and_marks_have_no_stem(word: str) -> None:
    assert stem(word) == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mira Holm", "name"),
        ("University of Lima", "name"),
        ("4 May 1840", "date"),
        ("24", "number"),
        ("$300", "amount"),
        ("we will sing", "quotation"),
        ("the war was over", "reason"),
        ("quiet harbour", "phrase"),
    ],
)
def test_pieces_look_like_what_they_are(text: str, kind: str) -> None:
    sentence = (
        'There Mira Holm told 24 men of the University of Lima on 4 May 1840 that "we will sing" '
        "for $300 at the quiet harbour because the war was over."
    )
    found = {one.text: one for one in candidates(sentence, 100)}
    assert found[text].kind == kind
    assert sentence[found[text].start - 100 : found[text].end - 100] == text


# --- by rules ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When did Mira sail to Lima?", "1840"),
        ("Why did she sail to Lima?", "the war was over"),
        ("How many sailors had her ship?", "24"),
        ("What was her ship called?", "Merry Whale"),
        ("Who did she meet in Lima?", "Otto Brandt"),
        ("How much did they pay for the house?", "300 dollars"),
    ],
)
def test_rules_find_the_piece_of_the_kind_asked_for(question: str, answer: str) -> None:
    assert said(by_rules(question)) == answer


@pytest.mark.parametrize(
    ("question", "context", "answer"),
    [
        ("Where does Tom live?", "Tom does not live in Bonn. He lives in Kiel.", "Kiel"),
        ("Where does Tom not live?", "Tom does not live in Bonn. He lives in Kiel.", "Bonn"),
        ("What did she buy?", "She didn't buy the red coat. She bought the blue one.", "blue one"),
        ("Who painted it?", "Eva, not Martin, painted it.", "Eva"),
        ("Who stayed in Kiel?", "Tom did not go to Oslo but stayed in Kiel.", "Tom"),
        ("Who shut the mill?", "Last week the mayor of Arden shut the mill.", "the mayor of Arden"),
        ("Who gave the talk?", "On Monday Dr. Lee gave the talk.", "Dr. Lee"),
        ("Who saved him?", "Last night two fishermen saved him.", "two fishermen"),
        ("How often do they meet?", "They meet twice a week in May.", "twice a week"),
        ("When does it close?", "The shop opens at nine and closes at five.", "five"),
        ("What colour is the van?", "The van is blue and has two doors.", "blue"),
        ("How old is Sofia?", "Sofia is 34 years old and has taught for 9 years.", "34 years"),
    ],
)
def test_what_is_denied_or_of_another_kind_is_no_answer(
    question: str, context: str, answer: str
) -> None:
    assert said(by_rules(question, context)) == answer


@pytest.mark.parametrize(
    ("question", "context", "why"),
    [
        ("Where has Karl been?", "Karl has never been to Norway.", "never been to Norway.” denies"),
        ("Where does Karl not live?", "Karl lives in Oslo.", "what is not so"),
        ("How old is Helga?", "Helga had her birthday in the garden.", "“how old” asks for"),
        ("How often does it run?", "The tram runs through the valley.", "“how often” asks for"),
        ("When did they meet?", "They met in Utrecht.", "“when” asks for a date"),
        ("Which year did it open?", "It opened on a Monday.", "“which year” asks for a date"),
        ("Why did she leave?", "She left for Oslo in May.", "“why” asks for a reason"),
        ("Who stole the map?", "The map was stolen on Monday.", "“who” asks for a person"),
        ("Who sold the boat?", "The boat was sold to Anna.", "could be an answer"),
        ("When does the bus run?", "The bus does not run. We meet on Sunday.", "not run.” denies"),
    ],
)  # fmt: skip
def test_rules_say_what_the_text_lacks(question: str, context: str, why: str) -> None:
    trace = by_rules(question, context)
    assert trace.answer is not None
    assert trace.answer.abstained, trace.answer.text
    assert why in worded(trace.answer.why)


def test_the_points_of_an_answer_are_those_of_its_rules() -> None:
    trace = by_rules("When did Mira sail to Lima?")
    assert trace.answer is not None
    total, rules = worded(trace.answer.why).split("most points: ")[1].split(" = ")
    numbers = [float(rule.rsplit(" ", 1)[1].rstrip(".")) for rule in rules.split(", ")]
    assert sum(numbers) == pytest.approx(float(total), abs=0.3)


def test_rules_show_the_answer_and_the_sentences_on_the_text() -> None:
    first, *others = by_rules("When did Mira sail to Lima?").evidence
    assert isinstance(first, Spans)
    assert [(one.label, one.text) for one in first.spans] == [("answer", "1840")]
    [sentences] = others
    assert isinstance(sentences, Spans)
    assert sentences.spans[0].text.startswith("She sailed to Lima")
    assert {one.label for one in sentences.spans} == {"sentence"}


def test_rules_say_nothing_where_no_word_is_shared() -> None:
    trace = by_rules("Which planets have rings?")
    assert trace.answer is not None
    assert trace.answer.abstained
    assert "shares a word" in worded(trace.answer.why)


def test_rules_answer_with_one_of_the_choices() -> None:
    assert (
        said(by_rules("Who did she meet in Lima?", STORY, "Anna", "otto brandt")) == "otto brandt"
    )


def test_rules_say_nothing_where_no_choice_is_said() -> None:
    trace = by_rules("Who met Otto in Lima?", STORY, "Anna", "Ben")
    assert trace.answer is not None
    assert "one of the choices" in worded(trace.answer.why)


def test_rules_do_not_read_another_language() -> None:
    trace = by_rules("Wo schläft der Hund heute?", GERMAN)
    assert trace.answer is not None
    assert trace.answer.abstained
    assert "German (de)" in worded(trace.answer.why)


# --- by the reader -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(save_reader(tmp_path_factory.mktemp("reader")))


def by_reader(folder: str, text: str, context: str = STORY, *choices: str) -> Trace:
    question = Question("question-answering", text, context, choices)
    return ask(question, "probabilistic", POOL, solver=folder)


def test_the_reader_answers_with_a_distribution_that_has_not_there(tiny: str) -> None:
    trace = by_reader(tiny, "Who sailed to Lima?", "Ada Byrne sailed to Lima in 1840.")
    assert trace.answer is not None
    scores = trace.evidence[0]
    assert isinstance(scores, Distribution)
    assert [name for name, _ in scores.outcomes[-2:]] == ["not in this passage", "other"]
    assert sum(p for _, p in scores.outcomes) == pytest.approx(1)
    assert trace.answer.confidence == scores.p(trace.answer.text)


def test_the_reader_shows_answer_starts_and_ends_on_the_text(tiny: str) -> None:
    spans = [one for one in by_reader(tiny, "Who sailed?").evidence if isinstance(one, Spans)]
    assert [{span.label for span in one.spans} for one in spans] == [{"answer"}, {"start"}, {"end"}]
    for one in spans:
        assert all(STORY[span.start : span.end] == span.text for span in one.spans)
        assert all(0 < span.weight <= 1 for span in one.spans)


def test_a_long_context_is_searched_before_it_is_read(tiny: str) -> None:
    tides = "The tide comes in twice a day and nobody minds it much. " * 300
    trace = by_reader(tiny, "Who sailed to Lima in 1840?", f"{tides}{STORY} {tides}")
    pieces, found, read_, *_ = trace.steps
    assert title(pieces).startswith("Cut the context into ")
    assert title(found).startswith("Found 8 of ")
    assert title(read_).endswith("in 8 windows")
    [passages] = found.evidence
    assert isinstance(passages, Spans)
    assert STORY[:90] in passages.spans[0].text
    assert trace.model is not None
    assert trace.model.id == tiny


def test_a_context_of_a_few_windows_is_read_whole_and_merged(tiny: str) -> None:
    trace = by_reader(tiny, "Who sailed?", f"{STORY} " * 15)
    assert [title(step).split()[0] for step in trace.steps] == ["Read", "Merged", "Chose"]


def test_the_reader_answers_with_one_of_the_choices(tiny: str) -> None:
    trace = by_reader(tiny, "Who sailed?", "Mira Holm.", "Anna", "mira")
    assert said(trace) == "mira"
    scores = trace.evidence[0]
    assert isinstance(scores, Distribution)
    assert [name for name, _ in scores.outcomes[:2]] == ["mira", "Anna"]


def test_a_choice_that_the_text_does_not_say_is_not_answered(tiny: str) -> None:
    trace = by_reader(tiny, "Who sailed?", "Mira Holm.", "Anna", "Ben")
    assert trace.answer is not None
    assert "none of the choices" in worded(trace.answer.why)


def test_attention_is_that_of_the_window_that_was_read(tiny: str) -> None:
    trace = by_reader(tiny, "Who sailed to Lima?")
    recipe = next(one for one in trace.evidence if isinstance(one, Attention))
    rows = weights(trace, POOL, layer=1, head=0)
    assert len(rows) == len(recipe.tokens)
    assert [sum(row) for row in rows] == pytest.approx([1] * len(rows))


@pytest.mark.parametrize("mode", ["rules", "probabilistic"])
def test_without_a_text_there_is_nothing_to_read(tiny: str, mode: str) -> None:
    trace = (by_rules if mode == "rules" else lambda *a: by_reader(tiny, *a))("Who sailed?", " ")
    assert trace.answer
    assert trace.answer.abstained
    assert "Paste or upload" in worded(trace.answer.why)


def test_a_text_without_a_word_is_nothing_to_read(tiny: str) -> None:
    trace = by_reader(tiny, "Who sailed?", "?! ... " * 1_000)
    assert trace.answer
    assert trace.answer.abstained
    assert "Paste or upload" in worded(trace.answer.why)


# --- with the weights that ship ----------------------------------------------------------------


def shipped(text: str, context: str = STORY) -> Trace:
    return ask(Question("question-answering", text, context), "probabilistic", POOL)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When did Mira Holm sail to Lima?", "1840"),
        ("Who did Mira meet in Lima?", "Otto Brandt"),
        ("How many sailors did the ship have?", "24"),
    ],
)
def test_the_shipped_reader_points_at_the_answer(question: str, answer: str) -> None:
    assert answer in said(shipped(question))


def test_the_shipped_reader_says_that_an_answer_is_not_there() -> None:
    trace = shipped("Which planet has the most rings?")
    assert trace.answer is not None
    assert trace.answer.abstained
    assert worded(trace.answer.why).startswith("The answer is not in this passage (p = ")


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("When was the mill closed?", "The question asks about “closed”; the text says “opened”."),
        ("When did Otto open the mill?", "The text says nothing of “Otto”."),
    ],
)
def test_the_shipped_reader_is_silent_on_what_the_text_denies(question: str, why: str) -> None:
    trace = shipped(question, "Ada opened the mill in 1987. It grinds rye.")
    assert trace.answer is not None
    assert trace.answer.abstained
    assert worded(trace.answer.why) == why


def test_an_answer_to_a_near_miss_comes_with_the_word_that_is_not_borne_out() -> None:
    trace = shipped("When was Ada born?", "Ada opened the mill in 1987. It grinds rye.")
    assert trace.answer is not None
    assert "does not bear out “born”" in worded(trace.answer.why)
    assert trace.answer.confidence is None or trace.answer.confidence < 0.5


def test_the_shipped_reader_shows_which_words_of_the_question_are_borne_out() -> None:
    question = "When did Mira Holm sail to Lima?"
    trace = shipped(question)
    [verified] = [step for step in trace.steps if step.key == "verified the question"]
    [shown] = verified.evidence
    assert isinstance(shown, Spans)
    assert shown.source == "text"
    assert [one.text for one in shown.spans] == question.rstrip("?").split()
    assert all(question[one.start : one.end] == one.text for one in shown.spans)


def test_the_confidence_is_fitted_on_what_the_distribution_says_after_verifying() -> None:
    trace = shipped("Who did Mira meet in Lima?")
    assert trace.answer is not None
    scores = trace.evidence[0]
    assert isinstance(scores, Distribution)
    assert sum(p for _, p in scores.outcomes) == pytest.approx(1)
    [fitted] = [step for step in trace.steps if step.key == "fitted how sure"]
    said = trace.answer
    assert fitted.values == {"before": scores.p(said.text), "after": said.confidence}


def test_the_shipped_reader_does_not_read_another_language() -> None:
    trace = shipped("Wo schläft der Hund heute?", GERMAN)
    assert trace.answer is not None
    assert "German (de)" in worded(trace.answer.why)


# --- the measure -------------------------------------------------------------------------------


def predicted(references: tuple[str, ...], answer: Answer) -> Prediction:
    return Prediction(Example("1", Question("question-answering", "Who?"), references), answer)


def test_exact_match_and_f1_are_against_the_nearest_reference() -> None:
    figures = question_answering(
        [
            predicted(("Otto", "the baker"), Answer("The baker!", 0.9)),
            predicted(("Otto Brandt",), Answer("Otto", 0.4)),
            predicted(("Otto",), abstain("It is not there.")),
        ]
    )
    assert figures["exact_match"] == pytest.approx(1 / 3, abs=1e-4)
    assert figures["f1"] == pytest.approx((1 + 2 / 3 + 0) / 3, abs=1e-4)
    assert figures["f1_answered"] == pytest.approx((1 + 2 / 3) / 2, abs=1e-4)
    assert figures["ece"] == pytest.approx((0.1 + 0.4) / 2, abs=1e-4)
    assert "false_answers" not in figures


def test_silence_is_right_where_there_is_no_answer() -> None:
    silent = predicted((), abstain("It is not there."))
    figures = question_answering([silent, silent, silent, predicted((), Answer("Otto", 0.5))])
    assert (figures["f1"], figures["exact_match"], figures["false_answers"]) == (0.75, 0.75, 0.25)
