"""Answers are kept so that git shows them, crashes spare them and cards keep their numbers."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from factdeck.errors import WritingError
from factdeck.writing import memory, prompt, store
from factdeck.writing.records import Remembered, WrittenCard

if TYPE_CHECKING:
    from pathlib import Path

PROMPTS = {"1": "72c0c87096c95386"}
"""Version → digest. A text that was released never changes: a new one gets a new version."""

KEEL = WrittenCard("What is a keel?", ("a beam",), "", ("a beam",), "1")
STEM = WrittenCard("What is a stem?", ("the foremost timber",), part="2")


def remembered(key: str, *cards: WrittenCard, text: str = "text") -> Remembered:
    return Remembered(key, text, "1", "model", cards)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    kept = {"b": remembered("b", KEEL), "a": remembered("a")}
    store.save(tmp_path, kept)

    assert store.load(tmp_path) == kept


def test_the_file_is_sorted_and_says_the_same_for_the_same(tmp_path: Path) -> None:
    store.save(tmp_path, {"b": remembered("b"), "a": remembered("a")})
    first = (tmp_path / store.FILE).read_bytes()
    store.save(tmp_path, {"a": remembered("a"), "b": remembered("b")})

    assert (tmp_path / store.FILE).read_bytes() == first
    assert [json.loads(line).get("key") for line in first.decode().splitlines()] == [None, "a", "b"]


def test_a_line_that_a_crash_cut_off_is_left_out_and_the_others_count(tmp_path: Path) -> None:
    store.save(tmp_path, {"a": remembered("a", KEEL)})
    with (tmp_path / store.FILE).open("a", encoding="utf-8") as stream:
        stream.write('{"key":"b","te')

    assert store.load(tmp_path) == {"a": remembered("a", KEEL)}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("<<<<<<< ours\n", "written.jsonl:2"),
        ('{"key":"a"}\n', "written.jsonl:2"),
        ('{"factdeck-written":2}\n', "newer"),
    ],
)
def test_a_damaged_file_is_said_and_left_alone(tmp_path: Path, line: str, message: str) -> None:
    file = tmp_path / store.FILE
    file.write_text(f"{memory.HEADER}\n{line}", "utf-8")

    with pytest.raises(WritingError, match=message):
        store.load(tmp_path)
    assert file.read_text("utf-8").endswith(line)


def test_lines_of_two_branches_are_joined_and_the_later_counts(tmp_path: Path) -> None:
    lines = [memory.line_of(remembered("a", KEEL)), memory.line_of(remembered("a", STEM))]
    (tmp_path / store.FILE).write_text("\n".join([memory.HEADER, *lines, ""]), "utf-8")

    assert store.load(tmp_path)["a"].cards == (STEM,)


def test_a_card_keeps_its_number_whatever_the_order_and_the_wording() -> None:
    old = remembered("a", KEEL, STEM)
    stem = WrittenCard("What do we call the stem of a hull?", ("the foremost timber",))
    keel = WrittenCard("What does keel mean?", ("a beam",))

    numbered = memory.with_parts((stem, keel), old)

    assert [(card.part, card.question) for card in numbered] == [
        ("1", keel.question),
        ("2", stem.question),
    ]


def test_a_card_that_asks_something_else_gets_a_number_that_was_never_used() -> None:
    old = remembered("a", STEM)
    other = WrittenCard("Where is the rudder?", ("at the stern",))

    assert [card.part for card in memory.with_parts((other,), old)] == ["1"]
    assert [card.part for card in memory.with_parts((other, other), remembered("a", KEEL))] == [
        "2",
        "3",
    ]


def test_a_reworded_fact_finds_its_cards_and_no_two_facts_the_same_ones() -> None:
    gone = remembered("old", KEEL, text="Keel: the beam along the bottom of a hull")
    wanted = {
        "new": "Keel: the great beam along the bottom of a hull",
        "near": "Keel: a beam along the top of a hull",
        "far": "Coffee grows on hills",
    }

    assert memory.earlier(wanted, {"old": gone}, wanted) == {"new": gone}


def test_cards_of_a_fact_that_is_still_there_are_lent_to_nobody() -> None:
    here = remembered("here", KEEL, text="Keel: the beam along the bottom of a hull")

    assert memory.earlier({"new": here.text + "s"}, {"here": here}, {"here", "new"}) == {}


@pytest.mark.parametrize("version", sorted(PROMPTS))
def test_a_released_prompt_never_changes(version: str) -> None:
    digest = hashlib.sha256(prompt.instructions(version).encode()).hexdigest()[:16]

    assert digest == PROMPTS[version]
    assert max(PROMPTS, key=int) == prompt.VERSION
