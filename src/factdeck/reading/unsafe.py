"""HTML in a note that would run, load or take over something: never on a card, and reported."""

from __future__ import annotations

import re

from factdeck.reading.markdown.source import lines_outside_code

_PAIRED = (
    *("script", "style", "iframe", "object", "applet", "form", "template", "noscript"),
    *("svg", "math"),
)
_LONE = ("embed", "base", "meta", "link", "frame", "input", "button")
_SCHEMES = ("javascript", "vbscript", "data:text/html")
# A tag named in prose (`put the <script> at the end`) is closed by nothing and is only a word.
_UNSAFE = (
    rf"<(?P<name>{'|'.join(_PAIRED)})\b[^<>]{{0,500}}>(?=[\s\S]{{0,2000}}?</(?P=name)\s*>)"
    rf"|<(?:{'|'.join(_LONE)})\s[^<>]{{0,500}}="
    r"|<[a-z][a-z0-9]*\s[^<>]{0,500}?\bon[a-z]{3,20}\s*=\s*[^\s<>]"
    r"|<[a-z][a-z0-9]*/on[a-z]{3,20}\s*="
    rf"|(?:\]\(|\]:|<|href\s*=|src\s*=)[\s'\"<]{{0,9}}(?:{'|'.join(_SCHEMES)})[\s:;,]"
)
# One of these, or a handler, is in all that is unsafe, in lower case.
_SIGNS = (*(f"<{name}" for name in (*_PAIRED, *_LONE)), *_SCHEMES)
_HANDLER = re.compile(r"on(?<!\won)[a-z]{3,20}\s*=")


def unsafe_lines(text: str) -> tuple[int, ...]:
    """Give the 1-based lines of what a browser might act on; code is none of it."""
    lowered = text.lower()
    is_suspect = any(sign in lowered for sign in _SIGNS) or (
        "<" in text and _HANDLER.search(lowered)
    )
    return lines_outside_code(_UNSAFE, text) if is_suspect else ()
