"""The page as a Hugging Face Space runs it: `python app.py`."""

import os

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
