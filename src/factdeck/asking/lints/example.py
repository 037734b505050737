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
    r"\bexamples?\b(?! of (?:use|usage)\b)",
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
# Only the surest definitions stay: they are general even where an example leads to them.
_PENALTY = 0.2


def example(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """W01: of 80 cards that a blind reader did not keep, 41 stood in a worked example."""
    del candidate, language
    heading = next((place for place in (*fact.trail, fact.lead) if _opens_example(place)), "")
    return Finding("example", _PENALTY, f"stands in the example {heading!r}") if heading else None


@lru_cache(maxsize=4096)
def _opens_example(place: str) -> bool:
    short = len(place.split()) <= 12  # noqa: PLR2004 - a lead that only mentions one is longer
    return short and _EXAMPLE.search(place) is not None


LINTS = (example,)
