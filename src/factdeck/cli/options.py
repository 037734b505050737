"""Arguments and options that several commands share, and the session they make."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.completing import TopicName
from factdeck.cli.session import Session, Volume, Wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = Callable[..., None]

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")

# Where a call keeps what its flags say of settings, until its session is opened.
_FLAGS = f"{__name__}.flags"


def setting_option(name: str, *flags: str, **attributes: Any) -> Callable[[Command], Command]:
    """Give a command an option that is a setting: its session has it, the command need not know.

    Args:
        name: Of the setting, as in `settings.keys`.
        flags: How the option is written; the last one is named in messages.
        attributes: Of the click option.
    """

    def keep(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
        del parameter
        if value:
            text = "true" if value is True else str(value)
            ctx.meta.setdefault(_FLAGS, []).append((name, text, flags[-1]))

    return click.option(*flags, callback=keep, expose_value=False, **attributes)


def output_option(what: str, ending: str) -> Callable[[Command], Command]:
    """Give a command `-o`: the folder for what it writes, or the file's own path."""
    return setting_option(
        "output",
        "-o",
        "--output",
        type=click.Path(),
        metavar="PATH",
        help=f"Folder for {what}, or its own path if that ends in {ending}. [default: decks]",
    )


_TOPICS = (
    click.option(
        "-t",
        "--topic",
        "topics",
        multiple=True,
        metavar="TOPIC",
        type=TopicName(),
        help="Only this tag, folder, note title or heading and what is below it; * and ? match "
        "anything, and tag:, path: or heading: says which of them is meant. Repeatable.",
    ),
    click.option(
        "-x",
        "--exclude",
        "excluded",
        multiple=True,
        metavar="TOPIC",
        type=TopicName(),
        help="Leave out this topic and what is below it. Repeatable.",
    ),
)
_CHANGES = (
    click.option(
        "--changed-since",
        metavar="REV",
        help="Only what is new or changed since this revision of git.",
    ),
)
_SETTINGS = (
    setting_option(
        "ledger",
        "--ledger",
        type=click.Path(file_okay=False),
        metavar="DIR",
        help="Folder of the ledger. [default: .factdeck in the notes]",
    ),
    click.option(
        "--config",
        type=click.Path(path_type=Path, dir_okay=False, exists=True),
        metavar="FILE",
        help="File with settings. [default: the nearest factdeck.toml]",
    ),
    click.option(
        "--set",
        "assignments",
        multiple=True,
        metavar="KEY=VALUE",
        help="Any setting that `factdeck config` lists. Repeatable.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Say only what is asked for, and errors."),
    click.option("-v", "--verbose", is_flag=True, help="Say everything, not only the first."),
)


def with_settings(function: Command) -> Command:
    """Give a command the options of settings: it is called with a function `vault → Session`."""

    @_last(_SETTINGS)
    @wraps(function)
    def run(
        config: Path | None,
        assignments: tuple[str, ...],
        *,
        quiet: bool,
        verbose: bool,
        topics: tuple[str, ...] = (),
        excluded: tuple[str, ...] = (),
        changed_since: str | None = None,
        **own: Any,
    ) -> None:
        wishes = Wishes(
            config=config,
            flags=tuple(click.get_current_context().meta.get(_FLAGS, ())),
            assignments=assignments,
            topics=topics,
            excluded=excluded,
            changed_since=changed_since or "",
            volume=Volume.QUIET if quiet else Volume.VERBOSE if verbose else Volume.NORMAL,
        )
        function(wishes.session, **own)

    return run


def on_vault(function: Command) -> Command:
    """Give a command NOTES and the options of settings: it is called with a `Session`."""

    @with_settings
    @click.argument("notes", required=False, type=click.Path(path_type=Path))
    @wraps(function)
    def run(opener: Callable[[Path | None], Session], notes: Path | None, **own: Any) -> None:
        function(opener(notes), **own)

    return run


def with_filters(function: Command) -> Command:
    """Give a command the options that narrow what it looks at."""
    return _all((*_TOPICS, *_CHANGES))(function)


def with_topics(function: Command) -> Command:
    """Give a command those of them that need no notes, only names."""
    return _all(_TOPICS)(function)


def _all(options: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    def decorate(function: Command) -> Command:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def _last(options: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    """Put options behind those that the function has already: click lists the inner ones last."""

    def decorate(function: Command) -> Command:
        own = vars(function).pop("__click_params__", [])
        function = _all(options)(function)
        vars(function)["__click_params__"] += own
        return function

    return decorate
