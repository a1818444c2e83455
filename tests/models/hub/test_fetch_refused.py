"""What goes wrong while a model is fetched, each in its own sentence."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from huggingface_hub import constants

from playground.core import Question
from playground.engine import ask
from playground.models import hub, memory
from playground.models.pool import Pool
from tests.loopback_hub import MODEL, Hub, refused
from tests.models.test_models import save_tiny


def test_no_network_names_the_embedded_models(there: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "ENDPOINT", "http://127.0.0.1:9")
    said = refused()
    assert "the hub did not answer; check the network" in said
    assert "embedded/sentiment" in said


def test_offline_names_the_variable_and_the_embedded_models(
    there: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    said = refused()
    assert "HF_HUB_OFFLINE is set" in said
    assert "embedded/sentiment" in said


def test_a_silent_hub(silence: Callable[[bool], None]) -> None:
    silence(True)
    assert "said nothing for 1 s" in refused()


def test_silence_in_the_middle_keeps_what_came(there: Hub, silence: Callable[[bool], None]) -> None:
    there.breaks, there.breaks_after = 1, 1_500_000
    there.then = lambda: silence(True)
    said = refused()
    assert "sent nothing for 1 s" in said
    assert "is kept: ask again to go on" in said
    silence(False)
    assert hub.fetch(MODEL).name == there.commit(MODEL)


def test_a_hub_that_goes_away_in_the_middle_keeps_what_came(there: Hub) -> None:
    there.breaks, there.breaks_after = 1, 1_500_000

    def go_away() -> None:
        there.breaks, there.breaks_after, there.then = 1_000, 0, lambda: None

    there.then = go_away
    said = refused()
    assert "The connection to the hub broke" in said
    assert "is kept: ask again to go on" in said
    there.breaks = 0
    assert hub.fetch(MODEL).name == there.commit(MODEL)


def test_a_missing_model(there: Hub) -> None:
    assert "The hub has no model owner/other, or a private one" in refused("owner/other")


def test_a_private_model_without_and_with_a_token(
    there: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.private.add(MODEL)
    there.tokens = {"hf_stranger": set(), "hf_owner": {MODEL}}
    assert "set HF_TOKEN if it is yours" in refused()
    monkeypatch.setenv("HF_TOKEN", "hf_stranger")
    assert "that HF_TOKEN may see" in refused()
    monkeypatch.setenv("HF_TOKEN", "hf_owner")
    assert hub.fetch(MODEL).name == there.commit(MODEL)


def test_a_gated_model_without_and_with_consent(
    there: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.gated.add(MODEL)
    there.tokens = {"hf_stranger": set(), "hf_consented": {MODEL}}
    assert "accept its terms on https://huggingface.co/owner/tiny, then set HF_TOKEN" in refused()
    monkeypatch.setenv("HF_TOKEN", "hf_stranger")
    assert "has not been given" in refused()
    monkeypatch.setenv("HF_TOKEN", "hf_consented")
    assert hub.fetch(MODEL).name == there.commit(MODEL)


def test_a_token_that_the_hub_does_not_know(there: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_expired")
    assert "does not accept HF_TOKEN" in refused()


def test_a_revision_that_is_not_there(there: Hub) -> None:
    assert "owner/tiny has no revision v9" in refused(f"{MODEL}@v9")


@pytest.mark.parametrize(
    ("status", "said"),
    [(403, "not allowed to read"), (429, "asked too often"), (503, "answered with error 503")],
)
def test_a_hub_that_refuses(there: Hub, status: int, said: str) -> None:
    there.status = status
    assert said in refused()


def test_something_that_is_no_hub(there: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    there.models["api/models"] = {"main": {}}
    monkeypatch.setattr("tests.loopback_hub._info", lambda *_: {"id": MODEL, "sha": ""})
    assert "holds no weights" in refused()
    monkeypatch.setattr("tests.loopback_hub.json.dumps", lambda _: "<html>Please log in</html>")
    assert "does not answer as the hub does; correct HF_ENDPOINT" in refused()


def test_a_file_that_is_listed_and_not_there(there: Hub) -> None:
    there.lost.add("tokenizer.json")
    assert "lists a file of owner/tiny that it does not have" in refused()


def test_pickled_weights_are_refused_before_anything_is_fetched(there: Hub, tmp_path: Path) -> None:
    folder = save_tiny(tmp_path / "pickled")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    there.add(MODEL, folder)
    said = refused()
    assert "has its weights as pytorch_model.bin and not in safetensors" in said
    assert there.files_asked() == []


def test_a_repository_without_weights(there: Hub, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "README.md").write_text("soon")
    there.add(MODEL, tmp_path / "none")
    assert "holds no weights at all" in refused()


def test_code_of_its_own_is_refused_before_the_weights_are_fetched(there: Hub, tiny: Path) -> None:
    config = json.loads((tiny / "config.json").read_text())
    config |= {"model_type": "mine", "auto_map": {"AutoConfig": "mine.Config"}}
    there.add(MODEL, tiny, config_json=json.dumps(config).encode())
    assert "needs code of its own (auto_map in its config.json)" in refused()
    assert "model.safetensors" not in there.files_asked()


def test_a_kind_that_transformers_knows_runs_without_the_code_beside_it(
    there: Hub, tiny: Path
) -> None:
    config = json.loads((tiny / "config.json").read_text())
    config |= {"auto_map": {"AutoModelForSequenceClassification": "mine.Model"}}
    there.add(MODEL, tiny, config_json=json.dumps(config).encode())
    trace = ask(Question("sentiment", "A warm film."), "probabilistic", Pool(), solver=MODEL)
    assert trace.answer, trace.error


def test_a_file_that_arrives_damaged_is_deleted(there: Hub, tiny: Path) -> None:
    good = (tiny / "model.safetensors").read_bytes()
    there.lies["model.safetensors"] = good[:-1] + bytes([good[-1] ^ 1])
    assert "model.safetensors of owner/tiny arrived damaged (its checksum is wrong)" in refused()
    there.lies.clear()
    assert hub.fetch(MODEL).name == there.commit(MODEL)


def test_weights_that_are_broken_on_the_hub_itself(there: Hub, tiny: Path) -> None:
    there.models[MODEL]["main"]["model.safetensors"] = b"not at all"
    assert "model.safetensors of owner/tiny is broken on the hub itself" in refused()


def test_weights_that_were_damaged_on_this_disk_are_fetched_anew(there: Hub) -> None:
    folder = hub.fetch(MODEL)
    blob = (folder / "model.safetensors").resolve()
    blob.write_bytes(blob.read_bytes()[:1000])
    assert "was damaged on this disk" in refused()
    assert hub.fetch(MODEL) == folder
    assert there.files_asked().count("model.safetensors") == 2


def test_a_cache_that_holds_a_part_of_the_model(
    there: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = hub.fetch(MODEL)
    index = {"weight_map": {"a": "model-00001-of-00002.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert "is only partly on this machine" in refused()


def test_a_model_larger_than_the_disk_is_refused_before_anything_is_fetched(
    there: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = type("Usage", (), {"free": 2_500_000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: free)
    assert "has 2.5 MB; free some, set HF_HOME to a larger disk" in refused()
    assert there.files_asked() == []


def test_a_model_larger_than_the_memory_is_refused_before_anything_is_fetched(
    there: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "measure", lambda _: memory.Memory(10**9, 16 * 10**9))
    there.parameters = 70_000_000_000
    said = refused()
    assert "has room for 13.6 GB of models, so it is not fetched" in said
    assert there.files_asked() == []


def test_a_cache_that_cannot_be_written_to(there: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(Path(__file__) / "hub"))
    assert "set HF_HOME to a folder that can be written to" in refused()


def test_a_word_that_is_no_id(there: Hub) -> None:
    assert "is no model's id" in refused("a b/c d")
