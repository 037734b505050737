"""Help for dialects: reach the author's words in source or tree without touching code or lines."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown.util import AtomicString

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator

_CODE = (
    r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?P<fence>`{3,}|~{3,})[^\n]*\n"
    r"(?:[\s\S]*?\n[ \t>]*(?P=fence)[`~]*[ \t]*$|[\s\S]*)"
    r"|(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
)


def blank_outside_code(pattern: str, text: str) -> str:
    """Take out what matches, unless it stands in code; its line ends stay."""

    def blank(found: re.Match[str]) -> str:
        return "\n" * found[0].count("\n") if found["hit"] is not None else found[0]

    return _code_or(pattern).sub(blank, text)


def lines_outside_code(pattern: str, text: str) -> tuple[int, ...]:
    """Give the 1-based lines where something stands that is no code, each once."""
    places = [m.start() for m in _code_or(pattern).finditer(text) if m["hit"] is not None]
    return tuple(dict.fromkeys(text.count("\n", 0, place) + 1 for place in places))


@cache
def _code_or(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<code>{_CODE})|(?P<hit>{pattern})", re.MULTILINE | re.IGNORECASE)


def raw_texts(root: ET.Element) -> Iterator[tuple[ET.Element, str]]:
    """Yield the elements that hold text whose inline Markdown is not read yet, with that text."""
    for element in root.iter():
        if element.text and not isinstance(element.text, AtomicString):
            yield element, element.text
