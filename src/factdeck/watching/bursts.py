"""What happens in a folder → one burst for all that happens at once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import Change, watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from threading import Event

# Editors write beside, rename and touch again; a checkout writes hundreds of files. Quiet for so
# long means that all is there; a disk that is never quiet is looked at after the longest time.
QUIET_MS = 200
LONGEST_MS = 3_000
# How often a folder is looked for that may have gone: an operating system says nothing of that.
LOOK_MS = 250


@dataclass(frozen=True, slots=True)
class Place:
    """What is watched."""

    folder: Path
    """With all that is below it; waited for when it goes."""
    beside: tuple[Path, ...] = ()
    """Other folders that exist."""
    files: tuple[Path, ...] = ()
    """Single files anywhere: looked at now and then, for a folder around them may be large."""


@dataclass(frozen=True, slots=True)
class Burst:
    """What changed at once."""

    paths: tuple[Path, ...]
    """Absolute, sorted; of files and of folders that came or went. Empty when the watch begins:
    what changes from then on is not missed."""
    is_gone: bool = False
    """The folder itself is not there any more."""


def bursts(place: Place, is_wanted: Callable[[Path], bool], stop: Event) -> Iterator[Burst]:
    """Yield bursts until `stop` is set. A folder that goes is waited for.

    The first one is empty, and so is the one after the folder has come back.

    Args:
        place: What to watch.
        is_wanted: Tells by its name whether a file counts. Folders always do.
        stop: Ends the watch within half a second.
    """
    while not stop.is_set():
        if not place.folder.is_dir():
            yield Burst((), is_gone=True)
            while not place.folder.is_dir():
                if stop.wait(LOOK_MS / 1000):
                    return
        yield from _until_gone(place, is_wanted, stop)


def _until_gone(place: Place, is_wanted: Callable[[Path], bool], stop: Event) -> Iterator[Burst]:
    folder, wanted = place.folder, _Wanted((place.folder, *place.beside), is_wanted)
    try:
        at_first, stamps = folder.stat().st_ino, _stamps(place.files)
        is_first = True
        for changes in watch(
            *wanted.roots,
            watch_filter=wanted,
            debounce=LONGEST_MS,
            step=QUIET_MS,
            stop_event=stop,
            rust_timeout=LOOK_MS,
            yield_on_timeout=True,
        ):
            if not folder.is_dir() or folder.stat().st_ino != at_first:
                return
            before, stamps = stamps, _stamps(place.files)
            touched = {file for file in place.files if before[file] != stamps[file]}
            if changes or touched or is_first:
                wanted.look_again()
                yield Burst(tuple(sorted({Path(path) for _, path in changes} | touched)))
            is_first = False
    except FileNotFoundError:
        return


def _stamps(files: tuple[Path, ...]) -> dict[Path, tuple[int, int] | None]:
    """Tell by time and size whether files are still what they were; None for one that is gone."""
    stamps: dict[Path, tuple[int, int] | None] = {}
    for file in files:
        try:
            found = file.stat()
            stamps[file] = (found.st_mtime_ns, found.st_size)
        except OSError:
            stamps[file] = None
    return stamps


class _Wanted:
    """The filter of a watch. What went can be asked no more whether it was a folder."""

    def __init__(self, folders: tuple[Path, ...], is_wanted: Callable[[Path], bool]) -> None:
        self.roots = tuple(folder.absolute() for folder in folders)
        self._is_wanted = is_wanted
        self._folders: set[str] = set()
        self.look_again()

    def __call__(self, change: Change, path: str) -> bool:
        """Tell whether a change counts: of a wanted file, or of a whole folder, but no hidden."""
        root = next((root for root in self.roots if Path(path).is_relative_to(root)), None)
        if root is None:
            return False
        inside = Path(path).relative_to(root)
        if any(part.startswith(".") for part in inside.parts[:-1]):
            return False
        if change is Change.deleted and path in self._folders:
            return True
        is_new_folder = change is Change.added and Path(path).is_dir()
        return (is_new_folder and not inside.name.startswith(".")) or self._is_wanted(inside)

    def look_again(self) -> None:
        """Learn which folders there are."""
        self._folders.clear()
        for root in self.roots:
            for place, below, _ in os.walk(root):
                below[:] = [name for name in below if not name.startswith(".")]
                self._folders.update(str(Path(place, name)) for name in below)
