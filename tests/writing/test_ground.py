"""Words are found in a note whatever their endings, and only then."""

from __future__ import annotations

import pytest

from factdeck.asking.languages import language_of
from factdeck.writing.ground import Ground, numbers_in


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("처리 속도가 빠르다.", "빨라서"),
        ("열을 가진다.", "가질"),
        ("혼자 하기 어렵다.", "어려워"),
        ("서버에 올려서 쓴다.", "올린다"),
        ("운영팀에 넘겨 관리한다.", "넘김"),
        ("향이 깊어진다.", "깊어지기"),
        ("개념을 이해하기 쉽다.", "이해해야"),
        ("자료를 나누어 보낸다.", "나눠"),
        ("오픈 소스 소프트웨어", "오픈소스"),
        ("약 30분 동안 쉰다.", "분"),
    ],
)
def test_a_korean_word_is_found_with_other_endings(source: str, word: str) -> None:
    assert Ground(source, language_of("ko")).holds(word)


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("서버가 요청을 처리한다.", "서비스"),
        ("가용성이 높다.", "확장성"),
        ("통신을 암호화한다.", "압축"),
        ("명령을 실행한다.", "실수"),
    ],
)
def test_another_korean_word_is_not_found(source: str, word: str) -> None:
    assert not Ground(source, language_of("ko")).holds(word)


@pytest.mark.parametrize(
    ("word", "found"),
    [("delivery", True), ("deliver", True), ("servers", True), ("service", False), ("TLS", False)],
)
def test_english_words_are_found_by_their_stems(word: str, found: bool) -> None:  # noqa: FBT001
    words = language_of("en")
    ground = Ground("The server guarantees delivery over TCP.", words)

    (stem,) = words.stems(word)
    assert ground.holds(stem) is found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,500 bytes in 3.5 ms", {"1500", "3.5"}),
        ("three layers", {"3"}),
        ("젓가락 두 개와 세가지 방법", {"2", "3"}),
        ("IPv4 over Base64", set()),
    ],
)
def test_numbers_are_found_in_digits_and_in_words(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers
