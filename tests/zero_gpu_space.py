"""A ZeroGPU Space on this machine: `spaces` as it is, a lender of GPUs on loopback, no GPU.

In:  python -m tests.zero_gpu_space FOLDER-OF-A-CLASSIFIER
Out: what was answered where, as JSON

`spaces` needs a torch that was built for CUDA; it is let believe that there is none, and so leaves
out moving weights. All else is its own: scheduling, the fork, the queue between the processes.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ASKED: list[str] = []
REFUSES: list[bool] = []
"""Not empty: the visitor's minutes are used up."""


class Lender(BaseHTTPRequestHandler):
    """Lends GPUs, as the host of a Space does."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        ASKED.append(self.path.split("?")[0])
        lent = {"idle": True, "nvidiaIndex": 0, "nvidiaUUID": "GPU-0", "allowToken": "token"}
        body = json.dumps({"left": 3, "wait": 3600} if REFUSES else lent).encode()
        self.send_response(429 if REFUSES else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


def main(folder: str) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Lender)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    os.environ["SPACES_ZERO_GPU"] = "true"
    os.environ["SPACES_ZERO_DEVICE_API_URL"] = f"http://127.0.0.1:{server.server_port}"
    sys.modules["torch"] = None  # type: ignore[assignment]
    import spaces  # noqa: F401

    del sys.modules["torch"]

    from playground.core import Mode, Models, Question, Step, Trace
    from playground.engine import Event, compare, run
    from playground.models.for_visitors import ForVisitors
    from playground.models.pool import Pool
    from playground.ui.server import zero_gpu
    from storage.log import SqliteLog

    zero_gpu.DEVICE = "cpu"
    models, log = Pool(), SqliteLog(Path(folder) / "log.db")
    anywhere = zero_gpu.place(lambda *asked: run(*asked[:2], asked[3], solver=asked[2]))

    def place(question: Question, mode: Mode, solver: str, own: Models) -> Iterator[Event]:
        return anywhere(question, mode, solver, own, "ann")

    question = Question("sentiment", "A warm film.")

    def asked(mode: Mode, solver: str, allowed: Models = models) -> dict[str, Any]:
        before = len(ASKED)
        events = compare(
            question, [mode], allowed, solvers={mode: solver}, keep=log.add, place=place
        )
        found = [event for _, event in events]
        trace = found[-1]
        assert isinstance(trace, Trace)
        return {
            "text": trace.answer and trace.answer.text,
            "error": trace.error and trace.error.message,
            "model": trace.model and trace.model.id,
            "steps": sum(isinstance(one, Step) for one in found),
            "evidence": [type(one).__name__ for one in trace.evidence],
            "asked": ASKED[before:],
            "loaded": [one.info.id for one in models.loaded()],
        }

    said = {
        "rules": asked("rules", ""),
        "embedded": asked("probabilistic", ""),
        "hub": asked("probabilistic", folder),
        "missing": asked("probabilistic", "./not/there"),
        "visitor": asked("probabilistic", folder, ForVisitors(models)),
    }
    REFUSES.append(True)
    said["refused"] = asked("probabilistic", folder)
    sys.stdout.write(json.dumps({**said, "logged": log.count()}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
