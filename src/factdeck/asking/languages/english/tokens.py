"""Cut a sentence into words, numbers, marks, code and bracketed stretches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# A plain word before a space is most of a sentence: tried first, it spares the other patterns.
_TOKEN = re.compile(
    r"[A-Za-z]+(?= )|https?://\S+|\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|“[^”]*”|\$[^$\n]+\$"
    r"|/\d+|\d+(?:-[A-Za-z]\w*)+|\d[\d.,:/]*\d%?|[^\W_][\w.+#/&'’-]*[\w+#%]|\w%?|->|=>|--|[^\w\s]"
)


class Token(NamedTuple):
    """A word, number, mark, code span or bracketed stretch: `text[start:end]`."""

    text: str
    start: int
    end: int
    tag: str
    lower: str
    """The text in lower case, with a plain apostrophe."""


def token_spans(text: str, solid: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the tokens of a text stand; each `solid` stretch is one of them."""
    if not solid:
        return [match.span() for match in _TOKEN.finditer(text)]
    spans: list[tuple[int, int]] = []
    position = 0
    for start, end in (*sorted(solid), (len(text), len(text))):
        if start < position:
            continue
        spans += [
            (m.start() + position, m.end() + position)
            for m in _TOKEN.finditer(text[position:start])
        ]
        if start < end:
            spans.append((start, end))
        position = end
    return spans
