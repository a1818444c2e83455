"""From a model's id to the folder its files lie in, and which weights exactly they are.

In:  find("embedded/sentiment")
Out: Weights(folder=Path(".../playground/embedded/sentiment"), revision="sha256:0f3c…")

An id is `embedded/NAME`, a folder that `save_pretrained` wrote, or an id of the Hugging Face hub,
`OWNER/NAME` or `OWNER/NAME@REVISION`. Weights are safetensors and nothing else: a pickle may run
code when it is read. Code that lies beside the weights is never run.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from playground.errors import ModelError
from playground.models import base

EMBEDDED = Path(__file__).parents[1] / "embedded"


@dataclass(frozen=True)
class Weights:
    """A folder with a model's files, and its revision: the hub's commit, or a checksum."""

    folder: Path
    revision: str


def find(model_id: str) -> Weights:
    """The files of a model, fetched from the hub where they are not here.

    Raises ModelError where there is no such model, no weights in safetensors, or code of its own.
    """
    found = _find(model_id)
    refuse_foreign_code(model_id, found.folder / "config.json")
    return found


def _find(model_id: str) -> Weights:
    if model_id.startswith("embedded/"):
        return _here(model_id, EMBEDDED / model_id.removeprefix("embedded/"))
    if model_id == base.ID:
        return Weights(base.folder(), f"sha256:{base.SHA256[:16]}")
    folder = Path(model_id).expanduser()
    if folder.is_dir():
        return _here(model_id, folder)
    if folder.is_absolute() or model_id.startswith((".", "~")):
        raise ModelError(f"There is no folder {model_id}; give one that save_pretrained wrote.")
    return _on_hub(model_id)


def megabytes(folder: Path) -> float:
    """The size of all files under a folder, in millions of bytes."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def _here(model_id: str, folder: Path) -> Weights:
    if not folder.is_dir():
        raise ModelError(
            f"There is no model {model_id} in this copy of the project; make it with "
            f"python -m playground train {folder.name} --data DIR --out playground/{model_id}"
        )
    return Weights(folder, f"sha256:{checksum(model_id, folder)[:16]}")


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


def refuse_foreign_code(model_id: str, config: Path | None) -> None:
    """Raise ModelError for a model that only runs with code that lies beside its weights.

    `config` is its config.json. A kind that transformers knows runs with transformers' own code.
    """
    if config is None or not config.is_file():
        return
    try:
        values = json.loads(config.read_text(encoding="utf-8"))
    except ValueError:
        return  # loading it will say what is wrong
    if "auto_map" not in values:
        return
    from transformers import CONFIG_MAPPING

    if values.get("model_type") not in CONFIG_MAPPING:
        raise ModelError(
            f"{model_id} needs code of its own (auto_map in its config.json), which is never run "
            "here; choose a model of a kind that transformers knows."
        )


def _on_hub(model_id: str) -> Weights:
    from playground.models import hub

    folder = hub.fetch(model_id)
    return Weights(folder, folder.name)
