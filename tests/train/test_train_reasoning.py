"""The reasoner's recipe: its lessons are right by the checker, and a training goes on."""

import json
import re
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
import tiny
import torch
from llama_cpp import write_gguf
from safetensors.torch import load_file

from playground.answering.deduction.answer import deduce
from playground.answering.deduction.stepwise import world_of
from playground.deduction.checking.follow import check_steps
from playground.generator import vocabulary
from playground.train import reasoning
from playground.train.reasoning_data import LEVELS, Lesson, lesson, pack, unseen
from playground.train.reasoning_lines import SILENT
from playground.train.reasoning_words import PLAIN, UNSEEN, Vocabulary, alike

LESSONS = [lesson(Random(number), LEVELS[number % 3]) for number in range(36)]
EXAMINED = list(unseen(24))


def asked(one: Lesson) -> list[tuple[str, list[str], str]]:
    """Each question of a lesson, the sentences to be written, and the answer."""
    found = []
    for text, written in one.asked:
        *lines, last = written.splitlines()
        found.append((text, lines, last.removeprefix("Answer: ")))
    return found


@pytest.mark.parametrize("number", range(len(LESSONS)))
def test_every_sentence_of_a_lesson_follows_by_the_checker(number: int) -> None:
    one = LESSONS[number]
    for text, lines, answer in asked(one):
        told = [line for line in lines if line != SILENT and not line.startswith("Nothing says")]
        world = world_of(one.question(text))
        checked = check_steps(one.context, "\n".join(told), world, text, answer)
        assert {step.verdict for step in checked.steps} == {"follows"}, (one.context, text, lines)


@pytest.mark.parametrize("number", range(len(LESSONS)))
def test_the_answer_of_a_lesson_is_the_rules_answer_in_its_logic(number: int) -> None:
    one = LESSONS[number]
    for text, _, answer in asked(one):
        assert deduce(one.question(text))[1].text == answer


def test_unknown_is_said_after_that_nothing_settles_it() -> None:
    every = [one for made in LESSONS for one in asked(made)]
    assert {lines[-1] == SILENT for _, lines, answer in every if answer == "Unknown"} == {True}
    assert not any(SILENT in lines for _, lines, answer in every if answer != "Unknown")


def test_invented_kinds_may_begin_alike_and_never_as_those_of_the_examination() -> None:
    for number in range(20):
        kinds = alike(Random(number)).kinds
        assert len(kinds) > 20
        assert {one[0] for one in kinds} == {kinds[0][0]}
        assert kinds[0][0] != "y"


def test_the_first_lessons_are_short_and_in_plain_words() -> None:
    known = {word.lower() for word in words(PLAIN)}
    for number in range(20):
        made = lesson(Random(f"first {number}"), LEVELS[0])
        assert made.context.count(".") <= 8
        names = re.findall(r"(?<!^)(?<!\. )\b[A-Z]\w+", made.context)
        assert {name.lower() for name in names} <= known


def words(vocabulary: Vocabulary) -> set[str]:
    return {
        *vocabulary.names,
        *vocabulary.things,
        *vocabulary.kinds,
        *vocabulary.adjectives,
        *vocabulary.verbs,
    }


def test_no_word_that_it_is_examined_with_can_be_in_a_lesson() -> None:
    assert not words(UNSEEN) & words(PLAIN)
    assert all(kind[0] not in "".join(vocabulary.ONSETS) for kind in UNSEEN.kinds)


def test_it_is_examined_in_both_worlds_and_at_every_depth_on_what_the_rules_answer() -> None:
    assert {(one.question.options["world"], one.depth) for one in EXAMINED} == {
        (world, depth) for world in ("open", "closed") for depth in range(4)
    }
    for one in EXAMINED:
        assert deduce(one.question)[1].text == one.answer


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tiny.language_model(tmp_path_factory.mktemp("tiny"))
    return str(write_gguf(folder, folder / "tiny.gguf"))


def train(base: str, out: Path, *, steps: int = 6, until: int = 100) -> None:
    """A short training, stopped where it tells of a step after `until`."""

    def tell(line: str) -> None:
        told = line.partition("% ")[2]
        if told and json.loads(told)["step"] >= until:
            raise KeyboardInterrupt

    reasoning.train(out, out, base=base, steps=steps, every=2, tell=tell)


def test_a_training_that_was_stopped_ends_with_the_same_adapter(base: str, tmp_path: Path) -> None:
    train(base, tmp_path / "whole")
    with suppress(KeyboardInterrupt):
        train(base, tmp_path / "parts", until=4)
    train(base, tmp_path / "parts")
    whole, parts = (
        load_file(tmp_path / name / "adapter_model.safetensors") for name in ("whole", "parts")
    )
    assert whole.keys() == parts.keys()
    assert all(torch.equal(whole[name], parts[name]) for name in whole)
    assert {one.dtype for one in whole.values()} == {torch.bfloat16}
    said = json.loads((tmp_path / "parts" / "adapter_config.json").read_text())
    assert said["base_model_name_or_path"] == base


def test_questions_read_beside_each_other_cost_what_each_costs_alone(base: str) -> None:
    model, layout = reasoning.begun(base)
    many = next(one for one in LESSONS if len(one.asked) > 2)
    single = [Lesson(many.world, many.logic, many.context, (one,)) for one in many.asked]
    with torch.no_grad():
        together = reasoning.summed(model, pack(many, layout, 0)).item()
        apart = sum(reasoning.summed(model, pack(one, layout, 0)).item() for one in single)
    assert together == pytest.approx(apart, rel=0.01)
