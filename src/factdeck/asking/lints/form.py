"""Broken text: half a bracket, leftover markup, an answer that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.model import Finding

if TYPE_CHECKING:
    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("「", "」"))
_PAIRED = frozenset('()[]{}“”「」"`')
_MARKUP = re.compile(
    r"\*\*|__\w|~~|\]\(|\w\]\[\w|<!--|-->|</?(?:div|span|p|br|img|a|details|summary)\b|\[\[|%%"
)
_URL = re.compile(r"https?://\S{12,}")
_WORD = re.compile(r"\w")
_LOOSE_START = re.compile(r"\s*(?:[:;,)\]}]|아닌\s)")
# In lower case and behind a space: `dig example.org A` and the item `A` are whole.
_OPEN_END = re.compile(r"(?:[,;(/&]|(?<!\+)\+|\s(?:and|or|the|a|an|e\.g\.|i\.e\.))$")


def unbalanced(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """F01: a bracket, quote or backtick without its partner, unless code is meant to have it."""
    del language
    texts = [t for t in (candidate.question, *candidate.answer) if not _PAIRED.isdisjoint(t)]
    if candidate.gaps or not texts:
        return None
    code = [
        fact.text[span.start : span.end] for span in fact.spans if span.kind in {"code", "math"}
    ]
    for text in texts:
        for piece in sorted(code, key=len, reverse=True):
            text = text.replace(piece, " ")  # noqa: PLW2901 - what is left is what is looked at
        odd_quote = text.count('"') % 2 or text.count("`") % 2
        if odd_quote or any(text.count(left) != text.count(right) for left, right in _PAIRS):
            return Finding("unbalanced", 1.0, f"a bracket or quote is open in {text.strip()!r}")
    return None


def markup_residue(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """Markdown or HTML that nobody understood, or a bare address."""
    del language
    for text in (candidate.question, *candidate.answer):
        found = _MARKUP.search(text) or _URL.search(text)
        if found and not _is_code(found[0], fact):
            return Finding("markup-residue", 1.0, f"{found[0]!r} is left over")
    return None


def _is_code(text: str, fact: Fact) -> bool:
    return any(text in fact.text[s.start : s.end] for s in fact.spans if s.kind == "code")


def no_answer(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """A03: nothing to say, or a phrase that breaks off."""
    del fact, language
    if candidate.code and not "".join(candidate.answer).strip():
        return None
    for item in candidate.answer or ("",):
        if not _WORD.search(item):
            return Finding("no-answer", 1.0, "an answer is empty")
        if _LOOSE_START.match(item):
            return Finding("no-answer", 1.0, f"{item.strip()!r} begins in the middle")
        if _OPEN_END.search(item.strip()):
            return Finding("no-answer", 1.0, f"{item.strip()!r} breaks off")
    return None


LINTS = (unbalanced, markup_residue, no_answer)
