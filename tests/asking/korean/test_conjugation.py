"""Endings on stems, irregular ones included."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.korean.conjugation import (
    Kind,
    because,
    noun_form,
    question,
    statement,
)


@pytest.mark.parametrize(
    ("stem", "kind", "irregular", "expected"),
    [
        ("실행하", Kind.VERB, False, "실행하는가"),
        ("만들", Kind.VERB, False, "만드는가"),
        ("먹", Kind.VERB, False, "먹는가"),
        ("크", Kind.ADJECTIVE, False, "큰가"),
        ("낮", Kind.ADJECTIVE, False, "낮은가"),
        ("길", Kind.ADJECTIVE, False, "긴가"),
        ("어렵", Kind.ADJECTIVE, True, "어려운가"),
        ("좁", Kind.ADJECTIVE, False, "좁은가"),
        ("그렇", Kind.ADJECTIVE, True, "그런가"),
        ("낫", Kind.ADJECTIVE, True, "나은가"),
        ("동일하지 않", Kind.ADJECTIVE, False, "동일하지 않은가"),
        ("기가바이트", Kind.COPULA, False, "기가바이트인가"),
        ("구축하였", Kind.TENSED, False, "구축하였는가"),
        ("실행할 수 있", Kind.TENSED, False, "실행할 수 있는가"),
    ],
)
def test_question(stem: str, kind: Kind, expected: str, *, irregular: bool) -> None:
    assert question(stem, kind, irregular=irregular) == expected


@pytest.mark.parametrize(
    ("stem", "kind", "expected"),
    [
        ("소비하", Kind.VERB, "소비한다"),
        ("만들", Kind.VERB, "만든다"),
        ("먹", Kind.VERB, "먹는다"),
        ("어렵", Kind.ADJECTIVE, "어렵다"),
        ("메가바이트", Kind.COPULA, "메가바이트이다"),
        ("하였", Kind.TENSED, "하였다"),
        ("있", Kind.TENSED, "있다"),
    ],
)
def test_statement(stem: str, kind: Kind, expected: str) -> None:
    assert statement(stem, kind) == expected


def test_because() -> None:
    assert because("의존하지 않", Kind.VERB) == "의존하지 않기 때문이다"
    assert because("실행 중", Kind.COPULA) == "실행 중이기 때문이다"


def test_noun_form() -> None:
    assert noun_form("가볍", Kind.ADJECTIVE, irregular=True) == "가벼운 것"
    assert noun_form("환경", Kind.COPULA) == "환경인 것"
