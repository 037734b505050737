"""What of a vault the page shows, and what the command says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from factdeck.cli import main
from factdeck.pipeline import ledger_folder_of
from factdeck.preview.page import render_page
from factdeck.previewing import data_address, preview_of
from factdeck.survey import survey
from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.preview.records import Preview

NOTES: dict[str, str | bytes] = {
    "net/tcp.md": "---\ntags: [exam/a]\n---\n# TCP\n\n"
    "![](img/a.png)\n\n"
    "- Segment :: the unit of data that TCP sends\n"
    "- The {{c1::client}} sends {{c2::SYN}} first\n\n"
    "---\n\n"
    "- https://example.com/\n"
    "![](img/gone.png)\n",
    "net/img/a.png": png(),
}


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return make_vault(tmp_path / "notes", NOTES)


@pytest.fixture
def preview(vault: Path) -> Preview:
    found = survey(vault)
    return preview_of(found, found, ledger_folder_of(vault, None), "", data_address)


def run(*arguments: str | Path, status: int = 0) -> Any:
    result = CliRunner().invoke(main, ["preview", *map(str, arguments)])
    assert result.exit_code == status, result.output
    return result


class TestEntries:
    """A card each, and each fact without one."""

    def test_order_is_that_of_the_notes(self, preview: Preview) -> None:
        assert [(entry.line, entry.state) for entry in preview.entries] == [
            (8, "packed"), (9, "packed"), (9, "packed"), (13, "skipped"),
        ]  # fmt: skip

    def test_every_gap_is_a_card(self, preview: Preview) -> None:
        first, second = preview.entries[1:3]
        assert (first.title, first.answer) == ("The […] sends SYN first", "client")
        assert (second.title, second.answer) == ("The client sends […] first", "SYN")
        assert '<span class="cloze">[...]</span>' in first.front
        assert '<span class="cloze">client</span>' in first.back

    def test_skipped_facts_have_a_reason_and_no_card(self, preview: Preview) -> None:
        skipped = preview.entries[3]
        assert skipped.reason
        assert (skipped.front, skipped.back, skipped.rule) == ("", "", "")

    def test_topics_are_folder_note_and_tags(self, preview: Preview) -> None:
        assert preview.entries[0].topics == (
            ("folder", ("net",)),
            ("note", ("net", "TCP")),
            ("tag", ("exam",)),
            ("tag", ("exam", "a")),
        )

    def test_pictures_are_in_the_page_under_their_media_names(self, preview: Preview) -> None:
        (name,) = preview.pictures
        assert f'src="{name}"' in preview.entries[0].back
        assert preview.pictures[name].startswith("data:image/png;base64,")

    def test_problems_of_the_notes_come_along(self, preview: Preview) -> None:
        assert [trouble.code for trouble in preview.troubles] == ["missing-picture"]


class TestPage:
    """One file that needs nothing."""

    def test_it_refers_to_nothing_outside(self, preview: Preview) -> None:
        page = render_page(preview)
        assert not re.findall(r'(?:src|href)="(?!data:)[^"$]', page)
        assert "default-src 'none'" in page

    def test_the_same_vault_gives_the_same_page(self, preview: Preview) -> None:
        assert render_page(preview) == render_page(preview)


class TestCommand:
    """`factdeck preview`."""

    def test_writes_beside_the_package(self, vault: Path) -> None:
        del vault
        result = run()
        assert result.stdout.startswith("decks/notes.html")
        assert "3 cards" in result.stdout

    def test_json(self, vault: Path) -> None:
        report = json.loads(run(vault, "-o", "out", "--json").stdout)
        assert report["page"] == "out/notes.html"
        assert (report["cards"], report["skipped"], report["pictures"]) == (3, 1, 1)
        assert report["bytes"] > 10_000

    def test_output_may_be_a_file(self, vault: Path) -> None:
        run(vault, "-o", "my.html")
        assert (vault.parent / "my.html").is_file()

    def test_a_topic_has_its_own_page(self, vault: Path) -> None:
        result = run(vault, "-t", "exam", "-o", "out")
        assert "out/notes-exam.html" in result.stdout

    def test_pictures_may_lie_beside_it(self, vault: Path) -> None:
        run(vault, "-o", "my.html", "--pictures", "beside")
        (picture,) = (vault.parent / "my.media").iterdir()
        assert f'"my.media/{picture.name}"' in (vault.parent / "my.html").read_text("utf-8")

    def test_nothing_is_written_into_the_notes(self, vault: Path) -> None:
        before = sorted(vault.rglob("*"))
        run(vault)
        assert sorted(vault.rglob("*")) == before

    def test_an_editor_is_named_or_a_link(self, vault: Path) -> None:
        run(vault, "--editor", "idea", "-o", "a.html")
        assert "idea://open?file={path}" in (vault.parent / "a.html").read_text("utf-8")
        run(vault, "--editor", "my://{path}#{line}", "-o", "b.html")
        assert "my://{path}#{line}" in (vault.parent / "b.html").read_text("utf-8")

    def test_an_unknown_editor_is_a_wrong_call(self, vault: Path) -> None:
        result = run(vault, "--editor", "notepad", status=2)
        assert "vscode" in result.stderr

    def test_a_missing_folder_is_a_wrong_call(self, vault: Path) -> None:
        del vault
        assert "nowhere" in run("nowhere", status=2).stderr

    def test_quiet_says_only_where_it_is(self, vault: Path) -> None:
        assert run(vault, "-q").output == "decks/notes.html\n"
