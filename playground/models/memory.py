"""How much memory a device has, how much a model will take, and whether it ran out.

In:  needed(Path("Qwen3-0.6B"), "bfloat16")      measure("cuda")
Out: 1_192_099_840                               Memory(free=7_900_000_000, total=8_300_000_000)

All sizes are in bytes. Weights are not read for that, only the heads of their files.
"""

import gc
import math
import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playground.models.folder_json import weight_files

SHARE = 0.85
"""Of a device's memory the models may take so much together; what they compute needs the rest."""

WIDTHS = {"float32": 4, "float16": 2, "bfloat16": 2, "": 0}
"""Bytes a number takes; those of a model behind a URL are elsewhere."""

NO_MEMORY = ("out of memory", "can't allocate memory", "cublas_status_alloc_failed")
"""What torch's errors say, of graphics cards, of the processor, and of a library of NVIDIA's."""

CGROUP = Path("/sys/fs/cgroup")
STATUS = Path("/proc/self/status")


@dataclass(frozen=True)
class Memory:
    """The memory of a device."""

    free: int
    total: int


Meter = Callable[[str], Memory]
"""From a device's name to its memory now."""


def measure(device: str) -> Memory:
    """The memory of a device now; of a container what it is allowed."""
    if device == "cpu":
        import psutil

        machine = psutil.virtual_memory()
        return _contained(Memory(machine.available, machine.total))
    import torch

    if device == "mps":
        total = torch.mps.recommended_max_memory()
        return Memory(total - torch.mps.driver_allocated_memory(), total)
    return Memory(*torch.cuda.mem_get_info(device))


def _contained(machine: Memory) -> Memory:
    """The machine's memory, or less where Linux (control groups, version 2) allows less."""
    try:
        limit = int((CGROUP / "memory.max").read_text())
        used = int((CGROUP / "memory.current").read_text())
        kept = dict(map(str.split, (CGROUP / "memory.stat").read_text().splitlines()))
    except (OSError, ValueError):  # no such group, or a limit of "max"
        return machine
    used -= int(kept["inactive_file"])  # files that are only kept in case they are read again
    return Memory(min(machine.free, limit - used), min(machine.total, limit))


def most_resident() -> int:
    """The most memory that this process ever had, what it shares with others among it, and what
    torch took of graphics cards.

    On Linux as `VmHWM`: what `getrusage` tells there begins with that of the process it came from.
    """
    try:
        [kilobytes] = [line for line in STATUS.read_text().splitlines() if "VmHWM" in line]
        most = 1024 * int(kilobytes.split()[1])
    except (OSError, ValueError):
        unit = 1 if sys.platform == "darwin" else 1024
        most = unit * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    torch = sys.modules.get("torch")
    if torch and torch.cuda.is_initialized():
        every = range(torch.cuda.device_count())
        most += sum(torch.cuda.max_memory_reserved(one) for one in every)
    return most


def needed(folder: Path, dtype: str) -> int:
    """How much the weights in a folder take once they are of that number type.

    Raises what safetensors and json raise on broken files.
    """
    from safetensors import safe_open

    total = 0
    for file in _files(folder):
        with safe_open(file, "np") as opened:
            for name in opened.keys():  # noqa: SIM118 - it is no dictionary
                tensor = opened.get_slice(name)
                kind, count = tensor.get_dtype(), math.prod(tensor.get_shape())
                total += count * (WIDTHS[dtype] if kind in ("F64", "F32", "F16", "BF16") else 1)
    return total


def _files(folder: Path) -> list[Path]:
    """The files that are loaded: some makers lay the same weights beside them in another form."""
    index, whole = folder / "model.safetensors.index.json", folder / "model.safetensors"
    if index.is_file():
        return [folder / name for name in weight_files(index)]
    return [whole] if whole.is_file() else sorted(folder.glob("*.safetensors"))


def ran_out(error: BaseException) -> bool:
    """Whether an error says that there was no memory left; torch says so in several ways."""
    said = str(error).lower()
    return isinstance(error, MemoryError) or (
        isinstance(error, RuntimeError) and any(words in said for words in NO_MEMORY)
    )


def give_back() -> None:
    """Hand back to the devices what no object holds any more."""
    gc.collect()
    if "torch" not in sys.modules:
        return
    import torch

    torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()


def readable(size: int) -> str:
    """A size as a person reads it: `2.4 GB`."""
    return f"{size / 1e9:.1f} GB" if size >= 1e8 else f"{size / 1e6:.1f} MB"
