"""Time from start to the first byte of the page, beside that of an empty gradio page.

Both servers are started in turn, several times in one run; what counts is the ratio of the medians.
Run: python -m benchmarks.first_byte [ROUNDS]
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

EMPTY = """
import gradio as gr
with gr.Blocks() as page:
    pass
page.launch(server_port={port}, quiet=True)
"""


def seconds_to_first_byte(command: list[str], port: int) -> float:
    environment = {**os.environ, "GRADIO_ANALYTICS_ENABLED": "False"}
    with tempfile.TemporaryDirectory() as folder:
        environment["PLAYGROUND_DB"] = f"{folder}/log.db"
        start = time.perf_counter()
        server = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            while time.perf_counter() - start < 120:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
                        page.read(1)
                    return time.perf_counter() - start
                except OSError:
                    time.sleep(0.02)
            raise SystemExit(f"{command} showed no page in 120 seconds")
        finally:
            server.terminate()
            server.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main(rounds: int = 5) -> None:
    empty, ours = [], []
    for _ in range(rounds + 1):
        port = free_port()
        empty.append(seconds_to_first_byte([sys.executable, "-c", EMPTY.format(port=port)], port))
        port = free_port()
        serve = [sys.executable, "-m", "playground", "serve", "--port", str(port)]
        ours.append(seconds_to_first_byte(serve, port))
    # The first round reads the files from disk; it does not count.
    before, after = statistics.median(empty[1:]), statistics.median(ours[1:])
    print(f"empty gradio page {before:.2f} s, playground {after:.2f} s: {after / before:.2f} x")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
