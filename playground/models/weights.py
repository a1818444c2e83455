"""From a model's id to the folder its files lie in, and which weights exactly they are.

In:  find("embedded/sentiment")
Out: Weights(folder=Path(".../playground/embedded/sentiment"), revision="sha256:0f3c…")

An id is `embedded/NAME`, a folder that `save_pretrained` wrote, a GGUF file or a folder with one,
or an id of the Hugging Face hub, `OWNER/NAME` or `OWNER/NAME@REVISION`. Weights are safetensors,
which a GGUF file is converted to, and nothing else, and code that lies beside them is never run
(models/harmless.py).
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from playground.errors import ModelError
from playground.models import base, gguf_file, harmless, shipped, twin


@dataclass(frozen=True)
class Weights:
    """A folder with a model's files, and its revision: the hub's commit, or a checksum."""

    folder: Path
    revision: str


def find(model_id: str, *, trusted: bool = True) -> Weights:
    """The files of a model, fetched where they are not here; with an adapter's come its base's.

    Who is not `trusted` names no folder, and nothing is fetched for him with the owner's HF_TOKEN.
    Raises ModelError where there is no such model, no weights in safetensors, or code of its own.
    """
    found = _find(model_id, folders=trusted, token=trusted)
    harmless.refuse_harm(model_id, found.folder)
    if base_id := harmless.base_of(found.folder):
        own = trusted and _is_folder(model_id)  # what came from the hub names no folder here
        under = _find(base_id, folders=own, token=trusted)
        harmless.refuse_harm(base_id, under.folder)
        harmless.refuse_adapter(base_id, under.folder)
    return found


def base_folder(adapter: Path) -> Path:
    """The folder of an adapter's base, which `find` has brought; nothing is asked of the network.

    Raises ModelError where it is not here.
    """
    return _find(harmless.base_of(adapter), folders=True, token=False, fetch=False).folder


def _find(model_id: str, *, folders: bool, token: bool, fetch: bool = True) -> Weights:
    if gguf_file.is_embedded(model_id) or (folders and gguf_file.names(model_id)):
        found = gguf_file.find(model_id)
        return Weights(twin.folder(found), twin.revision(found))
    if model_id.startswith("embedded/"):
        folder = shipped.folder(model_id)
        return Weights(folder, f"sha256:{checksum(model_id, folder)[:16]}")
    if model_id == base.ID:
        return Weights(base.folder(), f"sha256:{base.SHA256[:16]}")
    if folders and _is_folder(model_id):
        folder = Path(model_id).expanduser()
        return Weights(folder, f"sha256:{checksum(model_id, folder)[:16]}")
    if folders and (Path(model_id).is_absolute() or model_id.startswith((".", "~"))):
        raise ModelError(f"There is no folder {model_id}; give one that save_pretrained wrote.")
    return _on_hub(model_id, token, fetch)


def _is_folder(model_id: str) -> bool:
    try:
        return Path(model_id).expanduser().is_dir()
    except (OSError, RuntimeError, ValueError):  # too long, no such home, a null byte
        return False


def megabytes(folder: Path) -> float:
    """The size of all files under a folder, in millions of bytes."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def checksum(model_id: str, folder: Path) -> str:
    """SHA-256 over the weights of a folder, in the order of their names.

    Raises ModelError where there are none in safetensors.
    """
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        raise ModelError(
            f"{model_id} holds no weights in safetensors (*.safetensors); other formats may run "
            "code when they are read, so save it again with save_pretrained."
        )
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()


def _on_hub(model_id: str, token: bool, fetch: bool) -> Weights:
    if fetch:
        from playground.models import hub

        folder = hub.fetch(model_id, token=token)
        return Weights(folder, folder.name)
    from playground.models.hub_cache import cached

    here = cached(model_id)
    if here is None:
        raise ModelError(f"{model_id} is not on this machine; ask for its adapter to fetch both.")
    return Weights(here, here.name)
