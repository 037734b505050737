"""A model's cards meet their note: planted bad ones never reach a deck, good ones always do."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from planted import (
    BAD_ENGLISH,
    BAD_KOREAN,
    ENGLISH,
    GOOD_ENGLISH,
    GOOD_KOREAN,
    KOREAN,
    Planted,
)

from factdeck.asking import ask
from factdeck.survey import read
from factdeck.writing.keys import fact_key
from factdeck.writing.records import Remembered, WrittenCard
from factdeck.written import candidates_of

if TYPE_CHECKING:
    from factdeck.model import Card, Fact, Note

BAD = [(ENGLISH, one) for one in BAD_ENGLISH] + [(KOREAN, one) for one in BAD_KOREAN]
GOOD = [(ENGLISH, one) for one in GOOD_ENGLISH] + [(KOREAN, one) for one in GOOD_KOREAN]


@cache
def note_of(text: str) -> Note:
    with TemporaryDirectory() as folder:
        Path(folder, "note.md").write_text(text, "utf-8")
        (note,) = read(Path(folder)).notes
    return note


def fact_of(note: Note, start: str) -> Fact:
    found = [fact for fact in note.facts if start in fact.text[: len(start) + 2] or
             (fact.header and start == fact.header[0])]  # fmt: skip
    return found[0]


def written_cards(text: str, *planted: Planted) -> list[Card]:
    """Build what comes of a model's cards about the first one's fact."""
    note = note_of(text)
    fact = fact_of(note, planted[0].fact)
    cards = tuple(
        WrittenCard(
            one.question, tuple(one.answer.split(" / ")), "", (one.support or fact.text,), str(n)
        )
        for n, one in enumerate(planted, start=1)
    )
    key = fact_key(fact, note)
    memory = {key: Remembered(key, fact.text, "1", "m", cards)}
    written = candidates_of([note], memory)
    # Only the fact itself is asked about: what the rules make of the others is not at stake.
    quiet = tuple(
        one if one.index == fact.index else replace(one, skipped="quiet") for one in note.facts
    )
    answers = ask([replace(note, facts=quiet)], written=written)
    return [card for card in answers.cards if card.candidate.rule == "written"]


def test_there_are_forty_of_each() -> None:
    assert len(BAD) >= 40
    assert len(GOOD) == 40


@pytest.mark.parametrize(("text", "planted"), GOOD, ids=lambda one: getattr(one, "question", ""))
def test_a_good_card_is_packed(text: str, planted: Planted) -> None:
    cards = written_cards(text, planted)

    assert [card.state for card in cards] == ["packed"]


@pytest.mark.parametrize(("text", "planted"), BAD, ids=lambda one: getattr(one, "question", ""))
def test_a_bad_card_is_not_packed(text: str, planted: Planted) -> None:
    assert [card.state for card in written_cards(text, planted) if card.state == "packed"] == []
