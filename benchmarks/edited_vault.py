"""A folder of notes in memory whose every fact has a true name, whatever is done to its text."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factdeck.model import Note, Vault
from factdeck.reading import front_matter
from factdeck.reading.markdown import render
from factdeck.reading.walk import walk

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.model import Fact

BULLET = re.compile(r"^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(\S.*)$")
HEADING = re.compile(r"^(#{1,6}\s+)(\S.*)$")
_FENCE = re.compile(r"^\s*(```|~~~)")


@dataclass(slots=True)
class Line:
    """A line of a note. `name` is the truth about the fact that begins on it, 0 for none."""

    text: str
    name: int = 0

    @property
    def bullet(self) -> bool:
        """Whether a fact that is a list item begins here."""
        return bool(self.name and BULLET.match(self.text))

    @property
    def mark(self) -> str:
        """Indent and bullet."""
        match = BULLET.match(self.text)
        return match.group(1) if match else ""

    @property
    def words(self) -> str:
        """What follows the bullet."""
        return self.text[len(self.mark) :]

    @property
    def indent(self) -> int:
        """Columns before the first letter; tabs are four."""
        body = self.text.expandtabs(4)
        return len(body) - len(body.lstrip())


@dataclass(slots=True)
class EditedVault:
    """Notes as lines, and reading them again after edits. Notes that are the same are not reread."""

    notes: dict[str, list[Line]]
    names: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _read: dict[tuple[str, str], tuple[Fact, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> EditedVault:
        """Load a folder and give every fact its name."""
        vault = cls({})
        for file in sorted(folder.rglob("*.md")):
            try:
                text = file.read_text("utf-8-sig")
            except UnicodeDecodeError:
                continue
            path = file.relative_to(folder).as_posix()
            vault.notes[path] = [Line(line) for line in text.split("\n")]
        for path, lines in vault.notes.items():
            for fact in vault.facts(path):
                lines[fact.line - 1].name = lines[fact.line - 1].name or next(vault.names)
        return vault

    def copy(self) -> EditedVault:
        """Copy to edit; the names go on, so that no two facts ever share one."""
        notes = {p: [Line(line.text, line.name) for line in its] for p, its in self.notes.items()}
        return EditedVault(notes, self.names, self._read)

    def facts(self, path: str) -> tuple[Fact, ...]:
        """Facts of a note as the reading room finds them; pictures are left out."""
        text = "\n".join(line.text for line in self.notes[path])
        if (path, text) not in self._read:
            body = front_matter.split(text)[1]
            self._read[path, text] = walk(path, render(body), lambda _: None).facts
        return self._read[path, text]

    def vault(self) -> Vault:
        """Read all notes."""
        notes = tuple(Note(path, path, self.facts(path)) for path in sorted(self.notes))
        return Vault("/", "vault", notes)

    def name(self, fact: Fact) -> int:
        """Truth about a fact; 0 when an edit made one where none was."""
        return self.notes[fact.path][fact.line - 1].name

    def bullets(self) -> list[tuple[str, int]]:
        """Path and position of every list item."""
        return [(p, n) for p in sorted(self.notes) for n, line in enumerate(self.notes[p]) if line.bullet]

    def headings(self) -> list[tuple[str, int]]:
        """Path and position of every heading outside of code."""
        found = []
        for path in sorted(self.notes):
            in_code = False
            for position, line in enumerate(self.notes[path]):
                in_code ^= bool(_FENCE.match(line.text))
                if not in_code and HEADING.match(line.text):
                    found.append((path, position))
        return found

    def block(self, path: str, position: int) -> int:
        """Return the position after a list item with all that is nested in it."""
        lines = self.notes[path]
        end = position + 1
        while end < len(lines) and lines[end].text.strip() and lines[end].indent > lines[position].indent:
            end += 1
        return end

    def is_leaf(self, path: str, position: int) -> bool:
        """Whether the list item is this one line."""
        lines = self.notes[path]
        follows = lines[position + 1] if position + 1 < len(lines) else Line("")
        lazy = bool(follows.text.strip()) and not follows.bullet and not HEADING.match(follows.text)
        return self.block(path, position) == position + 1 and not lazy
