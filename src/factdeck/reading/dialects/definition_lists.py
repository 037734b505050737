r"""`Term\n: definition`, as Pandoc, PHP Markdown Extra and kramdown write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from mdit_py_plugins.deflist import deflist_plugin

from factdeck.reading.dialect import Dialect
from factdeck.reading.markdown.blocks import BlockParser

if TYPE_CHECKING:
    from markdown import Markdown

_DEFINITION = re.compile(r"^[ \t]{0,3}\S[^\n]*\n(?:[ \t]*\n)?[ \t]*:[ \t]+\S", re.MULTILINE)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        BlockParser.of(md).commonmark.use(deflist_plugin)


DIALECT = Dialect(
    "definition-lists", speaks=lambda text: bool(_DEFINITION.search(text)), extension=_Extension
)
