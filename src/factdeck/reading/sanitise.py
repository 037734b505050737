"""What a card may show of a note: an allow-list, because Anki cleans nothing (rule 37)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import nh3
from bs4.element import NavigableString, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4.element import PageElement

_TAGS = {
    "p",
    "br",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "del",
    "ins",
    "kbd",
    "sub",
    "sup",
    "mark",
    "small",
    "code",
    "pre",
    "var",
    "samp",
    "q",
    "abbr",
    "cite",
    "dfn",
    "a",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "blockquote",
}
_ATTRIBUTES = {"a": {"href"}, "code": {"class"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto"}
_ABSOLUTE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)

# Beyond this a parent shows only its own words: a deep outline would put itself on every card,
# and every edit below would make all its ancestors look changed.
_MOST_NESTED_ITEMS = 12


def own_html(nodes: Iterable[PageElement]) -> str:
    """Turn a fact's nodes into the HTML that its cards show as the source.

    Pictures are left out (they are fields of their own), maths becomes MathJax for Anki
    (rule 38), links that lead into the vault become text, a short nested list stays.
    """
    parts = [_markup(node) for node in nodes]
    html = nh3.clean(
        "".join(parts), tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None
    ).strip()
    only_paragraph = re.fullmatch(r"<p>((?:(?!<p>).)*)</p>", html, re.DOTALL)
    return only_paragraph[1] if only_paragraph else html


def mathjax(tex: str) -> str:
    r"""`$x$` → `\(x\)`, `$$x$$` → `\[x\]`."""
    if tex.startswith("$$"):
        return rf"\[{tex[2:-2].strip()}\]"
    return rf"\({tex[1:-1]}\)"


def _markup(node: PageElement) -> str:
    if isinstance(node, NavigableString):
        return node.output_ready(formatter="minimal")
    if not isinstance(node, Tag):
        return ""
    if node.name in {"ul", "ol"} and len(node.find_all("li")) > _MOST_NESTED_ITEMS:
        return ""
    for span in node.select("span.math"):
        span.string = mathjax(span.get_text())
        span["class"] = "mathjax"
    for link in node.find_all("a"):
        if isinstance(link, Tag) and not _ABSOLUTE.match(str(link.get("href", ""))):
            link.unwrap()
    return str(node)
