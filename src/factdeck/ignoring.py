"""Which files of a vault the author does not want read, in the syntax of gitignore."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from factdeck.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

FILE = ".factdeckignore"


def ignoring(root: Path, patterns: Sequence[str] = (), name: str = FILE) -> Callable[[str], bool]:
    """Give the test that the reading room asks before it reads a file or enters a folder.

    Args:
        root: The vault; its `.factdeckignore` has the last word.
        patterns: From the settings.
        name: Of the file in the vault.

    Raises:
        SettingsError: The file cannot be read, or a pattern is none.
    """
    file = root / name
    try:
        lines = [*patterns, *(file.read_text("utf-8-sig").splitlines() if file.is_file() else ())]
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} cannot be read: {error}.") from error
    if not lines:
        return lambda _: False
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - 20 ms that most vaults need not pay

    try:
        spec = GitIgnoreSpec.from_lines(unicodedata.normalize("NFC", line) for line in lines)
    except ValueError as error:
        raise SettingsError(f"{file}, or the setting ignore: {error}.") from error
    return spec.match_file
