"""`factdeck write`: a language model writes cards, after the learner has said yes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, on_vault, with_filters

if TYPE_CHECKING:
    from factdeck.cli.session import Session
    from factdeck.writer import Plan


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
    help="Ask for no more than about so many tokens, without asking you before; the next run "
    "goes on from there.",
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
    from factdeck.cli.writing import Consent, model_of, plan_of, report, run
    from factdeck.errors import WritingError
    from factdeck.writer import import_responses
    from factdeck.writing.models import find_writer
    from factdeck.writing.running import Patience

    name = model or model_of(session.settings.writing.use)
    if exported and imported:
        raise click.UsageError("--export and --import are two steps: give one of them.")
    if imported:
        whole = plan_of(session, "", rewrite=True)
        result = import_responses(imported.read(), model, whole, session.ledger_folder)
        report(result, as_json=as_json)
        return
    if exported:
        _export(plan_of(session, name, rewrite=rewrite, budget=budget), name, exported)
        return
    writer = find_writer(name)
    whole = plan_of(session, writer.name, rewrite=rewrite, budget=budget)
    patience = Patience(deadline=timeout, jobs=jobs)
    result = run(session, whole, writer, patience, Consent(yes, budget))
    report(result, as_json=as_json)
    if result.unanswered and not result.answered:
        raise WritingError("Nothing was written. Cards are made by the rules meanwhile.")


def _export(whole: Plan, model: str, file: str) -> None:
    from factdeck.cli.writing import about
    from factdeck.writer import export

    with click.open_file(file, "w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in export(whole, model))
    click.echo(f"{about(whole)} in {len(whole.requests)} requests.", err=True)
