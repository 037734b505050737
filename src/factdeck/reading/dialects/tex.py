"""Displayed TeX over several lines: between `$$` and `$$` no line is a list, heading or rule."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.util import AtomicString, code_escape
from mdit_py_plugins.dollarmath.index import math_block_dollar

from factdeck.reading.dialect import Dialect
from factdeck.reading.markdown.blocks import BlockParser

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_RULE = math_block_dollar(allow_labels=False)


def _math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Read a block, but not from a line that only goes on with a bullet above it.

    Asked silently, the plugin's rule (0.7) pushes its token all the same.
    """
    if not silent:
        return _RULE(state, start, end, silent)
    known, line = len(state.tokens), state.line
    found = state.sCount[start] >= state.blkIndent and _RULE(state, start, end, silent)
    del state.tokens[known:]
    state.line = line
    return found


def _paragraph(token: Token, block: ET.Element) -> None:
    block.tag = "p"
    tex = ET.SubElement(block, "span", {"class": "math"})
    tex.text = AtomicString(code_escape(f"$${token.content.strip()}$$"))


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        parser = BlockParser.of(md)
        parser.commonmark.block.ruler.before(
            "fence", "math_block", _math_block, {"alt": ["paragraph", "reference", "blockquote"]}
        )
        parser.leaves["math_block"] = _paragraph


DIALECT = Dialect("tex", speaks=lambda text: "$$" in text, extension=_Extension)
