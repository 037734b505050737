"""The ledger on disk: read, written whole or not at all, by one build at a time.

A build writes the finished package beside its target, then calls `publish`, which replaces the
ledger first and the package second. Killed before: both are the old ones. Killed between the two:
the ledger is one build ahead of the package. It still knows every card of it, because entries are
never deleted; and the next build of the same notes finds nothing changed, keeps all times of
change, and so writes the very package that was lost. The other order would be unsafe: new cards
could be imported and reviewed whose identity nobody wrote down.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factdeck.errors import LedgerError
from factdeck.ledger import codec
from factdeck.ledger.entry import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "ledger.jsonl"
_LOCK = "ledger.lock"
# Both branches' lines are kept when git merges; `ledger_of` joins the two of one card. The
# attributes must not ask for more than git has built in, or a clone elsewhere would differ.
_COMPANIONS = {
    ".gitattributes": f"{FILE} merge=union eol=lf\n",
    ".gitignore": f"{_LOCK}\n*.partial\n",
}


def load(folder: Path) -> Ledger:
    """Ledger in the folder; an empty one if there is none yet.

    Raises:
        LedgerError: it cannot be read, is damaged or of a newer version.
    """
    file = folder / FILE
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return Ledger()
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"{file} cannot be read: {error}. It was left as it is.") from error
    return codec.read(text, str(file))


def save(folder: Path, ledger: Ledger) -> None:
    """Replace the ledger in the folder; one that is there already is not touched if equal.

    Raises:
        LedgerError: the folder cannot be written to.
    """
    content = codec.write(ledger).encode()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in _COMPANIONS.items():
            if not (folder / name).exists():
                _replace(folder / name, text.encode())
        file = folder / FILE
        if not file.exists() or file.read_bytes() != content:
            _replace(file, content)
        _partial(file).unlink(missing_ok=True)  # of a build that was killed
    except OSError as error:
        raise _unwritable(folder, error) from error


def publish(folder: Path, ledger: Ledger, finished: Path, target: Path) -> None:
    """Make a build count: the ledger, then the package. See the module's docstring.

    Args:
        folder: Where the ledger is.
        ledger: The ledger after the build.
        finished: The whole package, in the folder of `target`; it is moved.
        target: Where the package belongs.

    Raises:
        LedgerError: the ledger's folder cannot be written to; the package is the old one then.
    """
    _sync(finished)
    save(folder, ledger)
    finished.replace(target)
    _sync(target.parent)


@contextmanager
def locked(folder: Path, wait: float = 10.0) -> Iterator[None]:
    """Keep other builds off the ledger, from before `load` until after `publish`.

    Args:
        folder: Where the ledger is; created if missing.
        wait: Seconds to wait for another build.

    Raises:
        LedgerError: another build still holds it, or the folder cannot be written to.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - 40 ms that reading commands need not pay

    lock = FileLock(folder / _LOCK)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=wait)
    except Timeout as error:
        raise LedgerError(
            f"Another build is using the ledger in {folder}. Wait until it is done, then build "
            "again."
        ) from error
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield
    finally:
        lock.release()


def _unwritable(folder: Path, error: OSError) -> LedgerError:
    return LedgerError(
        f"The ledger in {folder} cannot be written: {error}. Name another folder with --ledger, "
        "or in the settings, for notes that must not be written to."
    )


def _replace(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, and onto the disk before it counts."""
    partial = _partial(file)
    partial.write_bytes(content)
    _sync(partial)
    partial.replace(file)
    _sync(file.parent)


def _partial(file: Path) -> Path:
    return file.with_name(f"{file.name}.partial")


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open folders, and makes renames durable itself
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
