"""The page as a Hugging Face Space runs it: `python app.py`."""

import os
import sys

import click

from playground.models.pool import Pool
from playground.ui.page import build, serve
from playground.ui.server import zero_gpu
from playground.ui.server.reach import exposure
from playground.workers.place import Workers
from storage.comparisons import SqliteComparisons
from storage.log import SqliteLog
from storage.owner_token import owner_token
from storage.trainings import SqliteTrainings

if __name__ == "__main__" and sys.argv[1:]:
    click.echo(
        "app.py takes no arguments: its host and port are GRADIO_SERVER_NAME and "
        "GRADIO_SERVER_PORT, its log is PLAYGROUND_DB. With options: python -m playground serve",
        err=True,
    )
    sys.exit(0 if sys.argv[1:] in (["--help"], ["-h"]) else 2)

log, models, workers = SqliteLog(), Pool(), Workers()
elsewhere = zero_gpu.place(workers.ask) if zero_gpu.is_here() else None
demo = build(
    log, models, workers, elsewhere, comparisons=SqliteComparisons(), trainings=SqliteTrainings()
)

if __name__ == "__main__":
    token = owner_token(log.path)
    host = os.environ.get("GRADIO_SERVER_NAME") or "127.0.0.1"  # as Gradio has it
    for sentence in exposure(host, token, log.quota.limits):
        click.echo(sentence, err=True)
    serve(demo, log, models, workers, token=token)
