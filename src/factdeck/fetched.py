"""Pictures on the web, read as if they lay in the vault, where the learner wants that."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.reading.fetching import fetch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.model import RemotePicture
    from factdeck.reading.fetching import Fetched


def fetched(pictures: Sequence[RemotePicture]) -> Fetched:
    """Download what is not in the learner's cache yet."""
    return fetch(pictures, cache_folder() / "pictures")


def cache_folder() -> Path:
    """Give the folder where this system keeps what can be had again."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local")).expanduser() / "factdeck"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/factdeck").expanduser()
    # https://specifications.freedesktop.org/basedir-spec/latest/
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "factdeck"
