"""A visitor's runs as a file, and those of a file as his: what he may carry, and how much.

In:  written(log, Sought(owner="f3a9…"), ".csv"), taken_in(log, path, request)
Out: the file's bytes; how many runs were not here before

Whose runs go out, `sought` says. What comes in is the visitor's who sends it: a run that is here
already, his or another's, stays as it is.
"""

import tempfile
from pathlib import Path

import gradio as gr

from playground.carrying import load, save
from playground.errors import InputError
from playground.log import Log, Sought
from playground.text.documents import MAX_MEGABYTES
from playground.ui.server.visitor import is_owner, visitor_of

MOST = MAX_MEGABYTES * 1_000_000
"""Characters of a file of runs: what goes out can come in again, as an upload."""
MOST_RUNS, MOST_RUNS_OF_OWNER = 10_000, 1_000_000
"""Runs that are taken in at once."""
MOST_KEPT = 50_000
"""A visitor who has so many runs takes in no more."""


def written(log: Log, sought: Sought, kind: str) -> bytes:
    """The runs that are sought as a file of a kind, such as .csv. Raises InputError, LogError."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"runs{kind}"
        save(log, sought, path, MOST)
        return path.read_bytes()


def taken_in(log: Log, path: Path, request: gr.Request) -> int:
    """Take in the runs of a file as those of who sent it. Raises InputError, LogError."""
    visitor, most = visitor_of(request), MOST_RUNS_OF_OWNER
    if not is_owner(request):
        most = MOST_RUNS
        if log.count(Sought(owner=visitor), MOST_KEPT) == MOST_KEPT:
            raise InputError(
                f"You have {MOST_KEPT:,} runs here, and no more are taken in. Delete some first."
            )
    return load(log, path, visitor, most)
