"""How long the processor works on something, so that a busy machine makes no test fail."""

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Of the processor, in this thread, with Python's collector of garbage off.

    The collector walks all that other tests have left, for seconds, in whoever's time.
    """
    gc.disable()
    try:
        start = time.thread_time()
        work()
        return time.thread_time() - start
    finally:
        gc.enable()
