"""Pictures are named by what they are, and broken ones are reported, not packed."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdeck.model import Picture
from factdeck.packing.media import name_of, read_media
from factdeck.packing.pictures import PictureError
from handmade import draw, make_card, make_fact, picture_bytes

SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>\n'


@pytest.mark.parametrize(
    ("kind", "extension"),
    [
        ("PNG", "png"),
        ("JPEG", "jpg"),
        ("GIF", "gif"),
        ("WEBP", "webp"),
        ("BMP", "bmp"),
        ("AVIF", "avif"),
        ("ICO", "ico"),
    ],
)
def test_the_extension_is_what_the_bytes_say(kind: str, extension: str) -> None:
    assert name_of("/v/x.wrong", picture_bytes(kind=kind)).endswith(f".{extension}")


@pytest.mark.parametrize(
    "svg", [SVG, b"\xef\xbb\xbf" + SVG, b"<svg></svg>", b"<!-- c --> <svg></svg>"]
)
def test_svg_is_a_picture(svg: bytes) -> None:
    assert name_of("/v/x", svg).endswith(".svg")


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("/v/IMG 0001.JPG", "img-0001"),
        ("/v/컨테이너.png", "picture"),
        ("/v/Café_au-lait.png", "cafe-au-lait"),
        ("/v/_hidden.png", "hidden"),
        (f"/v/{'x' * 200}.png", "x" * 60),
    ],
)
def test_names_are_short_lower_case_ascii(path: str, slug: str) -> None:
    name = name_of(path, picture_bytes())

    assert name.rpartition("-")[0] == slug
    assert name.isascii()
    assert len(name) <= 90


def test_names_change_with_the_bytes_only() -> None:
    assert name_of("/v/a.png", picture_bytes("red")) == name_of("/w/a.PNG", picture_bytes("red"))
    assert name_of("/v/a.png", picture_bytes("red")) != name_of("/v/a.png", picture_bytes("blue"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"hello", "cannot show"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "cannot show"),
        (b"<html><body>404</body></html>", "cannot show"),
        (picture_bytes(kind="PNG")[:-20], "cut off"),
        (picture_bytes(kind="JPEG")[:-20], "cut off"),
        (picture_bytes(kind="WEBP")[:-20], "cut off"),
        (picture_bytes(kind="BMP")[:-20], "cut off"),
    ],
)
def test_what_anki_cannot_show_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(PictureError, match=reason):
        name_of("/v/x.png", data)


def test_reading_the_pictures_of_cards(tmp_path: Path) -> None:
    good, bad = draw(tmp_path / "good.png"), draw(tmp_path / "broken.png")
    Path(bad.location).write_bytes(b"")
    missing = Picture("absent.png", "", "", 3)
    cards = [make_card(fact=make_fact(pictures=(good, bad, missing))) for _ in range(2)]
    media = read_media(card.fact for card in cards)

    assert list(media.names) == [good.location]
    assert [(p.path, p.line, p.code) for p in media.problems] == [
        ("net/TCP.md", 3, "corrupt-picture")
    ]
    assert "broken.png" in media.problems[0].message


def test_a_picture_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    picture = draw(tmp_path / "x.png")
    Path(picture.location).unlink()
    media = read_media([make_fact(pictures=(picture,))])

    assert not media.names
    assert "No such file" in media.problems[0].message
