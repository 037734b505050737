"""How far a long piece of work is: told to whoever called for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


class Progress(Protocol):
    """Passes things on one by one, and may show how far it is."""

    def __call__(self, things: Sequence[T], doing: str, /) -> Iterable[T]:
        """Yield the things, unchanged and in order. `doing` is a word such as `Reading`."""


def silent(things: Sequence[T], doing: str, /) -> Iterable[T]:
    """Pass things on and show nothing."""
    del doing
    return things
