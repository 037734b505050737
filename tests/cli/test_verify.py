"""`factdeck verify`: what real Anki makes of a package, in plain words."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck


def without_pictures(package: Path) -> None:
    """Take the pictures out of a package, not what refers to them."""
    with zipfile.ZipFile(package) as archive:
        collection = archive.read("collection.anki2")
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("collection.anki2", collection)
        archive.writestr("media", "{}")


def test_a_good_package_is_good(factdeck: Factdeck, notes: Path) -> None:
    del notes
    cards = factdeck.json("build")["cards"]

    report = factdeck.json("verify", "decks/notes.apkg")

    assert report["ok"]
    assert (report["first"]["new"], report["again"]["duplicate"]) == (cards, cards)
    assert (report["notes"], report["media"], report["missing_media"]) == (cards, 1, [])
    text = factdeck.run("verify", "decks/notes.apkg", "-v").stdout
    assert "decks/notes.apkg: good" in text
    assert "nothing to repair" in text
    assert factdeck.run("verify", "decks/notes.apkg", "-q").stdout == ""


def test_what_is_wrong_is_said_and_is_the_exit_status(factdeck: Factdeck, notes: Path) -> None:
    del notes
    factdeck.run("build")
    without_pictures(factdeck.home / "decks/notes.apkg")

    result = factdeck.run("verify", "decks/notes.apkg", status=1)

    assert "bad" in result.stdout
    assert "Pictures are missing" in result.stderr
    report = json.loads(factdeck.run("verify", "decks/notes.apkg", "--json", status=1).stdout)
    assert not report["ok"]
    assert len(report["faults"]) == 1


@pytest.mark.parametrize(
    ("package", "status", "words"),
    [("nowhere.apkg", 2, "nowhere.apkg"), ("notes/net/tcp.md", 1, "refuses")],
)
def test_what_is_no_package_is_named(
    factdeck: Factdeck, notes: Path, package: str, status: int, words: str
) -> None:
    del notes
    assert words in factdeck.run("verify", package, status=status).stderr


def test_without_anki_it_says_what_to_install(factdeck: Factdeck, notes: Path) -> None:
    factdeck.run("build", notes)
    code = "import sys; sys.modules['anki'] = None; sys.modules['anki.collection'] = None\n"
    code += "from factdeck.cli import main; main(['verify', 'decks/notes.apkg'])"

    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 1
    assert "pip install 'factdeck[anki]'" in done.stderr
    assert "Traceback" not in done.stderr
