"""Ordered mapping of a function over items: in this process while it is quick, then in several processes."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_SINGLE_PROCESS_SECONDS = 0.3  # work that takes longer is worth the start of further processes
_CHUNK_SECONDS = 0.2  # the work that a process is given at a time
_MAX_CHUNK_ITEMS = 64
_MAX_PENDING_CHUNKS_PER_PROCESS = 4  # submitted and not yet yielded, done or not: this bounds the memory


def processors() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int, on_killed: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield the result of `work` for each item, in the order of the items, with up to `jobs` processes.

    `work`, the items and the results must be picklable. The result for an item whose process was ended from outside,
    twice, is that of `on_killed`.
    """
    started = monotonic()
    for index, item in enumerate(items):
        spent = monotonic() - started
        if index and jobs > 1 and spent > _SINGLE_PROCESS_SECONDS and len(items) - index > 1:
            size = max(1, min(_MAX_CHUNK_ITEMS, int(_CHUNK_SECONDS * index / spent), -(-(len(items) - index) // jobs)))
            chunks = [items[first : first + size] for first in range(index, len(items), size)]
            yield from _in_processes(work, chunks, jobs, on_killed)
            return
        yield work(item)


def _in_processes(
    work: Callable[[Item], Result], chunks: Sequence[Sequence[Item]], jobs: int, on_killed: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield the result of each item of each chunk, in order, from up to `jobs` worker processes."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    executor = ProcessPoolExecutor(min(jobs, len(chunks)), initializer=_prepare)
    pending: deque[Future[list[Result]]] = deque()
    submitted, yielded = 0, 0
    try:
        while yielded < len(chunks):
            while submitted < len(chunks) and len(pending) < jobs * _MAX_PENDING_CHUNKS_PER_PROCESS:
                pending.append(executor.submit(_work_through, work, chunks[submitted]))
                submitted += 1
            yield from pending.popleft().result()
            yielded += 1
    except BrokenProcessPool:  # one process has been killed, perhaps for want of memory, and with it all are lost
        yield from _one_by_one(work, [item for chunk in chunks[yielded:] for item in chunk], on_killed)
    finally:
        executor.shutdown(cancel_futures=True)


def _one_by_one(
    work: Callable[[Item], Result], items: Sequence[Item], on_killed: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield the result for each item in order, from one worker process, and from another where that is killed."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    executor: ProcessPoolExecutor | None = None
    try:
        for item in items:
            executor = executor or ProcessPoolExecutor(1, initializer=_prepare)
            try:
                result = executor.submit(work, item).result()
            except BrokenProcessPool:
                executor.shutdown()
                executor = None
                result = on_killed(item)
            yield result
    finally:
        if executor:
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
