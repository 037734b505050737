"""`[[Note#Heading|shown]]` and embeds `![[picture.png|300]]`: Obsidian, Logseq, Foam and others."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from factdeck.reading.dialect import Dialect
from factdeck.reading.files import PICTURE_ENDINGS

if TYPE_CHECKING:
    from markdown import Markdown

# A shell's `[[ -f x ]]` has a space where a link has none.
_LINK = r"(!?)\[\[(?![\s\]])([^\[\]\n|]{1,400})(?:\|([^\[\]\n]{0,400}))?\]\]"
_SIZE = re.compile(r"\d+(?:x\d+)?")


class _WikiLink(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown's signature
    ) -> tuple[ET.Element | str, int, int]:
        target, shown = m[2].rstrip("\\").strip(), m[3]
        if m[1]:
            return _embed(target, shown or ""), m.start(0), m.end(0)
        link = ET.Element("a", {"href": target})
        link.text = (shown or "").strip() or _shown(target)
        return link, m.start(0), m.end(0)


def _embed(target: str, words: str) -> ET.Element | str:
    """Show a picture; leave out what embeds a note, whose facts are asked where they stand."""
    file = target.split("#", 1)[0]
    if posixpath.splitext(file)[1].lower() not in PICTURE_ENDINGS:
        return ""
    alt = "|".join(word for word in words.split("|") if not _SIZE.fullmatch(word.strip()))
    return ET.Element("img", {"src": file, "alt": alt, "class": "embed"})


def _shown(target: str) -> str:
    """Show a link as Obsidian does: `Note#Heading` as `Note > Heading`, a block id not at all."""
    note, *places = (part.strip() for part in target.split("#"))
    return " > ".join(part for part in (note, *places) if part and not part.startswith("^"))


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        # Behind code (190), escapes (180) and maths (185, 186), before links (170).
        md.inlinePatterns.register(_WikiLink(_LINK, md), "wikilink", 176)


DIALECT = Dialect("wikilinks", speaks=lambda text: "[[" in text, extension=_Extension)
