"""What a shell offers when TAB is pressed behind `-t`: the topics of the vault."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Vault

# What bash would not read as part of a word. Click's script for it inserts completions as they
# are, and takes one backslash of two away when it reads them.
_SPECIAL = re.compile(r"([\s\"'\\$`&|;<>()*?\[\]{}!#~])")


class TopicName(click.ParamType[str]):
    """The name of a topic, with `*` and `?`."""

    name = "topic"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the topics that begin with what is typed, whatever its case."""
        del param
        try:
            vault = _vault(ctx)
        except (ValueError, OSError, click.ClickException):
            return []
        return [_item(name, kind) for name, kind in _matching(vault, incomplete)] if vault else []


def _vault(ctx: click.Context) -> Vault | None:
    """Read the vault of the line so far, without asking about it; None where there is none."""
    from factdeck.errors import FactdeckError
    from factdeck.ignoring import ignoring
    from factdeck.reading import read_vault
    from factdeck.settings.sources import resolve

    try:
        settings = resolve(ctx.params.get("notes"), os.environ).settings
        ignored = ignoring(settings.notes, settings.reading.ignore)
        return read_vault(settings.notes, ignored=ignored)
    except FactdeckError:
        return None


def _matching(vault: Vault, incomplete: str) -> Iterator[tuple[str, str]]:
    from factdeck.topics import all_topics, fold

    typed = fold(incomplete.replace("\\", "").strip("\"'"))
    seen = set()
    topics = {topic for note in vault.notes for topic in all_topics(note)}
    for topic in sorted(topics, key=lambda topic: (topic.kind, topic.path)):
        own = "/".join(topic.path) if topic.kind in {"tag", "folder"} else topic.name
        prefix = {"tag": "tag:", "folder": "path:", "note": "", "heading": "heading:"}[topic.kind]
        for name in (own, prefix + own):
            if fold(name).startswith(typed) and name not in seen and (typed or name == own):
                seen.add(name)
                yield name, topic.kind
                break


def _item(name: str, kind: str) -> CompletionItem[str]:
    in_bash = os.environ.get("_FACTDECK_COMPLETE", "").startswith("bash")
    return CompletionItem(_SPECIAL.sub(r"\\\\\1", name) if in_bash else name, help=kind)
