"""What the tests of workers let them do: a generator a kind of trouble, found by its name there."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playground.core import Models
from playground.errors import InputError
from playground.models import base
from playground.models.encoder import Encoder
from playground.route import nearest, ruled


def numbers(models: Models, count: int) -> Iterator[int]:
    """The process's own number, so many times."""
    del models
    for _ in range(count):
        yield os.getpid()


def broken(models: Models) -> Iterator[int]:
    """Breaks after a first word."""
    del models
    yield 1
    raise ZeroDivisionError("by nothing")


def refused(models: Models) -> Iterator[int]:
    """Refuses what was asked."""
    del models
    yield 1
    raise InputError("There is no layer 9; they go from 0 to 5.")


def busy(models: Models) -> Iterator[int]:
    """Never ends, and never lets another thread of its process have its turn for long."""
    del models
    yield os.getpid()
    while True:
        pass


def held(models: Models) -> Iterator[int]:
    """Stays in one call of C that holds the interpreter's lock, so that no thread can end it."""
    del models
    yield os.getpid()
    import re

    re.match(r"(a|aa)*$", "a" * 200 + "b")


def parent(models: Models) -> Iterator[int]:
    """Waits for a program that it started, and that sleeps."""
    del models
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as started:
        yield started.pid
        started.wait()


def heavy(models: Models, told: Path) -> Iterator[int]:
    """Takes long the first time it is called and not the second; `told` knows which it is."""
    del models
    yield 1
    if not told.exists():
        told.touch()
        time.sleep(600)
    yield 2


def loads(models: Models) -> Iterator[set[str]]:
    """What choosing a task loads that was not there."""
    del models
    before = set(sys.modules)
    for text in ("Sing of a cat that sleeps.", "菜太难吃了。"):
        ruled(text, "")
    yield set(sys.modules) - before


def encodes(models: Models) -> Iterator[int]:
    """How many texts are encoded for the choice of one task by nearness."""
    encoder, count = models.load(base.ID, Encoder), 0

    def counted(texts: Sequence[str]) -> Any:
        nonlocal count
        count += len(texts)
        return encode(texts)

    encode, encoder.encode = encoder.encode, counted  # type: ignore[method-assign]
    nearest("The pizza was soggy.", "", models)
    yield count
