"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

notes_argument = click.argument(
    "notes", default="notes", type=click.Path(path_type=Path, file_okay=True, exists=False)
)

topic_option = click.option(
    "-t",
    "--topic",
    "topics",
    multiple=True,
    metavar="TOPIC",
    help="Only this tag, folder, note title or heading and what is below it; * and ? match "
    "anything. May be given several times.",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")

ledger_option = click.option(
    "--ledger",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="FACTDECK_LEDGER",
    metavar="DIR",
    help="Folder of the ledger. [default: .factdeck in NOTES; env: FACTDECK_LEDGER]",
)
