"""Hangul syllables taken apart and put together (Unicode 16, section 3.12)."""

from __future__ import annotations

_FIRST = 0xAC00
_LAST = 0xD7A3
_FINALS = 28
"""Final consonants a syllable block can have, counting none."""

FINAL_N = 4
FINAL_L = 8
FINAL_B = 17
FINAL_S = 19
FINAL_H = 27


def is_syllable(char: str) -> bool:
    """Whether the character is one precomposed Hangul syllable."""
    return _FIRST <= ord(char) <= _LAST


def final(char: str) -> int:
    """Index of the final consonant (받침) of a syllable, 0 for none."""
    return (ord(char) - _FIRST) % _FINALS


def with_final(char: str, index: int) -> str:
    """The same syllable with another final consonant."""
    return chr(ord(char) - final(char) + index)
