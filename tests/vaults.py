"""Vaults for tests: a dictionary of files becomes a folder."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@cache
def png(colour: str = "navy", width: int = 8, height: int = 8) -> bytes:
    """Draw a picture of one colour."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "PNG")
    return buffer.getvalue()


def make_vault(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files (paths relative to the vault) and give the vault's folder."""
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            target.write_text(content, "utf-8")
        else:
            target.write_bytes(content)
    return root
