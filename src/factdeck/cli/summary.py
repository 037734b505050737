"""What a build says to a person: the package, then what to know about it, in five seconds."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

import click

from factdeck.cli.printing import counted, fitted, number_of, print_problems
from factdeck.cli.session import Volume

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.ledger.settle import Change
    from factdeck.pipeline import BuildReport

# Kinds of change in the order in which they matter to a learner, as `plan` has them.
PLAN = ("new", "reworded", "moved", "unchanged", "retired")
_SHOWN = ("new", "returned", "reworded", "moved", "retired")
# Changes of one kind that are shown before the rest is only counted.
_FIRST_CHANGES = 3
_COLOURS = {"new": "green", "returned": "green", "retired": "red"}
_LABEL = 11


def kinds_of(report: BuildReport) -> Counter[str]:
    """Count changes; a fact that came back is new to nobody, but its card is packed again."""
    kinds = Counter[str](change.kind for change in report.changes)
    kinds["new"] += kinds["returned"]
    return kinds


def print_summary(report: BuildReport, volume: Volume, *, dry_run: bool) -> None:
    """Print a report: what was built on stdout, everything about it on stderr."""
    if volume is Volume.QUIET:
        click.echo(str(report.package))
        return
    facts = len(report.survey.outcomes)
    notes = number_of(len(report.survey.vault.notes), "note")
    verb = "Would write " if dry_run else ""
    click.secho(f"{verb}{report.package}", bold=True, nl=False)
    click.echo(f"  {number_of(report.cards, 'card')} from {facts:,} facts in {notes}")
    for label, text in _lines(report):
        click.echo(f"  {label:<{_LABEL}}{text}")
    _print_changes(report, volume)
    if report.problems:
        click.echo(err=True)
        print_problems(report.problems, volume)
    _print_ways_on(report)


def _lines(report: BuildReport) -> list[tuple[str, str]]:
    """Give the lines of numbers."""
    outcomes = Counter(outcome.outcome for outcome in report.survey.outcomes)
    kinds = kinds_of(report)
    missing = sum(problem.code == "missing-picture" for problem in report.problems)
    lines = [
        (
            "facts",
            counted(
                [
                    (outcomes["card"], "with cards"),
                    (outcomes["held-back"], "held back"),
                    (outcomes["no-question"], "without a question"),
                    (outcomes["skipped"], "skipped"),
                ]
            ),
        ),
        ("changes", counted((kinds[kind], kind) for kind in PLAN)),
    ]
    if report.pictures or missing:
        lines.append(("pictures", counted([(report.pictures, "packed"), (missing, "missing")])))
    return lines


def _print_changes(report: BuildReport, volume: Volume) -> None:
    kinds = Counter[str](change.kind for change in report.changes)
    first_build = set(kinds) <= {"new"}
    if first_build and volume is not Volume.VERBOSE:
        return
    for number, kind in enumerate(kind for kind in _SHOWN if kinds[kind]):
        if not number:
            click.echo(err=True)
        of_kind = [change for change in report.changes if change.kind == kind]
        _print_kind(kind, of_kind, volume)
    for deck in report.decks:
        click.echo(
            f"  {'deck':<{_LABEL}}{deck.before} is now {deck.after}; in Anki its "
            f"{number_of(deck.cards, 'card')} stay where they are until you move them there",
            err=True,
        )


def _print_kind(kind: str, changes: Sequence[Change], volume: Volume) -> None:
    shown = changes if volume is Volume.VERBOSE else changes[:_FIRST_CHANGES]
    width = shutil.get_terminal_size((120, 24)).columns - _LABEL - 2
    for change in shown:
        place = f"{change.path}:{change.line}" if change.line else change.path
        label = click.style(f"{kind:<{_LABEL}}", fg=_COLOURS.get(kind, "cyan"))
        now = f"{change.question}{_why(change)}"
        before = change.before if kind == "reworded" and change.before != change.question else ""
        room = max(40, width - len(place) - 2)
        click.echo(
            f"  {label}{click.style(place, bold=True)}  {fitted(before or now, room)}", err=True
        )
        if before:
            arrow = " " * (_LABEL + len(place) + 2) + "→ "
            click.echo(f"{arrow}{fitted(now, room)}", err=True)
    if len(changes) > len(shown):
        rest = f"… and {len(changes) - len(shown):,} more {kind}: -v shows all"
        click.secho(f"  {'':<{_LABEL}}{rest}", dim=True, err=True)


def _why(change: Change) -> str:
    moved = f"  (was in {change.moved_from})" if change.moved_from not in {"", change.path} else ""
    return f"{moved}  ({change.reason})" if change.reason else moved


def _print_ways_on(report: BuildReport) -> None:
    """Name the commands that answer what a reader now asks, and only those."""
    outcomes = {outcome.outcome for outcome in report.survey.outcomes}
    kinds = {change.kind for change in report.changes}
    ways = [
        (kinds == {"new"}, "Anki: File → Import", "to learn them; leave its options as they are"),
        ("held-back" in outcomes, "factdeck cards --held-back", "the cards held back"),
        ("no-question" in outcomes, "factdeck explain", "why a fact has no card"),
        ("retired" in kinds, "factdeck retired", "how to find retired cards in Anki"),
    ]
    wanted = [(command, what) for holds, command, what in ways if holds]
    if wanted:
        click.echo(err=True)
    for command, what in wanted:
        click.secho(f"  {command:<28}{what}", dim=True, err=True)
