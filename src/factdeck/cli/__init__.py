"""The command line: one command a file, found by its name and imported only when it is called."""

from __future__ import annotations

import gc
import os
import pkgutil
import sys
from importlib import import_module
from typing import Any

import click

from factdeck import __version__
from factdeck.errors import FactdeckError

# Modules of this folder that are no commands.
_SHARED = frozenset(
    {
        "completing",
        "counting",
        "drawing",
        "explaining",
        "options",
        "places",
        "printing",
        "remarks",
        "scanning",
        "session",
        "summary",
        "writing",
    }
)
COLLECT_AFTER = 100_000
"""New objects between two looks for dead cycles: after the usual 700 that is a tenth of a build."""
# The order in which a learner meets them; others follow by name.
_FIRST = {
    name: place
    for place, name in enumerate(
        ("build", "cards", "preview", "topics", "explain", "check", "stats", "watch")
    )
}


class _Commands(click.Group):
    """A group whose commands are the modules beside it: `--help` imports none of their needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        names = {found.name for found in pkgutil.iter_modules(__path__)} - _SHARED
        return sorted(names, key=lambda name: (_FIRST.get(name, len(_FIRST)), name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a wrong call is one clear message and exit status 2."""
        try:
            return super().invoke(ctx)
        except FactdeckError as error:
            click.echo(f"factdeck: {error}", err=True)
            ctx.exit(error.exit_status)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factdeck")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Turn a folder of Markdown notes into an Anki deck, and keep every card's history."""
    gc.set_threshold(COLLECT_AFTER)
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        ctx.color = False
    elif os.environ.get("FORCE_COLOR"):
        ctx.color = True
    for stream in (sys.stdout, sys.stderr):
        # Korean on a Windows console or in a C locale must not end in a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
