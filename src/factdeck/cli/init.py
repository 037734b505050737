"""`factdeck init`: a file with every setting, explained."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command(name="init")
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@click.option("--force", is_flag=True, help="Replace the file that is there.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def command(folder: Path, *, force: bool, as_json: bool, quiet: bool) -> None:
    """Write a factdeck.toml with every setting explained.

    FOLDER is that of your notes, or of the project they are in. All is commented out.
    """
    from factdeck.errors import SettingsError
    from factdeck.settings.sources import FILE
    from factdeck.settings.template import template

    target = folder / FILE
    if not folder.is_dir():
        raise SettingsError(f"There is no folder {folder}.")
    if target.exists() and not force:
        raise SettingsError(f"{target} is there already. --force replaces it.")
    notes = "notes" if (folder / "notes").is_dir() else "."
    try:
        target.write_text(template({"notes": json.dumps(notes)}), "utf-8")
    except OSError as error:
        raise SettingsError(f"{target} cannot be written: {error.strerror}.") from error
    if as_json:
        click.echo(json.dumps({"file": str(target), "notes": notes}, ensure_ascii=False))
    elif not quiet:
        click.echo(f"Wrote {target}: its notes are those in {folder / notes}.")
