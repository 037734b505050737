"""Wrong calls. Trouble in the learner's notes is a `model.Problem`, never one of these."""

from __future__ import annotations

from typing import ClassVar


class FactdeckError(Exception):
    """Something the caller must change before factdeck can go on.

    The message says what is wrong, where, and what to do; the command line prints it as it is.
    """

    exit_status: ClassVar[int] = 1
    """1: nothing could be built. 2: the call was wrong."""


class VaultError(FactdeckError):
    """There is no folder of notes where one was named."""

    exit_status = 2


class SettingsError(FactdeckError):
    """A setting is unknown or has a value that is not allowed."""

    exit_status = 2


class LedgerError(FactdeckError):
    """The ledger is damaged, newer than this program, or in use by another build."""


class PackageError(FactdeckError):
    """A package cannot be written, or is not one that factdeck can read."""


class TopicError(FactdeckError):
    """A topic filter matches nothing."""

    exit_status = 2


class EmptyBuildError(FactdeckError):
    """No fact became a card."""


class RetirementError(FactdeckError):
    """More than a third of the cards would be retired at once, and nobody said yes."""


class WritingError(FactdeckError):
    """The file of written cards is damaged, or no language model can be asked."""
