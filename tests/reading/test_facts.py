"""What becomes a fact, with which text, place, trail and neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdeck.reading import read_vault
from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from factdeck.model import Fact, Note


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Give a function that reads one note."""
    return Reader(tmp_path)


class Reader:
    """Writes a note into a vault and reads it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def note(self, body: str, path: str = "note.md") -> Note:
        """Read a note."""
        make_vault(self.root, {path: body})
        return read_vault(self.root).notes[0]

    def facts(self, body: str) -> tuple[Fact, ...]:
        """Read the facts of a note."""
        return self.note(body).facts


def test_every_item_row_and_definition_is_a_fact(read: Reader) -> None:
    facts = read.facts(
        "- bullet\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTerm\n: what it is\n\n1. numbered\n"
    )

    assert [(fact.kind, fact.line, fact.text) for fact in facts] == [
        ("bullet", 1, "bullet"),
        ("row", 5, "1 | 2"),
        ("definition", 8, "Term: what it is"),
        ("bullet", 10, "numbered"),
    ]


def test_trail_is_the_headings_above_outermost_first(read: Reader) -> None:
    facts = read.facts("# A\n### B\n- x\n### C\n- y\n# D\n- z\n")

    assert [fact.trail for fact in facts] == [("A", "B"), ("A", "C"), ("D",)]


def test_children_and_parent_point_at_each_other(read: Reader) -> None:
    parent, first, deep, second = read.facts("- p\n  - a\n    - aa\n  - b\n")

    assert parent.children == (1, 3)
    assert (first.parent, deep.parent, second.parent) == (0, 1, 0)
    assert [fact.depth for fact in (parent, first, deep, second)] == [0, 1, 2, 1]


def test_text_is_the_facts_own_words_in_plain_text(read: Reader) -> None:
    (fact, _) = read.facts(
        '- **"도커"**를 쓰면 `docker run` &amp; [링크](http://a.b) a\\*b\n  - child\n'
    )

    assert fact.text == '"도커"를 쓰면 docker run & 링크 a*b'
    marked = {span.kind: fact.text[span.start : span.end] for span in fact.spans}
    assert marked == {"bold": '"도커"', "code": "docker run", "link": "링크"}


def test_hard_wrapped_lines_are_one_sentence(read: Reader) -> None:
    (fact,) = read.facts("- A long sentence that goes on\n  behind the break of the line.\n")

    assert fact.text == "A long sentence that goes on behind the break of the line."


def test_a_label_line_stays_apart_from_its_body(read: Reader) -> None:
    (fact,) = read.facts("- 로드 밸런서\n  트래픽을 여러 서버에 나누어 보내는 장치이다.\n")

    assert fact.text == "로드 밸런서\n트래픽을 여러 서버에 나누어 보내는 장치이다."


@pytest.mark.parametrize("end", ["  \n", "\\\n", "<br>\n"])
def test_hard_breaks_stay(read: Reader, end: str) -> None:
    (fact,) = read.facts(f"- one{end}  two\n")

    assert fact.text == "one\ntwo"


def test_code_and_tables_belong_to_their_bullet(read: Reader) -> None:
    code, table, row = read.facts(
        "- list them:\n\n  ```sh\n  kubectl get pods {{ x }}\n  ```\n"
        "- ports\n\n  | a |\n  |---|\n  | 22 |\n"
    )

    assert code.code[0].text == "kubectl get pods {{ x }}"
    assert code.code[0].language == "sh"
    assert "<pre>" in code.html
    assert "<table>" in table.html
    assert (row.kind, row.parent) == ("row", table.index)


def test_maths_is_untouched_by_emphasis(read: Reader) -> None:
    (fact,) = read.facts("- $a_1 * b_2 * c$ costs $5 and $6\n")

    assert fact.text == "$a_1 * b_2 * c$ costs $5 and $6"
    assert [fact.text[s.start : s.end] for s in fact.spans] == ["$a_1 * b_2 * c$"]
    assert r"\(a_1 * b_2 * c\)" in fact.html


def test_lead_is_the_paragraph_above_the_list(read: Reader) -> None:
    led, bare = read.facts("Three reasons:\n\n- one\n\n# H\n- two\n")

    assert (led.lead, bare.lead) == ("Three reasons:", "")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("- [docs](https://a.b)\n", "link-only"),
        ("- https://a.b/c\n", "link-only"),
        ("- [Pods](#pods)\n", "table-of-contents"),
        ("## 목차\n- [파드](pods.md)\n", "table-of-contents"),
        ("### 참고한 강의\n- [강의](https://a.b) 1장\n", "reference-section"),
        ("### References\n- Smith, A book, 1999\n", "reference-section"),
        ("-\n- \n", "empty"),
        ("- TODO\n", "empty"),
        ("- ![](a.png)\n", "picture-only"),
    ],
)
def test_bullets_that_state_nothing_are_skipped_by_name(
    read: Reader, body: str, reason: str
) -> None:
    assert {fact.skipped for fact in read.facts(body)} == {reason}


@pytest.mark.parametrize("heading", ["References and pointers", "Link layer", "참고 모델 OSI"])
def test_a_topic_is_no_reference_section(read: Reader, heading: str) -> None:
    (fact,) = read.facts(f"# {heading}\n- A reference may not be null.\n")

    assert fact.skipped == ""


def test_a_heading_in_a_bullet_is_trail(read: Reader) -> None:
    facts = read.facts("- ## 개요\n  - 첫째\n- 둘째\n")

    assert [(fact.text, fact.trail) for fact in facts] == [("첫째", ("개요",)), ("둘째", ())]


def test_nothing_dangerous_reaches_the_html(read: Reader) -> None:
    facts = read.facts(
        "- <script>alert(1)</script> a\n- <img src=x onerror=alert(1)> b\n"
        "- [c](javascript:alert(1))\n- <iframe src=//evil></iframe> d\n- <b onclick=x>e</b>\n"
    )

    html = " ".join(fact.html for fact in facts)
    assert not any(word in html for word in ("script", "onerror", "onclick", "iframe", "<img"))
    assert "<b>e</b>" in html


def test_unclosed_html_swallows_nothing(read: Reader) -> None:
    facts = read.facts(
        "- a <script x\n- b <!-- c\n- \\<script files\\> d\n- <textarea> e\n- f <name>\n"
    )

    assert [fact.text for fact in facts] == [
        "a <script x",
        "b <!-- c",
        "<script files> d",
        "<textarea> e",
        "f <name>",
    ]


def test_comments_never_show(read: Reader) -> None:
    (fact,) = read.facts("<!-- hidden -->\n\n- a <!-- secret --> b\n")

    assert fact.text == "a b"


class TestFrontMatter:
    """Title, tags and deck above the note."""

    def test_title_tags_and_deck_are_read(self, read: Reader) -> None:
        note = read.note('---\ntitle: "K8s"\ntags: [cka, "#dev/ops"]\ndeck: Mine::K8s\n---\n- a\n')

        assert (note.title, note.tags, note.deck) == ("K8s", ("cka", "dev/ops"), "Mine::K8s")
        assert note.facts[0].line == 6

    def test_tags_in_one_string(self, read: Reader) -> None:
        assert read.note("---\ntags: a, b c\n---\n").tags == ("a", "b", "c")

    def test_it_is_never_a_list_of_facts(self, read: Reader) -> None:
        assert read.note("---\ntags:\n  - a\n  - b\n---\n- fact\n").facts[0].text == "fact"

    def test_broken_yaml_is_a_problem_and_the_note_is_read(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {"n.md": "---\ntitle: [a\n---\n- fact\n"})

        vault = read_vault(tmp_path)

        assert [(p.path, p.code) for p in vault.problems] == [("n.md", "front-matter")]
        assert vault.problems[0].line in {2, 3}
        assert vault.notes[0].facts[0].text == "fact"


@pytest.mark.parametrize(
    ("path", "body", "title"),
    [
        ("pods.md", "- a\n", "pods"),
        ("pods.md", "# 파드\n- a\n", "파드"),
        ("storage/README.md", "- a\n", "storage"),
        ("storage/index.md", "# Volumes\n- a\n", "Volumes"),
    ],
)
def test_title_of_a_note(read: Reader, path: str, body: str, title: str) -> None:
    assert read.note(body, path).title == title


def test_windows_line_ends_and_byte_order_marks(tmp_path: Path) -> None:
    make_vault(
        tmp_path,
        {"a.md": b"\xef\xbb\xbf- one\r\n- two\r\n", "b.md": "- 하나\n".encode("utf-16")},
    )

    vault = read_vault(tmp_path)

    assert [[fact.text for fact in note.facts] for note in vault.notes] == [
        ["one", "two"],
        ["하나"],
    ]


def test_a_note_that_is_no_text_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    make_vault(tmp_path, {"a.md": b"- \xea\xb0\x80\n- \xff bad\n", "b.md": "- fine\n"})

    vault = read_vault(tmp_path)

    assert [(p.path, p.line, p.code) for p in vault.problems] == [("a.md", 2, "not-text")]
    assert vault.unread == ("a.md",)
    assert [note.path for note in vault.notes] == ["b.md"]


def test_old_and_mixed_line_ends_count_as_lines(read: Reader) -> None:
    (read.root / "note.md").write_bytes(b"# T\r\n- one\r- two\n\r\n- three\n")

    note = read_vault(read.root).notes[0]

    assert [(fact.line, fact.text) for fact in note.facts] == [(2, "one"), (3, "two"), (5, "three")]


def test_empty_braces_as_front_matter_are_said(tmp_path: Path) -> None:
    vault = read_vault(make_vault(tmp_path, {"n.md": "---\n{}\n---\n- fact\n"}))

    assert [(p.path, p.line, p.code) for p in vault.problems] == [("n.md", 2, "front-matter")]
    assert vault.notes[0].facts[0].text == "fact"


def test_sections_of_prose_alone_are_known(read: Reader) -> None:
    note = read.note(
        "# T\n\nAn opening.\n\nMore of it.\n\n## A\n\nLed in:\n\n- fact\n\n## B\n\nOnly prose.\n\n"
        "## C\n\n```\ncode\n```\n\n## D\n\n<!-- hidden -->\n"
    )

    assert [(p.line, p.trail) for p in note.uncovered] == [(3, ("T",)), (15, ("T", "B"))]


def test_a_lead_stays_one_before_what_shows_nothing(read: Reader) -> None:
    facts = read.facts("Not this.\n\nThis:\n\n<!-- hidden -->\n\n- a\n\n# H\nNo.\n\n---\n- b\n")

    assert [fact.lead for fact in facts] == ["This:", ""]


def test_a_link_in_a_link_ends_the_outer_one(read: Reader) -> None:
    (fact,) = read.facts("- [see <https://in.example> too](https://out.example)\n")

    assert fact.html == (
        '<a href="https://out.example">see </a>'
        '<a href="https://in.example">https://in.example</a> too'
    )
    assert [fact.text[span.start : span.end] for span in fact.spans if span.kind == "link"] == [
        "see ",
        "https://in.example",
    ]


@pytest.mark.parametrize("address", ["https://", "http://[half", "https://a b/", "x.md", "#part"])
def test_what_is_no_address_is_no_link_on_a_card(read: Reader, address: str) -> None:
    (fact,) = read.facts(f"- all about [it](<{address}>)\n")

    assert fact.html == "all about it"


def test_blank_lines_of_code_stay(read: Reader) -> None:
    (fact,) = read.facts("- code\n  ```\n\n\n  ```\n")

    assert fact.html == "<p>code</p><pre><code>\n\n</code></pre>"
