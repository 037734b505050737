"""`factdeck watch`: build again whenever the notes change."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from factdeck.cli.options import output_option, setting_option, with_filters, with_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from factdeck.cli.session import Session
    from factdeck.pipeline import BuildRequest
    from factdeck.watched import WatchedVault
    from factdeck.watching.bursts import Burst, Place
    from factdeck.watching.server import PageServer

_PORT = 8437
# Files of a burst that are named before the rest is only counted.
_NAMED = 3


@click.command(name="watch")
@with_settings
@click.argument("notes", required=False, type=click.Path())
@output_option("the package", ".apkg")
@with_filters
@setting_option(
    "editor", "--editor", metavar="NAME", help="Editor that links open. [default: vscode]"
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    help="Where the preview is, on this machine alone; any free one if it is taken.",
)
@click.option("--no-page", is_flag=True, help="Build only; show no preview.")
@click.option("--open", "opens", is_flag=True, help="Open the preview in the browser.")
def command(
    opener: Callable[[Path | None], Session],
    notes: str | None,
    port: int,
    *,
    no_page: bool,
    opens: bool,
) -> None:
    """Build the package again whenever NOTES change, and keep a preview open.

    A line a build says what changed. Ctrl-C ends it.
    """
    import threading
    from pathlib import Path

    from factdeck.errors import VaultError
    from factdeck.watched import WatchedVault, counts_as_change
    from factdeck.watching.bursts import bursts

    folder = Path(notes) if notes else None
    vault, stop = WatchedVault(), threading.Event()
    place = _place(opener(folder))
    watched = place.folder
    if not watched.is_dir():
        raise VaultError(f"There is no folder {watched} to watch.")
    server = None if no_page else _serve(vault, port)
    try:
        _greet(watched, server, opens=opens)
        for burst in bursts(place, counts_as_change, stop):
            if burst.is_gone:
                _say(f"{watched} is gone; waiting for it to come back", err=True)
            else:
                _build(vault, server, lambda: opener(folder), _named(burst, watched))
    except KeyboardInterrupt:
        click.echo()
    finally:
        stop.set()
        if server is not None:
            server.close()


def _serve(vault: WatchedVault, port: int) -> PageServer:
    from factdeck.watching.server import PageServer

    server = PageServer(vault.page, vault.picture, port)
    server.start()
    return server


def _greet(notes: Path, server: PageServer | None, *, opens: bool) -> None:
    where = f"; preview at {server.address}" if server else ""
    click.secho(f"Watching {notes}{where} (Ctrl-C ends)", bold=True)
    if server and opens:
        click.launch(server.address)


def _build(
    vault: WatchedVault, server: PageServer | None, session: Callable[[], Session], what: str
) -> None:
    """Build and say so; what is wrong with the notes is said and waited out."""
    from factdeck.cli.printing import number_of
    from factdeck.cli.session import Volume
    from factdeck.errors import FactdeckError

    try:
        opened = session()
        report = vault.build(_request(opened))
    except FactdeckError as error:
        _say(": ".join(filter(None, [what, str(error)])), err=True)
        return
    except OSError as error:
        # A note that is just being renamed, a disk that is full: the next burst tries again.
        _say(f"{what}: {error.strerror or error}", err=True)
        return
    if server is not None:
        server.announce(vault.builds)
    if opened.volume is Volume.QUIET:
        return
    problems = number_of(len(report.problems), "problem") if report.problems else ""
    cards = f"{number_of(report.cards, 'card')} in {report.package}"
    _say("  ".join(filter(None, [what, vault.news, cards, problems])))


def _place(session: Session) -> Place:
    """Watch the notes, the pictures that lie elsewhere, and the file with the settings."""
    from factdeck.watching.bursts import Place

    pictures, file = session.settings.pictures.root, session.resolved.file
    return Place(
        session.notes,
        beside=(pictures,) if pictures and pictures.is_dir() else (),
        files=(file,)
        if file and not file.absolute().is_relative_to(session.notes.absolute())
        else (),
    )


def _request(session: Session) -> BuildRequest:
    from factdeck.pipeline import BuildRequest

    settings = session.settings
    return BuildRequest(settings.notes, settings.output, session.topics, settings.ledger, settings)


def _named(burst: Burst, notes: Path) -> str:
    """Name what changed, as seen from the notes; what lies elsewhere by its name alone."""
    root = notes.absolute()
    names: Sequence[str] = [
        path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        for path in burst.paths
    ]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _say(text: str, *, err: bool = False) -> None:
    click.secho(time.strftime("%H:%M:%S "), dim=True, nl=False, err=err)
    click.echo(" ".join(text.split("\n")), err=err)
