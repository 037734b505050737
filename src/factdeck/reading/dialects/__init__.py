"""The dialects that notes are written in: one module each, found by being here."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdeck.reading.dialect import Dialect

__all__ = ["all_dialects"]


@cache
def all_dialects() -> tuple[Dialect, ...]:
    """Load every dialect, in the order of file names."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").DIALECT for name in names)
