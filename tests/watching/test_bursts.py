"""What happens to real files, and how many bursts come of it."""

from __future__ import annotations

import queue
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from factdeck.watched import counts_as_change
from factdeck.watching.bursts import Burst, Place, bursts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A burst is there after 0.2 s of quiet; a busy machine gets more.
_SOON = 10.0
_QUIET = 1.0


class Watch:
    """A watch in a thread of its own."""

    def __init__(self, folder: Path, beside: Path, file: Path) -> None:
        self.folder = folder
        self._place = Place(folder, (beside,), (file,))
        self._found: queue.Queue[Burst] = queue.Queue()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        assert self.next() == Burst(())

    def _run(self) -> None:
        for burst in bursts(self._place, counts_as_change, self._stop):
            self._found.put(burst)

    def next(self) -> Burst:
        """Wait for a burst."""
        return self._found.get(timeout=_SOON)

    def names(self) -> list[str]:
        """Wait for a burst and name what changed."""
        return [path.relative_to(self.folder).as_posix() for path in self.next().paths]

    def assert_quiet(self) -> None:
        """Make sure that nothing else comes."""
        with pytest.raises(queue.Empty):
            self._found.get(timeout=_QUIET)

    def end(self) -> None:
        self._stop.set()
        self._thread.join()


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    folder = tmp_path / "notes"
    (folder / "net/img").mkdir(parents=True)
    (folder / "net/tcp.md").write_text("# TCP\n", "utf-8")
    (tmp_path / "assets").mkdir()
    watch = Watch(folder, tmp_path / "assets", tmp_path / "factdeck.toml")
    yield watch
    watch.end()


def test_a_saved_note_is_a_burst(watch: Watch) -> None:
    (watch.folder / "net/tcp.md").write_text("# TCP\n\n- a :: b\n", "utf-8")
    assert watch.names() == ["net/tcp.md"]
    watch.assert_quiet()


def test_so_is_a_picture(watch: Watch) -> None:
    (watch.folder / "net/img/그림 1.PNG").write_bytes(b"x")
    assert watch.names() == ["net/img/그림 1.PNG"]


def test_a_checkout_of_many_files_is_one_burst(watch: Watch) -> None:
    for number in range(200):
        (watch.folder / f"net/{number}.md").write_text("x", "utf-8")
    assert len(watch.names()) == 200
    watch.assert_quiet()


def test_what_editors_and_builds_leave_is_none(watch: Watch) -> None:
    for name in (
        ".tcp.md.swp", "4913", "tcp.md~", "#tcp.md#", ".#tcp.md", "tcp.md___jb_tmp___",
        ".goutputstream-1A2B", "sedAb12", "tcp.md.tmp", ".factdeck/ledger.jsonl", ".git/x.md",
        "notes.apkg", "notes.html",
    ):  # fmt: skip
        file = watch.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x", "utf-8")
        file.unlink()
    watch.assert_quiet()


def test_a_note_saved_by_renaming_over_it_is_one_burst(watch: Watch) -> None:
    note, beside = watch.folder / "net/tcp.md", watch.folder / "net/tcp.md.tmp"
    beside.write_text("# TCP\n\n- c :: d\n", "utf-8")
    beside.replace(note)
    assert watch.names() == ["net/tcp.md"]
    watch.assert_quiet()


def test_a_folder_of_notes_that_goes_or_comes_is_one_burst(watch: Watch) -> None:
    away = watch.folder.parent / "net"
    (watch.folder / "net").rename(away)
    assert "net" in watch.names()
    away.rename(watch.folder / "net")
    assert "net" in watch.names()
    (watch.folder / "net/tcp.md").write_text("again", "utf-8")
    assert watch.names() == ["net/tcp.md"]


def test_settings_in_the_vault_count(watch: Watch) -> None:
    (watch.folder / "factdeck.toml").write_text("[pictures]\n", "utf-8")
    assert watch.names() == ["factdeck.toml"]
    (watch.folder / ".factdeckignore").write_text("drafts/\n", "utf-8")
    assert watch.names() == [".factdeckignore"]


def test_so_do_pictures_and_settings_that_lie_elsewhere(watch: Watch) -> None:
    picture, settings = watch.folder.parent / "assets/a.png", watch.folder.parent / "factdeck.toml"
    picture.write_bytes(b"x")
    assert watch.next() == Burst((picture,))
    settings.write_text("[pictures]\n", "utf-8")
    assert watch.next() == Burst((settings,))
    settings.unlink()
    assert watch.next() == Burst((settings,))
    watch.assert_quiet()


def test_a_vault_that_goes_is_waited_for(watch: Watch) -> None:
    shutil.rmtree(watch.folder)
    found = watch.next()
    while not found.is_gone:  # single files may be seen going first
        found = watch.next()
    watch.folder.mkdir()
    assert watch.next() == Burst(())
    (watch.folder / "new.md").write_text("x", "utf-8")
    assert watch.names() == ["new.md"]
