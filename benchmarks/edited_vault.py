"""A folder of notes in memory whose every fact has a true name, whatever is done to its text."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factdeck.model import Note, Vault
from factdeck.reading import read_vault

if TYPE_CHECKING:
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
    """Notes as lines, read again after edits; a note that is the same is not reread."""

    notes: dict[str, list[Line]]
    names: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _read: dict[tuple[str, str], Note] = field(default_factory=dict)

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
            vault.notes[path] = [Line(line) for line in text.replace("\r\n", "\n").split("\n")]
        vault.name_facts()
        return vault

    def name_facts(self) -> None:
        """Give every fact that has none a name."""
        for fact in self.facts():
            line = self.notes[fact.path][fact.line - 1]
            line.name = line.name or next(self.names)

    def copy(self) -> EditedVault:
        """Copy to edit; the names go on, so that no two facts ever share one."""
        notes = {p: [Line(line.text, line.name) for line in its] for p, its in self.notes.items()}
        return EditedVault(notes, self.names, self._read)

    def vault(self) -> Vault:
        """Read all notes as the reading room does; pictures are left out."""
        texts = {p: "\n".join(line.text for line in lines) for p, lines in self.notes.items()}
        new = [key for key in texts.items() if key not in self._read]
        if new:
            self._read_notes(new)
        return Vault("/", "vault", tuple(self._read[key] for key in sorted(texts.items())))

    def _read_notes(self, new: list[tuple[str, str]]) -> None:
        with TemporaryDirectory() as folder:
            for path, text in new:
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8")
                self._read[path, text] = Note(path, path, ())
            texts = dict(new)
            for note in read_vault(Path(folder)).notes:
                self._read[note.path, texts[note.path]] = note

    def facts(self) -> list[Fact]:
        """All facts of the vault."""
        return [fact for note in self.vault().notes for fact in note.facts]

    def name(self, fact: Fact) -> int:
        """Truth about a fact; 0 when an edit made one where none was."""
        return self.notes[fact.path][fact.line - 1].name

    def bullets(self) -> list[tuple[str, int]]:
        """Path and position of every list item."""
        return [
            (p, n)
            for p in sorted(self.notes)
            for n, line in enumerate(self.notes[p])
            if line.bullet
        ]

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
        while (
            end < len(lines)
            and lines[end].text.strip()
            and lines[end].indent > lines[position].indent
        ):
            end += 1
        return end

    def is_leaf(self, path: str, position: int) -> bool:
        """Whether the list item is this one line."""
        lines = self.notes[path]
        follows = lines[position + 1] if position + 1 < len(lines) else Line("")
        lazy = bool(follows.text.strip()) and not follows.bullet and not HEADING.match(follows.text)
        return self.block(path, position) == position + 1 and not lazy
