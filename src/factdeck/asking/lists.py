"""Lists as cards: their members as short answers, and how well such a card is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.text import sentences, series, strip_end, upper_first
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.asking.language import Language
    from factdeck.model import Fact

FEWEST, MOST = 2, 7
_LONGEST_MEMBER = 12
_SHORT_MEMBER = 4
# `A: maps a name to an address`: alone it may be an authored answer, among others a term.
_LETTER_LABEL = re.compile(r"([A-Z])\s*[:–-]\s+\S")
_COUNTED = re.compile(r"(?:\D{1,20}\s)?\d+")
_LABELS = re.compile(r":\s|=")
_MEDIUM_MEMBER, _LONG_STEP = 7, 9
_DASHES = " -–—"  # `Inner join -` of which nothing was said yet


def recall(
    rule: str, label: str, topic: str, facts: Sequence[Fact], language: Language
) -> Candidate | None:
    """Ask for the members of a list below its label, stating their number.

    None where the facts are no list of short members, the label names no set, or they are no
    members of the set it names.
    """
    items = members(facts, language)
    question = language.wording.items(label, len(items), topic) if items else ""
    if not question:
        return None
    ordered = all(fact.ordered for fact in facts)
    kept = _kept(items, language, ordered=ordered)
    confidence = round(kept - language.wording.unlike(label, items), 2)
    if confidence <= 0:
        return None
    part = "items" if rule == "items" else "list"
    return Candidate(rule, question, items, confidence, part=part, ordered=ordered)


def members(facts: Sequence[Fact], language: Language) -> tuple[str, ...]:
    """What a list card answers: the term of each item, or all of it where it is short.

    Empty if the list has fewer than two or more than seven items, if an item is too long, two
    sentences, a label for something else, or a question.
    """
    if not FEWEST <= len(facts) <= MOST:
        return ()
    found = tuple(_member(fact) for fact in facts)
    # `1: the core`, `Stage 2: the cladding` are not named by their numbers.
    if len(set(found)) < len(found) or all(map(_COUNTED.fullmatch, found)):
        return ()
    fits = all(_fits(text, language) for text in found)
    return found if fits else ()


def _kept(items: tuple[str, ...], language: Language, *, ordered: bool) -> float:
    """Short items make a card that is kept: 0.8 down to 0.5. Steps may be a little longer."""
    longest = max(language.word_count(item) for item in items)
    if longest <= _SHORT_MEMBER:
        return 0.8
    return 0.7 if longest <= (_LONG_STEP if ordered else _MEDIUM_MEMBER) else 0.5


def _member(fact: Fact) -> str:
    term = split_term(fact)
    code = any(s.kind == "code" and s.start == 0 for s in fact.spans)
    if term is not None and term.separator != "=":
        return term.name if code else upper_first(term.name)
    letter = _LETTER_LABEL.match(fact.text)
    if letter:
        return letter[1]
    text = strip_end(fact.text.rstrip(_DASHES))
    return text if code else upper_first(text)


def _fits(text: str, language: Language) -> bool:
    return (
        bool(text)
        and language.word_count(text) <= _LONGEST_MEMBER
        and len(sentences(text)) == 1
        and not text.endswith(("?", ":"))
        and not _LABELS.search(text)
        and not series(text)
        and "http" not in text
    )
