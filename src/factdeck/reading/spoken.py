"""Rendered HTML → the plain text of a block, with the author's own marks as spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bs4.element import NavigableString, Tag

from factdeck.model import Code, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4.element import PageElement

    from factdeck.model import SpanKind

_SPAN_KINDS: dict[str, SpanKind] = {
    "code": "code",
    "kbd": "code",
    "strong": "bold",
    "b": "bold",
    "em": "italic",
    "i": "italic",
    "mark": "mark",
    "a": "link",
}
_BLOCKS = frozenset(
    {"p", "div", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "details"}
)
# Nested lists are facts of their own; struck-through text is no longer true.
_UNSPOKEN = frozenset({"ul", "ol", "dl", "table", "del", "s", "hr", "summary"})
_SPACES = re.compile(r"[ \t\xa0]{2,}|[\t\xa0]")
_LINE_END = re.compile(r"[ \t\xa0]*\n[ \t\xa0]*")

_SOFT_BREAK = "\ue000"
_SPACE = f" {_SOFT_BREAK}"
_WHITE = f" \n{_SOFT_BREAK}"
_LONGEST_LABEL = 5
_SHORTEST_BODY = 4
# A label is a bare noun phrase: no punctuation, no sentence ending, no particle that goes on.
_GOES_ON = re.compile(r"[.,;:?!…)\]]$|[다요음됨함임]$|(?:에서|[은는을를의와과에며고])$")
_NEW_SENTENCE = re.compile(
    r"""[A-Z가-힣"'“(0-9][^
]*[.다요]$""",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a block says."""

    text: str
    spans: tuple[Span, ...] = ()
    code: tuple[Code, ...] = ()
    pictures: tuple[Tag, ...] = ()
    """The `<img>` elements in it."""
    targets: tuple[str, ...] = ()
    """Where its links lead."""
    tags: tuple[str, ...] = ()
    """Names of the hash tags in it."""


@dataclass(slots=True)
class _Writer:
    """Collapses white space as a browser does while remembering where the marks are."""

    text: str = ""
    spans: list[tuple[int, int, SpanKind]] = field(default_factory=list)
    code: list[Code] = field(default_factory=list)
    pictures: list[Tag] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def write(self, piece: str) -> None:
        if "\n" in piece:
            piece = _LINE_END.sub(_SOFT_BREAK, piece)
        if "  " in piece or "\t" in piece or "\xa0" in piece:
            piece = _SPACES.sub(" ", piece)
        if not self.text or self.text[-1] in _WHITE:
            piece = piece.lstrip(_SPACE)
        self.text += piece

    def break_line(self) -> None:
        self.text = self.text.rstrip(_SPACE)
        if self.text and not self.text.endswith("\n"):
            self.text += "\n"

    def visit(self, nodes: Iterable[PageElement]) -> None:
        for node in nodes:
            if isinstance(node, Tag):
                self._visit_tag(node)
            elif isinstance(node, NavigableString):
                self.write(str(node))

    def _visit_tag(self, tag: Tag) -> None:
        name = tag.name
        if name in _SPAN_KINDS:
            self._visit_inline(tag)
        elif name in _UNSPOKEN or is_answer_box(tag):
            return
        elif name == "img":
            self.pictures.append(tag)
        elif name == "pre":
            self.code.append(_code_block(tag))
        elif name == "br":
            self.break_line()
        elif name in _BLOCKS:
            self.break_line()
            self.visit(tag.children)
            self.break_line()
        else:
            self._visit_inline(tag)

    def _visit_inline(self, tag: Tag) -> None:
        is_math = tag.name == "span" and tag.get("class") == "math"
        kind = "math" if is_math else _SPAN_KINDS.get(tag.name)
        if kind == "link":
            self.targets.append(str(tag.get("href", "")))
        elif tag.get("class") == "tag":
            self.tags.append(str(tag.get("data-tag", "")))
        start = len(self.text)
        self.visit(tag.children)
        if kind and len(self.text) > start:
            self.spans.append((start, len(self.text), kind))


def is_answer_box(tag: Tag) -> bool:
    """Tell whether this is a `<details>` that asks: a fact of its own."""
    return tag.name == "details" and tag.get("class") != "aside"


def speak(nodes: Iterable[PageElement]) -> Spoken:
    r"""Read blocks aloud.

    Args:
        nodes: What a list item, cell or paragraph holds.

    Returns:
        Its text (white space collapsed; soft line breaks are spaces, except behind a label
        line; hard breaks and paragraphs are `\n`), the spans that the author set apart, its
        code blocks, pictures and link targets. Nested lists and tables are left out.
    """
    writer = _Writer()
    writer.visit(nodes)
    text = _join_soft_breaks(writer.text.rstrip(_WHITE))
    spans = tuple(
        Span(start, min(end, len(text)), kind)
        for start, end, kind in sorted(writer.spans)
        if start < min(end, len(text))
    )
    return Spoken(
        text,
        spans,
        tuple(writer.code),
        tuple(writer.pictures),
        tuple(writer.targets),
        tuple(dict.fromkeys(writer.tags)),
    )


def _join_soft_breaks(text: str) -> str:
    """Join hard-wrapped lines; `label⏎sentence.` stays two lines, it is a label and its body."""
    if _SOFT_BREAK not in text:
        return text
    first, rest = text.split(_SOFT_BREAK, 1)
    rest = rest.replace(_SOFT_BREAK, " ")
    is_label = (
        "\n" not in first
        and len(first.split()) <= _LONGEST_LABEL
        and not _GOES_ON.search(first)
        and len(rest.split()) >= _SHORTEST_BODY
        and bool(_NEW_SENTENCE.match(rest))
    )
    return f"{first}\n{rest}" if is_label else f"{first} {rest}"


def _code_block(tag: Tag) -> Code:
    inner = tag.find("code")
    name = str(inner.get("class", "")) if isinstance(inner, Tag) else ""
    return Code(tag.get_text().rstrip("\n"), name.removeprefix("language-"))
