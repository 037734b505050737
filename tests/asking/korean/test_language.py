"""The room as the asking room sees it: what it skips, lints, lacks, and that it is pure."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from factdeck.asking.languages.korean import LANGUAGE, kiwi
from factdeck.asking.languages.korean.stems import stems
from factdeck.model import Candidate, Fact, Note, Span

TEXTS = (
    "스택은 나중에 넣은 값을 먼저 꺼내는 자료구조이다.",
    "배열은 크기가 고정되므로 삽입이 느리다.",
    "적재율이 커지면 충돌이 증가한다.",
)


def bullet(text: str, index: int = 0, **fields: object) -> Fact:
    fact = Fact("n.md", index + 1, index, "bullet", text, text, language="ko")
    return replace(fact, **fields)  # type: ignore[arg-type]  # names are checked by replace


def note_of(*texts: str) -> Note:
    return Note("n.md", "자료구조", tuple(bullet(t, i) for i, t in enumerate(texts)))


def asked(*texts: str) -> list[tuple[int, str]]:
    note = note_of(*texts)
    return [(i, c.question) for i, c in LANGUAGE.candidates(note, note.facts)]


@pytest.mark.parametrize(
    ("text", "trail", "reason"),
    [
        ("이번 장에서는 큐를 알아본다.", (), "meta"),
        ("이미지에서 여러 노드가 실행되고 있다.", (), "caption"),
        ("이미지는 컨테이너의 바탕이 되는 템플릿이다.", ("이미지란",), ""),
        ("그림은 세 노드의 관계를 보여준다.", ("노드란",), "caption"),
        ("https://example.org/a", (), "link"),
        ("운영체제 공룡책", ("참고한 책",), "reference-section"),
        ("운전은 한 시간 동안 본다.", ("면허 시험 주요 특징",), "reference-section"),
        ("커널을 그림으로 설명한 책", ("그 외 좋은 자료",), "reference-section"),
        ("직접 만들어 보니 재미있었다.", (), "personal"),
        ("큐는 먼저 넣은 값을 먼저 꺼낸다.", (), ""),
    ],
)
def test_skips(text: str, trail: tuple[str, ...], reason: str) -> None:
    assert LANGUAGE.skip(bullet(text, trail=trail), note_of(text)) == reason


def test_a_bullet_that_is_all_link_is_skipped() -> None:
    fact = bullet("쿠버네티스 강의", spans=(Span(0, 8, "link"),))

    assert LANGUAGE.skip(fact, note_of(fact.text)) == "link"


@pytest.mark.parametrize(
    ("rule", "question", "answer", "lint"),
    [
        ("which", "무엇이 어떤 값을 가지는가?", "정렬된 값", "two-question-words"),
        ("argument", "무엇을 하는가?", "정렬된 값", "underspecified"),
        ("argument", "커널은 기본적으로 무엇을 관리하는가?", "것", "light-answer"),
        ("argument", "CPU 는 어떤 명령을 읽는가?", "다음 명령", "detached-particle"),
        ("argument", "도커는 무엇 중 하나인가?", "가상화 기술", "odd-question-word"),
        ("argument", "도커는 무엇을 관리하는가?", "컨테이너와 ,", "loose-end"),
        ("reason", "도커는 왜 도커가 느린가?", "무겁기 때문이다", "repeated-topic"),
        ("cue", "도커 — 포트?", "2375", "wordless-cue"),
        ("items", "큐의 특징은 무엇인가? (2가지)", "개요", "sorting-items"),
        ("items", "관계 모형에는 무엇이 있는가? (2가지)", "튜플 특징", "sorting-items"),
        ("purpose", "Host2는 왜 요청을 보내는가?", "주소를 알기 위해서이다", "figure-host"),
        ("row", "쿠키의 유효 기간은 무엇인가?", "정확한 기간 모름", "unknown-answer"),
        (
            "question",
            "큐는 어떻게 쓰나요?",
            "큐란 먼저 넣은 값을 먼저 꺼내는 구조",
            "defines-instead",
        ),
        ("term", "글자 깨짐이란 무엇인가?", "화면의 글자가 깨지는 문제", "tautology"),
    ],
)
def test_lints(rule: str, question: str, answer: str, lint: str) -> None:
    candidate = Candidate(rule, question, (answer,), 0.8)

    assert lint in {finding.lint for finding in LANGUAGE.lint(candidate, bullet("글"))}


@pytest.mark.parametrize(
    ("rule", "question", "answer", "lint"),
    [
        ("stages", "접착은 어떤 단계로 이루어지는가?", ("용도", "장점"), "attributes-for-stages"),
        (
            "items",
            "일정의 목표는 무엇인가? (2가지)",
            ("일괄 시스템", "대화형 시스템"),
            "things-for-traits",
        ),
        (
            "attribute",
            "나무형의 특징은 무엇인가? (2가지)",
            ("단말을 하나로", "연장됨"),
            "broken-item",
        ),
    ],
)
def test_lints_of_lists(rule: str, question: str, answer: tuple[str, ...], lint: str) -> None:
    candidate = Candidate(rule, question, answer, 0.8)

    assert [finding.lint for finding in LANGUAGE.lint(candidate, bullet("글"))] == [lint]


@pytest.mark.parametrize(
    ("rule", "question", "answer"),
    [
        ("items", "결제의 조건은 무엇인가? (2가지)", ("본인 확인", "잔액 확인")),
        ("items", "정렬의 종류에는 무엇이 있는가? (2가지)", ("병합 알고리즘", "힙 알고리즘")),
        ("stages", "검토는 어떤 단계로 이루어지는가? (2단계)", ("Overview", "Rework")),
        ("purpose", "HTTP2는 왜 머리말을 압축하는가?", ("보내는 양을 줄이기 위해서이다",)),
        ("term", "기억 장치란 무엇인가?", ("명령과 자료를 기억하여 내주는 장치",)),
    ],
)
def test_lints_let_pass(rule: str, question: str, answer: tuple[str, ...]) -> None:
    assert not list(LANGUAGE.lint(Candidate(rule, question, answer, 0.8), bullet("글")))


def test_a_definition_is_not_answered_by_a_list() -> None:
    candidate = Candidate("question", "큐란 무엇인가?", ("먼저 넣은 값", "먼저 꺼내는 구조"), 0.8)

    assert [f.lint for f in LANGUAGE.lint(candidate, bullet("글"))] == ["definition-by-list"]


def test_a_good_card_has_no_findings() -> None:
    candidate = Candidate("definition", "큐란 무엇인가?", ("먼저 넣은 값을 먼저 꺼내는 구조",), 0.8)

    assert not list(LANGUAGE.lint(candidate, bullet("글")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("열쇠를 만들고 이를 상대에게 보낸다", ()),
        ("이를 상대에게 보낸다", ("이를",)),
        ("문이 열리고 이를 상대에게 보낸다", ("이를",)),
        ("1번의 위험을 피하는 길", ("1번의",)),
        ("80번의 시도", ()),
        ("자세한 값은 여기에서 볼 수 있다", ("여기에서",)),
    ],
)
def test_dangling(text: str, found: tuple[str, ...]) -> None:
    assert LANGUAGE.dangling(text) == found


def test_stems_have_neither_particles_nor_endings() -> None:
    assert stems("컨테이너를 실행하는 도커의 API") == {"컨테이너", "실행", "도커", "api"}


def test_without_the_extra_sentences_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiwi, "installed", lambda: False)
    note = Note("n.md", "웹", (bullet("세션: 서버의 메모리", trail=("저장 위치",)),))

    found = [candidate.rule for _, candidate in LANGUAGE.candidates(note, note.facts)]

    assert asked(*TEXTS) == []
    assert found == ["label-attribute"]
    assert LANGUAGE.lacks


def test_the_analyser_is_not_loaded_for_labels_only() -> None:
    program = (
        "import sys; from factdeck.asking.languages.korean import LANGUAGE;"
        "from factdeck.model import Fact, Note;"
        "f = Fact('n.md', 1, 0, 'row', 'a | b', '', language='ko');"
        "list(LANGUAGE.candidates(Note('n.md', 'n', (f,)), (f,)));"
        "print('kiwipiepy' in sys.modules)"
    )

    done = subprocess.run(  # noqa: S603  (our own program, our own interpreter)
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"


def test_the_order_of_notes_changes_nothing() -> None:
    pytest.importorskip("kiwipiepy")
    alone = asked(*TEXTS)
    asked("전혀 다른 노트는 다른 낱말을 가르친다.", "스택과 큐를 다룬다.")

    assert asked(*TEXTS) == alone
    assert alone


def test_the_hash_seed_changes_nothing() -> None:
    pytest.importorskip("kiwipiepy")
    program = (
        "from factdeck.asking.languages.korean import LANGUAGE;"
        "from factdeck.model import Fact, Note;"
        f"facts = tuple(Fact('n.md', i, i, 'bullet', t, t) for i, t in enumerate({TEXTS!r}));"
        "print([c for _, c in LANGUAGE.candidates(Note('n.md', 'n', facts), facts)])"
    )
    outputs = {
        subprocess.run(  # noqa: S603  (our own program, our own interpreter)
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1
