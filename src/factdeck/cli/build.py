"""`factdeck build`: notes in, package out."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, on_vault, output_option, setting_option, with_filters

if TYPE_CHECKING:
    from factdeck.cli.session import Session
    from factdeck.pipeline import BuildReport


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
@output_option("the package", ".apkg")
@with_filters
@click.option("-n", "--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option(
    "-y",
    "--yes",
    is_flag=True,
    help="Retire even more than a third of the cards; ask the writer without asking you.",
)
@setting_option(
    "writer.use",
    "--writer",
    metavar="llm[:MODEL]",
    help="Let a language model write cards about what is new; none leaves its cards out.",
)
@click.option(
    "--budget",
    type=click.IntRange(min=1),
    metavar="TOKENS",
    help="Ask the writer for no more than about so many tokens, without asking you.",
)
@click.option(
    "--reset",
    type=_Place(),
    multiple=True,
    metavar="PATH:LINE",
    help="Give the cards of this fact a new identity: learn it anew.",
)
@setting_option(
    "pictures.fetch",
    "--fetch-pictures",
    is_flag=True,
    help="Download pictures that are on the web. For good: pictures.fetch in the settings.",
)
@json_option
def command(
    session: Session,
    reset: tuple[tuple[str, int], ...],
    *,
    budget: int | None,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Build an Anki package from the notes in NOTES.

    Import it in Anki, over the one before: reviews stay with their cards.
    """
    import time
    from dataclasses import replace

    from factdeck.cli.printing import print_json
    from factdeck.cli.summary import print_summary
    from factdeck.cli.writing import Consent, ask_before_build
    from factdeck.errors import RetirementError
    from factdeck.pipeline import BuildRequest, build

    if not dry_run:
        ask_before_build(session, Consent(yes, budget))
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
    try:
        report = build(request, int(time.time()), session.progress)
    except RetirementError as error:
        if not sys.stdin.isatty():
            raise
        click.echo(str(error), err=True)
        click.confirm("Retire them?", err=True, abort=True)
        request = replace(request, retire_many=True)
        report = build(request, int(time.time()), session.progress)
    if as_json:
        print_json(_record(report))
    else:
        print_summary(report, session.volume, dry_run=dry_run)


def _record(report: BuildReport) -> dict[str, Any]:
    from factdeck.cli.printing import problem_record
    from factdeck.cli.summary import PLAN, kinds_of

    outcomes = Counter(outcome.outcome for outcome in report.survey.outcomes)
    kinds = kinds_of(report)
    return {
        "package": str(report.package),
        "notes": len(report.survey.vault.notes),
        "facts": len(report.survey.outcomes),
        "cards": report.cards,
        "held_back": outcomes["held-back"],
        "skipped": outcomes["skipped"],
        "pictures": report.pictures,
        "plan": {kind: kinds[kind] for kind in PLAN},
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
        "decks": [
            {"before": deck.before, "after": deck.after, "cards": deck.cards}
            for deck in report.decks
        ],
        "problems": [problem_record(problem) for problem in report.problems],
    }
