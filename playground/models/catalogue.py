"""Models of the hub that are worth choosing, for each task at three sizes of machine.

In:  entries()[0]
Out: Entry("Qwen/Qwen3-0.6B", "language model", tasks=("deduction", …), size="laptop", …)

They stand in `catalogue.toml`, which says how and when each was read. A visitor chooses among these
(models/for_visitors.py); for the owner of the machine any other id works too.
"""

import datetime
import tomllib
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

Size = Literal["laptop", "small GPU", "large GPU"]
SIZES: tuple[Size, ...] = get_args(Size)
FILE = Path(__file__).with_name("catalogue.toml")


@dataclass(frozen=True)
class Entry:
    """A model of the hub; the fields are told in `catalogue.toml`."""

    id: str
    kind: Literal["network", "language model"]
    tasks: tuple[str, ...]
    size: Size
    parameters: int
    gigabytes: float
    licence: str
    languages: str
    gated: bool
    commit: str
    where: tuple[str, ...]
    read: datetime.date

    @property
    def memory(self) -> float:
        """Gigabytes that the weights take: 16 bits a number for a language model on a GPU."""
        halved = self.kind == "language model" and self.size != "laptop"
        return self.parameters * (2 if halved else 4) / 1e9

    def as_dict(self) -> dict[str, Any]:
        """For JSON, with the keys that the embedded models have."""
        return {
            **asdict(self),
            "read": self.read.isoformat(),
            "memory": self.memory,
            "task": ", ".join(self.tasks),
            "megabytes": round(self.gigabytes * 1000, 1),
            "card": f"https://huggingface.co/{self.id.partition('@')[0]}",
            "brought_by": "",
        }


@cache
def entries() -> tuple[Entry, ...]:
    """All of them, language models first, the small before the large."""
    with FILE.open("rb") as file:
        models = tomllib.load(file)["model"]
    return tuple(
        Entry(**model | {name: tuple(model[name]) for name in ("tasks", "where")})
        for model in models
    )


def fitting(task: str, size: Size) -> tuple[Entry, ...]:
    """The models for a task that a machine of that size was meant to run."""
    return tuple(one for one in entries() if task in one.tasks and one.size == size)
