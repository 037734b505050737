"""The list items of a note are CommonMark's, with their nesting and their lines."""

from __future__ import annotations

import pytest
from compare_list_items import differences, our_items

CASES = {
    "two spaces": "- a\n  - b\n    - c\n- d\n",
    "four spaces": "- a\n    - b\n        - c\n",
    "tabs": "- a\n\t- b\n\t\t- c\n",
    "three spaces under a number": "1. a\n   - b\n   - c\n2. d\n",
    "mixed steps": "- a\n  - b\n      - c\n   - d\n- e\n",
    "straight after a paragraph": "Text:\n- a\n- b\n",
    "straight after a picture": "![x](x.png)\n- a\n- b\n",
    "straight after a heading": "# T\n- a\n",
    "bullets of three kinds": "- a\n* b\n+ c\n",
    "numbers with brackets": "1) a\n2) b\n",
    "a number does not interrupt": "In the year\n2026. it was\n",
    "code inside": "- a\n  ```yaml\n  - not: an item\n  ```\n- b\n",
    "indented code is none": "- a\n\n      - code\n- b\n",
    "table inside": "- a\n\n  | x | y |\n  |---|---|\n  | 1 | 2 |\n- b\n",
    "loose": "- a\n\n- b\n\n  more of b\n",
    "hard wrapped": "- a long\n  bullet\nand lazy\n- b\n",
    "in a quote": "> - a\n>   - b\n",
    "heading in a bullet": "- ## H\n  - a\n",
    "empty bullets": "-\n- a\n-\n",
    "escaped tag": "- run \\<script files\\> first\n- b\n- c\n",
    "unclosed script": "- a <script src=\n- b\n- c <script>\n- d\n",
    "unclosed comment": "- a <!-- b\n- c\n- d\n",
    "text area": "- a <textarea> b\n- c\n",
    "a word in angles": "- set <name> here\n- c </name>\n",
    "html block before": "<div>\n\n- a\n\n</div>\n\n- b\n",
    "details": "<details>\n<summary>Q</summary>\n\n- a\n  - b\n\n</details>\n",
    "a lone dash below text": "Title\n-\n- a\n",
    "bold with a Korean particle": '- **"도커"**를 쓴다\n  - **쿠버네티스**는\n',
    "task list": "- [ ] a\n- [x] b\n",
    "link definitions between": "- a [x]\n\n[x]: y\n\n- b\n",
}


@pytest.mark.parametrize("body", CASES.values(), ids=CASES.keys())
def test_items_equal_commonmark(body: str) -> None:
    assert differences(body) == []


def test_items_know_line_and_depth() -> None:
    items = our_items("# T\n\n- a\n  - b\n\n\n- c\n")

    assert items == [(3, 0, "a"), (4, 1, "b"), (7, 0, "c")]
