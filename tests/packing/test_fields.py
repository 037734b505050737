"""What a card says in Anki, and when Anki must take it over again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factdeck.errors import PackageError
from factdeck.model import Card, Code, Picture
from factdeck.packing.fields import CONTENT, NoteFields, digest, note_fields
from handmade import gap, make_card, make_fact


def values(fields: NoteFields) -> dict[str, str]:
    return dict(zip(CONTENT, fields.values, strict=True))


def test_a_question_and_answer() -> None:
    fact = make_fact("TCP is a protocol", html="<p><b>TCP</b> is a protocol</p>")
    card = make_card("What is TCP?", "a protocol", fact=fact, trail=("Net", "TCP"), context="c")
    fields = note_fields(card, {})

    assert fields.kind == "qa"
    assert fields.ordinals == (0,)
    assert values(fields) == {
        "Question": "What is TCP?",
        "Answer": "a protocol",
        "Trail": "Net › TCP",
        "Context": "c",
        "Source": "<p><b>TCP</b> is a protocol</p>",
        "Pictures back": "",
        "Pictures front": "",
        "Place": "net/TCP.md:7",
        "Language": "en",
    }


def test_a_cloze_shows_its_answers_in_their_gaps_only() -> None:
    text = "Port 80 is HTTP"
    gaps = (gap(text, "HTTP", 3), gap(text, "80", 1))
    fields = note_fields(make_card(text, "HTTP", "80", gaps=gaps, fact=make_fact(text)), {})

    assert fields.kind == "cloze"
    assert fields.ordinals == (0, 2)
    assert values(fields)["Question"] == "Port {{c1::80}} is {{c3::HTTP}}"
    assert values(fields)["Answer"] == ""


def test_code_comes_below_the_short_answer() -> None:
    fields = note_fields(make_card("How?", "so", code=(Code("ls"),)), {})

    assert values(fields)["Answer"] == "so<pre><code>ls</code></pre>"


def test_the_source_is_left_out_only_where_the_back_repeats_all_of_it() -> None:
    fact = make_fact("A protocol.")

    assert values(note_fields(make_card("Q?", "A protocol.", fact=fact), {}))["Source"] == ""
    assert values(note_fields(make_card("Q?", "protocol", fact=fact), {}))["Source"]
    with_code = replace(fact, code=(Code("x"),))
    assert values(note_fields(make_card("Q?", "A protocol.", fact=with_code), {}))["Source"]


def test_pictures_go_to_their_side_and_missing_ones_nowhere() -> None:
    pictures = (
        Picture("a b.png", "/v/a b.png", 'the "a"', 1),
        Picture("c.png", "/v/c.png", "", 1, "front"),
        Picture("gone.png", "", "", 1),
    )
    media = {"/v/a b.png": "a-b-1.png", "/v/c.png": "c-2.png", "/v/other.png": "other-3.png"}
    fields = note_fields(make_card(fact=make_fact(pictures=pictures)), media)

    assert values(fields)["Pictures back"] == '<img src="a-b-1.png" alt="the &quot;a&quot;">'
    assert values(fields)["Pictures front"] == '<img src="c-2.png" alt="">'
    assert fields.media == ("a-b-1.png", "c-2.png")


def test_nothing_in_a_note_is_a_command_to_anki() -> None:
    fact = make_fact("[sound:a.mp3]", html="<code>[sound:a.mp3]</code> [latex]")
    fact = replace(fact, pictures=(Picture("x.png", "/x.png", "[sound:b.mp3]", 1),))
    card = make_card("[anki:tts]?", "[$]x[/$]", fact=fact, trail=("[sound:c]",))
    joined = " ".join(note_fields(card, {"/x.png": "x.png"}).values)

    assert "[sound:" not in joined
    assert "[anki:" not in joined
    assert "[latex]" not in joined
    assert "[$]" not in joined


def test_a_card_needs_a_question() -> None:
    with pytest.raises(PackageError, match=r"net/TCP\.md:7"):
        note_fields(make_card(" "), {})


@pytest.mark.parametrize(
    "changed",
    [
        make_card("What else is TCP?"),
        make_card(tags=("new",)),
        make_card(trail=("Elsewhere",)),
        make_card(fact=make_fact(html="<p>new</p>")),
        make_card(fact=make_fact(path="net/Other.md")),
        make_card("TCP is", gaps=(gap("TCP is", "TCP"),)),
    ],
    ids=["question", "tags", "trail", "source", "path", "note type"],
)
def test_the_digest_moves_with_what_is_emitted(changed: Card) -> None:
    assert digest(note_fields(changed, {})) != digest(note_fields(make_card(), {}))


def test_the_digest_stays_when_the_bullet_only_moves_down_or_to_another_deck() -> None:
    moved = make_card(fact=make_fact(line=99), deck="Elsewhere")

    assert digest(note_fields(moved, {})) == digest(note_fields(make_card(), {}))


def test_the_digest_is_stable_across_versions() -> None:
    # Were it to change, every card of every learner would look newer and lose what was edited.
    assert digest(note_fields(make_card(), {})) == "a15f989c46dbba2e6c8e9584e83a8b7f"
