"""Content words without the analyser: particles and endings cut off by rule.

Good enough to see that an answer stands in a question, fast, and the same with and without the
extra. Kiwi is kept for sentences.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.languages.korean.tables import words

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+#/-]*|[가-힣]+")
_PARTICLES = [
    "으로부터",
    "에서부터",
    "이라고도",
    "에게서",
    "이라는",
    "이라고",
    "으로서",
    "으로써",
    "에서는",
    "에서도",
    "에게는",
    "까지의",
    "으로는",
    "이란",
    "라는",
    "라고",
    "에서",
    "에게",
    "까지",
    "부터",
    "으로",
    "에는",
    "에도",
    "처럼",
    "보다",
    "마다",
    "이나",
    "이며",
    "이고",
    "이다",
    "에",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "로",
    "와",
    "과",
    "도",
    "만",
    "란",
]
_ENDINGS = [
    "하였기",
    "되었기",
    "했기",
    "됐기",
    "하기",
    "되기",
    "하는가",
    "되는가",
    "한가",
    "인가",
    "는가",
    "은가",
    "하는",
    "되는",
    "하여",
    "되어",
    "해서",
    "돼서",
    "하고",
    "되고",
    "하며",
    "되며",
    "하지",
    "되지",
    "하면",
    "되면",
    "한다",
    "된다",
    "하다",
    "되다",
    "했다",
    "됐다",
    "하였다",
    "되었다",
    "합니다",
    "됩니다",
    "하도록",
    "되도록",
    "하므로",
    "되므로",
    "하게",
    "되게",
    "할",
    "될",
    "한",
    "된",
    "함",
    "됨",
    "해",
    "돼",
]
_NOUN = 2
_LIGHT = words(
    "것 수 때 때문 등 중 및 또는 이다 있다 없다 있는가 없는가 있는 없는 있음 없음 무엇 어떤 어디 "
    "왜 어떻 어떻게 누구 몇 그 이 저 더 가장 매우 각 여러 다양 다양한 하나 가지 다른 위해 위한 "
    "대한 대해 통해 따라 경우 그리고 않는 않은 않기 않는다 언제 얼마나 은 는 이 가 을 를 의 에 "
    "로 와 과 도 만 란 하는 한다 하면 되는 된다 같은 해야 기때문"
)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if not "가" <= word[0] <= "힣":
        return word.casefold().rstrip(".")
    if word in _LIGHT:
        return ""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            return word.removesuffix(ending)
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) > 1:
            stem = word.removesuffix(particle)
            return stem[:-1] if stem.endswith(("만", "들", "간")) and len(stem) > _NOUN else stem
    return word


def stems(text: str) -> frozenset[str]:
    """Content words of a text, case folded."""
    found = (_stem(word) for word in _WORD.findall(text))
    return frozenset(stem for stem in found if stem and stem not in _LIGHT)
