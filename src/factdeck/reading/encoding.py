"""A note's bytes → its text."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The encodings of old Windows that are no superset of every byte string, and so can be ruled out.
_LEGACY = ["cp949", "shift_jis", "gb18030", "big5", "cp1252", "cp1251"]
# The most frequent syllables: a quarter and more of any Korean text, 2 % of what another language's
# bytes look like when read as CP949.
_FREQUENT = frozenset("이다는을의에하고가로지은한도사를기어리서자시나있대스")
_KOREAN_SHARE = 0.12
# UTF-16 without a mark: every other byte of its ASCII is a NUL.
_LEAST_NULS = 0.07
_ONE_SIDED = 10
_TWO_BYTES = 2

_ASCII = 0x7F
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_LINE_SEPARATORS = re.compile("[\u2028\u2029]")


class NotTextError(ValueError):
    """The bytes are in no encoding that notes are written in; `line` is where that shows."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line} is not text")
        self.line = line


@dataclass(frozen=True, slots=True)
class Source:
    r"""A note's text: NFC, `\n` line ends, no control characters."""

    text: str
    guessed: str = ""
    """The encoding, if it had to be guessed: neither marked nor UTF-8 nor surely Korean."""


def decode(data: bytes) -> Source:
    """Decode a note: by its mark, as UTF-8, as Korean CP949, then by what its words look like.

    Raises:
        NotTextError: It is in none of them.
    """
    encoding = _marked(data) or _unmarked_utf16(data) or "utf-8"
    try:
        return Source(tidy(data.decode(encoding)))
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and _is_korean(data):
            return Source(tidy(data.decode("cp949")))
        guessed = _guess(data) if encoding == "utf-8" else ""
        if not guessed:
            raise NotTextError(data[: error.start].count(b"\n") + 1) from error
        return Source(tidy(data.decode(guessed)), guessed)


def tidy(text: str) -> str:
    r"""Compose (NFC), end lines by `\n`, and drop control characters."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return _LINE_SEPARATORS.sub(" ", _CONTROL.sub("", text))


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _unmarked_utf16(data: bytes) -> str:
    even, odd = data[::2].count(0), data[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    if len(data) % 2 or most < _LEAST_NULS * len(data) or most < _ONE_SIDED * least:
        return ""
    if not most:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(data: bytes) -> str:
    """Guess an old encoding; of UTF-8 with a few broken bytes any guess would be wrong."""
    foreign = sum(byte > _ASCII for byte in data)
    valid = sum(byte > _ASCII for byte in data.decode("utf-8", "ignore").encode())
    if valid * 2 > foreign:
        return ""
    best = from_bytes(data, cp_isolation=_LEGACY).best()
    return best.encoding if best else ""


def _is_korean(data: bytes) -> bool:
    """Tell Korean by its most frequent syllables; of a few words, by there being nothing else."""
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return False
    foreign = [letter for letter in text if letter > "\x7f"]
    frequent = sum(letter in _FREQUENT for letter in foreign)
    return frequent >= _KOREAN_SHARE * len(foreign) > 0 or all(map(_is_syllable, foreign))


def _is_syllable(letter: str) -> bool:
    """Tell whether a letter is one of the 2,350 syllables that Korean is written with."""
    if not "가" <= letter <= "힣":
        return False
    try:
        return bool(letter.encode("euc_kr")[_TWO_BYTES:] == b"")
    except UnicodeEncodeError:
        return False
