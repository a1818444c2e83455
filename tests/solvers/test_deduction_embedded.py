"""Embedded deduction: the names it follows, the answers it gives, and what it shows of them."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from playground.core import Attention, Distribution, Question, Said, Trace
from playground.engine import ask
from playground.models.deducer import MAX_SENTENCES, Deducer, passage
from playground.models.names import mentions, names
from playground.models.pool import Pool
from playground.wording.said import title, worded

POOL = Pool()
CHAIN = "Bob is big. All big people are kind. All kind people are nice."
CAPTAIN = (
    "The lamp is green. The captain likes the lamp. "
    "If someone likes the lamp and the lamp is green then they are brave. "
    "All brave people are happy."
)
ANSWERS = [
    (CHAIN, "Bob is big.", "open", "True"),
    (CHAIN, "Bob is nice.", "open", "True"),
    (CHAIN, "Bob is not nice.", "open", "False"),
    (CHAIN, "Bob is red.", "open", "Unknown"),
    (CHAIN, "Bob is red.", "closed", "False"),
    (CHAIN, "Is Bob nice?", "closed", "True"),
    (CAPTAIN, "The captain is happy.", "closed", "True"),
    (CAPTAIN, "The lamp is happy.", "closed", "False"),
    ("Every wumpus is a tumpus. Stella is a wumpus.", "Stella is a tumpus.", "open", "True"),
    ("Bob is big. If Bob is not red then Bob is kind.", "Bob is kind.", "closed", "True"),
    ("Bob is big. If Bob is not red then Bob is kind.", "Bob is kind.", "open", "Unknown"),
    ("", "Bob is big.", "closed", "False"),
]


FAR = [
    ("Most birds fly. Tom is a bird.", "Tom flies."),
    ("Few dogs are friendly. Rex is a dog.", "Is Rex friendly?"),
    ("The shop is open unless it is Sunday. It is Sunday.", "Is the shop open?"),
    ("The cake contains eggs. Nothing that contains eggs is vegan.", "The cake is vegan."),
]


@pytest.fixture(scope="module")
def deducer() -> Deducer:
    return POOL.load("embedded/deduction", Deducer)


def asked(text: str, context: str, world: str = "open", **fields: object) -> Trace:
    options = {"world": world}
    question = Question("deduction", text, context, options=options, **fields)  # type: ignore[arg-type]
    return ask(question, "probabilistic", POOL)


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (["The bald eagle is kind.", "The dog chases the bald eagle."], ["bald eagle", "dog"]),
        (["If something sees Bob then it is big."], ["bob"]),
        (["Red things are kind.", "All big people are kind."], []),
        (["Jompuses are not shy.", "Max is a yumpus."], ["max"]),
        (["The river flows past the mill."], ["river", "mill"]),
        (["The bald eagle sees the fire engine."], ["bald eagle", "fire engine"]),
        (["The dog barks.", "The old bus driver sees it."], ["dog", "old bus driver"]),
        (["If the cat is red then the cat sees it."], ["cat"]),
        (["Unit7 is a robot.", "Mary Ann likes Unit7."], ["unit7", "mary ann"]),
    ],
)
def test_names_are_found_without_parsing(sentences, found):
    assert names(sentences) == found


def test_a_name_of_two_tokens_is_found_where_it_stands():
    assert mentions([7, 1, 2, 7, 1], [1, 2]) == [1, 2]


@pytest.mark.parametrize(("context", "text", "world", "answer"), ANSWERS)
def test_it_deduces(context, text, world, answer):
    trace = asked(text, context, world)
    assert trace.answer is not None
    assert trace.answer.text == answer


def test_with_nothing_given_it_is_silent_as_the_rules_are():
    trace = asked("Is a tomato a fruit?", "")
    assert trace.answer is not None
    assert trace.answer.abstained
    assert trace.answer.why == Said("nothing was given")


@pytest.mark.parametrize(
    ("world", "outcomes"), [("closed", ("True", "False")), ("open", ("True", "False", "Unknown"))]
)
def test_the_distribution_has_the_outcomes_of_the_world(deducer, world, outcomes):
    found = deducer.predict(CHAIN, "Bob is nice.", world).distribution
    assert tuple(name for name, _ in found.outcomes) == outcomes
    assert sum(p for _, p in found.outcomes) == pytest.approx(1)


def test_the_confidence_is_that_of_the_answer():
    trace = asked("Bob is nice.", CHAIN)
    [scores] = [one for one in trace.evidence if isinstance(one, Distribution)]
    assert trace.answer is not None
    assert trace.answer.confidence == scores.p(trace.answer.text)


def test_questions_asked_together_are_answered_as_one_by_one(deducer):
    texts = ["Bob is nice.", "Bob is red.", "Does Bob see Ada?"]
    together = deducer.predict_all(CHAIN, texts, "open")
    for text, one in zip(texts, together, strict=True):
        alone = deducer.predict(CHAIN, text, "open").distribution
        assert [p for _, p in one.distribution.outcomes] == pytest.approx(
            [p for _, p in alone.outcomes], abs=1e-4
        )


def test_the_order_of_the_sentences_does_not_count(deducer):
    turned = "All kind people are nice. All big people are kind. Bob is big."
    one, other = (deducer.predict(text, "Bob is nice.", "open") for text in (CHAIN, turned))
    p, q = one.distribution.p("True"), other.distribution.p("True")
    assert p == pytest.approx(q, abs=1e-4)


def test_the_answer_is_one_of_the_choices():
    trace = asked("Bob is red.", CHAIN, choices=("true", "false"))
    assert trace.answer is not None
    assert trace.answer.text in ("true", "false")


def test_the_attention_is_among_the_sentences_and_the_question():
    trace = asked("Bob is nice.", CHAIN)
    [recipe] = [one for one in trace.evidence if isinstance(one, Attention)]
    assert recipe.tokens == (
        "(nothing)",
        "Bob is big.",
        "All big people are kind.",
        "All kind people are nice.",
        "Bob is nice.",
    )


@pytest.mark.parametrize(("layer", "head"), [(None, None), (0, 0), (-1, None), (None, 3)])
def test_a_row_of_attention_sums_to_one(deducer, layer, head):
    question = Question("deduction", "Ada is nice.", CHAIN + " Ada is big.")
    rows = deducer.attention(question, layer, head)
    assert [len(row) for row in rows] == [6] * 6
    assert [sum(row) for row in rows] == pytest.approx([1.0] * 6, abs=1e-4)


def test_the_question_looks_in_the_last_layers_alone(deducer):
    question = Question("deduction", "Bob is nice.", CHAIN)
    assert deducer.attention(question, 0, None)[-1] == [0, 0, 0, 0, 1]
    assert deducer.attention(question, -1, None)[-1][-1] == 0


def test_a_sentence_that_is_cut_is_a_step_and_a_reason():
    trace = asked("Bob is big.", "Bob is " + "very " * 80 + "big.")
    assert "Left something out" in [title(step) for step in trace.steps]
    assert trace.answer is not None
    assert "64 tokens" in worded(trace.answer.why)


def test_sentences_too_many_are_said():
    read = passage("Bob is big. " * (MAX_SENTENCES + 1))
    assert len(read.sentences) == MAX_SENTENCES
    assert "501 sentences" in worded(read.cuts[0])


def test_names_too_many_are_said():
    facts = [f"Robot{i} is big." for i in range(100)]
    read = passage(" ".join(facts), ["Robot77 is big."])
    assert len(read.names) == 20
    assert "robot77" in read.names
    assert "Of 100 names" in worded(read.cuts[0])


def test_threads_may_ask_at_once(deducer):
    with ThreadPoolExecutor(4) as threads:
        found = list(
            threads.map(lambda text: deducer.predict(CHAIN, text, "open"), ["Bob is nice."] * 8)
        )
    assert len({one.distribution for one in found}) == 1


def test_a_text_in_chinese_is_left_to_others():
    answer = asked("小明善良吗？", "小明是大的。所有大的人都善良。").answer
    assert answer.abstained
    assert "“小明是大的。” is Chinese" in worded(answer.why)


@pytest.mark.parametrize("text", ["Who is nice?", "Which is the rightmost?"])
def test_a_question_for_a_name_is_left_to_the_rules(text):
    trace = asked(text, CHAIN)
    assert trace.answer.abstained
    assert "whether one statement is so" in worded(trace.answer.why)


@pytest.mark.parametrize(
    ("options", "told"),
    [({}, True), ({"logic": "forward"}, False), ({"world": "closed"}, False)],
    ids=["classical", "forward", "closed"],
)
def test_that_it_learnt_rules_forwards_is_said_where_the_question_runs_them_both_ways(
    options: dict[str, str], told: bool
) -> None:
    question = Question("deduction", "Bob is nice.", CHAIN, options=options)
    titles = [title(step) for step in ask(question, "probabilistic", POOL).steps]
    assert ("Learnt rules that run forwards only" in titles) is told


@pytest.mark.parametrize(("context", "text"), FAR)
def test_far_from_what_it_has_learnt_it_is_silent_and_shows_what_it_would_say(
    context: str, text: str
) -> None:
    answer = asked(text, context).answer
    assert answer.abstained
    assert answer.why
    assert answer.why.key == "text is far"
    assert any(isinstance(one, Distribution) for one in answer.evidence)


@pytest.mark.parametrize("text", ["dose rex bark?", "Rex bark yes or what?"])
def test_a_question_without_the_form_of_one_is_not_guessed_at(text: str) -> None:
    answer = asked(text, "Every dog barks. Rex is a dog.").answer
    assert answer is not None
    assert answer.abstained
    assert answer.why == Said("no form of question", {"question": text})


def test_a_name_in_small_letters_is_not_guessed_at():
    answer = asked("is bob kind?", "bob is kind.").answer
    assert answer is not None
    assert answer.abstained
    assert answer.why == Said("name in small letters", {"name": "bob"})
    assert asked("Is Bob kind?", "Bob is kind.").answer.text == "True"
    assert asked("The cat is big.", "The cat is big. Water is wet.").answer.text == "True"
