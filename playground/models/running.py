"""Who runs a network: ONNX Runtime where one that ships is on a processor, else torch.

In:  running = of(folder, info, LABELS)
     running.run([{"input_ids": [101, 4010, 102], "attention_mask": [1, 1, 1]}])
Out: {"logits": array (1, 2)}, float32; `running.network` is the network in torch, to be looked into

Both run the same weights in float32, and answer alike to 1e-4.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Protocol, TypeVar

import numpy
from numpy.typing import NDArray

from playground.core import ModelInfo
from playground.errors import ModelError
from playground.models import base, converted, devices, onnx_network
from playground.models.quick_tokenizer import QuickTokenizer

Rows = Sequence[Mapping[str, Sequence[int]]]
"""What a network is given: a row a window, each input by its name, one number a token."""
Outputs = dict[str, NDArray[numpy.float32]]
TOLD = "told.json"
T = TypeVar("T")

log = logging.getLogger("playground")


@dataclass(frozen=True)
class Head:
    """What a network ends in: its class in transformers, its outputs, and both in words.

    `layers` are those whose states can be asked for; 0 are the embeddings.
    """

    kind: str
    outputs: tuple[str, ...]
    what: str
    task: str
    layers: tuple[int, ...] = ()


class Running(Protocol):
    """A network that is run, and in torch looked into; `tokenizer` cuts what it is given."""

    @property
    def config(self) -> Any:
        """Its labels, layers and positions, as transformers names them."""

    @property
    def tokenizer(self) -> Any:
        """It gives numbers of tokens as transformers' tokenizers do."""

    @property
    def inner(self) -> tuple[Any, Any]:
        """The network and its tokenizer as transformers has them."""

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""

    def run(self, rows: Rows, layers: Sequence[int] = ()) -> Outputs:
        """Its outputs for rows, which are filled up to the longest and masked there.

        With `layers` also `states` (layers, rows, tokens, width).
        """


def of(folder: Path, info: ModelInfo, head: Head) -> Running:
    """The network in a folder, whole or an adapter. Raises ModelError as `adapter.load` does."""
    return quick(folder, info, head) or ByTorch(info, head, *_whole(folder, info, head))


def quick(folder: Path, info: ModelInfo, head: Head) -> "ByOnnx | None":
    """The same by ONNX Runtime; None where that does not run it, or there is no room for it."""
    return quickly(info, lambda: ByOnnx(folder, info, head))


def quickly(info: ModelInfo, opened: Callable[[], T]) -> T | None:
    """What `opened` gives where ONNX Runtime runs a model and has room for it, else None."""
    if not is_quick(info):
        return None
    try:
        return opened()
    except ModelError as error:
        log.warning("torch runs %s, and is slower: %s", info.id, error)
        return None


def place(info: ModelInfo, write: Callable[[Path], None], of: str = "") -> Path:
    """The folder in the user's cache that `write` fills for ONNX Runtime, a model's or a part's.

    Raises ModelError where there is no room for it.
    """
    home = converted.folder() / "onnx" / info.id.rpartition("/")[2]
    part = f"{of}{info.revision.rpartition(':')[2]}-{onnx_network.VERSION}"
    return converted.kept(home, part, write)


def is_quick(info: ModelInfo) -> bool:
    """Whether ONNX Runtime runs a model: it ships, is known by its checksum, on a processor."""
    ships = info.id.startswith("embedded/") or info.id == base.ID
    return (
        ships
        and bool(info.revision)
        and (info.device, info.dtype) == ("cpu", "float32")
        and find_spec("onnxruntime") is not None
    )


def padded(rows: Rows, fill: int | None) -> dict[str, list[list[int]]]:
    """Rows of one length: tokens are filled up with `fill`, all else with zeros."""
    longest = max(len(row["input_ids"]) for row in rows)
    return {
        name: [
            [*row[name], *[(fill or 0) * (name == "input_ids")] * (longest - len(row[name]))]
            for row in rows
        ]
        for name in rows[0]
    }


def odds(logits: NDArray[numpy.float32]) -> NDArray[numpy.float64]:
    """Probabilities (…, labels) of logits: their softmax, in 64 bits."""
    raised = numpy.exp(logits.astype(float) - logits.max(-1, keepdims=True))
    shares: NDArray[numpy.float64] = raised / raised.sum(-1, keepdims=True)
    return shares


class ByTorch:
    """A network that torch runs, on any device and in any number type."""

    def __init__(self, info: ModelInfo, head: Head, network: Any, tokenizer: Any) -> None:
        self.inner = network, tokenizer
        self.tokenizer = tokenizer
        self.config = network.config
        self._device = info.device
        self._outputs = head.outputs

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(parameter.numel() for parameter in self.inner[0].parameters())

    def run(self, rows: Rows, layers: Sequence[int] = ()) -> Outputs:
        """See `Running.run`."""
        import torch

        given = padded(rows, self.config.to_dict().get("pad_token_id"))
        inputs = {name: torch.tensor(one, device=self._device) for name, one in given.items()}
        with torch.inference_mode():
            said = self.inner[0](**inputs, output_hidden_states=bool(layers))
            found = {name: said[name] for name in self._outputs}
            if layers:
                found["states"] = torch.stack([said.hidden_states[one] for one in layers])
        return {name: one.float().cpu().numpy() for name, one in found.items()}


class ByOnnx:
    """A network that ONNX Runtime runs, converted when it is first wanted.

    torch is loaded where one looks inside, and for the conversion.
    """

    def __init__(self, folder: Path, info: ModelInfo, head: Head) -> None:
        self._of = folder, info, head
        kept = place(info, self._write)
        told = json.loads((kept / TOLD).read_text(encoding="utf-8"))
        self.parameters: int = told.pop("parameters")
        self.config = _Config(told)
        self.width: int = told["hidden_size"]
        self.tokenizer = QuickTokenizer(kept)
        self._network = onnx_network.OnnxNetwork(kept / onnx_network.FILE)

    @cached_property
    def inner(self) -> tuple[Any, Any]:
        """The network and its tokenizer as transformers has them, loaded when first wanted."""
        import torch

        with devices.BUILDING, torch.inference_mode(False):  # so that its gradients can be asked
            return _whole(*self._of)

    def run(self, rows: Rows, layers: Sequence[int] = ()) -> Outputs:
        """See `Running.run`."""
        given = padded(rows, self.config.pad_token_id)
        arrays = {name: numpy.array(one, numpy.int64) for name, one in given.items()}
        zeros = numpy.zeros_like(arrays["input_ids"])
        found = self._network.run(dict.fromkeys(self._network.inputs, zeros) | arrays)
        states = found.pop("states", None)
        if layers and states is not None:
            of = self._of[2].layers
            found["states"] = states[[of.index(one) for one in layers]]
        return found

    def _write(self, kept: Path) -> None:
        import torch

        network, tokenizer = _whole(*self._of)  # not kept: it takes as much memory again
        head = self._of[2]
        kept.mkdir()
        tokenizer.save_pretrained(kept)
        names = QuickTokenizer.model_input_names
        onnx_network.write(
            _said(network, head),
            dict.fromkeys(names, torch.ones(2, 8, dtype=torch.long)),
            [*head.outputs, *(["states"] if head.layers else [])],
            dict.fromkeys(names, ("rows", "tokens")),
            kept / onnx_network.FILE,
        )
        told = json.loads(network.config.to_json_string(use_diff=False))
        told["parameters"] = sum(parameter.numel() for parameter in network.parameters())
        (kept / TOLD).write_text(json.dumps(told), encoding="utf-8")


class _Config(SimpleNamespace):
    """What transformers would tell of a network, from its JSON."""

    def __init__(self, told: dict[str, Any]) -> None:
        labels = {int(number): label for number, label in told["id2label"].items()}
        super().__init__(**{**told, "id2label": labels, "num_labels": len(labels)})
        self._told = told

    def to_dict(self) -> dict[str, Any]:
        """All of it."""
        return self._told


def _said(network: Any, head: Head) -> Any:
    """A module that gives a head's outputs in their order, and the states of its layers."""
    import torch

    class Said(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, given: dict[str, Any]) -> Any:
            said = self.network(**given, output_hidden_states=bool(head.layers))
            found = [said[name] for name in head.outputs]
            if head.layers:
                found.append(torch.stack([said.hidden_states[one] for one in head.layers]))
            return tuple(found)

    return Said()


def _whole(folder: Path, info: ModelInfo, head: Head) -> tuple[Any, Any]:
    import transformers

    from playground.models import adapter

    kind = getattr(transformers, head.kind)
    return adapter.load(folder, kind, info, what=head.what, task=head.task)
