"""Retired cards in real Anki: found by their key, tagged by a package, back with their fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from factdeck.anki.verify import import_package
from factdeck.pipeline import BuildRequest, build
from factdeck.retired import TAG, CleanUp, retired_entries, search_for, write_clean_up
from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_800_000_000
KEPT = "# Ports\n\n![](p.png)\n\n- SSH :: 22\n- D :: e\n"
TEXT = f"{KEPT}- HTTP :: **80**\n- A cloze about {{{{c1::one}}}} gap\n"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return make_vault(tmp_path / "notes", {"a.md": TEXT, "p.png": png()})


def built(vault: Path, now: int) -> Path:
    request = BuildRequest(vault, vault.parent / "decks", retire_many=True)
    return build(request, now).package


def rewrite(vault: Path, text: str) -> None:
    (vault / "a.md").write_text(text, "utf-8")


@pytest.mark.parametrize("exact", [False, True], ids=["from the ledger", "from the last package"])
def test_retired_cards_are_found_tagged_and_come_back(
    vault: Path, collection: Any, *, exact: bool
) -> None:
    package = built(vault, NOW)
    import_package(collection, package)
    last = vault.parent / "last.apkg"
    last.write_bytes(package.read_bytes())
    rewrite(vault, KEPT)
    import_package(collection, built(vault, NOW + 10))
    ledger = vault / ".factdeck"

    gone = retired_entries(ledger)
    assert len(gone) == 2
    found = collection.find_notes(search_for(gone))
    assert {collection.get_note(note_id).guid for note_id in found} == {e.guid for e in gone}
    before = {note_id: collection.get_note(note_id).values()[:2] for note_id in found}

    guids = frozenset(entry.guid for entry in gone)
    clean_up = vault.parent / "clean.apkg"
    write_clean_up(CleanUp(clean_up, ledger, guids, last if exact else None), NOW + 20)
    counts = import_package(collection, clean_up)
    assert (counts.new, counts.updated, counts.conflicting) == (0, 2, 0)
    assert sorted(collection.find_notes(f"tag:{TAG}")) == sorted(found)
    for note_id, values in before.items():
        now = collection.get_note(note_id).values()[:2]
        assert now == values if exact else "80" in "".join(now) or "one" in "".join(now)

    rewrite(vault, TEXT)
    counts = import_package(collection, built(vault, NOW + 30))
    assert (counts.new, counts.updated, counts.conflicting) == (0, 2, 0)
    assert list(collection.find_notes(f"tag:{TAG}")) == []
    assert {i: collection.get_note(i).values()[:2] for i in before} == before
