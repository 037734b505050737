"""What can be wrong with a question, one named lint a function, in every language alike.

A module of this folder holds `LINTS`, a tuple of functions `(candidate, fact, language)` that
return a `Finding` or None. The lint's name is the function's, with hyphens. A penalty of 1 or
more forbids the candidate; a smaller one is taken off its confidence. Names in capitals (Q01 …)
are those of the reference's table.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact, Finding

    Lint = Callable[[Candidate, Fact, Language], Finding | None]


def lint(candidate: Candidate, fact: Fact, language: Language) -> Iterator[Finding]:
    """Yield all that is wrong with a candidate, the language's own lints last."""
    for check in _lints():
        finding = check(candidate, fact, language)
        if finding:
            yield finding
    yield from language.lint(candidate, fact)


@cache
def _lints() -> tuple[Lint, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(check for name in names for check in import_module(f"{__name__}.{name}").LINTS)
