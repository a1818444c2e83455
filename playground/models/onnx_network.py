"""A network as an ONNX file: converted once from torch, then run by ONNX Runtime without it.

In:  write(module, {"input_ids": ids, "attention_mask": mask}, ("logits",), sizes, file)
     OnnxNetwork(file).run({"input_ids": array (1, 3), "attention_mask": array (1, 3)})
Out: {"logits": array (1, 2)}, float32
"""

import os
import threading
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import numpy
from numpy.typing import NDArray

FILE = "network.onnx"
VERSION = 1
"""Of what this file makes; raised when that changes, so that what older ones made is left alone."""
OPSET = 17


_OPEN: WeakValueDictionary[Path, Any] = WeakValueDictionary()
_OPENING = threading.Lock()


class OnnxNetwork:
    """A network that any thread may run, in memory once however often it is opened.

    It takes as many threads as OMP_NUM_THREADS says.
    """

    def __init__(self, file: Path) -> None:
        with _OPENING:
            self._session = _OPEN[file] = _OPEN.get(file) or _session(file)
        self.inputs = [one.name for one in self._session.get_inputs()]
        self._outputs = [one.name for one in self._session.get_outputs()]

    def run(self, arrays: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[numpy.float32]]:
        """Its outputs by name. Of the arrays it is fed those that it takes."""
        given = {name: arrays[name] for name in self.inputs}
        return dict(zip(self._outputs, self._session.run(self._outputs, given), strict=True))


def _session(file: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(os.environ.get("OMP_NUM_THREADS") or 0)
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False  # it would keep what its largest batch took
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def write(
    module: Any,
    example: Mapping[str, Any],
    outputs: Sequence[str],
    sizes: Mapping[str, Sequence[str]],
    file: Path,
) -> None:
    """Convert a torch module that takes tensors by name, as in `example`, and gives `outputs`.

    `sizes` names an input's first dimensions, which may be of any size; the others are as in the
    example.
    """
    import torch

    class Named(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.module = module.eval()

        def forward(self, *tensors: Any) -> Any:
            return self.module(dict(zip(example, tensors, strict=True)))

    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")  # of an exporter that torch has another one for
        torch.onnx.export(
            Named(),
            tuple(example.values()),
            str(file),
            input_names=list(example),
            output_names=list(outputs),
            dynamic_axes={name: dict(enumerate(one)) for name, one in sizes.items()},
            dynamo=False,
            opset_version=OPSET,
        )
