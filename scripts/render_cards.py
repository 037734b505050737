"""Draw the cards of a package as a learner sees them: PNGs of front and back, light and dark.

    scripts/render_cards.py DECK.apkg OUT_DIR [--match TEXT] [--limit N]

Templates and style come out of the package itself; Chromium (Debian: `apt-get install chromium
fonts-noto-cjk`) draws them at the width of a phone and of a desktop window. Maths stays TeX:
MathJax belongs to Anki.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from factdeck.packing.faces import fill
from factdeck.packing.unpack import open_collection

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTHS = {"phone": 390, "desktop": 900}
HEIGHT = 2400
MODES = {"light": "card", "dark": "card nightMode"}
MARGIN = 24


@dataclass(frozen=True, slots=True)
class Side:
    """One face of a card, ready to be put into a page."""

    name: str
    html: str
    css: str


def main() -> None:
    """Render the cards that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("deck", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--match", default="", help="only notes whose fields hold this text")
    parser.add_argument("--limit", type=int, default=10, help="number of cards (default 10)")
    parser.add_argument("--width", choices=WIDTHS, action="append", help="default: all")
    parser.add_argument("--mode", choices=MODES, action="append", help="default: all")
    arguments = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed: apt-get install chromium fonts-noto-cjk")
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        unpack_media(arguments.deck, folder)
        for side in sides(arguments.deck, arguments.match, arguments.limit):
            for mode in arguments.mode or MODES:
                for width in arguments.width or WIDTHS:
                    picture = arguments.out / f"{side.name}-{width}-{mode}.png"
                    page = folder / "page.html"
                    page.write_text(page_of(side, MODES[mode]), encoding="utf-8")
                    shoot(chromium, page, WIDTHS[width], picture)
                    print(picture)


def sides(deck: Path, match: str, limit: int) -> Iterator[Side]:
    """Yield front and back of the first cards of the package, in the order of new cards."""
    with open_collection(deck) as connection:
        models = json.loads(connection.execute("SELECT models FROM col").fetchone()[0])
        rows = connection.execute(
            "SELECT mid, flds, ord FROM cards JOIN notes ON nid = notes.id "
            "WHERE flds LIKE ? ORDER BY due, ord LIMIT ?",
            (f"%{match}%", limit),
        ).fetchall()
    for number, (model_id, joined, ordinal) in enumerate(rows, 1):
        model = models[str(model_id)]
        names = (field["name"] for field in model["flds"])
        fields = dict(zip(names, joined.split("\x1f"), strict=True))
        template = model["tmpls"][0]
        front = fill(template["qfmt"], fields, ordinal, reveal=False)
        back = fill(template["afmt"], {**fields, "FrontSide": front}, ordinal, reveal=True)
        yield Side(f"{number:02}-front", front, model["css"])
        yield Side(f"{number:02}-back", back, model["css"])


def page_of(side: Side, body_class: str) -> str:
    """Wrap a side as Anki's reviewer does."""
    return (
        '<!doctype html><html><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{side.css}</style></head>"
        f'<body class="{body_class}"><div id="qa">{side.html}</div></body></html>'
    )


def unpack_media(deck: Path, folder: Path) -> None:
    """Put the media files of a package beside the page, under their names."""
    with zipfile.ZipFile(deck) as archive:
        for number, name in json.loads(archive.read("media")).items():
            (folder / Path(name).name).write_bytes(archive.read(number))


def shoot(chromium: str, page: Path, width: int, picture: Path) -> None:
    """Photograph a page, twice as fine as its pixels, down to the end of its content."""
    subprocess.run(  # noqa: S603 -- the browser found above, on our own page
        [
            chromium,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-device-scale-factor=2",
            f"--window-size={width},{HEIGHT}",
            f"--screenshot={picture}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
    )
    with Image.open(picture) as shot:
        image = shot.convert("RGB")
    ground = Image.new("RGB", image.size, image.getpixel((0, image.height - 1)))
    box = ImageChops.difference(image, ground).getbbox() or (0, 0, 0, 0)
    image.crop((0, 0, image.width, min(image.height, box[3] + 2 * MARGIN))).save(picture)


if __name__ == "__main__":
    main()
