"""`factdeck preview`: the cards in a web page, before they are in Anki."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from factdeck.cli.options import json_option, on_vault, output_option, setting_option, with_filters

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.cli.session import Session
    from factdeck.preview.records import Preview


@click.command(name="preview")
@on_vault
@output_option("the page", ".html")
@with_filters
@setting_option(
    "editor",
    "--editor",
    metavar="NAME",
    help="Editor that links open: vscode, cursor, idea, obsidian, none … [default: vscode]",
)
@click.option(
    "--pictures",
    type=click.Choice(["inside", "beside"]),
    default="inside",
    show_default=True,
    help="Put pictures into the page, or into a folder beside it: for vaults with hundreds of MB.",
)
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
@json_option
def command(
    session: Session,
    pictures: str,
    *,
    opens: bool,
    as_json: bool,
) -> None:
    """Write a web page that shows the cards of NOTES as Anki will.

    The page needs no network. It shows packed cards, cards held back and facts without a card,
    each with its source and the reason.
    """
    from factdeck.cli.printing import print_json
    from factdeck.cli.session import Volume
    from factdeck.preview.page import render_page
    from factdeck.previewing import data_address, page_path, preview_of, written_address
    from factdeck.settings.editors import editor_link

    settings = session.settings
    page = page_path(settings.output, session.whole.vault.name, session.topics.name)
    page.parent.mkdir(parents=True, exist_ok=True)
    address = data_address if pictures == "inside" else written_address(page)
    preview = preview_of(
        session.whole, session.part, session.ledger_folder, editor_link(settings.editor), address
    )
    page.write_text(render_page(preview), encoding="utf-8")
    if as_json:
        print_json({"page": str(page), "bytes": page.stat().st_size, **_counts(preview)})
    elif session.volume is Volume.QUIET:
        click.echo(str(page))
    else:
        _print(page, preview)
        if not opens:
            click.secho("  --open shows it in the browser", dim=True, err=True)
    if opens:
        click.launch(str(page))


def _counts(preview: Preview) -> dict[str, int]:
    states = Counter(entry.state for entry in preview.entries)
    return {
        "cards": states["packed"],
        "held_back": states["held-back"],
        "no_question": states["no-question"],
        "skipped": states["skipped"],
        "pictures": len(preview.pictures),
    }


def _print(page: Path, preview: Preview) -> None:
    from factdeck.cli.printing import counted

    size = page.stat().st_size / 1_000_000
    click.secho(str(page), bold=True, nl=False)
    click.echo(f"  {size:.1f} MB")
    counts = ((count, name.replace("_", " ")) for name, count in _counts(preview).items())
    click.echo(f"  {counted(counts)}")
