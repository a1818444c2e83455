"""JSON that somebody else wrote: whatever is wrong with it is a ValueError.

In:  read_json("[" * 100_000)
Out: ValueError: its parts are nested too deeply

The standard library's reader raises a RecursionError there, which nobody expects.
"""

import json
from typing import Any


def read_json(text: str | bytes) -> Any:
    """The values of a JSON text. Raises ValueError, which says what is wrong."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("its parts are nested too deeply") from error
