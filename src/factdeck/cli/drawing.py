"""Coverage as a picture: an SVG of stacked bars, drawn without a library.

A plotting library would be 60 MB for some rectangles, and would bring its own fonts, which have
no Hangul; a browser or an editor draws this with its own.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.cli.counting import Row, Stats

_ROW, _GAP, _LABEL, _WIDTH, _NUMBER = 22, 6, 300, 420, 130
_TOP, _MARGIN = 64, 16
_LONGEST_LABEL = 40
# The class of a part → what it is called. Colours apart in lightness, too, for the colour-blind.
_PARTS = {"packed": "cards", "held": "held back", "none": "no question", "skipped": "skipped"}
_STYLE = """\
svg{background:#fff;font:13px system-ui,"Noto Sans KR",sans-serif}
text{fill:#222}.small{fill:#666;font-size:12px}.title{font-size:16px;font-weight:600}
.packed{fill:#1b7f4d}.held{fill:#e3a93c}.none{fill:#c9ced6}.skipped{fill:#eceff3}
@media(prefers-color-scheme:dark){svg{background:#1c1e22}text{fill:#eee}.small{fill:#aaa}
.packed{fill:#4cc38a}.held{fill:#d9a03a}.none{fill:#555b66}.skipped{fill:#33373f}}
"""


def svg_of(stats: Stats) -> str:
    """Draw one bar a row, as long as the row has facts."""
    rows = [stats.total, *stats.rows] if len(stats.rows) > 1 else list(stats.rows)
    height = _TOP + len(rows) * (_ROW + _GAP) + _MARGIN
    width = _LABEL + _WIDTH + _NUMBER + 2 * _MARGIN
    most = max((row.facts for row in stats.rows), default=1)
    total = stats.total
    said = f"{total.with_cards:,} of {total.facts - total.skipped:,} facts have cards"
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{said}">',
            f"<style>{_STYLE}</style>",
            f'<text class="title" x="{_MARGIN}" y="26">{said} ({total.coverage:.0%})</text>',
            *_legend(),
            *(line for number, row in enumerate(rows) for line in _bar(row, number, most)),
            "</svg>\n",
        ]
    )


def _legend() -> Iterator[str]:
    for number, (style, name) in enumerate(_PARTS.items()):
        x = _MARGIN + number * 110
        yield f'<rect class="{style}" x="{x}" y="38" width="12" height="12" rx="2"/>'
        yield f'<text class="small" x="{x + 18}" y="48">{name}</text>'


def _bar(row: Row, number: int, most: int) -> Iterator[str]:
    y = _TOP + number * (_ROW + _GAP)
    label = row.name if len(row.name) <= _LONGEST_LABEL else f"…{row.name[1 - _LONGEST_LABEL :]}"
    middle = y + _ROW * 0.7
    yield (
        f'<text x="{_LABEL}" y="{middle:.1f}" text-anchor="end">{escape(label)}'
        f"<title>{escape(row.name)}</title></text>"
    )
    # The bar of all would dwarf the others: it shows shares.
    scale = _WIDTH / (row.facts or 1) if row.facts > most else _WIDTH / (most or 1)
    x: float = _LABEL + 10
    for style, count in zip(
        _PARTS, (row.with_cards, row.held_back, row.without, row.skipped), strict=True
    ):
        width = count * scale
        if count:
            yield (
                f'<rect class="{style}" x="{x:.1f}" y="{y}" width="{width:.1f}" '
                f'height="{_ROW}"><title>{count:,} {_PARTS[style]}</title></rect>'
            )
        x += width
    yield (
        f'<text class="small" x="{x + 8:.1f}" y="{middle:.1f}">'
        f"{row.with_cards:,} / {row.facts - row.skipped:,} · {row.coverage:.0%}</text>"
    )
