"""Docs sites: `:::note Title`, `!!! note "Title"`, `{#heading-id}`, Hugo's and Jekyll's calls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin

from factdeck.reading.dialect import Dialect, shows
from factdeck.reading.markdown.asides import turn_into_aside
from factdeck.reading.markdown.blocks import BlockParser
from factdeck.reading.markdown.source import raw_texts

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from markdown import Markdown

_SIGNS = {
    ":::": re.compile(r"^[ \t>]*:{3,}[ \t]*\{?\w", re.MULTILINE),
    "!!!": re.compile(r"^[ \t>]*!!![ \t]+\w", re.MULTILINE),
    "???": re.compile(r"^[ \t>]*\?\?\?\+?[ \t]+\w", re.MULTILINE),
    "{#": re.compile(r"^#+ .*\{#[\w-]+\}[ \t]*$", re.MULTILINE),
    "{:": re.compile(r"^[ \t]*\{:|^#+ .*\{:", re.MULTILINE),
    "{{<": re.compile(r"\{\{<"),
    "{{%": re.compile(r"\{\{%"),
    "{%": re.compile(r"\{%"),
}
# Docusaurus `note Title`, `note[Title]`; MyST `{note} Title`; MkDocs `note "Title"`.
_INFO = re.compile(
    r"""\s*\{?(?P<kind>[\w-]+)\}?[\w\s-]*?\s*
        (?:\[(?P<brackets>[^\]]*)\]|"(?P<quotes>[^"]*)"|(?P<rest>(?<=\s)[^"\[{].*))?\s*(?:\{.*\})?""",
    re.VERBOSE,
)
_HEADING_ID = re.compile(r"[ \t]*\{:?[ \t]*[#.][^{}\n]*\}[ \t]*$")
_ATTRIBUTE_LINE = re.compile(r"(?<![^\n])[ \t]*\{:[^{}\n]*\}[ \t]*(?=\n|\Z)")
_STRAY_FENCE = re.compile(r"(?<![^\n])[ \t]*:{3,}[ \t]*(?=\n|\Z)")
_SHORTCODE = r"\{\{[<%](?P<arguments>[^{}\n]{0,500}?)[%>]\}\}|\{%[^{}\n]{0,500}?%\}"
_SHOWN = re.compile(r"""\btext=(?:"([^"]*)"|'([^']*)')""")


class _Boxes(Treeprocessor):
    """Boxes of both kinds come as `<div>` with what stands behind their mark as `data-info`."""

    def run(self, root: ET.Element) -> None:
        for box in list(root.iter("div")):
            info = _INFO.fullmatch(box.attrib.pop("data-info", ""))
            if info:
                title = info["brackets"] or info["quotes"] or info["rest"] or ""
                turn_into_aside(box, info["kind"], title.strip())
                for child in box.findall("p[@class='admonition-title']"):
                    box.remove(child)


class _Marks(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for element, text in raw_texts(root):
            if element.tag[0] == "h" and text.endswith("}"):
                element.text = _HEADING_ID.sub("", text)
            elif "{:" in text or ":::" in text:
                element.text = _STRAY_FENCE.sub("", _ATTRIBUTE_LINE.sub("", text))


class _Shortcode(InlineProcessor):
    """A call of the site's programs shows what it names as text, or nothing."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown's signature
    ) -> tuple[str, int, int]:
        shown = _SHOWN.search(m["arguments"] or "")
        return (shown[1] or shown[2] or "") if shown else "", m.start(0), m.end(0)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        commonmark = BlockParser.of(md).commonmark
        commonmark.use(admon_plugin)
        commonmark.use(container_plugin, "box", validate=lambda info, _mark: bool(info.strip()))
        md.treeprocessors.register(_Boxes(md), "boxes", 40)
        md.treeprocessors.register(_Marks(md), "docs_marks", 50)
        md.inlinePatterns.register(_Shortcode(_SHORTCODE, md), "shortcode", 178)


DIALECT = Dialect("docs-sites", speaks=shows(_SIGNS), extension=_Extension)
