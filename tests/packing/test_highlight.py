"""Code is coloured, and says what it said."""

from __future__ import annotations

import html

import pytest

from factdeck.packing.highlight import highlight, highlight_blocks, without_colours

SAMPLES = {
    "python": 'def f(x):\n    return "<b>" + str(1)  # why\n',
    "yaml": "kind: Pod\nname: {{ .Values.name }}\n",
    "cpp": "std::vector<int> v{1, 2};\n",
    "diff": "-old\n+new\n",
    "nonsense": "a < b && c\n",
    "": "\n\n  x\n",
}


@pytest.mark.parametrize(("language", "code"), SAMPLES.items())
def test_code_keeps_its_words_and_escapes(language: str, code: str) -> None:
    assert html.unescape(without_colours(highlight(code, language))) == code


def test_words_get_the_class_of_their_kind() -> None:
    coloured = highlight(SAMPLES["python"], "Python")

    assert '<span class="k">def</span>' in coloured
    assert '<span class="c"># why</span>' in coloured
    assert '<span class="f">f</span>' in coloured


def test_the_last_line_is_coloured_without_a_line_end() -> None:
    assert highlight("-old\n+new", "diff").endswith('<span class="i">+new</span>')


def test_blocks_in_a_page_are_coloured_and_the_rest_is_left() -> None:
    page = '<p>a</p><pre><code class="language-python">x = "&lt;"</code></pre><code>y</code>'

    coloured = highlight_blocks(page)

    assert without_colours(coloured) == page
    assert '<span class="s">"&lt;"</span>' in coloured


def test_very_long_code_stays_plain() -> None:
    assert "<span" not in highlight("x = 1\n" * 5000, "python")
