"""What the words of a card may come from: a fact, and the section around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factdeck.writing.inflection import root

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.writing.records import Words

_HANGUL = re.compile(r"[가-힣]+")
_SPACE = re.compile(r"[\s\"'“”‘’`.,;:·…()\[\]{}<>|*-]+")
_SHORTEST_PREFIX = 4
_SHARED = 0.7
"""Of the longer Latin word: `deliver` and `delivery` are one, `server` and `service` two."""
_SHORTEST_PIECE = 2
_LONGEST_SHORT = 3
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)*")
_COUNTED = (
    "zero", "one 하나", "two 둘 두", "three 셋 세", "four 넷 네", "five 다섯", "six 여섯",
    "seven 일곱", "eight 여덟", "nine 아홉", "ten 열",
)  # fmt: skip
_NUMBER_WORDS = {
    word: str(number) for number, words in enumerate(_COUNTED) for word in words.split()
}
# 두개를, 세가지: numbers that their author wrote together with what they count.
_RUN_TOGETHER = re.compile(
    r"(?<![가-힣])(두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?=개|가지|번|명|단계|종류|쪽|배|사람)"
)
_WORD = re.compile(r"[A-Za-z]+|[가-힣]+")


@dataclass(frozen=True)
class Ground:
    """A text that words are looked up in."""

    text: str
    words: Words

    @cached_property
    def _stems(self) -> frozenset[str]:
        return self.words.stems(self.text)

    @cached_property
    def _roots(self) -> frozenset[str]:
        korean = _HANGUL.findall(self.text)
        return frozenset(root(word) for word in (*korean, *self._stems))

    @cached_property
    def _short(self) -> list[str]:
        """Korean words of one syllable with their particles: 분의, 키를."""
        return [word for word in _HANGUL.findall(self.text) if len(word) <= _LONGEST_SHORT]

    @cached_property
    def _packed(self) -> str:
        return _SPACE.sub("", self.text.casefold())

    @cached_property
    def _by_start(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for stem in self._stems:
            if stem.isascii():
                found.setdefault(stem[:_SHORTEST_PREFIX], []).append(stem)
        return found

    @cached_property
    def numbers(self) -> frozenset[str]:
        """All numbers, also those in words, as digits."""
        return frozenset(numbers_in(self.text))

    def has(self, stem: str) -> bool:
        """Tell whether a stem is one of the text's, just so."""
        return stem in self._stems

    def holds(self, stem: str) -> bool:
        """Tell whether a stem is one of the text's words, endings and spacing aside."""
        if stem in self._stems or root(stem) in self._roots:
            return True
        if _HANGUL.fullmatch(stem):
            if len(stem) < _SHORTEST_PIECE:
                return any(word.startswith(stem) for word in self._short)
            return stem in self._packed
        if not stem.isascii() or any(letter.isdigit() for letter in stem):
            return _SPACE.sub("", stem) in self._packed
        near = self._by_start.get(stem[:_SHORTEST_PREFIX], ())
        return any(_alike(stem, other) for other in near)

    def share(self, stems: Iterable[str]) -> float:
        """Give the share of some stems that the text holds; 1 if there are none."""
        found = [self.holds(stem) for stem in stems]
        return sum(found) / len(found) if found else 1.0

    def missing(self, stems: Iterable[str]) -> list[str]:
        """Give the stems that the text does not hold, in alphabetical order."""
        return sorted(stem for stem in stems if not self.holds(stem))


def _alike(one: str, other: str) -> bool:
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= max(_SHORTEST_PREFIX, _SHARED * max(len(one), len(other)))


def is_number(stem: str) -> bool:
    """Tell whether a stem is a number, in digits or in words."""
    return stem.isdigit() or stem in _NUMBER_WORDS


def numbers_in(text: str) -> set[str]:
    """Give the numbers of a text without their commas; `three` and 세 are `3`."""
    digits = {match.replace(",", "").rstrip(".") for match in _NUMBER.findall(text)}
    found = [*_WORD.findall(text.casefold()), *_RUN_TOGETHER.findall(text)]
    return digits | {_NUMBER_WORDS[word] for word in found if word in _NUMBER_WORDS}
