"""The one door to Markdown: a note's body in, HTML with `data-line` attributes out."""

from __future__ import annotations

from functools import cache

from markdown import Markdown

from factdeck.reading.markdown.blocks import CommonMarkBlocks
from factdeck.reading.markdown.inlines import NoteInlines


@cache
def _converter() -> Markdown:
    """Build the parser once: constructing it costs three times a note's rendering."""
    return Markdown(extensions=[CommonMarkBlocks(), NoteInlines()])


def render(body: str) -> str:
    r"""Render a note's body.

    Args:
        body: Markdown, NFC, `\n` line ends, no control characters, front matter blanked out.

    Returns:
        Well-formed XHTML. Headings, list items, paragraphs, code, tables and their rows carry
        `data-line`, the 1-based line in `body`. Nothing the author wrote as raw HTML is passed
        through: known inline tags become elements, the rest is text or gone.
    """
    converter = _converter()
    converter.reset()
    return converter.convert(body) if body.strip() else ""
