"""The one door to Markdown: a note's body in, HTML with `data-line` attributes out, as a soup."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bs4.element import Tag
from markdown import Markdown

from factdeck.reading.markdown.blocks import BlockParser, CommonMarkBlocks
from factdeck.reading.markdown.inlines import NoteInlines
from factdeck.reading.markdown.soup import soup_of

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from factdeck.reading.dialect import Dialect


@dataclass(frozen=True, slots=True)
class Rendered:
    """A note's body as HTML."""

    soup: Tag
    """The `<body>`."""
    unread_lines: tuple[int, ...] = ()
    """1-based first lines of blocks so full of marks that they were left as they are."""


def render(body: str, dialects: tuple[Dialect, ...] = ()) -> Rendered:
    r"""Render a note's body.

    Args:
        body: Markdown, NFC, `\n` line ends, no control characters, front matter blanked out.
        dialects: What it is written in besides CommonMark.

    Returns:
        Its HTML as a tree. Headings, list items, paragraphs, boxes and rows of tables carry
        `data-line`, the 1-based line in `body`. Nothing the author wrote as raw HTML is passed
        through: known inline tags become elements, the rest is text or gone.

    Raises:
        RecursionError: It is nested too deep.
        TooManyBlocksError: It is too large.
    """
    if not body.strip():
        return Rendered(Tag(name="body"))
    converter = _converter(dialects)
    converter.reset()
    tree = _tree(converter, body)
    return Rendered(soup_of(tree), BlockParser.of(converter).unread_lines)


def _tree(converter: Markdown, body: str) -> ET.Element:
    """Do what `Markdown.convert` does, but for writing the tree out as HTML."""
    lines = body.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    root = BlockParser.of(converter).parse(lines)
    for treeprocessor in converter.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    return root


@cache
def _converter(dialects: tuple[Dialect, ...]) -> Markdown:
    """Build each parser once: constructing it costs three times a note's rendering."""
    spoken = [dialect.extension() for dialect in dialects if dialect.extension]
    return Markdown(extensions=[CommonMarkBlocks(), NoteInlines(), *spoken])
