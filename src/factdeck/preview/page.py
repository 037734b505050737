"""A preview → one HTML page that needs nothing else: scripts, style, pictures and maths are in it.

The scripts are ES modules in files of their own. An import map gives each as a `data:` address, so
that they import one another in a single page, with no bundler.
"""

from __future__ import annotations

import base64
import html
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from factdeck.preview.payload import payload, script_json

if TYPE_CHECKING:
    from factdeck.preview.records import Preview

_MATHS = (r"\(", r"\[")


def render_page(preview: Preview) -> str:
    """Write the page."""
    return Template(_static("page.html")).substitute(
        title=html.escape(preview.name),
        page_style=_static("page.css"),
        card_style=script_json(preview.style),
        import_map=script_json({"imports": _imports()}),
        data=payload(preview),
        pictures=script_json(dict(preview.pictures)),
        mathjax=_mathjax() if _has_maths(preview) else "",
    )


def _has_maths(preview: Preview) -> bool:
    return any(opening in entry.back for entry in preview.entries for opening in _MATHS)


def _mathjax() -> str:
    """Give MathJax's source (see vendor/README.md), harmless inside a `<script>`."""
    source = (_folder() / "vendor/mathjax-3.2.2.tex-svg-full.js").read_text(encoding="utf-8")
    return source.replace("</script", r"<\/script").replace("<!--", r"<\!--")


def _imports() -> dict[str, str]:
    """Map the name of every module, `factdeck/list`, to its address."""
    files = [file.name for file in (_folder() / "static").iterdir() if file.name.endswith(".js")]
    return {f"factdeck/{name.removesuffix('.js')}": _address(name) for name in sorted(files)}


def _address(name: str) -> str:
    source = f"{_static(name)}\n//# sourceURL=factdeck/{name}"
    encoded = base64.b64encode(source.encode()).decode()
    return f"data:text/javascript;charset=utf-8;base64,{encoded}"


def _static(name: str) -> str:
    return (_folder() / "static" / name).read_text(encoding="utf-8")


def _folder() -> resources.abc.Traversable:
    return resources.files(__package__ or "")
