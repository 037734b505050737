"""What a shell offers when TAB is pressed behind `-t`: the topics of the vault."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdeck.topics import TopicKind

# What bash would not read as part of a word. Click's script for it inserts completions as they
# are, and takes one backslash of two away when it reads them.
_SPECIAL = re.compile(r"([\s\"'\\$`&|;<>()*?\[\]{}!#~])")

_PREFIXES: Mapping[TopicKind, str] = {
    "tag": "tag:", "folder": "path:", "note": "heading:", "heading": "heading:",
}  # fmt: skip


class TopicName(click.ParamType[str]):
    """The name of a topic, with `*` and `?`."""

    name = "topic"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the topics that begin with what is typed, whatever its case."""
        del param
        return [_item(name, kind) for name, kind in _matching(_topics(ctx), incomplete)]


def _topics(ctx: click.Context) -> Mapping[str, TopicKind]:
    """Scan the vault of the line so far; a shell has no use for messages."""
    from factdeck.cli.scanning import scanned_topics
    from factdeck.errors import FactdeckError
    from factdeck.settings.sources import resolve

    # The option that is being completed lacks its value, so click has put NOTES with the rest.
    typed = ctx.params.get("notes") or next(iter(ctx.args), None)
    notes = Path(typed).expanduser() if typed else None
    try:
        return scanned_topics(resolve(notes, os.environ).settings)
    except (FactdeckError, OSError):
        return {}


def _matching(topics: Mapping[str, TopicKind], incomplete: str) -> Iterator[tuple[str, str]]:
    from factdeck.topics import fold

    typed = fold(incomplete.strip("\"'"))
    for name, kind in topics.items():
        prefixed = _PREFIXES[kind] + name
        if fold(name).startswith(typed):
            yield name, kind
        elif fold(prefixed).startswith(typed):
            yield prefixed, kind


def _item(name: str, kind: str) -> CompletionItem[str]:
    in_bash = os.environ.get("_FACTDECK_COMPLETE", "").startswith("bash")
    return CompletionItem(_SPECIAL.sub(r"\\\\\1", name) if in_bash else name, help=kind)
