"""The note types are fixed for ever; what may change must look newer to Anki."""

from __future__ import annotations

import hashlib
import json
import re
import time
from typing import TYPE_CHECKING

import pytest

from factdeck.packing.notetypes import MODIFIED, NOTE_TYPES, definition

if TYPE_CHECKING:
    from factdeck.packing.fields import NoteKind

KINDS: tuple[NoteKind, ...] = ("qa", "cloze")

# (MODIFIED, digest of both definitions) of the last release. After a change to the look, raise
# MODIFIED in notetypes.py to the present time and put both new values here.
RELEASED = (1_795_458_424, "905ff24c9f75d023")


def test_a_changed_definition_has_a_newer_time() -> None:
    text = json.dumps([definition(kind) for kind in KINDS], sort_keys=True)
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]

    assert (MODIFIED, digest) == RELEASED, "raise MODIFIED in notetypes.py, or Anki ignores this"


def test_the_definition_is_not_from_the_future() -> None:
    assert time.time() >= MODIFIED


def test_names_and_ids_that_must_never_change() -> None:
    fields = [
        *("Answer", "Trail", "Context", "Source", "Pictures back", "Pictures front"),
        *("Place", "Language", "Key", "Reserved1", "Reserved2", "Reserved3", "Reserved4"),
    ]
    numbered = [(name, 1002 + position) for position, name in enumerate(fields)]

    for kind, first, number in zip(KINDS, ("Question", "Text"), (1, 2), strict=True):
        note_type = definition(kind)
        assert note_type["id"] == str(1_763_910_417_200 + number)
        assert note_type["sortf"] == 0
        assert [(f["name"], f["id"]) for f in note_type["flds"]] == [(first, 1001), *numbered]
        assert [t["id"] for t in note_type["tmpls"]] == [2001]


@pytest.mark.parametrize("kind", KINDS)
def test_templates_use_fields_that_exist_and_nothing_remote(kind: NoteKind) -> None:
    note_type = definition(kind)
    template = note_type["tmpls"][0]
    used = set(re.findall(r"\{\{[#/^]?(?:cloze:)?([^}]+)\}\}", template["qfmt"] + template["afmt"]))

    assert used <= {*NOTE_TYPES[kind].fields, "FrontSide"}
    assert not used & {"Key", "Reserved1"}
    everything = template["qfmt"] + template["afmt"] + note_type["css"]
    assert not re.search(r"<script|https?:|//[a-z]|@import|url\(|javascript", everything)
