"""Sentences lose what only made sense on the page, and what it said is remembered."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.korean.normalising import normalise, sentences
from factdeck.asking.languages.korean.references import dangling, resolve


def test_sentences_end_at_full_stops_and_line_breaks() -> None:
    text = "스택은 LIFO 구조이다. 큐는 FIFO 구조이다.\n덱은 양쪽에서 넣고 뺀다"

    assert sentences(text) == [
        "스택은 LIFO 구조이다.",
        "큐는 FIFO 구조이다.",
        "덱은 양쪽에서 넣고 뺀다",
    ]


@pytest.mark.parametrize(
    ("raw", "text", "marks"),
    [
        ("첫째로, 락을 얻는다.", "락을 얻는다.", {"ordinal"}),
        ("반면 큐는 빠르다.", "큐는 빠르다.", {"contrast"}),
        ("따라서 캐시가 필요하다.", "캐시가 필요하다.", {"therefore"}),
        ("이러한 이유로 인덱스를 둔다.", "인덱스를 둔다.", {"because-of-that"}),
        ("예를 들어, 힙은 트리이다.", "힙은 트리이다.", {"example"}),
        ("이미지에서 노드를 추가하면 커진다.", "노드를 추가하면 커진다.", {"picture"}),
        ("만약 실패하면 다시 보낸다.", "실패하면 다시 보낸다.", set()),
        ("스택의 경우 끝에서만 뺀다.", "스택은 끝에서만 뺀다.", set()),
        (
            "큐란 먼저 넣은 것을 먼저 빼는 구조이다.",
            "큐는 먼저 넣은 것을 먼저 빼는 구조이다.",
            {"defines"},
        ),
        ("이번 장에서는 큐를 알아보도록 한다.", "이번 장에서는 큐를 알아보도록 한다.", {"meta"}),
        ("힙은 트리이다 (자세한 것은 다음 장에서 다룬다).", "힙은 트리이다.", {"meta"}),
        ("힙(Heap)은 트리이다.", "힙(Heap)은 트리이다.", set()),
    ],
)
def test_normalise(raw: str, text: str, marks: set[str]) -> None:
    assert normalise(raw) == (text, frozenset(marks))


def test_a_demonstrative_before_a_known_thing_is_told_away() -> None:
    assert (
        resolve("이러한 운영 체제는 커널이 있다.", "리눅스 운영 체제") == "운영 체제는 커널이 있다."
    )


def test_a_demonstrative_for_a_whole_sentence_stays() -> None:
    text = "이러한 문제를 교착 상태라고 한다."

    assert resolve(text, "문제가 있다") == text
    assert dangling(text) == ("이러한",)


def test_what_stands_above_the_topic_is_named() -> None:
    assert resolve("커널은 그 위에 있다.", "") == "커널은 커널 위에 있다."


@pytest.mark.parametrize(
    "text",
    [
        "이를 무엇이라고 하는가?",
        "위의 코드는 무엇인가?",
        "그 값은 얼마인가?",
        "여기서 무엇을 하는가?",
    ],
)
def test_dangling_words_are_found(text: str) -> None:
    assert dangling(text)


@pytest.mark.parametrize(
    "text", ["이미지란 무엇인가?", "이분 탐색이란 무엇인가?", "그래프의 정점은 무엇인가?"]
)
def test_words_that_only_begin_like_one_are_not(text: str) -> None:
    assert not dangling(text)
