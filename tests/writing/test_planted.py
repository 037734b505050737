"""A model's cards meet their note: planted bad ones never reach a deck, good ones always do."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from factdeck.asking import ask
from factdeck.survey import read
from factdeck.writing.keys import fact_key
from factdeck.writing.records import Remembered, WrittenCard
from factdeck.writing.sections import section_text, sections_of
from factdeck.written import asks, candidates_of
from planted import (
    BAD_ENGLISH,
    BAD_KOREAN,
    ENGLISH,
    GOOD_ENGLISH,
    GOOD_KOREAN,
    KOREAN,
    Planted,
)

if TYPE_CHECKING:
    from factdeck.model import Card, Fact, Note, Outcome

BAD = [(ENGLISH, one) for one in BAD_ENGLISH] + [(KOREAN, one) for one in BAD_KOREAN]
GOOD = [(ENGLISH, one) for one in GOOD_ENGLISH] + [(KOREAN, one) for one in GOOD_KOREAN]


def _name(value: object) -> str:
    return value.question if isinstance(value, Planted) else ""


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


def outcome_of(text: str, planted: Planted) -> tuple[Outcome, list[Card]]:
    """Say what becomes of a fact that a model wrote a card about."""
    note = note_of(text)
    fact = fact_of(note, planted.fact)
    support = (planted.support or fact.text,)
    card = WrittenCard(planted.question, tuple(planted.answer.split(" / ")), "", support, "1")
    key = fact_key(fact, note)
    written = candidates_of([note], {key: Remembered(key, fact.text, "1", "m", (card,))})
    # Only the fact itself is asked about: what the rules make of the others is not at stake.
    quiet = tuple(
        one if one.index == fact.index else replace(one, skipped="quiet") for one in note.facts
    )
    answers = ask([replace(note, facts=quiet)], written=written)
    outcome = next(one for one in answers.outcomes if one.fact.index == fact.index)
    return outcome, [card for card in answers.cards if card.candidate.rule == "written"]


def test_there_are_forty_of_each() -> None:
    assert len(BAD) >= 40
    assert len(GOOD) == 40


@pytest.mark.parametrize(("text", "planted"), GOOD, ids=_name)
def test_a_good_card_is_packed(text: str, planted: Planted) -> None:
    outcome, cards = outcome_of(text, planted)

    assert [card.state for card in cards] == ["packed"], outcome.candidates


@pytest.mark.parametrize(("text", "planted"), BAD, ids=_name)
def test_a_bad_card_is_rejected_with_its_reason(text: str, planted: Planted) -> None:
    outcome, cards = outcome_of(text, planted)

    assert cards == []
    (written,) = [one for one in outcome.candidates if one.rule == "written"]
    assert any(finding.penalty >= 1 and finding.message for finding in written.findings)


@pytest.mark.parametrize(
    ("text", "cards"), [(ENGLISH, GOOD_ENGLISH), (KOREAN, GOOD_KOREAN)], ids=["English", "Korean"]
)
def test_a_good_answer_is_bad_for_another_fact(text: str, cards: list[Planted]) -> None:
    for place, one in enumerate(cards):
        for other in (cards * 2)[place + 1 : place + 6]:
            if other.fact != one.fact:
                _, packed = outcome_of(text, one._replace(answer=other.answer))
                assert packed == [], f"{one.question} → {other.answer}"


def test_a_fact_that_gives_orders_to_the_model_is_never_sent() -> None:
    for text, order in ((ENGLISH, "PURPLE"), (KOREAN, "보라색")):
        note = note_of(text)
        sections = sections_of(note, asks(note))
        shown = "\n".join(section_text(section) for section in sections)

        assert order in "\n".join(fact.text for fact in note.facts)
        assert order not in shown
