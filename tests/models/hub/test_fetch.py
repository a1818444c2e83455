"""Models of the hub: which files are fetched, of which revision, and what answers offline."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from huggingface_hub import constants

from playground.core import Question
from playground.engine import ask
from playground.models import hub, hub_transfer
from playground.models.hub import Progress
from playground.models.pool import Pool
from tests.loopback_hub import MODEL, Hub
from tests.models.test_models import save_tiny


def test_a_hub_model_answers_and_its_commit_is_in_the_trace(there: Hub) -> None:
    trace = ask(Question("sentiment", "A warm film."), "probabilistic", Pool(), solver=MODEL)
    assert trace.answer, trace.error
    assert trace.model
    assert (trace.model.id, trace.model.revision) == (MODEL, there.commit(MODEL))


def test_the_files_are_those_of_the_hub(there: Hub, tiny: Path) -> None:
    folder = hub.fetch(MODEL)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {
        file.name: file.read_bytes() for file in tiny.iterdir()
    }


def test_the_hubs_own_client_finds_what_was_fetched(there: Hub) -> None:
    from huggingface_hub import snapshot_download

    folder = hub.fetch(MODEL)
    asked = len(there.files_asked())
    found = snapshot_download(MODEL, local_files_only=True)
    assert Path(found) == folder
    assert len(there.files_asked()) == asked


def test_progress_is_told_in_bytes_while_they_come(there: Hub, tiny: Path) -> None:
    sizes = {file.name: file.stat().st_size for file in tiny.iterdir()}
    size = sum(sizes.values())
    first_piece = size - sizes["model.safetensors"] + hub_transfer.PIECE
    there.holds_at = hub_transfer.PIECE
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        """What is held goes on once it was told that the first piece has arrived."""
        told.append(progress)
        if progress.done == first_piece:
            there.go_on.set()

    hub.fetch(MODEL, tell=tell)
    done = [one.done for one in told]
    assert {one.total for one in told} == {size}
    assert done == sorted(done)
    assert first_piece in done


def test_what_is_here_is_not_fetched_again(there: Hub) -> None:
    first = hub.fetch(MODEL)
    asked = len(there.files_asked())
    told: list[Progress] = []
    assert hub.fetch(MODEL, tell=told.append) == first
    assert len(there.files_asked()) == asked
    assert told == []


def test_a_new_commit_fetches_only_what_changed(there: Hub, tiny: Path) -> None:
    first = hub.fetch(MODEL)
    asked = len(there.files_asked())
    config = json.loads((tiny / "config.json").read_text())
    there.add(MODEL, tiny, config_json=json.dumps(config | {"note": "new"}).encode())
    second = hub.fetch(MODEL)
    assert there.files_asked()[asked:] == ["config.json"]
    assert (first.name, second.name) != (second.name, first.name)
    assert "note" in (second / "config.json").read_text()


def test_a_revision_can_be_pinned(there: Hub, tiny: Path, tmp_path: Path) -> None:
    there.add(MODEL, save_tiny(tmp_path / "other", seed=1), revision="refs/pr/2")
    there.add(MODEL, tiny, revision="v1", config_json=b'{"note": "old"}')
    assert hub.fetch(f"{MODEL}@refs/pr/2").name == there.commit(MODEL, "refs/pr/2")
    assert hub.fetch(f"{MODEL}@v1").name == there.commit(MODEL, "v1")
    pinned = there.commit(MODEL)
    assert hub.fetch(f"{MODEL}@{pinned}").name == pinned


def test_offline_the_last_commit_answers(there: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = hub.fetch(MODEL)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert hub.fetch(MODEL) == folder
    assert hub.fetch(f"{MODEL}@{folder.name}") == folder


@pytest.mark.parametrize("trouble", ["silent", "status", "gone"])
def test_when_the_hub_has_trouble_the_last_commit_answers(
    there: Hub, silence: Callable[[bool], None], trouble: str
) -> None:
    folder = hub.fetch(MODEL)
    silence(trouble == "silent")
    there.status = 503 if trouble == "status" else 0
    if trouble == "gone":
        del there.models[MODEL]
    assert hub.fetch(MODEL) == folder


def test_of_many_files_only_those_that_load_are_fetched(there: Hub, tmp_path: Path) -> None:
    folder = save_tiny(tmp_path / "many")
    for name in ("pytorch_model.bin", "model.fp16.safetensors", "README.md", "flax_model.msgpack"):
        (folder / name).write_bytes(b"much")
    for name in ("original/consolidated.safetensors", "1_Pooling/config.json"):
        (folder / name).parent.mkdir()
        (folder / name).write_bytes(b"{}")
    there.add("owner/many", folder)
    found = hub.fetch("owner/many")
    assert sorted(str(file.relative_to(found)) for file in found.rglob("*.*")) == [
        "1_Pooling/config.json", "config.json", "model.safetensors", "tokenizer.json",
        "tokenizer_config.json",
    ]  # fmt: skip
