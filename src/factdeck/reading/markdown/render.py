"""The one door to Markdown: a note's body in, HTML with `data-line` attributes out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from markdown import Markdown

from factdeck.reading.markdown.blocks import BlockParser, CommonMarkBlocks
from factdeck.reading.markdown.inlines import NoteInlines

if TYPE_CHECKING:
    from factdeck.reading.dialect import Dialect


@dataclass(frozen=True, slots=True)
class Rendered:
    """A note's body as HTML."""

    html: str
    unread_lines: tuple[int, ...] = ()
    """1-based first lines of blocks so full of marks that they were left as they are."""


def render(body: str, dialects: tuple[Dialect, ...] = ()) -> Rendered:
    r"""Render a note's body.

    Args:
        body: Markdown, NFC, `\n` line ends, no control characters, front matter blanked out.
        dialects: What it is written in besides CommonMark.

    Returns:
        Well-formed XHTML. Headings, list items, paragraphs, boxes and rows of tables carry
        `data-line`, the 1-based line in `body`. Nothing the author wrote as raw HTML is passed
        through: known inline tags become elements, the rest is text or gone.

    Raises:
        RecursionError: It is nested too deep.
        TooManyBlocksError: It is too large.
    """
    if not body.strip():
        return Rendered("")
    converter = _converter(dialects)
    converter.reset()
    html = converter.convert(body)
    return Rendered(html, BlockParser.of(converter).unread_lines)


@cache
def _converter(dialects: tuple[Dialect, ...]) -> Markdown:
    """Build each parser once: constructing it costs three times a note's rendering."""
    spoken = [dialect.extension() for dialect in dialects if dialect.extension]
    return Markdown(extensions=[CommonMarkBlocks(), NoteInlines(), *spoken])
