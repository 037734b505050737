"""The GUID of a new card, from its source fact and never from its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.ledger.text import code

if TYPE_CHECKING:
    from collections.abc import Container

    from factdeck.ledger.facts import Found
    from factdeck.model import Candidate

_SIZE = 10
"""Bytes: 16 letters; among a million cards two meet once in 2 * 10**12 ledgers."""


def guid_of(found: Found, candidate: Candidate, taken: Container[str]) -> str:
    """Name a card that has no entry.

    The same on every machine, under every topic filter and after the ledger is lost.

    Args:
        found: The fact.
        candidate: What is asked about it.
        taken: GUIDs that belong to other cards, living or retired.
    """
    place = (found.path, *found.trail, found.parent)
    source = (*place, found.key, candidate.rule, candidate.part)
    guid = code(*source, size=_SIZE)
    attempt = 0
    while guid in taken:
        attempt += 1
        guid = code(*source, str(attempt), size=_SIZE)
    return guid
