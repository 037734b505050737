"""Plain text of a candidate → HTML of a field, the code and maths of its fact marked up."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.model import Code, Fact, Span
from factdeck.packing.highlight import highlight
from factdeck.packing.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


# Pandoc's rule, and some TeX inside or a lone letter: `$HOME/$USER` is none.
_TEX = re.compile(
    r"(?<![\\$\w])\$(?=[A-Za-z]\$|[^$\n]{0,400}[\\^_={}+*<>|])(?!\s)[^$\n]{1,400}(?<!\s)\$(?![\d$])"
)


def escape_html(text: str) -> str:
    """Escape running text for a place between tags."""
    return html.escape(clean(text), quote=False)


@dataclass(frozen=True, slots=True)
class Escape:
    """How characters with a meaning of their own are kept from having it: plain in, HTML out."""

    text: Callable[[str], str] = escape_html
    """For running text and code."""
    tex: Callable[[str], str] = escape_html
    """For what is between the delimiters of maths: a bare `<` would be a tag there (rule 38)."""


FIELD = Escape()


@dataclass(frozen=True, slots=True)
class Marked:
    """A plain text and where code and maths stand in it, in order."""

    text: str
    spans: tuple[Span, ...]


def mark_up(text: str, fact: Fact) -> str:
    """Render one plain text of a candidate as HTML."""
    return render(Marked(text, spans_in(text, fact)), 0, len(text), FIELD)


def mark_up_items(items: Sequence[str], fact: Fact, *, ordered: bool) -> str:
    """Render an answer: one item as it is, several as a list."""
    if len(items) <= 1:
        return "".join(mark_up(item, fact) for item in items)
    tag = "ol" if ordered else "ul"
    body = "".join(f"<li>{mark_up(item, fact)}</li>" for item in items)
    return f"<{tag}>{body}</{tag}>"


def mark_up_trail(trail: Iterable[str]) -> str:
    """Render headings as one line, outermost first."""
    return " › ".join(map(_heading, trail))


def mark_up_code(blocks: Iterable[Code]) -> str:
    """Render code blocks, their language as the class that highlighters look for."""
    return "".join(map(_code_block, blocks))


def spans_in(text: str, fact: Fact) -> tuple[Span, ...]:
    """Find where the code and maths of the fact stand in a text made from it, in order.

    A text copied from one place of the fact takes the spans of that place. Any other takes them
    by their wording, but not code that the fact also says in plain words: `a` is an option in
    one place and an article in the next.
    """
    spans = [
        span
        for span in fact.spans
        if (span.kind == "code" and span.start < span.end) or _is_maths(fact, span)
    ]
    if not spans or not text:
        return ()
    place = fact.text.find(text)
    if place >= 0 and fact.text.find(text, place + 1) < 0:
        return tuple(_moved(spans, place, place + len(text)))
    return tuple(_spotted(text, fact, spans))


def render(marked: Marked, start: int, end: int, escape: Escape) -> str:
    """Render `text[start:end]`; spans may reach over its edges, maths is then left open there."""
    text = marked.text
    parts = []
    at = start
    for span in marked.spans:
        left, right = max(span.start, at), min(span.end, end)
        if left >= right:
            continue
        parts.append(_running(text[at:left], escape))
        if span.kind == "math":
            parts.append(_maths(text, span, left, right, escape))
        else:
            parts.append(f"<code>{escape.text(text[left:right])}</code>")
        at = right
    parts.append(_running(text[at:end], escape))
    return "".join(parts)


def delimiter(tex: str) -> str:
    """Return the dollars around maths, empty if it is written in another way."""
    for dollars in ("$$", "$"):
        inner = tex[len(dollars) : -len(dollars)]
        if inner and tex.startswith(dollars) and tex.endswith(dollars):
            return dollars
    return ""


def _heading(text: str) -> str:
    """Render a heading, which is plain text: what stands between dollars there looks like TeX."""
    spans = (Span(m.start(), m.end(), "math") for m in _TEX.finditer(text))
    return render(Marked(text, tuple(spans)), 0, len(text), FIELD)


def _running(text: str, escape: Escape) -> str:
    return escape.text(text).replace("\n", "<br>")


def _maths(text: str, span: Span, left: int, right: int, escape: Escape) -> str:
    dollars = delimiter(text[span.start : span.end])
    opening, closing = (r"\[", r"\]") if dollars == "$$" else (r"\(", r"\)")
    inner_start = max(left, span.start + len(dollars))
    inner_end = min(right, span.end - len(dollars))
    inner = text[inner_start:inner_end].replace("\n", " ")
    return (
        (opening if left == span.start else "")
        + escape.tex(inner)
        + (closing if right == span.end else "")
    )


def _code_block(code: Code) -> str:
    language = re.sub(r"[^\w+#.-]", "", code.language, flags=re.ASCII)
    attribute = f' class="language-{language}"' if language else ""
    body = highlight(clean(code.text.strip("\n")), language)
    return f"<pre><code{attribute}>{body}</code></pre>"


def _is_maths(fact: Fact, span: Span) -> bool:
    return span.kind == "math" and bool(delimiter(fact.text[span.start : span.end]))


def _moved(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    for span in spans:
        left, right = max(span.start, start), min(span.end, end)
        is_whole = (left, right) == (span.start, span.end)
        if left < right and (is_whole or span.kind == "code"):
            yield Span(left - start, right - start, span.kind)


def _spotted(text: str, fact: Fact, spans: Sequence[Span]) -> Iterator[Span]:
    kinds = {fact.text[span.start : span.end]: span.kind for span in spans}
    found = [
        Span(place, place + len(wording), kind)
        for wording, kind in kinds.items()
        if kind == "math" or _always_set_apart(wording, fact.text, spans)
        for place in _places(wording, text)
    ]
    at = 0
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= at:
            yield span
            at = span.end


def _always_set_apart(wording: str, text: str, spans: Sequence[Span]) -> bool:
    return all(
        any(span.start <= place < span.end for span in spans) for place in _places(wording, text)
    )


def _places(wording: str, text: str) -> Iterator[int]:
    """Find the wording, but not inside a longer Latin word; a Korean particle may follow."""
    place = text.find(wording)
    while place >= 0:
        end = place + len(wording)
        if not (_joined(text, place) or _joined(text, end)):
            yield place
        place = text.find(wording, end)


def _joined(text: str, place: int) -> bool:
    """Tell whether the characters around the place belong to one Latin word or number."""
    around = text[max(place - 1, 0) : place + 1]
    return len(around) == 2 and around.isascii() and around.replace("_", "a").isalnum()  # noqa: PLR2004 -- a pair
