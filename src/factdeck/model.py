r"""The records that travel between rooms: frozen, free of behaviour that needs the outside.

Text is NFC plain text with `\n` line ends unless a field says HTML. Lines are 1-based and count
in the file as it lies on disk, front matter included. Paths are relative to the vault, with `/`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

FactKind = Literal["bullet", "row", "definition", "authored"]
SpanKind = Literal["code", "bold", "italic", "mark", "math", "link"]
Side = Literal["front", "back"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Trouble in the learner's notes: reported with its place, never a reason to stop."""

    path: str
    line: int
    """0 when the whole file is meant."""
    code: str
    """A short fixed name such as `missing-picture`."""
    message: str
    hint: str = ""
    """What the author can do about it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Fact.text` that the author set apart: `text[start:end]`."""

    start: int
    end: int
    kind: SpanKind


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that belongs to a fact."""

    file: str
    """Path in the vault, decoded, NFC: what the reader is shown and JSON prints."""
    location: str
    """Absolute path of the bytes on disk; empty when the file is missing."""
    alt: str
    line: int
    side: Side = "back"


@dataclass(frozen=True, slots=True)
class RemotePicture:
    """A picture that a note names by an address on the web, and that was not fetched."""

    address: str
    path: str
    """The note that names it first."""
    line: int


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced or indented code block that belongs to a fact."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One bullet, table row or definition that states something worth remembering."""

    path: str
    line: int
    index: int
    """Position in `Note.facts`; `parent` and `children` are such positions too."""
    kind: FactKind
    text: str
    """The fact's own words, without those of its children. Soft line breaks are spaces; a line
    that is a label for the next, a hard break and a new paragraph are `\\n`. Inline code without
    its backticks, maths with its dollars. A row's cells are joined by ` | `."""
    html: str
    """The same, as sanitised HTML with code blocks and tables, without children and pictures."""
    trail: tuple[str, ...] = ()
    """The headings above, outermost first."""
    depth: int = 0
    """Nesting of the list item: 0 for the outermost list."""
    ordered: bool = False
    parent: int | None = None
    children: tuple[int, ...] = ()
    lead: str = ""
    """The paragraph right above the outermost list this fact is in, if nothing is between."""
    spans: tuple[Span, ...] = ()
    header: tuple[str, ...] = ()
    """Of a row: the column names of its table."""
    cells: tuple[str, ...] = ()
    """Of a row: its cells. Of a definition: term and definition."""
    code: tuple[Code, ...] = ()
    pictures: tuple[Picture, ...] = ()
    tags: tuple[str, ...] = ()
    """Written inside the fact (`#tag/sub`), without `#`."""
    language: str = ""
    """ISO 639-1 code of the note or section, empty when undecided."""
    skipped: str = ""
    """Why the reading room says this is no fact worth a card, e.g. `reference-section`."""
    private: bool = False
    """The author marked it, or what it stands in, `<!-- factdeck: private -->`: it is asked about
    on this machine only."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A section that is prose alone: nothing in it is a fact, so no card can ask for it."""

    line: int
    """Of its first paragraph."""
    trail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """One Markdown file."""

    path: str
    title: str
    facts: tuple[Fact, ...]
    deck: str = ""
    """From the front matter; empty means: named after folder and title."""
    tags: tuple[str, ...] = ()
    """From the front matter, without `#`."""
    aliases: tuple[str, ...] = ()
    place: str = ""
    """The path as its author reads it: folders and file without what a program put into their
    names (Notion's 32 digits, Logseq's `___`). Empty means: as the path."""
    uncovered: tuple[Passage, ...] = ()
    """What the note says in prose only, for whoever wants to know what no card covers."""


@dataclass(frozen=True, slots=True)
class Vault:
    """A folder of notes, read."""

    root: str
    """Absolute path."""
    name: str
    notes: tuple[Note, ...]
    problems: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()
    """Notes that exist but could not be read: what is in them is unknown, not gone."""
    remote_pictures: tuple[RemotePicture, ...] = ()
    """Each address once for every note that names it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A cloze deletion: `Candidate.question[start:end]` is hidden on card `number`."""

    number: int
    start: int
    end: int
    hint: str = ""
    fixed: bool = False
    """The author wrote the number; the ledger must not deal another one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a lint has against a candidate."""

    lint: str
    penalty: float
    """Taken off the confidence; 1 or more means the candidate must not be used."""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible question and answer for a fact. All text is plain; packing marks it up."""

    rule: str
    """The way of asking, e.g. `definition`."""
    question: str
    """Of a cloze: the whole text, with `gaps` saying what is hidden."""
    answer: tuple[str, ...]
    """One short answer, or the items of a list; the gaps' texts of a cloze."""
    confidence: float
    """0 to 1: the share of such cards that a learner keeps."""
    part: str = ""
    """Which of several facts in one bullet this asks for (a column, the term of a pair); part
    of the card's identity together with the rule."""
    ordered: bool = False
    """The items of the answer are steps."""
    context: str = ""
    """Words of the note that the front needs besides trail and question."""
    code: tuple[Code, ...] = ()
    """Code blocks that belong to the short answer."""
    gaps: tuple[Gap, ...] = ()
    findings: tuple[Finding, ...] = ()


CardState = Literal["packed", "held-back"]


@dataclass(frozen=True, slots=True)
class Card:
    """A candidate that was chosen for its fact. One card is one Anki note."""

    fact: Fact
    candidate: Candidate
    state: CardState
    reason: str = ""
    """Why it is held back."""
    trail: tuple[str, ...] = ()
    """What the front shows above the question: headings and parents that give nothing away."""
    deck: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a fact."""

    fact: Fact
    outcome: Literal["card", "held-back", "skipped", "no-question"]
    reason: str = ""
    candidates: tuple[Candidate, ...] = field(default=())
    """All that were considered, best first."""
