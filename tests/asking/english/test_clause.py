"""Sentences come apart at the right places."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.english.clause import parse


@pytest.mark.parametrize(
    ("sentence", "kind", "subject", "rest"),
    [
        ("The liver stores glycogen", "clause", "The liver", "glycogen"),
        (
            "A tool that builds images enables reuse",
            "clause",
            "A tool that builds images",
            "reuse",
        ),
        (
            "The time a packet takes is the latency",
            "clause",
            "The time a packet takes",
            "the latency",
        ),
        ("Stores glycogen in the liver", "predicate", "", "glycogen in the liver"),
        ("Stored in the liver", "participle", "", "in the liver"),
        ("Store the key in a safe", "imperative", "", "the key in a safe"),
        ("Glycogen of the liver", "phrase", "", ""),
    ],
)
def test_parts(sentence: str, kind: str, subject: str, rest: str) -> None:
    clause = parse(sentence)
    assert clause.kind == kind
    if kind == "clause":
        assert (clause.subject, clause.rest) == (subject, rest)
    elif kind == "predicate":
        assert clause.rest == rest


@pytest.mark.parametrize(
    ("sentence", "first_fact"),
    [
        ("The liver stores glycogen and releases glucose", "glycogen"),
        ("The cache keeps pages, which saves time", "pages"),
        ("The cache keeps pages, making reads fast", "pages"),
        ("The cache keeps pages; disks keep files", "pages"),
        ("The cache keeps pages and it drops old ones", "pages"),
        ("The cache keeps pages and files", "pages and files"),
        ("The cache keeps pages, but they may be stale", "pages"),
        ("It is a tool that builds and runs images", "a tool that builds and runs images"),
        ("It is a tool that packs and it runs anywhere", "a tool that packs"),
    ],
)
def test_only_the_first_fact(sentence: str, first_fact: str) -> None:
    assert parse(sentence).rest == first_fact


@pytest.mark.parametrize(
    ("sentence", "opening", "subject"),
    [
        ("If it rains, the match is off", "If it rains", "the match"),
        ("In TCP, each byte has a number", "In TCP", "each byte"),
        ("However, the match is on", "", "the match"),
        ("Rain, hail and snow are weather", "", "Rain, hail and snow"),
    ],
)
def test_openings(sentence: str, opening: str, subject: str) -> None:
    clause = parse(sentence)
    assert (clause.opening, clause.subject) == (opening, subject)


@pytest.mark.parametrize(
    ("sentence", "kind", "auxiliary", "base", "negative"),
    [
        ("Files are stored on disk", "passive", "are", "store", False),
        ("Files can be stored on disk", "passive", "can", "store", False),
        ("Glacier is managed storage", "be", "is", "is", False),
        ("Routers forward packets", "lexical", "do", "forward", False),
        ("The router forwarded the packet", "lexical", "did", "forward", False),
        ("A virus does not divide", "do", "does", "divide", True),
        ("A disk has limited space", "lexical", "does", "have", False),
        ("Rome has fallen", "perfect", "has", "fall", False),
    ],
)
def test_verbs(sentence: str, kind: str, auxiliary: str, base: str, negative: bool) -> None:  # noqa: FBT001 - a parameter of the table
    verbs = parse(sentence).verbs
    found = (verbs.kind, verbs.auxiliary, verbs.negative)
    assert found == (kind, auxiliary, negative)
    assert kind == "be" or verbs.base == base
