"""What a label says of the topic above it: `Persistence: a log` below `Redis`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.terms import term_of
from factdeck.asking.topics import among_terms, label_above, topic_of
from factdeck.asking.values import is_date, pairs
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.asking.terms import Term
    from factdeck.model import Fact, Note

# What the way of writing takes off: an arrow shows a flow as often as it explains.
_DOUBT = {":": 0.0, "\n": 0.0, "=": 0.15, "": 0.15}
_DASH_DOUBT, _ARROW_DOUBT = 0.05, 0.2
_TRAIT_DOUBT, _ASTRAY_DOUBT = 0.12, 0.15
_DEFINED = 0.7
_DASHES = "-–—"
# `Step 3`, `Figure 2`, and not `S3`.
_NUMBERED = re.compile(r"(?:\s|[a-z])\d+$")
_LETTERS = re.compile(r"[^\W\d_]{2}|^[A-Z]\d$")
_LONGEST_ANSWER = 20
_LONGEST_LABEL = 5


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the cue for what the label says of the topic above it."""
    term = term_of(fact, note)
    if term is None or is_date(term.name) or pairs(term.body):
        return
    topic = topic_of(fact, note, language)
    if not topic or not _can_label(term, topic, language) or _defines(term, language):
        return
    if language.wording.attribute(topic, term.name):
        return  # has a rule of its own
    asked = language.wording.cue(topic, term.name, term.body)
    if asked is not None and language.word_count(asked.answer) <= _LONGEST_ANSWER:
        trait = _TRAIT_DOUBT * language.wording.describes(label_above(fact, note))
        value = not asked.question.startswith(topic)
        astray = _ASTRAY_DOUBT * (value and among_terms(fact, note, language))
        sure = round(asked.confidence - _doubt(term.separator) - trait - astray, 2)
        yield Candidate("cue", asked.question, (asked.answer,), max(0.0, sure))


def _defines(term: Term, language: Language) -> bool:
    """Whether the body says what the label is, for which `term` asks better."""
    asked = language.wording.define(term.name, term.body)
    return asked is not None and asked.confidence >= _DEFINED


def _can_label(term: Term, topic: str, language: Language) -> bool:
    words = term.name.split()
    return (
        len(words) <= _LONGEST_LABEL
        and bool(language.wording.generic(term.name) or language.wording.subject(term.name))
        and not term.name.endswith("?")
        and not (term.name[0].isdigit() or _NUMBERED.search(term.name))
        and _LETTERS.search(term.name) is not None
        and not language.dangling(term.name)
        and not language.stems(term.name) & language.stems(topic)
    )


def _doubt(separator: str) -> float:
    dash = separator.strip(_DASHES) == ""
    return _DOUBT.get(separator, _DASH_DOUBT if dash else _ARROW_DOUBT)
