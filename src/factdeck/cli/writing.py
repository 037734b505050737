"""Asking a language model, with the learner's yes: what `write` and `build` share."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.cli.session import Session
    from factdeck.model import Fact
    from factdeck.writer import Plan, Result
    from factdeck.writing.models import Writer
    from factdeck.writing.records import Rejection
    from factdeck.writing.running import Patience

# Rejected answers that are shown before the rest is only counted.
_FIRST = 20


@dataclass(frozen=True, slots=True)
class Consent:
    """What the learner has said about asking a model."""

    yes: bool = False
    budget: int | None = None
    """Tokens; naming them is a yes, too."""


def model_of(use: str) -> str:
    """Give the model's name in `llm:MODEL`, empty where none is named."""
    return use.partition(":")[2]


def plan_of(
    session: Session, model: str, *, rewrite: bool = False, budget: int | None = None
) -> Plan:
    """Find out what to ask about a vault.

    Raises:
        WritingError: The budget is too small for anything.
    """
    from factdeck.errors import WritingError
    from factdeck.survey import read
    from factdeck.writer import plan, within
    from factdeck.writing.store import load

    vault, memory = read(session.notes, session.settings), load(session.ledger_folder)
    whole = plan(vault, session.settings, memory, session.topics, model=model, rewrite=rewrite)
    if not budget:
        return whole
    part = within(whole, budget)
    if whole.requests and not part.requests:
        raise WritingError(f"The first request alone takes more than {budget:,} tokens.")
    return part


def run(
    session: Session, whole: Plan, writer: Writer, patience: Patience, consent: Consent
) -> Result:
    """Ask the learner, then the model.

    Raises:
        WritingError: The learner says no, or cannot be asked.
    """
    from factdeck.cli.session import Volume
    from factdeck.writer import Result, write

    if whole.outdated:
        click.echo(
            f"{whole.outdated} facts hold cards of another model or an older prompt; "
            "`factdeck write --rewrite` asks anew.",
            err=True,
        )
    if not whole.requests:
        click.echo("Nothing is new: nobody was asked.", err=True)
        return Result()
    click.echo(f"{about(whole)} to {writer.name} at {writer.host}.", err=True)
    _check(consent)
    folder = session.ledger_folder
    if session.volume is Volume.QUIET or not sys.stderr.isatty():
        return write(whole, writer, writer.name, folder, patience=patience)
    with click.progressbar(length=whole.facts, label="Writing", file=sys.stderr) as bar:
        return write(whole, writer, writer.name, folder, patience=patience, progress=bar.update)


def _check(consent: Consent) -> None:
    from factdeck.errors import WritingError

    if consent.yes or consent.budget:
        return
    if not sys.stdin.isatty():
        raise WritingError("Say --yes or --budget to send them: nobody is there to be asked.")
    if not click.confirm("Send them?", err=True):
        raise WritingError("Nothing was sent. Cards are made by the rules.")


def ask_before_build(session: Session, consent: Consent) -> None:
    """Ask the model that the settings name about what is new; without it, the rules do.

    Raises:
        WritingError: The settings name something that is no writer.
    """
    from factdeck.errors import WritingError
    from factdeck.writing.models import find_writer
    from factdeck.writing.running import Patience

    use = session.settings.writing.use
    if use in {"", "none"}:
        return
    if use.partition(":")[0] != "llm":
        raise WritingError(f"There is no writer {use!r}: name llm, llm:MODEL or none.")
    try:
        whole = plan_of(session, model_of(use), budget=consent.budget)
        if whole.requests:
            writer = find_writer(model_of(use))
            report(run(session, whole, writer, Patience(), consent), to_stderr=True)
    except WritingError as error:
        click.secho(f"factdeck: {error}", fg="yellow", err=True)


def exchange_about(fact: Fact, session: Session) -> Iterator[tuple[str, str]]:
    """Yield what a model was asked about a fact and what it answered, with a title each."""
    from factdeck.writer import exchange
    from factdeck.writing.memory import line_of
    from factdeck.writing.prompt import material

    found = exchange(plan_of(session, ""), fact)
    if found:
        request, answer = found
        yield f"a model was asked (after prompt {answer.prompt})", material(request)
        yield f"{answer.model} answered", line_of(answer)


def about(whole: Plan) -> str:
    """Say how much a plan is."""
    return f"{whole.facts} facts, about {whole.tokens:,} tokens with the answers,"


def report(result: Result, *, as_json: bool = False, to_stderr: bool = False) -> None:
    """Say what came of it: results on stdout, what was not taken on stderr."""
    from factdeck.cli.printing import counted, print_json

    counts = {
        "answered": result.answered,
        "cards": result.cards,
        "declined": result.declined,
        "rejected": len(result.rejected),
        "unanswered": len(result.unanswered),
    }
    if as_json:
        print_json(
            counts
            | {
                "rejections": [_record(one) for one in result.rejected],
                "troubles": [_record(one) for one in result.unanswered],
            }
        )
        return
    _print("rejected", result.rejected)
    _print("unanswered", result.unanswered)
    click.echo(
        f"{result.cards} cards about {result.answered} facts; "
        + counted(
            [
                (result.declined, "facts without a question"),
                (len(result.rejected), "answers rejected"),
                (len(result.unanswered), "not answered: run it again to ask them"),
            ]
        ),
        err=to_stderr,
    )


def _record(one: Rejection) -> dict[str, str]:
    return {
        "reason": one.reason,
        "place": one.place,
        "question": one.question,
        "answer": one.answer,
    }


def _print(kind: str, rejections: list[Rejection]) -> None:
    for one in rejections[:_FIRST]:
        card = f"  {one.question} → {one.answer}" if one.question else ""
        click.echo(f"{click.style(kind, fg='yellow')} {one.place}{card}: {one.reason}", err=True)
    if len(rejections) > _FIRST:
        click.echo(f"{kind}: {len(rejections) - _FIRST} more; --json lists all", err=True)
