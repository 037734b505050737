"""Text, notes and paths that are likely to trouble a reader of notes, and how long to try them.

    FUZZ_EXAMPLES=20000 pytest -n 0 tests/fuzz      (about ten minutes)

What made a property fail is kept as an `@example` of its test.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

FUZZING = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# Pieces of every syntax that some dialect knows, whole and broken.
# fmt: off
PIECES = [
    *"\n\n\n  \t#*_`~[]()<>!|$%^&=:-+.{}\\\"'@/ab가é0\u200b\ufeff\x00\x02\x03\ue000\u0301\ud55c",
    "- ", "  - ", "\t- ", "1. ", "* ", "> ", "# ", "## ", "---\n", "===\n", "\n\n", "  \n", "[ ] ",
    "```\n", "```py\n", "~~~\n", "    code\n", "$$", "$a$", "$$\na\n$$\n", "| a | b |\n|---|---|\n",
    "|a|b\n", "[a](b)", "![a](b.png)", "![a](", "[a]: b\n", "[a][b]", "<!--", "-->", "<b>", "</b>",
    "<br>", "<img src=a.png>", "<div>\n", "</div>\n", "<details>", "<summary>", "</summary>",
    "</details>", "<script>", "</script>", "<a href=", "[[a]]", "![[a.png|3]]", "[[", "]]", "==a==",
    "%%a%%", "%%\n", "^id\n", " #tag/b", "#[[a b]]", "> [!note] t\n", "> [!question]- q\n",
    "a:: b\n",
    "[a:: b]", "(a:: b)", "id:: 1\n", "((0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f))", "{{embed a}}",
    "{{cloze a}}", "{{c1::a}}", "{{< a >}}", "{% a %}", "{: a}", ":::note t\n", ":::\n", "!!! a\n",
    '??? a "t"\n', "\n: d\n", "[^1]", "^[a]", "[^1]: a\n", "&lt;", "&#0;", "&#xD800;", "&amp;lt;",
    "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "# Drawing\n", "https://a.b", "<https://a.b>",
    "a :: b", "Q: a\n", "A: b\n", "javascript:", " onload=x", "\r\n", "\r", "\u2028", "{#id}",
    ":LOGBOOK:", ":END:",
    "{{</a>}}",
]
_LINES = [
    "a: b", "tags: [a]", "tags:", "  - a", "title: 1", "- a", "a: &x [*x]", "<<: *x", "{", "[", "'",
    "!!x y",
]
_STEPS = [
    "..", ".", "/", "\\", "%2e", "%2F", "%25", "a", "b.png", "A.PNG", "가", "C:", "file:", "//",
    "?", "#", "\x00", " ", "~",
]
# fmt: on

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)

matters = st.lists(st.sampled_from(_LINES) | st.text(max_size=8), max_size=8).map("\n".join)

notes = st.one_of(
    texts,
    st.builds("---\n{}\n---\n{}".format, matters, texts),
)

paths = st.lists(st.sampled_from(_STEPS) | st.text(max_size=3), max_size=10).map("".join)
