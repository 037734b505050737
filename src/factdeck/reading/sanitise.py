"""What a card may show of a note: an allow-list, because Anki cleans nothing (rule 37).

What the facts' cards show is written tag by tag from the rendered note: known tags, text that is
escaped, and the few attributes below. Whether a link leads somewhere is left to nh3.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import nh3
from bs4.element import NavigableString, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4.element import PageElement

# fmt: off
_ON_CARDS = frozenset([
    "b", "strong", "i", "em", "u", "s", "del", "ins", "kbd", "sub", "sup", "mark", "small", "code",
    "var", "samp", "q", "abbr", "cite", "dfn", "a", "br",
    "p", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
    "blockquote",
])
# fmt: on
_VOID = frozenset({"br", "hr", "img"})

_ABSOLUTE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_LINKS = nh3.Cleaner(
    tags={"a"}, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"}, link_rel=None
)
_CODE_CLASS = re.compile(r"language-[\w+#.-]{1,40}")

# Beyond this a parent shows only its own words: a deep outline would put itself on every card,
# and every edit below would make all its ancestors look changed.
_MOST_NESTED_ITEMS = 12


def own_html(nodes: Iterable[PageElement]) -> str:
    """Turn a fact's nodes into the HTML that its cards show as the source.

    Pictures are left out (they are fields of their own), maths becomes MathJax for Anki
    (rule 38), links that lead into the vault become text, a short nested list stays.
    """
    writer = _Writer()
    for node in nodes:
        writer.write(node)
    written = "".join(writer.parts).strip()
    if written.startswith("<p>") and written.endswith("</p>") and written.count("<p>") == 1:
        return written[3:-4]
    return written


def one_row_table(rows: Iterable[Tag]) -> str:
    """Show a table row under its table's head, if it has one."""
    return f"<table><tbody>{own_html(rows)}</tbody></table>"


def mathjax(tex: str) -> str:
    r"""`$x$` → `\(x\)`, `$$x$$` → `\[x\]`."""
    if tex.startswith("$$"):
        return rf"\[{tex[2:-2].strip()}\]"
    return rf"\({tex[1:-1]}\)"


@dataclass(slots=True)
class _Writer:
    """Writes HTML whose tags are all known and whose text is all escaped."""

    parts: list[str] = field(default_factory=list)
    lists: int = 0
    """How many lists are open."""
    items: int = 0
    """Items met in the outermost of them."""

    def write(self, node: PageElement) -> None:
        if isinstance(node, Tag):
            if node.name in {"ul", "ol"}:
                self._list(node)
            else:
                self._tag(node)
        elif isinstance(node, NavigableString):
            self.parts.append(_escape(node))

    def _list(self, tag: Tag) -> None:
        """Write a list unless it is long: then as if it had not been there."""
        written = len(self.parts)
        self.items = self.items if self.lists else 0
        self.lists += 1
        self._tag(tag)
        self.lists -= 1
        if not self.lists and self.items > _MOST_NESTED_ITEMS:
            del self.parts[written:]

    def _tag(self, tag: Tag) -> None:
        name = tag.name
        if name == "span" and tag.get("class") == "math":
            self.parts.append(_escape(mathjax(tag.get_text())))
            return
        self.items += name == "li"
        if self.items > _MOST_NESTED_ITEMS:
            return
        opening = _opening(tag)
        self.parts.append(opening)
        for child in tag.children:
            self.write(child)
        if opening and name not in _VOID:
            self.parts.append(f"</{name}>")


def _opening(tag: Tag) -> str:
    """Write the start of an element; empty for one that goes while what it holds stays."""
    name = tag.name
    if name not in _ON_CARDS:
        return ""
    if name == "a":
        return _link(str(tag.get("href", "")))
    if name == "code" and _CODE_CLASS.fullmatch(str(tag.get("class", ""))):
        return f'<code class="{tag["class"]}">'
    if name == "ol" and str(tag.get("start", "")).isdecimal():
        return f'<ol start="{tag["start"]}">'
    return f"<{name}>"


@lru_cache(maxsize=1024)
def _link(target: str) -> str:
    """Write the start of a link; nothing if it leads into the vault, or nowhere."""
    if not _ABSOLUTE.match(target):
        return ""
    opening = f'<a href="{html.escape(target)}">'
    return opening if "href" in _LINKS.clean(opening) else ""


def _escape(text: str) -> str:
    return html.escape(text, quote=False)
