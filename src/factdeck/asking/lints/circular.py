"""A definition that says only the term again: `Overload` is when a receiver overloads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.model import Finding

if TYPE_CHECKING:
    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact

# Rules that ask what a term is, and nothing else of it.
_DEFINING = frozenset({"term", "definition", "headed", "heading"})
_CIRCULAR, _WITH_MUCH_ELSE = 0.3, 0.1
# Content words besides the term's: `a document, signed by a certificate authority, that binds …`.
_MUCH_ELSE = 5
# `What is a periodic table? A table of elements`.
_TRIVIAL, _SHORT = 1, 5
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"\([^)]*\)")


def circular(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """All content words of the term come back in its definition (readers' `순환 정의`)."""
    del fact
    if candidate.rule not in _DEFINING or len(candidate.answer) != 1 or candidate.gaps:
        return None
    term = language.stems(_INNER_CAPITAL.sub(" ", _BRACKETS.sub(" ", candidate.question)))
    said = language.stems(_INNER_CAPITAL.sub(" ", candidate.answer[0]))
    short = len(candidate.answer[0].split()) <= _SHORT
    if term & said and short and len(said - term) <= _TRIVIAL:
        return Finding("circular", _CIRCULAR, "the definition adds next to nothing to the term")
    if not term or not term <= said:
        return None
    told = len(said - term) >= _MUCH_ELSE
    penalty = _WITH_MUCH_ELSE if told else _CIRCULAR
    return Finding("circular", penalty, "the definition repeats the whole term")


LINTS = (circular,)
