"""The package is whole, the same for the same cards, and refuses what would hurt a learner."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdeck.errors import PackageError
from factdeck.packing.media import read_media
from factdeck.packing.package import write_package
from handmade import BUILD_TIME, draw, gap, make_card, make_fact, pack

if TYPE_CHECKING:
    from factdeck.packing.collection import PackedNote

HOUR = 3600


def collection(path: Path, query: str) -> list[tuple[object, ...]]:
    with zipfile.ZipFile(path) as archive:
        data = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        return connection.execute(query).fetchall()


def some_notes() -> list[PackedNote]:
    text = "Port 80 is HTTP"
    cloze = make_card(text, gaps=(gap(text, "80", 1), gap(text, "HTTP", 3)))
    return [
        pack(make_card(), "a", due=1),
        pack(cloze, "b", due=2, modified=BUILD_TIME - 5),
        pack(make_card(deck="notes::networking"), "c", due=3),
    ]


def test_notes_keep_guid_time_order_and_cards(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "x.apkg"
    write_package(path, some_notes(), {})

    assert collection(path, "SELECT guid, mod FROM notes ORDER BY guid") == [
        ("a", BUILD_TIME),
        ("b", BUILD_TIME - 5),
        ("c", BUILD_TIME),
    ]
    rows = collection(
        path,
        "SELECT guid, ord, due, type, queue FROM cards JOIN notes ON nid = notes.id "
        "ORDER BY guid, ord",
    )
    assert rows == [("a", 0, 1, 0, 0), ("b", 0, 2, 0, 0), ("b", 2, 2, 0, 0), ("c", 0, 3, 0, 0)]


def test_ids_are_times_shortly_before_the_change_and_stay(tmp_path: Path) -> None:
    notes = some_notes()
    write_package(tmp_path / "all.apkg", notes, {})
    write_package(tmp_path / "one.apkg", notes[1:2], {})
    query = "SELECT id FROM notes WHERE guid = 'b'"

    assert collection(tmp_path / "all.apkg", query) == collection(tmp_path / "one.apkg", query)
    for table in ("notes", "cards"):
        for (number,) in collection(tmp_path / "all.apkg", f"SELECT id FROM {table}"):  # noqa: S608 -- two literals
            assert isinstance(number, int)
            assert BUILD_TIME - 5 - HOUR < number / 1000 <= BUILD_TIME


def test_ten_thousand_notes_of_one_second_have_ids_of_their_own(tmp_path: Path) -> None:
    note = pack(make_card())
    notes = [replace(note, guid=f"g{number}", due=number + 1) for number in range(10_000)]
    write_package(tmp_path / "x.apkg", notes, {})

    assert collection(tmp_path / "x.apkg", "SELECT count(DISTINCT id) FROM notes") == [(10_000,)]


def test_decks_that_differ_in_case_are_one(tmp_path: Path) -> None:
    path = tmp_path / "x.apkg"
    write_package(path, some_notes(), {})
    (decks,) = collection(path, "SELECT decks FROM col")[0]

    assert isinstance(decks, str)
    assert [deck["name"] for deck in json.loads(decks).values()] == ["Default", "Notes::Networking"]


def test_the_default_deck_keeps_its_id(tmp_path: Path) -> None:
    path = tmp_path / "x.apkg"
    write_package(path, [pack(make_card(deck="default"))], {})

    assert collection(path, "SELECT did FROM cards") == [(1,)]


def test_pictures_come_along_once_and_unchanged(tmp_path: Path) -> None:
    picture = draw(tmp_path / "a.png")
    cards = [make_card(fact=make_fact(pictures=(picture,))) for _ in range(2)]
    names = read_media(card.fact for card in cards).names
    notes = [pack(card, str(number), media=names) for number, card in enumerate(cards)]
    write_package(tmp_path / "x.apkg", notes, names)

    with zipfile.ZipFile(tmp_path / "x.apkg") as archive:
        assert archive.namelist() == ["collection.anki2", "media", "0"]
        assert json.loads(archive.read("media")) == {"0": names[picture.location]}
        assert archive.read("0") == Path(picture.location).read_bytes()


def test_the_package_is_the_same_at_any_time_in_any_process(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from handmade import draw, make_card, make_fact, pack\n"
        "from factdeck.packing.media import read_media\n"
        "from factdeck.packing.package import write_package\n"
        "folder = Path(sys.argv[1])\n"
        "picture = draw(folder / 'p.png')\n"
        "card = make_card(tags=('b', 'a', 'c'), fact=make_fact(pictures=(picture,)))\n"
        "names = read_media([card.fact]).names\n"
        "notes = [pack(card, str(n), due=n + 1, media=names) for n in range(50)]\n"
        "write_package(folder / 'x.apkg', notes[:: int(sys.argv[3])], names)\n"
    )
    built = []
    for seed, order in (("1", "1"), ("2", "-1")):
        folder = tmp_path / seed
        folder.mkdir()
        subprocess.run(  # noqa: S603 -- our own interpreter and script
            [sys.executable, "-c", script, str(folder), str(Path(__file__).parents[1]), order],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"},
            check=True,
        )
        built.append((folder / "x.apkg").read_bytes())

    assert built[0] == built[1]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"guid": ""}, "needs a GUID"),
        ({"guid": "b"}, "of another note"),
        ({"due": 0}, "due at 0"),
        ({"due": 1_000_001}, "due at 1000001"),
        ({"modified": 0}, "seconds since 1970"),
        ({"fields": replace(pack(make_card()).fields, ordinals=())}, "no cards"),
    ],
)
def test_what_would_hurt_in_anki_is_refused(
    tmp_path: Path, change: dict[str, object], message: str
) -> None:
    notes = some_notes()
    notes[0] = replace(notes[0], **change)  # type: ignore[arg-type]  # one table for all fields

    with pytest.raises(PackageError, match=message):
        write_package(tmp_path / "x.apkg", notes, {})
    assert list(tmp_path.iterdir()) == []


def test_an_empty_package_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="no card was made"):
        write_package(tmp_path / "x.apkg", [], {})


def test_a_picture_that_changed_meanwhile_leaves_the_old_package(tmp_path: Path) -> None:
    picture = draw(tmp_path / "p.png")
    card = make_card(fact=make_fact(pictures=(picture,)))
    names = read_media([card.fact]).names
    target = tmp_path / "x.apkg"
    target.write_bytes(b"old")
    draw(tmp_path / "p.png", "red")

    with pytest.raises(PackageError, match="build again"):
        write_package(target, [pack(card, media=names)], names)
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p.png", "x.apkg"]


def test_a_target_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(PackageError, match="cannot be written"):
        write_package(tmp_path / "file" / "x.apkg", some_notes(), {})


def test_only_the_package_is_left(tmp_path: Path) -> None:
    (tmp_path / ".x.apkg.part").write_bytes(b"of a killed build")
    write_package(tmp_path / "x.apkg", some_notes(), {})

    assert [path.name for path in tmp_path.iterdir()] == ["x.apkg"]
