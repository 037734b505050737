"""The one place that knows the order of the rooms, and the only one that writes.

read → ask → recognise → render → settle → pack. Recognising always sees the whole vault; the
topic filter narrows what is rendered and packed, and retires nothing.
"""

from __future__ import annotations

import filecmp
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdeck.errors import EmptyBuildError, LedgerError, RetirementError
from factdeck.ledger.keys import key_of
from factdeck.ledger.recognise import recognise
from factdeck.ledger.settle import settle
from factdeck.ledger.store import load, locked, publish, save
from factdeck.packing.fields import digest, note_fields
from factdeck.packing.media import read_media
from factdeck.packing.pictures import limits_of
from factdeck.progress import silent
from factdeck.settings import Settings
from factdeck.survey import narrowed, survey
from factdeck.topics import TopicFilter
from factdeck.written import remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from factdeck.ledger.recognition import DeckChange, Recognised, Recognition
    from factdeck.ledger.settle import Change, Settlement
    from factdeck.model import Card, Fact, Problem
    from factdeck.packing.collection import PackedNote
    from factdeck.packing.fields import NoteFields
    from factdeck.packing.pictures import Limits
    from factdeck.progress import Progress
    from factdeck.survey import Survey

LEDGER_FOLDER = ".factdeck"
_EVERYTHING = TopicFilter()
_DEFAULTS = Settings()


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build."""

    notes: Path
    output: Path
    """A folder, or the package's own path if it ends in `.apkg`."""
    topics: TopicFilter = _EVERYTHING
    ledger: Path | None = None
    """Folder of the ledger; None for `.factdeck` in the notes."""
    settings: Settings = _DEFAULTS
    reset: tuple[tuple[str, int], ...] = ()
    """Path and line of facts whose cards get a new identity."""
    dry_run: bool = False
    retire_many: bool = False
    """Go on even if more than a third of the cards are retired."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did, or would do."""

    package: Path
    whole: Survey
    """Of all the vault."""
    survey: Survey
    """Narrowed to the topics."""
    changes: tuple[Change, ...]
    decks: tuple[DeckChange, ...]
    problems: tuple[Problem, ...]
    pictures: int
    """Different pictures in the package: those of every fact that is not skipped. Anki takes over
    the ones that a note refers to (rule 28)."""
    cards: int
    """Cards in the package."""


@dataclass(frozen=True, slots=True)
class _Rendered:
    fields: Mapping[str, NoteFields]
    """By GUID."""
    media: Mapping[str, str]
    limits: Limits
    problems: tuple[Problem, ...]


def build(request: BuildRequest, now: int, progress: Progress = silent) -> BuildReport:
    """Build a package and bring the ledger up to date; write neither on a dry run.

    Args:
        request: What to build.
        now: Seconds since the epoch: the time of change of what is new or changed.
        progress: Is told how far the work is.

    Raises:
        FactdeckError: The call is wrong, or nothing can be built; the message says why.
    """
    ledger_folder = ledger_folder_of(request.notes, request.ledger)
    memory = remembered(ledger_folder, request.settings)
    whole = survey(request.notes, request.settings, progress, memory)
    part = narrowed(whole, request.topics)
    target = package_path(request.output, whole.vault.name, request.topics)
    with nullcontext() if request.dry_run else locked(ledger_folder):
        recognition = _recognised(whole, ledger_folder, request.reset)
        if request.topics.narrows:
            recognition = replace(recognition, gone=recognition.resets)
        elif recognition.mass_retirement and not (request.retire_many or request.dry_run):
            raise RetirementError(_many(recognition))
        inside = {(o.fact.path, o.fact.index) for o in part.outcomes}
        chosen = [
            one for one in recognition.cards if (one.found.path, one.found.fact.index) in inside
        ]
        if not chosen:
            raise EmptyBuildError(_nothing(whole, part))
        limits = limits_of(request.settings.pictures)
        facts = [o.fact for o in part.outcomes if o.outcome != "skipped"]
        rendered = _render(chosen, facts, limits)
        digests = {guid: digest(fields) for guid, fields in rendered.fields.items()}
        settlement = settle(recognition, digests, now)
        if not request.dry_run:
            notes = _packed_notes(chosen, recognition, rendered, settlement)
            _write(target, notes, rendered, ledger_folder, settlement)
    problems = (*part.problems, *recognition.problems, *rendered.problems)
    return BuildReport(
        package=target,
        whole=whole,
        survey=part,
        changes=settlement.changes,
        decks=recognition.decks,
        problems=problems,
        pictures=len(set(rendered.media.values())),
        cards=sum(len(fields.ordinals) for fields in rendered.fields.values()),
    )


def identified_cards(whole: Survey, part: Survey, ledger_folder: Path) -> list[tuple[Card, str]]:
    """Give cards with their GUIDs. Nothing is written.

    Args:
        whole: All of the vault.
        part: What of it is wanted.
        ledger_folder: See `ledger_folder_of`.

    Returns:
        Packed and held-back cards in the order of the notes; the GUID is empty for a card that
        was never packed.
    """
    recognition = _recognised(whole, ledger_folder, ())
    known = {
        (one.found.path, one.found.fact.index, one.card.candidate.rule, one.card.candidate.part,
         one.card.candidate.question): one
        for one in recognition.cards
    }  # fmt: skip
    found = []
    for card in part.cards:
        asked = card.candidate
        one = known.get((card.fact.path, card.fact.index, asked.rule, asked.part, asked.question))
        found.append((one.card, one.guid) if one else (card, ""))
    return found


def ledger_folder_of(notes: Path, ledger: Path | None) -> Path:
    """Say where the ledger of a vault lies."""
    return ledger or notes / LEDGER_FOLDER


def package_path(output: Path, vault_name: str, topics: TopicFilter) -> Path:
    """Name the package: a filtered build never takes the full deck's name."""
    if output.suffix.lower() == ".apkg":
        return output
    return output / (f"{vault_name}-{topics.name}.apkg" if topics.name else f"{vault_name}.apkg")


def _recognised(
    whole: Survey, ledger_folder: Path, reset: Collection[tuple[str, int]]
) -> Recognition:
    ledger = load(ledger_folder)
    facts = {(fact.path, fact.line) for note in whole.vault.notes for fact in note.facts}
    for path, line in reset:
        if (path, line) not in facts:
            raise LedgerError(f"There is no fact at {path}:{line}. See `factdeck explain`.")
    return recognise(ledger, whole.vault, whole.cards, reset=reset, unasked=whole.unasked)


def _render(chosen: Sequence[Recognised], facts: Sequence[Fact], limits: Limits) -> _Rendered:
    media = read_media(facts, limits)
    fields = {one.guid: note_fields(one.card, media.names) for one in chosen}
    return _Rendered(fields, media.names, limits, media.problems)


def _packed_notes(
    chosen: Sequence[Recognised],
    recognition: Recognition,
    rendered: _Rendered,
    settlement: Settlement,
) -> list[PackedNote]:
    from factdeck.packing.collection import PackedNote  # noqa: PLC0415 - genanki takes 70 ms

    # Counted over the whole vault, so that a filtered package puts new cards in the same order.
    due = {one.guid: number for number, one in enumerate(recognition.cards, start=1)}
    entries = settlement.ledger.by_guid
    return [
        PackedNote(
            guid=one.guid,
            key=key_of(entries[one.guid]),
            modified=entries[one.guid].modified,
            due=due[one.guid],
            fields=rendered.fields[one.guid],
        )
        for one in chosen
    ]


def _write(
    target: Path,
    notes: Sequence[PackedNote],
    rendered: _Rendered,
    ledger_folder: Path,
    settlement: Settlement,
) -> None:
    from factdeck.packing.package import write_package  # noqa: PLC0415 - genanki takes 70 ms

    finished = target.with_name(f".{target.name}.new")
    try:
        write_package(finished, notes, rendered.media, rendered.limits)
        if target.exists() and filecmp.cmp(finished, target, shallow=False):
            save(ledger_folder, settlement.ledger)
        else:
            publish(ledger_folder, settlement.ledger, finished, target)
    finally:
        finished.unlink(missing_ok=True)


def _many(recognition: Recognition) -> str:
    living = sum(entry.live for entry in recognition.ledger.entries)
    return (
        f"{len(recognition.gone)} of {living} cards would be retired, because their facts are "
        "gone. If that is what you want, build again with --yes; if not, see whether all notes "
        "are where they were."
    )


def _nothing(whole: Survey, part: Survey) -> str:
    facts = len(part.outcomes)
    if whole.outcomes and not facts:
        return "No fact is asked for: see what -t, -x and --changed-since leave."
    if not whole.vault.notes:
        return "No note was found: factdeck reads files that end in .md or .markdown."
    return f"None of {facts} facts became a card. `factdeck explain` says why for each."
