"""The records. Every default is what factdeck does where nobody has set anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdeck.model import Side

DeckDepth = Literal["note", "folder", "root"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Gates:
    """Confidences, 0 to 1, from which on candidates are packed; the narrowest one counts."""

    everywhere: float | None = None
    """None: as measured, see `asking.gate`."""
    languages: Mapping[str, float] = field(default_factory=dict)
    """By ISO 639-1 code."""
    rules: Mapping[str, float] = field(default_factory=dict)
    """By rule, `definition`, or by language and rule, `ko.definition`."""
    folders: Mapping[str, float] = field(default_factory=dict)
    """By folder or note in the vault, and all below it: `exam`, `net/tcp.md`."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are made and chosen."""

    gates: Gates = field(default_factory=Gates)
    only_rules: frozenset[str] = frozenset()
    """Empty: all."""
    off_rules: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes of those the notes are in; empty: any."""
    trail: int | None = None
    """Most headings above a question, the nearest ones; None: all."""

    @property
    def named_rules(self) -> frozenset[str]:
        """Every rule that is turned on or off, or has a gate of its own."""
        gated = (name.rpartition(".")[2] for name in self.gates.rules)
        return self.only_rules | self.off_rules | frozenset(gated)

    def asks(self, rule: str) -> bool:
        """Tell whether a rule may ask."""
        return rule not in self.off_rules and (not self.only_rules or rule in self.only_rules)


@dataclass(frozen=True, slots=True)
class Reading:
    """Which files of the vault are read."""

    ignore: tuple[str, ...] = ()
    """Patterns in the syntax of gitignore, over paths in the vault."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Where pictures come from and go."""

    side: Side = "back"
    """Where a picture is shown unless its author says otherwise."""
    root: Path | None = None
    """Folder outside the vault in which pictures may lie, too; None: the git repository around
    it, if it is in one."""
    widest: int = 2000
    """Pixels; a wider picture is scaled down for the card, the file itself is left alone."""
    tallest: int = 8000
    """The same; screenshots of whole pages stay readable."""
    fetch: bool = False
    """Whether pictures on the web are downloaded."""


@dataclass(frozen=True, slots=True)
class Decks:
    """How decks are named."""

    root: str = ""
    """Empty: the vault's own name."""
    depth: DeckDepth = "note"
    """A deck for every note, for every folder, or one for all."""


@dataclass(frozen=True, slots=True)
class Tags:
    """How cards are tagged."""

    root: str = ""
    """What every tag is put under, such as `notes`; empty: nothing."""
    place: bool = True
    """Whether folder, title and headings are a tag."""


@dataclass(frozen=True, slots=True)
class Check:
    """What `factdeck check` looks for."""

    off: frozenset[str] = frozenset()
    """Codes of problems that are not reported."""
    fail_on: Severity | Literal["never"] = "note"
    """The least severity that makes the exit status 1."""
    longest: int = 45
    """Words of a bullet from which on it is too long for one fact."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What a language model may write."""

    use: str = ""
    """`llm` or `llm:MODEL`: a build asks it about what is new. Empty: nobody is asked, and what
    was written before is used. `none`: that neither."""
    topics: tuple[str, ...] = ()
    """The only ones it is asked about; empty: all."""
    private: tuple[str, ...] = ()
    """Topics that never leave the machine."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a learner can set."""

    notes: Path = Path("notes")
    output: Path = Path("decks")
    ledger: Path | None = None
    """None: `.factdeck` in the notes."""
    reading: Reading = field(default_factory=Reading)
    asking: Asking = field(default_factory=Asking)
    pictures: Pictures = field(default_factory=Pictures)
    decks: Decks = field(default_factory=Decks)
    tags: Tags = field(default_factory=Tags)
    editor: str = "vscode"
    """What the preview opens notes in: see `settings.editors`."""
    check: Check = field(default_factory=Check)
    writing: Writing = field(default_factory=Writing)
