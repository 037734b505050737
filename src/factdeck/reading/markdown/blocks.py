"""Block structure by markdown-it-py, as a Python-Markdown extension (decision 1 of the design).

Python-Markdown's own list parser finds three of four list items at the right depth; CommonMark
finds them all. CommonMark leaves `**"도커"**를` plain; Python-Markdown bolds it. So markdown-it-py
parses the blocks, and their text goes raw into the element tree for Python-Markdown's inlines.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.util import AtomicString, code_escape

from factdeck.reading.markdown.commonmark import MOST_LEVELS, choose_rules, commonmark
from factdeck.reading.markdown.prose import LeaveOutProse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from markdown import Markdown
    from markdown_it.token import Token

Leaf = Callable[["Token", ET.Element], None]
"""Fills the `<div>` that stands for a token of a dialect's own."""

# Nobody asks for the line of these, and Beautiful Soup takes its time for every attribute.
_LINELESS = frozenset({"ul", "ol", "table", "thead", "tbody", "th", "td", "pre", "hr"})

# Any character that some inline pattern, of ours or of a dialect, begins with.
_MARKUP = re.compile(r"[\\`*_\[\]<>&!=$~#%^@|{}]|\n(?<=  \n)|\(\(|::")

# From every mark on, Python-Markdown looks for its end, so its work is marks times characters: at
# most 60,000 in a block of real notes, 600,000 in a note. A block of brackets would take hours.
_MOST_WORK_IN_A_BLOCK = 3_000_000
_MOST_WORK = 100_000_000


class BlockParser:
    """Takes the place of Python-Markdown's `BlockParser`.

    A dialect gives `commonmark` more block rules, and `leaves` what to make of their tokens.
    """

    def __init__(self, md: Markdown) -> None:
        self._md = md
        self.commonmark = commonmark()
        self.leaves: dict[str, Leaf] = {}
        self.unread_lines: tuple[int, ...] = ()
        """First lines of the blocks in the last note that are too tangled to read."""

    @classmethod
    def of(cls, md: Markdown) -> BlockParser:
        """Give the block parser of a converter."""
        if not isinstance(md.parser, cls):
            raise TypeError("the converter lacks the extension CommonMarkBlocks")
        return md.parser

    def parse(self, lines: Sequence[str]) -> ET.Element:
        """Build the tree of a note, and take in its link reference definitions."""
        env: dict[str, Any] = {}
        text = "\n".join(lines)
        choose_rules(self.commonmark, text)
        tokens = self.commonmark.parse(text, env)
        for label, found in env.get("references", {}).items():
            self._md.references[label.lower()] = (found["href"], found["title"])
        builder = _TreeBuilder(self.leaves)
        root = builder.add(tokens)
        self.unread_lines = tuple(builder.unread_lines)
        return root


class _TreeBuilder:
    """Token stream → element tree."""

    def __init__(self, leaves: Mapping[str, Leaf]) -> None:
        self.root = ET.Element("div")
        self.unread_lines: list[int] = []
        self._open = [self.root]
        self._leaves = leaves
        self._work = 0

    def add(self, tokens: Iterable[Token]) -> ET.Element:
        for token in tokens:
            if token.nesting == 1:
                self._container(token)
            elif token.nesting == -1:
                self._open.pop()
            else:
                self._leaf(token)
        return self.root

    def _container(self, token: Token) -> None:
        element = self._child(token.tag, token)
        if token.tag == "div":
            element.set("data-info", token.info)
        if token.level >= MOST_LEVELS - 1:  # markdown-it drops what is behind it, to the end
            raise RecursionError
        self._open.append(element)

    def _child(self, tag: str, token: Token) -> ET.Element:
        element = ET.SubElement(self._open[-1], tag)
        if token.map and tag not in _LINELESS:
            element.set("data-line", str(token.map[0] + 1))
        if "class" in token.attrs:
            element.set("class", str(token.attrs["class"]))
        if tag == "ol" and token.attrs.get("start"):
            element.set("start", str(token.attrs["start"]))
        return element

    def _leaf(self, token: Token) -> None:
        if token.type == "inline":
            self._text(self._open[-1], token, token.content)
        elif token.type in {"fence", "code_block"}:
            self._code(token)
        elif token.type == "html_block":
            # Read as inline content, which knows what goes and what stays.
            block = self._child("div", token)
            block.set("class", "html")
            self._text(block, token, token.content.rstrip("\n"))
        elif token.type == "hr":
            self._child("hr", token)
        elif token.type in self._leaves:
            self._leaves[token.type](token, self._child("div", token))

    def _text(self, element: ET.Element, token: Token, content: str) -> None:
        """Half of all texts hold no markup: spare them Python-Markdown's patterns."""
        marks = len(_MARKUP.findall(content))
        work = marks * len(content)
        if work and (work > _MOST_WORK_IN_A_BLOCK or self._work + work > _MOST_WORK):
            self.unread_lines.append(token.map[0] + 1 if token.map else 0)
            marks = work = 0
        self._work += work
        element.text = content if marks else AtomicString(code_escape(content))

    def _code(self, token: Token) -> None:
        block = self._child("pre", token)
        code = ET.SubElement(block, "code")
        language = token.info.split()[0] if token.info.split() else ""
        if language:
            code.set("class", f"language-{language}")
        code.text = AtomicString(code_escape(token.content))


class CommonMarkBlocks(Extension):
    """CommonMark blocks below Python-Markdown's inlines."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Swap the block parser; leave out what would touch source lines or raw HTML."""
        md.preprocessors.deregister("html_block")
        md.preprocessors.deregister("normalize_whitespace")
        md.treeprocessors.deregister("prettify")
        md.treeprocessors.deregister("unescape")
        md.treeprocessors.register(LeaveOutProse(md), "prose", 30)
        md.parser = BlockParser(md)  # type: ignore[assignment]  # duck type: see BlockParser
