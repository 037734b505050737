"""What commands print: results on stdout, everything said about them on stderr."""

from __future__ import annotations

import json
from bisect import bisect_right
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

import click

from factdeck.cli.session import Volume

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.model import Candidate, Problem

# Places of one kind of problem that are shown before the rest is only counted.
_FIRST_PLACES = 3


def print_json(record: Any) -> None:
    """Print one object on one line, with Korean as Korean."""
    click.echo(json.dumps(record, ensure_ascii=False))


def print_problems(problems: Sequence[Problem], volume: Volume) -> None:
    """Print problems grouped by kind, the first places of each unless all are wanted."""
    from factdeck.checking.records import RANK, kind_of

    by_code = sorted(
        problems, key=lambda p: (-RANK[kind_of(p.code).severity], p.code, p.path, p.line)
    )
    for code, group in groupby(by_code, key=lambda p: p.code):
        same = list(group)
        shown = same if volume == Volume.VERBOSE else same[:_FIRST_PLACES]
        colour = {"error": "red", "warning": "yellow", "note": "blue"}[kind_of(code).severity]
        click.secho(f"  {len(same)} × {code}", fg=colour, err=True)
        hints = {problem.hint for problem in shown}
        for problem in shown:
            place = click.style(f"{problem.path}:{problem.line}", bold=True) + "  "
            click.echo(f"    {place if problem.path else ''}{problem.message}", err=True)
            if problem.hint and len(hints) > 1:
                click.secho(f"      {problem.hint}", dim=True, err=True)
        if len(hints) == 1 and (hint := hints.pop()):
            click.secho(f"      {hint}", dim=True, err=True)
        if len(same) > len(shown):
            rest = f"    … and {len(same) - len(shown)} more: factdeck check shows all"
            click.secho(rest, dim=True, err=True)


def problem_record(problem: Problem) -> dict[str, Any]:
    """Give a problem as JSON has it."""
    return {
        "path": problem.path,
        "line": problem.line,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def shown_question(candidate: Candidate) -> str:
    """Give the question as a reader meets it: the gaps of a cloze are blanks."""
    text = candidate.question
    for gap in sorted(candidate.gaps, key=lambda gap: gap.start, reverse=True):
        text = f"{text[: gap.start]}[{gap.hint or '…'}]{text[gap.end :]}"
    return text


def shown_answer(candidate: Candidate) -> str:
    """Give the answer as plain text, a line an item, code blocks below."""
    return "\n".join((*candidate.answer, *(code.text for code in candidate.code)))


def counted(pairs: Iterable[tuple[int, str]]) -> str:
    """Join counts into a phrase, leaving out what there is none of."""
    return " · ".join(f"{count:,} {name}" for count, name in pairs if count) or "none"


def number_of(count: int, name: str) -> str:
    """Count something with a regular plural: `1 card`, `2 cards`."""
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"


def width_of(text: str) -> int:
    """Count the columns that a text takes on a terminal; Hangul and its like take two each."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def fitted(text: str, width: int) -> str:
    """Put a text on one line of so many columns."""
    line = " ".join(text.split())
    columns = list(accumulate(map(width_of, line)))
    if not columns or columns[-1] <= width:
        return line
    return line[: bisect_right(columns, width - 1)] + "…"
