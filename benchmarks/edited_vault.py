"""A folder of notes in memory whose every fact has a true name, whatever is done to its text."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factdeck.model import Note, Vault
from factdeck.reading import read_vault

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

    from factdeck.model import Fact

BULLET = re.compile(r"^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(\S.*)$")
HEADING = re.compile(r"^(#{1,6}\s+)(\S.*)$")
_FENCE = re.compile(r"^\s*(```|~~~)")


_TRIES = 300


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
    _read: dict[str, tuple[Fact, ...]] = field(default_factory=dict)

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
        new = sorted({text for text in texts.values() if text not in self._read})
        if new:
            self._read_texts(new)
        notes = []
        for path, text in sorted(texts.items()):
            facts = self._read[text]
            if facts and facts[0].path != path:
                facts = tuple(replace(fact, path=path) for fact in facts)
                self._read[text] = facts
            notes.append(Note(path, path, facts))
        return Vault("/", "vault", tuple(notes))

    def _read_texts(self, texts: list[str]) -> None:
        with TemporaryDirectory() as folder:
            names = {f"{number:06}.md": text for number, text in enumerate(texts)}
            for name, text in names.items():
                Path(folder, name).write_text(text, "utf-8")
            self._read |= dict.fromkeys(texts, ())
            for note in read_vault(Path(folder)).notes:
                self._read[names[note.path]] = note.facts

    def facts(self) -> list[Fact]:
        """All facts of the vault."""
        return [fact for note in self.vault().notes for fact in note.facts]

    def name(self, fact: Fact) -> int:
        """Truth about a fact; 0 when an edit made one where none was."""
        return self.notes[fact.path][fact.line - 1].name

    def bullets(self, paths: Iterable[str] | None = None) -> list[tuple[str, int]]:
        """Path and position of every list item, or of those of some notes."""
        return [
            (path, position)
            for path in sorted(self.notes if paths is None else paths)
            for position, line in enumerate(self.notes[path])
            if line.bullet
        ]

    def some_bullet(self, randomness: random.Random) -> tuple[str, int] | None:
        """Choose a list item, each with the same chance; None if there are next to none."""
        paths = sorted(self.notes)
        sizes = [len(self.notes[path]) for path in paths]
        for path in randomness.choices(paths, sizes, k=_TRIES) if sum(sizes) else ():
            position = randomness.randrange(len(self.notes[path]))
            if self.notes[path][position].bullet:
                return path, position
        return None

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
        for place in range(position + 1, len(lines)):
            if lines[place].text.strip():
                if lines[place].indent <= lines[position].indent:
                    break
                end = place + 1  # with the blank lines before it
        return end

    def is_leaf(self, path: str, position: int) -> bool:
        """Whether the list item is this one line."""
        lines = self.notes[path]
        follows = lines[position + 1] if position + 1 < len(lines) else Line("")
        lazy = bool(follows.text.strip()) and not follows.bullet and not HEADING.match(follows.text)
        return self.block(path, position) == position + 1 and not lazy
