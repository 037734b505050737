"""What blind readers made of each rule's confidence: no author judges his own rules.

A rule says how sure it is of a candidate; readers say which cards they keep as they are
(`../shared/reference/judging.md`: authors keep twice of what readers keep). What a rule says too
much or too little on average is put right here, so that 0.9 means nine keepers in ten whichever
rule says it. `python -m benchmarks.calibrate` prints the table from readers' sheets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TRUST = 6
"""The rule's own word counts as much as this many judgements."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What readers did with cards of a rule."""

    cards: int
    kept: float
    """How many of them as they were; with two readers, the mean."""
    said: float
    """The confidence the rule had in them, on average, lints taken off."""

    @property
    def correction(self) -> float:
        """What to add to the rule's confidence, less the fewer cards were judged."""
        return (self.kept - self.cards * self.said) / (self.cards + _TRUST)


JUDGED: Mapping[tuple[str, str], Judged] = {}
"""(ISO code, rule) → judgements."""


def correction(language: str, rule: str) -> float:
    """Say what to add to the confidence that a rule has in a candidate, -1 to 1."""
    judged = JUDGED.get((language, rule))
    return judged.correction if judged else 0.0
