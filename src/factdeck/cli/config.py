"""`factdeck config`: what is set, and where each value comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, on_vault

if TYPE_CHECKING:
    from factdeck.cli.session import Session


@click.command(name="config")
@on_vault
@json_option
def command(session: Session, *, as_json: bool) -> None:
    """Show the settings that hold, and where they come from.

    A flag goes before the environment (FACTDECK_ and the name in capitals), that before the
    nearest factdeck.toml or the table [tool.factdeck] of a pyproject.toml, in NOTES or a folder
    around it. `factdeck init` writes a file that explains every setting.
    """
    from factdeck.cli.printing import print_json
    from factdeck.settings.sources import DEFAULT

    resolved = session.resolved
    values = {name: _plain(held.value) for name, held in resolved.held.items()}
    sources = {name: held.source for name, held in resolved.held.items()}
    if as_json:
        print_json(
            {
                "file": str(resolved.file) if resolved.file else None,
                "settings": {
                    name: {"value": value, "source": sources[name]}
                    for name, value in values.items()
                },
            }
        )
        return
    click.echo(f"file: {resolved.file or 'none; factdeck init writes one'}", err=True)
    width = max(map(len, values))
    shown = {name: _toml(value) for name, value in values.items()}
    middle = max(map(len, shown.values()))
    for name, text in shown.items():
        is_default = sources[name] == DEFAULT
        click.secho(f"{name:<{width}}  {text:<{middle}}  {sources[name]}", dim=is_default)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value


def _toml(value: Any) -> str:
    """Write a value as it would stand in the file."""
    import json

    if value is None:
        return "-"
    if isinstance(value, dict):
        pairs = ", ".join(f'"{name}" = {_toml(item)}' for name, item in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return json.dumps(value, ensure_ascii=False)
