"""One call of factdeck: its vault, its settings, its filter, and how much it is to say."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from factdeck.settings import Settings
    from factdeck.settings.sources import Flag, Resolved
    from factdeck.survey import Survey
    from factdeck.topics import TopicFilter

T = TypeVar("T")

# Notes that are read before a bar could be seen.
_WORTH_A_BAR = 10
_LABEL = len("Reading")
_MOST_STEPS = 200


class Volume(IntEnum):
    """How much is said beside the result."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options say, before a vault is known."""

    config: Path | None = None
    flags: tuple[tuple[str, str, str], ...] = ()
    """Setting, value, and the flag as it is written."""
    assignments: tuple[str, ...] = ()
    """`KEY=VALUE`."""
    topics: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    changed_since: str = ""
    volume: Volume = Volume.NORMAL

    def session(self, notes: Path | None) -> Session:
        """Find the settings of a vault.

        Args:
            notes: None for the one that the settings name.

        Raises:
            SettingsError: Something is set wrongly.
        """
        from factdeck.settings.sources import Flag, resolve

        flags = [Flag(*flag) for flag in self.flags]
        flags += [_assigned(assignment) for assignment in self.assignments]
        return Session(self, resolve(notes, os.environ, flags, self.config))


@dataclass(frozen=True)
class Session:
    """A vault with its settings."""

    wishes: Wishes
    resolved: Resolved

    @property
    def settings(self) -> Settings:
        """What holds."""
        return self.resolved.settings

    @property
    def notes(self) -> Path:
        """The vault."""
        return self.settings.notes

    @property
    def volume(self) -> Volume:
        """How much to say."""
        return self.wishes.volume

    @property
    def ledger_folder(self) -> Path:
        """Where the ledger is."""
        from factdeck.pipeline import ledger_folder_of

        return ledger_folder_of(self.notes, self.settings.ledger)

    @cached_property
    def topics(self) -> TopicFilter:
        """What is asked for."""
        from factdeck.topics import TopicFilter

        since = self.wishes.changed_since
        if not since:
            return TopicFilter(self.wishes.topics, self.wishes.excluded)
        from factdeck.changed import changed_since

        changed = changed_since(self.notes, since)
        return TopicFilter(self.wishes.topics, self.wishes.excluded, changed)

    @cached_property
    def whole(self) -> Survey:
        """All of the vault."""
        from factdeck.survey import survey
        from factdeck.written import remembered

        memory = remembered(self.ledger_folder, self.settings)
        return survey(self.notes, self.settings, self.progress, memory)

    @cached_property
    def part(self) -> Survey:
        """What of it is asked for."""
        from factdeck.survey import narrowed

        return narrowed(self.whole, self.topics)

    def progress(self, things: Sequence[T], doing: str, /) -> Iterable[T]:
        """Pass things on; where somebody looks on and it is worth it, draw a bar."""
        short = len(things) < _WORTH_A_BAR
        if short or self.volume is Volume.QUIET or not sys.stderr.isatty():
            yield from things
            return
        with click.progressbar(
            things,
            label=f"{doing:<{_LABEL}}",
            file=sys.stderr,
            show_pos=True,
            update_min_steps=max(1, len(things) // _MOST_STEPS),
        ) as bar:
            yield from bar


def _assigned(assignment: str) -> Flag:
    from factdeck.errors import SettingsError
    from factdeck.settings.sources import Flag

    name, equals, text = assignment.partition("=")
    if not equals:
        raise SettingsError(f"--set {assignment}: write KEY=VALUE, such as pictures.side=front.")
    return Flag(name.strip(), text.strip(), f"--set {name.strip()}")
