"""What is converted once and kept in the user's cache, behind a lock.

In:  kept(folder() / "gguf" / "b179c9523d0e6a0f-1", "whole", write)
Out: the place …/whole, which `write` has filled; at the second call as it lies there
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from playground.errors import ModelError
from playground.models import devices

PARTS = ("gguf", "onnx")
"""What is made of GGUF files and for ONNX Runtime."""


def folder() -> Path:
    """The project's folder in the user's cache; `make clean-cache` deletes its PARTS."""
    import platformdirs

    return platformdirs.user_cache_path("reasoning-playground")


def megabytes() -> float:
    """The size of all that was converted, in millions of bytes."""
    files = (file for part in PARTS for file in (folder() / part).rglob("*") if file.is_file())
    return sum(file.stat().st_size for file in files) / 1e6


def kept(home: Path, part: str, write: Callable[[Path], None]) -> Path:
    """The folder of a part of a conversion: made by `write` beside its place, then moved there.

    Raises ModelError where there is no room for it.
    """
    from filelock import FileLock

    place = home / part
    if place.is_dir():
        return place
    try:
        home.mkdir(parents=True, exist_ok=True)
        with devices.BUILDING, FileLock(home / f"{part}.lock"):
            if not place.is_dir():
                with tempfile.TemporaryDirectory(dir=home) as made:
                    write(Path(made) / part)
                    (Path(made) / part).replace(place)
    except OSError as error:
        raise ModelError(
            f"The model could not be converted into {home}: {error}. Free some disk, or let "
            "XDG_CACHE_HOME name a folder that can be written."
        ) from error
    return place
