"""Deck and tag names are such that Anki does not change them."""

from __future__ import annotations

import pytest

from factdeck.errors import PackageError
from factdeck.packing.names import clean_deck, clean_tags


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Notes::네트워크::TCP", "Notes::네트워크::TCP"),
        ("Notes:: TCP \t basics ::", "Notes::TCP basics"),
        ("Notes::::TCP", "Notes::TCP"),
        ("Notes:: :::C++: ", "Notes::C++"),
    ],
)
def test_decks(given: str, kept: str) -> None:
    assert clean_deck(given) == kept


def test_a_deck_needs_a_name() -> None:
    with pytest.raises(PackageError, match="cannot name a deck"):
        clean_deck(" :: ")


def test_tags_have_no_white_space_and_no_empty_parts() -> None:
    given = ["a b", "c\u3000d", "e::", "x::::y", "f\tg", "  ", '"q"*']

    assert clean_tags(given) == ("a_b", "c_d", "e", "f_g", "q", "x::y")


def test_tags_come_sorted_and_once_whatever_their_case() -> None:
    assert clean_tags(["tcp", "TCP", "dns"]) == ("dns", "TCP")


def test_the_states_of_anki_are_no_tags() -> None:
    assert clean_tags(["marked", "Leech", "leeches"]) == ("leeches",)
