"""Obsidian's callouts and GitHub's alerts: `> [!note]- Title`, the body below it in the quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from factdeck.reading.dialect import Dialect, shows
from factdeck.reading.markdown.asides import turn_into_aside

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from markdown import Markdown

_CALLOUT = re.compile(r"^[ \t]*>[ \t>]*\[![\w-]+\]", re.MULTILINE)
_FIRST_LINE = re.compile(
    r"\[!(?P<type>[\w-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*(?P<title>[^\n]*)(?:\n|$)"
)


class _Callouts(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for quote in list(root.iter("blockquote")):
            first = quote[0] if len(quote) else None
            found = _FIRST_LINE.match(first.text or "") if first is not None else None
            if first is None or not found:
                continue
            first.text = (first.text or "")[found.end() :]
            if not first.text:
                quote.remove(first)
            turn_into_aside(quote, found["type"], found["title"])


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.treeprocessors.register(_Callouts(md), "callouts", 40)


DIALECT = Dialect("callouts", speaks=shows({"[!": _CALLOUT}), extension=_Extension)
