"""The name of a fact as a model sees it: its own words and what stands above it."""

from __future__ import annotations

import unicodedata
from base64 import b32encode
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.model import Fact, Note

_BYTES = 5
"""40 bits, 8 letters: short enough for a model to copy; two of 30,000 facts meet once in 2,400
vaults, and then share a request's answer only if both are in one request."""


def fact_key(fact: Fact, note: Note) -> str:
    """Name a fact, the same wherever its note lies and whatever stands beside it.

    Headings, parents and the paragraph above belong to it: `- fast` under `Docker` is another
    fact than under `Podman`.
    """
    above = [parent.text for parent in ancestors(fact, note.facts)]
    code = [block.text for block in fact.code]
    return short_name(note.title, *fact.trail, fact.lead, *above, *fact.header, fact.text, *code)


def short_name(*parts: str) -> str:
    """Hash some texts to eight letters and digits."""
    whole = "\x1f".join(" ".join(unicodedata.normalize("NFC", part).split()) for part in parts)
    digest = blake2b(whole.encode(), digest_size=_BYTES).digest()
    return b32encode(digest).decode().lower()


def ancestors(fact: Fact, facts: Sequence[Fact]) -> list[Fact]:
    """Give the facts that a fact is nested in, outermost first."""
    found: list[Fact] = []
    while fact.parent is not None:
        fact = facts[fact.parent]
        found.insert(0, fact)
    return found
