"""Questions put to this process, one after the other, and kept nowhere.

In:  asking(Pool())(Question("sentiment", "A warm film."), "probabilistic", "")
Out: its trace
"""

from playground.core import Mode, Models, Question, Trace
from playground.engine import ask
from playground.errors import ModelError
from playground.poke.held import Asks


def asking(models: Models) -> Asks:
    """Questions put to this process. What ends in an error raises ModelError."""

    def asks(question: Question, mode: Mode, name: str) -> Trace:
        trace = ask(question, mode, models, solver=name)
        if trace.error:
            raise ModelError(trace.error.message)
        return trace

    return asks
