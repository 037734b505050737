"""Obsidian: `%%comments%%`, `^block-ids`, `#tags`, Dataview fields; links are in `wikilinks`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from factdeck.reading.dialect import Dialect, shows
from factdeck.reading.markdown.hashtags import register_hashtags
from factdeck.reading.markdown.source import blank_outside_code, raw_texts

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from markdown import Markdown

# A comment over several lines opens its first one: `100%% … %%` far below is none.
_COMMENT = r"^[ \t]*%%[\s\S]*?%%|(?<![%\w])%%[^%\n][^\n]*?%%"
_BLOCK_ID = re.compile(r"(?:(?<=\s)|(?<![^\n]))\^[A-Za-z0-9-]+[ \t]*(?=\n|\Z)")
# `key:: value` on a line of its own; `term :: definition` is the author's card and stays.
_FIELD = re.compile(r"(?<![^\n])([*_]{0,2}\w[\w -]{0,40}?[*_]{0,2})(?<=\S)::[ \t]+(?=\S)")
_INLINE_FIELD = r"\[(\w[\w -]{0,40})::[ \t]*([^\[\]\n]*)\]|\(\w[\w -]{0,40}::[ \t]*([^()\n]*)\)"
_SIGNS = {
    "%%": re.compile(_COMMENT, re.MULTILINE),
    " ^": re.compile(r" \^[A-Za-z0-9-]+[ \t]*$", re.MULTILINE),
    "[[": re.compile(r"\[\[[^\[\]\n]+\]\]"),
    "#": re.compile(r"#(?<!\S#)\w+/\w"),
    "[!": re.compile(r"^[ \t]*>[ \t]*\[!\w", re.MULTILINE),
}


class _Comments(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return blank_outside_code(_COMMENT, text).split("\n") if "%%" in text else lines


class _BlockMarks(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for element, text in raw_texts(root):
            if "^" in text or "::" in text:
                element.text = _FIELD.sub(r"\1: ", _BLOCK_ID.sub("", text))


class _InlineField(InlineProcessor):
    """`[key:: value]` says both, `(key:: value)` only the value."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown's signature
    ) -> tuple[str, int, int]:
        return (f"{m[1]}: {m[2]}" if m[1] else m[3]), m.start(0), m.end(0)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(_Comments(md), "obsidian_comments", 30)
        md.treeprocessors.register(_BlockMarks(md), "obsidian_marks", 50)
        md.inlinePatterns.register(_InlineField(_INLINE_FIELD, md), "dataview", 178)
        register_hashtags(md)


DIALECT = Dialect(
    "obsidian",
    speaks=shows(_SIGNS),
    marks=lambda paths: ".obsidian/" in paths,
    extension=_Extension,
)
