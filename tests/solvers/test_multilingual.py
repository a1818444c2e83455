"""The multilingual base model, once it was brought: it goes on from examples, in any language.

In its place stands a tiny one with random weights, fetched by the real command.
"""

import os
from pathlib import Path

import pytest
import talking
from click.testing import CliRunner
from llama_cpp import write_gguf
from packed import choice

from playground import gemma
from playground.core import Question, TokenDistributions, Trace
from playground.engine import ask
from playground.models import by_choice
from playground.models.by_choice import BY_CHOICE, GEMMA
from playground.models.pool import Pool
from playground.tasks import TASKS
from playground.ui.model_choice import offered
from playground.wording.said import worded

SHORT = {"max_new_tokens": "8"}
SHOP = Question("question-answering", "谁卖茶？", "李娜开了一家书店，她的弟弟卖茶。", options=SHORT)
CAPITAL = Question("question-answering", "法国的首都是哪里？", options=SHORT)


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the command has brought the model to."""
    there = tmp_path_factory.mktemp("there")
    folder = talking.rubbish(there / "model", base=True)
    whole = write_gguf(folder, there / "tiny.gguf").read_bytes()
    home = there / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(by_choice, "home", lambda: home)
        patch.setitem(BY_CHOICE, GEMMA, choice(whole, there / "index"))
        patch.setenv("PIP_CONFIG_FILE", os.devnull)
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_FIND_LINKS", str(there / "index"))
        patch.setenv("XDG_CACHE_HOME", str(there / "cache"))
        told = CliRunner().invoke(gemma.main, input="y\n")
        assert told.exit_code == 0, told.output
    return home


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool()


@pytest.fixture(autouse=True)
def here(brought: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within a test the model is on this machine."""
    made = choice((brought / "tiny.gguf").read_bytes(), brought.with_name("again"))
    monkeypatch.setattr(by_choice, "home", lambda: brought)
    monkeypatch.setitem(BY_CHOICE, GEMMA, made)
    monkeypatch.setenv("XDG_CACHE_HOME", str(brought.with_name("cache")))


def asked(question: Question, pool: Pool, solver: str = "") -> Trace:
    trace = ask(question, "probabilistic", pool, solver=solver)
    assert trace.answer, trace.error
    assert trace.model
    assert trace.model.id == GEMMA
    return trace


def test_a_chinese_question_about_a_text_goes_to_it(pool: Pool) -> None:
    trace = asked(SHOP, pool)
    first, second, *_ = [step.key for step in trace.steps]
    assert (first, second) == ("looked at the language", "speaks the language")
    assert any(isinstance(one, TokenDistributions) for one in trace.evidence)


def test_a_chinese_question_without_a_text_is_answered_from_what_it_learnt(pool: Pool) -> None:
    trace = asked(CAPITAL, pool)
    assert trace.answer
    assert trace.answer.confidence is None
    assert worded(trace.answer.why).startswith("From what it has learnt, not from your text")


def test_choices_of_whose_letters_each_token_has_a_piece_are_no_failure(pool: Pool) -> None:
    choices = ("她的弟弟", "王强")
    assert asked(Question(SHOP.task, SHOP.text, SHOP.context, choices, SHORT), pool).error is None


def test_who_chats_in_chinese_is_answered_by_it(pool: Pool) -> None:
    trace = asked(Question("chat", "你叫什么名字？", options=SHORT), pool)
    assert trace.steps[0].key == "speaks the language"


@pytest.mark.parametrize("task", TASKS)
def test_in_every_task_it_can_be_chosen(task: str, pool: Pool) -> None:
    options = SHORT if task != "sentiment" else {}
    asked(Question(task, "Nora is old.", "Old people met Nora.", options=options), pool, GEMMA)
    assert ("language model · Gemma 3 270M", GEMMA) in offered(task, "en")
