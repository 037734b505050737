"""How fluid the preview page is with many cards, in the machine's own Chromium.

    python -m benchmarks.preview [CARDS]

Prints the size of the page, the time to write and to open it, and in the page: the time of a key,
of a search, and of a frame while the list is scrolled from end to end.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from factdeck.packing.look import style_sheet
from factdeck.preview.page import render_page
from factdeck.preview.records import Entry, Preview

CARDS_A_NOTE = 40
KEYS = 50
_SCROLL = """async () => {
  const list = document.getElementById("list");
  const frames = [];
  let last = await new Promise(requestAnimationFrame);
  for (let step = 0; step < 120; step += 1) {
    list.scrollTop = (step * list.scrollHeight) / 120;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return [frames.reduce((sum, one) => sum + one) / frames.length, Math.max(...frames)];
}"""
_SEARCH = """() => {
  const search = document.getElementById("search");
  const started = performance.now();
  search.value = "number 77";
  search.dispatchEvent(new Event("input"));
  return performance.now() - started;
}"""


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder, "page.html")
        started = time.perf_counter()
        page.write_text(render_page(preview_of(count)), "utf-8")
        print(f"{count:,} cards, {page.stat().st_size / 1e6:.1f} MB")
        print(f"written in   {time.perf_counter() - started:8.2f} s")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        measure(browser.new_page(viewport={"width": 1400, "height": 900}), page)
        browser.close()


def measure(tab: Any, page: Path) -> None:
    """Open the page in a tab and print what it takes."""
    started = time.perf_counter()
    tab.goto(page.as_uri())
    tab.wait_for_selector("#list [role=option]")
    print(f"opened in    {time.perf_counter() - started:8.2f} s")
    started = time.perf_counter()
    for _ in range(KEYS):
        tab.keyboard.press("j")
    print(f"a key        {(time.perf_counter() - started) / KEYS * 1000:8.1f} ms")
    mean, worst = tab.evaluate(_SCROLL)
    print(f"a frame      {mean:8.1f} ms, at worst {worst:.1f} ms")
    print(f"a search     {tab.evaluate(_SEARCH):8.1f} ms")


def preview_of(count: int) -> Preview:
    """Make a page with so many cards of usual length."""
    return Preview("notes", "/notes", "", tuple(map(_entry, range(count))), style_sheet())


def _entry(number: int) -> Entry:
    note = f"Note {number // CARDS_A_NOTE}"
    question = f"What does the component number {number} of the system do?"
    answer = "It answers the requests of its neighbours and writes down what they asked for."
    front = f'<div class="factdeck"><div class="question">{question}</div></div>'
    back = f'{front}<hr id="answer"><div class="factdeck"><div class="answer">{answer}</div></div>'
    return Entry(
        state="packed",
        path=f"folder/{note}.md",
        line=number % CARDS_A_NOTE + 3,
        title=question,
        answer=answer,
        front=front,
        back=back,
        source=f"<p><strong>Component {number}</strong>: {answer}</p>",
        rule="definition",
        confidence=0.5 + number % 50 / 100,
        language="en",
        topics=(("folder", ("folder",)), ("note", ("folder", note))),
    )


if __name__ == "__main__":
    main()
