"""Python-Markdown's element tree → Beautiful Soup's, without HTML between the two.

To write a note out, clean it and parse it again takes as long as to read its blocks. The tree
holds nothing but what our own code put there, so that there is nothing to clean or to mend.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from bs4.element import NavigableString, Tag
from markdown.util import AMP_SUBSTITUTE, ETX, STX

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from bs4.element import PageElement

# How Python-Markdown keeps a character from being markup: its code between two marks.
_ESCAPED = re.compile(rf"{STX}(\d+){ETX}")
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
_BLANK = " \n\t\f\r"


def soup_of(root: ET.Element) -> Tag:
    """Turn the tree of a whole note into the `<body>` that its HTML would be parsed to."""
    body = Tag(name="body")
    _fill(body, root, body)
    return body


def _fill(tag: Tag, element: ET.Element, last: PageElement) -> PageElement:
    """Put what an element holds into its tag.

    Args:
        tag: Without contents yet.
        element: That the tag stands for.
        last: The piece of the note that was put into the soup before.

    Returns:
        The last piece that was put into the soup.
    """
    if element.text:
        last = _text(element.text, tag, last)
    for child in element:
        inner = Tag(name=child.tag, parent=tag, previous=last)
        inner.attrs = {name: _plain(value) for name, value in child.items()}
        tag.contents.append(inner)
        last = _fill(inner, child, inner)
        if child.tail:
            last = _text(child.tail, tag, last)
    return last


def _text(text: str, tag: Tag, last: PageElement) -> PageElement:
    text = _plain(text, in_code=tag.name == "code")
    if not text.strip(_BLANK) and not (tag.parent and tag.parent.name == "pre"):
        text = "\n" if "\n" in text else " "
    string = NavigableString(text)
    string.setup(tag, last)
    tag.contents.append(string)
    return string


def _plain(text: str, *, in_code: bool = False) -> str:
    """Put the characters back that Python-Markdown keeps from being markup."""
    if STX in text and not in_code:
        text = _ESCAPED.sub(lambda found: chr(int(found[1])), text).replace(AMP_SUBSTITUTE, "&")
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text
