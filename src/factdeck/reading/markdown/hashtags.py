"""`#tag/sub`: at the end of a line a label, which goes; inside a sentence a word, which stays."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from markdown.inlinepatterns import InlineProcessor

if TYPE_CHECKING:
    from markdown import Markdown

_NAME = r"(?=[\w/-]*[^\W\d_])[\w/-]+"
TAG = rf"(?<![^\s(])(?<!\]\()#(?:\[\[([^\[\]\n]{{1,100}})\]\]|({_NAME}))"
_ONLY_TAGS = re.compile(rf"(?:[ \t]+#(?:\[\[[^\[\]\n]+\]\]|{_NAME}))*[ \t.]*(?:\^[\w-]+)?(?=\n|\Z)")


class HashTag(InlineProcessor):
    """One tag → `<span class="tag" data-tag="…">`, with the word in it if it is one."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element, int, int]:
        """Keep the word unless only tags follow."""
        name = (m[1] or m[2]).strip("/-")
        tag = ET.Element("span", {"class": "tag", "data-tag": name})
        if not _ONLY_TAGS.match(data, m.end(0)):
            tag.text = name.rsplit("/", 1)[-1]
        return tag, m.start(0), m.end(0)


def register_hashtags(md: Markdown) -> None:
    """Let a Markdown converter read tags: behind code and links to headings."""
    md.inlinePatterns.register(HashTag(TAG, md), "hashtag", 177)
