"""Cards made of malicious notes, out of real Anki into a real browser: no script runs."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from factdeck.anki.verify import import_package
from factdeck.packing.media import read_media
from factdeck.packing.package import write_package
from factdeck.reading import read_vault
from handmade import make_card, pack
from malice import ACTIVE, QUIET
from vaults import make_vault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
_PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>unharmed</title>
<script>window.alert = function () {{ document.title = "harmed" }}</script></head>
<body>{}</body></html>"""
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'


def title_after(page: Path, bodies: Iterable[str]) -> str:
    """Let a browser run what it finds, and look whether anything called `alert`."""
    page.write_text(_PAGE.format("<hr>".join(bodies)), "utf-8")
    command = [
        str(_CHROMIUM),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=3000",
        "--dump-dom",
        page.as_uri(),
    ]
    dom = subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 -- the browser found above, on our own page
    return dom.stdout.decode().split("<title>")[1].split("</title>")[0]


@pytest.mark.skipif(_CHROMIUM is None, reason="Chromium is not installed")
def test_no_card_runs_anything(tmp_path: Path, collection: Any) -> None:
    bodies = {f"{n}.md": body for n, body in enumerate([*ACTIVE.values(), *QUIET.values()])}
    vault = read_vault(
        make_vault(tmp_path / "v", {**bodies, "p.md": "- a ![](p.svg)\n", "p.svg": _SVG})
    )
    facts = [fact for note in vault.notes for fact in note.facts]
    media = read_media(facts).names
    notes = [
        pack(
            make_card(
                fact.text or "empty",
                fact.text or "empty",
                fact=fact,
                trail=fact.trail,
                code=fact.code,
                context=fact.lead,
            ),
            f"guid-{number}",
            due=number + 1,
            media=media,
        )
        for number, fact in enumerate(facts)
    ]

    package = tmp_path / "malicious.apkg"
    write_package(package, notes, media)
    import_package(collection, package)

    cards = [collection.get_card(card) for card in collection.find_cards("")]
    shown = [card.question() + card.answer() for card in cards]
    assert len(shown) == len(facts) >= len(bodies)
    assert title_after(tmp_path / "page.html", shown) == "unharmed"
    assert title_after(tmp_path / "control.html", ["<img src=x onerror=alert(1)>"]) == "harmed"
