"""How long a question may take, all told, and how whoever asked it stops it.

In:  Limit(seconds=300)
Out: .left is 300.0, then less and less; .stop.set() ends the question before that

The variable PLAYGROUND_SECONDS is the owner's word for all questions of the page and the command
line, which overrules it with `--seconds`.
"""

import os
import time
from dataclasses import dataclass, field, replace
from threading import Event
from typing import Self

from playground.errors import InputError

VARIABLE = "PLAYGROUND_SECONDS"
SECONDS = 300.0
LONGEST = 7 * 24 * 3600.0


@dataclass(frozen=True)
class Limit:
    """A question's time: `seconds` from when this was made; once `stop` is set it is over.

    `share` is how much of that time may have passed when this part of the question is over.
    """

    seconds: float = SECONDS
    stop: Event = field(default_factory=Event)
    began: float = field(default_factory=time.monotonic)
    share: float = 1.0

    @property
    def left(self) -> float:
        """Seconds that are left; negative once it is over."""
        return self.began + self.seconds * self.share - time.monotonic()

    def until(self, share: float) -> Self:
        """The same limit for a part of the question that ends when that share has passed."""
        return replace(self, share=share)


def seconds_allowed() -> float:
    """The seconds that PLAYGROUND_SECONDS allows a question. Raises InputError for no number."""
    said = os.environ.get(VARIABLE, "").strip()
    try:
        seconds = float(said or SECONDS)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= LONGEST:
        raise InputError(
            f"{VARIABLE} is “{said[:40]}”; it takes the seconds that a question may take, from 1 "
            f"to {LONGEST:,.0f}. Leave it out for {SECONDS:.0f}."
        )
    return seconds
