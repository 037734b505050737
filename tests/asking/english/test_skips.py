"""Bullets that nobody should be asked about are named as such; facts are not."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.english.skips import skip
from factdeck.model import Note
from handmade import make_fact, span

NOTE = Note("a.md", "Networks", ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("In this chapter we will look at routing", "talk to the reader"),
        ("As you can see, the packet is lost", "talk to the reader"),
        ("I think that this is wrong", "talk to the reader"),
        ("Doe, J. (2004). On Routing.", "citation"),
        ("TODO: explain BGP", "unfinished"),
        ("Routers forward packets between networks", ""),
        ("The I/O scheduler orders requests", ""),
        ("World War I began in 1914", ""),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert skip(make_fact(text), NOTE) == reason


@pytest.mark.parametrize("heading", ["Learning outcomes", "Quiz", "References", "Lab 3: routing"])
def test_sections_without_facts(heading: str) -> None:
    fact = make_fact("Routers forward packets", trail=("Networks", heading))
    assert skip(fact, NOTE) == "section without facts"


def test_links() -> None:
    text = "See also the RFC"
    fact = make_fact(text, spans=(span(text, "the RFC", "link"),))
    assert skip(fact, NOTE) == "link"


def test_a_fact_may_hold_a_link() -> None:
    text = "Routers learn paths with BGP, a protocol between providers"
    fact = make_fact(text, spans=(span(text, "BGP", "link"),))
    assert skip(fact, NOTE) == ""
