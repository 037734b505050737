"""A chosen card → what an Anki note says: the fields, tags, deck and cards that get emitted."""

from __future__ import annotations

import hashlib
import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factdeck.errors import PackageError
from factdeck.packing import cloze, markup
from factdeck.packing.highlight import highlight_blocks, without_colours
from factdeck.packing.names import clean_deck, clean_tags
from factdeck.packing.text import clean, disarm, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factdeck.model import Card, Picture

NoteKind = Literal["qa", "cloze"]

CONTENT = (
    "Question",
    "Answer",
    "Trail",
    "Context",
    "Source",
    "Pictures back",
    "Pictures front",
    "Place",
    "Language",
)
"""What `NoteFields.values` hold, in this order. A cloze note calls the first one `Text`."""

_PLACE = CONTENT.index("Place")


@dataclass(frozen=True, slots=True)
class NoteFields:
    """What is emitted for one note, apart from its identity and times."""

    kind: NoteKind
    values: tuple[str, ...]
    """HTML, in the order of `CONTENT`."""
    tags: tuple[str, ...]
    """As Anki keeps them: sorted, without white space."""
    deck: str
    ordinals: tuple[int, ...]
    """Which cards the note has: 0 for a question, cloze numbers minus one."""
    media: tuple[str, ...] = ()
    """Names of the media files that the values refer to, sorted."""


def note_fields(card: Card, media: Mapping[str, str]) -> NoteFields:
    """Render a card. `media` gives the media name of each `Picture.location` that can be packed.

    Raises:
        PackageError: The card has no question, a broken cloze gap, or a deck without a name.
    """
    fact, candidate = card.fact, card.candidate
    if not candidate.question.strip():
        raise PackageError(f"{fact.path}:{fact.line}: a card needs a question.")
    answer = markup.mark_up_items(candidate.answer, fact, ordered=candidate.ordered)
    if candidate.gaps:
        question = cloze.mark_up_cloze(candidate.question, candidate.gaps, fact)
        answer = ""  # the gaps show it where it belongs
    else:
        question = markup.mark_up(candidate.question, fact)
    back = [picture for picture in fact.pictures if picture.side == "back"]
    front = [picture for picture in fact.pictures if picture.side == "front"]
    values = (
        question,
        answer + markup.mark_up_code(candidate.code),
        markup.mark_up_trail(card.trail),
        markup.mark_up(candidate.context, fact),
        "" if _says_it_all(card) else highlight_blocks(clean(fact.html)),
        _pictures(back, media),
        _pictures(front, media),
        markup.escape_html(f"{fact.path}:{fact.line}"),
        html.escape(fact.language),
    )
    return NoteFields(
        kind="cloze" if candidate.gaps else "qa",
        values=tuple(map(disarm, values)),
        tags=clean_tags(card.tags),
        deck=clean_deck(card.deck),
        ordinals=cloze.ordinals(candidate.gaps) if candidate.gaps else (0,),
        media=tuple(sorted({media[p.location] for p in fact.pictures if p.location in media})),
    )


def digest(fields: NoteFields) -> str:
    """Return 32 hex digits that change when Anki must take the note over again.

    The deck is not in it, for an import moves no existing card (rule 31); nor is the line of the
    place: a bullet put in above would make every note below it look newer, and overwrite what
    the learner edited there (rule 5). The line shown is that of the last change.
    """
    path = fields.values[_PLACE].rpartition(":")[0]
    values = [*fields.values[:_PLACE], path, *fields.values[_PLACE + 1 :]]
    values = [without_colours(value) for value in values]
    emitted = json.dumps([fields.kind, values, fields.tags, fields.ordinals])
    return hashlib.sha256(emitted.encode()).hexdigest()[:32]


def _says_it_all(card: Card) -> bool:
    """Tell whether the back without its source shows every word of the fact already."""
    fact, candidate = card.fact, card.candidate
    shown = candidate.question if candidate.gaps else " ".join(candidate.answer)
    has_shape = bool(fact.code or fact.cells)
    return one_line(shown) == one_line(fact.text) and not has_shape


def _pictures(pictures: Iterable[Picture], media: Mapping[str, str]) -> str:
    """Refer to media by raw names: Anki finds no percent-encoded ones (rule 27)."""
    return "".join(
        f'<img src="{media[picture.location]}" alt="{html.escape(one_line(picture.alt))}">'
        for picture in pictures
        if picture.location in media
    )
