"""Which picture belongs to which fact, and what is said of one that is not there."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from factdeck.reading import read_vault
from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.model import Vault


def read(root: Path, note: str, *pictures: str, path: str = "note.md") -> Vault:
    """Read a vault of one note and some pictures."""
    return read_vault(make_vault(root, {path: note} | dict.fromkeys(pictures, png())))


def owners(vault: Vault) -> dict[str, list[str]]:
    """Give the pictures of every fact by its text."""
    return {fact.text: [p.file for p in fact.pictures] for fact in vault.notes[0].facts}


def test_a_picture_belongs_to_what_follows_up_to_the_next(tmp_path: Path) -> None:
    vault = read(
        tmp_path,
        "- before\n\n![](1.png)\n\n- a\n  - nested\n- b\n\n![](2.png)\n- c\n\n---\n\n- d\n"
        "\n![](1.png)\n\n# Next\n- e\n",
        "1.png",
        "2.png",
    )

    assert owners(vault) == {
        "before": [], "a": ["1.png"], "nested": ["1.png"], "b": ["1.png"], "c": ["2.png"],
        "d": [], "e": [],
    }  # fmt: skip


def test_several_pictures_in_a_row_belong_together(tmp_path: Path) -> None:
    vault = read(tmp_path, "![](1.png)\n\n![](2.png)\n\n- a\n", "1.png", "2.png")

    assert owners(vault) == {"a": ["1.png", "2.png"]}


def test_a_missing_picture_ends_what_the_one_before_it_owns(tmp_path: Path) -> None:
    vault = read(tmp_path, "![](1.png)\n- a\n\n![](gone.png)\n- b\n", "1.png")

    assert owners(vault) == {"a": ["1.png"], "b": []}


def test_a_picture_inside_a_bullet_is_that_bullets(tmp_path: Path) -> None:
    vault = read(tmp_path, "- a ![](1.png)\n- b\n", "1.png")

    assert owners(vault) == {"a": ["1.png"], "b": []}


@pytest.mark.parametrize(
    ("written", "file"),
    [
        ("images%2Fa%20b.png", "images/a b.png"),
        ("images/a.png", "images/a.png"),
        ("./images/a.png", "images/a.png"),
        ("images\\a.png", "images/a.png"),
        ("/images/a.png", "images/a.png"),
        ("<images/a b.png>", "images/a b.png"),
        ("images/A.PNG", "images/a.png"),
        ("images/%EA%B7%B8%EB%A6%BC.png", "images/그림.png"),
        ("images/a.png?raw=true", "images/a.png"),
        ("images/100%.png", "images/100%.png"),
    ],
)
def test_ways_to_name_a_picture(tmp_path: Path, written: str, file: str) -> None:
    vault = read(tmp_path, f"![]({written})\n- a\n", file)

    assert owners(vault) == {"a": [file]}
    assert vault.problems == ()


def test_decomposed_file_names_match_composed_links(tmp_path: Path) -> None:
    on_disk = unicodedata.normalize("NFD", "그림.png")
    vault = read(tmp_path, "![](그림.png)\n- a\n", on_disk)

    assert owners(vault) == {"a": ["그림.png"]}
    assert vault.notes[0].facts[0].pictures[0].location.endswith(on_disk)


def test_paths_are_relative_to_the_note(tmp_path: Path) -> None:
    vault = read(tmp_path, "![](../img/a.png)\n- a\n", "img/a.png", path="deep/note.md")

    assert owners(vault) == {"a": ["img/a.png"]}


def test_html_images_count(tmp_path: Path) -> None:
    vault = read(
        tmp_path, '<div align="center">\n<img src="a.png" width=3>\n</div>\n\n- a\n', "a.png"
    )

    assert owners(vault) == {"a": ["a.png"]}


def test_a_missing_picture_is_reported_with_place_and_nearest_name(tmp_path: Path) -> None:
    vault = read(
        tmp_path, "# T\n\n![](images%2F11-orchestration.png)\n- a\n", "images/12-orchestration.png"
    )

    (problem,) = vault.problems
    assert (problem.path, problem.line, problem.code) == ("note.md", 3, "missing-picture")
    assert "images/11-orchestration.png" in problem.message
    assert "images/12-orchestration.png" in problem.hint
    assert owners(vault) == {"a": []}


def test_nothing_outside_the_vault_is_read(tmp_path: Path) -> None:
    make_vault(tmp_path, {"secret.png": png()})
    vault = read(tmp_path / "vault", "![](../secret.png)\n- a\n")

    assert owners(vault) == {"a": []}
    assert [p.code for p in vault.problems] == ["missing-picture"]


def test_pictures_on_the_web_are_one_summary_line(tmp_path: Path) -> None:
    vault = read(tmp_path, "![](https://a.b/c.png)\n- a ![](//a.b/d.png)\n")

    (problem,) = vault.problems
    assert problem.code == "remote-pictures"
    assert problem.message.startswith("2 pictures in 1 notes")
