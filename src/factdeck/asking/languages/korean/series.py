"""Enumerations inside a phrase: `A, B와 C`, `A, B 등`, `A, B와 같은 N`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean.nouns import LIGHT_MODIFIERS
from factdeck.asking.languages.korean.records import bare
from factdeck.asking.languages.korean.references import dangling

if TYPE_CHECKING:
    from factdeck.asking.languages.korean.records import Argument, Sentence

FEWEST, MOST = 2, 7
_LONGEST_ITEM = 5
_AND_SO_ON = re.compile(r"^(?P<items>.+?)\s*(?:등등|등)(?:의\s+(?P<kind>.+))?$")
_SUCH_AS = re.compile(r"^(?P<items>.+?)(?:와|과) 같은 (?P<kind>.+)$")
_COUNTED = re.compile(
    r"^(?P<kind>(?:[두세네]|다섯|여섯|\d+) ?(?:가지|개|개의|종류의|"
    r"단계의)(?: [가-힣A-Za-z]+){0,2}?)(?:인|,) (?P<items>.+)$"
)
_OF_KIND = re.compile(
    r"^(?P<items>.+?)(?:이라는|라는|의|인) "
    r"(?P<kind>(?:[두세네]|다섯|여섯|일곱|\d+) ?(?:가지|개의|종류의|단계의|계층의)"
    r"(?: [가-힣A-Za-z]+){1,2})$"
)
"""`원자성, 일관성이라는 두 가지 특성`: the count stands behind the members."""
_OF_STAGES = re.compile(
    r"^(?P<items>.+?)의 "
    r"(?P<kind>(?:[두세네]|다섯|여섯|일곱|\d+) ?(?:가지|단계|종류|계층|부분|영역))$"
)
"""`접수, 심사, 발급의 세 단계`."""
_NAMED_KIND = re.compile(r"^(?P<items>.+?)(?:이라는|라는) (?P<kind>[가-힣]{2,6})$")
"""`재사용성, 확장성이라는 장점`."""
_COUNT_BEHIND = re.compile(
    r"\s(?:[두세네]|다섯|여섯|일곱|\d+) ?(?:가지|개|부분|단계|종류|계층)(?: \S+)?$"
)
"""`A, B, C 세 부분`: the count is no part of the last member."""
_CUTS = re.compile(r"\s*,\s*(?:그리고|및|또는|혹은)?\s*|\s+(?:및|또는|혹은|그리고)\s+")
_BROKEN = re.compile(
    r"(?:사이|간)의\s|[가-힣](?:을|를|에게|에서|으로)\s|(?:와|과) 같은|"
    r"^(?:의|에|와|과)\s|(?:고|며|면|지만)$"
)


@dataclass(frozen=True, slots=True)
class Series:
    """The members of an enumeration."""

    items: tuple[str, ...]
    kind: str = ""
    """What they are examples or members of: `배포판`, `두 가지 구성 요소`; may be empty."""
    closed: bool = True
    """Whether these are all (no 등, no 와 같은)."""


_SHAPES = (
    (_COUNTED, True),
    (_OF_KIND, True),
    (_OF_STAGES, True),
    (_NAMED_KIND, True),
    (_SUCH_AS, False),
    (_AND_SO_ON, False),
)


def find(sentence: Sentence, argument: Argument) -> Series | None:
    """The enumeration that a phrase is, or None if it is none that can be asked for."""
    words = sentence.words(argument)
    for pattern, closed in _SHAPES:
        found = pattern.match(words)
        if found:
            kind = (found.groupdict().get("kind") or "").strip()
            cut = _AND_SO_ON.match(found.group("items"))
            inner = cut.group("items") if cut else found.group("items")
            return _series(sentence, argument, inner, kind, closed=closed)
    return _series(sentence, argument, words, "", closed=True)


def _series(
    sentence: Sentence, argument: Argument, words: str, kind: str, *, closed: bool
) -> Series | None:
    items = _split(sentence, argument, words)
    if not FEWEST <= len(items) <= MOST or not all(is_item(item) for item in items):
        return None
    if len(set(items)) < len(items) or "같은" in kind or "," in kind or dangling(kind):
        return None
    return Series(tuple(items), _without_light(kind), closed)


def _split(sentence: Sentence, argument: Argument, words: str) -> list[str]:
    """Cut at commas and conjunctions, and at 와/과 that Kiwi calls one."""
    marked = words
    base = sentence.tokens[argument.first].start
    offset = sentence.text.find(words, base)
    if offset >= 0:
        cuts = [
            t.start - offset
            for t in sentence.tokens[argument.first : argument.particle]
            if t.tag == "JC" and t.form in ("와", "과", "이나", "나", "랑")
        ]
        chars = list(words)
        for cut in cuts:
            if 0 <= cut < len(chars) and chars[cut] in "와과나":
                chars[cut] = ","
                if chars[cut - 1] == "이" and words[cut] == "나":
                    chars[cut - 1] = " "
        marked = "".join(chars)
    items = [bare(piece) for piece in _CUTS.split(marked)]
    items = [_COUNT_BEHIND.sub("", item) for item in items if item]
    if items:
        items[0] = _without_light(items[0])
    return items


def _without_light(words: str) -> str:
    parts = words.split()
    while len(parts) > 1 and parts[0] in LIGHT_MODIFIERS:
        parts = parts[1:]
    return " ".join(parts)


def is_item(item: str) -> bool:
    """Whether a member is short and whole enough to be recalled."""
    return (
        0 < len(item.split()) <= _LONGEST_ITEM
        and not _BROKEN.search(item + " ")
        and not dangling(item)
        and not item.endswith(("간", "사이", "간의", "사이의"))
    )
