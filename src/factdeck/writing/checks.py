"""Is a written card made of its fact, and of nothing else? One named check a function.

Each says in words what is wrong, or nothing. They come before the lints that every card passes
(`asking.lints`), which see leaks, lengths, leftover markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factdeck.writing import polarity
from factdeck.writing.ground import Ground, is_number, numbers_in
from factdeck.writing.inflection import root
from factdeck.writing.untrusted import unsafe
from factdeck.writing.words import ASKING, FILLING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.writing.records import WrittenCard


@dataclass(frozen=True, slots=True)
class Source:
    """What a card may be made of."""

    own: Ground
    """The fact with what is above and below it: see `sections.own_text`."""
    section: Ground
    language: str


_OWN_SHARE = 0.7
"""Of the content words of an answer, in the fact itself; the others may be the section's."""
_WORDS_FOR_ONE = {"ko": 4}
_WORDS_FOR_ONE_ELSEWHERE = 5
"""Of a question's content words, one in so many may be the model's: a phrase put differently.
Korean has more of them, its predicates being words of their own."""
_QUOTE_SHARE = 0.8
_ALIKE = 0.8
_HALF = 0.5

# Names: what is spelt in Latin amid Hangul, or has a capital or digit that no sentence gave it.
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9_.+#/:-]*")
_NAME = re.compile(r"(?<![\w])(?:[A-Za-z]*[A-Z][A-Za-z]*[A-Z0-9]\w*|[A-Za-z]+[0-9]\w*|[A-Z][a-z]+)")
_CODE = re.compile(r"(?<!\S)(?:--?[A-Za-z][\w-]*|[^\s(]*\w[_=\\$@~^]\w[^\s),.?]*|\w+\(\))")
_SENTENCE_START = re.compile(r"(?:^|[.?!:]\s+|\(\s*)[\"'“]?([A-Z][a-z]+)")
_ASIDE = re.compile(r"\([^()]*\)$")
_SEPARATOR = re.compile(r"[,·/;]|(?<=[가-힣])[와과]\s|\s(?:및|and|or|또는)\s")
_COUNT = re.compile(r"\((\d+)\s*(?:가지|개|단계|items?|points?|parts?)?\)")
_KOREAN_ASKS = re.compile(r"무엇|뭐|왜|어떻|어떤|어떠|어디|언제|누구|누가|몇|얼마|어느|무슨")
# `…의 장점은?` asks without a question word; `…인가?`, `…합니까?` without one ask for yes or no.
_KOREAN_YES_NO = re.compile(r"(?:가|까|나|니|냐|나요|지요|죠|요)\s*[?？]$")
_ENGLISH_YES_NO = re.compile(
    r"^(?:is|are|was|were|do|does|did|can|could|has|have|had|should|must|will|would|may|might)\b",
    re.IGNORECASE,
)
_EITHER_OR = re.compile(r"^(?:which|what)\b[^?]*[,:]\s[^?,]+\bor\b", re.IGNORECASE)
_QUESTION_MARKED = frozenset({"ko", "en"})


def fault(card: WrittenCard, source: Source, others: Sequence[WrittenCard] = ()) -> str:
    """Say why a card must not be used; empty if it may.

    Args:
        card: As the model wrote it.
        source: Its fact and section.
        others: The cards of the same fact that were taken before it.
    """
    return (
        unsafe(card, source.section.text)
        or no_question(card, source)
        or dangles(card, source)
        or quotes_nothing(card, source)
        or foreign_name(card, source)
        or foreign_number(card, source)
        or foreign_answer(card, source)
        or other_fact(card, source)
        or foreign_question(card, source)
        or foreign_context(card, source)
        or wrong_polarity(card, source)
        or asked_before(card, source, others)
    )


def no_question(card: WrittenCard, source: Source) -> str:
    """A question that is none, or that `yes` answers."""
    if source.language not in _QUESTION_MARKED:
        return ""
    asked = _ASIDE.sub("", card.question).strip()
    if not asked.endswith(("?", "？")):
        return "the question does not end in a question mark"
    if source.language == "ko" and _KOREAN_YES_NO.search(asked) and not _KOREAN_ASKS.search(asked):
        return "it asks for yes or no"
    if source.language == "en" and (_ENGLISH_YES_NO.match(asked) or _EITHER_OR.match(asked)):
        return "it asks for yes or no, or names the choices"
    return ""


def dangles(card: WrittenCard, source: Source) -> str:
    """A word on the front that points to something the card does not show."""
    found = source.own.words.dangling(card.question) or source.own.words.dangling(card.context)
    return f"the front says {found[0]!r}" if found else ""


def quotes_nothing(card: WrittenCard, source: Source) -> str:
    """Support that the section does not hold, or none from the fact itself."""
    stems = [source.own.words.stems(quote) for quote in card.support if quote]
    if not any(stems):
        return "it names no words of the note as support"
    for quoted in stems:
        if source.section.share(quoted) < _QUOTE_SHARE:
            return "its support is not in the note"
    if max(source.own.share(quoted) for quoted in stems if quoted) < _QUOTE_SHARE:
        return "its support is not in the fact"
    return ""


def foreign_name(card: WrittenCard, source: Source) -> str:
    """A name, acronym or piece of code from elsewhere."""
    own, section = source.own.text.casefold(), source.section.text.casefold()
    quoted = " ".join(card.support).casefold()
    for text in (card.question, *card.answer):
        for name in _names(text, source.language):
            if not _in(name, own) and not (_in(name, quoted) and _in(name, section)):
                return f"the fact does not name {name!r}"
    return ""


def _in(name: str, text: str) -> bool:
    folded = name.casefold().rstrip(".,:/-")
    plural = folded.endswith("s") and len(folded) > len("vs") and folded[:-1] in text
    return folded in text or plural


def _names(text: str, language: str) -> list[str]:
    code = _CODE.findall(text)
    if language == "ko":
        return code + _LATIN.findall(text)
    start = {match[1] for match in _SENTENCE_START.finditer(text)}
    return code + [name for name in _NAME.findall(text) if name not in start]


def foreign_number(card: WrittenCard, source: Source) -> str:
    """A number from elsewhere; a question may count the items of its answer."""
    allowed = source.own.numbers
    pieces = sum(len(_SEPARATOR.findall(item)) + 1 for item in card.answer)
    count = {str(len(card.answer)), str(pieces), "1"}
    for text, extra in ((card.question, count), *((item, {"1"}) for item in card.answer)):
        for number in sorted(numbers_in(text) - allowed - extra):
            return f"the fact has no number {number}"
    return ""


def foreign_answer(card: WrittenCard, source: Source) -> str:
    """A content word of the answer that neither fact nor section has."""
    stems = _claims(" ".join(card.answer), source, FILLING)
    missing = source.section.missing(stems)
    return f"{missing[0]!r} of the answer is not in the note" if missing else ""


def other_fact(card: WrittenCard, source: Source) -> str:
    """An answer that is about another fact of the section."""
    for item in card.answer:
        if source.own.share(_claims(item, source, FILLING)) < _OWN_SHARE:
            return "the answer is not in this fact"
    return ""


def foreign_question(card: WrittenCard, source: Source) -> str:
    """A question that takes for granted what the section does not say."""
    stems = _claims(card.question, source, ASKING)
    if not stems:
        return "the question names nothing"
    missing = source.section.missing(stems)
    if len(missing) > len(stems) // _WORDS_FOR_ONE.get(source.language, _WORDS_FOR_ONE_ELSEWHERE):
        return f"{missing[0]!r} of the question is not in the note"
    if not any(source.own.holds(stem) for stem in stems):
        return "the question is not about this fact"
    return ""


def foreign_context(card: WrittenCard, source: Source) -> str:
    """A context that is not the note's."""
    stems = _claims(card.context, source, FILLING)
    missing = source.section.missing(stems)
    return f"{missing[0]!r} of the context is not in the note" if missing else ""


def _claims(text: str, source: Source, harmless: frozenset[str]) -> frozenset[str]:
    """Give the content words that claim something; numbers are looked at by themselves."""
    stems = source.own.words.stems(_COUNT.sub(" ", text))
    roots = _roots(harmless)
    return frozenset(
        stem
        for stem in stems - harmless
        if not is_number(stem) and (root(stem) not in roots or source.section.has(stem))
    )


@cache
def _roots(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(root, words))


def wrong_polarity(card: WrittenCard, source: Source) -> str:
    """A denial that the fact does not make, or one that the card drops."""
    answer = " ".join(card.answer)
    if polarity.invented_negation(card.question, answer, source.own.text):
        return "it denies what the fact does not deny"
    word = polarity.lost_negation(card.question, answer, source.own.text)
    return f"the fact denies {word!r}, the answer does not" if word else ""


def asked_before(card: WrittenCard, source: Source, others: Sequence[WrittenCard]) -> str:
    """The same as a card before it, or its reverse."""
    words = source.own.words
    question, answer = words.stems(card.question), words.stems(" ".join(card.answer))
    for other in others:
        other_question = words.stems(other.question)
        other_answer = words.stems(" ".join(other.answer))
        same = (
            _overlap(answer, other_answer) > _ALIKE and _overlap(question, other_question) > _HALF
        )
        reverse = min(_overlap(answer, other_question), _overlap(question, other_answer)) > _ALIKE
        if same or reverse:
            return "it asks the same as the card before it"
    return ""


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
