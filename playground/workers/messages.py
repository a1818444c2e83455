"""What a worker says beside the events of a call: that it has ended, and with what it broke."""

from dataclasses import dataclass

from playground.errors import PlaygroundError


@dataclass(frozen=True)
class End:
    """There is no more; the worker waits for the next call. It has had so much memory."""

    megabytes: float


@dataclass(frozen=True)
class Broke:
    """The call ended in an error: one fit to show a person, or a fault of the program in words."""

    error: PlaygroundError | str
