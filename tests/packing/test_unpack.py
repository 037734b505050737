"""A package gives back what was put in; what is no package says so."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from factdeck.errors import PackageError
from factdeck.packing.media import read_media
from factdeck.packing.package import write_package
from factdeck.packing.unpack import read_package
from handmade import draw, gap, make_card, make_fact, pack

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_comes_back(tmp_path: Path) -> None:
    text = "Port 80 is HTTP"
    picture = draw(tmp_path / "a.png")
    question = make_card(tags=("b", "a"), fact=make_fact(pictures=(picture,)))
    names = read_media([question.fact]).names
    notes = [
        pack(question, "a", due=7, media=names),
        pack(make_card(text, gaps=(gap(text, "80", 4),)), "b", due=3),
    ]
    write_package(tmp_path / "x.apkg", notes, names)

    assert read_package(tmp_path / "x.apkg") == tuple(notes)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="cannot be read: No such file"):
        read_package(tmp_path / "x.apkg")


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (None, "no Anki package, or a damaged one"),
        ({}, "no collection is in it"),
        ({"collection.anki2": b"no database"}, "no collection that factdeck knows"),
        ({"collection.anki21b": b"no zstd"}, "damaged"),
    ],
)
def test_what_is_no_package(tmp_path: Path, entries: dict[str, bytes] | None, message: str) -> None:
    path = tmp_path / "x.apkg"
    if entries is None:
        path.write_bytes(b"no zip")
    else:
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in entries.items():
                archive.writestr(name, data)

    with pytest.raises(PackageError, match=message):
        read_package(path)
