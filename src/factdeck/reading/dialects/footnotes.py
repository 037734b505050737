"""Footnotes: the mark `[^1]` goes from the sentence, the note `[^1]: …` is no lead of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from factdeck.reading.dialect import Dialect

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from markdown import Markdown

_MARK = r"\[\^[^\[\]\s]{1,80}\](?!:)|(?<=\S)\^\[[^\[\]\n]{1,1000}\]"
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]:")


class _Mark(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown's signature
    ) -> tuple[str, int, int]:
        return "", m.start(0), m.end(0)


class _Notes(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for paragraph in root.iter("p"):
            if paragraph.text and _NOTE.match(paragraph.text):
                paragraph.text = ""


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.inlinePatterns.register(_Mark(_MARK, md), "footnote", 177.5)
        md.treeprocessors.register(_Notes(md), "footnotes", 50)


DIALECT = Dialect(
    "footnotes", speaks=lambda text: "[^" in text or "^[" in text, extension=_Extension
)
