"""The languages, one file or folder each; nothing else names them.

A language's module holds `LANGUAGE`, an object that satisfies `asking.language.Language`.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdeck.asking.language import Language

_FALLBACK = ""


def language_of(code: str) -> Language:
    """Give the language with an ISO 639-1 code; one without words of its own for all others."""
    known = _languages()
    return known.get(code, known[_FALLBACK])


@cache
def _languages() -> dict[str, Language]:
    names = [found.name for found in pkgutil.iter_modules(__path__)]
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return {module.LANGUAGE.code: module.LANGUAGE for module in modules}
