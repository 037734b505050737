"""Korean words as the note has them and as an answer has them: the same but for their endings.

`Language.stems` cuts particles off nouns; a predicate changes inside its last syllable (빠르다,
빨라서; 가진다, 가질; 어렵다, 어려워). Here words are taken apart into letters, and so endings off.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FINALS = str.maketrans("ㄴㄹㅁㅂㅆ", "\u11ab\u11af\u11b7\u11b8\u11bb")
_ENDINGS = """
    ㄴ다 는다 다 습니다 ㅂ니다 고 며 으며 면 으면 기 음 ㅁ 은 ㄴ 는 을 ㄹ 지 게 도록 므로 으므로
    거나 지만 는데 은데 ㄴ데 려고 으려고 러 으러 서 야 도 던 려면 으려면 니까 으니까 자 라 듯이
    ㄹ수록 을수록 기에 기를 기가 기도 음을 음이 는가 은가 ㄴ가 는지 은지 ㄴ지 ㄹ지 을지 기때문
    고자
"""
"""Endings of predicates, and with them the particles that follow a nominalised one."""


def _letters(text: str) -> str:
    return unicodedata.normalize("NFD", text).translate(_FINALS)


_ENDING = re.compile(
    "(?:"
    + "|".join(_letters(ending) for ending in sorted(_ENDINGS.split(), key=len, reverse=True))
    + ")$"
)
# 아/어/여, alone or run together with the stem, and with the ㅆ of the past.
_VOWEL = re.compile("\u110b?[\u1161\u1165\u1167\u116a\u116f]\u11bb?$")
_LIGHT_VERB = re.compile(
    "(?:\u1112[\u1161\u1162\u1167]\u11bb?|\u1103[\u116b\u116c]\u11bb?|\u110b\u1175)$"
)
"""하다, 되다, 이다."""
_BECOMING = re.compile("(?:\u110b?[\u1161\u1165\u1167\u116a\u116f])?\u110c\u1175?$")
"""-지다: 깊어진다, 깊어져서, beside 깊어서."""
_IRREGULAR = (
    (re.compile("\u1105\u1173$"), "\u11af"),  # 빠르-
    (re.compile("\u110b[\u116e\u116f]$|\u11b8$"), ""),  # 어려우-, 어려워-, 어렵-
    (re.compile("[\u1173\u1175\u116e\u1169]$"), ""),  # 넘기-, 넘겨-; 나누-, 나눠-
    (re.compile("\u11af\u1105$"), "\u11af"),  # 빨라-, 올리-, 올려-
)
_SHORTEST = 2
"""Letters that must be left."""


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """Give the letters of a Korean word without its endings; other words as they are."""
    if not "가" <= word[:1] <= "힣":
        return word
    letters = _letters(word)
    for pattern in (_ENDING, _LIGHT_VERB, _VOWEL, _BECOMING):
        letters = _without(letters, pattern, "")
    for pattern, instead in _IRREGULAR:
        letters = _without(letters, pattern, instead)
    return letters


def _without(letters: str, pattern: re.Pattern[str], instead: str) -> str:
    shorter = pattern.sub(instead, letters)
    return shorter if len(shorter) >= _SHORTEST else letters
