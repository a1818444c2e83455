"""32 visitors at once beside a bare Gradio echo, and how soon a page just opened answers.

In:  python -m benchmarks.at_once [ROUNDS]
Out: seconds from the page's first byte to its first answer, by a server just started and by one
     that runs; answers a second of 32 visitors and of an echo, their ratio, and how many were lost

Each visitor asks over HTTP, one question after the other, in both modes. Page and echo run beside
each other and are asked in turns by the same clients.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx

from benchmarks.page import serving

VISITORS, EACH = 32, 4
ECHO = """
import sys
import gradio as gr
with gr.Blocks() as page:
    box = gr.Textbox()
    box.submit(lambda text: text, box, gr.Textbox(), api_name="echo")
page.launch(server_port=int(sys.argv[1]), quiet=True)
"""
SAID = "The long walk home was lovely, though it rained on Monday evening, said visitor {}."


def called(client: httpx.Client, posted: str, got: str, said: dict[str, object]) -> bool:
    """Ask, and wait for the end; whether it was answered."""
    event = client.post(f"/gradio_api/call/{posted}", json=said).raise_for_status().json()
    text = client.get(f"/gradio_api/call/{got}/{event['event_id']}").raise_for_status().text
    return "event: complete" in text and '"type": "BusyError"' not in text


def asked(client: httpx.Client, text: str) -> bool:
    """A question in both modes."""
    return called(client, "v2/ask", "v2/ask", {"text": text, "task": "sentiment"})


def echoed(client: httpx.Client, text: str) -> bool:
    """The same text, echoed."""
    return called(client, "echo", "echo", {"data": [text]})


def first(address: str) -> float:
    """Seconds from a page's first byte to an answer in both modes."""
    with httpx.Client(base_url=address, timeout=300) as client:
        client.get("/").raise_for_status()
        start = time.perf_counter()
        assert asked(client, SAID.format("nobody"))
        return time.perf_counter() - start


def crowd(address: str, ask: Callable[[httpx.Client, str], bool]) -> tuple[float, int]:
    """Answers a second of all visitors together, and how many had none."""

    def visit(number: int) -> int:
        with httpx.Client(base_url=address, timeout=300) as client:
            client.get("/").raise_for_status()
            return sum(ask(client, SAID.format(f"{number} {turn}")) for turn in range(EACH))

    start = time.perf_counter()
    with ThreadPoolExecutor(VISITORS) as threads:
        answered = sum(threads.map(visit, range(VISITORS)))
    return answered / (time.perf_counter() - start), VISITORS * EACH - answered


def main(rounds: int = 4) -> None:
    with tempfile.TemporaryDirectory() as folder:
        serve = "-m", "playground", "serve", "--port"
        with (
            serving("-c", ECHO) as echo,
            serving(*serve, PLAYGROUND_DB=f"{folder}/log.db") as ours,
        ):
            print(f"a page just opened, of a server just started: {first(ours):.2f} s", flush=True)
            time.sleep(20)  # what is loaded behind the page
            print(f"of one that runs: {statistics.median(first(ours) for _ in range(9)):.2f} s")
            turns = [(crowd(ours, asked), crowd(echo, echoed)) for _ in range(rounds + 1)][1:]
    for (mine, lost), (its, _) in turns:
        print(
            f"{VISITORS} visitors: {mine:.1f} answers a second, echo {its:.1f}: "
            f"{mine / its:.2f} x; {lost} lost"
        )


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
