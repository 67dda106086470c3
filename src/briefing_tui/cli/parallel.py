"""Ordered mapping of a function over items: in this process while it is quick, then in several processes."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import monotonic
from typing import TypeVar

from briefing_tui.domain.problem import BriefingError

Item = TypeVar("Item")
Result = TypeVar("Result")

_SINGLE_PROCESS_SECONDS = 0.3  # work that takes longer is worth the start of further processes
_CHUNK_SECONDS = 0.2  # the work that a process is given at a time
_MAX_CHUNK_ITEMS = 64
_MAX_PENDING_CHUNKS_PER_PROCESS = 4  # submitted and not yet yielded, done or not: this bounds the memory


def processors() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield the result of `work` for each item, in the order of the items, with up to `jobs` processes.

    `work`, the items and the results must be picklable. Raises BriefingError where a process was killed from outside.
    """
    started = monotonic()
    for index, item in enumerate(items):
        spent = monotonic() - started
        if index and jobs > 1 and spent > _SINGLE_PROCESS_SECONDS and len(items) - index > 1:
            size = max(1, min(_MAX_CHUNK_ITEMS, int(_CHUNK_SECONDS * index / spent), -(-(len(items) - index) // jobs)))
            chunks = [items[first : first + size] for first in range(index, len(items), size)]
            yield from _in_processes(work, chunks, jobs)
            return
        yield work(item)


def _in_processes(work: Callable[[Item], Result], chunks: Sequence[Sequence[Item]], jobs: int) -> Iterator[Result]:
    """Yield the result of each item of each chunk, in order, from up to `jobs` worker processes."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    executor = ProcessPoolExecutor(min(jobs, len(chunks)), initializer=_prepare)
    pending: deque[Future[list[Result]]] = deque()
    try:
        for chunk in chunks:
            if len(pending) == jobs * _MAX_PENDING_CHUNKS_PER_PROCESS:
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
    """Prepare a worker process: ignore SIGINT, which the parent handles, and exit when the parent has ended."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the parent process, then exit at once."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    assert parent is not None, "this runs in a process that was started for it"
    wait([parent.sentinel])
    os._exit(1)
