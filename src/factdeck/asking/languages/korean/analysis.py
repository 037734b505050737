"""From the facts of a note to analysed sentences, each tokenised once, all in one batch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import endings, kiwi, labels
from factdeck.asking.languages.korean.clauses import find_clauses
from factdeck.asking.languages.korean.lexicon import author_terms, protector
from factdeck.asking.languages.korean.normalising import normalise, sentences
from factdeck.asking.languages.korean.predicates import find_predicates
from factdeck.asking.languages.korean.records import Sentence, Source, Token
from factdeck.asking.languages.korean.references import resolve
from factdeck.asking.languages.korean.repairs import repaired

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.model import Fact

LABEL = re.compile(r"^(?P<label>[^:：\n]{1,40}?)\s*[:：]\s+(?P<body>\S.*)$", re.DOTALL)

_PROSE = re.compile(r"[가-힣]")
_SKETCHY = re.compile(r"→|->|=>|⇒|[↑↓]|\s=\s|[{}]|\?\s|\.\.\.|…|http|\b(?:or|but|ex)\b|!$")
"""Notes in signs rather than in sentences: not cut by grammar."""

_MAX_WORDS = 45
"""A longer sentence is never cut well."""

_KNOWN_BEFORE = 8
"""Sentences back in the section in which a thing can have been named."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A fact with its analysed sentences."""

    fact: Fact
    sentences: tuple[Sentence, ...]
    label: str = ""
    """What stands before the colon, if the fact is a label with its body."""


def passages(facts: Sequence[Fact]) -> list[Passage]:
    """Analyse the facts of one note, in order."""
    sources = [_sources(fact) for fact in facts]
    cleaned = list(_resolved(sources))
    flat = [s for group in cleaned for s in group]
    batches = kiwi.tokenize([s.text for s in flat], protector(facts))
    analysed = iter([_sentence(s, t) for s, t in zip(flat, batches, strict=True)])
    return [
        Passage(fact, tuple(next(analysed) for _ in group), _label(fact))
        for fact, group in zip(facts, cleaned, strict=True)
    ]


def _label(fact: Fact) -> str:
    found = LABEL.match(fact.text)
    first, _, rest = fact.text.partition("\n")
    label = labels.clean(found.group("label") if found else first if rest else "")
    claims = endings.INTRANSITIVE_NOUNS | endings.ADJECTIVAL_NOUNS
    return label if labels.is_name(label) and labels.last_noun(label) not in claims else ""


def _sources(fact: Fact) -> list[Source]:
    labelled = LABEL.match(fact.text)
    body = labelled.group("body") if labelled else fact.text
    first, _, rest = body.partition("\n")
    if rest and labels.is_name(first):
        body = rest
    found = []
    for index, raw in enumerate(sentences(body)):
        text, marks = normalise(raw)
        if _PROSE.search(text) and not _SKETCHY.search(text) and len(text.split()) <= _MAX_WORDS:
            found.append(Source(fact, index, text, raw, marks))
    return found


def _resolved(sources: list[list[Source]]) -> Iterator[list[Source]]:
    said: list[tuple[tuple[str, ...], str]] = []
    for group in sources:
        out = []
        for source in group:
            trail = source.fact.trail
            recent = [text for place, text in said[-_KNOWN_BEFORE:] if place == trail]
            known = " / ".join((*trail, *recent))
            text = resolve(source.text, known)
            out.append(Source(source.fact, source.index, text, source.raw, source.marks))
            said.append((trail, text))
        yield out


def _sentence(source: Source, tokens: tuple[Token, ...]) -> Sentence:
    completed = repaired(tokens)
    predicates = find_predicates(completed)
    clauses = find_clauses(completed, predicates)
    return Sentence(source, completed, predicates, clauses, author_terms(source.fact))
