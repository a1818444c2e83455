"""A package that is imported without another, which it takes along wherever that is installed.

In:  with without("torch"): import spacy
Out: spacy; a process that only reads English has not loaded torch (a second, 180 MB)

That the other is not there is said to the thread that imports, and to no other thread; the other
stays what it was, loaded or not.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from threading import get_ident


class _Without(MetaPathFinder):
    """Finds everything but one package, in the thread that made it."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.thread = get_ident()

    def find_spec(self, name: str, *_: object) -> None:
        """Raise ModuleNotFoundError for that package; leave every other to those that come next."""
        if name == self.package and get_ident() == self.thread:
            raise ModuleNotFoundError(f"{name} is not wanted here", name=name)


@contextmanager
def without(package: str) -> Iterator[None]:
    """Imports within take the package for one that is not installed, unless it is loaded."""
    blind = _Without(package)
    sys.meta_path.insert(0, blind)
    try:
        yield
    finally:
        sys.meta_path.remove(blind)
