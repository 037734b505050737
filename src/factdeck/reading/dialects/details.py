"""`<details><summary>Question</summary> answer </details>`, over as many blocks as it takes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from factdeck.reading.dialect import Dialect, shows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown import Markdown

_PIECE = re.compile(
    r"(?P<open><details\b[^<>]*>)|(?P<close></details\s*>)"
    r"|<summary\b[^<>]*>(?P<summary>(?:(?!</?summary)[\s\S]){0,2000})</summary\s*>",
    re.IGNORECASE,
)


class _Details(Treeprocessor):
    """Nests what lies between the tags, which are blocks of raw HTML of their own."""

    def run(self, root: ET.Element) -> None:
        for parent in list(root.iter()):
            if any(_is_html(child) for child in parent):
                _nest(parent)


def _is_html(element: ET.Element) -> bool:
    return element.get("class") == "html" and "details" in (element.text or "").lower()


def _nest(parent: ET.Element) -> None:
    open_boxes = [parent]
    children = list(parent)
    for child in children:
        parent.remove(child)
    for child in children:
        for piece in _pieces(child) if _is_html(child) else [child]:
            if piece.tag == "details":
                open_boxes.append(piece)
            elif piece.tag == "details-end":
                _close(open_boxes)
            else:
                open_boxes[-1].append(piece)
    while len(open_boxes) > 1:  # never closed: then it opened nothing
        unclosed = open_boxes.pop()
        open_boxes[-1].extend(list(unclosed))


def _close(open_boxes: list[ET.Element]) -> None:
    if len(open_boxes) == 1:
        return
    box = open_boxes.pop()
    if len(box) and box[0].tag == "summary":
        open_boxes[-1].append(box)
    else:
        open_boxes[-1].extend(list(box))


def _pieces(block: ET.Element) -> Iterator[ET.Element]:
    """Cut a raw block at its tags; what is between them stays a raw block on its line."""
    text, line, at = block.text or "", int(block.get("data-line", "0")), 0
    for found in _PIECE.finditer(text):
        yield from _raw(text[at : found.start()], line + text.count("\n", 0, at))
        here = line + text.count("\n", 0, found.start())
        if found["open"]:
            yield _element("details", here)
        elif found["close"]:
            yield ET.Element("details-end")
        else:
            yield _element("summary", here, found["summary"].strip())
        at = found.end()
    yield from _raw(text[at:], line + text.count("\n", 0, at))


def _raw(text: str, line: int) -> Iterator[ET.Element]:
    if text.strip():
        block = _element("div", line + len(text) - len(text.lstrip("\n")), text.strip("\n"))
        block.set("class", "html")
        yield block


def _element(tag: str, line: int, text: str = "") -> ET.Element:
    element = ET.Element(tag, {"data-line": str(line)})
    element.text = text
    return element


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.treeprocessors.register(_Details(md), "details", 45)


DIALECT = Dialect(
    "details", speaks=shows({"<": re.compile("<details", re.IGNORECASE)}), extension=_Extension
)
