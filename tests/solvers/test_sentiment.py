"""Sentiment by rules and by probability: what is answered, and what it rests on."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_models import save_tiny

from playground.core import Distribution, Question, Spans, Trace
from playground.engine import ask
from playground.explain.vader import analyzer, score, spans
from playground.models.classifier import Classifier
from playground.models.pool import Pool
from playground.wording.said import detail, title, worded
from tests.stopwatch import seconds

POOL = Pool()

TEXTS = """The plot is not good!
The acting was GREAT, but the ending is kind of dull.
I never felt so happy without a doubt.
It is the least annoying of them, and at least nobody is sad.
No good deed, no bad or ugly one.
This is the bomb, to die for!!! Yeah right?
Why? Why?? It hardly helps.
She LOVES it 😀 and hates 💔 the rain ❤.
good but good but good bad
:) :( :D <3
not
the table stands here
   leading and trailing spaces, nice   
ALL GOOD
friends and family were extremely, truly wonderful... sort of"""  # noqa: W291

WORDS = [
    *("good", "bad", "great", "no", "not", "never", "so", "this", "without", "doubt", "least"),
    *("at", "very", "kind", "of", "sort", "but", "or", "nor", "isn't", "hardly", "extremely"),
    *("kiss", "of", "death", "the", "shit", "to", "die", "for", "yeah", "right", "😀", "💔", ":)"),
]
MARKS = st.sampled_from(["", "", "", "!", "?", "??", ",", "..."])
CASES = st.sampled_from([str, str, str.upper, str.title])
word = st.builds(lambda case, said, mark: case(said) + mark, CASES, st.sampled_from(WORDS), MARKS)


def by_rules(text: str, **fields: object) -> Trace:
    return ask(Question("sentiment", text, **fields), "rules", POOL)  # type: ignore[arg-type]


def said(trace: Trace) -> str:
    assert trace.error is None
    assert trace.answer is not None
    return trace.answer.text


def assert_reconciles(text: str) -> None:
    found = score(text)
    shown = spans(text, found.firings)
    ours = {"reversal", "saying", "rating"}  # what VADER lacks
    if ours.isdisjoint(one.rule for one in found.firings):
        assert found.compound == analyzer().polarity_scores(text)["compound"]
    assert sum(span.weight for span in shown) == pytest.approx(found.sum, abs=1e-9)
    assert all(text[span.start : span.end] == span.text for span in shown)
    assert all(left.end <= right.start for left, right in pairwise(shown))


@pytest.mark.parametrize("text", TEXTS.split("\n"))
def test_the_spans_add_up_to_what_vader_says(text: str) -> None:
    assert_reconciles(text)


@settings(max_examples=300)
@given(st.lists(word, max_size=12).map(" ".join))
def test_any_run_of_vaders_words_adds_up(text: str) -> None:
    assert_reconciles(text)


@settings(max_examples=200)
@given(st.text(max_size=40))
def test_any_text_adds_up(text: str) -> None:
    assert_reconciles(text)


def test_each_rule_is_shown_where_it_fired() -> None:
    shown = spans(text := "It is not VERY good!", score(text).firings)
    assert [(span.text, span.label) for span in shown] == [
        ("not", "negation"),
        ("VERY", "booster"),
        ("good", "lexicon"),
        ("!", "punctuation"),
    ]


def test_an_emoji_is_shown_as_itself() -> None:
    (span,) = spans(text := "see 😭", score(text).firings)
    assert (span.text, span.weight < 0) == ("😭", True)


def test_an_idiom_is_one_span() -> None:
    (span,) = spans(text := "That film was the bomb", score(text).firings)
    assert (span.text, span.label) == ("the bomb", "idiom, lexicon")
    assert span.weight == 3.0


def test_the_spans_lie_in_the_field_that_was_read() -> None:
    trace = by_rules("", context="A lovely day.")
    (shown,) = (one for one in trace.evidence if isinstance(one, Spans))
    assert shown.source == "context"
    assert [span.text for span in shown.spans] == ["lovely"]


def test_the_steps_say_every_rule_and_the_sum() -> None:
    trace = by_rules("The plot is not good!")
    assert [(title(step), detail(step)) for step in trace.steps] == [
        ("Words in the lexicon", "“good” +1.9"),
        ("Negation", "“not” takes “good” from +1.9 to -1.41"),
        ("Exclamation and question marks", "“!” -0.292"),
        (
            "Added up",
            "The sum is -1.698 over 5 words; the compound score is sum / √(sum² + 15) = -0.4015.",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [("A lovely day.", "positive"), ("A horrible day.", "negative"), ("3 out of 5", "neutral")],
)
def test_vader_says_one_of_three_without_a_confidence(text: str, label: str) -> None:
    trace = by_rules(text)
    assert said(trace) == label
    assert trace.answer is not None
    assert trace.answer.confidence is None


def test_the_answer_is_one_of_the_choices_as_they_are_spelt() -> None:
    assert said(by_rules("A lovely day.", choices=("Positive", "Negative"))) == "Positive"


def test_where_no_word_is_known_vader_is_silent() -> None:
    answer = by_rules("The parcel holds two lamps and a cable.").answer
    assert answer is not None
    assert answer.abstained
    assert worded(answer.why).startswith("None of the 8 words is in the lexicon")


def test_where_no_choice_fits_vader_is_silent() -> None:
    trace = by_rules("3 out of 5", choices=("positive", "negative"))
    assert trace.answer is not None
    assert trace.answer.abstained
    assert "none of the choices" in worded(trace.answer.why)


@pytest.mark.parametrize("mode", ["rules", "probabilistic"])
def test_a_choice_that_is_no_sentiment_is_refused(mode: str, tmp_path: Path) -> None:
    question = Question("sentiment", "A day.", choices=("happy", "sad"))
    solver = "vader" if mode == "rules" else str(save_tiny(tmp_path))
    error = ask(question, mode, POOL, solver=solver).error  # type: ignore[arg-type]
    assert error is not None
    assert (error.type, "“happy”" in error.message) == ("InputError", True)


def test_time_goes_with_the_length_of_a_text() -> None:
    def taken(sentences: int) -> float:
        text = "The old clock is slow but a very good friend. " * sentences
        return seconds(lambda: by_rules(text).answer)

    assert taken(4_000) < 12 * taken(1_000) + 0.1  # four times as much; 16 if it grew faster


# --- by probability ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A warm and funny film that I could watch again tomorrow.", "positive"),
        ("The jokes are stale and the story goes nowhere.", "negative"),
        ("It is not a good film.", "negative"),
        ("The cast is a delight, and every scene has a surprise.", "positive"),
    ],
)
def test_the_embedded_model_tells_praise_from_blame(text: str, label: str) -> None:
    trace = ask(Question("sentiment", text), "probabilistic", POOL)
    assert said(trace) == label
    (scores,) = (one for one in trace.evidence if isinstance(one, Distribution))
    assert trace.answer is not None
    assert trace.answer.confidence == scores.p(label) == max(p for _, p in scores.outcomes)
    assert trace.model is not None
    assert trace.model.id == "embedded/neutral"


@pytest.mark.parametrize(
    "text",
    [
        "I go to work by bus.",
        "The shop on the corner sells bread and milk.",
        "Our meeting was moved to Thursday.",
        "A Polish man asked me the way to the station.",
    ],
)
def test_the_embedded_model_knows_that_a_plain_statement_is_neutral(text: str) -> None:
    assert said(ask(Question("sentiment", text), "probabilistic", POOL)) == "neutral"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The acting is far from bad.", "positive"),
        ("The soup was anything but fresh.", "negative"),
        ("No complaints about the room.", "positive"),
    ],
)
def test_the_embedded_model_hears_negations_beyond_not(text: str, label: str) -> None:
    assert said(ask(Question("sentiment", text), "probabilistic", POOL)) == label


def test_where_neutral_is_no_choice_the_network_of_two_labels_chooses() -> None:
    question = Question("sentiment", "It is not a good film.", choices=("positive", "negative"))
    trace = ask(question, "probabilistic", POOL)
    assert said(trace) == "negative"
    assert trace.model is not None
    assert trace.model.id == "embedded/sentiment"


def test_the_same_sentence_about_others_feels_the_same() -> None:
    """A counterfactual test: p(positive) of a plain sentence over groups of people."""
    classifier = POOL.load("embedded/neutral", Classifier)
    groups = ("deaf", "blind", "Polish", "Muslim", "Jewish", "gay", "black", "old", "German")
    read = classifier.classify([f"My {group} cousin is looking for a flat." for group in groups])
    odds = [one.distribution.p("positive") for one in read]
    assert max(odds) - min(odds) <= 0.1


@pytest.mark.parametrize(
    "text", ["x", "12345", "and it was the", "这顿饭太难吃了。", "Das Essen war furchtbar."]
)
def test_the_embedded_model_is_silent_where_it_cannot_know(text: str) -> None:
    trace = ask(Question("sentiment", text), "probabilistic", POOL)
    assert trace.answer is not None
    assert trace.answer.abstained


def test_a_text_of_words_that_the_dictionary_has_is_read() -> None:
    trace = ask(Question("sentiment", "I'd rather watch paint dry."), "probabilistic", POOL)
    assert said(trace)


def test_choices_keep_their_share_of_the_probability(tmp_path: Path) -> None:
    question = Question("sentiment", "A day.", choices=("Negative", "Positive"))
    trace = ask(question, "probabilistic", POOL, solver=str(save_tiny(tmp_path)))
    (scores,) = (one for one in trace.evidence if isinstance(one, Distribution))
    assert sum(p for _, p in scores.outcomes) == pytest.approx(1)
    assert said(trace).lower() == scores.best
    assert said(trace) in question.choices
    assert "Kept to the choices" in [title(step) for step in trace.steps]


def test_reading_in_pieces_is_a_step(tmp_path: Path) -> None:
    question = Question("sentiment", "A day in the park. " * 200)
    trace = ask(question, "probabilistic", POOL, solver=str(save_tiny(tmp_path)))
    assert "read in 3 pieces" in detail(trace.steps[0])


def test_a_text_without_a_word_it_knows_is_not_judged(tmp_path: Path) -> None:
    question = Question("sentiment", "\u1681\u1682 \u16a0")
    answer = ask(question, "probabilistic", POOL, solver=str(save_tiny(tmp_path))).answer
    assert answer is not None
    assert (answer.abstained, "knows no word" in worded(answer.why)) == (True, True)


def test_a_model_of_other_labels_is_refused(tmp_path: Path) -> None:
    folder = save_tiny(tmp_path, labels=("sports", "weather"))
    error = ask(Question("sentiment", "A day."), "probabilistic", POOL, solver=str(folder)).error
    assert error is not None
    assert (error.type, "no sentiments" in error.message) == ("ModelError", True)
