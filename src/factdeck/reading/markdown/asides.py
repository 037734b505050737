"""Boxes with a title: callouts, admonitions, `<details>`.

In the tree a box is a `<details>` whose first child is its `<summary>`. With the class `aside` its
title only leads in what is inside; without, the body is the answer to the summary.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET

# A box of these kinds asks or defines; of others (note, tip, warning) the title is a remark.
_ASKING = frozenset(
    [
        "question",
        "faq",
        "help",
        "quiz",
        "card",
        "flashcard",
        "exercise",
        "definition",
        "def",
        "theorem",
        "satz",
        "frage",
        "질문",
        "문제",
        "정의",
    ]
)


def turn_into_aside(box: ET.Element, kind: str, title: str) -> None:
    """Turn an element that holds a box's body into `<details>`.

    Args:
        box: Changed in place.
        kind: What the author calls the box, e.g. `warning`.
        title: Markdown; empty if the author gave none.
    """
    box.tag = "details"
    if not (title and kind.lower() in _ASKING):
        box.set("class", "aside")
    summary = ET.Element("summary")
    summary.text = title
    if line := box.get("data-line"):
        summary.set("data-line", line)
    box.insert(0, summary)
