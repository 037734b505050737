"""Notion's exports: `Page 0123…cdef.md`, the page's id at the end of every file and folder name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.reading.dialect import Dialect

if TYPE_CHECKING:
    from collections.abc import Collection

_ID = re.compile(r"[ _-](?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=$|[/.])")


def _is_export(paths: Collection[str]) -> bool:
    return any(_ID.search(path) for path in paths)


DIALECT = Dialect("notion", marks=_is_export, called=lambda name: _ID.sub("", name))
