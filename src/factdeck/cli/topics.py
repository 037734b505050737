"""`factdeck topics`: what `-t` can name."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import click

from factdeck.cli.options import json_option, on_vault, with_filters

if TYPE_CHECKING:
    from factdeck.cli.session import Session
    from factdeck.model import Fact, Note, Problem
    from factdeck.survey import Survey
    from factdeck.topics import Topic

_WIDEST_NAME = 56


@click.command(name="topics")
@on_vault
@with_filters
@json_option
def command(session: Session, *, as_json: bool) -> None:
    """Draw the topics of the notes, and what is in them.

    Folders, notes, headings and tags. Any of these names can follow -t, and any path of them.
    Nothing is written.
    """
    from factdeck.cli.printing import print_json
    from factdeck.cli.session import Volume

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
                    "problems": count["problems"],
                }
                for topic, count in counts.items()
            ]
        )
        return
    _draw(counts, plain=session.volume is Volume.QUIET)


def _count(found: Survey) -> dict[Topic, Counter[str]]:
    """Count facts, cards and problems by topic, a topic's own and those below it."""
    from factdeck.topics import topics_of

    notes = {note.path: note for note in found.vault.notes}
    counts: dict[Topic, Counter[str]] = {}
    by_note = {path: list(same) for path, same in groupby(found.outcomes, lambda o: o.fact.path)}
    for path, note in notes.items():
        for topic in topics_of(note):
            counts.setdefault(topic, Counter())
        for outcome in by_note.get(path, ()):
            for topic in dict.fromkeys(topics_of(note, outcome.fact)):
                counts.setdefault(topic, Counter())["facts"] += 1
    for card in found.cards:
        for topic in dict.fromkeys(topics_of(notes[card.fact.path], card.fact)):
            counts[topic][card.state] += 1
    for problem in found.problems:
        note_of = notes.get(problem.path)
        if note_of:
            for topic in dict.fromkeys(topics_of(note_of, _fact_at(note_of, problem))):
                counts.setdefault(topic, Counter())["problems"] += 1
    return counts


def _fact_at(note: Note, problem: Problem) -> Fact | None:
    """Find the fact whose heading a problem is under: the next one, for pictures stand above."""
    after = (fact for fact in note.facts if fact.line >= problem.line)
    return next(after, note.facts[-1] if note.facts else None)


def _draw(counts: dict[Topic, Counter[str]], *, plain: bool) -> None:
    """Print places as one tree, in the order of the notes, and then the tags as another."""
    from factdeck.cli.printing import fitted, width_of

    places = [topic for topic in counts if topic.kind != "tag"]
    tags = sorted(topic for topic in counts if topic.kind == "tag")
    lines = [(_branch(topic), topic) for topic in [*places, *tags]]
    width = min(_WIDEST_NAME, max((width_of(text) for text, _ in lines), default=0))
    for text, topic in lines:
        indent = text[: len(text) - len(text.lstrip())]
        shown = indent + fitted(text, width - len(indent))
        click.secho(shown, bold=topic.kind != "heading", nl=plain)
        if not plain:
            click.echo(" " * (width - width_of(shown)) + _numbers(counts[topic]))


def _branch(topic: Topic) -> str:
    name = f"#{topic.name}" if topic.kind == "tag" else topic.name
    ending = "/" if topic.kind == "folder" else ""
    return "  " * (len(topic.path) - 1) + name + ending


def _numbers(count: Counter[str]) -> str:
    """Write the counts in columns; what there is none of is left out."""
    problems = f"{count['problems']:,} problem{'s' * (count['problems'] != 1)}"
    columns = (
        f"{count['facts']:>7,} facts",
        f"{count['packed']:>6,} cards",
        f"{count['held-back']:>5,} held back" if count["held-back"] else " " * 15,
        click.style(f"   {problems}", fg="yellow") if count["problems"] else "",
    )
    return "".join(columns).rstrip()
