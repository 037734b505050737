"""The gate: how sure a candidate must be to be packed.

Set from blind readers' judgements, per language and rule, never from a rule author's feeling
(`../shared/reference/judging.md`: authors keep twice of what readers keep). At or above it nine
of ten cards are keepable as they are or after one phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_EVERYWHERE = 0.7

_BY_LANGUAGE: Mapping[str, float] = {}
"""ISO code → gate."""

_BY_RULE: Mapping[tuple[str, str], float] = {}
"""(ISO code, rule) → gate."""


def gate(language: str, rule: str) -> float:
    """Give the confidence from which on a rule's candidates are packed."""
    return _BY_RULE.get((language, rule), _BY_LANGUAGE.get(language, _EVERYWHERE))
