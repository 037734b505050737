"""From the facts of a note to analysed sentences, each tokenised once, all in one batch."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import endings, kiwi, labels
from factdeck.asking.languages.korean.clauses import find_clauses
from factdeck.asking.languages.korean.lexicon import author_terms, protector
from factdeck.asking.languages.korean.normalising import normalise, sentences
from factdeck.asking.languages.korean.predicates import find_predicates
from factdeck.asking.languages.korean.records import Sentence, Source, Token
from factdeck.asking.languages.korean.references import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.model import Fact

LABEL = re.compile(r"^(?P<label>[^:：\n]{1,40}?)\s*[:：]\s+(?P<body>\S.*)$", re.DOTALL)

_PROSE = re.compile(r"[가-힣]")
_SKETCHY = re.compile(r"→|->|=>|⇒|[↑↓]|\s=\s|[{}]|\?\s|\.\.\.|…|http|\b(?:or|but|ex)\b|!$")
"""Notes in signs rather than in sentences: not cut by grammar."""

_MAX_WORDS = 45
"""A longer sentence is never cut well."""

_SHORT_NAME = 2
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
    completed = _completed(_repaired(tokens))
    predicates = find_predicates(completed)
    clauses = find_clauses(completed, predicates)
    return Sentence(source, completed, predicates, clauses, author_terms(source.fact))


def _repaired(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give 과 back its particle where Kiwi takes it into a name: `커널과 소프트웨어`."""
    out: list[Token] = []
    for token, then in zip(tokens, (*tokens[1:], None), strict=True):
        joined = token.tag == "NNP" and token.form[-1] in "과와" and len(token.form) > _SHORT_NAME
        if joined and then is not None and then.tag in endings.NOUN_TAGS:
            cut = token.end - 1
            out.append(replace(token, form=token.form[:-1], end=cut))
            out.append(Token(token.form[-1], "JC", cut, token.end, token.word))
        else:
            out.append(token)
    return tuple(out)


def _completed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give note style its verb: `데이터를 캐시에 저장` gets an unwritten 하다 behind it."""
    last = len(tokens) - 1
    while last >= 0 and tokens[last].tag in ("SF", "SP", "SE"):
        last -= 1
    if last < 1 or tokens[last].tag not in ("NNG", "NNP", "NNB", "SL"):
        return tokens
    if _says_what(tokens, last):
        noun = tokens[last]
        tail = (
            Token("이", "VCP", noun.end, noun.end, noun.word),
            Token("다", "EF", noun.end, noun.end, noun.word),
        )
        return tokens[: last + 1] + tail
    if tokens[last].tag != "NNG":
        return tokens
    noun, particle = tokens[last], _particle_before(tokens, last)
    if particle == "JKO" or (particle in ("JKS", "JX") and noun.form in endings.INTRANSITIVE_NOUNS):
        stem = "XSV"
    elif particle in ("JKS", "JKB", "JX") and noun.form in endings.ADJECTIVAL_NOUNS:
        stem = "XSA"
    else:
        return tokens
    tail = (
        Token("하", stem, noun.end, noun.end, noun.word),
        Token("ᆫ다" if stem == "XSV" else "다", "EF", noun.end, noun.end, noun.word),
    )
    return tokens[: last + 1] + tail


def _says_what(tokens: tuple[Token, ...], last: int) -> bool:
    """`X는 …하는 프로토콜`: a topic and a modified noun, the copula left unwritten."""
    first = last
    while first and tokens[first - 1].tag in endings.NOUN_TAGS | {"SSC", "SSO"}:
        first -= 1
    modified = first > 0 and tokens[first - 1].tag in ("ETM", "JKG")
    return modified and any(t.tag == "JX" and t.form in ("은", "는") for t in tokens[: first - 1])


def _particle_before(tokens: tuple[Token, ...], noun: int) -> str:
    """The nearest case particle on the left, adverbs and obliques between allowed."""
    for at in range(noun - 1, -1, -1):
        tag = tokens[at].tag
        if tag in ("JKO", "JKS", "JX"):
            return tag
        if tag in ("EC", "EF", "ETN", "ETM", "JKG", "SP", "JC"):
            return ""
    return ""
