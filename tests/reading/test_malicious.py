"""Notes from somebody who means harm: one trick each; each is harmless, and said to be there.

Harmless means: nothing outside the vault is read, nothing on a card runs, loads or breaks out, no
trick takes long, and the honest bullet beside it is read all the same (unless the whole file goes).
"""

from __future__ import annotations

import os
import time
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from factdeck.reading import read_vault
from malice import ACTIVE, QUIET
from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.model import Vault

HONEST = "\n\n---\n\n- an honest bullet\n"
_PATIENCE = 10.0  # seconds of CPU; the worst takes three


class _Page(HTMLParser):
    """Collects the tags and attributes of a page as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}


SAFE_TAGS = frozenset(
    [
        "p",
        "br",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "del",
        "ins",
        "kbd",
        "sub",
        "sup",
        "mark",
        "small",
        "code",
        "var",
        "samp",
        "q",
        "abbr",
        "cite",
        "dfn",
        "a",
        "pre",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "blockquote",
    ]
)


def assert_harmless(vault: Vault) -> None:
    for note in vault.notes:
        for fact in note.facts:
            page = _Page()
            page.feed(fact.html)
            assert page.tags <= SAFE_TAGS
            for name, value in page.attributes:
                assert name in {"href", "class", "start"}
                assert name != "href" or value.startswith(("http://", "https://", "mailto:"))
                assert name != "class" or value.startswith("language-")


def read_note(root: Path, body: str) -> Vault:
    """Read a malicious note with an honest bullet at its end, and see that it took no age."""
    started = time.process_time()
    vault = read_vault(make_vault(root, {"note.md": body + HONEST}))
    assert time.process_time() - started < _PATIENCE
    return vault


@pytest.mark.parametrize("body", ACTIVE.values(), ids=ACTIVE)
def test_what_would_act_is_left_out_and_reported(tmp_path: Path, body: str) -> None:
    vault = read_note(tmp_path, body)

    assert_harmless(vault)
    assert vault.notes[0].facts[-1].text == "an honest bullet"
    assert "unsafe-html" in {problem.code for problem in vault.problems}
    assert all(problem.line > 0 for problem in vault.problems if problem.code == "unsafe-html")


@pytest.mark.parametrize("body", QUIET.values(), ids=QUIET)
def test_what_would_break_out_is_only_text(tmp_path: Path, body: str) -> None:
    vault = read_note(tmp_path, body)

    assert_harmless(vault)
    assert vault.notes[0].facts[-1].text == "an honest bullet"


@pytest.mark.parametrize(
    "body",
    [
        "- put the <script> tag at the end",
        "- `<script>alert(1)</script>` runs",
        "```html\n<script>alert(1)</script>\n```\n- a",
        "- a value on = b and <T> too",
    ],
)
def test_notes_on_the_web_are_not_accused(tmp_path: Path, body: str) -> None:
    assert read_note(tmp_path, body).problems == ()


MANY = 20_000
GREEDY = {
    "brackets": "- " + "[" * MANY,
    "half a link": "- " + "[a](" * MANY,
    "pictures in pictures": "- " + "![" * MANY,
    "wiki links": "- " + "![[a" * MANY,
    "emphasis": "- " + "*a_b**" * MANY,
    "backticks": "- " + " ".join("`" * length for length in range(1, 300)),
    "tags never closed": "- " + "<a " * MANY,
    "quotes never closed": "- " + '<a href="' * MANY,
    "comments never closed": "- " + "<!--" * MANY,
    "dollars": "- " + "$a " * MANY,
    "highlights": "- " + "==a" * MANY,
    "footnotes": "- " + "a^[" * MANY,
    "macros": "- id:: x\n- " + "{{embed " * MANY,
    "lists in lists": "- " * MANY + "a",
    "an outline without an end": "".join("  " * depth + "- a\n" for depth in range(1500)),
    "quotes in quotes": ">" * MANY + " a",
    "boxes in boxes": "<details><summary>a</summary>\n\n" * 1500,
    "containers in containers": ":::a\n" * 1500,
    "cells that nobody wrote": "|a" * 250 + "\n" + "|-" * 250 + "\n" + "|b\n" * 250,
    "one long word": "- " + "a" * 2_000_000,
}
_TOO_DEEP = frozenset(
    {
        "lists in lists",
        "an outline without an end",
        "quotes in quotes",
        "containers in containers",
    }
)
_TANGLED = frozenset({"brackets", "emphasis", "backticks", "dollars", "highlights"})


@pytest.mark.parametrize("name", GREEDY)
def test_nothing_takes_long(tmp_path: Path, name: str) -> None:
    vault = read_note(tmp_path, GREEDY[name])

    assert_harmless(vault)
    codes = {problem.code for problem in vault.problems}
    if name in _TOO_DEEP:
        assert (vault.notes, vault.unread, codes) == ((), ("note.md",), {"too-tangled"})
        return
    assert vault.notes[0].facts[-1].text == "an honest bullet"
    assert name not in _TANGLED or codes == {"too-tangled"}


FRONT_MATTER = {
    "laughter": "a: &a [x, x]\n" + "".join(f"b{n}: &a [*a, *a]\n" for n in range(60)),
    "merges": "a: &a {k: v}\n"
    + "".join(f"b{n}: &a {{<<: [*a, *a], k{n}: v}}\n" for n in range(60)),
    "code": "title: !!python/object/apply:os.system ['touch harmed']",
    "depth": "title: " + "[" * 30_000,
    "length": "title: " + "x" * 200_000,
    "number": "title: 0x" + "f" * 50_000,
    "date": "title: 9999-99-99",
    "surrogate": 'title: "\\ud800"\ntags: ["\\x07bell"]\nbad: [',
}


@pytest.mark.parametrize("name", FRONT_MATTER)
def test_front_matter_is_data(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    body = f"---\n{FRONT_MATTER[name]}\n---\n- a"

    vault = read_note(tmp_path, body)

    assert vault.notes[0].facts[-1].text == "an honest bullet"
    assert not (tmp_path / "harmed").exists()
    assert len(vault.notes[0].title) < 100
    vault.notes[0].title.encode()
    if name not in {"laughter", "number"}:
        assert [problem.code for problem in vault.problems] == ["front-matter"]


class TestFiles:
    """What lies in the vault is no proof of what it is."""

    def problems(self, root: Path) -> dict[str, str]:
        make_vault(root, {"honest.md": "- a\n"})
        vault = read_vault(root)
        assert [note.path for note in vault.notes] == ["honest.md"]
        return {problem.path: problem.code for problem in vault.problems}

    def test_a_note_that_is_a_link_to_a_secret(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {"secret.md": "- secret\n", "v/honest.md": ""})
        (tmp_path / "v/n.md").symlink_to(tmp_path / "secret.md")

        assert self.problems(tmp_path / "v") == {"n.md": "not-a-file"}

    def test_a_note_that_is_a_device(self, tmp_path: Path) -> None:
        (tmp_path / "n.md").symlink_to("/dev/zero")

        assert self.problems(tmp_path) == {"n.md": "not-a-file"}

    def test_a_note_that_is_a_pipe(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "n.md")

        assert self.problems(tmp_path) == {"n.md": "not-a-file"}

    def test_a_note_that_is_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "n.md").mkdir()

        assert self.problems(tmp_path) == {}

    def test_a_link_that_leads_to_itself(self, tmp_path: Path) -> None:
        (tmp_path / "n.md").symlink_to(tmp_path / "n.md")

        assert self.problems(tmp_path) == {"n.md": "not-a-file"}

    def test_a_folder_that_holds_itself(self, tmp_path: Path) -> None:
        (tmp_path / "loop").symlink_to(tmp_path)

        assert self.problems(tmp_path) == {"loop": "linked-folder"}

    def test_a_folder_that_is_a_link_to_secrets(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {"secrets/n.md": "- secret\n", "v/honest.md": ""})
        (tmp_path / "v/linked").symlink_to(tmp_path / "secrets")

        assert self.problems(tmp_path / "v") == {"linked": "linked-folder"}

    def test_a_note_of_a_hundred_megabytes(self, tmp_path: Path) -> None:
        with (tmp_path / "n.md").open("wb") as file:
            file.truncate(100_000_000)

        assert self.problems(tmp_path) == {"n.md": "note-too-large"}

    def test_a_note_of_a_million_bullets(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {"n.md": "- a\n" * 1_000_000})

        assert self.problems(tmp_path) == {"n.md": "note-too-large"}

    def test_lines_of_a_hundred_lists(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {"n.md": ("- " * 90 + "a\n") * 2500})

        assert self.problems(tmp_path) == {"n.md": "note-too-large"}

    def test_a_name_that_is_no_text(self, tmp_path: Path) -> None:
        name = os.fsencode(tmp_path) + b"/\xff\xfe.md"
        with open(name, "wb") as file:  # noqa: PTH123 - no Path takes such a name
            file.write(b"- a\n")

        assert list(self.problems(tmp_path).values()) == ["unreadable-name"]

    def test_a_name_that_moves_the_cursor(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {"a\x1b[2J\n.md": "- a\n"})

        assert self.problems(tmp_path) == {"a\\x1b[2J\\n.md": "unreadable-name"}

    def test_a_picture_that_is_a_link_to_a_secret(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {"secret.png": png(), "v/n.md": "![](p.png)\n- a\n"})
        (tmp_path / "v/p.png").symlink_to(tmp_path / "secret.png")

        vault = read_vault(tmp_path / "v")

        assert vault.notes[0].facts[0].pictures == ()
        assert {problem.code for problem in vault.problems} == {"not-a-file", "missing-picture"}

    @pytest.mark.parametrize(
        "target", ["/etc/passwd", "file:///etc/passwd", "../../../../etc/passwd", "\\\\host\\x.png"]
    )
    def test_a_picture_that_is_a_file_of_the_system(self, tmp_path: Path, target: str) -> None:
        make_vault(tmp_path, {"n.md": f"![]({target})\n- a\n"})

        vault = read_vault(tmp_path)

        assert vault.notes[0].facts[0].pictures == ()
        assert len(vault.problems) == 1
