"""`factdeck write`: a language model writes cards, after the learner has said yes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, on_vault, with_filters

if TYPE_CHECKING:
    from factdeck.cli.session import Session
    from factdeck.writer import Plan, Result
    from factdeck.writing.models import Writer
    from factdeck.writing.records import Rejection

# Rejected answers that are shown before the rest is only counted.
_FIRST = 20


@click.command(name="write")
@on_vault
@with_filters
@click.option(
    "-m",
    "--model",
    default="",
    metavar="MODEL",
    help="Name of a model that `llm models` lists. [default: that of the settings, or of llm]",
)
@click.option("-y", "--yes", is_flag=True, help="Do not ask before the first request.")
@click.option(
    "--budget",
    type=click.IntRange(min=1),
    metavar="TOKENS",
    help="Ask no more than about so many tokens' worth; the next run goes on from there.",
)
@click.option(
    "--rewrite",
    is_flag=True,
    help="Ask anew about facts that another model or an older prompt has written cards of; if "
    "there are none, about all.",
)
@click.option("--jobs", type=click.IntRange(1, 64), default=4, show_default=True,
              help="Requests under way at once.")  # fmt: skip
@click.option("--timeout", type=click.FloatRange(min=0.1), default=180.0, show_default=True,
              metavar="SECONDS", help="How long to wait for one answer.")  # fmt: skip
@click.option(
    "--export",
    "exported",
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Ask nobody: write the requests into a file, in the format of batch services.",
)
@click.option(
    "--import",
    "imported",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="Ask nobody: take the answers from a file.",
)
@json_option
def command(
    session: Session,
    model: str,
    budget: int | None,
    *,
    jobs: int,
    timeout: float,
    exported: str | None,
    imported: Any,
    yes: bool,
    rewrite: bool,
    as_json: bool,
) -> None:
    """Let a language model write cards about what is new in the notes.

    It is asked about each fact once; answers are checked against the notes and kept beside the
    ledger. `factdeck build` packs them from there, and needs neither network nor key for it.
    """
    from factdeck.errors import WritingError
    from factdeck.writer import export, import_responses, within

    name = model or model_of(session.settings.writing.use)
    if exported and imported:
        raise click.UsageError("--export and --import are two steps: give one of them.")
    if imported:
        result = import_responses(
            imported.read(), model, plan_of(session, "", rewrite=True), session.ledger_folder
        )
        report(result, as_json=as_json)
        return
    if exported:
        whole = plan_of(session, name, rewrite=rewrite)
        whole = within(whole, budget) if budget else whole
        with click.open_file(exported, "w", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in export(whole, name))
        click.echo(_about(whole) + f" in {len(whole.requests)} requests", err=True)
        return
    from factdeck.writing.models import find_writer
    from factdeck.writing.running import Patience

    writer = find_writer(name)
    whole = plan_of(session, writer.name, rewrite=rewrite)
    if budget and whole.requests and not within(whole, budget).requests:
        raise WritingError(f"The first request alone takes more than {budget} tokens.")
    whole = within(whole, budget) if budget else whole
    result = run(session, whole, writer, Patience(deadline=timeout, jobs=jobs), yes=yes)
    report(result, as_json=as_json)
    if result.unanswered and not result.answered:
        raise WritingError("Nothing was written. Cards are made by the rules meanwhile.")


def model_of(use: str) -> str:
    """Give the model's name in `llm:MODEL`, empty where none is named."""
    return use.partition(":")[2]


def plan_of(session: Session, model: str, *, rewrite: bool = False) -> Plan:
    """Find out what to ask about a vault."""
    from factdeck.survey import read
    from factdeck.writer import plan
    from factdeck.writing.store import load

    vault, memory = read(session.notes, session.settings), load(session.ledger_folder)
    return plan(vault, session.settings, memory, session.topics, model=model, rewrite=rewrite)


def run(session: Session, whole: Plan, writer: Writer, patience: Any, *, yes: bool) -> Result:
    """Ask the learner, then the model.

    Raises:
        WritingError: The learner says no, or cannot be asked.
    """
    from factdeck.cli.session import Volume
    from factdeck.errors import WritingError
    from factdeck.writer import Result, write

    if whole.outdated:
        click.echo(
            f"{whole.outdated} facts hold cards of another model or an older prompt; --rewrite "
            "asks anew.",
            err=True,
        )
    if not whole.requests:
        click.echo("Nothing is new: nobody was asked.", err=True)
        return Result()
    click.echo(f"{_about(whole)} to {writer.name} at {writer.host}.", err=True)
    if not yes:
        if not sys.stdin.isatty():
            raise WritingError("Say --yes to send them: nobody is there to be asked.")
        if not click.confirm("Send them?", err=True):
            raise WritingError("Nothing was sent. Cards are made by the rules.")
    if session.volume is Volume.QUIET or not sys.stderr.isatty():
        return write(whole, writer, writer.name, session.ledger_folder, patience=patience)
    with click.progressbar(length=whole.facts, label="Writing", file=sys.stderr) as bar:
        return write(
            whole,
            writer,
            writer.name,
            session.ledger_folder,
            patience=patience,
            progress=bar.update,
        )


def _about(whole: Plan) -> str:
    return f"{whole.facts} facts, about {whole.tokens:,} tokens with the answers,"


def report(result: Result, *, as_json: bool = False) -> None:
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
        )
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
