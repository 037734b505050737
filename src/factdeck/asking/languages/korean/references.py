"""Demonstratives: told away where the thing is named, otherwise the sentence is marked.

`이러한 운영 체제` is plain `운영 체제` once operating systems are what the notes talk about;
`이러한 문제` points to a whole sentence and cannot be told away.
"""

from __future__ import annotations

import re

from factdeck.asking.languages.korean.tables import words

_NOUNS = r"(?:[가-힣A-Za-z0-9]+ ){0,2}?[가-힣A-Za-z0-9]+?"
_DEMONSTRATIVE = re.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<word>이러한|그러한|이런|그런|해당|이|그)\s+"
    rf"(?P<noun>{_NOUNS})(?P<particle>들은|들이|들을|들의|에서|에는|으로|은|는|이|가|을|를|의|에|로|와|과|도)"
    rf"(?=[\s,]|$)"
)

_POINTING_NOUNS = words(
    "문제 문제점 상황 경우 이유 방식 방법 점 과정 작업 작업들 것 때 현상 특징 특성 차이 사실 "
    "역할 외 밖 후 중 다음 결과 기능 조건 상태 개념 원리 구조 형태 정도 부분 시점 관계 특정 전 "
    "이상 이하 값 코드"
)
"""Heads that stand for something said before, not for a kind of thing."""

_OF_A_KIND = frozenset({"이러한", "이런", "그러한", "그런"})
"""They point to a kind, which the noun alone can name; 이 and 해당 point to one of it."""

_ABOVE_TOPIC = re.compile(r"(?<![가-힣])그 (위|안|내부|밖)(?=에)")
_TOPIC = re.compile(r"^([^,]{2,16}?)(?:은|는)\s")

DANGLING = re.compile(
    r"(?<![가-힣A-Za-z0-9)\"`])(?:"
    r"이러한|그러한|이런|그런|저런|이렇게|그렇게|이와 같은|이와 같이|이 모든|해당|"
    r"위와 같은|앞서|"
    r"아래와 같은|다음과 같은|다음과 같이|그들은|그들이|그들의|그들을|이를|이는|"
    r"이것(?:은|이|을|의|도)?|"
    r"그것(?:은|이|을|의|도)?|이로|이에|여기(?:서|에서|에)?|이때|이 때|이 당시|이 점|이로 인해|"
    r"우리가|우리는|우리의|내가|나는|저는|제가|각자|전자|후자|둘|둘 다|나머지|방금|아까|이번"
    r")(?![가-힣])|(?<![가-힣A-Za-z0-9)\"`])(?:이|그|저) (?=[가-힣A-Za-z])"
    r"|(?:(?<=[은는,] )|^)(?:위의|위에서|앞의|앞에서|아래의|아래에서)(?![가-힣])"
    r"|(?<!\w)(?:1번의|[1-9]번(?:과는|과|에서|처럼|보다))(?![가-힣])"
)
"""Words that point outside the sentence they stand in; `1번과 달리`: to an item of a list."""


_OBJECT_BEFORE = re.compile(r"[가-힣A-Za-z)](?:을|를) [^,.]*(?:하고|하여|해서|아|어|고|며|서),? $")
"""A clause before with an object of its own, which 이를 takes up."""


def dangling(text: str) -> tuple[str, ...]:
    """The pointing words of a text, in order; `열쇠를 만들고 이를 보낸다` points to itself."""
    return tuple(
        m.group(0).strip()
        for m in DANGLING.finditer(text)
        if m.group(0) != "이를" or not _OBJECT_BEFORE.search(text[: m.start()])
    )


def resolve(text: str, known: str) -> str:
    """Drop demonstratives before the name of a thing that the notes have introduced.

    Args:
        text: One normalised sentence.
        known: Headings and sentences before it.
    """
    topic = _TOPIC.match(text)
    if topic:
        text = _ABOVE_TOPIC.sub(rf"{topic.group(1)} \1", text)
    return _DEMONSTRATIVE.sub(lambda m: _told(m, known), text)


def _told(match: re.Match[str], known: str) -> str:
    noun = match.group("noun")
    head = noun.rsplit(" ", 1)[-1]
    whole = match.group(0)
    if head in _POINTING_NOUNS or noun in _POINTING_NOUNS or noun.endswith("들"):
        return whole
    if match.group("word") not in _OF_A_KIND:
        return whole
    if len(head) > 1 and noun in known:
        return noun + match.group("particle")
    return whole
