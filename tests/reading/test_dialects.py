"""What notes written for Obsidian, Logseq, Notion, docs sites and GitHub say, without their syntax.

Every row of what real notes contain has a case here or in the other files of this folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdeck.reading import read_vault
from vaults import make_vault, png

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factdeck.model import Fact, Note, Vault


def read(
    root: Path, body: str, path: str = "note.md", files: Mapping[str, str | bytes] | None = None
) -> Note:
    """Read one note of a vault that holds other files too."""
    vault = read_vault(make_vault(root, {path: body, **(files or {})}))
    return next(note for note in vault.notes if note.path == path)


def asked(note: Note) -> list[Fact]:
    """Give the facts that are not skipped."""
    return [fact for fact in note.facts if not fact.skipped]


OBSIDIAN = {
    "- see [[Pods]] first": "see Pods first",
    "- see [[Pods|the pods]] first": "see the pods first",
    "- see [[Pods#Life cycle]] first": "see Pods > Life cycle first",
    "- see [[#Life cycle]] first": "see Life cycle first",
    "- see [[Pods#^a1b2]] first": "see Pods first",
    "- a fact with an id ^a1b2c3": "a fact with an id",
    "- a fact with an id and [[Link]] ^block-id-2": "a fact with an id and Link",
    "- a fact %%that I doubt%% stays [[x]]": "a fact stays x",
    "- 100%% of [[x]] and 50%% of y": "100%% of x and 50%% of y",
    "- `[[ -f x ]]` tests [[Bash]] files": "[[ -f x ]] tests Bash files",
    "- in bash [[ -f x ]] tests files": "in bash [[ -f x ]] tests files",
    "- the matrix $[[1,2],[3,4]]$ and [[x]]": "the matrix $[[1,2],[3,4]]$ and x",
    "- Author:: Kant wrote it [[x]]": "Author: Kant wrote it x",
    "- rated [rating:: 5] by [[me]]": "rated rating: 5 by me",
    "- Mitosis :: division of [[cell]]s": "Mitosis :: division of cells",
    "- ==highlighted== word of [[x]]": "highlighted word of x",
    "- {{c1::hidden}} word of [[x]]": "{{c1::hidden}} word of x",
    "- before ![[Other note]] after": "before after",
    "- before ![[Other note#Part]] after": "before after",
    "- a fact #k8s/pods [[x]]": "a fact pods x",
    "- [[x]] has a fact #k8s/pods #cka": "x has a fact",
    "- [[x]] is done in #haskell daily": "x is done in haskell daily",
    "- C# and F# know [[x]], colour is #fff": "C# and F# know x, colour is",
    "- issue #12 names [[x]]": "issue #12 names x",
    "- `#define` is for [[C]]": "#define is for C",
    "- [a](b.md#part) and [[x]]": "a and x",
    "- [a](#part) and [[x]] (#tag)": "a and x (tag)",
}


@pytest.mark.parametrize(("body", "text"), OBSIDIAN.items(), ids=OBSIDIAN)
def test_obsidian_in_a_line(tmp_path: Path, body: str, text: str) -> None:
    assert [fact.text for fact in read(tmp_path, f"{body}\n").facts] == [text]


def test_hash_tags_become_tags_of_the_fact(tmp_path: Path) -> None:
    (fact,) = read(tmp_path, "- a fact about [[x]] #k8s/pods and #cka #시험/1회 ^id-1\n").facts

    assert fact.tags == ("k8s/pods", "cka", "시험/1회")
    assert fact.text == "a fact about x pods and"


def test_hash_is_no_tag_outside_such_vaults(tmp_path: Path) -> None:
    (fact,) = read(tmp_path, "- put #include at the top\n").facts

    assert (fact.text, fact.tags) == ("put #include at the top", ())


def test_a_vault_of_obsidian_speaks_it_everywhere(tmp_path: Path) -> None:
    note = read(tmp_path, "- plain but tagged #cka\n", files={".obsidian/app.json": "{}"})

    assert [(fact.text, fact.tags) for fact in note.facts] == [("plain but tagged", ("cka",))]


def test_comments_over_lines_are_gone_and_lines_hold(tmp_path: Path) -> None:
    note = read(tmp_path, "- a [[x]]\n\n%%\n- not\n- yet\n%%\n\n- b\n```\n%%\n```\n- c %% d\n")

    assert [(fact.line, fact.text) for fact in note.facts] == [(1, "a x"), (8, "b"), (12, "c %% d")]


class TestCallouts:
    """`> [!type] title`, of Obsidian and GitHub."""

    def test_a_note_only_leads_in(self, tmp_path: Path) -> None:
        note = read(tmp_path, "> [!tip]- Remember three\n> - one\n> - two\n")

        assert [(f.text, f.lead, f.line) for f in note.facts] == [
            ("one", "Remember three", 2),
            ("two", "Remember three", 3),
        ]

    def test_a_question_is_answered_by_its_body(self, tmp_path: Path) -> None:
        (fact,) = read(tmp_path, "> [!question]+ What is a pod?\n> The smallest unit.\n").facts

        assert (fact.kind, fact.cells) == ("definition", ("What is a pod?", "The smallest unit."))

    def test_an_alert_of_github_leaves_nothing_behind(self, tmp_path: Path) -> None:
        note = read(tmp_path, "> [!WARNING]\n> Take care:\n> - a\n\n- b\n")

        assert [(f.text, f.lead) for f in note.facts] == [("a", "Take care:"), ("b", "")]

    def test_a_plain_quote_stays_one(self, tmp_path: Path) -> None:
        assert [f.text for f in read(tmp_path, "> [x] - a\n\n> - b\n").facts] == ["b"]


class TestDetails:
    """`<details>`: the body is the answer to the summary."""

    def test_over_several_blocks(self, tmp_path: Path) -> None:
        (fact,) = read(
            tmp_path,
            "<details>\n<summary><b>What is a pod?</b></summary>\n\nThe `smallest` unit.\n\n"
            "```sh\nkubectl get\n```\n\n</details>\n",
        ).facts

        assert fact.kind == "definition"
        assert fact.cells == ("What is a pod?", "The smallest unit.")
        assert fact.code[0].text == "kubectl get"
        assert (fact.line, fact.skipped) == (1, "")

    def test_in_one_block(self, tmp_path: Path) -> None:
        (fact,) = read(
            tmp_path, "<details><summary>Why?</summary>Because it **is**.</details>\n"
        ).facts

        assert fact.cells == ("Why?", "Because it is.")

    def test_a_list_inside_is_what_the_summary_asks_for(self, tmp_path: Path) -> None:
        parent, one, two = read(
            tmp_path, "<details>\n<summary>Which two?</summary>\n\n- one\n- two\n\n</details>\n"
        ).facts

        assert (parent.text, parent.children) == ("Which two?", (1, 2))
        assert (one.parent, two.parent, one.line) == (0, 0, 4)

    @pytest.mark.parametrize(
        "label", ["Answer", "정답", "Click to expand!", "답 보기", "Solution:"]
    )
    def test_a_summary_that_only_says_answer_answers_what_is_above(
        self, tmp_path: Path, label: str
    ) -> None:
        (fact,) = read(
            tmp_path,
            f"## Quiz\n\nWhat is a pod?\n\n<details><summary>{label}</summary>\n\n"
            "The smallest unit.\n\n</details>\n",
        ).facts

        assert fact.cells == ("What is a pod?", "The smallest unit.")

    def test_inside_a_bullet_it_answers_the_bullet(self, tmp_path: Path) -> None:
        _, box = read(
            tmp_path,
            "- What is a pod?\n  <details><summary>답</summary>\n\n  A unit.\n\n  </details>\n",
        ).facts

        assert (box.cells, box.parent) == (("What is a pod?", "A unit."), 0)

    def test_one_that_hides_a_chapter_is_no_answer(self, tmp_path: Path) -> None:
        (fact,) = read(
            tmp_path, "<details><summary>More</summary>\n\n## Part\n\n- a\n\n</details>\n"
        ).facts

        assert (fact.text, fact.trail) == ("a", ("Part",))

    def test_nested_and_inside_bullets(self, tmp_path: Path) -> None:
        facts = read(
            tmp_path,
            "- bullet\n  <details><summary>A?</summary>\n\n  Because.\n\n  </details>\n- next\n\n"
            "<details><summary>B?</summary>\n\nOuter.\n\n<details><summary>C?</summary>\n\n"
            "Inner.\n\n</details>\n\n</details>\n",
        ).facts

        assert [f.cells for f in facts if f.kind == "definition"] == [
            ("A?", "Because."),
            ("B?", "Outer."),
            ("C?", "Inner."),
        ]
        assert [f.text for f in facts if f.kind == "bullet"] == ["bullet", "next"]

    @pytest.mark.parametrize(
        "body", ["<details>\n\n- a\n", "</details>\n\n- a\n", "<summary>x</summary>\n\n- a\n"]
    )
    def test_half_of_one_swallows_nothing(self, tmp_path: Path, body: str) -> None:
        assert [f.text for f in read(tmp_path, body).facts] == ["a"]


GRAPH = {"logseq/config.edn": "{}", "pages/other.md": "- x\n"}


def graph(root: Path, body: str, name: str = "pages/A.md") -> Note:
    """Read a page of a Logseq graph."""
    return read(root, body, name, GRAPH)


class TestLogseq:
    """Every line is a bullet; properties are not text."""

    @pytest.mark.parametrize(
        ("body", "text"),
        [
            ("- a fact\n  id:: 64f0c0de-1234-4abc-8def-0123456789ab", "a fact"),
            ("- a fact\n  collapsed:: true", "a fact"),
            ("- a fact\n  tags:: [[x]], y\n  card-last-score:: 5", "a fact"),
            ("- TODO a fact", "a fact"),
            ("- DONE [#A] a fact\n  SCHEDULED: <2024-01-01 Mon>", "a fact"),
            ("- a fact\n  :LOGBOOK:\n  CLOCK: [2024-01-01]--[2024]\n  :END:", "a fact"),
            ("- see ((64f0c0de-1234-4abc-8def-0123456789ab)) there", "see there"),
            ("- see [it](((64f0c0de-1234-4abc-8def-0123456789ab))) there", "see it there"),
            ("- a {{embed ((64f0c0de-1234-4abc-8def-0123456789ab))}} b", "a b"),
            ("- a {{query (and [[x]])}} b", "a b"),
            ("- the {{cloze hidden}} word", "the hidden word"),
            ("- {{c1::hidden}} word", "{{c1::hidden}} word"),
            ("- [[A/B]] is #[[two words]]", "A/B is"),
            ("- Mitosis :: division", "Mitosis :: division"),
            ("- use std::vector here", "use std::vector here"),
            ("- a fact #card", "a fact"),
        ],
    )
    def test_a_block(self, tmp_path: Path, body: str, text: str) -> None:
        assert [f.text for f in graph(tmp_path, f"{body}\n").facts] == [text]

    def test_cloze_is_the_authors_mark(self, tmp_path: Path) -> None:
        (fact,) = graph(tmp_path, "- the {{cloze hidden}} word\n").facts

        assert [(s.kind, fact.text[s.start : s.end]) for s in fact.spans] == [("mark", "hidden")]

    def test_what_says_nothing_is_skipped(self, tmp_path: Path) -> None:
        note = graph(
            tmp_path,
            "-\n- ((64f0c0de-1234-4abc-8def-0123456789ab))\n- {{embed [[x]]}}\n"
            "- [[Only a link]]\n- id:: 64f0\n",
        )

        assert {f.skipped for f in note.facts} == {"empty", "link-only"}

    def test_page_properties_and_name(self, tmp_path: Path) -> None:
        note = graph(
            tmp_path, "tags:: [[exam]], two words\nalias:: K8s\n\n- a fact\n", "pages/A___B.md"
        )

        assert (note.title, note.tags, note.aliases) == ("A/B", ("exam", "two words"), ("K8s",))
        assert [f.text for f in note.facts] == ["a fact"]

    def test_its_own_folders_are_no_notes(self, tmp_path: Path) -> None:
        make_vault(tmp_path, {**GRAPH, "logseq/bak/old.md": "- old\n", "bak/b.md": "- b\n"})

        assert [note.path for note in read_vault(tmp_path).notes] == ["pages/other.md"]

    def test_a_picture_with_a_size(self, tmp_path: Path) -> None:
        note = read(
            tmp_path,
            "- a ![p](../assets/p.png){:height 40, :width 3} b\n",
            "pages/A.md",
            {**GRAPH, "assets/p.png": png()},
        )

        assert note.facts[0].text == "a b"
        assert [p.file for p in note.facts[0].pictures] == ["assets/p.png"]


class TestNotion:
    """32 digits in every name."""

    HASH = "0123456789abcdef0123456789abcdef"

    def test_ids_are_cut_from_titles_and_places(self, tmp_path: Path) -> None:
        path = f"Networks {self.HASH}/TCP {self.HASH}.md"
        note = read(tmp_path, "- a fact\n", path)

        assert (note.title, note.place, note.path) == ("TCP", "Networks/TCP.md", path)

    def test_links_encoded_twice_in_decomposed_hangul(self, tmp_path: Path) -> None:
        written = "%25E1%2584%2580%25E1%2585%25B3%25E1%2584%2585%25E1%2585%25B5%25E1%2586%25B7"
        note = read(
            tmp_path,
            f"- a\n\n![image 1.png]({written}%2520{self.HASH}/image%25201.png)\n\n- b\n",
            f"N {self.HASH}.md",
            {f"그림 {self.HASH}/image 1.png": png()},
        )

        assert [[p.file for p in f.pictures] for f in note.facts] == [
            [],
            [f"그림 {self.HASH}/image 1.png"],
        ]

    def test_tables_beside_it_and_toggles(self, tmp_path: Path) -> None:
        note = read(
            tmp_path,
            "- Toggle title\n\n    The text in it.\n- next\n",
            f"N {self.HASH}.md",
            {f"Table {self.HASH}.csv": "a,b\n1,2\n"},
        )

        assert [f.text for f in note.facts] == ["Toggle title\nThe text in it.", "next"]


class TestDocsSites:
    """Admonitions and what site generators add."""

    @pytest.mark.parametrize(
        "opening", [":::note Title", "::: note Title", ":::note[Title]", ":::{note} Title"]
    )
    def test_containers(self, tmp_path: Path, opening: str) -> None:
        note = read(tmp_path, f"- a\n\n{opening}\n- b\n- c\n:::\n\n- d\n")

        assert [(f.text, f.lead, f.line) for f in note.facts] == [
            ("a", "", 1),
            ("b", "Title", 4),
            ("c", "Title", 5),
            ("d", "", 8),
        ]

    def test_a_container_straight_after_a_bullet(self, tmp_path: Path) -> None:
        note = read(tmp_path, "- a\n:::tip\nText\n:::\n- b\n")

        assert [f.text for f in note.facts] == ["a", "b"]

    @pytest.mark.parametrize("mark", ["!!!", "???", "???+"])
    def test_admonitions_by_indentation(self, tmp_path: Path, mark: str) -> None:
        note = read(tmp_path, f'{mark} note "Title"\n    - a\n      - b\n\n- c\n')

        assert [(f.text, f.lead) for f in note.facts] == [("a", "Title"), ("b", "Title"), ("c", "")]

    def test_an_admonition_that_asks(self, tmp_path: Path) -> None:
        (fact,) = read(tmp_path, '??? question "Why?"\n    Because.\n').facts

        assert fact.cells == ("Why?", "Because.")

    @pytest.mark.parametrize(
        ("body", "text"),
        [
            ('- a {{< glossary_tooltip text="Pod" term_id="pod" >}} runs', "a Pod runs"),
            ("- a {{% note %}} runs", "a runs"),
            ("- a {% raw %}{{ x }}{% endraw %} runs", "a {{ x }} runs"),
            ("- `{{< x >}}` stays {{< br >}}", "{{< x >}} stays"),
            ("- a fact\n{: .fs-3 }", "a fact"),
        ],
    )
    def test_calls_of_the_generator(self, tmp_path: Path, body: str, text: str) -> None:
        assert [f.text for f in read(tmp_path, f"{body}\n").facts] == [text]

    def test_ids_of_headings(self, tmp_path: Path) -> None:
        assert read(tmp_path, "## Pods {#pods}\n- a\n").facts[0].trail == ("Pods",)

    def test_title_in_front_matter(self, tmp_path: Path) -> None:
        assert read(tmp_path, "---\ntitle: Pods\nsidebar_position: 3\n---\n- a\n").title == "Pods"


class TestTex:
    """Maths is nobody's Markdown."""

    def test_a_block_over_lines_belongs_to_its_bullet(self, tmp_path: Path) -> None:
        facts = read(tmp_path, "- Bayes\n  $$\n  - a_1 * b_2\n  = c\n  $$\n- next\n").facts

        assert [f.text for f in facts] == ["Bayes\n$$- a_1 * b_2 = c$$", "next"]
        assert r"\[" in facts[0].html
        assert "<em>" not in facts[0].html

    def test_a_block_outside_lists_makes_none(self, tmp_path: Path) -> None:
        assert read(tmp_path, "$$\nx\n- y\n# z\n$$\n\nText\n").facts == ()

    def test_in_tables_and_headings(self, tmp_path: Path) -> None:
        (fact,) = read(tmp_path, "# On $a_1*b_1*$\n\n| a | b |\n|-|-|\n| $x_1$ | $y_*$ |\n").facts

        assert (fact.trail, fact.cells) == (("On $a_1*b_1*$",), ("$x_1$", "$y_*$"))
        assert r"\(x_1\)" in fact.html

    def test_prices_are_no_maths(self, tmp_path: Path) -> None:
        (fact,) = read(tmp_path, "- from $5 to $10 each\n").facts

        assert (fact.text, fact.spans) == ("from $5 to $10 each", ())

    def test_less_than_in_maths(self, tmp_path: Path) -> None:
        (fact,) = read(tmp_path, "- if $a<b$ and $c>d$ then\n").facts

        assert fact.text == "if $a<b$ and $c>d$ then"
        assert r"\(a&lt;b\)" in fact.html


def test_footnotes(tmp_path: Path) -> None:
    note = read(tmp_path, "- a fact[^1] with two[^long-name]\n- next^[inline]\n\n[^1]: Source\n")

    assert [f.text for f in note.facts] == ["a fact with two", "next"]


@pytest.mark.parametrize(
    ("body", "cells"),
    [
        ("Term\n: what it is\n", [("Term", "what it is")]),
        ("Term\n\n:   what it is\n", [("Term", "what it is")]),
        ("Term\n: one\n: two\n", [("Term", "one"), ("Term", "two")]),
        ("A\n: one\n\nB\n: two\n", [("A", "one"), ("B", "two")]),
    ],
)
def test_definition_lists(tmp_path: Path, body: str, cells: list[tuple[str, str]]) -> None:
    facts = read(tmp_path, body).facts

    assert [(f.kind, f.cells) for f in facts] == [("definition", cell) for cell in cells]


def test_github_tasks_and_html_pictures(tmp_path: Path) -> None:
    note = read(
        tmp_path,
        '- [ ] open <img src="p.png" width="30" onerror="x"> task\n- [x] done\n',
        files={"p.png": png()},
    )

    assert [f.text for f in note.facts] == ["open task", "done"]
    assert [p.file for p in note.facts[0].pictures] == ["p.png"]


def vault_of(root: Path, files: Mapping[str, str | bytes]) -> Vault:
    """Read some files."""
    return read_vault(make_vault(root, files))


def test_drawings_are_no_notes(tmp_path: Path) -> None:
    vault = vault_of(
        tmp_path,
        {
            "d.md": "---\nexcalidraw-plugin: parsed\n---\n==⚠  Switch to EXCALIDRAW VIEW ⚠==\n"
            '# Drawing\n```json\n{"a": 1}\n```\n',
            "n.md": "- a\n",
        },
    )

    assert [note.path for note in vault.notes] == ["n.md"]
    assert [(p.path, p.code) for p in vault.problems] == [("d.md", "not-a-note")]
    assert vault.unread == ()


def test_a_committed_conflict_is_reported_and_read_once(tmp_path: Path) -> None:
    vault = vault_of(
        tmp_path,
        {"n.md": "- a\n<<<<<<< HEAD\n- ours\n=======\n- theirs\n- more\n>>>>>>> branch\n- b\n"},
    )

    assert [(f.line, f.text) for f in vault.notes[0].facts] == [(1, "a"), (3, "ours"), (8, "b")]
    assert [(p.path, p.line, p.code) for p in vault.problems] == [("n.md", 2, "merge-conflict")]
