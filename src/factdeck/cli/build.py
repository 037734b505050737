"""`factdeck build`: notes in, package out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, on_vault, with_filters

if TYPE_CHECKING:
    from factdeck.cli.session import Session
    from factdeck.ledger.settle import Change
    from factdeck.pipeline import BuildReport

# Kinds of change in the order in which they matter to a learner, as `plan` has them.
_PLAN = ("new", "reworded", "moved", "unchanged", "retired")
# Changes of one kind that are shown before the rest is only counted.
_FIRST_CHANGES = 10


class _Place(click.ParamType[tuple[str, int]]):
    """`PATH:LINE`."""

    name = "path:line"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        path, _, line = str(value).rpartition(":")
        if not path or not line.isdigit():
            self.fail(f"{value!r} is not PATH:LINE, such as k8s/pods.md:12", param, ctx)
        return path, int(line)


@click.command(name="build")
@on_vault
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    metavar="PATH",
    help="Folder for the package, or its own path if that ends in .apkg. [default: decks]",
)
@with_filters
@click.option("-n", "--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option("-y", "--yes", is_flag=True, help="Retire even more than a third of the cards.")
@click.option(
    "--reset",
    type=_Place(),
    multiple=True,
    metavar="PATH:LINE",
    help="Give the cards of this fact a new identity: learn it anew.",
)
@json_option
def command(
    session: Session,
    output: str | None,
    reset: tuple[tuple[str, int], ...],
    *,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Build an Anki package from the Markdown notes in NOTES.

    Import it in Anki, over the one before: reviews stay with their cards.
    """
    import time

    from factdeck.cli.printing import print_json
    from factdeck.pipeline import BuildRequest, build

    del output  # the session has it
    settings = session.settings
    request = BuildRequest(
        settings.notes,
        settings.output,
        session.topics,
        settings.ledger,
        settings,
        reset,
        dry_run,
        retire_many=yes,
    )
    report = build(request, int(time.time()), session.progress)
    if as_json:
        print_json(_record(report))
    else:
        _print(report, dry_run=dry_run)


def _record(report: BuildReport) -> dict[str, Any]:
    from factdeck.cli.printing import problem_record

    outcomes = Counter(outcome.outcome for outcome in report.survey.outcomes)
    kinds = _kinds(report)
    return {
        "package": str(report.package),
        "notes": len(report.survey.vault.notes),
        "facts": len(report.survey.outcomes),
        "cards": report.cards,
        "held_back": outcomes["held-back"],
        "skipped": outcomes["skipped"],
        "pictures": report.pictures,
        "plan": {kind: kinds[kind] for kind in _PLAN},
        "changes": [
            {
                "kind": change.kind,
                "guid": change.guid,
                "path": change.path,
                "line": change.line,
                "question": change.question,
                "before": change.before,
                "moved_from": change.moved_from,
                "reason": change.reason,
            }
            for change in report.changes
            if change.kind != "unchanged"
        ],
        "problems": [problem_record(problem) for problem in report.problems],
    }


def _kinds(report: BuildReport) -> Counter[str]:
    """Count changes; a fact that came back is new to nobody, but its card is packed again."""
    kinds = Counter[str](change.kind for change in report.changes)
    kinds["new"] += kinds["returned"]
    return kinds


def _print(report: BuildReport, *, dry_run: bool) -> None:
    from factdeck.cli.printing import counted, print_problems

    outcomes = Counter(outcome.outcome for outcome in report.survey.outcomes)
    kinds = _kinds(report)
    for kind in (*_PLAN, "held-back"):
        if kind != "unchanged":
            _print_changes(kind, [change for change in report.changes if change.kind == kind])
    for deck in report.decks:
        click.echo(
            f"deck {deck.before} is {deck.after} now; its {deck.cards} cards stay where they are "
            "in Anki until you move them there",
            err=True,
        )
    print_problems(report.problems)
    verb = "Would write" if dry_run else "Wrote"
    plan = counted((kinds[kind], kind) for kind in _PLAN)
    click.secho(f"{verb} {report.package}: {report.cards} cards ({plan})", bold=True)
    rest = counted(
        [
            (outcomes["held-back"], "held back"),
            (outcomes["skipped"], "skipped"),
            (outcomes["no-question"], "without a question"),
        ]
    )
    click.echo(
        f"{len(report.survey.outcomes)} facts in {len(report.survey.vault.notes)} notes, "
        f"{report.pictures} pictures; {rest}: see `factdeck explain`."
    )


def _print_changes(kind: str, changes: list[Change]) -> None:
    for change in changes[:_FIRST_CHANGES]:
        place = f"{change.path}:{change.line}" if change.line else change.path
        text = change.question
        if change.before and change.before != change.question:
            text = f"{change.before} → {change.question}"
        origin = (
            f"  (was in {change.moved_from})" if change.moved_from not in {"", change.path} else ""
        )
        reason = f"  ({change.reason})" if change.reason else ""
        click.echo(f"{click.style(kind, fg='cyan')} {place}  {text}{origin}{reason}", err=True)
    if len(changes) > _FIRST_CHANGES:
        click.echo(f"{kind}: {len(changes) - _FIRST_CHANGES} more; --json lists all", err=True)
