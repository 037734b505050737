"""`factdeck topics`: what `-t` can name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from factdeck.cli.options import json_option, on_vault, with_filters

if TYPE_CHECKING:
    from factdeck.cli.session import Session
    from factdeck.survey import Survey
    from factdeck.topics import Topic


@click.command(name="topics")
@on_vault
@with_filters
@json_option
def command(session: Session, *, as_json: bool) -> None:
    """List the topics of NOTES: folders, notes, headings and tags, with their counts.

    Nothing is written.
    """
    from factdeck.cli.printing import print_json

    counts = _count(session.part)
    if as_json:
        print_json(
            [
                {
                    "kind": topic.kind,
                    "name": topic.name,
                    "path": list(topic.path),
                    "facts": count["facts"],
                    "cards": count["packed"],
                    "held_back": count["held-back"],
                }
                for topic, count in counts.items()
            ]
        )
        return
    _draw(counts)


def _count(found: Survey) -> dict[Topic, Counter[str]]:
    """Count facts and cards by topic, a topic's own and those below it."""
    from factdeck.topics import topics_of

    notes = {note.path: note for note in found.vault.notes}
    counts: dict[Topic, Counter[str]] = {}
    for note in found.vault.notes:
        for fact in note.facts:
            for topic in dict.fromkeys(topics_of(note, fact)):
                counts.setdefault(topic, Counter())["facts"] += 1
    for card in found.cards:
        for topic in dict.fromkeys(topics_of(notes[card.fact.path], card.fact)):
            counts[topic][card.state] += 1
    return counts


def _draw(counts: dict[Topic, Counter[str]]) -> None:
    """Print places as one tree, in the order of the notes, and then the tags as another."""
    places = [topic for topic in counts if topic.kind != "tag"]
    tags = sorted(topic for topic in counts if topic.kind == "tag")
    for topic in [*places, *tags]:
        count = counts[topic]
        name = f"#{topic.name}" if topic.kind == "tag" else topic.name
        if topic.kind == "folder":
            name += "/"
        held = f", {count['held-back']} held back" if count["held-back"] else ""
        indent = "  " * (len(topic.path) - 1)
        click.echo(indent + click.style(name, bold=topic.kind != "heading"), nl=False)
        click.secho(f"  {count['facts']} facts, {count['packed']} cards{held}", dim=True)
