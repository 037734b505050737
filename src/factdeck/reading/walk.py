"""A rendered note → its facts: every list item, table row and definition, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from factdeck.model import Code, Fact, FactKind, Picture, Span
from factdeck.reading.pictures import Reference
from factdeck.reading.sanitise import clean, one_row_table, own_html
from factdeck.reading.skips import skip_reason
from factdeck.reading.spoken import Spoken, speak

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TASK_BOX = re.compile(r"\s*\[[ xX]\]\s+")
_LISTS = frozenset({"ul", "ol"})
# A summary that only names what it hides.
_ANSWER_LABEL = re.compile(
    r"""\W*(?:(?:click|tap|press)\b.*|(?:show|see|view|open|expand|reveal|toggle)\b.*
    |(?:the\s+)?(?:answers?|solutions?|details|hint|spoiler|more)
    |(?:정답|답|답변|풀이|해설|해답|모범\s*답안|더\s*보기)(?:은|는|을|를)?(?:\s*(?:보기|확인|펼치기|열기))*
    |(?:눌러서\s*|클릭해서\s*)?(?:보기|펼치기|접기|확인)(?:\s*/\s*(?:접기|펼치기))?|접기\s*/\s*펼치기
    |antworten?|lösung(?:en)?|anzeigen|答案|解答|答え|点击.*|查看.*)\W*""",
    re.IGNORECASE | re.VERBOSE,
)

Resolve = Callable[[Reference], Picture | None]


@dataclass(frozen=True, slots=True)
class Walked:
    """What walking a note found."""

    facts: tuple[Fact, ...]
    first_heading: str
    """The first level-one heading, empty if there is none."""


@dataclass(slots=True)
class _Walk:
    path: str
    resolve: Resolve
    facts: list[Fact] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    first_heading: str = ""
    lead: str = ""
    pictures: tuple[Picture, ...] = ()
    pictures_used: bool = False

    # --- blocks outside lists

    def blocks(self, nodes: Iterable[PageElement]) -> None:
        for node in nodes:
            if isinstance(node, Tag):
                self._block(node)

    def _block(self, tag: Tag) -> None:
        if tag.name in _HEADINGS:
            self._heading(tag)
        elif tag.name in _LISTS:
            self._list(tag, parent=None, depth=0)
            self.lead = ""
        elif tag.name == "table":
            self._table(tag, parent=None)
        elif tag.name == "dl":
            self._definitions(tag)
        elif tag.name == "blockquote":
            self.blocks(tag.children)
        elif tag.name == "details":
            self._box(tag)
        elif tag.name == "hr":
            self.pictures, self.lead = (), ""
        else:
            self._paragraph(tag)

    def _heading(self, tag: Tag) -> None:
        level, text = int(tag.name[1]), speak(tag.children).text.replace("\n", " ")
        self.headings = [(above, name) for above, name in self.headings if above < level]
        if text:
            self.headings.append((level, text))
        if level == 1 and not self.first_heading:
            self.first_heading = text
        self.pictures, self.lead = (), ""

    def _paragraph(self, tag: Tag) -> None:
        """Remember the text as lead of a list, and the pictures for the bullets that follow."""
        if tag.name == "pre":
            self.lead = ""
            return
        said = speak([tag])
        self._open_pictures(said)
        if said.text:
            self.lead = said.text

    def _open_pictures(self, said: Spoken) -> None:
        """Let pictures belong to what follows; several in a row belong to it together.

        One that is missing ends what the picture before it owns, all the same.
        """
        if said.pictures:
            before = () if self.pictures_used else self.pictures
            self.pictures = before + self._resolved(said)
            self.pictures_used = False

    # --- lists

    def _list(self, tag: Tag, parent: int | None, depth: int) -> None:
        kept = list(self.headings)
        for item in tag.children:
            if isinstance(item, Tag) and item.name == "li":
                self._item(item, parent, depth, ordered=tag.name == "ol")
        self.headings = kept

    def _item(self, item: Tag, parent: int | None, depth: int, *, ordered: bool) -> None:
        nested = [node for node in item.children if isinstance(node, Tag) and node.name in _LISTS]
        own = [
            node for node in item.children if not (isinstance(node, Tag) and node.name in _LISTS)
        ]
        tags = [node for node in own if isinstance(node, Tag)]
        if len(tags) == 1 and tags[0].name in _HEADINGS:
            self._heading_item(tags[0], nested, parent, depth)
            return
        if tags:
            _drop_task_box(tags[0])
        said = speak(own)
        index = self._add(
            "bullet",
            _line(item),
            said,
            own_html([*own, *nested]),
            parent,
            depth=depth,
            ordered=ordered,
        )
        if self.facts[index].skipped == "picture-only":
            self._open_pictures(said)
        for table in (tag for tag in tags if tag.name == "table"):
            self._table(table, parent=index)
        for child in nested:
            self._list(child, index, depth + 1)

    def _heading_item(self, tag: Tag, nested: list[Tag], parent: int | None, depth: int) -> None:
        """`- ## Heading` (Logseq, Notion) is trail: for its children, or else for what follows."""
        before = list(self.headings)
        self._heading(tag)
        for child in nested:
            self._list(child, parent, depth + 1)
        if nested:
            self.headings = before

    # --- tables and definitions

    def _table(self, table: Tag, parent: int | None) -> None:
        rows = [row for row in table.find_all("tr") if isinstance(row, Tag)]
        cells = [
            [cell for cell in row.find_all(["th", "td"]) if isinstance(cell, Tag)] for row in rows
        ]
        has_head = bool(rows) and rows[0].find("th") is not None
        header = tuple(speak(cell.children).text for cell in cells[0]) if has_head else ()
        for row, row_cells in zip(rows[has_head:], cells[has_head:], strict=True):
            said = [speak(cell.children) for cell in row_cells]
            self._add(
                "row",
                _line(row),
                _join(said),
                one_row_table([*rows[:has_head], row]),
                parent,
                header=header,
                cells=tuple(cell.text for cell in said),
            )

    def _definitions(self, tag: Tag) -> None:
        term = Spoken("")
        for child in tag.find_all(["dt", "dd"], recursive=False):
            if not isinstance(child, Tag):
                continue
            if child.name == "dt":
                term = speak(child.children)
                continue
            body = speak(child.children)
            self._add(
                "definition",
                _line(child),
                _join([term, body], ": "),
                own_html(child.children),
                None,
                cells=(term.text, body.text),
            )

    # --- boxes

    def _box(self, tag: Tag, parent: int | None = None) -> None:
        """Read a callout or `<details>`: the body is the answer to the summary, or led in by it."""
        body = [node for node in tag.children if getattr(node, "name", "") != "summary"]
        title = " ".join(speak(tag.find_all("summary", recursive=False)).text.split())
        is_answer = tag.get("class") != "aside" and not any(map(_is_section, body))
        question = self._question(title) if is_answer else ""
        if not question:
            self.lead = title or self.lead
            self.blocks(body)
            return
        answer = speak(body)
        index = self._add(
            "definition",
            _line(tag),
            _join([Spoken(question), answer], ": ") if answer.text else Spoken(question),
            own_html(body),
            parent,
            cells=(question, answer.text),
        )
        for node in body:
            if isinstance(node, Tag) and node.name in _LISTS:
                self._list(node, index, depth=0)
            elif isinstance(node, Tag) and node.name == "table":
                self._table(node, index)
            elif isinstance(node, Tag) and node.name == "details":
                self._box(node, index)

    def _question(self, summary: str) -> str:
        """Take the summary, unless it only says `Answer`: then what is asked stands above it."""
        if not _ANSWER_LABEL.fullmatch(summary):
            return summary
        return self.lead or (self.headings[-1][1] if self.headings else "")

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
        trail = tuple(text for _, text in self.headings)
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
                pictures=self._resolved(spoken) or self.pictures,
                skipped=skip_reason(spoken, trail),
                html=html,
            )
        )
        self.children.append([])
        if parent is not None:
            self.children[parent].append(index)
        self.pictures_used = True
        return index

    def _resolved(self, said: Spoken) -> tuple[Picture, ...]:
        if not said.pictures:
            return ()
        references = [
            Reference(
                str(picture.get("data-src", "")),
                str(picture.get("alt", "")),
                _picture_line(picture),
                embedded=picture.get("class") == "embed",
            )
            for picture in said.pictures
        ]
        return tuple(found for found in map(self.resolve, references) if found)


def walk(path: str, html: str, resolve: Resolve) -> Walked:
    """Find the facts of a note.

    Args:
        path: Of the note, in the vault.
        html: As `markdown.render` makes it.
        resolve: Called for every picture reference; returns None for one that is no file.
    """
    found = _Walk(path, resolve)
    page = f"<html><body>{clean(html)}</body></html>"
    soup = BeautifulSoup(page, "lxml", multi_valued_attributes=None)
    if soup.body:
        found.blocks(list(soup.body.children))
    facts = tuple(
        replace(fact, children=tuple(children)) if children else fact
        for fact, children in zip(found.facts, found.children, strict=True)
    )
    return Walked(facts, found.first_heading)


def _is_section(node: PageElement) -> bool:
    """Tell whether a box holds headings: then it hides a chapter, not an answer."""
    return isinstance(node, Tag) and node.name in _HEADINGS


def _line(tag: Tag) -> int:
    return int(str(tag.get("data-line", "0")))


def _picture_line(picture: Tag) -> int:
    """Count on from the block's first line: the text before the picture kept its line breaks."""
    block = picture.find_parent(attrs={"data-line": True})
    if block is None:
        return 0
    line = _line(block)
    for node in block.descendants:
        if node is picture:
            break
        if isinstance(node, NavigableString):
            line += str(node).count("\n")
    return line


def _drop_task_box(first: Tag) -> None:
    text = next(first.children, None)
    if isinstance(text, NavigableString):
        box = _TASK_BOX.match(text)
        if box:
            text.replace_with(NavigableString(str(text)[box.end() :]))


def _join(parts: list[Spoken], separator: str = " | ") -> Spoken:
    """Join cells; a cell's hard breaks become spaces, which leaves the spans where they are."""
    text = ""
    spans: list[Span] = []
    code: list[Code] = []
    pictures: list[Tag] = []
    tags: list[str] = []
    for number, part in enumerate(parts):
        text += separator if number else ""
        spans += [
            replace(span, start=span.start + len(text), end=span.end + len(text))
            for span in part.spans
        ]
        text += part.text.replace("\n", " ")
        code += part.code
        pictures += part.pictures
        tags += part.tags
    return Spoken(text, tuple(spans), tuple(code), tuple(pictures), tags=tuple(tags))
