"""Recognised cards × what was rendered of them → the new ledger, and what the build says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from factdeck.ledger.cards import answer_of
from factdeck.ledger.entry import Entry, Ledger, ledger_of
from factdeck.ledger.facts import moved_to
from factdeck.ledger.recognition import RESET
from factdeck.ledger.text import mark, same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdeck.ledger.recognition import Recognised, Recognition

ChangeKind = Literal["new", "reworded", "moved", "returned", "unchanged", "retired"]


@dataclass(frozen=True, slots=True)
class Change:
    """What a build does to one card: a line of the plan."""

    kind: ChangeKind
    """`reworded` is any change of what the card shows, its pictures included; a card that was
    reworded and moved is reworded."""
    guid: str
    path: str
    line: int
    question: str
    before: str = ""
    """The question as last packed, where there was one."""
    moved_from: str = ""
    """The note it was in, if that was another or another heading."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The outcome of a build, before anything is written."""

    ledger: Ledger
    changes: tuple[Change, ...]


def settle(recognition: Recognition, digests: Mapping[str, str], now: int) -> Settlement:
    """Say when each card last changed, and bring the ledger up to date.

    Args:
        recognition: Of the whole vault.
        digests: GUID → digest of what will be packed, without key and line; only of cards that
            pass the topic filter. The others keep what was last packed of them.
        now: Seconds since the epoch. Nothing depends on it if nothing changed.
    """
    entries = dict(recognition.ledger.by_guid)
    entries |= {entry.guid: entry for entry in recognition.followed}
    changes: list[Change] = []
    for one in recognition.cards:
        if one.guid in digests:
            entry = _packed(one, digests[one.guid], now)
            entries[one.guid] = entry
            changes.append(_change(one, entry))
        elif one.before:
            entries[one.guid] = moved_to(one.before, one.found)
    for gone in recognition.gone:
        entry = entries[gone.entry.guid]
        entries[entry.guid] = replace(entry, retired=now, closed=gone.reason == RESET)
        changes.append(
            Change(
                kind="retired",
                guid=entry.guid,
                path=gone.entry.path,
                line=gone.line,
                question=entry.question,
                before=entry.question,
                reason=gone.reason,
            )
        )
    return Settlement(ledger_of(entries.values(), _seen(recognition, entries)), tuple(changes))


def _packed(one: Recognised, digest: str, now: int) -> Entry:
    before, found, candidate = one.before, one.found, one.card.candidate
    modified = now
    if before:
        modified = before.modified if before.digest == digest else max(now, before.modified + 1)
    return Entry(
        guid=one.guid,
        path=found.path,
        text=found.text,
        rule=candidate.rule,
        question=candidate.question,
        answer=answer_of(one.card),
        trail=found.trail,
        parent=found.parent,
        previous=found.previous,
        next=found.next,
        part=candidate.part,
        gaps=one.gaps,
        deck=one.card.deck,
        modified=modified,
        digest=digest,
    )


def _change(one: Recognised, entry: Entry) -> Change:
    before = one.before
    kind: ChangeKind = "unchanged"
    if before is None:
        kind = "new"
    elif before.retired:
        kind = "returned"
    elif before.question != entry.question or before.answer != entry.answer:
        kind = "reworded"
    elif one.moved:
        kind = "moved"
    elif before.digest != entry.digest:
        kind = "reworded"
    return Change(
        kind=kind,
        guid=one.guid,
        path=entry.path,
        line=one.found.fact.line,
        question=entry.question,
        before=before.question if before else "",
        moved_from=before.path if before and one.moved else "",
    )


def _seen(recognition: Recognition, entries: Mapping[str, Entry]) -> frozenset[str]:
    """Marks of facts without an entry; also those of notes that are out of sight, if any are."""
    known = {mark(same(entry.text)) for entry in entries.values() if not entry.closed}
    before = recognition.ledger.seen if recognition.partial else frozenset()
    return (recognition.seen | before) - known
