"""Cards made by hand, for the tests of what comes after asking."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from factdeck.model import Candidate, Card, Code, Fact, Gap, Picture, Span
from factdeck.packing.collection import PackedNote
from factdeck.packing.fields import note_fields

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factdeck.model import SpanKind

BUILD_TIME = 1_795_000_000


def span(text: str, wording: str, kind: SpanKind) -> Span:
    """Mark the first place of a wording."""
    start = text.index(wording)
    return Span(start, start + len(wording), kind)


def make_fact(text: str = "Fact.", **more: object) -> Fact:
    given: dict[str, object] = {
        "path": "net/TCP.md",
        "line": 7,
        "index": 0,
        "kind": "bullet",
        "text": text,
        "html": f"<p>{text}</p>",
        "language": "en",
        **more,
    }
    return Fact(**given)  # type: ignore[arg-type]  # a table of defaults has one type for all


def make_card(  # noqa: PLR0913 -- a builder: all it takes has a default
    question: str = "What is TCP?",
    *answer: str,
    fact: Fact | None = None,
    gaps: tuple[Gap, ...] = (),
    tags: tuple[str, ...] = (),
    deck: str = "Notes::Networking",
    trail: tuple[str, ...] = ("TCP",),
    ordered: bool = False,
    code: tuple[Code, ...] = (),
    context: str = "",
) -> Card:
    candidate = Candidate(
        rule="definition",
        question=question,
        answer=answer or ("a protocol",),
        confidence=0.9,
        ordered=ordered,
        gaps=gaps,
        code=code,
        context=context,
    )
    return Card(
        fact=fact or make_fact(),
        candidate=candidate,
        state="packed",
        trail=trail,
        deck=deck,
        tags=tags,
    )


def pack(
    card: Card,
    guid: str = "guid-1",
    *,
    due: int = 1,
    modified: int = BUILD_TIME,
    media: Mapping[str, str] | None = None,
) -> PackedNote:
    return PackedNote(guid, f"key of {guid}", modified, due, note_fields(card, media or {}))


def gap(text: str, hidden: str, number: int = 1, hint: str = "") -> Gap:
    start = text.index(hidden)
    return Gap(number, start, start + len(hidden), hint)


def draw(path: Path, colour: str = "teal", kind: str = "PNG") -> Picture:
    """Write a small picture and return the record that refers to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture_bytes(colour, kind))
    return Picture(file=path.name, location=str(path), alt="a drawing", line=3)


def picture_bytes(colour: str = "teal", kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (16, 12), colour).save(buffer, kind)
    return buffer.getvalue()
