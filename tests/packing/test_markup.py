"""Plain text of candidates becomes HTML: escaped, with the fact's code and maths marked up."""

from __future__ import annotations

import pytest

from factdeck.model import Code, Span
from factdeck.packing.markup import mark_up, mark_up_code, mark_up_items, mark_up_trail
from factdeck.packing.text import clean, disarm
from handmade import make_fact, span


def test_html_in_notes_is_shown_not_obeyed() -> None:
    assert mark_up("<b>a</b> & b\nc", make_fact()) == "&lt;b&gt;a&lt;/b&gt; &amp; b<br>c"


def test_code_of_the_fact_is_code_in_its_question() -> None:
    text = "docker run 명령은 컨테이너를 만든다"
    fact = make_fact(text, spans=(span(text, "docker run", "code"),))

    assert (
        mark_up("docker run은 무엇을 하는가?", fact) == "<code>docker run</code>은 무엇을 하는가?"
    )


def test_code_is_not_found_inside_longer_words() -> None:
    text = "cat prints files"
    fact = make_fact(text, spans=(span(text, "cat", "code"),))

    assert mark_up("What does concatenation by cat do?", fact) == (
        "What does concatenation by <code>cat</code> do?"
    )


def test_a_word_that_is_code_only_in_places_stays_plain_where_unsure() -> None:
    text = "a appends a line"
    fact = make_fact(text, spans=(Span(0, 1, "code"),))

    assert mark_up("What does a do?", fact) == "What does a do?"


def test_code_may_stand_in_longer_code_too() -> None:
    text = "git runs git add"
    fact = make_fact(text, spans=(Span(0, 3, "code"), Span(9, 16, "code")))

    assert mark_up("What do git and git add do?", fact) == (
        "What do <code>git</code> and <code>git add</code> do?"
    )


def test_a_copied_part_takes_the_code_of_its_place() -> None:
    text = "a appends a line, i inserts"
    fact = make_fact(text, spans=(Span(0, 1, "code"), Span(18, 19, "code")))

    assert mark_up("a appends", fact) == "<code>a</code> appends"


@pytest.mark.parametrize(
    ("tex", "html"),
    [
        ("$a<b$", r"\(a&lt;b\)"),
        ("$$\\frac{1}{2}$$", r"\[\frac{1}{2}\]"),
    ],
)
def test_maths_is_written_for_mathjax(tex: str, html: str) -> None:
    text = f"It says {tex} here"
    fact = make_fact(text, spans=(span(text, tex, "math"),))

    assert mark_up(f"What is {tex}?", fact) == f"What is {html}?"


def test_dollars_that_are_money_stay() -> None:
    assert mark_up("from $5 to $6", make_fact("from $5 to $6")) == "from $5 to $6"


def test_a_part_of_maths_stays_as_written() -> None:
    text = "It says $a + b$ here"
    fact = make_fact(text, spans=(span(text, "$a + b$", "math"),))

    assert mark_up("b$ here", fact) == "b$ here"


def test_several_items_are_a_list_and_steps_are_numbered() -> None:
    fact = make_fact()

    assert mark_up_items(["one"], fact, ordered=True) == "one"
    assert mark_up_items(["a", "b"], fact, ordered=False) == "<ul><li>a</li><li>b</li></ul>"
    assert mark_up_items(["a", "b"], fact, ordered=True) == "<ol><li>a</li><li>b</li></ol>"


def test_code_blocks_keep_their_lines() -> None:
    blocks = (Code("if a < b:\n\treturn\n", "python"), Code("ls"))

    assert mark_up_code(blocks) == (
        '<pre><code class="language-python"><span class="k">if</span> a &lt; b:\n\t'
        '<span class="k">return</span></code></pre>'
        "<pre><code>ls</code></pre>"
    )


def test_a_language_cannot_leave_its_attribute() -> None:
    assert 'class="language-xonclick' in mark_up_code([Code("x", 'x" onclick="')])


def test_tex_in_the_trail_is_maths_and_shell_variables_are_not() -> None:
    assert mark_up_trail(["On $x^2 < 1$", "for $n$ steps"]) == (
        r"On \(x^2 &lt; 1\) › for \(n\) steps"
    )
    assert mark_up_trail(["$HOME/$USER", "$5 and $6"]) == "$HOME/$USER › $5 and $6"


def test_the_trail_is_one_line() -> None:
    assert mark_up_trail(("A & B", "C")) == "A &amp; B › C"


@pytest.mark.parametrize(
    "text",
    ["[sound:a.mp3]", "[anki:tts lang=ko]", "[latex]x[/latex]", "[$]x[/$]", "[$$]", "[[type:x]]"],
)
def test_commands_of_anki_are_shown_not_obeyed(text: str) -> None:
    assert disarm(text).replace("&#91;", "[") == text
    assert not disarm(text).startswith("[s")
    assert "&#91;" in disarm(text)


def test_other_brackets_stay() -> None:
    assert disarm("[1] [soundly] [x]") == "[1] [soundly] [x]"


def test_text_is_what_anki_keeps_of_it() -> None:
    assert clean("cafe\u0301\x1f\x00\r\nb\rc") == "café\nb\nc"
