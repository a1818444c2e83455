"""The models in memory: each loaded at first use, once, and kept.

In:  Pool().load("embedded/sentiment", Classifier)
Out: a Classifier whose info is ModelInfo("embedded/sentiment", "sha256:0f3c…", "cpu", "float32")

The page, its endpoints and the command line each make one pool; its threads share what is loaded.
"""

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from playground.core import L, Loaded, ModelInfo
from playground.errors import ModelError
from playground.models import devices, weights


@dataclass(frozen=True)
class Card:
    """An embedded model: its id, the task it does, its size on disk, and its model card's text."""

    id: str
    task: str
    megabytes: float
    card: str


@dataclass(frozen=True)
class InMemory:
    """A model that is loaded: which, where, how many parameters, how much memory they take."""

    info: ModelInfo
    parameters: int
    megabytes: float


class Pool:
    """Models by id and class; see `core.Models`."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[tuple[str, type[Loaded]], threading.Lock] = {}
        self._models: dict[tuple[str, type[Loaded]], Loaded] = {}

    def load(self, model_id: str, kind: type[L]) -> L:
        """The model of that id; a second thread that asks waits for the first one's.

        `model_id` is as in `weights.find`. Raises ModelError where it is missing or broken; the
        next call tries again.
        """
        key = (model_id, kind)
        with self._guard:
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            if key not in self._models:
                self._models[key] = _load(model_id, kind)
        return cast(L, self._models[key])

    def loaded(self) -> list[InMemory]:
        """What is in memory now, in the order it was loaded."""
        return [
            InMemory(
                model.info, model.parameters, model.parameters * _bytes(model.info.dtype) / 1e6
            )
            for model in list(self._models.values())
        ]

    def warm(self) -> None:
        """Load every embedded model, so that the first question need not wait. Blocks.

        A model that cannot be loaded is left to say so when it is asked.
        """
        for card in catalogue():
            try:
                self.load(card.id, _kind(card.task))
            except ModelError:
                continue


def catalogue() -> list[Card]:
    """The models that ship with the project, loaded or not; their cards without front matter."""
    return [
        Card(
            f"embedded/{folder.name}",
            folder.name,
            round(weights.megabytes(folder), 1),
            (folder / "README.md").read_text(encoding="utf-8").split("---\n", 2)[-1].strip(),
        )
        for folder in sorted(weights.EMBEDDED.iterdir())
        if (folder / "README.md").is_file()
    ]


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


def _load(model_id: str, kind: type[L]) -> L:
    from safetensors import SafetensorError
    from transformers.utils import logging

    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    found = weights.find(model_id)
    info = ModelInfo(model_id, found.revision, devices.choose(), "float32")
    try:
        return kind.load(Path(found.folder), info)
    except (OSError, ValueError, KeyError, RuntimeError, ImportError, SafetensorError) as error:
        said = " ".join(str(error).split())[:200]
        raise ModelError(
            f"{model_id} could not be loaded as a {kind.__name__.lower()} "
            f"({type(error).__name__}: {said}); download or save it again, or choose another."
        ) from error


def _bytes(dtype: str) -> int:
    """How many bytes a number of that type takes."""
    return {"float32": 4, "float16": 2, "bfloat16": 2}[dtype]
