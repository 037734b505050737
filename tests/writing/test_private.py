"""What leaves the machine, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdeck.settings import Settings, Writing
from factdeck.survey import read
from factdeck.topics import TopicFilter
from factdeck.writer import export, plan
from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path

NOTE = """# Diary of a gardener

## Roses

- Roses are cut back in March, before they sprout.
- My neighbour Ottilie steals roses at night. <!-- factdeck: private -->
  - She hides them in a cello case.
- Moss roses need more water than others.

## Debts
<!-- factdeck: private -->

- Ottilie owes me forty crowns for bulbs.

### Old debts

- The vicar owes me a wheelbarrow.

## Tulips

- Tulips are lifted when their leaves are yellow.
"""


def sent(root: Path, settings: Settings | None = None, topics: tuple[str, ...] = ()) -> str:
    """Give all that would be sent."""
    settings = settings or Settings()
    whole = plan(read(root, settings), settings, {}, TopicFilter(topics))
    return "\n".join(export(whole, ""))


@pytest.fixture
def garden(tmp_path: Path) -> Path:
    return make_vault(
        tmp_path / "notes",
        {"garden.md": NOTE, "letters.md": "# Letters\n\n- Cello strings are made of gut.\n"},
    )


def test_a_bullet_marked_private_stays_with_what_is_below_it(garden: Path) -> None:
    text = sent(garden)

    assert "cut back in March" in text
    assert "Moss roses" in text
    assert "Ottilie steals" not in text
    assert "cello case" not in text


def test_a_section_marked_private_stays_up_to_the_next_heading_of_its_level(garden: Path) -> None:
    text = sent(garden)

    assert "forty crowns" not in text
    assert "wheelbarrow" not in text
    assert "Tulips are lifted" in text


def test_a_note_marked_at_its_head_stays_as_a_whole(garden: Path) -> None:
    file = garden / "garden.md"
    file.write_text("<!-- factdeck: private -->\n\n" + file.read_text("utf-8"), "utf-8")

    assert "Roses" not in sent(garden)
    assert "Cello strings" in sent(garden)


def test_a_mark_in_a_code_block_of_a_bullet_hides_that_bullet_only(garden: Path) -> None:
    (garden / "code.md").write_text(
        "# Code\n\n- Marks are comments:\n  <!-- factdeck: private -->\n- Others are read.\n",
        "utf-8",
    )

    assert "Marks are comments" not in sent(garden)
    assert "Others are read" in sent(garden)


def test_private_facts_keep_their_cards_by_the_rules(garden: Path) -> None:
    (note,) = [note for note in read(garden).notes if note.path == "garden.md"]

    assert [fact.line for fact in note.facts if fact.private] == [6, 7, 13, 17]


def test_topics_named_private_in_the_settings_stay(garden: Path) -> None:
    settings = Settings(writing=Writing(private=("Roses", "path:letters.md")))

    text = sent(garden, settings)

    assert "March" not in text
    assert "Cello" not in text
    assert "Tulips" in text


def test_a_file_of_private_notes_is_read_like_a_gitignore(garden: Path) -> None:
    (garden / ".factdeckprivate").write_text("lett*.md\n", "utf-8")

    assert "Cello" not in sent(garden)
    assert "March" in sent(garden)


def test_only_the_topics_asked_for_are_sent(garden: Path) -> None:
    assert "March" not in sent(garden, topics=("Tulips",))
    assert "March" not in sent(garden, Settings(writing=Writing(topics=("Tulips",))))


def test_links_captions_and_authored_cards_are_not_asked_about(tmp_path: Path) -> None:
    root = make_vault(
        tmp_path / "notes",
        {"a.md": "# A\n\n- Gnomon :: the pin of a sundial\n- <https://example.org>\n"},
    )

    assert sent(root) == ""
