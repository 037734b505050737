"""An elided subject is the nearest heading or parent that names something."""

from __future__ import annotations

import pytest

from factdeck.asking.languages import language_of
from factdeck.asking.topics import topic_of
from factdeck.model import Note
from handmade import make_fact

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("trail", "topic"),
    [
        (("Storage", "FTPS"), "FTPS"),
        (("Storage", "FTPS", "Overview"), "FTPS"),
        (("Storage", "What is FTPS?"), "FTPS"),
        (("Storage", "3.2 FTPS"), "FTPS"),
        (("Storage", "FTPS", "Advantages"), "FTPS"),
        (("Storage", "Advantages of FTPS"), "FTPS"),
        (("Storage", "FTPS", "How to connect"), ""),
        (("Storage", "TCP vs. UDP"), ""),
        (("Storage", "Types of storage"), ""),
    ],
)
def test_headings(trail: tuple[str, ...], topic: str) -> None:
    fact = make_fact("Adds encryption", trail=trail)
    assert topic_of(fact, Note("a.md", "Storage", (fact,)), ENGLISH) == topic


@pytest.mark.parametrize(
    ("parent", "topic"),
    [
        ("FTPS", "FTPS"),
        ("FTPS: FTP over TLS", "FTPS"),
        ("Advantages", "Files"),
        ("The client opens a connection to port 990 before it speaks", ""),
    ],
)
def test_parents(parent: str, topic: str) -> None:
    above = make_fact(parent, trail=("Files",), children=(1,))
    fact = make_fact("Adds encryption", index=1, parent=0, depth=1, trail=("Files",))
    assert topic_of(fact, Note("a.md", "Notes", (above, fact)), ENGLISH) == topic
