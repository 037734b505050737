"""What is wrong with one bullet, whatever stands elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.checking.records import Checked
    from factdeck.model import Fact, Outcome

# From three sentences on a bullet is a paragraph: two are often a statement and its reason.
_MANY_SENTENCES = 3
_SENTENCE_END = re.compile(r"(?<=[^\W\d_][.!?])\s+(?=[^\W\d_a-z])|(?<=[。！？])\s*")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|cf|Dr|Mr|Mrs|No|z\.B|d\.h)\.$")


def bullet_problems(checked: Checked, longest: int) -> Iterator[tuple[Problem, str]]:
    """Yield problems of bullets and definitions that say something, with the words meant."""
    for outcome in checked.outcomes:
        fact = outcome.fact
        if outcome.outcome == "skipped" or fact.kind == "row" or _is_authored(outcome):
            continue
        language = checked.language_of(fact.language)
        count = language.word_count(fact.text)
        parts = sentences(fact.text)
        if len(parts) >= _MANY_SENTENCES:
            yield _several(fact, len(parts)), parts[1]
        elif count > longest:
            yield _too_long(fact, count, longest), ""
        pointers = language.dangling(fact.text)
        if pointers and _has_no_card(outcome):
            yield _dangling(fact, pointers[0]), pointers[0]


def sentences(text: str) -> list[str]:
    """Part a text into sentences, roughly: an initial or abbreviation ends none."""
    parts: list[str] = []
    for piece in _SENTENCE_END.split(text.replace("\n", " ")):
        if parts and _ABBREVIATION.search(parts[-1]):
            parts[-1] += " " + piece
        elif piece.strip():
            parts.append(piece)
    return parts


def _is_authored(outcome: Outcome) -> bool:
    return any(candidate.rule == "authored" for candidate in outcome.candidates)


def _has_no_card(outcome: Outcome) -> bool:
    """Tell whether a word can have stood in the way: an item is asked for by its list."""
    return outcome.outcome != "card" and not outcome.reason.startswith("asked as an item")


def _several(fact: Fact, count: int) -> Problem:
    return Problem(
        fact.path,
        fact.line,
        "several-facts",
        f"this bullet has {count} sentences",
        "Give each fact a bullet of its own; what belongs together may be nested below it.",
    )


def _too_long(fact: Fact, count: int, longest: int) -> Problem:
    return Problem(
        fact.path,
        fact.line,
        "too-long",
        f"this bullet has {count} words; up to {longest} make one fact",
        "Split it, or leave out what you would not want to be asked.",
    )


def _dangling(fact: Fact, pointer: str) -> Problem:
    return Problem(
        fact.path,
        fact.line,
        "dangling-word",
        f"“{pointer}” points to something that a card does not show",
        "Name the thing.",
    )
