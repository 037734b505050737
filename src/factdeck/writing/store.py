"""The file of remembered answers: `written.jsonl` beside the ledger."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factdeck.errors import WritingError
from factdeck.writing import memory as kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from factdeck.writing.records import Remembered

FILE = "written.jsonl"


def load(folder: Path) -> dict[str, Remembered]:
    """Give what is remembered, by key; nothing if there is no file yet.

    Raises:
        WritingError: The file cannot be read, is damaged or of a newer version.
    """
    file = folder / FILE
    try:
        return kept.read(file.read_text("utf-8"), str(file))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise WritingError(f"{file} cannot be read: {error}. It was left as it is.") from error


def save(folder: Path, memory: Mapping[str, Remembered]) -> None:
    """Replace the file, whole or not at all; one that says the same is not touched.

    Raises:
        WritingError: The folder cannot be written to.
    """
    file, content = folder / FILE, kept.whole(memory).encode()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.read_bytes() == content:
            return
        partial = file.with_name(f"{FILE}.partial")
        with partial.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(file)
    except OSError as error:
        raise _unwritable(folder, error) from error


@contextmanager
def journal(
    folder: Path, memory: Mapping[str, Remembered]
) -> Iterator[Callable[[Iterable[Remembered]], None]]:
    """Keep answers as they come, each on the disk before the next: a killed run loses none.

    Yields a function that takes new answers. The caller saves the whole file when all is done.

    Raises:
        WritingError: The folder cannot be written to.
    """
    save(folder, memory)
    try:
        with (folder / FILE).open("ab") as stream:

            def keep(answers: Iterable[Remembered]) -> None:
                stream.write("".join(kept.line_of(one) + "\n" for one in answers).encode())
                stream.flush()
                os.fsync(stream.fileno())

            yield keep
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> WritingError:
    return WritingError(f"The answers in {folder} cannot be written: {error}.")
