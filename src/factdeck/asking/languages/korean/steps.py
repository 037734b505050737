"""`동작 과정` as heading and one bullet a step: what comes next.

The step before is quoted as it stands, so that no sentence has to be bent. Needs no analyser.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.wording import WORDING
from factdeck.asking.terms import split_term
from factdeck.asking.topics import ancestors, label_of, run_of
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.model import Fact, Note

RULE = "step"
LIST_RULE = "stages"

_SURE, _LIST_SURE = 0.8, 0.8
_LONGEST_NAME, _MOST_NAMES = 5, 7
_FEWEST, _MOST = 3, 9
_SHORTEST, _LONGEST = 2, 16
_NO_STEP = re.compile(
    r"[?？→]|->|=>|http|\n|(?:수 있|수도 있|필요|중요|가능|좋)\S*[.]?$|하자[.!]?$|"
    r"\d ?~ ?\d ?(?:번|과정|단계)"
)
"""Remarks between the steps, or on several of them: then the list is no plain sequence."""
_END = re.compile(r"\s*\([^()]*\)\s*\.?$|[.\s]+$")


def ask(fact: Fact, note: Note) -> Iterator[Candidate]:
    """Yield the question for the step that a fact is."""
    process = _process(fact, note)
    run = _run(fact, note) if process else ()
    names = _names(run)
    if names and run[0].index == fact.index:
        question = f"{attach(process, '은')} 어떤 단계로 이루어지는가? ({len(names)}단계)"
        yield Candidate(LIST_RULE, question, names, _LIST_SURE, part="list", ordered=True)
    for before, step in () if names else pairwise(run):
        if step.index == fact.index and _is_step(before) and _is_step(step):
            question = f"{process}에서 '{_said(before)}' 다음 단계는 무엇인가?"
            yield Candidate(RULE, question, (_said(step),), _SURE)


def _names(run: Sequence[Fact]) -> tuple[str, ...]:
    """Steps that are names are recalled together; empty if they are more than that."""
    found = tuple(labels.clean(label_of(step)) for step in run)
    short = all(labels.is_name(n) and len(n.split()) <= _LONGEST_NAME for n in found)
    return found if short and len(set(found)) == len(found) <= _MOST_NAMES else ()


def _process(fact: Fact, note: Note) -> str:
    """What the steps belong to, named so that it stands alone; empty if they belong to none."""
    above = [label_of(parent) for parent in ancestors(fact, note)][:1] or fact.trail[-1:]
    name = labels.without_gloss(labels.clean(above[0])) if above else ""
    if not name or not labels.names_process(name):
        return ""
    loose = {"", *labels.LOOSE_WORDS} >= set(name.split()[:-1])
    outer = [*reversed(fact.trail[:-1]), note.title] if fact.parent is None else fact.trail[::-1]
    owner = next((s for text in outer if (s := WORDING.subject(text))), "")
    if not loose:
        return name
    return f"{labels.without_gloss(owner)}의 {name}" if owner else ""


def _run(fact: Fact, note: Note) -> Sequence[Fact]:
    """The steps in order; empty where they are too few or too many."""
    if fact.parent is not None:
        found = tuple(note.facts[child] for child in note.facts[fact.parent].children)
    else:
        first = next((f for f in note.facts if _same_place(f, fact)), fact)
        found = run_of(first, note)
    return found if _FEWEST <= len(found) <= _MOST else ()


def _same_place(one: Fact, other: Fact) -> bool:
    return one.parent is None and (one.trail, one.lead) == (other.trail, other.lead)


def _is_step(fact: Fact) -> bool:
    words = len(_said(fact).split())
    return (
        split_term(fact) is None
        and _SHORTEST <= words <= _LONGEST
        and not _NO_STEP.search(fact.text)
        and "'" not in fact.text
    )


def _said(fact: Fact) -> str:
    return _END.sub("", labels.clean(fact.text)).rstrip(". ")
