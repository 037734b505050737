"""Block structure by markdown-it-py, as a Python-Markdown extension (decision 1 of the design).

Python-Markdown's own list parser finds three of four list items at the right depth; CommonMark
finds them all. CommonMark leaves `**"도커"**를` plain; Python-Markdown bolds it. So markdown-it-py
parses the blocks, and their text goes raw into the element tree for Python-Markdown's inlines.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.util import AtomicString, code_escape
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown import Markdown
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

# Of 1,191 setext headings underlined by one or two characters in real notes none was meant as a
# heading (design, decision 1).
_SHORTEST_UNDERLINE = 3

# Any character that some inline pattern, of ours or of a dialect, begins with.
_MARKUP = re.compile(r"[\\`*_\[\]<>&!=$~#%^@|{}]|  \n|\(\(|::")

_DEFINITION = re.compile(r"(?P<term>[^\n]+)\n(?P<bodies>:[ \t]+[^\n]*(?:\n[^\n]*)*)\Z")


def parse_blocks(body: str) -> tuple[Sequence[Token], dict[str, tuple[str, str]]]:
    """Parse the blocks of a note.

    Returns:
        CommonMark's block tokens with tables, `inline` tokens unparsed; and the link reference
        definitions as label in lower case → (address, title).
    """
    env: dict[str, dict[str, dict[str, str]]] = {}
    tokens = _block_parser().parse(body, env)
    references = {
        label.lower(): (found["href"], found["title"])
        for label, found in env.get("references", {}).items()
    }
    return tokens, references


@cache
def _block_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable(["inline", "text_join"])
    commonmark_rule = next(
        rule.fn for rule in parser.block.ruler.__rules__ if rule.name == "lheading"
    )

    def lheading(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        known, parent_type = len(state.tokens), state.parentType
        if not commonmark_rule(state, start, end, silent):
            return False
        underline = state.getLines(state.line - 1, state.line, 0, keepLastLF=False).strip()
        if len(underline) >= _SHORTEST_UNDERLINE:
            return True
        del state.tokens[known:]
        state.line, state.parentType = start, parent_type
        return False

    parser.block.ruler.at("lheading", lheading)
    return parser


class _TreeBuilder:
    """Token stream → element tree."""

    def __init__(self) -> None:
        self.root = ET.Element("div")
        self._open = [self.root]

    def add(self, tokens: Iterable[Token]) -> ET.Element:
        for token in tokens:
            if token.nesting == 1:
                self._open.append(self._child(token.tag, token))
            elif token.nesting == -1:
                self._open.pop()
            else:
                self._leaf(token)
        return self.root

    def _child(self, tag: str, token: Token) -> ET.Element:
        element = ET.SubElement(self._open[-1], tag)
        if token.map:
            element.set("data-line", str(token.map[0] + 1))
        if tag == "ol" and token.attrs.get("start"):
            element.set("start", str(token.attrs["start"]))
        return element

    def _leaf(self, token: Token) -> None:
        if token.type == "inline":
            self._text(token)
        elif token.type in {"fence", "code_block"}:
            self._code(token)
        elif token.type == "html_block":
            self._html(token)
        elif token.type == "hr":
            self._child("hr", token)

    def _text(self, token: Token) -> None:
        definition = _DEFINITION.match(token.content)
        paragraph = self._open[-1]
        if definition and paragraph.tag == "p" and token.map:
            _definition_list(paragraph, definition, first_line=token.map[0] + 1)
        else:
            # Half of all texts hold no markup: spare them Python-Markdown's 25 patterns.
            has_markup = _MARKUP.search(token.content)
            paragraph.text = token.content if has_markup else AtomicString(token.content)

    def _code(self, token: Token) -> None:
        block = self._child("pre", token)
        code = ET.SubElement(block, "code")
        language = token.info.split()[0] if token.info.split() else ""
        if language:
            code.set("class", f"language-{language}")
        code.text = AtomicString(code_escape(token.content))

    def _html(self, token: Token) -> None:
        """Read a raw HTML block as inline content, which knows what goes and what stays."""
        block = self._child("div", token)
        block.set("class", "html")
        block.text = token.content.rstrip("\n")


def _definition_list(paragraph: ET.Element, found: re.Match[str], first_line: int) -> None:
    r"""Turn a paragraph `Term\n: body` into `<dl>`: one `<dd>` for every line led by a colon."""
    paragraph.tag = "dl"
    term = ET.SubElement(paragraph, "dt")
    term.set("data-line", str(first_line))
    term.text = found["term"]
    for offset, line in enumerate(found["bodies"].split("\n"), start=1):
        if re.match(r":[ \t]", line):
            body = ET.SubElement(paragraph, "dd")
            body.set("data-line", str(first_line + offset))
            body.text = line[1:].strip()
        else:
            body.text = f"{body.text}\n{line}"


class _BlockParser:
    """Takes the place of Python-Markdown's `BlockParser`; only `parseDocument` is ever called."""

    def __init__(self, md: Markdown) -> None:
        self._md = md

    def parseDocument(self, lines: Sequence[str]) -> ET.ElementTree[ET.Element]:  # noqa: N802 - Python-Markdown's name
        tokens, references = parse_blocks("\n".join(lines))
        self._md.references.update(references)
        return ET.ElementTree(_TreeBuilder().add(tokens))


class CommonMarkBlocks(Extension):
    """CommonMark blocks below Python-Markdown's inlines."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Swap the block parser; leave out what would touch source lines or raw HTML."""
        md.preprocessors.deregister("html_block")
        md.preprocessors.deregister("normalize_whitespace")
        md.treeprocessors.deregister("prettify")
        md.parser = _BlockParser(md)  # type: ignore[assignment]  # duck type: see _BlockParser
