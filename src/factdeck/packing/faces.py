"""The fields of a note → the faces of its cards, filled as Anki fills templates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import chevron

from factdeck.packing.fields import CONTENT
from factdeck.packing.look import template

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdeck.packing.fields import NoteFields

_CLOZE = re.compile(r"\{\{c(\d+)::((?:(?!\{\{c\d+::|\}\}).)*?)(?:::([^{}]*?))?\}\}", re.DOTALL)
_VARIABLE = re.compile(r"\{\{([^#/^{}][^{}]*)\}\}")


@dataclass(frozen=True, slots=True)
class Faces:
    """A card as the learner sees it: HTML for the inside of Anki's `<div id="qa">`."""

    ordinal: int
    front: str
    back: str


def faces(fields: NoteFields) -> Iterator[Faces]:
    """Yield every card of a note, in the order of their ordinals."""
    first = "Text" if fields.kind == "cloze" else CONTENT[0]
    values = dict(zip((first, *CONTENT[1:]), fields.values, strict=True))
    for ordinal in fields.ordinals:
        front = fill(template(fields.kind, "front"), values, ordinal, reveal=False)
        shown = {**values, "FrontSide": front}
        yield Faces(
            ordinal, front, fill(template(fields.kind, "back"), shown, ordinal, reveal=True)
        )


def fill(text: str, fields: Mapping[str, str], ordinal: int, *, reveal: bool) -> str:
    """Fill a template as Anki does: fields are HTML already, `cloze:` hides the card's number."""
    data = dict(fields)
    for name, value in fields.items():
        data[f"cloze:{name}"] = cloze(value, ordinal + 1, reveal=reveal)
    return chevron.render(_unescaped(text), data)


def cloze(text: str, number: int, *, reveal: bool) -> str:
    """Show a cloze text with the gaps of one number hidden or revealed, innermost gaps first."""

    def shown(gap: re.Match[str]) -> str:
        if int(gap[1]) != number:
            return gap[2]
        hint = gap[3] or "..."
        return f'<span class="cloze">{gap[2] if reveal else f"[{hint}]"}</span>'

    while (replaced := _CLOZE.sub(shown, text)) != text:
        text = replaced
    return text


@cache
def _unescaped(text: str) -> str:
    """Ask for fields as they are: Anki knows no escaping, mustache has three braces for it."""
    return _VARIABLE.sub(r"{{{\1}}}", text)
