"""The hub's cache on this disk: where a model's files lie, whether they are whole and have room.

In:  home("Qwen/Qwen3-0.6B")
Out: Path("~/.cache/huggingface/hub/models--Qwen--Qwen3-0.6B"), with `blobs/` (bytes by checksum),
     `snapshots/` (a folder of links a commit) and `refs/` (branch to commit)

The layout is the one that the hub's client documents, so that what one program fetched serves all.
"""

import os
import shutil
from pathlib import Path

from huggingface_hub import constants
from huggingface_hub.file_download import repo_folder_name
from safetensors import SafetensorError, safe_open

from playground.errors import ModelError
from playground.models import devices, memory
from playground.models.folder_json import weight_files
from playground.models.hub_files import Listing, parted
from playground.models.hub_transfer import checksum


def home(model_id: str) -> Path:
    """The folder of a model in the cache, there or not."""
    repository, _ = parted(model_id)
    return Path(constants.HF_HUB_CACHE) / repo_folder_name(repo_id=repository, repo_type="model")


def refuse_without_room(listed: Listing, missing: int) -> None:
    """Raise ModelError where the disk has no room for the bytes that are missing."""
    place = Path(constants.HF_HUB_CACHE)
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if missing > free:
        raise ModelError(
            f"{listed.model} needs {memory.readable(missing)} more on disk and the hub's cache has "
            f"{memory.readable(free)}; free some, set HF_HOME to a larger disk, or choose a "
            "smaller model."
        )


def refuse_without_memory(listed: Listing) -> None:
    """Raise ModelError where no device here can hold the model, whatever else leaves it.

    Before its files are here that is a guess, from the parameters that the hub counts, or from the
    bytes of its files; `memory.needed` measures the files themselves.
    """
    device = devices.choose()
    count = listed.parameters
    dtype = devices.dtype(device, count) if count else ""
    needed = count * memory.WIDTHS[dtype] if count else listed.weights_size
    share = int(memory.measure(device).total * memory.SHARE)
    if needed > share:
        raise ModelError(
            f"{listed.model} would take {memory.readable(needed)} of memory and {device} has room "
            f"for {memory.readable(share)} of models, so it is not fetched; choose a smaller one, "
            "or the URL of a server that runs it."
        )


def link(listed: Listing) -> Path:
    """The folder of a commit, made of links to the bytes, which are all here."""
    _, revision = parted(listed.model)
    folder = home(listed.model) / "snapshots" / listed.commit
    for file in listed.files:
        place, blob = folder / file.path, home(listed.model) / "blobs" / file.checksum
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            place.unlink(missing_ok=True)  # a link that leads nowhere
            try:
                place.symlink_to(os.path.relpath(blob, place.parent))
            except OSError:  # a file system without links
                shutil.copyfile(blob, place)
    ref = home(listed.model) / "refs" / (revision or constants.DEFAULT_REVISION)
    if ref.name != listed.commit:
        ref.parent.mkdir(parents=True, exist_ok=True)
        ref.write_text(listed.commit)
    return folder


def cached(model_id: str) -> Path | None:
    """The folder of the commit that was fetched last; None where there is none."""
    _, revision = parted(model_id)
    ref = home(model_id) / "refs" / (revision or constants.DEFAULT_REVISION)
    commit = ref.read_text().strip() if ref.is_file() else revision
    folder = home(model_id) / "snapshots" / (commit or "")
    return folder if commit and folder.is_dir() else None


def refuse_broken(model_id: str, folder: Path) -> None:
    """Raise ModelError where weights are missing or their files are cut off.

    A file that was damaged on this disk is deleted, so that it is fetched anew.
    """
    named = weight_files(folder / "model.safetensors.index.json")
    files = sorted(folder.glob("*.safetensors"))
    if not files or not {*named} <= {file.name for file in files}:
        raise ModelError(
            f"{model_id} is only partly on this machine; connect to the hub to fetch the rest, "
            "or use an embedded model."
        )
    for file in files:
        try:
            safe_open(file, "numpy")
        except SafetensorError as error:
            blob = file.resolve()
            if checksum(blob, len(blob.name)) == blob.name:
                raise ModelError(
                    f"{file.name} of {model_id} is broken on the hub itself ({error}); choose "
                    "another model or revision."
                ) from error
            blob.unlink()
            raise ModelError(
                f"{file.name} of {model_id} was damaged on this disk ({error}) and is deleted; "
                "ask again to fetch it anew."
            ) from error
