"""Numbers of cloze deletions: each is a card with a history of its own in Anki (rule 19)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from factdeck.ledger.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.model import Candidate, Gap

Numbers = tuple[tuple[str, int], ...]
_ALIKE = 60.0


def number_gaps(candidate: Candidate, before: Numbers) -> tuple[tuple[Gap, ...], Numbers]:
    """Give each gap the number it had; a new gap gets one that no gap ever had.

    Numbers that the author wrote stay. Gaps that share a number keep sharing one.

    Args:
        candidate: A cloze.
        before: Text and number of each gap there ever was.

    Returns:
        The gaps as they go to Anki, and what to remember.
    """
    names = _names(candidate)
    own = dict(before)
    _follow_rewording(names, own)
    groups = {gap.number: gap.number for gap in candidate.gaps if gap.fixed or not before}
    for gap, name in zip(candidate.gaps, names, strict=True):
        if name in own and own[name] not in groups.values():
            groups.setdefault(gap.number, own[name])
    highest = max([*own.values(), *groups.values()])
    for gap, name in zip(candidate.gaps, names, strict=True):
        if gap.number not in groups:
            highest += 1
            groups[gap.number] = highest
        own[name] = groups[gap.number]
    gaps = tuple(replace(gap, number=groups[gap.number]) for gap in candidate.gaps)
    return gaps, tuple(own.items())


def _names(candidate: Candidate) -> list[str]:
    """Texts of the gaps; the second of equal ones is told apart."""
    names: list[str] = []
    for gap in candidate.gaps:
        text = plain(candidate.question[gap.start : gap.end])
        times = sum(name == text or name.startswith(f"{text} #") for name in names)
        names.append(f"{text} #{times + 1}" if times else text)
    return names


def _follow_rewording(texts: Sequence[str], own: dict[str, int]) -> None:
    """Let a gap that is gone pass its number to the one new gap that reads like it."""
    gone = [text for text in own if text not in texts]
    new = [text for text in dict.fromkeys(texts) if text not in own]
    pairs = [(max(fuzz.ratio(a, b), fuzz.token_set_ratio(a, b)), a, b) for a in gone for b in new]
    for alike, old, text in sorted(pairs, key=lambda pair: -pair[0]):
        if alike >= _ALIKE and old in own and text not in own:
            own[text] = own.pop(old)
