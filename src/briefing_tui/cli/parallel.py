"""Many items are worked through in their order: at once where they are few, else on all processors."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import monotonic
from typing import TypeVar

from briefing_tui.domain.problem import BriefingError

Item = TypeVar("Item")
Result = TypeVar("Result")

_PATIENCE = 0.3  # seconds after which further processes are worth their start
_CHUNK = 0.2  # seconds of work that are handed over at a time
_LONGEST = 64  # items handed over at a time
_AHEAD = 4  # chunks a process that may wait, done or not: what is held is bounded so


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield the result of each item, in their order, from this process and then from up to `jobs` others.

    `work`, items and results are sent between processes. Raises BriefingError where one of them was ended from outside.
    """
    started = monotonic()
    for index, item in enumerate(items):
        spent = monotonic() - started
        if index and jobs > 1 and spent > _PATIENCE and len(items) - index > 1:
            size = max(1, min(_LONGEST, int(_CHUNK * index / spent), -(-(len(items) - index) // jobs)))
            chunks = [items[first : first + size] for first in range(index, len(items), size)]
            yield from _in_processes(work, chunks, jobs)
            return
        yield work(item)


def _in_processes(work: Callable[[Item], Result], chunks: Sequence[Sequence[Item]], jobs: int) -> Iterator[Result]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    executor = ProcessPoolExecutor(min(jobs, len(chunks)), initializer=_prepare)
    pending: deque[Future[list[Result]]] = deque()
    try:
        for chunk in chunks:
            if len(pending) == jobs * _AHEAD:
                yield from pending.popleft().result()
            pending.append(executor.submit(_work_through, work, chunk))
        while pending:
            yield from pending.popleft().result()
    except BrokenProcessPool:
        message = "a process that was checking was ended from outside, perhaps for want of memory; try --jobs 1"
        raise BriefingError(message) from None
    finally:
        executor.shutdown(cancel_futures=True)


def _work_through(work: Callable[[Item], Result], chunk: Sequence[Item]) -> list[Result]:
    return [work(item) for item in chunk]


def _prepare() -> None:
    """Leave Ctrl+C to the process that started this one, and end with it however it ends."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    assert parent is not None, "this runs in a process that was started for it"
    wait([parent.sentinel])
    os._exit(1)
