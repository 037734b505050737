"""`factdeck explain`: what became of every fact, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, with_filters, with_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factdeck.cli.session import Session
    from factdeck.model import Candidate, Outcome

_LONGEST_TEXT = 100
_MARKS = {"card": "✓", "held-back": "…", "skipped": "–", "no-question": "✗"}
_COLOURS = {"card": "green", "held-back": "yellow", "skipped": "blue", "no-question": "red"}


@click.command(name="explain")
@with_settings
@click.argument("target", metavar="[NOTES | NOTE[:LINE]]", required=False, type=click.Path())
@with_filters
@json_option
def command(opener: Callable[[Path | None], Session], target: str | None, *, as_json: bool) -> None:
    """Say what became of every fact, and why. Nothing is written.

    NOTES is the folder of notes. NOTE is one of its notes: only its facts. With a LINE, one fact
    is explained in full: what was understood, what could be asked, what won, and what would
    change it.
    """
    from factdeck.cli.explaining import advice, print_detail
    from factdeck.cli.places import located, outcomes_at
    from factdeck.cli.printing import print_json

    session, place = located(target, opener)
    outcomes = outcomes_at(session.part.outcomes, place)
    for outcome in outcomes:
        if as_json:
            print_json(_record(outcome, advice(outcome, session.settings.asking)))
        elif place and place.line:
            print_detail(outcome, session)
        else:
            _print(outcome)


def _print(outcome: Outcome) -> None:
    fact = outcome.fact
    text = " ".join(fact.text.split())
    shown = text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
    mark = click.style(_MARKS[outcome.outcome], fg=_COLOURS[outcome.outcome])
    click.echo(f"{mark} {fact.path}:{fact.line}  {shown}")
    if outcome.reason:
        click.secho(f"    {outcome.outcome}: {outcome.reason}", dim=True)
    for candidate in outcome.candidates:
        _print_candidate(candidate)


def _print_candidate(candidate: Candidate) -> None:
    from factdeck.cli.printing import shown_question

    answer = " / ".join(candidate.answer)
    click.echo(
        f"    {candidate.confidence:.2f} {candidate.rule}: {shown_question(candidate)} → {answer}"
    )
    for finding in candidate.findings:
        click.secho(f"         {finding.lint} −{finding.penalty:.2f}: {finding.message}", dim=True)


def _record(outcome: Outcome, advice: list[str]) -> dict[str, Any]:
    from factdeck.cli.printing import shown_answer, shown_question

    fact = outcome.fact
    return {
        "path": fact.path,
        "line": fact.line,
        "text": fact.text,
        "depth": fact.depth,
        "kind": fact.kind,
        "trail": list(fact.trail),
        "language": fact.language,
        "pictures": [{"file": picture.file, "side": picture.side} for picture in fact.pictures],
        "outcome": outcome.outcome,
        "reason": outcome.reason,
        "advice": advice,
        "candidates": [
            {
                "rule": candidate.rule,
                "question": shown_question(candidate),
                "answer": shown_answer(candidate),
                "confidence": candidate.confidence,
                "lints": [finding.lint for finding in candidate.findings],
            }
            for candidate in outcome.candidates
        ],
    }
