"""`장점` as heading with one bullet below it: the value of the attribute. Needs no analyser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.wording import WORDING
from factdeck.asking.terms import split_term
from factdeck.asking.topics import ancestors, label_of, run_of
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Fact, Note

RULE = "sole"

_SURE = 0.74
_SHORTEST, _LONGEST = 3, 18
_NOTES = re.compile(r"(?:노트|정리|공부|강의|요약|TIL|스터디)$")
"""Titles of notes are no things."""
_NO_ANSWER = re.compile(r"[?？:：]|http|^\(|^ex|^예|이유|다음|아래")


def ask(fact: Fact, note: Note) -> Iterator[Candidate]:
    """Yield the question for the only thing said below an attribute."""
    above = _above(fact, note)
    answer = fact.text.strip().rstrip(". ")
    fits = _SHORTEST <= len(answer.split()) <= _LONGEST and "\n" not in answer
    if not above or not fits or _NO_ANSWER.search(answer) or split_term(fact) is not None:
        return
    label, *outer = above
    nearest = next((text for text in outer if not WORDING.generic(text)), "")
    topic = "" if _NOTES.search(nearest) else WORDING.subject(nearest)
    owner, _, attribute = labels.clean(label).rpartition(" ")
    topic = owner.removesuffix("의") or topic
    question = WORDING.attribute(topic, attribute) if attribute in labels.QUALITIES else ""
    if question and labels.is_name(topic):
        yield Candidate(RULE, question, (answer,), _SURE)


def _above(fact: Fact, note: Note) -> list[str]:
    """The labels above a fact that has no sibling, nearest first; empty if it has one."""
    if fact.parent is not None:
        alone = len(note.facts[fact.parent].children) == 1
    else:
        alone = len(run_of(fact, note)) == 1 and not fact.lead
    if not alone:
        return []
    parents = [label_of(parent) for parent in ancestors(fact, note)]
    return [text for text in (*parents, *reversed(fact.trail), note.title) if text]
