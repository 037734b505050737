"""`factdeck watch`, as a process of its own, on real files."""

from __future__ import annotations

import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from factdeck.cli import main
from factdeck.packing.unpack import read_package
from vaults import make_vault, png

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from browsing import Visitor

NOTE = "# TCP\n\n![](a.png)\n- Segment :: the unit of data that TCP sends\n"
MORE = "- Window :: the number of bytes that a receiver takes\n"
_SOON = 60.0


class Watching:
    """A running `factdeck watch`."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 -- our own program
            [sys.executable, "-m", "factdeck", "watch", "--port", "0", *arguments],
            cwd=home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.greeting = self.line()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._lines.put(line.strip())

    def line(self) -> str:
        """Wait for the next line, without its time of day."""
        return re.sub(r"^\d\d:\d\d:\d\d +", "", self._lines.get(timeout=_SOON))

    @property
    def address(self) -> str:
        found = re.search(r"http://127\.0\.0\.1:\d+/", self.greeting)
        assert found
        return found[0]

    def end(self) -> int:
        """Press Ctrl-C."""
        self._process.send_signal(signal.SIGINT)
        status = self._process.wait(timeout=_SOON)
        self._reader.join()
        return status


@pytest.fixture
def home(tmp_path: Path) -> Path:
    make_vault(tmp_path / "notes", {"tcp.md": NOTE, "a.png": png()})
    return tmp_path


@pytest.fixture
def watching(home: Path) -> Iterator[Watching]:
    watching = Watching(home)
    yield watching
    watching.end()


def test_a_line_a_build_says_what_changed(home: Path, watching: Watching) -> None:
    assert watching.greeting.startswith("Watching notes; preview at http://127.0.0.1:")
    assert watching.line() == "1 new  1 card in decks/notes.apkg"

    (home / "notes/tcp.md").write_text(NOTE + MORE, "utf-8")
    assert watching.line() == "tcp.md  1 new  2 cards in decks/notes.apkg"
    assert len(read_package(home / "decks/notes.apkg")) == 2

    (home / "notes/tcp.md").write_text(NOTE.replace("sends", "transmits") + MORE, "utf-8")
    assert watching.line() == "tcp.md  1 reworded  2 cards in decks/notes.apkg"

    (home / "notes/a.png").write_bytes(png("red"))
    assert watching.line().startswith("a.png  2 reworded")


def test_it_survives_what_is_wrong(home: Path, watching: Watching) -> None:
    watching.line()
    notes = home / "notes"

    (notes / "tcp.md").write_bytes(b"\xff\xfe\x00broken \xd8")
    assert watching.line().startswith("tcp.md")
    (notes / "factdeck.toml").write_text("picture = 3", "utf-8")
    assert "there is no setting picture" in watching.line()
    (notes / "factdeck.toml").unlink()
    watching.line()
    (notes / "tcp.md").write_text(NOTE, "utf-8")
    assert "1 card in decks/notes.apkg" in watching.line()


def test_a_vault_that_goes_is_waited_for(home: Path, watching: Watching) -> None:
    watching.line()

    shutil.move(home / "notes", home / "elsewhere")
    assert watching.line() == "notes is gone; waiting for it to come back"
    shutil.move(home / "elsewhere", home / "notes")
    assert watching.line() == "no card changed  1 card in decks/notes.apkg"


def test_the_open_page_follows(home: Path, watching: Watching, visitor: Visitor) -> None:
    watching.line()
    visit = visitor.open(watching.address)
    visit.press("Space")
    visit.wait_for("the unit of data")
    visit.card.wait_for_function("() => document.querySelector('img').naturalWidth > 0")

    (home / "notes/tcp.md").write_text(NOTE.replace("sends", "transmits") + MORE, "utf-8")
    visit.page.wait_for_selector("#row-1", timeout=_SOON * 1000)
    visit.wait_for("transmits")  # the card that was looked at, still on its back
    assert visit.page.inner_text("#news") == "1 new, 1 reworded"


def test_ctrl_c_ends_it(home: Path) -> None:
    watching = Watching(home, "--no-page")
    assert watching.greeting == "Watching notes (Ctrl-C ends)"
    watching.line()
    assert watching.end() == 0


def test_a_missing_folder_is_a_wrong_call() -> None:
    result = CliRunner().invoke(main, ["watch", "nowhere"])
    assert result.exit_code == 2
    assert "nowhere" in result.stderr
