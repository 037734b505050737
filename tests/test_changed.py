"""What is new or changed since a revision of git."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from factdeck.changed import changed_since
from factdeck.errors import TopicError
from factdeck.reading import read_vault
from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

NOTES: dict[str, str | bytes] = {
    "net/tcp.md": "# TCP\n\n- One\n- Two\n  - Nested\n\n## More\n\n- Three\n",
    "쿠버 네티스.md": "# 쿠버\n\n- 파드\n- 노드\n",
    "pic.md": "# Pic\n\n![](a.png)\n\n- Shown\n",
    "a.png": png(),
}


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    subprocess.run(["git", "-C", root, *identity, *arguments], check=True, capture_output=True)  # noqa: S603, S607


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    root = make_vault(tmp_path / "notes", NOTES)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return root


def touched(root: Path, revision: str = "HEAD") -> list[str]:
    changed = changed_since(root, revision)
    vault = read_vault(root)
    return [fact.text for note in vault.notes for fact in note.facts if changed.touches(note, fact)]


def test_nothing_has_changed(vault: Path) -> None:
    assert touched(vault) == []


def test_changed_and_added_lines_count_and_deleted_ones_do_not(vault: Path) -> None:
    note = vault / "net/tcp.md"
    text = note.read_text("utf-8").replace("  - Nested", "  - Reworded")
    note.write_text(text.replace("- One\n", "") + "- Four\n", "utf-8")

    assert touched(vault) == ["Reworded", "Four"]


def test_a_line_further_down_in_a_bullet_counts(vault: Path) -> None:
    note = vault / "net/tcp.md"
    note.write_text(note.read_text("utf-8").replace("- One\n", "- One\n  and more\n"), "utf-8")

    assert touched(vault) == ["One and more"]


def test_a_heading_or_blank_line_changes_no_fact(vault: Path) -> None:
    note = vault / "net/tcp.md"
    note.write_text(note.read_text("utf-8").replace("## More", "\n\n## Renamed"), "utf-8")

    assert touched(vault) == []


def test_a_new_note_is_new_and_names_may_have_spaces_and_hangul(vault: Path) -> None:
    (vault / "new one.md").write_text("# New\n- Everything\n- Here\n", "utf-8")
    korean = vault / "쿠버 네티스.md"
    korean.write_text(korean.read_text("utf-8").replace("노드", "마스터 노드"), "utf-8")

    assert touched(vault) == ["Everything", "Here", "마스터 노드"]


def test_a_new_picture_changes_the_facts_that_show_it(vault: Path) -> None:
    (vault / "a.png").write_bytes(png("red"))

    assert touched(vault) == ["Shown"]


def test_older_revisions_are_reached(vault: Path) -> None:
    note = vault / "net/tcp.md"
    note.write_text(note.read_text("utf-8").replace("Two", "Second"), "utf-8")
    git(vault, "commit", "-q", "-a", "-m", "second")

    assert touched(vault) == []
    assert touched(vault, "HEAD~1") == ["Second"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=/tmp/x", "HEAD~9"])
def test_an_unknown_revision_is_named(vault: Path, revision: str) -> None:
    with pytest.raises(TopicError, match="Git knows no revision"):
        changed_since(vault, revision)


def test_outside_a_repository_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(TopicError, match="in no git repository"):
        changed_since(tmp_path, "HEAD")
