"""A fetch that is stopped, or whose connection breaks, goes on where it was."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from playground.errors import ModelError
from playground.models import hub, hub_cache, hub_transfer
from tests.loopback_hub import MODEL, Hub, refused


@contextmanager
def under_way(there: Hub) -> Iterator[list[str]]:
    """A fetch in a thread of its own whose weights are held; at the end, the sentence it ends in.

    It is held until `there.go_on` is set.
    """
    there.holds_at = 0
    ends: list[str] = []
    asking = threading.Thread(target=lambda: ends.append(refused()))
    asking.start()
    assert there.holding.wait(60)
    yield ends
    asking.join()


def test_a_fetch_can_be_stopped_and_goes_on_where_it_was(there: Hub, tiny: Path) -> None:
    there.holds_at = (tiny / "model.safetensors").stat().st_size // 2
    said: list[bool] = []

    def stop() -> bool:
        """Once the half is here; what is held goes on after that was heard."""
        if said:
            there.go_on.set()
        if there.holding.is_set():
            said.append(True)
        return bool(said)

    with pytest.raises(ModelError, match=r"was stopped\. What has arrived .* is kept"):
        hub.fetch(MODEL, stop=stop)
    there.go_on.set()  # it may have ended at once, between two pieces
    assert hub.fetch(MODEL).name == there.commit(MODEL)
    ranges = [asked for path, asked in there.requests if path.endswith(".safetensors")]
    assert ranges[0] == ""
    assert int(ranges[1].removeprefix("bytes=").removesuffix("-")) >= hub_transfer.PIECE


def test_a_fetch_can_be_seen_and_stopped_from_elsewhere(there: Hub) -> None:
    with under_way(there) as ends:
        (progress,) = hub.downloads()
        assert progress.model == MODEL
        assert progress.total > 3_000_000
        assert hub.stop(MODEL)
        there.go_on.set()
    assert "was stopped" in ends[0]
    assert hub.downloads() == []
    assert not hub.stop(MODEL)


def test_who_asks_while_a_fetch_is_being_stopped_gets_the_model_all_the_same(there: Hub) -> None:
    with under_way(there) as ends:
        assert hub.stop(MODEL)
        there.go_on.set()
        assert hub.fetch(MODEL).name == there.commit(MODEL)
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
