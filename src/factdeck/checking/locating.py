"""Where in its line a problem is: the columns that a caret goes under."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.model import Problem

_PICTURE = re.compile(
    r"!\[[^\]]*\]\(\s*<?(?P<link>[^)>]*)|!\[\[(?P<embed>[^\]|#]*)|<img[^>]*?src=[\"']?(?P<tag>[^\"'>]+)",
    re.IGNORECASE,
)
# What stands before the words of a bullet or quote.
_MARKER = re.compile(r"[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?")
_PICTURE_CODES = frozenset({"missing-picture", "corrupt-picture"})


def span_in(lines: Sequence[str], problem: Problem, phrase: str) -> tuple[int, int]:
    """Give the first column and the one behind the last, 1-based; zeros where nothing is there.

    Args:
        lines: Of the note.
        problem: Whose line is meant.
        phrase: The words it is about; empty for all of the line. Words that are not found as they
            are, because there is Markdown among them, give all of the line, too.
    """
    if not 1 <= problem.line <= len(lines):
        return 0, 0
    line = lines[problem.line - 1]
    if problem.code in _PICTURE_CODES:
        return _picture(line, problem.message)
    if phrase:
        found = re.search(rf"(?<!\w){re.escape(phrase)}", line, re.IGNORECASE)
        if found:
            return found.start() + 1, found.end() + 1
    start = _MARKER.match(line)
    return (start.end() if start else 0) + 1, len(line.rstrip()) + 1


def _picture(line: str, message: str) -> tuple[int, int]:
    """Find the target of the picture that the message names, else the first one."""
    spans = []
    for match in _PICTURE.finditer(line):
        group = match.lastgroup or 0
        name = posixpath.basename(unquote(match[group]).strip().replace("\\", "/"))
        spans.append((bool(name) and name not in message, match.start(group), match.end(group)))
    if not spans:
        return 1, len(line) + 1
    _, start, end = min(spans)
    return start + 1, end + 1
