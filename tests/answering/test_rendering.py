"""Sentences as the embedded network translates them: what is kept, and what is left alone."""

import pytest

from playground.answering.rendering import Rendered, render
from playground.core import Answer, Distribution, Question, Trace
from playground.engine import ask
from playground.models.pool import Pool
from playground.models.translator import Translator
from playground.wording.said import worded

LOST = "The price rose by 12.5% to $1,234.56."
MANY = "It was 1.57, 2.57, 3.57, 4.57, 5.57 and 6.57 metres."
LONG = (
    "Shares in the manufacturer plunged after regulators opened an inquiry into its accounting "
    "practices."
)


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


def rendered(text: str, pool: Pool, *, fitted: bool = True) -> Rendered:
    translator = pool.load("embedded/translation", Translator)
    return render([text], translator, "en", "es", fitted=fitted)[text]


def asked(text: str, pool: Pool, target: str = "es") -> tuple[Trace, Answer]:
    options = {"source_language": "en", "target_language": target}
    trace = ask(Question("translation", text, options=options), "probabilistic", pool)
    assert trace.answer is not None
    return trace, trace.answer


def test_a_greeting_comes_from_the_list_and_that_is_a_step(pool: Pool) -> None:
    trace, answer = asked("Hello.", pool)
    assert answer.text == "Hola."
    assert answer.confidence is None
    assert "set phrases" in [step.key for step in trace.steps]


def test_capitals_are_read_in_small_letters(pool: Pool) -> None:
    loud = rendered("I AM AT HOME.", pool)
    assert loud.lowered
    assert loud.text == rendered("I am at home.", pool).text


def test_numbers_that_would_be_lost_are_kept_by_stand_ins(pool: Pool) -> None:
    one = rendered(LOST, pool, fitted=False)
    assert one.stood
    assert one.left is None
    assert "12.5" in one.text
    assert "1,234.56" in one.text


def test_the_odds_are_told_of_sentences_with_the_names_themselves(pool: Pool) -> None:
    trace, answer = asked("My friend Boris lives in Hamburg.", pool)
    assert "put stand-ins" in [step.key for step in trace.steps]
    odds = next(one for one in answer.evidence if isinstance(one, Distribution))
    assert odds.outcomes[0][0] == answer.text
    names = [name for name, _ in odds.outcomes[:-1]]
    assert len(names) > 1
    assert all("Boris" in name and "Hamburg" in name for name in names), names
    assert not any(known in str(trace.steps) for known in ("vive en Mary", "amigo Tom"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ha " * 12, "repeats itself"),
        (MANY, "lost in translation"),
        (LONG, "too improbable"),
    ],
)
def test_what_cannot_be_relied_on_is_left_with_its_reason(
    text: str, reason: str, pool: Pool
) -> None:
    left = rendered(text.strip(), pool).left
    assert f"key='{reason}'" in str(left)


def test_the_thresholds_are_the_embedded_models_alone(pool: Pool) -> None:
    assert rendered(LONG, pool, fitted=False).left is None


def test_a_named_model_too_is_silent_where_it_loses_numbers(pool: Pool) -> None:
    left = rendered(MANY, pool, fitted=False).left
    assert "key='lost in translation'" in str(left)


def test_silence_names_what_else_may_be_asked(pool: Pool) -> None:
    _, answer = asked(LONG, pool)
    assert answer.abstained
    assert "Apertium" in worded(answer.why)
    _, into_chinese = asked("ha " * 12, pool, "zh")
    assert "a larger model of the hub" in worded(into_chinese.why)


def test_of_several_sentences_the_one_that_is_left_is_named_and_stays(pool: Pool) -> None:
    _, answer = asked(f"I am at home. The door is open. {LONG}", pool)
    assert not answer.abstained
    assert LONG in answer.text
    assert "left untranslated" in worded(answer.why)


def test_a_text_in_the_target_language_already_is_said_to_be(pool: Pool) -> None:
    question = Question(
        "translation", "El perro duerme en la casa.", options={"target_language": "es"}
    )
    answer = ask(question, "probabilistic", pool).answer
    assert answer is not None
    assert answer.abstained
    assert "already" in worded(answer.why)


@pytest.mark.parametrize(("word", "said"), [("table", "mesa"), ("butter", "mantequilla")])
def test_one_word_is_answered_with_one(word: str, said: str, pool: Pool) -> None:
    assert rendered(word, pool).text == said


def test_a_sentence_is_no_translation_of_a_word(pool: Pool) -> None:
    left = rendered("fork", pool).left
    assert left is not None
    assert left.key == "a sentence for a word"


def test_a_noun_from_which_nothing_comes_is_named(pool: Pool) -> None:
    assert rendered("It's raining cats and dogs.", pool).unwritten == ("cats",)
    assert not rendered("Where is the library?", pool).unwritten
    _, answer = asked("It's raining cats and dogs.", pool)
    assert "nothing that was written comes of “cats”" in worded(answer.why)
    _, answer = asked("Where is the train station?", pool, "zh")
    assert "“station”" in worded(answer.why)


def test_figures_that_were_added_are_not_called_those_of_the_text(pool: Pool) -> None:
    options = {"source_language": "zh", "target_language": "en"}
    question = Question("translation", "价格是1,250元，不含税。", options=options)
    answer = ask(question, "probabilistic", pool).answer
    assert answer is not None
    why = worded(answer.why)
    assert "does not keep 1,250 as the text has it" in why
    assert "has 145,000, which the text has not" in why


def test_a_double_denial_that_became_a_single_one_is_left(pool: Pool) -> None:
    options = {"source_language": "zh", "target_language": "en"}
    question = Question("translation", "他没有不喜欢你。", options=options)
    answer = ask(question, "probabilistic", pool).answer
    assert answer is not None
    assert answer.abstained
    assert "denies twice" in worded(answer.why)


def test_a_title_with_its_name_is_said_as_the_other_language_says_it(pool: Pool) -> None:
    assert rendered("Mrs. Brown lives in London.", pool).text == "La Sra. Brown vive en Londres."


def test_a_telephone_number_is_copied_to_the_figure(pool: Pool) -> None:
    assert "+44 20 7946 0958" in rendered("My number is +44 20 7946 0958.", pool).text
