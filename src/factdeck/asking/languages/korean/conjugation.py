"""Endings (어미) put on the stem of a predicate: the few that questions and answers need.

A stem comes in its dictionary shape (`어렵`, `만들`, `크`); tables say what an ending that begins
with ㄴ or a vowel does to it. Stems that already carry a tense (`하였`, `됐`) are plain ones.
"""

from __future__ import annotations

from enum import Enum

from factdeck.asking.languages.korean.hangul import (
    FINAL_B,
    FINAL_H,
    FINAL_L,
    FINAL_N,
    FINAL_S,
    final,
    is_syllable,
    with_final,
)


class Kind(Enum):
    """What a stem is, as far as its endings care."""

    VERB = "verb"
    ADJECTIVE = "adjective"
    COPULA = "copula"
    TENSED = "tensed"
    """Ends in 었, 았, 겠; also 있 and 없, which take the endings of verbs."""


def _last(stem: str) -> int:
    return final(stem[-1]) if is_syllable(stem[-1]) else 0


def _swap_last(stem: str, index: int, more: str = "") -> str:
    return stem[:-1] + with_final(stem[-1], index) + more


def _adnominal_n(stem: str, *, irregular: bool) -> str:
    """Stem with -ㄴ/은: 큰, 낮은, 어려운, 긴, 나은, 그런."""
    last = _last(stem)
    if last in (0, FINAL_L):
        return _swap_last(stem, FINAL_N)
    if irregular and last == FINAL_B:
        return _swap_last(stem, 0, "운")
    if irregular and last == FINAL_S:
        return _swap_last(stem, 0, "은")
    if irregular and last == FINAL_H:
        return _swap_last(stem, FINAL_N)
    return stem + "은"


def question(stem: str, kind: Kind, *, irregular: bool = False) -> str:
    """The written question form: 하는가, 만드는가, 낮은가, 어려운가, 기가바이트인가, 하였는가."""
    if kind is Kind.COPULA:
        return stem + "인가"
    if kind is Kind.ADJECTIVE:
        return _adnominal_n(stem, irregular=irregular) + "가"
    if kind is Kind.VERB and _last(stem) == FINAL_L:
        return _swap_last(stem, 0) + "는가"
    return stem + "는가"


def statement(stem: str, kind: Kind) -> str:
    """The plain written statement: 한다, 먹는다, 만든다, 낮다, 기가바이트이다, 하였다."""
    if kind is Kind.COPULA:
        return stem + "이다"
    if kind is not Kind.VERB:
        return stem + "다"
    if _last(stem) in (0, FINAL_L):
        return _swap_last(stem, FINAL_N) + "다"
    return stem + "는다"


def because(stem: str, kind: Kind) -> str:
    """The reason form that closes an answer: 하기 때문이다, 기가바이트이기 때문이다."""
    return stem + ("이기" if kind is Kind.COPULA else "기") + " 때문이다"


def noun_form(stem: str, kind: Kind, *, irregular: bool = False) -> str:
    """The stem as something to be named: 하는 것, 낮은 것, 기가바이트인 것."""
    return question(stem, kind, irregular=irregular)[:-1] + " 것"
