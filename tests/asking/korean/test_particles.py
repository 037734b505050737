"""Particles take the form that the word before them asks for."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.korean.particles import attach, ends_in_consonant


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("컨테이너", "은", "컨테이너는"),
        ("커널", "은", "커널은"),
        ("이미지", "이란", "이미지란"),
        ("프로그램", "란", "프로그램이란"),
        ("서울", "으로", "서울로"),
        ("집", "로", "집으로"),
        ("바다", "으로", "바다로"),
        ("스택", "과", "스택과"),
        ("큐", "과", "큐와"),
        ("커널", "이라고", "커널이라고"),
        ("도커", "에서", "도커에서"),
    ],
)
def test_hangul(word: str, name: str, expected: str) -> None:
    assert attach(word, name) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("VM", "VM은"),
        ("ClusterIP", "ClusterIP는"),
        ("RUNNABLE", "RUNNABLE은"),
        ("CPU", "CPU는"),
        ("TCP", "TCP는"),
        ("XML", "XML은"),
        ("K8S", "K8S는"),
        ("Docker Swarm", "Docker Swarm은"),
        ("Mesos", "Mesos는"),
        ("Spring", "Spring은"),
        ("cache", "cache는"),
        ("stack", "stack은"),
        ("flag", "flag는"),
        ("web", "web은"),
        ("bit", "bit는"),
        ("token", "token은"),
        ("table", "table은"),
        ("Java", "Java는"),
        ("public", "public은"),
        ("type", "type은"),
        ("private", "private은"),
        ("theme", "theme는"),
        ("service", "service는"),
    ],
)
def test_latin_words_and_acronyms(word: str, expected: str) -> None:
    assert attach(word, "은") == expected


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("3", "은", "3은"),
        ("2", "은", "2는"),
        ("1", "으로", "1로"),
        ("6", "으로", "6으로"),
        ("HTTP/2", "은", "HTTP/2는"),
    ],
)
def test_digits(word: str, name: str, expected: str) -> None:
    assert attach(word, name) == expected


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("원자성(Atomicity)", "이란", "원자성(Atomicity)이란"),
        ("큐 (Queue)", "은", "큐 (Queue)는"),
        ('"도커"', "을", '"도커"를'),
        ("`docker run`", "은", "`docker run`은"),
        ("wait()", "은", "wait()는"),
        ("『커널』", "이", "『커널』이"),
    ],
)
def test_closing_marks_are_read_over(word: str, name: str, expected: str) -> None:
    assert attach(word, name) == expected


def test_a_word_of_marks_only_ends_in_no_consonant() -> None:
    assert not ends_in_consonant("…")
