"""A network as an ONNX file: converted once from torch, then run by ONNX Runtime without it.

In:  write(module, ("input_ids", "attention_mask"), ("logits",), place)
     open_(place).run({"input_ids": [[101, 4010, 102]], "attention_mask": [[1, 1, 1]]})
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
        self._inputs = [one.name for one in self._session.get_inputs()]
        self._outputs = [one.name for one in self._session.get_outputs()]

    def run(self, rows: Mapping[str, Sequence[Sequence[int]]]) -> dict[str, NDArray[numpy.float32]]:
        """Its outputs by name, for rows of one length; an input that is not given is zeros."""
        given = {
            name: numpy.array(rows[name], numpy.int64) for name in self._inputs if name in rows
        }
        zeros = numpy.zeros_like(given["input_ids"])
        given |= {name: zeros for name in self._inputs if name not in given}
        return dict(zip(self._outputs, self._session.run(self._outputs, given), strict=True))


def _session(file: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(os.environ.get("OMP_NUM_THREADS") or 0)
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False  # it would keep what its largest batch took
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def write(module: Any, inputs: Sequence[str], outputs: Sequence[str], file: Path) -> None:
    """Convert a torch module that takes these inputs (rows, tokens), and gives these outputs.

    Rows and tokens may be of any number.
    """
    import torch

    example = torch.ones(2, 8, dtype=torch.long)
    sizes = {0: "rows", 1: "tokens"}
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")  # of an exporter that torch has another one for
        torch.onnx.export(
            module.eval(),
            tuple(example for _ in inputs),
            str(file),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=dict.fromkeys(inputs, sizes),
            dynamo=False,
            opset_version=OPSET,
        )
