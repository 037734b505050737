"""Two texts that a learner would call the same text, and short marks for them."""

from __future__ import annotations

import re
import unicodedata
from base64 import b32encode
from hashlib import blake2b

_QUOTES = str.maketrans("“”„«»‘’`´", '"""""\'\'\'\'')
_QUOTE = re.compile("[“”„«»‘’`´]")
_END = " .,;:。·…"


def plain(text: str) -> str:
    """Text as the ledger keeps it: NFC, one space between words, straight quotes."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        if _QUOTE.search(text):  # `translate` takes ten times as long
            text = text.translate(_QUOTES)
    return " ".join(text.split())


def same(text: str) -> str:
    """Key under which `plain` texts are equal that differ in case or in the last full stop."""
    return text.casefold().rstrip(_END) or text


def mark(key: str) -> str:
    """Short name of a text, from its `same` key: 40 bits, 10 hexadecimal digits."""
    return blake2b(key.encode(), digest_size=5).hexdigest()


def code(*parts: str, size: int) -> str:
    """Name for a sequence of texts: `size` bytes of hash as lower-case letters and digits 2-7."""
    digest = blake2b("\x1f".join(parts).encode(), digest_size=size).digest()
    return b32encode(digest).decode().rstrip("=").lower()
