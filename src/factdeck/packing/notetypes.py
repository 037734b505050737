"""The two note types. Their ids, fields and templates are fixed for ever (rules 11 to 16).

Anki orphans every note of a type whose field list or templates change. What may change is the look:
the CSS and the text of the templates, names (the ids stay), and a reserved field that gets a name
and a use. After any such change raise `MODIFIED`, or nobody who has the type gets it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import genanki

from factdeck.packing.fields import CONTENT
from factdeck.packing.look import style_sheet, template

if TYPE_CHECKING:
    from factdeck.packing.fields import NoteKind

MODIFIED = 1_795_458_424
"""Seconds since 1970 of the last change to a definition: 2026-11-23. Never in the future."""

KEY = "Key"
RESERVED = ("Reserved1", "Reserved2", "Reserved3", "Reserved4")
_FIRST_FIELD_ID = 1001
_DEFAULT_DECK = 1


@dataclass(frozen=True, slots=True)
class NoteType:
    """An Anki note type with a single template."""

    id: int
    name: str
    template_name: str
    template_id: int
    fields: tuple[str, ...]
    cloze: bool


NOTE_TYPES: dict[NoteKind, NoteType] = {
    "qa": NoteType(
        id=1_763_910_417_201,
        name="factdeck Q&A",
        template_name="Question",
        template_id=2001,
        fields=(*CONTENT, KEY, *RESERVED),
        cloze=False,
    ),
    "cloze": NoteType(
        id=1_763_910_417_202,
        name="factdeck Cloze",
        template_name="Cloze",
        template_id=2001,
        fields=("Text", *CONTENT[1:], KEY, *RESERVED),
        cloze=True,
    ),
}


@cache
def anki_model(kind: NoteKind) -> Any:
    """Return the `genanki.Model` of a note type."""
    note_type = NOTE_TYPES[kind]
    return genanki.Model(
        model_id=note_type.id,
        name=note_type.name,
        fields=[_field(name, position) for position, name in enumerate(note_type.fields)],
        templates=[
            {
                "name": note_type.template_name,
                "id": note_type.template_id,
                "qfmt": template(kind, "front"),
                "afmt": template(kind, "back"),
            }
        ],
        css=style_sheet(),
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
    )


def definition(kind: NoteKind) -> dict[str, Any]:
    """Return the note type as it stands in the collection."""
    json: dict[str, Any] = anki_model(kind).to_json(MODIFIED, _DEFAULT_DECK)
    return json


def _field(name: str, position: int) -> dict[str, Any]:
    """Define a field; those that are not for the learner's eyes are folded away in the editor."""
    is_hidden = name == KEY or name in RESERVED
    return {
        "name": name,
        "id": _FIRST_FIELD_ID + position,
        "preventDeletion": True,
        "collapsed": is_hidden,
        "excludeFromSearch": is_hidden,  # `Key:abc` still finds it (rule 23)
        "description": "Leave empty: later versions may use it." if name in RESERVED else "",
    }
