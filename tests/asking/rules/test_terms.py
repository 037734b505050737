"""A term and its body are found where the author set them apart."""

from __future__ import annotations

import pytest

from factdeck.asking.terms import split_term
from handmade import make_fact, span


@pytest.mark.parametrize(
    ("text", "term", "body"),
    [
        ("Subnet: a part of a network", "Subnet", "a part of a network"),
        ("Subnet - a part of a network", "Subnet", "a part of a network"),
        ("Subnet — a part of a network", "Subnet", "a part of a network"),
        ("SYN → SYN-ACK", "SYN", "SYN-ACK"),
        ("Jitter (ms): the variation of delay", "Jitter (ms)", "the variation of delay"),
        ("Bandwidth\nThe most data per second", "Bandwidth", "The most data per second"),
    ],
)
def test_plain_terms(text: str, term: str, body: str) -> None:
    found = split_term(make_fact(text))
    assert found is not None
    assert (found.name, found.body) == (term, body)


@pytest.mark.parametrize(
    "text",
    [
        "A plain sentence about networks",
        "The ratio (1:2) is usual",
        "See https://example.org/a:b for more",
        "Q: Why is the sky blue?",
        "A well-known fact",
        'He said "stop: now" and left',
    ],
)
def test_no_term(text: str) -> None:
    assert split_term(make_fact(text)) is None


def test_bold_lead() -> None:
    text = "Jitter (ms) - the variation of delay"
    found = split_term(make_fact(text, spans=(span(text, "Jitter", "bold"),)))
    assert found is not None
    assert (found.name, found.mark) == ("Jitter (ms)", "bold")


def test_bold_subject_of_a_sentence_is_no_term() -> None:
    text = "Raft keeps replicas in agreement"
    assert split_term(make_fact(text, spans=(span(text, "Raft", "bold"),))) is None


def test_colons_in_code_separate_nothing() -> None:
    text = "std::vector: a growing array"
    found = split_term(make_fact(text, spans=(span(text, "std::vector", "code"),)))
    assert found is not None
    assert found.name == "std::vector"
