"""Asking many requests at once, patiently: back-off, budget, and a way to stop."""

from __future__ import annotations

import random
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Protocol

from factdeck.writing.answers import UnreadableAnswerError, read_answer
from factdeck.writing.models import TroubleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.writing.answers import Read
    from factdeck.writing.records import Request


class Asks(Protocol):
    """What the runner needs of a model."""

    def ask(self, request: Request, deadline: float) -> str:
        """Ask; see `models.Writer.ask`."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what. Seconds."""

    deadline: float = 180.0
    """For one answer."""
    tries: int = 5
    """Of one request."""
    first_wait: float = 2.0
    """Before the second try; doubled each time, and shaken so that not all come back at once."""
    longest_wait: float = 60.0
    jobs: int = 4
    """Requests under way at once."""


@dataclass(frozen=True, slots=True)
class Said:
    """What came of a request."""

    request: Request
    read: Read | None
    """What came back; None if nothing did that can be read."""
    trouble: str = ""
    """Why not."""
    fatal: bool = False


def ask_all(writer: Asks, requests: Sequence[Request], patience: Patience) -> Iterator[Said]:
    """Ask all requests, some at a time, and give back each as it is done.

    After trouble that the next request would meet too (no connection, a wrong key) nothing more
    is asked. Closing the iterator stops the run; what is under way is then left behind.
    """
    stop = Event()
    left = iter(requests)
    pool = ThreadPoolExecutor(max_workers=patience.jobs)
    under_way: set[Future[Said]] = set()
    try:
        while True:
            while len(under_way) < patience.jobs and not stop.is_set():
                request = next(left, None)
                if request is None:
                    break
                under_way.add(pool.submit(_ask, writer, request, patience, stop))
            if not under_way:
                return
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                said = future.result()
                if said.fatal:
                    stop.set()
                yield said
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)


def _ask(writer: Asks, request: Request, patience: Patience, stop: Event) -> Said:
    trouble = TroubleError("the run was stopped", retry=False)
    for attempt in range(patience.tries):
        if stop.is_set():
            break
        try:
            text = writer.ask(request, patience.deadline)
            return Said(request, read_answer(text, request.keys))
        except UnreadableAnswerError as error:
            # Models are not the same every time; one that fails twice is too weak for this.
            trouble = TroubleError(str(error), retry=attempt == 0, wait=0.0)
        except TroubleError as error:
            trouble = error
        # Without a connection a second try is enough: who is offline need not wait for it.
        last = 1 if trouble.fatal else patience.tries - 1
        if not trouble.retry or attempt >= last:
            break
        stop.wait(_pause(trouble, attempt, patience))
    return Said(request, None, trouble.message, trouble.fatal)


def _pause(trouble: TroubleError, attempt: int, patience: Patience) -> float:
    if trouble.wait is not None:
        return min(trouble.wait, patience.longest_wait)
    doubled = patience.first_wait * 2**attempt
    return float(min(doubled, patience.longest_wait)) * random.uniform(0.5, 1.0)  # noqa: S311 - no secret
