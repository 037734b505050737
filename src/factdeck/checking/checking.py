"""The one function of the checking room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.checking.bullets import bullet_problems
from factdeck.checking.locating import span_in
from factdeck.checking.questions import question_problems
from factdeck.checking.records import Remark, kind_of
from factdeck.checking.twins import twin_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.checking.records import Checked
    from factdeck.model import Problem
    from factdeck.settings import Check


def check(checked: Checked, settings: Check) -> list[Remark]:
    """Find what stands in the way of good cards, in the order of the notes."""
    remarks = {}
    for problem, phrase in _found(checked, settings):
        if problem.code in settings.off:
            continue
        lines = checked.sources.get(problem.path, ())
        column, end = span_in(lines, problem, phrase)
        remark = Remark(problem, kind_of(problem.code).severity, column, end)
        remarks[problem.path, problem.line, problem.code, problem.message] = remark
    return sorted(
        remarks.values(),
        key=lambda one: (one.problem.path, one.problem.line, one.column, one.problem.code),
    )


def _found(checked: Checked, settings: Check) -> Iterator[tuple[Problem, str]]:
    """Yield problems with the words they are about; empty for all of the line."""
    for problem in checked.problems:
        yield problem, ""
    yield from bullet_problems(checked, settings.longest)
    yield from question_problems(checked.cards)
    yield from twin_problems(checked)
