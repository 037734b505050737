"""Words that point to something outside the text they stand in."""

from __future__ import annotations

import re
from functools import lru_cache

_POINTERS = re.compile(
    r"\b(?:this|these|those|it|its|they|them|their|he|she|him|his|her|hers|here|such|above|below|"
    r"aforementioned|latter|former|previous|previously|said|itself|themselves|the following|"
    r"as follows|another one|the other|mentioned|else)\b",
    re.IGNORECASE,
)
# `above 5 MB`, `below the surface`: a preposition with its noun; `the rest below` points.
_PREPOSITION = re.compile(r"\b(?:above|below)\s+(?:the|an?|\d|[a-z])", re.IGNORECASE)
_SUCH_AS = re.compile(r"\bsuch as\b", re.IGNORECASE)
_OWN_NOUN = re.compile(r"\b(?:its|their|his|her|it|they|them|itself|themselves)\b", re.IGNORECASE)
# A content word before the pointer that is neither question word nor auxiliary.
_NOUN_BEFORE = re.compile(
    r"\b(?!(?:what|why|how|when|where|which|who|happens?|does|do|did|is|are|was|were|can|could|must|"
    r"should|may|might|will|would|has|have|had|if|once|the|an?|to|in|of|and|or|used|for)\b)"
    r"[A-Za-z][\w'’-]+",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)
def dangling(text: str) -> tuple[str, ...]:
    """Pointers without an antecedent in the text.

    `its`, `it`, `they` and the like are resolved by a noun before them in the same text, as in
    `Why does TCP acknowledge its packets?`; `FTPS: what does it add?` names the antecedent first.
    """
    if not _POINTERS.search(text):  # most texts
        return ()
    text = _SUCH_AS.sub("as", _PREPOSITION.sub("at x", text))
    found = _POINTERS.finditer(text)
    return tuple(m.group().lower() for m in found if not _resolved(text, m))


def _resolved(text: str, pointer: re.Match[str]) -> bool:
    before = text[: pointer.start()]
    if pointer.group().lower() == "the other":
        return bool(re.search(r"\bone\b", before, re.IGNORECASE))
    if not _OWN_NOUN.fullmatch(pointer.group()):
        return False
    named = bool(re.search(r"\w: ", before))
    return named or bool(_NOUN_BEFORE.search(before))
