"""A ledger that was lost is rebuilt from what Anki has."""

from __future__ import annotations

import json

import pytest

from factdeck.ledger.keys import KeyedNote, key_of, recover
from learner import Learner

NOTES = {
    "a.md": "# A\n- One <b> & [sound:x.mp3] is odd.\n- 둘은 짝수이다.\n- Three is odd and prime.",
    "b.md": "# B\n- Four is a square.",
}


@pytest.fixture
def learner() -> Learner:
    one = Learner()
    one.build(NOTES)
    return one


def exported(learner: Learner, *, edited_in_anki: str = "") -> list[KeyedNote]:
    return [
        KeyedNote(entry.guid, key_of(entry), entry.modified + 500 * (entry.guid == edited_in_anki))
        for entry in learner.ledger.entries
    ]


def test_a_rebuilt_ledger_is_the_lost_one(learner: Learner) -> None:
    assert recover(exported(learner)).ledger == learner.ledger


def test_after_a_recovery_nothing_changes_but_what_the_author_edited(learner: Learner) -> None:
    before = {one.guid for one in learner.ledger.entries}
    fixed = next(one.guid for one in learner.ledger.entries if "Four" in one.text)
    learner.ledger = recover(exported(learner, edited_in_anki=fixed)).ledger
    learner.now += 10_000
    learner.build({**NOTES, "a.md": NOTES["a.md"].replace("prime", "a prime")})

    assert {one.guid for one in learner.ledger.entries} == before
    assert learner.kinds() == {"reworded": 1, "unchanged": 3}
    assert learner.ledger.by_guid[fixed].modified < learner.now


def test_a_change_after_the_learners_own_edit_is_newer_than_it(learner: Learner) -> None:
    fixed = next(one.guid for one in learner.ledger.entries if "Four" in one.text)
    learner.ledger = recover(exported(learner, edited_in_anki=fixed)).ledger
    edit = learner.ledger.by_guid[fixed].modified
    learner.build({**NOTES, "b.md": "# B\n- Four is a square number."})

    assert learner.ledger.by_guid[fixed].modified > edit


@pytest.mark.parametrize("line", [2, 3, 4])
def test_the_card_that_was_learnt_anew_counts_after_a_recovery(learner: Learner, line: int) -> None:
    anew = learner.build(NOTES, reset=[("a.md", line)])
    learner.ledger = recover(exported(learner)).ledger

    assert learner.build(NOTES) == anew
    assert learner.kinds() == {"retired": 1, "unchanged": 4}


def test_retired_notes_are_retired_again(learner: Learner) -> None:
    notes = [
        KeyedNote(note.guid, note.key, note.modified, retired=True) for note in exported(learner)
    ]

    assert not any(entry.live for entry in recover(notes).ledger.entries)


def test_a_key_that_says_nothing_is_named() -> None:
    notes = [KeyedNote("a", "", 1), KeyedNote("b", "b {}", 1), KeyedNote("c", "c [1]", 1)]

    assert recover(notes).unreadable == ("a", "b", "c")


def test_a_key_is_harmless_html_and_begins_with_the_guid(learner: Learner) -> None:
    for entry in learner.ledger.entries:
        key = key_of(entry)
        assert key.startswith(f"{entry.guid} ")
        assert not {"<", ">", "&"} & set(key)
        assert "[sound:" not in key
        assert json.loads(key.partition(" ")[2])["text"] == entry.text


def test_what_is_left_of_the_old_ledger_counts_if_it_is_newer(learner: Learner) -> None:
    notes = exported(learner)
    learner.build({**NOTES, "b.md": "# B\n- Four is a square number."})

    assert recover(notes, learner.ledger).ledger == learner.ledger
