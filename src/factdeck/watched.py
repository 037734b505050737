"""A vault that is built again whenever it changes, and the page that shows it."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdeck import ignoring
from factdeck.errors import FactdeckError
from factdeck.pipeline import build, ledger_folder_of
from factdeck.preview.page import render_page
from factdeck.previewing import packed_bytes, picture_type, preview_of
from factdeck.reading.files import NOTE_ENDINGS, PICTURE_ENDINGS
from factdeck.settings import sources
from factdeck.settings.editors import editor_link

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.pipeline import BuildReport, BuildRequest

_SETTLING = frozenset({ignoring.FILE, sources.FILE})
_ENDINGS = NOTE_ENDINGS | PICTURE_ENDINGS
_NOTHING_YET = (
    '<!doctype html><html lang="en"><title>factdeck</title><meta http-equiv="refresh" content="2">'
    "<p>Nothing is built yet. This page looks again every two seconds.</p></html>"
)
_TOLD = ("new", "returned", "reworded", "moved", "held-back", "retired")


def counts_as_change(path: Path) -> bool:
    """Tell by its name whether a file can change what is built.

    Editors write beside a note under names that the reading room passes over: `note.md~`, `4913`,
    `.note.md.swp`, `#note.md#`, `note.md___jb_tmp___`.
    """
    if path.name in _SETTLING:
        return True
    return not path.name.startswith(".") and path.suffix.lower() in _ENDINGS


@dataclass(frozen=True, slots=True)
class _Built:
    request: BuildRequest
    report: BuildReport


class WatchedVault:
    """What a watch keeps from one build to the next."""

    def __init__(self) -> None:
        """Nothing is built yet."""
        self.builds = 0
        self.news = ""
        self._built: _Built | None = None
        self._page = ""
        self._pictures: dict[str, Path] = {}
        # Analysers and the ledger are used by one thread at a time.
        self._lock = threading.Lock()

    def build(self, request: BuildRequest) -> BuildReport:
        """Build, and remember what for the page.

        Raises:
            FactdeckError: Nothing was built; the page stays as it was.
        """
        with self._lock:
            report = build(request, int(time.time()))
            self._built = _Built(request, report)
            self.builds += 1
            self._page = ""
            self.news = told(report)
            return report

    def page(self) -> str:
        """Give the page of the last build."""
        with self._lock:
            if self._built is not None and not self._page:
                try:
                    self._page = self._render(self._built)
                except (FactdeckError, OSError):
                    # The ledger or a picture is just being written; the page asks again.
                    return _NOTHING_YET
            return self._page or _NOTHING_YET

    def picture(self, name: str) -> tuple[str, bytes] | None:
        """Give media type and bytes of a picture of the page; None if it is gone."""
        location = self._pictures.get(name)
        try:
            return (picture_type(name), packed_bytes(location)) if location else None
        except OSError:
            return None

    def _render(self, built: _Built) -> str:
        request, report = built.request, built.report
        self._pictures = {}

        def address(name: str, location: Path) -> str:
            self._pictures[name] = location
            return f"media/{name}"

        preview = preview_of(
            report.whole,
            report.survey,
            ledger_folder_of(request.notes, request.ledger),
            editor_link(request.settings.editor),
            address,
        )
        return render_page(replace(preview, build=self.builds, news=self.news))


def told(report: BuildReport) -> str:
    """Say in a phrase what a build changed: `2 new, 1 reworded`."""
    kinds = Counter[str](change.kind for change in report.changes)
    phrases = [f"{kinds[kind]} {kind}" for kind in _TOLD if kinds[kind]]
    return ", ".join(phrases) or "no card changed"
