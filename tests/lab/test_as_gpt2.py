"""A transformer of the lab as a folder: chat and the walk find the same model in it."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from playground.core import Question, TokenDistributions, Trace
from playground.engine import run
from playground.explain.walk.look import look
from playground.explain.walk.stops import Place
from playground.lab.experiment import Experiment
from playground.lab.folder import folder
from playground.lab.saving import Kept, unpack
from playground.lab.training import train
from playground.models.pool import Pool

SMALL = Experiment(lines=120, steps=50, width=16, model="transformer", layers=2, rate=0.01)


def trained(one: Experiment, home: Path) -> Kept:
    """The model, whose folder lies in `home`."""
    *_, last = train(one)
    for name, data in folder(last.state).items():
        (home / name).write_bytes(data)
    return unpack(last.state)


@pytest.mark.parametrize("cut", ["words", "characters", "sub-words"])
def test_transformers_reads_the_same_numbers_and_says_the_same(cut: str, tmp_path: Path) -> None:
    kept = trained(replace(SMALL, cut=cut), tmp_path)
    text = "the cook stirs the sweet soup."
    row = AutoTokenizer.from_pretrained(tmp_path)(text)["input_ids"]
    assert row == [1, *kept.cut.numbers(text)]
    assert AutoTokenizer.from_pretrained(tmp_path).decode(row, skip_special_tokens=True) == text
    network = AutoModelForCausalLM.from_pretrained(tmp_path).eval()
    with torch.inference_mode():
        said = network(torch.tensor([row])).logits[0].log_softmax(dim=1)
    torch.testing.assert_close(said, kept.learner().says([row])[0], atol=1e-4, rtol=1e-4)


def test_chat_goes_on_with_it_and_the_walk_goes_through_it(tmp_path: Path) -> None:
    kept, models = trained(SMALL, tmp_path), Pool()
    asked = Question("chat", "the cook", options={"temperature": "0", "max_new_tokens": "5"})
    *_, trace = run(asked, "probabilistic", models, solver=str(tmp_path))
    assert isinstance(trace, Trace)
    assert trace.answer, trace.error
    written = next(one for one in trace.evidence if isinstance(one, TokenDistributions)).tokens
    logs = kept.learner().says([[1, *kept.cut.numbers("the cook")]])[0][-1]
    assert written[0].p == pytest.approx(logs.exp().max().item(), abs=1e-3)
    for stop in ("tokens", "embeddings", "attention", "output"):
        assert look(trace, models, Place(stop, token=1)).frame.layers == 2


def test_what_is_no_gpt_2_is_a_folder_for_python_alone(tmp_path: Path) -> None:
    kept = trained(replace(SMALL, language="zh"), tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "README.md", "lab.safetensors", "vocabulary.txt",
    ]  # fmt: skip
    again = unpack((tmp_path / "lab.safetensors").read_bytes())
    torch.testing.assert_close(again.learner().says([[1, 5]]), kept.learner().says([[1, 5]]))
