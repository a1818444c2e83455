"""Chat without a language model: a silence that says why, and what can be asked instead."""

import pytest

from playground.core import Mode, Question
from playground.engine import ask
from playground.models.pool import Pool
from playground.tasks import TASKS
from playground.wording.said import worded


@pytest.mark.parametrize("mode", ["rules", "probabilistic"])
def test_chat_says_that_there_is_no_language_model_and_offers_every_other_task(mode: Mode) -> None:
    answer = ask(Question("chat", "Tell me a joke."), mode, Pool()).answer
    assert answer is not None
    assert answer.abstained
    assert all(task in worded(answer.why) for task in TASKS.keys() - {"chat"})


def test_each_mode_gives_its_own_reason() -> None:
    question = Question("chat", "Hello!")
    rules, other = (ask(question, mode, Pool()).answer for mode in ("rules", "probabilistic"))
    assert rules is not None
    assert other is not None
    assert "do not chat" in worded(rules.why)
    assert "no language model" in worded(other.why)
