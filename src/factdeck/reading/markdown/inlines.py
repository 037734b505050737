r"""Inline Markdown as real notes use it, on top of Python-Markdown's own patterns.

Raw HTML is never passed through as text for a later parser: `\<script files\>`, `<name>` or an
unclosed `<!--` once cost 600 bullets behind them. A tag becomes an element, goes, or is text.
"""

from __future__ import annotations

import html
import re
import string
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import (
    InlineProcessor,
    SimpleTagInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineTreeProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, code_escape

from factdeck.reading.markdown.source import raw_texts

if TYPE_CHECKING:
    from markdown import Markdown

# fmt: off
# Formatting that means something on a card.
_FORMATTING = frozenset([
    "b", "strong", "i", "em", "u", "s", "del", "ins", "kbd", "sub", "sup", "mark", "small",
    "code", "var", "samp", "q", "abbr", "cite", "dfn",
])
# Layout: the tag goes, what it holds stays.
_LAYOUT = frozenset([
    "a", "p", "div", "span", "font", "center", "big", "tt", "section", "article", "header",
    "footer", "main", "aside", "nav", "figure", "figcaption", "picture", "source", "details",
    "summary", "blockquote", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
    "colgroup", "col", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "pre", "br", "wbr", "ruby", "rt", "rp",
])
# fmt: on
# With what they hold, if they are closed; mentioned in prose (`<script> runs …`) they are text.
_HIDDEN = frozenset(["script", "style", "iframe", "object", "embed", "noscript", "template"])

_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
# Obsidian's `![words|300](x.png)`.
_SIZE = re.compile(r"\|\d+(?:x\d+)?$")
# What a text must hold for a pattern to match, by the pattern's name; others are always tried.
_SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "hardbreak": ("\\\n",),
    "display_math": ("$$",),
    "inline_math": ("$",),
    "reference": ("[",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "mark": ("==",),
    "del": ("~~",),
    "em_strong": ("*", "_"),
}
_BY_REFERENCE = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})

# Attribute text is limited so that a line of opened quotes cannot make matching quadratic.
_TAG = r"""<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s(?:[^<>"']|"[^"]*"|'[^']*'){0,2000})?)/?>|<!--.*?-->"""


class _Entity(InlineProcessor):
    """`&lt;`, `&#9;` → the character."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - Python-Markdown's signature
        character = html.unescape(m[0])
        return (code_escape(character) if character.isprintable() else " "), m.start(0), m.end(0)


class _RawHtml(InlineProcessor):
    """One raw tag or comment."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | str | None, int | None, int | None]:
        if m[2] is None:
            return "", m.start(0), m.end(0)
        closing, name, attributes = m[1], m[2].lower(), _attributes(m[3])
        if not closing:
            if name in {"br", "img"}:
                return _void(name, attributes), m.start(0), m.end(0)
            end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(data, m.end(0))
            if end and name in _HIDDEN:
                return "", m.start(0), end.end()
            if end and (name in _FORMATTING or (name == "a" and "href" in attributes)):
                inner = data[m.end(0) : end.start()]
                return _element(name, attributes, inner), m.start(0), end.end()
        if name in _LAYOUT or name in _FORMATTING:
            return "", m.start(0), m.end(0)
        return None, None, None


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(text or "")
    }


def _void(name: str, attributes: dict[str, str]) -> ET.Element:
    element = ET.Element(name)
    if name == "img":
        element.set("src", attributes.get("src", ""))
        element.set("alt", attributes.get("alt", ""))
    return element


def _element(name: str, attributes: dict[str, str], inner: str) -> ET.Element:
    element = ET.Element(name)
    element.text = AtomicString(code_escape(inner)) if name == "code" else inner
    if "href" in attributes:
        element.set("href", attributes["href"])
    return element


class _Math(InlineProcessor):
    """`$x$`, `$$x$$` → `<span class="math">` holding the TeX with its dollars, untouched."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - Python-Markdown's signature
        element = ET.Element("span", {"class": "math"})
        element.text = AtomicString(code_escape(m[0]))
        return element, m.start(0), m.end(0)


class _PresentPatterns(InlineTreeProcessor):
    """Tries only the patterns whose sign is in the note: a quarter of them, in most.

    Python-Markdown tries each of its patterns on each text, which is half of the time it takes.
    """

    def run(self, tree: ET.Element, ancestors: list[str] | None = None) -> ET.Element:
        text = "\n".join(text for _, text in raw_texts(tree))
        patterns = self.md.inlinePatterns
        absent = {
            patterns[name]
            for name, signs in _SIGNS.items()
            if not any(sign in text for sign in signs)
            or (name in _BY_REFERENCE and not self.md.references)
        }
        present = [pattern for pattern in patterns if pattern not in absent]
        self.inlinePatterns = present  # type: ignore[assignment]  # it is only counted and indexed
        return super().run(tree, ancestors)


class _Sizes(Treeprocessor):
    """Takes the size of a picture off its words."""

    def run(self, root: ET.Element) -> None:
        for picture in root.iter("img"):
            picture.set("alt", _SIZE.sub("", picture.get("alt", "")))


class _Links(Treeprocessor):
    """A link inside a link ends the outer one, as it does in HTML."""

    def run(self, root: ET.Element) -> None:
        for link in [link for link in root.iter("a") if link.find(".//a") is not None]:
            end = next(n for n, child in enumerate(link) if list(child.iter("a")))
            start = ET.Element("a", link.attrib)
            start.text, link.text = link.text, None
            start.extend(link[:end])
            link[:end] = [start]
            link.tag, link.attrib = "span", {}


class NoteInlines(Extension):
    """Inline patterns of real notes: safe raw HTML, all escapes, maths, `==mark==`, `~~gone~~`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the patterns. Priorities: Python-Markdown's backtick is 190, escape 180."""
        md.treeprocessors.register(_PresentPatterns(md), "inline", 20)
        md.treeprocessors.register(_Sizes(md), "sizes", 15)
        md.treeprocessors.register(_Links(md), "links", 14)
        md.ESCAPED_CHARS = list(string.punctuation)  # CommonMark 0.31, section 2.4
        patterns = md.inlinePatterns
        patterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "hardbreak", 181)
        patterns.register(_RawHtml(_TAG, md), "html", 90)
        patterns.register(
            _Entity(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w*);", md), "entity", 80
        )
        # Pandoc's rule: no space inside the dollars, no digit behind them, so prices stay prices.
        inline = r"(?<![\\$])\$(?![\s$])(?:[^$\\\n]|\\.)+?(?<!\s)\$(?![\d$])"
        display = r"(?<!\\)\$\$(?:[^$\\]|\\.)+?\$\$"
        patterns.register(_Math(display, md), "display_math", 186)
        patterns.register(_Math(inline, md), "inline_math", 185)
        mark = r"(?<![\w=])(==)(?=[^\s=])(.+?)(?<=[^\s=])==(?![A-Za-z0-9=])"
        patterns.register(SimpleTagInlineProcessor(mark, "mark"), "mark", 65)
        gone = r"(~~)(?=[^\s~])(.+?)(?<=[^\s~])~~"
        patterns.register(SimpleTagInlineProcessor(gone, "del"), "del", 64)
