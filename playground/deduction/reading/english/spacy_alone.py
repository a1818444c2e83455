"""spaCy, imported without torch, which it takes along wherever that is installed.

In:  spacy()
Out: the module; a process that only reads English has not loaded torch (a second, 180 MB)

Its small pipeline computes with numpy. That torch is not there is said to the thread that imports
spaCy, and to no other.
"""

import sys
from importlib.abc import MetaPathFinder
from threading import get_ident
from types import ModuleType


class _NoTorch(MetaPathFinder):
    """Finds everything but torch, in the thread that made it."""

    def __init__(self) -> None:
        self.thread = get_ident()

    def find_spec(self, name: str, *_: object) -> None:
        """Raise ModuleNotFoundError for torch; leave every other module to those that come next."""
        if name == "torch" and get_ident() == self.thread:
            raise ModuleNotFoundError("spaCy is imported without torch", name=name)


def spacy() -> ModuleType:
    """spaCy; torch stays what it was, loaded or not."""
    blind = _NoTorch()
    sys.meta_path.insert(0, blind)
    try:
        import spacy as found
    finally:
        sys.meta_path.remove(blind)
    return found
