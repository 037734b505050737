"""The templates and the style sheet of the cards, as they lie in this folder."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from factdeck.packing.fields import NoteKind

TemplateSide = Literal["front", "back"]


@cache
def template(kind: NoteKind, side: TemplateSide) -> str:
    """Return a template in Anki's mustache."""
    return _text(f"templates/{kind}.{side}.html")


@cache
def style_sheet() -> str:
    """Return the CSS that both note types share."""
    return _text("card.css")


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
