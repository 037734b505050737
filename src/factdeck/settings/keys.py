"""Every setting there is: the one table that reading, `config`, `init` and messages go by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdeck.settings.kinds import EDITOR, SWITCH, TEXT, TEXTS, choice, number, table

if TYPE_CHECKING:
    from factdeck.settings.kinds import Kind

_CONFIDENCE = number(0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Key:
    """One setting."""

    name: str
    """As in TOML: `table.key`."""
    kind: Kind
    default: Any
    """None: nothing is set, and the help says what then holds."""
    help: str
    example: str
    """A value in TOML, for the file that `init` writes."""
    is_path: bool = False
    """Relative to the file it stands in, or else to the current folder."""

    @property
    def variable(self) -> str:
        """Its environment variable."""
        return "FACTDECK_" + self.name.replace(".", "_").upper()


KEYS = (
    Key("notes", TEXT, "notes", "Folder of the notes.", '"notes"', is_path=True),
    Key("output", TEXT, "decks", "Folder of the packages.", '"decks"', is_path=True),
    Key(
        "ledger", TEXT, None, "Folder of the ledger, for notes that must not be written to; "
        "otherwise .factdeck in the notes.", '"ledger"', is_path=True,
    ),
    Key(
        "ignore", TEXTS, [], "Files not to read, as in a .gitignore; a .factdeckignore in the "
        "notes says more.", '["drafts/", "*.excalidraw.md"]',
    ),
    Key(
        "languages", TEXTS, [], "The languages the notes are in, by their two letters; "
        "otherwise any.", '["ko", "en"]',
    ),
    Key(
        "trail", number(0, 20), None, "Most headings above a question, the nearest "
        "ones; otherwise all.", "3",
    ),
    Key(
        "gate.everywhere", _CONFIDENCE, None, "How sure a question must be to be packed; "
        "otherwise as measured with readers. Lower: more cards, and worse ones.", "0.7",
    ),
    Key(
        "gate.languages", table(_CONFIDENCE), {}, "The same for a language.", "{ ko = 0.75 }",
    ),
    Key(
        "gate.rules", table(_CONFIDENCE), {}, "The same for a rule, or a rule of a language.",
        '{ definition = 0.6, "ko.reason" = 0.8 }',
    ),
    Key(
        "gate.folders", table(_CONFIDENCE), {}, "The same for a folder or a note.",
        '{ "exam" = 0.5, "net/tcp.md" = 0.8 }',
    ),
    Key("rules.off", TEXTS, [], "Rules that ask nothing.", '["row"]'),
    Key(
        "rules.only", TEXTS, [], "The only rules that ask; otherwise all.",
        '["authored", "definition"]',
    ),
    Key(
        "decks.root", TEXT, None, "Name of the outermost deck; otherwise that of the folder "
        "of notes.", '"Study"',
    ),
    Key(
        "decks.depth", choice("note", "folder", "root"), "note", "A deck for every note, for "
        "every folder, or one for all.", '"note"',
    ),
    Key("tags.root", TEXT, "", "What every tag is put under.", '"notes"'),
    Key(
        "tags.place", SWITCH, default=True, help="Whether folder, title and headings are a tag.",
        example="true",
    ),
    Key(
        "pictures.side", choice("back", "front"), "back", "Side of the card that shows the "
        "picture.", '"back"',
    ),
    Key(
        "pictures.root", TEXT, None, "Folder outside the notes where pictures may lie, too; "
        "otherwise the git repository that the notes are in.", '"../assets"', is_path=True,
    ),
    Key(
        "pictures.widest", number(100, 20_000), 2000, "Pixels; wider pictures are scaled down "
        "for the card.", "2000",
    ),
    Key(
        "pictures.tallest", number(100, 40_000), 8000, "Pixels; taller pictures are scaled down "
        "for the card.", "8000",
    ),
    Key(
        "pictures.fetch", SWITCH, default=False, help="Whether pictures on the web are "
        "downloaded, once each.", example="true",
    ),
    Key(
        "editor", EDITOR, "vscode", "The editor that the preview opens notes in: vscode, cursor, "
        "idea, obsidian and others, none, or a link with {path} and {line}.", '"vscode"',
    ),
    Key(
        "check.off", TEXTS, [], "Kinds of problems that `factdeck check` does not report.",
        '["near-twin"]',
    ),
    Key(
        "check.fail_on", choice("error", "warning", "note", "never"), "note", "The least "
        "severity that makes the exit status of `factdeck check` 1.", '"warning"',
    ),
    Key(
        "check.longest", number(5, 1000), 45, "Words of a bullet from which on "
        "`factdeck check` calls it too long.", "45",
    ),
    Key(
        "writer.use", TEXT, "", "A language model that writes cards: llm, or llm:MODEL with a "
        "name that the program llm knows; none also leaves out what was written before. "
        "Otherwise nobody is asked.", '"llm:gpt-5-mini"',
    ),
    Key(
        "writer.topics", TEXTS, [], "The only topics it is asked about; otherwise all.",
        '["k8s", "tag:exam"]',
    ),
    Key(
        "writer.private", TEXTS, [], "Topics that it is never shown; a .factdeckprivate in the "
        "notes, and <!-- factdeck: private --> in one of them, say more.", '["diary"]',
    ),
)  # fmt: skip

BY_NAME = {key.name: key for key in KEYS}
