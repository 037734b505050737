"""A text with gaps → the field of a cloze note: `{{c1::hidden::hint}}`."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from factdeck.errors import PackageError
from factdeck.packing.markup import Escape, Marked, delimiter, escape_html, render, spans_in
from factdeck.packing.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.model import Fact, Gap, Span

MAX_NUMBER = 500
"""c501 gives an empty card (rule 18)."""

_BRACE = re.compile(r"(?<=[{}])[{}]|[{}](?=[{}])|^[{}]|[{}]$")
_COLON = re.compile(r"(?<=:):|:(?=:)|^:|:$")


def _escape_text(text: str, *, hidden: bool) -> str:
    """Keep braces, and colons in a gap, from opening, ending or hinting (rule 20)."""
    escaped = _BRACE.sub(lambda brace: f"&#{ord(brace[0])};", escape_html(text))
    return _COLON.sub("&#58;", escaped) if hidden else escaped


def _escape_tex(tex: str) -> str:
    """Part braces and colons by spaces, which TeX ignores: it knows no HTML entities (rule 20)."""
    parted = re.sub(r"([{}:])(?=\1)", r"\1 ", escape_html(tex))
    return re.sub(r"^(?=[{}:])|(?<=[{}:])$", " ", parted)


_SHOWN = Escape(text=partial(_escape_text, hidden=False), tex=_escape_tex)
_HIDDEN = Escape(text=partial(_escape_text, hidden=True), tex=_escape_tex)


def mark_up_cloze(text: str, gaps: Sequence[Gap], fact: Fact) -> str:
    """Render a text whose gaps lie apart or within each other.

    Raises:
        PackageError: A gap is empty, out of the text, numbered out of 1 to 500, or crosses another.
    """
    ordered = sorted(gaps, key=lambda gap: (gap.start, -gap.end, gap.number))
    for gap in ordered:
        _check(gap, text)
    whole = tuple(span for span in spans_in(text, fact) if not _cuts_maths(span, ordered, text))
    return _render(Marked(text, whole), 0, len(text), ordered, _SHOWN)


def ordinals(gaps: Sequence[Gap]) -> tuple[int, ...]:
    """Return the card ordinals of a cloze note: number minus one, each once (rule 17)."""
    return tuple(sorted({gap.number - 1 for gap in gaps}))


def _render(marked: Marked, start: int, end: int, gaps: Sequence[Gap], escape: Escape) -> str:
    parts = []
    at = start
    for position, gap in enumerate(gaps):
        if gap.start < at:
            continue  # within the gap before it, which has rendered it
        if gap.end > end:
            raise PackageError(f"Cloze gap {gap.number} of {marked.text!r} crosses another gap.")
        inner = [other for other in gaps[position + 1 :] if other.start < gap.end]
        hidden = _render(marked, gap.start, gap.end, inner, _HIDDEN)
        hint = f"::{_escape_text(one_line(gap.hint), hidden=True)}" if gap.hint else ""
        parts.append(render(marked, at, gap.start, escape))
        parts.append(f"{{{{c{gap.number}::{hidden}{hint}}}}}")
        at = gap.end
    parts.append(render(marked, at, end, escape))
    return "".join(parts)


def _check(gap: Gap, text: str) -> None:
    if not 1 <= gap.number <= MAX_NUMBER:
        raise PackageError(f"Cloze number {gap.number} of {text!r} is not in 1 to {MAX_NUMBER}.")
    is_inside = 0 <= gap.start <= gap.end <= len(text)
    if not is_inside or not text[gap.start : gap.end].strip():
        raise PackageError(f"Cloze gap {gap.number} of {text!r} hides nothing.")


def _cuts_maths(span: Span, gaps: Sequence[Gap], text: str) -> bool:
    """Tell whether a gap neither holds the maths, nor lies within its dollars, nor beside it."""
    if span.kind != "math":
        return False
    dollars = len(delimiter(text[span.start : span.end]))
    start, end = span.start + dollars, span.end - dollars
    return any(
        gap.start < span.end
        and gap.end > span.start
        and not (gap.start <= span.start and span.end <= gap.end)
        and not (start <= gap.start and gap.end <= end)
        for gap in gaps
    )
