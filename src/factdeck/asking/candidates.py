"""All that can be asked about the facts of a note: structural rules, then the languages' own."""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from factdeck.asking import rules
from factdeck.asking.languages import language_of
from factdeck.asking.lints import lint
from factdeck.settings import Asking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact, Note

    Rule = Callable[[Fact, Note, Language], Iterable[Candidate]]

AUTHORED = "authored"
WRITTEN = "written"
"""The rule of cards that a language model wrote: see the writing room."""
_DEFAULTS = Asking()
_NOTHING: Mapping[tuple[str, int], tuple[Candidate, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Questions:
    """What can be asked about one fact."""

    fact: Fact
    language: Language
    skipped: str = ""
    """Why nothing is asked; empty otherwise."""
    candidates: tuple[Candidate, ...] = ()
    """Linted, best first; with findings of penalty 1 or more at the end."""
    rules: frozenset[str] = frozenset()
    """All that had something to ask, those that the learner has turned off among them."""
    declined: bool = False
    """A writer looked at the fact and found nothing worth asking."""


def wants_question(fact: Fact, note: Note) -> bool:
    """Tell whether anybody is to be asked about a fact: it is no link, caption, authored card."""
    language = language_of(fact.language)
    if fact.skipped or language.skip(fact, note):
        return False
    return not any(True for _ in _structural_rules()[AUTHORED](fact, note, language))


def questions(
    note: Note,
    settings: Asking = _DEFAULTS,
    written: Mapping[tuple[str, int], tuple[Candidate, ...]] = _NOTHING,
) -> list[Questions]:
    """Find every candidate for every fact of a note, in the order of the facts.

    Args:
        note: With the languages of its facts.
        settings: The learner's.
        written: Path and index of a fact → what a writer would ask; nothing, if that is what it
            found.
    """
    found: dict[int, list[Candidate]] = defaultdict(list)
    skipped: dict[int, str] = {}
    for code, same_language in _by_language(note):
        language = language_of(code)
        skipped |= {f.index: f.skipped or language.skip(f, note) for f in same_language}
        asked = [fact for fact in same_language if not skipped[fact.index]]
        structural = tuple(_structural_rules().values())
        for fact in asked:
            of_fact = found[fact.index]
            for rule in structural:
                of_fact += rule(fact, note, language)
        prose = [fact for fact in asked if not _is_authored(found[fact.index])]
        for index, candidate in language.candidates(note, prose):
            found[index].append(candidate)
    for fact in note.facts:
        if not skipped[fact.index] and not _is_authored(found[fact.index]):
            found[fact.index] += written.get((fact.path, fact.index), ())
    wanted = {
        index: [candidate for candidate in candidates if settings.asks(candidate.rule)]
        for index, candidates in found.items()
    }
    return [
        Questions(
            fact,
            language_of(fact.language),
            skipped[fact.index],
            _linted(wanted.get(fact.index, []), fact, language_of(fact.language)),
            rules=frozenset(candidate.rule for candidate in found.get(fact.index, ())),
            declined=settings.asks(WRITTEN) and written.get((fact.path, fact.index)) == (),
        )
        for fact in note.facts
    ]


def _by_language(note: Note) -> list[tuple[str, list[Fact]]]:
    facts = sorted(note.facts, key=lambda fact: (fact.language, fact.index))
    return [(code, list(group)) for code, group in groupby(facts, key=lambda fact: fact.language)]


@cache
def _structural_rules() -> Mapping[str, Rule]:
    names = sorted(found.name for found in pkgutil.iter_modules(rules.__path__))
    return {name: import_module(f"{rules.__name__}.{name}").candidates for name in names}


def _is_authored(candidates: Iterable[Candidate]) -> bool:
    return any(candidate.rule == AUTHORED for candidate in candidates)


def _linted(candidates: list[Candidate], fact: Fact, language: Language) -> tuple[Candidate, ...]:
    """Let what the author wrote stand alone and unjudged; judge and rank everything else."""
    if _is_authored(candidates):
        return tuple(candidate for candidate in candidates if candidate.rule == AUTHORED)
    judged = [_judged(candidate, fact, language) for candidate in candidates]
    return tuple(
        sorted(judged, key=lambda candidate: (is_unusable(candidate), -candidate.confidence))
    )


def _judged(candidate: Candidate, fact: Fact, language: Language) -> Candidate:
    findings = (*candidate.findings, *lint(candidate, fact, language))
    confidence = candidate.confidence - sum(finding.penalty for finding in findings)
    return replace(
        candidate, findings=findings, confidence=round(min(1.0, max(0.0, confidence)), 2)
    )


def is_unusable(candidate: Candidate) -> bool:
    """Tell whether some lint forbids the candidate."""
    return any(finding.penalty >= 1 for finding in candidate.findings)
