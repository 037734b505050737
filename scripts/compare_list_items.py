"""Compare the list items that factdeck sees with plain markdown-it-py's, note by note.

Usage: python scripts/compare_list_items.py FOLDER…
Exit status 1 if any note differs in the lines, nesting or first words of its items.
"""

from __future__ import annotations

import re
import sys
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from bs4.element import Tag
from markdown_it import MarkdownIt

from factdeck.model import Problem
from factdeck.reading import front_matter
from factdeck.reading.files import list_files, read_note
from factdeck.reading.markdown import render

if TYPE_CHECKING:
    from bs4.element import PageElement
    from markdown_it.token import Token

Item = tuple[int, int, str]
"""1-based line, nesting depth, first letters."""

_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>", re.DOTALL)
_FIRST = 12
_END_OF_TEXT = frozenset(
    [
        "list_item_close",
        "bullet_list_open",
        "ordered_list_open",
        "fence",
        "code_block",
        "html_block",
        "table_open",
        "blockquote_open",
    ]
)


def plain_items(body: str) -> list[Item]:
    """List the items as CommonMark with tables has them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    items: list[Item] = []
    depth = 0
    for number, token in enumerate(tokens):
        depth += token.nesting if token.type in {"bullet_list_open", "ordered_list_open"} else 0
        depth -= token.type in {"bullet_list_close", "ordered_list_close"}
        if token.type == "list_item_open" and token.map:
            items.append((token.map[0] + 1, depth - 1, _first_words(_own_text(tokens, number))))
    return items


def _own_text(tokens: list[Token], item: int) -> str:
    text = ""
    for token in tokens[item + 1 :]:
        if token.type in _END_OF_TEXT:
            break
        for child in token.children or []:
            text += child.content if child.type in {"text", "text_special", "code_inline"} else " "
    return text


def our_items(body: str) -> list[Item]:
    """List the items as factdeck's rendering has them."""
    items: list[Item] = []
    for item in render(body).soup.find_all("li"):
        if isinstance(item, Tag):
            depth = len(item.find_parents(["ul", "ol"])) - 1
            own = takewhile(_is_text, item.children)
            words = _first_words(" ".join(node.get_text() for node in own))
            items.append((int(str(item["data-line"])), depth, words))
    return items


def _is_text(node: PageElement) -> bool:
    return getattr(node, "name", "") not in {"ul", "ol", "pre", "div", "table", "dl", "blockquote"}


def _first_words(text: str) -> str:
    return re.sub(r"[\W_]+", "", _TAG.sub(" ", text))[:_FIRST]


def differences(body: str) -> list[tuple[Item | None, Item | None]]:
    """Pair up what differs between plain markdown-it-py and factdeck."""
    plain, ours = plain_items(body), our_items(body)
    longest = max(len(plain), len(ours))
    padded = zip(
        plain + [None] * (longest - len(plain)),
        ours + [None] * (longest - len(ours)),
        strict=True,
    )
    return [(one, other) for one, other in padded if one != other]


def main(folders: list[str]) -> int:
    """Compare all notes of some folders and print what differs."""
    failed = 0
    for folder in folders:
        notes = items = 0
        for path, location in list_files(Path(folder)).notes.items():
            source = read_note(path, location)
            if isinstance(source, Problem):
                print(f"{folder}/{path}: {source.message}")
                continue
            body = front_matter.split(source.text)[1]
            different = differences(body)
            notes += 1
            items += len(plain_items(body))
            failed += len(different)
            for plain, ours in different[:3]:
                print(f"{folder}/{path}: plain {plain}, factdeck {ours}")
        print(f"{folder}: {notes} notes, {items} items, {failed} differences so far")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
