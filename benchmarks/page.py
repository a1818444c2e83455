"""What the page adds: an answer by rules beside a bare echo, and opening a long conversation.

In:  python -m benchmarks.page
Out: milliseconds from Enter to what is drawn, in headless Chromium, and the ratio of the medians

Both pages run beside each other and are asked in turn. The echo is one textbox whose text comes
back in a `gr.HTML`, as Gradio's own event does it. The rules answer a question about two sentences.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playground.core import Question
from playground.engine import ask
from playground.models.pool import Pool
from storage.log import SqliteLog

ROUNDS = 40
TURNS = 50
ECHO = """
import sys
import gradio as gr
with gr.Blocks() as page:
    box = gr.Textbox(elem_id="question")
    said = gr.HTML("", elem_id="said")
    box.submit(lambda text: f'<p class="answer">{text}</p>', box, said, show_progress="hidden")
page.launch(server_port=int(sys.argv[1]), quiet=True)
"""
ENTER = """
const [asked, seen, done] = arguments;
const field = document.querySelector("#question textarea, #question input");
field.value = asked;
field.dispatchEvent(new Event("input", {bubbles: true}));
setTimeout(() => {
  const start = performance.now();
  const look = () => {
    const found = [...document.querySelectorAll(".answer")].at(-1);
    const all = document.querySelectorAll(".turn").length;
    const text = found?.innerText ?? "";
    if (seen < 0 ? text === asked : all === seen && /True|False|Unknown/.test(text))
      done(performance.now() - start);
    else requestAnimationFrame(look);
  };
  field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
  field.dispatchEvent(new KeyboardEvent("keypress", {key: "Enter", bubbles: true}));
  look();
}, 150);
"""
"""Put a text into the field, press Enter, and measure until its answer is drawn."""


@contextmanager
def serving(*command: str, **environment: str) -> Iterator[str]:
    """A page on a port of its own, once it answers."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = str(found.getsockname()[1])
    with subprocess.Popen(
        [sys.executable, *command, port], env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        address = f"http://127.0.0.1:{port}/"
        while True:
            try:
                urlopen(address).read()
                break
            except URLError:
                time.sleep(0.2)
        try:
            yield address
        finally:
            server.kill()


def long_conversation(log: SqliteLog) -> None:
    """`TURNS` turns with two runs and a proof each."""
    text = "Bob is big. All big people are kind. All kind people are brave."
    trace = ask(Question("deduction", "Bob is brave.", text), "rules", Pool())
    for turn in range(TURNS):
        for mode in ("rules", "probabilistic"):
            run = replace(trace, id=f"{turn}-{mode}", mode=mode)  # type: ignore[arg-type]
            log.add(run, conversation="long", number=turn)


def main() -> None:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(argument)
    browsers = [
        webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver")) for _ in "12"
    ]
    for browser in browsers:
        browser.set_script_timeout(60)
    with tempfile.TemporaryDirectory() as folder:
        log = SqliteLog(Path(folder) / "log.db")
        long_conversation(log)
        serve = "-m", "playground", "serve", "--port"
        with serving("-c", ECHO) as echo, serving(*serve, PLAYGROUND_DB=str(log.path)) as ours:
            for browser, address in zip(browsers, (ours, echo), strict=True):
                browser.get(address)
                while not browser.find_elements(
                    "css selector", "#question textarea, #question input"
                ):
                    time.sleep(0.1)
            time.sleep(12)  # what is loaded behind the page
            browsers[0].execute_script("document.querySelector('#mode label').click()")
            times: dict[str, list[float]] = {"rules": [], "echo": []}
            for number in range(1, ROUNDS + 1):
                if number % 10 == 1:
                    browsers[0].execute_script("document.querySelector('#new').click()")
                    time.sleep(1)
                asked = "Bob is big. All big people are kind. Is Bob kind?"
                seen = (number - 1) % 10 + 1
                times["rules"].append(browsers[0].execute_async_script(ENTER, asked, seen))
                times["echo"].append(browsers[1].execute_async_script(ENTER, f"echo {number}", -1))
            rules, bare = (statistics.median(times[name]) for name in ("rules", "echo"))
            print(f"Enter to answer by rules, median of {ROUNDS}: {rules:.0f} ms")
            print(f"Enter to echo, bare gradio page:              {bare:.0f} ms")
            print(f"ratio: {rules / bare:.2f}")
            opened = []
            for _ in range(5):
                browsers[0].get("about:blank")
                start = time.perf_counter()
                browsers[0].get(f"{ours}?conversation=long")
                while len(browsers[0].find_elements("css selector", ".turn")) < 30:
                    time.sleep(0.01)
                whole = time.perf_counter() - start
                browsers[0].get(ours)
                time.sleep(2)
                start = time.perf_counter()
                browsers[0].execute_script("go({conversation: 'long'})")
                while len(browsers[0].find_elements("css selector", ".turn")) < 30:
                    time.sleep(0.01)
                opened.append((whole, time.perf_counter() - start))
            cold, warm = (statistics.median(column) for column in zip(*opened, strict=True))
            print(f"a conversation of {TURNS} turns from the address: {cold:.2f} s with the page,")
            print(f"from the drawer: {warm:.2f} s")
    for browser in browsers:
        browser.quit()


if __name__ == "__main__":
    main()
