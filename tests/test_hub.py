"""Models of the hub: fetched, stopped, gone on with, kept; a sentence for all that goes wrong."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from huggingface_hub import constants

from playground.core import Question
from playground.engine import ask
from playground.errors import ModelError
from playground.models import hub, hub_cache, hub_transfer, memory
from playground.models.hub import Progress
from playground.models.pool import Pool
from tests.loopback_hub import Hub, serving
from tests.test_models import save_tiny

MODEL = "owner/tiny"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def there(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub that has one model, and an empty cache; the client waits one second for it."""
    monkeypatch.delenv("HF_TOKEN", raising=False)
    with serving() as found:
        found.add(MODEL, tiny)
        for name, value in {
            "ENDPOINT": found.url,
            "HUGGINGFACE_CO_URL_TEMPLATE": found.url + "/{repo_id}/resolve/{revision}/{filename}",
            "HF_HUB_CACHE": str(tmp_path / "hub"),
            "HF_TOKEN_PATH": str(tmp_path / "token"),
            "HF_HUB_ETAG_TIMEOUT": 1,
            "HF_HUB_DOWNLOAD_TIMEOUT": 1,
        }.items():
            monkeypatch.setattr(constants, name, value)
        monkeypatch.setattr(hub_transfer, "PAUSE", 0)
        monkeypatch.setattr(hub, "EVERY", 0.01)
        yield found
        found.silent = False


def refused(model: str = MODEL) -> str:
    """The one sentence that fetching ends in."""
    with pytest.raises(ModelError) as error:
        hub.fetch(model)
    said = str(error.value)
    assert said.endswith((".", ").")), said
    assert "\n" not in said
    return said


# --- what works -------------------------------------------------------------------------------


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


def test_progress_is_told_in_bytes_until_all_are_here(there: Hub, tiny: Path) -> None:
    there.pause = 0.02
    told: list[Progress] = []
    hub.fetch(MODEL, tell=told.append)
    size = sum(file.stat().st_size for file in tiny.iterdir())
    done = [one.done for one in told]
    assert {one.total for one in told} == {size}
    assert len(set(done)) > 2
    assert done == sorted(done)


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
    there.add(MODEL, save_tiny(tmp_path / "other"), revision="refs/pr/2")
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
def test_when_the_hub_has_trouble_the_last_commit_answers(there: Hub, trouble: str) -> None:
    folder = hub.fetch(MODEL)
    there.silent = trouble == "silent"
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


# --- stopping and going on --------------------------------------------------------------------


def test_a_fetch_can_be_stopped_and_goes_on_where_it_was(there: Hub, tiny: Path) -> None:
    there.pause = 0.02
    size = (tiny / "model.safetensors").stat().st_size
    with pytest.raises(ModelError, match=r"was stopped\. What has arrived .* is kept"):
        hub.fetch(MODEL, stop=lambda: there.sent > size / 2)
    there.pause = 0
    assert hub.fetch(MODEL).name == there.commit(MODEL)
    ranges = [asked for path, asked in there.requests if path.endswith(".safetensors")]
    assert ranges[0] == ""
    assert int(ranges[1].removeprefix("bytes=").removesuffix("-")) >= hub_transfer.PIECE


def test_a_fetch_can_be_seen_and_stopped_from_elsewhere(there: Hub) -> None:
    there.pause = 0.05
    ends: list[str] = []
    asking = threading.Thread(target=lambda: ends.append(refused()))
    asking.start()
    while not hub.downloads():
        time.sleep(0.01)
    (progress,) = hub.downloads()
    assert progress.model == MODEL
    assert progress.total > 3_000_000
    assert hub.stop(MODEL)
    asking.join()
    assert "was stopped" in ends[0]
    assert hub.downloads() == []
    assert not hub.stop(MODEL)


def test_who_asks_while_a_fetch_is_being_stopped_gets_the_model_all_the_same(there: Hub) -> None:
    there.pause = 0.05
    ends: list[str] = []
    asking = threading.Thread(target=lambda: ends.append(refused()))
    asking.start()
    while not hub.downloads():
        time.sleep(0.01)
    assert hub.stop(MODEL)
    there.pause = 0
    assert hub.fetch(MODEL).name == there.commit(MODEL)
    asking.join()
    assert "was stopped" in ends[0]


def test_who_asks_for_the_same_model_waits_for_the_same_fetch(there: Hub) -> None:
    there.pause = 0.01
    found: list[Path] = []
    threads = [threading.Thread(target=lambda: found.append(hub.fetch(MODEL))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1
    assert there.files_asked().count("model.safetensors") == 1


def test_a_connection_that_breaks_is_taken_up_again(there: Hub) -> None:
    there.breaks, there.breaks_after = 2, 1_200_000
    assert hub.fetch(MODEL).name == there.commit(MODEL)
    ranges = [asked for path, asked in there.requests if path.endswith(".safetensors")]
    assert ranges[0] == ""
    assert all(one.startswith("bytes=") for one in ranges[1:])


def test_another_process_that_fetches_the_same_file_is_waited_for(there: Hub) -> None:
    listed = hub.listing(MODEL)
    blob = hub_cache.home(MODEL) / "blobs" / listed.files[-1].checksum
    blob.parent.mkdir(parents=True)
    with FileLock(f"{hub_transfer.partial(blob)}.lock"):
        asking = threading.Thread(target=lambda: hub.fetch(MODEL))
        asking.start()
        asking.join(timeout=0.5)
        assert asking.is_alive()
        assert "model.safetensors" not in there.files_asked()
    asking.join()
    assert there.files_asked().count("model.safetensors") == 1


# --- what goes wrong, each in its own sentence ------------------------------------------------


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


def test_a_silent_hub(there: Hub) -> None:
    there.silent = True
    assert "said nothing for 1 s" in refused()


def test_silence_in_the_middle_keeps_what_came(there: Hub) -> None:
    there.breaks, there.breaks_after = 1, 1_500_000
    waiting = threading.Thread(target=lambda: _fall_silent(there))
    waiting.start()
    said = refused()
    waiting.join()
    assert "sent nothing for 1 s" in said
    assert "is kept: ask again to go on" in said
    there.silent = False
    assert hub.fetch(MODEL).name == there.commit(MODEL)


def _fall_silent(there: Hub) -> None:
    while there.breaks:
        time.sleep(0.005)
    there.silent = True


def test_a_hub_that_goes_away_in_the_middle_keeps_what_came(there: Hub) -> None:
    there.breaks, there.breaks_after = 1, 1_500_000

    def go_away() -> None:
        while there.breaks:
            time.sleep(0.005)
        there.breaks, there.breaks_after = 1_000, 0

    going = threading.Thread(target=go_away)
    going.start()
    said = refused()
    going.join()
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


# --- the variables, in a process of their own -------------------------------------------------


def test_the_hubs_variables_are_honoured(there: Hub, tmp_path: Path) -> None:
    there.private.add(MODEL)
    there.tokens = {"hf_owner": {MODEL}}
    environment = {
        **os.environ,
        "HF_HOME": str(tmp_path / "home"),
        "HF_ENDPOINT": there.url,
        "HF_TOKEN": "hf_owner",
        "PLAYGROUND_DB": str(tmp_path / "log.db"),
    }
    command = [sys.executable, "-m", "playground", "ask", "--task", "sentiment", "--json"]
    command += ["--mode", "probabilistic", "--solver", MODEL, "A warm film."]

    def revision(**more: str) -> str:
        ran = subprocess.run(
            command, env=environment | more, capture_output=True, text=True, check=True
        )
        return str(json.loads(ran.stdout)["model"]["revision"])

    assert revision() == there.commit(MODEL)
    assert (tmp_path / "home" / "hub" / "models--owner--tiny").is_dir()
    asked = len(there.requests)
    assert revision(HF_HUB_OFFLINE="1") == there.commit(MODEL)
    assert len(there.requests) == asked


def test_the_command_line_shows_a_bar_while_it_fetches(there: Hub, tmp_path: Path) -> None:
    there.pause = 0.02
    environment = {
        **os.environ,
        "HF_HOME": str(tmp_path / "home"),
        "HF_ENDPOINT": there.url,
        "PLAYGROUND_DB": str(tmp_path / "log.db"),
        "TTY_COMPATIBLE": "1",
    }
    command = [sys.executable, "-m", "playground", "ask", "--task", "sentiment", "--json"]
    command += ["--mode", "probabilistic", "--solver", MODEL, "A warm film."]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert MODEL in ran.stderr
    assert "MB" in ran.stderr
    assert len(ran.stdout.splitlines()) == 1
