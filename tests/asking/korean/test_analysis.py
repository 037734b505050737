"""Clauses, their ties and their phrases, as the rules see them."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.korean.records import Link, Modality, Role, Sentence
from factdeck.model import Fact

pytest.importorskip("kiwipiepy")

from factdeck.asking.languages.korean.analysis import passages


def analysed(text: str, *before: str) -> Sentence:
    """The last sentence of the last of some bullets."""
    facts = [Fact("n.md", i, i, "bullet", t, t) for i, t in enumerate((*before, text))]
    return passages(facts)[-1].sentences[-1]


def links(text: str) -> list[Link]:
    return [clause.predicate.link for clause in analysed(text).clauses]


def phrases(text: str, clause: int = 0) -> dict[Role, str]:
    sentence = analysed(text)
    return {a.role: sentence.words(a) for a in sentence.clauses[clause].arguments}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("배열은 크기가 고정되므로 삽입이 느리다.", [Link.REASON, Link.FINAL]),
        ("값을 옮기기 때문에 삽입이 느리다.", [Link.REASON, Link.FINAL]),
        ("키가 같으면 충돌이 일어난다.", [Link.CONDITION, Link.FINAL]),
        ("키가 같은 경우 충돌이 일어난다.", [Link.CONDITION, Link.FINAL]),
        ("값을 찾기 위해서는 키가 필요하다.", [Link.PURPOSE, Link.FINAL]),
        ("배열은 빠르지만 크기가 고정된다.", [Link.CONTRAST, Link.FINAL]),
        ("A가 순서를 정하는 데 반해 B는 순서가 없다.", [Link.CONTRAST, Link.FINAL]),
        ("스택은 값을 넣고, 큐는 값을 뺀다.", [Link.AND, Link.FINAL]),
    ],
)
def test_clauses_are_cut_at_their_ties(text: str, expected: list[Link]) -> None:
    assert links(text) == expected


def test_verbs_joined_before_a_noun_are_one_phrase() -> None:
    sentence = analysed("도구는 프로그램을 배포하고 관리하는 과정을 돕는다.")

    assert len(sentence.clauses) == 1
    assert phrases(sentence.text)[Role.OBJECT] == "프로그램을 배포하고 관리하는 과정"


def test_a_modifier_takes_the_phrases_on_its_left_back_to_the_topic() -> None:
    found = phrases("커널은 하드웨어를 다루는 핵심 부분을 담당한다.")

    assert found == {Role.TOPIC: "커널", Role.OBJECT: "하드웨어를 다루는 핵심 부분"}


@pytest.mark.parametrize(
    ("text", "modality", "negative"),
    [
        ("값을 바꿀 수 있다.", Modality.CAN, False),
        ("값을 바꿀 수 없다.", Modality.CANNOT, False),
        ("값을 바꾸어야 한다.", Modality.MUST, False),
        ("값을 바꾸면 안 된다.", Modality.MUST, True),
        ("값을 바꾸면 된다.", Modality.SUFFICE, False),
        ("값을 바꾸지 않는다.", Modality.NONE, True),
    ],
)
def test_auxiliaries_are_folded_in(text: str, modality: Modality, *, negative: bool) -> None:
    predicate = analysed(text).clauses[-1].predicate

    assert (predicate.modality, predicate.negative) == (modality, negative)


def test_note_style_gets_its_verb() -> None:
    assert analysed("레지스터는 주소를 임시로 저장").complete
    assert analysed("UDP는 순서를 보장하지 않는 프로토콜").clauses[-1].predicate.copula


def test_a_word_seen_with_other_particles_is_kept_whole() -> None:
    sentence = analysed("커널과 셸로 이루어진다.", "커널은 작다.", "커널을 고친다.")

    assert sentence.tokens[0].form == "커널"


def test_glosses_in_brackets_stay_with_their_word() -> None:
    assert (
        phrases("원자성(Atomicity)은 모두 반영되거나 모두 취소되는 성질이다.")[Role.TOPIC]
        == "원자성(Atomicity)"
    )
