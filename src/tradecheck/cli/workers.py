"""Work spread over the cores of the machine, its results in the order of what was given.

Few items are worked on here, one after the other, as processes take a while to start. A worker that is ended from
outside (memory) stops nothing: what is left is worked on here.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .output import say

MANY = 40  # items from which the start of processes is won back: about a second of documents of two pages
_AHEAD = 4  # items handed to each process in advance, so that none waits and memory stays bounded

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
    """Yield results of a pool in order; ends early where the pool broke."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[Result]] = deque()
    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts)
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) > processes * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts() -> None:
    """Let the first process alone answer to an interrupt; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
