"""A bar on stderr while a model of the hub is being fetched; nothing is shown where none is.

In:  with fetch_bar(): run(question, "probabilistic", models, solver="Qwen/Qwen3-0.6B")
Out: Qwen/Qwen3-0.6B ━━━━━━━━━╸          412.3/1,519.0 MB 38.1 MB/s
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TaskID,
    TextColumn,
    TransferSpeedColumn,
)

EVERY = 0.2
"""Seconds between two looks at what is being fetched."""


@contextmanager
def fetch_bar() -> Iterator[None]:
    """Look at `hub.downloads` as long as the block runs."""
    ended = threading.Event()
    looking = threading.Thread(target=_look, args=(ended,), daemon=True)
    looking.start()
    try:
        yield
    finally:
        ended.set()
        looking.join()


def _look(ended: threading.Event) -> None:
    from playground.models import hub

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    bars = Progress(*columns, TransferSpeedColumn(), console=Console(stderr=True), transient=True)
    shown: dict[str, TaskID] = {}
    while not ended.wait(EVERY):
        under_way = {one.model: one for one in hub.downloads()}
        for model in shown.keys() - under_way.keys():
            bars.remove_task(shown.pop(model))
        for model, one in under_way.items():
            if model not in shown:
                shown[model] = bars.add_task(model, total=one.total)
            bars.update(shown[model], completed=one.done)
        if shown:
            bars.start()
        elif bars.live.is_started:  # stopping what never began writes an empty line
            bars.stop()
    if bars.live.is_started:
        bars.stop()
