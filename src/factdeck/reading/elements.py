"""What the walk asks of single elements of a rendered note."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bs4.element import NavigableString, Tag

from factdeck.reading.spoken import Spoken

if TYPE_CHECKING:
    from bs4.element import PageElement

    from factdeck.model import Code, Span

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_TASK_BOX = re.compile(r"\s*\[[ xX]\]\s+")
# A summary that only names what it hides.
_ANSWER_LABEL = re.compile(
    r"""\W*(?:(?:click|tap|press)\b.*|(?:show|see|view|open|expand|reveal|toggle)\b.*
    |(?:the\s+)?(?:answers?|solutions?|details|hint|spoiler|more)
    |(?:정답|답|답변|풀이|해설|해답|모범\s*답안|예제|예시|코드|내용|더|더\s*보기|자세히)(?:은|는|을|를)?(?:\s*(?:보기|확인|펼치기|열기))*
    |(?:눌러서\s*|클릭해서\s*)?(?:보기|펼치기|접기|확인)(?:\s*/\s*(?:접기|펼치기))?|접기\s*/\s*펼치기
    |antworten?|lösung(?:en)?|anzeigen|答案|解答|答え|点击.*|查看.*)\W*""",
    re.IGNORECASE | re.VERBOSE,
)


def names_answer_only(summary: str) -> bool:
    """Tell whether a summary says `Answer` or `Click here`: what is asked stands above it."""
    return bool(_ANSWER_LABEL.fullmatch(summary))


def is_section(node: PageElement) -> bool:
    """Tell whether a box holds headings: then it hides a chapter, not an answer."""
    return isinstance(node, Tag) and node.name in HEADINGS


def line_of(tag: Tag) -> int:
    """Give the 1-based line that an element begins on; 0 if it does not know."""
    return int(str(tag.get("data-line", "0")))


def tags_in(tag: Tag) -> list[Tag]:
    """Give the elements right inside another."""
    return [node for node in tag.contents if isinstance(node, Tag)]


def drop_task_box(first: Tag) -> None:
    """Take `[ ]` or `[x]` off the front of a task."""
    text = next(first.children, None)
    if isinstance(text, NavigableString):
        box = _TASK_BOX.match(text)
        if box:
            text.replace_with(NavigableString(str(text)[box.end() :]))


def join(parts: list[Spoken], separator: str = " | ") -> Spoken:
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
