"""Labels, headings and rows turned into questions, without the analyser."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.korean.wording import WORDING

KEPT = 0.7
"""What a card must be worth to be packed."""


@pytest.mark.parametrize(
    ("term", "body", "question"),
    [
        ("해시 함수", "임의의 길이를 고정된 길이로 바꾸는 함수", "해시 함수란 무엇인가?"),
        ("DNS", "Domain Name System", "DNS는 무엇의 약자인가?"),
        (
            "프로그램 카운터",
            "다음에 실행할 명령어의 주소를 저장",
            "프로그램 카운터의 역할은 무엇인가?",
        ),
        ("list.sort()", "원소를 오름차순으로 정렬", "list.sort()는 무엇을 하는가?"),
        ("onDestroy", "화면이 사라지기 직전에 호출됨", "onDestroy는 언제 호출되는가?"),
        ("격리 수준", "동시에 실행되는 트랜잭션을 떼어 놓는 정도이다.", "격리 수준이란 무엇인가?"),
    ],
)
def test_define(term: str, body: str, question: str) -> None:
    asked = WORDING.define(term, body)

    assert asked is not None
    assert asked.question == question


@pytest.mark.parametrize(
    ("term", "body"),
    [
        ("장점", "속도가 빠른 자료구조"),
        ("after", "세 번째 값을 보낸 상태"),
        ("데이터를 저장할 때", "디스크에 쓰는 방식"),
        ("출처", "http://example.org"),
        ("스레드", "스레드는 스택을 따로 가진다"),
    ],
)
def test_define_abstains(term: str, body: str) -> None:
    assert WORDING.define(term, body) is None


@pytest.mark.parametrize(
    ("term", "body"),
    [
        ("데치기", "조리에서 가장 중요한 기법 중 하나"),
        ("향신료", "집에서 잘 쓰이지 않는 재료"),
        ("우동", "칼국수와 비슷한 음식"),
        ("합집합", "합집합을 말한다"),
        ("반죽", "빵을 굽는 일의 본질"),
        ("반죽 구현", "밀가루를 물에 섞어 그릇에 보관"),
        ("냉동 자동화", "사람 대신 기계를 쓰면 비용을 줄인다"),
    ],
)
def test_what_defines_little_is_held_back(term: str, body: str) -> None:
    asked = WORDING.define(term, body)

    assert asked is not None
    assert asked.confidence < KEPT


@pytest.mark.parametrize(
    ("label", "topic", "question"),
    [
        ("장점", "연결 리스트", "연결 리스트의 장점은 무엇인가? (3가지)"),
        ("정렬 알고리즘", "", "정렬 알고리즘에는 무엇이 있는가? (3가지)"),
        ("구현 방식", "동적 계획법", "동적 계획법의 구현 방식에는 무엇이 있는가? (3가지)"),
        ("구성 요소", "컴퓨터", "컴퓨터의 구성 요소에는 무엇이 있는가? (3가지)"),
        ("장점", "", ""),
        ("연결 리스트", "", ""),
    ],
)
def test_items(label: str, topic: str, question: str) -> None:
    assert WORDING.items(label, 3, topic) == question


@pytest.mark.parametrize(
    ("row", "column", "question"),
    [
        ("SSH", "포트", "SSH의 포트는 무엇인가?"),
        ("저장 위치", "쿠키", "쿠키의 저장 위치는 무엇인가?"),
        ("세마포어", "설명", "세마포어란 무엇인가?"),
        ("Git", "Description", ""),
        ("O(n)", "최악", ""),
    ],
)
def test_cell(row: str, column: str, question: str) -> None:
    assert WORDING.cell(row, column) == question


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("3. 프로세스란?", "프로세스"),
        ("[OS] 교착 상태", "교착 상태"),
        ("장점", ""),
        ("왜 필요한가?", ""),
        ("데이터를 저장한다", ""),
    ],
)
def test_subject(text: str, subject: str) -> None:
    assert WORDING.subject(text) == subject


def test_sorting_headings_are_generic() -> None:
    assert WORDING.generic("2. 장단점")
    assert not WORDING.generic("교착 상태")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("스핀락이란?", "스핀락이란 무엇인가?"),
        ("스레드는 왜 스택을 따로 가지는가?", "스레드는 왜 스택을 따로 가지는가?"),
        ("왜?", ""),
        ("이것은 왜 필요한가?", ""),
    ],
)
def test_question(text: str, question: str) -> None:
    assert WORDING.question(text) == question


def test_command() -> None:
    assert (
        WORDING.command("실행 중인 컨테이너 조회")
        == "실행 중인 컨테이너를 조회하는 명령은 무엇인가?"
    )
    assert WORDING.command("모든 이미지를 삭제한다") == "모든 이미지를 삭제하는 명령은 무엇인가?"
    assert WORDING.command("이것은 아래와 같다") == ""


def test_a_sentence_that_opens_a_list_names_it() -> None:
    assert WORDING.members("연결 리스트에는 다음과 같은 장점이 있다.") == "연결 리스트의 장점"
    assert WORDING.members("캐시의 특징은 다음과 같다.") == "캐시의 특징"
    assert WORDING.members("캐시는 빠르다.") == ""
