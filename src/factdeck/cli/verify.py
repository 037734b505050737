"""`factdeck verify`: what real Anki makes of a package."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.anki.verify import Report


@click.command(name="verify")
@click.argument("package", metavar="DECK.apkg", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say what each import did.")
def command(package: Path, *, as_json: bool, quiet: bool, verbose: bool) -> None:
    """Import a package into real Anki, and say what happened.

    It is imported twice, into an empty collection. Your own collection is not touched. Needs the
    extra anki: pip install 'factdeck[anki]'. The exit status is 1 if something is wrong with the
    package.
    """
    from factdeck.anki.verify import verify_package
    from factdeck.cli.printing import print_json

    if not package.is_file():
        raise click.BadParameter(f"there is no package {package}; factdeck build writes one.")
    report = verify_package(package)
    faults = list(report.faults())
    if as_json:
        print_json({"package": str(package), "ok": not faults, "faults": faults} | asdict(report))
    else:
        _print(package, report, faults, quiet=quiet, verbose=verbose)
    if faults:
        click.get_current_context().exit(1)


def _print(package: Path, report: Report, faults: list[str], *, quiet: bool, verbose: bool) -> None:
    if not quiet:
        verdict = click.style("good", fg="green") if not faults else click.style("bad", fg="red")
        click.echo(f"{click.style(str(package), bold=True)}: {verdict}")
        for label, text in _lines(report):
            click.echo(f"  {label:<16}{text}")
    if verbose:
        click.echo(f"  {report.first}\n  {report.again}", err=True)
    for fault in faults:
        click.secho(f"  {fault}", fg="red", err=True)


def _lines(report: Report) -> Iterator[tuple[str, str]]:
    from factdeck.cli.printing import number_of

    held = (report.notes, "note"), (report.cards, "card"), (report.media, "picture")
    yield "holds", ", ".join(number_of(count, name) for count, name in held)
    yield "imported", f"{report.first.new:,} new, {report.first.conflicting:,} in conflict"
    again = report.again
    kept = f"{again.duplicate:,} left as they are"
    yield "imported again", f"{kept}, {again.updated:,} changed, {again.new:,} new"
    missing, unused = len(report.missing_media), len(report.unused_media)
    yield "pictures", f"{missing:,} missing, {unused:,} never shown"
    yield "Check Database", report.integrity or "nothing to repair"
