"""Ask about a term what its definition answers: its value, what it stands for, what it is."""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.language import Asked
from factdeck.asking.languages.english import symbols
from factdeck.asking.languages.english.abbreviations import initials_fit
from factdeck.asking.languages.english.articles import with_the
from factdeck.asking.languages.english.definitions.shapes import by_shape
from factdeck.asking.languages.english.morphology import is_plural, stem
from factdeck.asking.languages.english.terms import bare, can_be_defined, doubt, is_value
from factdeck.asking.languages.english.words import closed, labels
from factdeck.asking.text import first_sentence, strip_end, upper_first

_COPULA = re.compile(
    r"^(?:(?:it|this|they|these)\s+)?(?:is|are|was|were)\s+(?=(?:an?|the|one)\b)", re.IGNORECASE
)
_OWN_COPULA = re.compile(
    r"s?(?:\s*\([^)]*\))?\s+(?:is|are|refers to|means)\s+(?=an?\b|the\b)", re.IGNORECASE
)
# `Formula for the sample mean: …`, `Capital of France: …`: the label asks by itself.
_NAMED_VALUE = re.compile(
    r"(?:(?:the|an?) )?(?:[a-z-]+ )?(?:formula|equation|symbol|notation|unit|capital|purpose|goal|"
    r"aim|function|role|cause|effect|result|size|number|length|range|value|probability|chance|name|"
    r"main [a-z]+|most [a-z]+ [a-z]+) (?:of|for|behind) [\w' -]+",
    re.IGNORECASE,
)
# Where a second fact begins: `…; also …`, `… → …`, `…, can have …`.
_AFTER_BODY = re.compile(r";|\s*(?:->|=>|→)|,\s+(?:can|may|must|will|is|are|has|have|it|they|so)\b")
_KIND = re.compile(r"an?\s(?:[\w'’/-]+\s){1,4}?(?:that|which|who|whose|used|assigned)\b")
_VERB_BEHIND = re.compile(r" (?:is|are)$")  # `Formula for a major scale is: …`
_BREAKS_OFF = re.compile(r"\b(?:to|of|for|with|by|that|which|the|an?|and|or)$")
_EQUATION = re.compile(r"(?<!\$)\s=\s")
_AND_MORE = re.compile(r"\b(?:etc\.?|and so on)$|(?:\.\.\.|…)$")
# `Site of release`, `mechanism of action`: whose, tells what stands above.
_DEED = re.compile(r"(?:release|onset|action|origin|use|entry|birth|death|[a-z]+(?:tion|sion))")
_VALUE_OF = re.compile(
    r"(?:the )?(?P<kind>(?!type|name)[\w-]+(?: [\w-]+)?) of (?P<thing>[\w' -]+)", re.IGNORECASE
)
_LONGEST_VALUE = 8
_EXPANSION_END = re.compile(r"\s*[(;,.:–]|\s+-\s+")
_LONGEST, _LONG = 25, 18
_LONG_DOUBT = 0.02
_SOON = 5
"""Words within which a definition that says its term says nothing."""


@lru_cache(maxsize=4096)
def define(term: str, definition: str) -> Asked | None:
    """See `Wording.define`. Cached, because several rules ask about the same label."""
    term = _VERB_BEHIND.sub("", term)
    body = strip_end(first_sentence(definition))
    if _BREAKS_OFF.search(body) or _AND_MORE.search(body):
        return None
    if symbols.is_symbol(term):
        return symbols.of_symbol(term, body)
    whole = symbols.of_named(term, body) or _named_value(term, body)
    if whole is not None or _EQUATION.search(body):
        return whole
    named = can_be_defined(term) or _is_kind_of_value(term, body)
    if not named or not 1 < len(body.split()) <= _LONGEST:
        return None
    body = _without_copula(term, _AFTER_BODY.split(body)[0].strip())
    asked = by_shape(term, body)
    if asked is None or _repeats(term, asked.answer):
        return None
    taken = (_LONG_DOUBT if len(body.split()) > _LONG else 0) + doubt(term)
    return Asked(asked.question, upper_first(asked.answer), round(asked.confidence - taken, 2))


def _named_value(term: str, body: str) -> Asked | None:
    """What the label asks by itself: `Speed of light`, `Formula for …`, `CNS` and its words."""
    words = len(body.split())
    if _NAMED_VALUE.fullmatch(term) and 0 < words <= _LONG:
        return Asked(f"What is {with_the(term)}?", upper_first(body), 0.78)
    value = _VALUE_OF.fullmatch(term)
    whole = value is not None and _DEED.fullmatch(value["thing"]) is None
    if value and whole and is_value(value["kind"]) and 0 < words <= _LONGEST_VALUE:
        kind = value["kind"].lower()
        if is_plural(kind):
            return None  # one of them, or a list
        return Asked(f"What is the {kind} of {value['thing']}?", upper_first(body), 0.8)
    full = _EXPANSION_END.split(body)[0]
    if not initials_fit(bare(term), full):
        return None
    return Asked(f"What does {bare(term)} stand for?", upper_first(full), 0.95)


def _is_kind_of_value(term: str, body: str) -> bool:
    """`Port: a number that …` says what a port is; `Port: 22` what something's port is."""
    return term.lower() in labels.VALUES and bool(_KIND.match(body))


def _without_copula(term: str, body: str) -> str:
    """`Docker is a platform …` after `Docker`: the predicate alone."""
    said = re.sub(r"^(?:an?|the)\s+", "", body, flags=re.IGNORECASE)
    if said.lower().startswith(bare(term).lower()):
        rest = _OWN_COPULA.match(said[len(bare(term)) :])
        body = said[len(bare(term)) + rest.end() :] if rest else body
    return _COPULA.sub("", body)


def _repeats(term: str, answer: str) -> bool:
    """Whether the answer says the term, or nothing but the term's words."""
    head = bare(term).lower()
    alias = term.lower()[len(head) :].strip(" ()")
    words = re.findall(r"[^\s,;:.()]+", answer.lower())[:_SOON]
    text = f" {' '.join(words)} "
    if any(f" {name} " in text for name in (head, alias) if name):
        return True
    said = {stem(word) for word in re.findall(r"[a-z]+", head)}
    content = {stem(word) for word in re.findall(r"[a-z]{3,}", answer.lower())}
    return not content - closed.PREPOSITIONS - said
