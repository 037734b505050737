"""Whatever a note says, real Anki finds exactly our gaps in it and reveals exactly its words."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from anki.collection import Collection
from hypothesis import given, settings
from hypothesis import strategies as st

from factdeck.model import Gap, Span
from factdeck.packing.cloze import mark_up_cloze, ordinals
from factdeck.packing.text import disarm
from handmade import make_fact

PIECES = (
    *("{", "}", "{{", "}}", "::", ":", "c1", "{{c2::"),
    *("[", "sound:", "<b>", "&lt;", "파", "x "),
)


@pytest.fixture(scope="module")
def cloze_note(tmp_path_factory: pytest.TempPathFactory) -> Any:
    opened = Collection(str(tmp_path_factory.mktemp("anki") / "collection.anki2"))
    yield opened.new_note(opened.models.by_name("Cloze"))
    opened.close()


@st.composite
def texts_with_gaps(draw: st.DrawFn) -> tuple[str, list[Gap], tuple[Span, ...]]:
    """Draw pieces, some of which are hidden and some code; hidden ones are never blank."""
    pieces = draw(st.lists(st.sampled_from(PIECES), min_size=2, max_size=12))
    text, gaps, spans = "", [], []
    for piece in pieces:
        end = len(text) + len(piece)
        if draw(st.booleans()):
            hint = draw(st.sampled_from(("", "::", "}}", "a:", "hint")))
            gaps.append(Gap(draw(st.integers(1, 9)), len(text), end, hint))
        if draw(st.booleans()):
            spans.append(Span(len(text), end, "code"))
        text += piece
    return text, gaps or [Gap(1, 0, len(text))], tuple(spans)


@settings(max_examples=150, deadline=None)
@given(given_text=texts_with_gaps())
def test_gaps_survive_any_text(
    cloze_note: Any, given_text: tuple[str, list[Gap], tuple[Span, ...]]
) -> None:
    text, gaps, spans = given_text
    cloze_note["Text"] = disarm(mark_up_cloze(text, gaps, make_fact(text, spans=spans)))
    numbers = cloze_note.col._backend.cloze_numbers_in_note(cloze_note._to_backend_note())  # noqa: SLF001 -- no public way

    assert sorted(number - 1 for number in numbers) == list(ordinals(gaps))
    for ordinal in ordinals(gaps):
        card = cloze_note.ephemeral_card(ordinal, custom_note_type=None, custom_template=None)
        assert words(card.answer()) == "".join(text.split())


def words(page: str) -> str:
    """Return the letters that a learner reads on a card, without white space."""
    visible = re.sub(r"(?s)<style>.*?</style>|<[^>]*>", "", page)
    return "".join(html.unescape(visible).split())
