"""Draw the pictures of the documentation from the sample notes: the preview, and the terminal.

    scripts/draw_docs.py

Needs Chromium (Debian: `apt-get install chromium fonts-noto-cjk`) and the extras test and docs.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from click.testing import CliRunner
from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from factdeck.cli import main as factdeck

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs/pictures"
DESKTOP: ViewportSize = {"width": 1280, "height": 760}
PHONE: ViewportSize = {"width": 390, "height": 760}
COLUMNS = 104

# Names of pictures and the commands they show; the notes get one page with mistakes for `check`.
TERMINAL = {
    "topics": ["topics", "notes", "-t", "networking"],
    "build": ["build", "notes", "--dry-run"],
    "check": ["check", "notes"],
    "explain": ["explain", "notes/networking/networking-basics.md:38"],
}
MISTAKES = (
    "# Pods\n\n![](images/pod.png)\n- A pod is the smallest deployable unit of Kubernetes.\n"
    "- This is why it is scheduled as a whole.\n"
)
EDIT = (
    "The MTU of standard Ethernet is 1,500 bytes",
    "Standard Ethernet has an MTU of 1,500 bytes",
)

_COLOURS = TerminalTheme(
    (27, 30, 36),
    (223, 227, 234),
    [
        (27, 30, 36), (255, 123, 114), (126, 211, 133), (240, 190, 100),
        (122, 162, 247), (208, 160, 240), (110, 200, 215), (223, 227, 234),
    ],
)  # fmt: skip
_FRAME = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 14px; display: inline-block; background: transparent }}
pre {{ margin: 0; padding: 18px 22px; border-radius: 12px; background: #1b1e24; color: #dfe3ea;
  font: 14px/1.5 "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace }}
b {{ color: #8ab0ff }}
</style><pre><b>$ {command}</b>
{output}</pre>"""


def main() -> None:
    """Draw everything."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed: apt-get install chromium fonts-noto-cjk")
    PICTURES.mkdir(parents=True, exist_ok=True)
    os.environ["COLUMNS"] = str(COLUMNS)
    with tempfile.TemporaryDirectory() as folder, chdir(folder), sync_playwright() as playwright:
        shutil.copytree(ROOT / "notes", "notes", ignore=shutil.ignore_patterns(".factdeck"))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        run("preview", "notes", "-o", "page.html")
        run("stats", "notes", "--svg", str(PICTURES / "stats.svg"))
        run("build", "notes")
        draw_preview(browser, Path("page.html").absolute().as_uri())
        note = Path("notes/networking/networking-basics.md")
        note.write_text(note.read_text("utf-8").replace(*EDIT), "utf-8")
        for name, words in TERMINAL.items():
            if name == "check":
                Path("notes/pods.md").write_text(MISTAKES, "utf-8")
            draw_terminal(browser, name, words)
        browser.close()


def run(*words: str) -> str:
    """Run a command as in a colour terminal and give what it prints."""
    return CliRunner().invoke(factdeck, words, color=True).output


def draw_preview(browser: Browser, address: str) -> None:
    """Photograph the preview: a Korean card with its picture, the charts, a phone."""
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page = browser.new_page(viewport=DESKTOP, color_scheme=scheme, device_scale_factor=1.5)
        open_card(page, address, "왜")
        save(page, f"preview-{scheme}")
        if scheme == "light":
            page.keyboard.press("Escape")
            page.fill("#search", "")
            page.keyboard.press("Escape")
            page.keyboard.press("i")
            page.wait_for_timeout(200)
            page.locator("#overview").screenshot(path=PICTURES / "preview-overview.png")
        page.close()
    page = browser.new_page(viewport=PHONE, locale="ko-KR", device_scale_factor=2)
    page.goto(address)
    page.fill("#search", "쿠버네티스")
    page.wait_for_timeout(200)
    save(page, "preview-phone-list")
    open_card(page, address, "왜")
    save(page, "preview-phone-card")
    page.close()


def open_card(page: Page, address: str, words: str) -> None:
    """Open the first card that the words find, and turn it."""
    page.goto(address)
    page.fill("#search", words)
    page.click("#row-0")
    page.click("#flip")
    page.wait_for_timeout(400)


def save(page: Page, name: str) -> None:
    """Write what the window shows."""
    page.screenshot(path=PICTURES / f"{name}.png")


def draw_terminal(browser: Browser, name: str, words: list[str]) -> None:
    """Write what a command prints, as a terminal shows it."""
    console = Console(file=io.StringIO(), record=True, width=COLUMNS, color_system="truecolor")
    console.print(Text.from_ansi(run(*words).rstrip()), soft_wrap=True, end="")
    output = console.export_html(theme=_COLOURS, inline_styles=True, code_format="{code}")
    page = browser.new_page(viewport={"width": 1100, "height": 800}, device_scale_factor=1.5)
    page.set_content(_FRAME.format(command=" ".join(["factdeck", *words]), output=output))
    page.locator("body").screenshot(path=PICTURES / f"{name}.png", omit_background=True)
    page.close()


if __name__ == "__main__":
    main()
