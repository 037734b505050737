"""Cards made by hand, for the tests of what comes after asking."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from factdeck.model import Candidate, Card, Code, Fact, Gap, Picture, Span
from factdeck.packing.collection import PackedNote
from factdeck.packing.fields import note_fields
from factdeck.packing.media import read_media
from factdeck.packing.package import write_package

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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


def cards_of_every_kind(folder: Path) -> Iterator[Card]:
    """Yield five cards that between them need all that packing can do."""
    picture = draw(folder / "그림 %20 (1).PNG")
    korean = make_fact("파드는 가장 작은 단위다", language="ko", pictures=(picture,))
    yield make_card("파드란 무엇인가?", "가장 작은 단위", fact=korean, tags=("쿠버네티스::파드",))
    yield make_card("Steps?", "a", "b", ordered=True, code=(Code("ls -l {{x}}", "sh"),))
    yield make_card("[sound:no.mp3] and {{c1::no}}?", "<b>no</b>", tags=("a b", "ab", "AB"))
    text = "std::vector needs $x^{2^{n}}$ and {{c9::no}} in TCP"
    spans = (span(text, "std::vector", "code"), span(text, "$x^{2^{n}}$", "math"))
    gaps = (
        gap(text, "std::vector", 1, "a type::of C++"),
        gap(text, "$x^{2^{n}}$", 4),
        gap(text, "{{c9::no}}", 2),
    )
    yield make_card(text, fact=make_fact(text, spans=spans), gaps=gaps)
    nested = "TCP is reliable and ordered"
    inner = (gap(nested, "reliable and ordered", 1), gap(nested, "ordered", 2))
    yield make_card(nested, fact=make_fact(nested), gaps=inner, deck="notes::NETWORKING::TCP")


def build(folder: Path, notes: Sequence[PackedNote]) -> Path:
    """Write a package of such notes."""
    locations = read_media(card.fact for card in cards_of_every_kind(folder)).names
    path = folder / "built.apkg"
    write_package(path, notes, locations)
    return path
