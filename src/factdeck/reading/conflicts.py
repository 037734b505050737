"""Merge conflicts that were committed: `<<<<<<< ours`, `=======`, `>>>>>>> theirs`."""

from __future__ import annotations

import re

_CONFLICT = re.compile(
    r"^<{7}(?: [^\n]*)?\n(?P<ours>(?:(?!={7}$|<{7}|\|{7})[^\n]*\n)*)"
    r"(?P<base>\|{7}[^\n]*\n(?:(?!={7}$|<{7})[^\n]*\n)*)?"
    r"={7}\n(?P<theirs>(?:(?!>{7}|<{7})[^\n]*\n)*)>{7}(?: [^\n]*)?$",
    re.MULTILINE,
)


def keep_ours(text: str) -> tuple[str, tuple[int, ...]]:
    """Blank the marks and the other side of every conflict, so that no fact is read twice.

    Returns:
        The text, its lines where they were; and the 1-based lines where conflicts begin.
    """
    if "<<<<<<<" not in text:
        return text, ()
    lines = tuple(text.count("\n", 0, found.start()) + 1 for found in _CONFLICT.finditer(text))
    return _CONFLICT.sub(_ours, text), lines


def _ours(found: re.Match[str]) -> str:
    dropped = found[0].count("\n") - found["ours"].count("\n") - 1
    return "\n" + found["ours"] + "\n" * dropped
