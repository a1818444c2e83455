"""The page as a visitor meets it: a server of its own, and headless Chromium."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is first imported

import tiny
from ports import OWNER, free_port

from playground.deduction.reading.unbroken import faults
from playground.models import by_choice

ROOT = Path(__file__).parents[1]

# The same examples in every run, so that a failure is there again; `--hypothesis-profile=others`
# draws others. A busy machine draws and checks slowly; that is no fault of what is tested.
for name, same in (("same", True), ("others", False)):
    settings.register_profile(
        name, derandomize=same, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
settings.load_profile("same")


class _Kept(logging.Handler):
    """The faults that a program's log was told of, as they were told."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@pytest.fixture
def reader_faults() -> Iterator[list[str]]:
    """What the reader's net caught; a test that breaks the reader on purpose clears it."""
    kept = _Kept()
    faults.addHandler(kept)
    yield kept.said
    faults.removeHandler(kept)


@pytest.fixture(autouse=True)
def no_fault_of_the_reader(reader_faults: list[str]) -> Iterator[None]:
    """A sentence that broke the reader is unread on the page, and a failure here."""
    yield
    assert reader_faults == []


@pytest.fixture(autouse=True)
def nothing_brought_by_choice(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The folder of what comes by choice: empty, whatever this machine's user has chosen."""
    folder = tmp_path_factory.getbasetemp() / "by-choice"
    monkeypatch.setattr(by_choice, "home", lambda: folder)
    return folder


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a log of its own."""
    monkeypatch.setenv("PLAYGROUND_DB", str(tmp_path / "log.db"))
    return tmp_path / "log.db"


@contextmanager
def _served(database: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "playground", "serve", "--port", str(port)]
    environment = {
        **os.environ, "PLAYGROUND_DB": str(database), "PLAYGROUND_OWNER_TOKEN": OWNER,
    }  # fmt: skip
    address = f"http://127.0.0.1:{port}/"
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout
            assert address in server.stdout.readline(), "the page did not start: see its stderr"
            yield address
        finally:
            server.kill()


@pytest.fixture(scope="session")
def served():
    """A context manager: the page on a free port with a log file, killed at the end."""
    return _served


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the log of the page that the tests share."""
    return tmp_path_factory.mktemp("page") / "log.db"


@pytest.fixture(scope="session")
def address(database: Path) -> Iterator[str]:
    """The address of one page for all tests that need no other."""
    with _served(database) as found:
        yield found


@pytest.fixture(scope="session")
def rambler(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a language model that writes rubbish, slowly, until its window is full."""
    import torch
    from transformers import LlamaForCausalLM

    folder = tmp_path_factory.mktemp("rambler")
    words = tiny.tokenizer()
    config = tiny.llama(len(words)).config
    config.num_hidden_layers = 64
    network = LlamaForCausalLM(config)
    with torch.no_grad():
        # others are likelier; a sentence that ends may come back, and would be a loop
        for token, number in words.get_vocab().items():
            if number == words.eos_token_id or set(token) & set(".!?Ċ"):
                network.lm_head.weight[number] = 0
    words.save_pretrained(folder)
    network.save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="session")
def talker(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a language model that thinks of a colour, and says it."""
    talk = ("Name a colour.", "<think>The crane is red.</think>Blue, as the sea is blue.")
    return str(tiny.taught(tmp_path_factory.mktemp("talker"), [talk]))


@pytest.fixture(scope="session")
def chromium():
    """Headless Chromium, 1440 px wide, that keeps a record of its requests and its console."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en-US"):
        options.add_argument(argument)
    options.add_argument("--window-size=1440,900")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService("/usr/bin/chromedriver")
    driver = webdriver.Chrome(options=options, service=service)
    yield driver
    driver.quit()


@pytest.fixture
def browser(chromium):
    """Chromium as on its first day: no cookie, nothing stored, nothing recorded."""
    yield chromium
    origin = chromium.execute_script("return location.origin")
    chromium.get("about:blank")  # first: a page that is still open may store something yet
    stored = {"origin": origin, "storageTypes": "local_storage"}
    chromium.execute_cdp_cmd("Storage.clearDataForOrigin", stored)
    chromium.execute_cdp_cmd("Network.clearBrowserCookies", {})
    chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    chromium.execute_cdp_cmd("Network.setExtraHTTPHeaders", {"headers": {}})
    for record in ("browser", "performance"):
        chromium.get_log(record)
