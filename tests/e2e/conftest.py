"""A scratch collection of the real Anki."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from anki.collection import Collection

from factdeck.packing.media import read_media
from handmade import cards_of_every_kind, pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factdeck.packing.collection import PackedNote


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    folder = tmp_path / "anki"
    folder.mkdir()
    opened = Collection(str(folder / "collection.anki2"))
    yield opened
    opened.close()


@pytest.fixture
def notes(tmp_path: Path) -> tuple[PackedNote, ...]:
    """A note of every kind, with a picture, ready for `build`."""
    cards = list(cards_of_every_kind(tmp_path))
    names = read_media(card.fact for card in cards).names
    return tuple(
        pack(card, f"guid-{number}", due=number + 1, media=names)
        for number, card in enumerate(cards)
    )
