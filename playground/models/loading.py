"""Which models are being loaded into the memory of this process just now.

In:  with loading("embedded/smollm2"): … being_loaded()
Out: frozenset({"embedded/smollm2"}), for a page that says so while someone waits
"""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

_GUARD = threading.Lock()
_NOW: Counter[str] = Counter()


@contextmanager
def loading(model_id: str) -> Iterator[None]:
    """Within it the model counts as being loaded."""
    with _GUARD:
        _NOW[model_id] += 1
    try:
        yield
    finally:
        with _GUARD:
            _NOW[model_id] -= 1


def being_loaded() -> frozenset[str]:
    """The ids of the models that some thread loads, and those that it waits to load."""
    with _GUARD:
        return frozenset(+_NOW)


def quiet() -> None:
    """Let transformers, which is about to load a network, tell nothing but errors."""
    from transformers.utils import logging

    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
