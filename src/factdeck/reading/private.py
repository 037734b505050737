"""`<!-- factdeck: private -->`: what the author keeps from leaving the machine.

In a bullet or row it means that one, with what is nested in it. On a line of its own it means
everything up to the next heading of the same or a higher level; above the first heading, or right
below the title, the whole note.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.model import Fact

_MARK = re.compile(r"<!--\s*factdeck:\s*private\s*-->", re.IGNORECASE)
_HEADING = re.compile(r" {0,3}(#{1,6})\s")
_FENCE = re.compile(r"\s*(?:```|~~~)")


def with_private(facts: Sequence[Fact], body: str) -> tuple[Fact, ...]:
    """Mark the facts that are private.

    Args:
        facts: Of a note.
        body: Its text; a line has the number that `Fact.line` gives it.
    """
    if not _MARK.search(body):
        return tuple(facts)
    private = set(_private_lines(body.split("\n")))
    return tuple(
        replace(fact, private=True)
        if fact.line in private or _inside(fact, facts, private)
        else fact
        for fact in facts
    )


def _inside(fact: Fact, facts: Sequence[Fact], private: set[int]) -> bool:
    while fact.parent is not None:
        fact = facts[fact.parent]
        if fact.line in private:
            return True
    return False


def _private_lines(lines: Sequence[str]) -> Iterator[int]:
    levels = list(_levels(lines))
    depth = 0
    for number, line in enumerate(lines):
        depth = levels[number] or depth
        if not _MARK.search(line):
            continue
        if _MARK.sub("", line).strip():
            yield number + 1
        elif line[:1].isspace():
            yield _item_above(lines, number) + 1
        else:
            yield from _rest(levels, number, depth)


def _levels(lines: Sequence[str]) -> Iterator[int]:
    """Yield the level of the heading in each line, 0 where there is none."""
    fenced = False
    for line in lines:
        fenced ^= bool(_FENCE.match(line))
        heading = None if fenced else _HEADING.match(line)
        yield len(heading[1]) if heading else 0


def _rest(levels: Sequence[int], start: int, depth: int) -> Iterator[int]:
    for number in range(start, len(levels)):
        if 0 < levels[number] <= depth:
            return
        yield number + 1


def _item_above(lines: Sequence[str], number: int) -> int:
    """Find the line of the list item that an indented line belongs to."""
    indent = len(lines[number]) - len(lines[number].lstrip())
    for above in range(number - 1, -1, -1):
        text = lines[above].strip()
        if text and len(lines[above]) - len(lines[above].lstrip()) < indent:
            return above
    return number
