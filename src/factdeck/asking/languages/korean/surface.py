"""Questions, statements and reasons made of the author's own words.

Everything up to the last stem is kept as written; only the ending is replaced.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import conjugation
from factdeck.asking.languages.korean.conjugation import Kind
from factdeck.asking.languages.korean.records import Link, Role
from factdeck.asking.languages.korean.references import dangling

if TYPE_CHECKING:
    from factdeck.asking.languages.korean.records import Argument, Clause, Predicate, Sentence

_SPACES = re.compile(r"\s+")
_WITH_PHRASE = re.compile(r"(?<=\s)(?:모두|각각|크게|주로|여러|다양한|더|가장|매우)\s+$")
_BEFORE_MARK = re.compile(r"\s+([,.?])")


def tidy(text: str) -> str:
    """One space between words, none before marks, no lone quotes at the ends."""
    return _BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", text)).strip(" ,")


def word_count(text: str) -> int:
    """Space-separated words (어절)."""
    return len(text.split())


def _stem_words(sentence: Sentence, first: int, predicate: Predicate) -> str:
    """The words from token `first` to the end of the predicate's stem."""
    tokens = sentence.tokens
    stem, ending = tokens[predicate.stem], tokens[predicate.ending]
    start = tokens[first].start if first <= predicate.stem else stem.start
    before = sentence.text[start : stem.start]
    if predicate.kind is Kind.COPULA:
        return before.rstrip()
    merged = ending.start < stem.end or stem.start == stem.end
    return before + (stem.form if merged else sentence.text[stem.start : ending.start])


def _irregular(sentence: Sentence, predicate: Predicate) -> bool:
    return sentence.tokens[predicate.stem].irregular


def question(sentence: Sentence, first: int, predicate: Predicate) -> str:
    """Ask with the words from token `first` on, ending in the predicate's question form."""
    stem = _stem_words(sentence, first, predicate)
    asked = conjugation.question(stem, predicate.kind, irregular=_irregular(sentence, predicate))
    return tidy(asked) + "?"


def statement(sentence: Sentence, first: int, predicate: Predicate) -> str:
    """State the words from token `first` on plainly: … 한다."""
    return tidy(conjugation.statement(_stem_words(sentence, first, predicate), predicate.kind))


def because(sentence: Sentence, first: int, predicate: Predicate) -> str:
    """Give the words from token `first` on as a reason: … 하기 때문이다."""
    return tidy(conjugation.because(_stem_words(sentence, first, predicate), predicate.kind))


def naming(sentence: Sentence, first: int, predicate: Predicate) -> str:
    """Name what the words from token `first` on say: … 하는 것."""
    stem = _stem_words(sentence, first, predicate)
    irregular = _irregular(sentence, predicate)
    return tidy(conjugation.noun_form(stem, predicate.kind, irregular=irregular))


def behind(sentence: Sentence, argument: Argument) -> int:
    """The first token behind an argument, marks skipped."""
    at = argument.stop
    while at < len(sentence.tokens) and sentence.tokens[at].tag in ("SP", "SSC"):
        at += 1
    return at


def trimmed(sentence: Sentence, argument: Argument) -> str:
    """The words of a phrase without a leading modifier that points outside the sentence."""
    words = sentence.words(argument)
    if not dangling(words):
        return words
    inner = [
        p.ending + 1
        for p in sentence.predicates
        if p.link is Link.ADNOMINAL and argument.first <= p.first and p.ending < argument.particle
    ]
    rest = sentence.cut(inner[-1], argument.particle) if inner else ""
    return rest if word_count(rest) > 1 and not dangling(rest) else words


def before_question_word(lead: str) -> str:
    """The words before 무엇 or 어떤, without those that went with the phrase it replaces."""
    return _WITH_PHRASE.sub("", lead.strip() + " ").strip()


def head(sentence: Sentence, argument: Argument) -> str:
    """The last noun of a phrase, compounds in one word whole: `주요 목적` gives `목적`."""
    words = sentence.words(argument).split()
    return words[-1] if words else ""


def modifier(sentence: Sentence, argument: Argument) -> str:
    """What stands before the last word of a phrase."""
    words = sentence.words(argument).split()
    return " ".join(words[:-1])


def is_modified(sentence: Sentence, argument: Argument) -> bool:
    """Whether a predicate or 의 narrows the phrase's noun."""
    inside = sentence.tokens[argument.first : argument.particle]
    return any(t.tag in ("ETM", "JKG") for t in inside)


def effect_end(clauses: tuple[Clause, ...], first: int) -> int:
    """The last clause of what begins at clause `first`: shared verbs go with it.

    A comma after -고, a change of topic, a contrast or another reason ends it.
    """
    at = first
    while at + 1 < len(clauses):
        here, then = clauses[at].predicate, clauses[at + 1]
        if here.link in (Link.PURPOSE, Link.CONDITION, Link.TIME):
            at += 1
            continue
        if here.link is not Link.AND or here.comma or then.one(Role.TOPIC, Role.OBLIQUE_TOPIC):
            break
        at += 1
    return at
