"""A rendered note → its facts: every list item, table row and definition, in order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bs4.element import PageElement, Tag

from factdeck.model import Fact, FactKind, Passage
from factdeck.reading.elements import (
    HEADINGS,
    drop_task_box,
    is_section,
    join,
    line_of,
    names_answer_only,
    tags_in,
)
from factdeck.reading.outline import Outline
from factdeck.reading.ownership import PictureOwners, Resolve
from factdeck.reading.sanitise import one_row_table, own_html
from factdeck.reading.skips import skip_reason
from factdeck.reading.spoken import Spoken, is_answer_box, speak

if TYPE_CHECKING:
    from collections.abc import Iterable

_LISTS = frozenset({"ul", "ol"})


@dataclass(frozen=True, slots=True)
class Walked:
    """What walking a note found."""

    facts: tuple[Fact, ...]
    first_heading: str
    """The first level-one heading, empty if there is none."""
    uncovered: tuple[Passage, ...] = ()
    """The sections without any fact, if they say something."""


@dataclass(slots=True)
class _Walk:
    path: str
    pictures: PictureOwners
    facts: list[Fact] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)
    outline: Outline = field(default_factory=Outline)
    lead: str = ""

    # --- blocks outside lists

    def blocks(self, nodes: Iterable[PageElement]) -> None:
        for node in nodes:
            if isinstance(node, Tag):
                self._block(node)

    def _block(self, tag: Tag) -> None:
        if tag.name in HEADINGS:
            self._heading(tag)
        elif tag.name in _LISTS:
            self._list(tag, parent=None, depth=0)
            self.lead = ""
        elif tag.name == "table":
            self._table(tag, parent=None)
        elif tag.name == "dl":
            self._definitions(tag, parent=None)
        elif tag.name == "blockquote":
            self.blocks(tag.children)
        elif tag.name == "details":
            self._box(tag)
        elif tag.name == "hr":
            self._break()
        else:
            self._paragraph(tag)

    def _heading(self, tag: Tag) -> None:
        text = speak(tag.children).text.replace("\n", " ")
        self.outline.enter(int(tag.name[1]), text, len(self.facts))
        self._break()

    def _break(self) -> None:
        self.pictures.put_away()
        self.lead = ""

    def _paragraph(self, tag: Tag) -> None:
        """Remember the text as lead of a list, and the pictures for the bullets that follow."""
        if tag.name == "pre":
            self.lead = ""
            return
        said = speak([tag])
        self.pictures.show(said)
        if said.text or tag.get("class") == "prose":
            self.outline.say(line_of(tag))
        if said.text:
            self.lead = said.text

    # --- lists

    def _list(self, tag: Tag, parent: int | None, depth: int) -> None:
        kept = list(self.outline.headings)
        for item in tags_in(tag):
            if item.name == "li":
                self._item(item, parent, depth, ordered=tag.name == "ol")
        self.outline.headings = kept

    def _item(self, item: Tag, parent: int | None, depth: int, *, ordered: bool) -> None:
        nested = [tag for tag in tags_in(item) if tag.name in _LISTS]
        own = [
            node for node in item.children if not (isinstance(node, Tag) and node.name in _LISTS)
        ]
        tags = [node for node in own if isinstance(node, Tag)]
        if len(tags) == 1 and tags[0].name in HEADINGS:
            self._heading_item(tags[0], nested, parent, depth)
            return
        if tags:
            drop_task_box(tags[0])
        said = speak(own)
        index = self._add(
            "bullet",
            line_of(item),
            said,
            own_html([*own, *nested]),
            parent,
            depth=depth,
            ordered=ordered,
        )
        if self.facts[index].skipped == "picture-only":
            self.pictures.show(said)
        self._inside(tags, index, depth + 1)
        self._inside(nested, index, depth + 1)

    def _inside(self, nodes: Iterable[PageElement], parent: int, depth: int) -> None:
        """Find the facts in what belongs to another."""
        for node in nodes:
            if not isinstance(node, Tag):
                continue
            if node.name in _LISTS:
                self._list(node, parent, depth)
            elif node.name == "table":
                self._table(node, parent)
            elif node.name == "dl":
                self._definitions(node, parent)
            elif is_answer_box(node):
                self._box(node, parent)
            elif node.name in {"blockquote", "details"}:
                self._inside(node.children, parent, depth)

    def _heading_item(self, tag: Tag, nested: list[Tag], parent: int | None, depth: int) -> None:
        """`- ## Heading` (Logseq, Notion) is trail: for its children, or else for what follows."""
        before = list(self.outline.headings)
        self._heading(tag)
        for child in nested:
            self._list(child, parent, depth + 1)
        if nested:
            self.outline.headings = before

    # --- tables and definitions

    def _table(self, table: Tag, parent: int | None) -> None:
        rows = [row for part in tags_in(table) for row in tags_in(part)]
        cells = [tags_in(row) for row in rows]
        has_head = bool(rows) and any(cell.name == "th" for cell in cells[0])
        header = tuple(speak(cell.children).text for cell in cells[0]) if has_head else ()
        for row, row_cells in zip(rows[has_head:], cells[has_head:], strict=True):
            said = [speak(cell.children) for cell in row_cells]
            self._add(
                "row",
                line_of(row),
                join(said),
                one_row_table([*rows[:has_head], row]),
                parent,
                header=header,
                cells=tuple(cell.text for cell in said),
            )

    def _definitions(self, tag: Tag, parent: int | None) -> None:
        term = Spoken("")
        for child in tags_in(tag):
            if child.name == "dt":
                term = speak(child.children)
                continue
            body = speak(child.children)
            self._add(
                "definition",
                line_of(child),
                join([term, body], ": "),
                own_html(child.children),
                parent,
                cells=(term.text, body.text),
            )

    # --- boxes

    def _box(self, tag: Tag, parent: int | None = None) -> None:
        """Read a callout or `<details>`: the body is the answer to the summary, or led in by it."""
        body = [node for node in tag.children if getattr(node, "name", "") != "summary"]
        summary = tag.find("summary", recursive=False)
        title = speak(summary.children).text if isinstance(summary, Tag) else ""
        title = " ".join(title.split())
        is_answer = is_answer_box(tag) and not any(map(is_section, body))
        question = self._question(title, parent) if is_answer else ""
        if not question:
            self.lead = title or self.lead
            self.blocks(body)
            return
        answer = speak(body)
        joint = ": " if question[-1].isalnum() else " "
        index = self._add(
            "definition",
            line_of(tag),
            join([Spoken(question), answer] if answer.text else [Spoken(question)], joint),
            own_html(body),
            parent,
            cells=(question, answer.text),
        )
        self._inside(body, index, depth=0)

    def _question(self, summary: str, parent: int | None) -> str:
        """Take the summary, unless it only says `Answer`: then what is asked stands above it."""
        if not names_answer_only(summary):
            return summary
        if parent is not None:
            return self.facts[parent].text.replace("\n", " ")
        return self.lead or "".join(self.outline.trail[-1:])

    # --- what all have in common

    def _add(  # noqa: PLR0913 - one argument for each way in which facts differ
        self,
        kind: FactKind,
        line: int,
        spoken: Spoken,
        html: str,
        parent: int | None,
        *,
        depth: int = 0,
        ordered: bool = False,
        header: tuple[str, ...] = (),
        cells: tuple[str, ...] = (),
    ) -> int:
        index = len(self.facts)
        trail = self.outline.trail
        self.facts.append(
            Fact(
                path=self.path,
                line=line,
                index=index,
                kind=kind,
                text=spoken.text,
                spans=spoken.spans,
                code=spoken.code,
                trail=trail,
                depth=depth,
                ordered=ordered,
                parent=parent,
                lead=self.lead,
                header=header,
                cells=cells,
                tags=spoken.tags,
                pictures=self.pictures.of_fact(spoken),
                skipped=skip_reason(spoken, trail),
                html=html,
            )
        )
        self.children.append([])
        if parent is not None:
            self.children[parent].append(index)
        return index


def walk(path: str, body: Tag, resolve: Resolve) -> Walked:
    """Find the facts of a note.

    Args:
        path: Of the note, in the vault.
        body: As `markdown.render` makes it.
        resolve: Called for every picture reference; returns None for one that is no file.
    """
    found = _Walk(path, PictureOwners(resolve))
    found.blocks(list(body.children))
    facts = tuple(
        replace(fact, children=tuple(children)) if children else fact
        for fact, children in zip(found.facts, found.children, strict=True)
    )
    outline = found.outline
    outline.end(len(facts))
    return Walked(facts, outline.first, tuple(outline.uncovered))
