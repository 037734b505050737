"""Whatever a picture file holds, it is packed or refused with a reason."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from factdeck.packing.media import media_file
from factdeck.packing.pictures import Limits, PictureError
from handmade import picture_bytes
from troublesome import FUZZING

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><g onload="x"><a href="#b"/></g></svg>'
WHOLE = [*(picture_bytes(kind=kind) for kind in ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")), SVG]


# Says that some of its tags lie beyond its end.
_WILD_TIFF = picture_bytes(kind="TIFF").replace(b"\x1c\x01\x03\x00", b"\x1c\x01\x03\xff")


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Damage a whole picture at some places."""
    data = bytearray(draw(st.sampled_from(WHOLE)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data) - 1))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=4))
        data = data or bytearray(b"x")
    return bytes(data)


@FUZZING
@given(damaged() | st.binary(max_size=100), st.sampled_from([2000, 8]))
@example(b"<svg/>", 8)
@example(_WILD_TIFF, 2000)
def test_any_picture(data: bytes, widest: int) -> None:
    try:
        name, packed = media_file("/v/x.png", data, Limits(widest=widest))
    except PictureError:
        return
    assert name.isascii()
    assert packed
    assert b" onload=" not in packed or not name.endswith("svg")
