"""`factdeck recover`: a lost ledger, rebuilt from a package or from what Anki exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdeck.cli.options import json_option, with_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factdeck.cli.session import Session


@click.command(name="recover")
@with_settings
@click.argument("package", metavar="DECK", type=click.Path(exists=True, dir_okay=False))
@click.argument("notes", required=False, type=click.Path(file_okay=False, exists=True))
@json_option
def command(
    opener: Callable[[Path | None], Session], package: str, notes: str | None, *, as_json: bool
) -> None:
    """Rebuild a lost ledger from a package.

    The next build of NOTES then keeps every review. DECK is a package that factdeck wrote, or an
    .apkg or .colpkg that Anki exported. What is left of the ledger is kept. A ledger that is
    damaged is not touched: move it away first.
    """
    from pathlib import Path

    from factdeck.cli.printing import number_of, print_json
    from factdeck.cli.session import Volume
    from factdeck.errors import VaultError
    from factdeck.retired import recover_ledger

    session = opener(Path(notes) if notes else None)
    if not session.notes.is_dir():
        raise VaultError(f"There is no folder {session.notes}. Name the folder of your notes.")
    recovery = recover_ledger(Path(package), session.ledger_folder)
    entries = recovery.ledger.entries
    retired = sum(not entry.live for entry in entries)
    if as_json:
        print_json(
            {
                "ledger": str(session.ledger_folder),
                "cards": len(entries),
                "retired": retired,
                "unreadable": list(recovery.unreadable),
            }
        )
    elif session.volume is not Volume.QUIET:
        click.echo(
            f"{session.ledger_folder} knows {number_of(len(entries), 'card')} now, {retired:,} of "
            "them retired. Build again to bring it up to date."
        )
    if recovery.unreadable and not as_json:
        click.echo(
            f"{number_of(len(recovery.unreadable), 'note')} in {package} lost the key, and will "
            "be made anew.",
            err=True,
        )
