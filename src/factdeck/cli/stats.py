"""`factdeck stats`: how much of the notes became cards, and why not the rest."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, on_vault, with_filters

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.cli.counting import Row, Stats
    from factdeck.cli.session import Session

_BAR = 20
_FIRST_ROWS = 12


@click.command(name="stats")
@on_vault
@with_filters
@click.option(
    "--by",
    type=click.Choice(["note", "folder", "heading", "tag"]),
    default="note",
    show_default=True,
    help="What a line of the table is.",
)
@click.option(
    "--svg",
    type=click.Path(dir_okay=False, writable=True),
    metavar="FILE",
    help="Draw the table as a picture, too.",
)
@json_option
def command(session: Session, by: str, svg: str | None, *, as_json: bool) -> None:
    """Show how much of the notes became cards.

    By note or topic, by reason, rule and language. Nothing is written but the picture, if you ask
    for one.
    """
    from pathlib import Path

    from factdeck.cli.counting import stats_of
    from factdeck.cli.printing import print_json
    from factdeck.cli.session import Volume

    stats = stats_of(session.part, by)
    if svg:
        _draw(Path(svg), stats)
    if as_json:
        print_json(_record(stats, by))
    else:
        _print(stats, everything=session.volume is Volume.VERBOSE)


def _draw(target: Path, stats: Stats) -> None:
    from factdeck.cli.drawing import svg_of
    from factdeck.errors import FactdeckError

    try:
        target.write_text(svg_of(stats), "utf-8")
    except OSError as error:
        raise FactdeckError(f"{target} cannot be written: {error.strerror}.") from error


def _record(stats: Stats, by: str) -> dict[str, Any]:
    return {
        "by": by,
        "total": asdict(stats.total),
        "rows": [asdict(row) for row in stats.rows],
        "reasons": stats.reasons,
        "rules": stats.rules,
        "languages": stats.languages,
    }


def _print(stats: Stats, *, everything: bool) -> None:
    from factdeck.cli.printing import fitted

    rows = stats.rows if everything else stats.rows[:_FIRST_ROWS]
    head = f"{'':<{_BAR}}  {'facts':>6} {'cards':>6} {'held':>6} {'none':>6} {'skipped':>7}"
    click.secho(f"{head}  {'':<4}", dim=True)
    for row in (*rows, stats.total):
        share = f"{row.coverage:>4.0%}"
        numbers = f"{row.facts:>6,} {row.with_cards:>6,} {row.held_back:>6,} "
        numbers += f"{row.without:>6,} {row.skipped:>7,}"
        click.echo(f"{_bar(row)}  {numbers}  {share}  {fitted(row.name, 60)}")
    if len(stats.rows) > len(rows):
        click.secho(f"… and {len(stats.rows) - len(rows):,} more: -v shows all", dim=True)
    for title, counts in (
        ("why not", stats.reasons),
        ("rules", stats.rules),
        ("languages", stats.languages),
    ):
        if counts:
            click.secho(f"\n{title}", fg="cyan")
        for name, count in counts.items() if everything else list(counts.items())[:_FIRST_ROWS]:
            click.echo(f"{count:>8,}  {name}")


def _bar(row: Row) -> str:
    """Draw packed, held back and the rest of the facts that are not skipped."""
    asked = max(1, row.facts - row.skipped)
    packed = round(_BAR * row.with_cards / asked)
    held = min(_BAR - packed, round(_BAR * row.held_back / asked))
    bar = click.style("█" * packed, fg="green") + click.style("▒" * held, fg="yellow")
    return bar + click.style("·" * (_BAR - packed - held), dim=True)
