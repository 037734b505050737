"""Gaps become cloze deletions that hide exactly what they should."""

from __future__ import annotations

import pytest

from factdeck.errors import PackageError
from factdeck.model import Gap
from factdeck.packing.cloze import mark_up_cloze, ordinals
from handmade import gap, make_fact, span


def test_a_gap_hides_its_text_and_shows_its_hint() -> None:
    text = "HTTP listens on port 80."

    assert mark_up_cloze(text, [gap(text, "80", 1, "number")], make_fact(text)) == (
        "HTTP listens on port {{c1::80::number}}."
    )


def test_colons_and_braces_in_a_gap_are_text() -> None:
    text = "Use std::vector or {x}"
    gaps = [gap(text, "std::vector", 1), gap(text, "{x}", 2)]

    assert mark_up_cloze(text, gaps, make_fact(text)) == (
        "Use {{c1::std&#58;&#58;vector}} or {{c2::&#123;x&#125;}}"
    )


def test_braces_of_a_template_language_make_no_gap() -> None:
    text = "Jinja writes {{c1::name}} for values"
    html = mark_up_cloze(text, [gap(text, "values")], make_fact(text))

    assert html.count("{{") == html.count("}}") == 1
    assert "&#123;&#123;c1::name&#125;&#125;" in html


def test_maths_in_a_gap_gets_spaces_where_braces_would_end_it() -> None:
    tex = r"$\frac{1}{x^{2}}$"
    text = f"It is {tex}."
    fact = make_fact(text, spans=(span(text, tex, "math"),))

    assert mark_up_cloze(text, [gap(text, tex)], fact) == (r"It is {{c1::\(\frac{1}{x^{2} } \)}}.")


def test_a_gap_within_maths_leaves_the_delimiters_around_it() -> None:
    tex = "$x = 5$"
    text = f"Here {tex}."
    fact = make_fact(text, spans=(span(text, tex, "math"),))

    assert mark_up_cloze(text, [gap(text, "5")], fact) == r"Here \(x = {{c1::5}}\)."


def test_a_gap_that_cuts_maths_leaves_it_as_written() -> None:
    tex = "$x = 5$"
    text = f"Here {tex}."
    fact = make_fact(text, spans=(span(text, tex, "math"),))

    assert mark_up_cloze(text, [gap(text, "5$")], fact) == "Here $x = {{c1::5$}}."


def test_code_is_marked_on_both_sides_of_a_gap() -> None:
    text = "Run docker run -d now"
    fact = make_fact(text, spans=(span(text, "docker run -d", "code"),))

    assert mark_up_cloze(text, [gap(text, "-d now")], fact) == (
        "Run <code>docker run </code>{{c1::<code>-d</code> now}}"
    )


def test_gaps_within_gaps() -> None:
    text = "TCP is reliable and ordered"
    gaps = [gap(text, "ordered", 2), gap(text, "reliable and ordered", 1)]

    assert mark_up_cloze(text, gaps, make_fact(text)) == (
        "TCP is {{c1::reliable and {{c2::ordered}}}}"
    )


def test_ordinals_are_numbers_minus_one_once_each() -> None:
    assert ordinals([Gap(3, 0, 1), Gap(1, 2, 3), Gap(3, 4, 5)]) == (0, 2)


@pytest.mark.parametrize(
    "gaps",
    [
        [Gap(0, 0, 3)],
        [Gap(501, 0, 3)],
        [Gap(1, 3, 3)],
        [Gap(1, 3, 4)],
        [Gap(1, 8, 40)],
        [Gap(1, 0, 6), Gap(2, 4, 8)],
    ],
    ids=["number 0", "number 501", "nothing", "a space", "out of the text", "crossing"],
)
def test_broken_gaps_are_refused(gaps: list[Gap]) -> None:
    with pytest.raises(PackageError):
        mark_up_cloze("TCP is reliable", gaps, make_fact())
