"""Models of the Hugging Face hub: looked at before they are fetched, then fetched and kept.

In:  fetch("Qwen/Qwen3-0.6B", tell=print)
Out: Progress("Qwen/Qwen3-0.6B", done=120_000_000, total=1_519_000_000), …, then the folder of its
     files, which has the name of the commit

Files lie in the hub's own cache (`HF_HOME`), shared with every program that uses it. The variables
`HF_HOME`, `HF_HUB_OFFLINE`, `HF_TOKEN` and `HF_ENDPOINT` mean what they mean there.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait
from dataclasses import dataclass
from pathlib import Path

import httpx2
from huggingface_hub import hf_hub_url
from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled, RevisionNotFoundError

from playground.errors import ModelError
from playground.models import harmless, hub_cache, hub_errors
from playground.models.hub_files import File, Listing, listing, parted
from playground.models.hub_transfer import arrived_bytes, transfer

AT_ONCE = 4
"""Files of one model that are fetched side by side."""
EVERY = 0.2
"""Seconds between two reports of a fetch."""


@dataclass(frozen=True)
class Progress:
    """How much of a model is here: bytes, of all the bytes that are wanted."""

    model: str
    done: int
    total: int


def fetch(
    model_id: str,
    tell: Callable[[Progress], None] | None = None,
    stop: Callable[[], bool] | None = None,
    token: bool = True,
) -> Path:
    """The folder of a model's files, named by its commit; what is not here is fetched first.

    `tell` is called a few times a second while bytes come, `stop` is asked as often; both in the
    thread that calls. Who asks for a model that is being fetched already waits for that.
    Without `token` HF_TOKEN is not shown to the hub.

    Raises ModelError with a sentence that says why there is no such folder.
    """
    download = _under_way(model_id, token)
    if download.stopped.is_set():  # on its way out; what it leaves behind is gone on with
        wait([download.folder])
        download = _under_way(model_id, token)
    try:
        while not wait([download.folder], timeout=EVERY).done:
            if tell and (progress := download.progress()):
                tell(progress)
            if stop and stop():
                download.stopped.set()
    except KeyboardInterrupt:
        download.stopped.set()
        raise
    return download.folder.result()


def _under_way(model_id: str, token: bool) -> "_Download":
    """The download of that model, begun if there is none."""
    with _GUARD:
        download = _UNDER_WAY.get((model_id, token))
        if download is None:
            download = _UNDER_WAY[model_id, token] = _Download(model_id, token)
            threading.Thread(target=download.run, name=f"fetch {model_id}", daemon=True).start()
    return download


def downloads() -> list[Progress]:
    """The models that are being fetched now, the oldest first."""
    with _GUARD:
        under_way = list(_UNDER_WAY.values())
    return [progress for one in under_way if (progress := one.progress())]


def stop(model_id: str) -> bool:
    """Stop fetching a model; False where it was not being fetched. What has arrived is kept."""
    with _GUARD:
        found = [one for one in _UNDER_WAY.values() if one.model_id == model_id]
    for one in found:
        one.stopped.set()
    return bool(found)


class _Download:
    """One model on its way here."""

    def __init__(self, model_id: str, token: bool) -> None:
        self.model_id = model_id
        self.token = token
        self.folder: Future[Path] = Future()
        self.stopped = threading.Event()
        self._failed = threading.Event()
        self._total = 0
        self._here: dict[str, int] = {}

    def progress(self) -> Progress | None:
        """None while it is not known whether there is anything to fetch."""
        if not self._total:
            return None
        return Progress(self.model_id, sum(list(self._here.values())), self._total)

    def run(self) -> None:
        """Fetch it, and leave `folder` with the result or the error."""
        try:
            found = self._whole()
        except BaseException as error:
            self._left()
            self.folder.set_exception(error)
        else:
            self._left()
            self.folder.set_result(found)

    def _left(self) -> None:
        with _GUARD:
            del _UNDER_WAY[self.model_id, self.token]

    def _whole(self) -> Path:
        try:
            folder = self._fetched()
        except ModelError:
            raise
        except Exception as error:
            said = hub_errors.sentence(error, self.model_id, self._said(), token=self.token)
            raise said from error
        hub_cache.refuse_broken(self.model_id, folder)
        return folder

    def _fetched(self) -> Path:
        try:
            listed = listing(self.model_id, self.token)
        except RevisionNotFoundError:
            raise
        except (httpx2.TransportError, HfHubHTTPError, OfflineModeIsEnabled):
            folder = hub_cache.cached(self.model_id)
            if folder is None:
                raise
            return folder
        home = hub_cache.home(self.model_id)
        blobs = {file: home / "blobs" / file.checksum for file in listed.files}
        self._here = {file.path: arrived_bytes(blob) for file, blob in blobs.items()}
        missing = [file for file, blob in blobs.items() if not blob.exists()]
        if missing:
            hub_cache.refuse_without_memory(listed)
            hub_cache.refuse_without_room(listed, listed.size - sum(self._here.values()))
            self._total = listed.size
            beside = [file for file in missing if not file.path.endswith(".safetensors")]
            self._fetch_all(listed, {file: blobs[file] for file in beside})
            config = next((blobs[file] for file in blobs if file.path == "config.json"), None)
            harmless.refuse_foreign_code(self.model_id, config)
            self._fetch_all(listed, {file: blobs[file] for file in missing if file not in beside})
        return hub_cache.link(listed)

    def _fetch_all(self, listed: Listing, blobs: dict[File, Path]) -> None:
        with ThreadPoolExecutor(AT_ONCE) as threads:
            tasks = [
                threads.submit(self._fetch_one, listed, file, blob) for file, blob in blobs.items()
            ]
            errors = []
            for task in as_completed(tasks):
                if error := task.exception():
                    self._failed.set()
                    errors.append(error)
        if errors:  # the first: the others may be Stopped because of it
            raise errors[0]

    def _fetch_one(self, listed: Listing, file: File, blob: Path) -> None:
        def arrived(size: int) -> None:
            self._here[file.path] = size

        def ended() -> bool:
            return self.stopped.is_set() or self._failed.is_set()

        repository, _ = parted(self.model_id)
        url = hf_hub_url(repository, file.path, revision=listed.commit)
        transfer(url, file, blob, arrived, ended, token=self.token)

    def _said(self) -> str:
        progress = self.progress()
        if progress is None or not progress.done:
            return ""
        return f"{progress.done / 1e6:,.1f} of {progress.total / 1e6:,.1f} MB"


_GUARD = threading.Lock()
_UNDER_WAY: dict[tuple[str, bool], _Download] = {}
"""By model, and whether HF_TOKEN is shown for it."""
