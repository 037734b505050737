"""The machine's own Chromium, driven by Playwright. Where there is none, its tests are skipped."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Frame, Page

# As root in a container, without the calls home that Chromium makes at every start.
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launched() -> Iterator[Browser]:
    """Start the browser; skip where there is none."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(_FLAGS))
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page and what it complained of or asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    @property
    def card(self) -> Frame:
        """The frame that the card is in."""
        return self.page.frames[1]

    @property
    def shown(self) -> str:
        """The words on the card."""
        return self.card.inner_text("#qa")

    @property
    def position(self) -> str:
        return self.page.inner_text("#position")

    def titles(self) -> list[str]:
        """The rows of the list that exist now, in order."""
        rows = self.page.locator("#list [role=option]")
        found = [(int(row.get_attribute("data-position") or 0), row) for row in rows.all()]
        return [row.locator(".title").inner_text() for _, row in sorted(found, key=lambda r: r[0])]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def wait_for(self, text: str) -> None:
        """Wait until the card shows a text."""
        self.card.wait_for_function("text => document.body.innerText.includes(text)", arg=text)


class Visitor:
    """Opens pages and, in the end, holds them to silence."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._visits: list[Visit] = []

    def open(self, address: str, **settings: Any) -> Visit:
        """Open a page; settings are those of a Playwright context, such as `viewport`."""
        context = self._browser.new_context(**{"locale": "en-US", **settings})
        visit = Visit(context.new_page())
        self._visits.append(visit)
        visit.page.set_default_timeout(10_000)
        visit.page.on(
            "console",
            lambda said: visit.complaints.append(f"{said.type}: {said.text}"),
        )
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.goto(address)
        visit.page.wait_for_selector("#list [role=option], #empty:not([hidden])", state="attached")
        return visit

    def open_file(self, page: Path, **settings: Any) -> Visit:
        """Open a page that lies on disk; it may ask for nothing else."""
        return self.open(page.as_uri(), **settings)

    def close(self) -> None:
        """Close all; nobody may have complained, and only local things were asked for."""
        for visit in self._visits:
            visit.page.context.close()
            assert visit.complaints == [], "\n".join(visit.complaints)
            local = ("data:", "file:", "about:", "blob:", "http://127.0.0.1:")
            assert [url for url in visit.requests if not url.startswith(local)] == []
