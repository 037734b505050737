"""What an author works with, and what a content word is to the benchmark."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from benchmarks.edited_vault import EditedVault, Line

Done = tuple[str, list[int]]
"""The kind under which an edit is counted, and the true names of the facts it is about."""
STOP = frozenset((
    "the", "a", "an", "of", "to", "in", "is", "are", "was", "were", "and", "or", "for",
    "on", "with", "as", "by", "be", "it", "that", "this", "from", "at", "which", "can",
    "der", "die", "das", "und", "ist", "sind", "ein", "eine", "von", "zu", "mit", "auf",
    "für", "den", "dem", "des", "im", "als", "auch", "es", "nach", "wenn", "einer", "einem",
    "einen", "nicht", "durch", "bei", "sich", "aus", "oder", "so", "wie", "wird",
    "및", "등", "수", "것", "때", "더",
    "그", "이", "할", "있는", "있다", "한다", "하는", "된다", "대한", "위해", "통해",
))  # fmt: skip


@dataclass(slots=True)
class Desk:
    """What edits work with."""

    vault: EditedVault
    random: random.Random
    vocabulary: list[str]
    """Content words of the vault: what an author is likely to write into it."""
    drawer: list[tuple[int, Line, int]]
    """Facts kept out of the vault, as its authors wrote them: name of a sibling, line, own name."""
    bin: list[Line] = field(default_factory=list)
    """Facts that were deleted."""
    heirs: dict[int, set[int]] = field(default_factory=dict)
    """Facts that may rightly have the card of another: parts of a split one, joined ones."""
    rests: dict[int, int] = field(default_factory=dict)
    """The smaller part of a split fact to the larger, whose heir it is once that one is deleted."""

    def leaf(self, words: int = 1) -> tuple[list[Line], int] | None:
        """Choose a one-line list item of so many words or more."""
        for _ in range(20):
            found = self.vault.some_bullet(self.random)
            if not found:
                return None
            path, position = found
            line = self.vault.notes[path][position]
            if self.vault.is_leaf(path, position) and len(line.words.split()) >= words:
                return self.vault.notes[path], position
        return None

    def new_name(self) -> int:
        """Name a fact that gets a card (see `edits.cards_of`)."""
        return next(name for name in self.vault.names if name % 3)

    def some(self, count: int) -> str:
        """Words of the vault."""
        return " ".join(self.random.choice(self.vocabulary) for _ in range(count))


def content(text: str) -> list[str]:
    """Content words, by a beginning that endings leave alone.

    What stands between dollars is formula: the set `A` is no article, and `X_1` one symbol.
    """
    found: list[str] = []
    for number, part in enumerate(re.split(r"\$+", text.casefold())):
        if number % 2:
            found += re.findall(r"[^\W_]+(?:[._/-][^\W_]+)*", part)
        else:
            words = re.findall(r"[^\W_]+(?:[./-][^\W_]+)*", part)
            found += [word for word in words if word not in STOP]
    return [word[:2] if re.match(r"[가-힣]", word) else word[:5] for word in found]
