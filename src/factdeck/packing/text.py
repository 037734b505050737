"""What Anki does to any text on import, done beforehand: what we compare is what it keeps."""

from __future__ import annotations

import re
import unicodedata

# \x1f separates the fields of a note; lone surrogates cannot be stored at all.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# What Anki acts on in any field, inside <code> too. `[[type:` asks for typed input.
_COMMAND = re.compile(r"\[(?=sound:|anki:|/?latex\]|/?\$\$?\]|\[type:)", re.IGNORECASE)


def clean(text: str) -> str:
    r"""Normalise to NFC with `\n` line ends and without control characters (rule 36)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", lines))


def one_line(text: str) -> str:
    """Clean the text and make every run of white space one space."""
    return " ".join(clean(text).split())


def disarm(html: str) -> str:
    """Show what Anki would take for a sound, speech, LaTeX or typing command (rule 37)."""
    return _COMMAND.sub("&#91;", html)
