"""What commands print: results on stdout, everything said about them on stderr."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.model import Candidate, Problem

# Places of one kind of problem that are shown before the rest is only counted.
_FIRST_PLACES = 5


def print_json(record: Any) -> None:
    """Print one object on one line, with Korean as Korean."""
    click.echo(json.dumps(record, ensure_ascii=False))


def print_problems(problems: Sequence[Problem], *, everything: bool = False) -> None:
    """Print problems grouped by kind, the first places of each."""
    by_code = sorted(problems, key=lambda p: (p.code, p.path, p.line))
    for code, group in groupby(by_code, key=lambda p: p.code):
        same = list(group)
        click.secho(f"{len(same)} × {code}", fg="yellow", err=True)
        shown = same if everything else same[:_FIRST_PLACES]
        for problem in shown:
            place = f"{problem.path}:{problem.line}: " if problem.path else ""
            click.echo(f"  {place}{problem.message}", err=True)
            if problem.hint:
                click.secho(f"    {problem.hint}", dim=True, err=True)
        if len(same) > len(shown):
            click.echo(f"  … and {len(same) - len(shown)} more: --json lists them all", err=True)


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
    return ", ".join(f"{count} {name}" for count, name in pairs if count) or "nothing"
