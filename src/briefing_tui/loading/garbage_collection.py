"""Pausing of the cyclic garbage collector while many objects are made that have no cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_collection_paused() -> Iterator[None]:
    """Disable the cyclic garbage collector, in all threads.

    A tree of nodes or the marks of a text have no cycles: looking for some takes a third of the time of making them,
    and a search through a million objects holds up every other thread for a tenth of a second.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
