"""`factdeck retired`: cards whose facts are gone, and what to do about them in Anki."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdeck.cli.options import json_option, on_vault, output_option, with_topics

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.cli.session import Session
    from factdeck.ledger.entry import Entry

_FIRST = 20


@click.command(name="retired")
@on_vault
@with_topics
@click.option("--package", "packs", is_flag=True, help="Write a package that tags these cards.")
@output_option("that package", ".apkg")
@click.option(
    "--from",
    "source",
    type=click.Path(exists=True, dir_okay=False),
    metavar="DECK",
    help="Package or export of Anki that has these cards with their pictures: what they show is "
    "taken from there.",
)
@json_option
def command(session: Session, source: str | None, *, packs: bool, as_json: bool) -> None:
    """List the cards whose facts are gone from the notes.

    An import deletes nothing. Paste the search into Anki's browser, and suspend or delete what it
    finds. Or import the package that --package writes: it tags these cards factdeck::retired. A
    fact that comes back gets its old card back.
    """
    from pathlib import Path

    from factdeck.cli.printing import print_json
    from factdeck.retired import retired_entries, search_for

    entries = retired_entries(session.ledger_folder, session.topics)
    package = _pack(session, entries, Path(source) if source else None) if packs else None
    search = search_for(entries)
    if as_json:
        print_json(
            {
                "search": search,
                "package": str(package) if package else None,
                "cards": [_record(entry) for entry in entries],
            }
        )
        return
    _print(entries, session)
    if entries:
        click.echo(search)
    if package:
        click.echo(f"Wrote {package}. Once it is imported, tag:factdeck::retired finds them.")


def _pack(session: Session, entries: list[Entry], source: Path | None) -> Path:
    import time
    import unicodedata

    from factdeck.retired import CleanUp, write_clean_up

    output = session.settings.output
    name = unicodedata.normalize("NFC", session.notes.resolve().name)
    target = output if output.suffix.lower() == ".apkg" else output / f"{name}-retired.apkg"
    guids = frozenset(entry.guid for entry in entries)
    write_clean_up(CleanUp(target, session.ledger_folder, guids, source), int(time.time()))
    return target


def _record(entry: Entry) -> dict[str, object]:
    return {
        "guid": entry.guid,
        "path": entry.path,
        "question": entry.question,
        "answer": "\n".join(entry.answer),
        "retired": entry.retired,
        "reset": entry.closed,
    }


def _print(entries: list[Entry], session: Session) -> None:
    """List the cards beside the result, which is the search."""
    from datetime import UTC, datetime

    from factdeck.cli.printing import fitted, number_of
    from factdeck.cli.session import Volume

    if session.volume is Volume.QUIET:
        return
    shown = entries if session.volume is Volume.VERBOSE else entries[:_FIRST]
    for entry in shown:
        day = datetime.fromtimestamp(entry.retired, UTC).date()
        click.echo(
            f"{day}  {click.style(entry.path, bold=True)}  {fitted(entry.question, 80)}", err=True
        )
    if len(entries) > len(shown):
        click.secho(f"… and {len(entries) - len(shown):,} more: -v shows all", dim=True, err=True)
    if not entries:
        click.echo("No card is retired.", err=True)
        return
    said = f"{number_of(len(entries), 'card')}. In Anki: Browse, and search for"
    click.secho(said, bold=True, err=True)
