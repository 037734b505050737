"""Leave out early what no fact can come of: paragraphs that lead in no list, code outside lists.

Half of the text of real notes is such prose. Without it inline patterns and Beautiful Soup have
half the work.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor

# What a paragraph's words may turn into besides words: pictures, tags, nothing at all.
_MORE_THAN_WORDS = re.compile(r"[<>]|!\[|\[\[|\[\^|\{\{|\{%|%%|\(\(")
# Before these a paragraph is no lead any more.
_ENDS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre"})


class LeaveOutProse(Treeprocessor):
    """Puts an empty `<p class="prose">` where a run of paragraphs was: the reader is told of it."""

    def run(self, root: ET.Element) -> None:
        """Look at the note's own blocks; what lists, tables and boxes hold stays."""
        kept: list[ET.Element] = []
        blocks = list(root)
        words = [_is_words(block) for block in blocks]
        ends = [words[n] or block.tag in _ENDS for n, block in enumerate(blocks)]
        for block, is_words, lead_ends in zip(blocks, words, [*ends[1:], True], strict=False):
            if block.tag == "pre":
                block.clear()
                block.tag = "pre"
                kept.append(block)
            elif not is_words or not lead_ends:
                kept.append(block)
            elif not kept or kept[-1].get("class") != "prose":
                line = block.get("data-line", "0")
                kept.append(ET.Element("p", {"class": "prose", "data-line": line}))
        root[:] = kept


def _is_words(block: ET.Element) -> bool:
    if block.tag != "p" or len(block):
        return False
    text = block.text or ""
    return not _MORE_THAN_WORDS.search(text) and any(map(str.isalnum, text))
