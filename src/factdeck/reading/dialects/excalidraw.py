"""Excalidraw keeps drawings as `.md` files: up to 3 MB of JSON and no sentence."""

from __future__ import annotations

import re

from factdeck.reading.dialect import Dialect

_DRAWING = re.compile(
    r"^# (?:Drawing|Excalidraw Data)\n[\s\S]{0,200}?```(?:compressed-)?json$"
    r"|^%%\n+# Drawing$|Switch to EXCALIDRAW VIEW",
    re.MULTILINE,
)

DIALECT = Dialect(
    "excalidraw",
    speaks=lambda text: (
        ("# Draw" in text or "xcalidraw" in text or "EXCALIDRAW" in text)
        and bool(_DRAWING.search(text))
    ),
    refusal="is an Excalidraw drawing, not a note",
)
