"""The models in memory: each loaded at first use, once, and kept.

In:  Pool().load("embedded/sentiment", Classifier)
Out: a Classifier whose info is ModelInfo("embedded/sentiment", "sha256:0f3c…", "cpu", "float32")

The page, its endpoints and the command line each make one pool; its threads share what is loaded.
"""

import threading
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from safetensors import SafetensorError

from playground.core import L, Loaded, ModelInfo
from playground.errors import ModelError, without_paths
from playground.models import (
    by_choice,
    devices,
    gguf_adapter,
    gguf_file,
    harmless,
    memory,
    shipped,
    weights,
)
from playground.models.by_choice import BY_CHOICE
from playground.models.gguf_file import Gguf
from playground.models.loading import loading
from playground.models.memory import Meter
from playground.models.weights import Weights
from playground.models.writers import open_writer

Key = tuple[str, type[Loaded]]

TASKS_OF = {"neutral": "sentiment", "reasoner": "deduction"}
"""The task of an embedded model that has not its name."""

BROKEN = (
    OSError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RuntimeError,
    ImportError,
    SafetensorError,
)
"""What loading raises where files are broken or belong to another kind of model."""


@dataclass(frozen=True)
class Card:
    """An embedded model: its id, the task it does, its size on disk, and its model card's text.

    `brought_by` is the command that brings one that comes by choice; "" where it is here.
    """

    id: str
    task: str
    megabytes: float
    card: str
    brought_by: str = ""


@dataclass(frozen=True)
class InMemory:
    """A model that is loaded: which, where, how many parameters, how much memory they take."""

    info: ModelInfo
    parameters: int
    megabytes: float


@dataclass(frozen=True)
class Held:
    """A model that is loaded, and the bytes it takes."""

    model: Loaded
    size: int


class Pool:
    """Models by id and class; see `core.Models`. All run on one device, within a share of it.

    `meter` tells how much memory the device has.
    """

    def __init__(self, meter: Meter = memory.measure) -> None:
        self._meter = meter
        self._guard = threading.Lock()
        self._locks: dict[Key, threading.Lock] = {}
        self._models: dict[Key, Held] = {}  # the one that was used last comes last
        self._folders: dict[tuple[str, bool], Path] = {}

    def load(self, model_id: str, kind: type[L], *, trusted: bool = True) -> L:
        """The model of that id; a second thread that asks waits for the first one's.

        `model_id` and `trusted` are as in `weights.find`, or it is the URL of a server. Where
        memory is short those leave that were not used for longest. Raises ModelError where it is
        missing, broken or too large; the next call tries again. For llama.cpp an adapter is its
        base, which is in memory once, with a request to add it.
        """
        if kind.__name__ == "LlamaCpp" and (base_id := gguf_adapter.base_of(model_id)):
            from playground.models.llama_cpp import LlamaCpp

            return cast(L, self.load(base_id, LlamaCpp, trusted=trusted).adapted(model_id))
        key = (model_id, kind)
        with self._guard:
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            with self._guard:
                held = self._models.get(key)
            if held is None:
                with loading(model_id):
                    held = self._brought(model_id, kind, trusted)
            with self._guard:
                self._models.pop(key, None)
                self._models[key] = held  # at the end: it was used last
        return cast(L, held.model)

    def folder(self, model_id: str, *, trusted: bool = True) -> Path:
        """Where the files of that model lie, as `weights.find` finds them; looked up once."""
        with self._guard:
            known = self._folders.get((model_id, trusted))
        folder = known or weights.find(model_id, trusted=trusted).folder
        with self._guard:
            self._folders[model_id, trusted] = folder
        return folder

    def keep_only(self, ids: Collection[str]) -> None:
        """Let every other model go. One that is in use stays until its answer is there."""
        with self._guard:
            self._models = {key: model for key, model in self._models.items() if key[0] in ids}
        memory.give_back()

    def loaded(self) -> list[InMemory]:
        """What is in memory now, the one that was used last at the end."""
        with self._guard:
            here = list(self._models.values())
        return [InMemory(one.model.info, one.model.parameters, one.size / 1e6) for one in here]

    def warm(self) -> None:
        """Load every embedded model, so that the first question need not wait. Blocks.

        A model that cannot be loaded is left to say so when it is asked.
        """
        self.warm_networks()
        self.warm_writers()

    def warm_networks(self) -> None:
        """Load the embedded networks; see `warm`."""
        for card in catalogue():
            if not gguf_adapter.in_gguf(card.id):
                with suppress(ModelError):
                    self.load(card.id, _kind(card.task))

    def warm_writers(self) -> None:
        """Load the language models that ship; see `warm`."""
        for model_id in gguf_file.SHIPPED:
            with suppress(ModelError):
                open_writer(model_id, self)

    def _brought(self, model_id: str, kind: type[Loaded], trusted: bool) -> Held:
        """The model of that id, from its files or its server."""
        if "://" in model_id:
            return Held(kind.load(Path(), ModelInfo(model_id, "", "server", "")), 0)
        found = _found(model_id, kind, trusted)
        with devices.BUILDING:  # also while transformers is imported, which two threads cannot do
            folder, info, size = _planned(model_id, kind, found)
            self._make_room(info, size)
            try:
                return Held(_load(folder, kind, info), size)
            except Exception as error:
                if not memory.ran_out(error):
                    raise
            self.keep_only(())  # by now the error is gone, and with it what was half loaded
            try:
                return Held(_load(folder, kind, info), size)
            except Exception as error:
                if not memory.ran_out(error):
                    raise
                raise ModelError(
                    f"The memory of {info.device} ran out while {model_id} was loaded, and again "
                    "after the other models had left; choose a smaller one."
                ) from error

    def _make_room(self, info: ModelInfo, size: int) -> None:
        """Let models go until so many bytes are free. Raises ModelError where they cannot be."""
        total = self._meter(info.device).total
        budget = int(memory.SHARE * total)
        wants = f"{info.id} takes {memory.readable(size)} in {info.dtype}"
        if size > budget:
            raise ModelError(
                f"{wants}, and of the {memory.readable(total)} of {info.device} models may take "
                f"{memory.readable(budget)}; choose a smaller one, or the URL of a server that "
                "runs it."
            )
        while self._taken() + size > budget or self._meter(info.device).free < size:
            with self._guard:
                oldest = next((key for key, one in self._models.items() if one.size), None)
                if oldest is None:
                    break
                del self._models[oldest]
            memory.give_back()
        free = self._meter(info.device).free
        if free < size:
            raise ModelError(
                f"{wants}, and of the {memory.readable(total)} of {info.device} only "
                f"{memory.readable(free)} are free; wait until others have their answers, close "
                "what else runs on this machine, or choose a smaller one."
            )

    def _taken(self) -> int:
        """The bytes of all models in memory."""
        with self._guard:
            return sum(one.size for one in self._models.values())


def catalogue() -> list[Card]:
    """The models that ship with the project, loaded or not, the networks first.

    Their cards are without front matter.
    """
    folders = [one for one in sorted(shipped.EMBEDDED.iterdir()) if (one / "README.md").is_file()]
    cards = [_card(folder) for folder in folders]
    return sorted(cards, key=lambda card: gguf_adapter.in_gguf(card.id))


def _card(folder: Path) -> Card:
    said = (folder / "README.md").read_text(encoding="utf-8").split("---\n", 2)[-1].strip()
    model_id = f"embedded/{folder.name}"
    if writer := gguf_file.SHIPPED.get(model_id):
        return Card(model_id, "chat", round(writer.size / 1e6, 1), said)
    if chosen := BY_CHOICE.get(model_id):
        command = by_choice.missing(model_id)
        return Card(model_id, "chat", round(chosen.size / 1e6, 1), said, command)
    return Card(
        model_id, TASKS_OF.get(folder.name, folder.name), round(weights.megabytes(folder), 1), said
    )


def _kind(task: str) -> type[Loaded]:
    """The class of the embedded model of a task."""
    match task:
        case "deduction":
            from playground.models.deducer import Deducer

            return Deducer
        case "question-answering":
            from playground.models.reader import Reader

            return Reader
        case "translation":
            from playground.models.translator import Translator

            return Translator
        case "extraction":
            from playground.models.tagger import Tagger

            return Tagger
        case _:
            from playground.models.classifier import Classifier

            return Classifier


def _found(model_id: str, kind: type[Loaded], trusted: bool) -> Weights | Gguf:
    """A model's files, fetched where they are not here: for llama.cpp the file as it is."""
    if kind.__name__ != "LlamaCpp" or not (trusted or gguf_file.is_embedded(model_id)):
        return weights.find(model_id, trusted=trusted)
    return gguf_file.find(model_id)


def _planned(
    model_id: str, kind: type[Loaded], found: Weights | Gguf
) -> tuple[Path, ModelInfo, int]:
    """A model's files, where and in which number type it will run, and how many bytes it will take.

    What ships runs in float32 everywhere, so that its published scores hold, and so does what looks
    into a GGUF file.
    """
    if isinstance(found, Gguf):
        from playground.models import llama_cpp

        return llama_cpp.planned(model_id, found)
    device = devices.choose()
    try:
        size = _size(found.folder, "float32")
        exact = model_id.startswith("embedded/") or gguf_file.names(model_id)
        if exact or kind.__name__ in devices.EXACT:
            dtype = "float32"
        else:
            dtype = devices.dtype(device, size // memory.WIDTHS["float32"])
            size = _size(found.folder, dtype)
    except BROKEN as error:
        raise _broken(model_id, kind, error) from error
    return found.folder, ModelInfo(model_id, found.revision, device, dtype), size


def _size(folder: Path, dtype: str) -> int:
    """The bytes of the weights in a folder in that number type, an adapter's with its base's."""
    under = [weights.base_folder(folder)] if harmless.base_of(folder) else []
    return sum(memory.needed(one, dtype) for one in (folder, *under))


def _load(folder: Path, kind: type[Loaded], info: ModelInfo) -> Loaded:
    try:
        return kind.load(folder, info)
    except BROKEN as error:
        if memory.ran_out(error):
            raise
        raise _broken(info.id, kind, error) from error


def _broken(model_id: str, kind: type[Loaded], error: Exception) -> ModelError:
    said = without_paths(" ".join(str(error).split()))[:200]
    return ModelError(
        f"{model_id} could not be loaded as a {kind.__name__.lower()} "
        f"({type(error).__name__}: {said}); download or save it again, or choose another."
    )
