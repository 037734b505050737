"""Colours for code: a span for each kind of word, whose colours are in `card.css`, light and dark.

Pygments knows a hundred kinds of tokens; a phone shows seven colours apart. So few classes also
keep fields short, and the same whatever version of Pygments makes them.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Generic, Keyword, Literal, Name, Number, Operator, String
from pygments.util import ClassNotFound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygments.lexer import Lexer
    from pygments.token import _TokenType

# The first that a token is a kind of.
_CLASSES = (
    (Comment.Preproc, "b"),
    (Comment, "c"),
    (Keyword.Constant, "n"),
    (Keyword, "k"),
    (Operator.Word, "k"),
    (String, "s"),
    (Number, "n"),
    (Literal, "n"),
    (Name.Function, "f"),
    (Name.Class, "f"),
    (Name.Namespace, "f"),
    (Name.Decorator, "f"),
    (Name.Tag, "b"),
    (Name.Attribute, "b"),
    (Name.Builtin, "b"),
    (Name.Variable, "b"),
    (Generic.Deleted, "d"),
    (Generic.Inserted, "i"),
    (Generic.Heading, "k"),
    (Generic.Prompt, "c"),
)
# Nobody learns more code from a card, and some lexers take long over a megabyte.
_LONGEST = 10_000
_BLOCK = re.compile(
    r'(?P<opening><pre><code class="language-(?P<language>[^"]+)">)(?P<code>[^<]*)</code></pre>'
)
_SPAN = re.compile(r"</?span[^>]*>")


def highlight(code: str, language: str) -> str:
    """Return code as HTML, coloured if the language is known."""
    lexer = _lexer(language.lower()) if len(code) <= _LONGEST else None
    if lexer is None:
        return html.escape(code, quote=False)
    return "".join(
        f'<span class="{name}">{text}</span>' if name else text for name, text in _runs(code, lexer)
    )


def highlight_blocks(page: str) -> str:
    """Colour the code blocks in sanitised HTML."""
    return _BLOCK.sub(_coloured, page)


def without_colours(page: str) -> str:
    """Take the colours off again, to compare what is said rather than how it looks."""
    return _SPAN.sub("", page)


def _coloured(block: re.Match[str]) -> str:
    code = highlight(html.unescape(block["code"]), block["language"])
    return f"{block['opening']}{code}</code></pre>"


def _runs(code: str, lexer: Lexer) -> Iterator[tuple[str, str]]:
    """Yield stretches of one class, white space apart so that no span begins or ends with it."""
    left = len(code)  # lexers want a line end that a card does not need
    for name, tokens in groupby(lexer.get_tokens(code), key=_class_of):
        text = "".join(text for _, text in tokens)[:left]
        left -= len(text)
        yield name, html.escape(text, quote=False)


def _class_of(token: tuple[_TokenType, str]) -> str:
    kind, text = token
    if text.isspace():
        return ""
    return next((name for family, name in _CLASSES if kind[: len(family)] == family), "")


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=True)
    except ClassNotFound:
        return None
