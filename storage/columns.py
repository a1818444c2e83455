"""The row of a run: what is queried of it, beside the whole of it as JSON.

In:  columns_of(trace, "f3a9…")
Out: {"id": "9c1e…", "at": "2026-…", "owner": "f3a9…", "task": "deduction", …, "trace": "{…}"}
"""

import json

from playground.core import Trace
from playground.json_form import stored
from storage.searching import storable

COLUMNS = (
    "id", "at", "owner", "task", "mode", "solver", "model", "text", "context", "answer",
    "abstained", "confidence", "error", "ms", "trace",
)  # fmt: skip


def columns_of(trace: Trace, owner: str, written: str = "") -> dict[str, str | float | None]:
    """The columns of `runs`, in the order of COLUMNS; `written` is the run's JSON, if there is."""
    answer = trace.answer
    return {
        "id": storable(trace.id),
        "at": storable(trace.at),
        "owner": owner,
        "task": storable(trace.question.task),
        "mode": trace.mode,
        "solver": storable(trace.solver),
        "model": storable(trace.model.id) if trace.model else None,
        "text": storable(trace.question.text),
        "context": storable(trace.question.context),
        "answer": storable(answer.text) if answer else "",
        "abstained": answer.abstained if answer else None,
        "confidence": answer.confidence if answer else None,
        "error": storable(trace.error.type) if trace.error else None,
        "ms": trace.ms,
        "trace": written or json.dumps(stored(trace)),
    }
