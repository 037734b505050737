"""Which picture belongs to which fact, and what is said of one that is not there."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, ClassVar

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


@pytest.mark.parametrize(
    ("written", "file"),
    [
        ("![[a.png]]", "img/a.png"),
        ("![[a.png|300]]", "img/a.png"),
        ("![[a.png|a word|300x200]]", "img/a.png"),
        ("![[img/a.png]]", "img/a.png"),
        ("![[A.PNG]]", "img/a.png"),
        ("![x](a.png)", "img/a.png"),
        ("![x](/img/a.png)", "img/a.png"),
        ("![x](//img/a.png)", None),
        ("![x](<img/a.png> 'title')", "img/a.png"),
        ('![x](img/a.png "title")', "img/a.png"),
        ("![x|300](img/a.png)", "img/a.png"),
        ("![x][1]\n\n[1]: img/a.png\n", "img/a.png"),
        ('<img src=" img/a.png">', "img/a.png"),
        ("<img src='img/a.png' width=3/>", "img/a.png"),
        ("<IMG SRC=img/a.png>", "img/a.png"),
        ('<p align="center"><img src="img/a.png"/></p>', "img/a.png"),
        ("[![x](img/a.png)](https://a.b)", "img/a.png"),
        ("![x](img%5Ca.png)", "img/a.png"),
        ("![x](img/%61.png)", "img/a.png"),
        ("![x](img/%2561.png)", "img/a.png"),
    ],
)
def test_ways_to_write_a_picture(tmp_path: Path, written: str, file: str | None) -> None:
    vault = read(tmp_path, f"{written}\n\n- a\n", "img/a.png", path="deep/note.md")

    assert owners(vault) == {"a": [file] if file else []}


def test_alt_text_is_kept_without_sizes(tmp_path: Path) -> None:
    vault = read(tmp_path, "- a ![[a.png|two words|300]]\n- b ![two words|300](a.png)\n", "a.png")

    alts = [fact.pictures[0].alt for fact in vault.notes[0].facts]
    assert alts == ["two words", "two words"]


class TestSameName:
    """Several pictures of one name: the nearest, and never silently."""

    FILES: ClassVar[dict[str, str | bytes]] = {
        "note.md": "![[a.png]]\n- top\n",
        "x/note.md": "![[a.png]]\n- x\n",
        "x/y/note.md": "![[a.png]]\n- y\n",
        "z/note.md": "![[x/a.png]]\n- z\n",
        "x/a.png": png("red"),
        "z/img/a.png": png("blue"),
    }

    def test_the_nearest_is_taken(self, tmp_path: Path) -> None:
        vault = read_vault(make_vault(tmp_path, self.FILES))

        taken = {f.text: f.pictures[0].file for note in vault.notes for f in note.facts}
        assert taken == {"top": "x/a.png", "x": "x/a.png", "y": "x/a.png", "z": "x/a.png"}

    def test_a_choice_is_reported_with_the_candidates(self, tmp_path: Path) -> None:
        vault = read_vault(make_vault(tmp_path, self.FILES))

        found = {p.path: p for p in vault.problems}
        assert {p.code for p in vault.problems} == {"ambiguous-picture"}
        assert sorted(found) == ["note.md", "x/y/note.md"]  # x/note.md has its own beside it
        assert "x/a.png was taken, not z/img/a.png" in found["note.md"].message
        assert found["note.md"].line == 1

    def test_copies_of_one_picture_are_no_choice(self, tmp_path: Path) -> None:
        same = self.FILES | {"z/img/a.png": png("red")}

        assert read_vault(make_vault(tmp_path, same)).problems == ()

    def test_two_different_pictures_are_both_right(self, tmp_path: Path) -> None:
        vault = read_vault(
            make_vault(
                tmp_path,
                {
                    "a/note.md": "![](image%201.png)\n- a\n",
                    "b/note.md": "![](image%201.png)\n- b\n",
                    "a/image 1.png": png("red"),
                    "b/image 1.png": png("blue"),
                },
            )
        )

        files = [note.facts[0].pictures[0].file for note in vault.notes]
        assert files == ["a/image 1.png", "b/image 1.png"]
        assert vault.problems == ()


class TestOutside:
    """Pictures around the vault: under the folder that the author names, and nowhere else."""

    @pytest.fixture
    def project(self, tmp_path: Path) -> Path:
        return make_vault(
            tmp_path / "project",
            {
                "docs/note.md": "![](../images/x.png)\n- a\n\n![](/img/y.png)\n- b\n",
                "images/x.png": png("red"),
                "static/img/y.png": png("blue"),
                "../secret.png": png("black"),
            },
        )

    def test_not_without_a_word(self, project: Path) -> None:
        vault = read_vault(project / "docs")

        assert owners(vault) == {"a": [], "b": []}
        assert [p.code for p in vault.problems] == ["missing-picture", "missing-picture"]

    def test_in_the_folder_that_is_named(self, project: Path) -> None:
        vault = read_vault(project / "docs", pictures_root=project)

        assert owners(vault) == {"a": ["../images/x.png"], "b": ["../static/img/y.png"]}
        assert vault.problems == ()

    def test_in_the_repository_around_the_vault(self, project: Path) -> None:
        (project / ".git").mkdir()

        assert owners(read_vault(project / "docs"))["a"] == ["../images/x.png"]

    @pytest.mark.parametrize(
        "target",
        [
            "../../secret.png",
            "../images/../../secret.png",
            "..%2F..%2Fsecret.png",
            "..\\..\\secret.png",
            "%252e%252e/%252e%252e/secret.png",
            "/../../secret.png",
            "linked.png",
            "../linked.png",
            "{root}/secret.png",
            "file://{root}/secret.png",
            "linked/secret.png",
            "../linked/secret.png",
        ],
    )
    def test_never_beyond(self, project: Path, target: str) -> None:
        outer = project.parent
        (project / "docs/linked.png").symlink_to(outer / "secret.png")
        (project / "linked.png").symlink_to(outer / "secret.png")
        (project / "docs/linked").symlink_to(outer)
        (project / "linked").symlink_to(outer)
        written = target.replace("{root}", str(outer))
        (project / "docs/note.md").write_text(f"![]({written})\n- a\n")

        vault = read_vault(project / "docs", pictures_root=project)

        assert owners(vault) == {"a": []}
        assert "missing-picture" in {p.code for p in vault.problems}


def test_what_is_no_picture_is_said(tmp_path: Path) -> None:
    make_vault(tmp_path, {"n.md": "![](film.mp4)\n- a\n\n![](C:\\x\\y.png)\n- b\n\n![]()\n- c\n"})
    make_vault(tmp_path, {"film.mp4": b"..."})

    vault = read_vault(tmp_path)

    assert [(p.line, p.code) for p in vault.problems] == [
        (1, "not-a-picture"),
        (4, "missing-picture"),
        (7, "missing-picture"),
    ]


def test_a_missing_picture_is_said_once_for_each_place(tmp_path: Path) -> None:
    vault = read(tmp_path, "![](no.png)\n- a\n- b\n- c ![](no.png)\n")

    assert [(p.line, p.code) for p in vault.problems] == [
        (1, "missing-picture"),
        (4, "missing-picture"),
    ]
