"""What a visitor may name: models of a list and listed servers; of all else he learns nothing."""

from pathlib import Path

import pytest

from playground.core import Attention, Question, Trace
from playground.engine import ask
from playground.errors import ModelError
from playground.explain.attention import weights
from playground.models import base
from playground.models.catalogue import entries
from playground.models.classifier import Classifier
from playground.models.encoder import Encoder
from playground.models.for_visitors import OTHERS, ForVisitors, is_offered
from playground.models.pool import Pool, catalogue
from tests.loopback import Loopback
from tests.models.test_models import save_tiny

VISITOR = ForVisitors(Pool())
FORBIDDEN = [
    "/etc",
    "/etc/no-such-folder",
    "~root/.ssh",
    "~nobody/x",
    "./playground/embedded/sentiment",
    "playground/embedded",
    "..",
    "../../etc",
    "embedded/../../etc",
    "embedded/..",
    "embedded/",
    "embedded/sentiment/../deduction",
    "C:\\Users\\ada",
    "file:///etc/passwd",
    "http://127.0.0.1:8000/v1#tiny",
    "http://169.254.169.254/latest",
    "owner/unheard-of",
    f"{entries()[0].id}@refs/pr/1",
    "a/\0",
    "a/" + "b" * 3_000_000,
]


@pytest.fixture(autouse=True)
def nothing_added(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PLAYGROUND_MODELS", "PLAYGROUND_SERVERS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("model", FORBIDDEN, ids=lambda model: model[:24])
def test_of_what_is_not_listed_every_way_in_says_the_same(model: str) -> None:
    for look in (VISITOR.folder, lambda one: VISITOR.load(one, Classifier)):
        with pytest.raises(ModelError) as refused:
            look(model)
        assert str(refused.value) == OTHERS


def test_a_folder_with_a_model_is_not_told_from_one_without(tmp_path: Path) -> None:
    question = Question("sentiment", "A warm film.")
    folder = save_tiny(tmp_path / "tiny")
    for place in (folder, tmp_path / "nothing"):
        trace = ask(question, "probabilistic", VISITOR, solver=str(place))
        assert trace.error is not None
        assert trace.error.message == OTHERS
    assert ask(question, "probabilistic", Pool(), solver=str(folder)).error is None


def test_what_the_models_tab_offers_may_be_named() -> None:
    offered = [base.ID, *(one.id for one in catalogue()), *(one.id for one in entries())]
    assert all(map(is_offered, offered))
    assert VISITOR.load(base.ID, Encoder).encode(["A warm film."]).shape == (1, 384)


def test_the_owner_adds_ids_and_with_a_star_every_id_but_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYGROUND_MODELS", f"owner/one, owner/two@v1 {tmp_path}")
    assert is_offered("owner/one")
    assert is_offered("owner/two@v1")
    assert not is_offered("owner/two")
    assert not is_offered(str(tmp_path))
    monkeypatch.setenv("PLAYGROUND_MODELS", "*")
    assert is_offered("anyone/any.model@refs/pr/2")
    for no_id in ("/etc", "../etc", "./a/b", "~root/.ssh", "a/b/c", "embedded/../x", "http://a/v1"):
        assert not is_offered(no_id)


def test_with_a_star_a_folder_of_the_working_directory_is_an_id_of_the_hub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYGROUND_MODELS", "*")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    save_tiny(tmp_path / "my" / "model")
    monkeypatch.chdir(tmp_path)
    assert Pool().folder("my/model").is_dir()
    with pytest.raises(ModelError, match="my/model is not on this machine and HF_HUB_OFFLINE"):
        VISITOR.folder("my/model")


def test_a_listed_server_may_be_named_and_no_other_is_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PLAYGROUND_SERVERS", "http://10.0.0.7:8000/v1")
    assert is_offered("http://10.0.0.7:8000/v1/#tiny")
    monkeypatch.delenv("PLAYGROUND_SERVERS")
    with Loopback({}) as server:
        said = ask(Question("chat", "Hi"), "probabilistic", VISITOR, solver=f"{server.base}#a")
    assert said.error is not None
    assert said.error.message == OTHERS
    assert server.seen == []


def test_the_attention_of_a_shared_answer_loads_no_folder_of_the_owners(tmp_path: Path) -> None:
    folder = str(save_tiny(tmp_path / "tiny"))
    trace = ask(Question("sentiment", "A warm film."), "probabilistic", Pool(), solver=folder)
    assert isinstance(trace, Trace)
    assert any(isinstance(one, Attention) for one in trace.evidence)
    assert weights(trace, Pool())
    with pytest.raises(ModelError) as refused:
        weights(trace, VISITOR)
    assert str(refused.value) == OTHERS
