"""Work spread over the cores of the machine, its results in the order of what was given.

Few items are worked on here, one after the other, as processes take a while to start. This process does its part too: what it makes
need not be sent. A worker that is ended from outside (memory) stops nothing: what is left is worked on here.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .output import say

MANY = 40  # items from which the start of processes is won back: about a second of documents of two pages
_BATCH = 4  # items handed over together, as each hand-over takes a while; fewer where there are few, so that all have their part
_PARTS = 8  # batches of each process at least
_AHEAD = 2  # batches handed to each process in advance, so that none waits
_HELD = 15  # batches held back while an earlier one takes long, so that memory stays bounded

Item = TypeVar("Item")
Result = TypeVar("Result")


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Item], Result], items: Sequence[Item], jobs: int | None = None) -> Iterator[Result]:
    """Yield ``work(item)`` for each item in their order, over ``jobs`` processes (all cores for many items, where not told)."""
    processes = min(jobs or (cores() if len(items) >= MANY else 1), len(items))
    if processes < 2:
        yield from map(work, items)
        return
    done = 0
    for result in _spread(work, items, processes):
        done += 1
        yield result
    if done < len(items):
        say("tradecheck: a worker process was ended from outside (memory?); the rest is read by one process. '--jobs 1' asks for that.")
        yield from map(work, items[done:])


def _spread(work: Callable[[Item], Result], items: Sequence[Item], processes: int) -> Iterator[Result]:
    """Yield results in order, this process being one of ``processes``; ends early where one of the others broke."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[list[Result]]] = deque()
    size = max(1, min(_BATCH, len(items) // (processes * _PARTS)))
    pool = ProcessPoolExecutor(processes - 1, initializer=_leave_interrupts)
    try:
        for first in range(0, len(items), size):
            batch = items[first : first + size]
            if sum(not one.done() for one in waiting) < (processes - 1) * _AHEAD:
                waiting.append(pool.submit(_worked, work, batch))
            else:
                own: Future[list[Result]] = Future()
                own.set_result(_worked(work, batch))
                waiting.append(own)
            while waiting and (waiting[0].done() or len(waiting) > _HELD):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _worked(work: Callable[[Item], Result], batch: Sequence[Item]) -> list[Result]:
    return [work(item) for item in batch]


def _leave_interrupts() -> None:
    """Let the first process alone answer to an interrupt; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
