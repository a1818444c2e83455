"""A reader that no sentence breaks: what would end the whole answer leaves one sentence unread.

In:  @unbroken over a reader that raises an IndexError at “That red.”
Out: Unread, as for any other sentence that is not read; the traceback is in the program's log

A fault behind it is ours all the same. Under the tests whatever is written to `faults` fails the
test (tests/conftest.py), so that the net hides nothing.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from playground.deduction.reading.english.chunks import Unread
from playground.errors import PlaygroundError

BROKE = (
    "it breaks the reader, which is a fault of the playground and not yours; "
    "say it in other words, and tell us of it."
)
"""Why such a sentence is unread; the page and the steps say so in both languages."""

faults = logging.getLogger("playground.reader")

_SHOWN = 500
"""Characters of a sentence that stand in the program's log."""

T = TypeVar("T")
Rest = ParamSpec("Rest")


def unbroken(
    read: Callable[Concatenate[str, Rest], T],
) -> Callable[Concatenate[str, Rest], T]:
    """The reader of a text as one that raises Unread, errors fit to show, and nothing else.

    Where the memory runs out it says so as before: that is for the engine.
    """

    @wraps(read)
    def total(text: str, /, *rest: Rest.args, **named: Rest.kwargs) -> T:
        try:
            return read(text, *rest, **named)
        except (Unread, PlaygroundError, MemoryError):
            raise
        except Exception as error:
            faults.exception("the reader broke on %r", text[:_SHOWN])
            raise Unread(BROKE) from error

    return total
