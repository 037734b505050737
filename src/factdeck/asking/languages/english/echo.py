"""An answer that says the question again in kindred words: `Detrending removes … trends`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.stems import stems
from factdeck.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Candidate

# A condition, a number, a reason or a name may take up the question's words.
_RULES = frozenset({"function", "frame", "means", "passive", "use", "headed", "term", "agent"})
# What a thing is may be said with its own head: `Normative statements are statements about …`.
_DEFINES = re.compile(r"What (?:is|are|was|were) .*(?<! for)\?")
_HALF, _PENALTY, _EMPTY_PENALTY = 0.5, 0.15, 0.3
# Heads that tell nothing beside what the question has said: `data consisting of numbers`.
_FILLERS = stems("data value thing number set way part kind type consisting collected")
# Kindred words without a common stem.
_KINDRED = {
    "numerical": "number", "numeric": "number", "temporal": "time", "spatial": "space",
    "annual": "year", "solar": "sun", "lunar": "moon", "marine": "sea", "visual": "see",
    "manual": "hand", "verbal": "word", "vocal": "voice", "aquatic": "water", "dental": "tooth",
}  # fmt: skip
_ASIDE = re.compile(r"\$[^$]+\$|\([^()]*\)")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_PREFIXES = ("de", "dis", "un", "re", "anti", "non")
_SHORTEST, _LONG = 4, 5


def findings(candidate: Candidate) -> Iterator[Finding]:
    """Yield what a short answer shares with its question, root by root."""
    defines = candidate.rule == "term" and _DEFINES.fullmatch(candidate.question)
    if candidate.rule not in _RULES or len(candidate.answer) != 1 or defines:
        return
    asked = _roots(" ".join(_KINDRED.get(w, w) for w in candidate.question.lower().split()))
    said = _roots(candidate.answer[0])
    telling = said - _FILLERS
    if said & asked and not telling - asked:
        yield Finding("echo", _EMPTY_PENALTY, "the answer says the question again")
    elif any(prefix + root in asked for root in telling for prefix in _PREFIXES):
        yield Finding("echo", _PENALTY, "the question's word is made of the answer's")
    elif telling and _shared(telling, asked) >= _HALF * len(telling):
        yield Finding("echo", _PENALTY, "half of the answer stands in the question")


def _roots(text: str) -> frozenset[str]:
    return stems(_HYPHEN.sub(" ", _ASIDE.sub(" ", text)))


def _shared(telling: frozenset[str], asked: frozenset[str]) -> int:
    return sum(any(_are_kin(root, other) for other in asked) for root in telling)


def _are_kin(one: str, other: str) -> bool:
    """Whether two stems have a root in common: `detrend` and `trend`, `linear` and `linearity`."""
    short, long = sorted((one, other), key=len)
    common = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(short)
    )
    if one == other or (len(short) >= _LONG and short in long):
        return True
    return common >= _LONG or (common >= _SHORTEST and common >= len(short) - 1)
