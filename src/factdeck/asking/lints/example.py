"""What an example happens to hold: its numbers, names and steps are nothing to remember."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factdeck.model import Finding

if TYPE_CHECKING:
    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact

# Headings of worked examples, exercises, scenarios and pictures, in the languages of most notes.
_OPENINGS = (
    r"\bexample\b(?! of (?:use|usage)\b)",
    r"\bexamples\b(?! of\b)",  # `Examples of tests` lists kinds of tests
    r"\bscenarios?\b",
    r"\bcase stud(?:y|ies)\b",
    r"\b(?:exercises?|practice problems?|sample (?:problems?|data|output))\b",
    r"^interpretation$",
    r"^visuali[sz](?:ation|ing)\b",
    r"^step[\s-]?\d+\b.*\b(?:compute|calculate|computing|calculating)\b",
    r"^(?:예제|예시|실습|사례|연습\s?문제)(?:[\s:：(\d]|$)",
    r"(?:^|\s)(?:예제|예시|실습)$",
    r"\b(?:beispiele?|übung(?:en)?|aufgaben?|fallstudie)\b",
)
_EXAMPLE = re.compile("|".join(_OPENINGS), re.IGNORECASE)
# What names itself an example does so however long it is.
_NAMED = re.compile(r"(?:worked )?(?:example|beispiel|예제|예시)\s?\d*\s*[:：.–-]", re.IGNORECASE)
# A table or a symbol's reading below it tells how such values are interpreted anywhere.
_INTERPRETATION = "interpretation"
# Only the surest definitions stay: they are general even where an example leads to them.
_PENALTY = 0.2


def example(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """W01: of 80 cards that a blind reader did not keep, 41 stood in a worked example."""
    del language
    general = fact.kind == "row" or candidate.rule == "term"
    places = (*fact.trail, fact.lead)
    opened = (place for place in places if _opens_example(place))
    heading = next((p for p in opened if not (general and p.casefold() == _INTERPRETATION)), "")
    return Finding("example", _PENALTY, f"stands in the example {heading!r}") if heading else None


@lru_cache(maxsize=4096)
def _opens_example(place: str) -> bool:
    short = len(place.split()) <= 12  # noqa: PLR2004 - a lead that only mentions one is longer
    return _NAMED.match(place) is not None or (short and _EXAMPLE.search(place) is not None)


LINTS = (example,)
