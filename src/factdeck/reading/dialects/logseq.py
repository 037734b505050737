"""Logseq: every line a bullet, properties below it, block references, pages `A___B.md`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from factdeck.reading.dialect import Dialect, shows
from factdeck.reading.front_matter import FrontMatter, words
from factdeck.reading.markdown.hashtags import register_hashtags

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Collection

    from markdown import Markdown

_SIGNS = {
    "::": re.compile(
        r"^[ \t]*(?:- )?(?:id|collapsed|background-color|heading)::[ \t]", re.MULTILINE
    ),
    "((": re.compile(r"\(\([0-9a-f]{8}-[0-9a-f-]{27}\)\)"),
    "{{": re.compile(r"\{\{(?:embed|query|renderer|cloze) "),
    "](../assets/": re.compile(r"\]\(\.\./assets/[^)\n]*\)\{:"),
    ":LOGBOOK:": re.compile(r"^[ \t]*:LOGBOOK:", re.MULTILINE),
}
# Lines that are about the block: properties, clocks, dates, org-mode's quote marks.
_ABOUT = re.compile(
    r"""(?<![^\n])[ \t]*(?:
        :LOGBOOK:[\s\S]{0,5000}?:END:
      | (?:SCHEDULED|DEADLINE):[ \t]*<[^>\n]*>
      | \#\+(?:BEGIN|END)_\w+
      | [A-Za-z][\w./-]*::(?=[ \t]|\n|\Z)[^\n]*
    )[ \t]*(?=\n|\Z)""",
    re.VERBOSE,
)
_TASK = re.compile(
    r"(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|CANCELL?ED|IN-PROGRESS)\s+(?:\[\#[ABC]\]\s*)?"
)
_REFERENCE = r"\(\([0-9a-fA-F-]{36}\)\)"
_CLOZE = r"(\{\{cloze )([^{}\n]+)\}\}"
# Cards written as `{{c1::…}}` are the author's own and stay.
_MACRO = r"\{\{(?!c\d+::)[a-zA-Z][\w-]*(?:[ \t][^{}\n]*)?\}\}"
_PICTURE_SIZE = r"(?<=\))\{:[^{}\n]*\}"
_PAGE_PROPERTY = re.compile(r"[ \t]*(?:- )?(?P<key>[A-Za-z][\w./-]*)::(?:[ \t]+(?P<value>.*))?")


class _Blocks(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            text = element.text
            if text and element.tag != "code":
                without = _TASK.sub("", _ABOUT.sub("", text), count=1) if text else text
                element.text = AtomicString(without) if isinstance(text, AtomicString) else without


class _Gone(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown's signature
    ) -> tuple[str, int, int]:
        return "", m.start(0), m.end(0)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.treeprocessors.register(_Blocks(md), "logseq_blocks", 50)
        patterns = md.inlinePatterns
        patterns.register(SimpleTagInlineProcessor(_CLOZE, "mark"), "logseq_cloze", 179)
        patterns.register(_Gone(_MACRO, md), "logseq_macro", 178)
        patterns.register(_Gone(_PICTURE_SIZE, md), "logseq_size", 165)
        # Behind links (160): `[text](((reference)))` is one.
        patterns.register(_Gone(_REFERENCE, md), "logseq_reference", 155)
        register_hashtags(md)


def _is_graph(paths: Collection[str]) -> bool:
    return "logseq/" in paths and ("pages/" in paths or "journals/" in paths)


def _called(name: str) -> str:
    """Undo how Logseq writes a page's name as a file's: `A___B` (older: `A%2FB`) is `A/B`."""
    return unquote(name.replace("___", "/"))


def _properties(text: str) -> FrontMatter:
    """Read the properties of the page: the lines `key:: value` at its very top."""
    found: dict[str, str] = {}
    for line in text.lstrip("\n").split("\n"):
        property_line = _PAGE_PROPERTY.fullmatch(line)
        if not property_line:
            break
        found[property_line["key"].lower()] = (property_line["value"] or "").strip()
    plain = {key: re.sub(r"\[\[|\]\]|^#| #", "", value) for key, value in found.items()}
    return FrontMatter(
        title=plain.get("title", ""),
        deck=plain.get("deck", ""),
        tags=words(plain.get("tags"), separators=","),
        aliases=words(plain.get("alias"), separators=","),
    )


DIALECT = Dialect(
    "logseq",
    speaks=shows(_SIGNS),
    marks=_is_graph,
    extension=_Extension,
    called=_called,
    ignores=lambda path: path.startswith(("logseq/", "bak/")) or "/logseq/bak/" in path,
    properties=_properties,
)
