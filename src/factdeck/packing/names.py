"""Names of decks and tags as Anki keeps them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.errors import PackageError
from factdeck.packing.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

SEPARATOR = "::"

# Anki strips these two from every imported tag list: they are states of a card, not topics.
_STATES = frozenset({"marked", "leech"})
# A tag is searched as tag:"name", where these would end the name or match anything.
_UNSEARCHABLE = re.compile(r'["*\\]')


def clean_deck(name: str) -> str:
    """Make a deck name that Anki keeps as it is (rule 32): tidy parts, none of them empty.

    Raises:
        PackageError: Nothing is left of it.
    """
    parts = (re.sub(r":{2,}", ":", one_line(part)).strip(": ") for part in name.split(SEPARATOR))
    cleaned = SEPARATOR.join(filter(None, parts))
    if not cleaned:
        raise PackageError(f"{name!r} cannot name a deck: give another one with `deck`.")
    return cleaned


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Make tags that Anki keeps as they are and can search for, in its order (rule 35)."""
    by_key: dict[str, str] = {}
    for tag in sorted(filter(None, map(_clean_tag, tags)), key=lambda tag: (tag.casefold(), tag)):
        by_key.setdefault(tag.casefold(), tag)
    return tuple(tag for key, tag in by_key.items() if key not in _STATES)


def _clean_tag(tag: str) -> str:
    parts = (one_line(_UNSEARCHABLE.sub("", part)) for part in tag.split(SEPARATOR))
    return SEPARATOR.join(part.replace(" ", "_") for part in parts if part)
