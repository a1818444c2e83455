"""The reasoner that ships: it writes its steps, and the rules say of each whether it follows."""

import pytest

from playground import engine
from playground.core import Attention, CheckedSteps, Question, TokenDistributions, Trace
from playground.models.gguf_adapter import REASONER
from playground.models.gguf_file import SMOLLM2
from playground.models.llama_cpp import LlamaCpp
from playground.models.pool import Pool
from playground.models.writers import open_writer
from playground.models.writing import Message, Sampling

TEXT = "Bob is big. All big people are kind."
CHAT = [Message("user", "Name a colour.")]


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


def ask(pool: Pool, text: str, context: str = TEXT, **options: str) -> Trace:
    question = Question("deduction", text, context, options=options)
    return engine.ask(question, "probabilistic", pool, solver=REASONER)


@pytest.fixture(scope="module")
def proved(pool: Pool) -> Trace:
    return ask(pool, "Bob is kind.")


def evidence(trace: Trace, kind: type) -> list[object]:
    return [one for one in trace.evidence if isinstance(one, kind)]


def test_it_answers_after_steps_that_follow_by_the_rules(proved: Trace) -> None:
    assert proved.answer
    assert proved.answer.text == "True"
    [checked] = evidence(proved, CheckedSteps)
    assert isinstance(checked, CheckedSteps)
    assert len(checked.steps) > 1
    assert {step.verdict for step in checked.steps} == {"follows"}


def test_its_run_has_the_odds_of_every_token_and_can_be_looked_into(proved: Trace) -> None:
    assert proved.model
    assert proved.model.id == REASONER
    assert evidence(proved, TokenDistributions)
    [attention] = evidence(proved, Attention)
    assert isinstance(attention, Attention)
    assert attention.model == REASONER


def test_a_question_is_put_to_it_as_the_statement_it_asks_about(pool: Pool) -> None:
    trace = ask(pool, "Is Bob kind?")
    [step] = [one for one in trace.steps if one.key == "asked about the statement"]
    assert step.values == {"statement": "Bob is kind."}
    assert trace.question.text == "Is Bob kind?"


def test_in_the_closed_world_it_never_says_unknown(pool: Pool) -> None:
    answer = ask(pool, "Bob is kind.", world="closed").answer
    assert answer
    assert answer.text in ("True", "False")


@pytest.mark.parametrize(
    ("text", "context"), [("Who is kind?", TEXT), ("小明善良吗？", "小明是善良的。")]
)
def test_what_it_has_not_learnt_is_not_put_to_it(pool: Pool, text: str, context: str) -> None:
    answer = ask(pool, text, context).answer
    assert answer
    assert answer.abstained


def test_beside_it_chat_writes_as_it_did(pool: Pool, proved: Trace) -> None:
    def first(writer: LlamaCpp) -> str:
        return "".join(one.text for one in writer.write(CHAT, Sampling(4, temperature=0)))

    base = pool.load(SMOLLM2, LlamaCpp)
    beside = open_writer(REASONER, pool)
    assert isinstance(beside, LlamaCpp)
    before = first(base)
    assert first(beside) != before
    assert first(base) == before
