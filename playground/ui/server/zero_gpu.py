"""A GPU borrowed for one answer: how the page asks hub models on a ZeroGPU Space.

In:  build(SqliteLog(), models, workers, zero_gpu.place(workers.ask))
Out: a page whose hub models answer in a process that holds a GPU for as long as it writes

On such a Space no GPU is there until a function under `spaces.GPU` is called; then the process is
forked, the fork has one, and its visitor's minutes pass. So rules, embedded models and servers are
asked here, on the processor, and cost no one anything. A model is fetched before a GPU is borrowed.
"""

import os
from collections.abc import Iterator

import gradio as gr

from playground.core import Mode, Models, Question
from playground.engine import Event, run
from playground.errors import ModelError
from playground.models import devices
from playground.models.for_visitors import ForVisitors
from playground.models.pool import Pool
from playground.ui.desk import Asked

DEVICE = "cuda"
SECONDS = 60
"""So many a visitor must have left, and after so many the GPU is taken back: `spaces`' default.
Who has no account has 120 a day, and `spaces` asks one and a half times as many on Blackwell."""


def is_here() -> bool:
    """Whether this is a Space on ZeroGPU."""
    return os.environ.get("SPACES_ZERO_GPU", "").lower() in ("1", "t", "true")


def place(others: Asked) -> Asked:
    """Where questions are put to solvers; call it once, before anything imports torch.

    What a GPU is not borrowed for goes to `others`.

    From here on this process is told to use its processor alone: torch believes in a GPU here.
    """
    import spaces

    os.environ[devices.VARIABLE] = "cpu"
    borrowed = Pool()  # for the forks alone, so that none inherits one that is being used

    @spaces.GPU(duration=SECONDS)  # type: ignore[untyped-decorator]
    def on_gpu(question: Question, mode: Mode, solver: str, trusted: bool) -> Iterator[Event]:
        os.environ[devices.VARIABLE] = DEVICE
        every = borrowed if trusted else ForVisitors(borrowed)
        yield from run(question, mode, every, solver=solver)

    def anywhere(
        question: Question, mode: Mode, solver: str, models: Models, visitor: str
    ) -> Iterator[Event]:
        if not is_of_hub(solver):
            yield from others(question, mode, solver, models, visitor)
            return
        models.folder(solver)
        try:
            yield from on_gpu(question, mode, solver, isinstance(models, Pool))
        except gr.Error as error:
            raise ModelError(
                f"ZeroGPU lends no GPU for {solver} ({error.message}); try again later, ask for "
                "fewer tokens, or use an embedded model."
            ) from error

    return anywhere


def is_of_hub(solver: str) -> bool:
    """Whether a solver's name is a hub id or a folder: what a GPU is borrowed for."""
    return "/" in solver and "://" not in solver and not solver.startswith("embedded/")
