"""`factdeck check`: what in the notes stands in the way of good cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

import click

from factdeck.cli.options import on_vault, setting_option, with_filters

if TYPE_CHECKING:
    from factdeck.checking import Checked, Remark
    from factdeck.cli.session import Session
    from factdeck.settings import Pictures
    from factdeck.settings.values import Severity
    from factdeck.survey import Survey

FORMATS = ("text", "json", "sarif", "github")


@click.command(name="check")
@on_vault
@with_filters
@click.option(
    "--format",
    "how",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="sarif and github show problems in the lines of a pull request.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@setting_option(
    "check.fail_on",
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    help="The least severity that makes the exit status 1. [default: note]",
)
def command(session: Session, how: str, *, as_json: bool) -> None:
    """Find what in the notes stands in the way of good cards.

    It has path, line and column: missing pictures, words that point to what a card does not show,
    bullets with several facts or too many words, one question with two answers, facts that are
    almost the same. Nothing is written. The exit status is 1 if something was found, 2 if the call
    was wrong.
    """
    from factdeck.checking import check
    from factdeck.cli.remarks import print_remarks

    whole = session.whole
    settings = session.settings.check
    checked = _checked(whole, session.settings.pictures)
    remarks = _narrowed(check(checked, settings), whole, session.part)
    print_remarks(remarks, checked.sources, session, "json" if as_json else how)
    if _fails(remarks, settings.fail_on):
        click.get_current_context().exit(1)


def _checked(whole: Survey, pictures: Pictures) -> Checked:
    from factdeck.asking.languages import language_of
    from factdeck.checking import Checked
    from factdeck.packing.media import read_media
    from factdeck.packing.pictures import limits_of

    media = read_media((outcome.fact for outcome in whole.outcomes), limits_of(pictures))
    return Checked(
        notes=whole.vault.notes,
        cards=whole.cards,
        outcomes=whole.outcomes,
        problems=(*whole.problems, *media.problems),
        sources={
            note.path: _lines(Path(whole.vault.root), note.path) for note in whole.vault.notes
        },
        language_of=language_of,
    )


def _lines(root: Path, path: str) -> list[str]:
    """Read a note's lines for the carets; none if it is gone by now, or its name cannot be told."""
    from factdeck.reading.encoding import NotTextError, decode

    # Paths are composed; macOS and its archives write names decomposed.
    for form in ("NFC", "NFD"):
        try:
            return decode((root / normalize(form, path)).read_bytes()).text.split("\n")
        except (OSError, NotTextError):
            continue
    return []


def _narrowed(remarks: list[Remark], whole: Survey, part: Survey) -> list[Remark]:
    """Keep what is asked for: twins are looked for in all of the vault."""
    if part is whole:
        return remarks
    facts = {(outcome.fact.path, outcome.fact.line) for outcome in part.outcomes}
    reported = {(problem.path, problem.line, problem.code) for problem in part.problems}
    return [
        one
        for one in remarks
        if (one.problem.path, one.problem.line) in facts
        or (one.problem.path, one.problem.line, one.problem.code) in reported
    ]


def _fails(remarks: list[Remark], least: Severity | Literal["never"]) -> bool:
    from factdeck.checking.records import RANK

    return least != "never" and any(RANK[one.severity] >= RANK[least] for one in remarks)
