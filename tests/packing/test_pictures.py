"""What is packed of a picture: the file as it is, unless it is huge, old, or an SVG that acts."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from factdeck.model import Picture
from factdeck.packing.media import media_file, name_of, read_media
from factdeck.packing.pictures import Limits, PictureError
from handmade import make_fact, picture_bytes

if TYPE_CHECKING:
    from pathlib import Path


def drawn(width: int, height: int, kind: str = "PNG", **options: object) -> bytes:
    """Draw a picture of a size."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(buffer, kind, **options)
    return buffer.getvalue()


def size_of(data: bytes) -> tuple[int, int]:
    """Read a picture's size."""
    with Image.open(io.BytesIO(data)) as image:
        return image.size


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_wide_pictures_are_scaled_down_and_keep_their_kind(kind: str) -> None:
    name, data = media_file("/v/wide.png", drawn(3000, 300, kind))

    assert size_of(data) == (2000, 200)
    assert name.endswith({"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp"}[kind])


def test_long_screenshots_stay_readable() -> None:
    _, data = media_file("/v/long.png", drawn(800, 7000))

    assert size_of(data) == (800, 7000)


def test_a_photo_on_its_side_is_turned_before_it_is_scaled() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90 degrees
    _, data = media_file("/v/photo.jpg", drawn(400, 3000, "JPEG", exif=exif))

    assert size_of(data) == (2000, 267)


def test_small_pictures_are_packed_byte_for_byte() -> None:
    for kind in ("PNG", "JPEG", "GIF", "WEBP", "BMP"):
        assert media_file("/v/x", picture_bytes(kind=kind))[1] == picture_bytes(kind=kind)


def test_animated_pictures_are_kept() -> None:
    buffer = io.BytesIO()
    frames = [Image.new("RGB", (2400, 10), colour) for colour in ("red", "blue")]
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])

    assert media_file("/v/x.gif", buffer.getvalue())[1] == buffer.getvalue()


def test_tiff_becomes_png() -> None:
    name, data = media_file("/v/scan.tif", picture_bytes(kind="TIFF"))

    assert name.endswith(".png")
    assert data.startswith(b"\x89PNG")


def test_the_name_of_a_scaled_picture_tells_the_limits_apart() -> None:
    wide = drawn(3000, 30)

    assert name_of("/v/x", wide) == media_file("/v/x", wide)[0]
    assert name_of("/v/x", wide) != name_of("/v/x", wide, Limits(widest=1000))


def png_head(width: int, height: int) -> bytes:
    """Write a PNG that says it has a size, and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (png_head(40_000, 40_000), "million pixels"),
        (png_head(0, 5), "damaged|pixels|cut"),
        (png_head(3000, 3000), "drawn smaller"),
        (b"<svg><path></svg>", "SVG is broken"),
        (b"<svg/>" + b" " * 60_000_000, "MB"),
        (drawn(3000, 10)[:60] + b"IEND", "damaged|drawn"),
    ],
)
def test_bombs_and_wrecks_are_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(PictureError, match=reason):
        media_file("/v/x.png", data)


def test_a_wreck_is_a_problem_and_the_original_stays(tmp_path: Path) -> None:
    wreck, wide = tmp_path / "wreck.png", tmp_path / "wide.png"
    wreck.write_bytes(png_head(3000, 3000))
    wide.write_bytes(drawn(3000, 30))
    pictures = tuple(Picture(p.name, str(p), "", 3) for p in (wreck, wide))

    media = read_media([make_fact(pictures=pictures)])

    assert list(media.names) == [str(wide)]
    assert [(p.code, p.line) for p in media.problems] == [("corrupt-picture", 3)]
    assert wide.read_bytes() == drawn(3000, 30)


DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
    '{}<text>kept</text><path d="M0 0"/></svg>'
)


@pytest.mark.parametrize(
    "trick",
    [
        "<script>alert(1)</script>",
        '<g onload="alert(1)"/>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<a xlink:href=" javascript:alert(1)"><rect/></a>',
        '<image href="https://evil.example/track.png"/>',
        '<image href="file:///etc/passwd"/>',
        '<use href="https://evil.example/x.svg#a"/>',
        "<style>@import url(https://evil.example/x.css);</style>",
        '<rect style="fill: url(https://evil.example/x)"/>',
        '<rect fill="url(//evil.example/x)"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="href" values="javascript:alert(1)"/>',
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml" action="//evil"/></foreignObject>',
        '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>',
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
    ],
)
def test_svg_loses_what_acts_and_keeps_what_draws(trick: str) -> None:
    _, data = media_file("/v/x.svg", DRAWING.format(trick).encode())

    assert b"kept" in data
    assert b"path" in data
    for sign in (b"alert", b"evil", b"passwd", b"svg+xml", b"onload", b"iframe"):
        assert sign not in data


def test_svg_entities_do_not_grow() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x"}">' for n in range(12))
    data = f"<!DOCTYPE svg [{bomb}]><svg><text>&e11;</text></svg>".encode()

    try:
        _, packed = media_file("/v/x.svg", data)
    except PictureError:
        return
    assert len(packed) < 1000


def test_svg_entities_read_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    data = (
        f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]><svg><text>&x;</text></svg>'
    )

    assert b"secret words" not in media_file("/v/x.svg", data.encode())[1]


def test_a_harmless_svg_is_packed_byte_for_byte() -> None:
    data = DRAWING.format(
        '<style>.a{fill:url(#g)}</style><use href="#a"/>'
        '<image href="data:image/png;base64,AAAA"/>'
        '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">text</div></foreignObject>'
    ).encode()

    assert media_file("/v/x.svg", data)[1] == data
