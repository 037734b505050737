"""A fact's text cut into sentences and freed of what only made sense on the page.

Ordinals, connectives, picture words and long asides go; what a connective said is remembered as a
mark: `contrast` (반면), `therefore` (따라서), `because-of-that` (이러한 이유로), `example`,
`picture`, `here` (여기서, 이런 상황에서), `example-thing`, `meta`.
"""

from __future__ import annotations

import re

from factdeck.asking.languages.korean.particles import attach

_SENTENCE_END = re.compile(
    r"(?<=[가-힣\)\]\"'”’`][.!?])\s+(?=\S)|(?<=[다요음함됨임]\.)(?=[가-힣A-Z\"'“])|\n+"
)

_ASIDE = re.compile(r"\s*\((?=[^()]*[\s,:=])[^()]{9,}\)|\s*\((?:예|ex|참고|단|즉|cf)[^()]*\)")
"""Brackets with more than a gloss in them."""

_LABEL_MARK = re.compile(r"^\s*(?:[•▶▷■□◆◇○●✓✔※*]|→|->|=>|⇒|\[x?\s?\])\s*")

_ORDINAL = re.compile(
    r"^(?:첫|두|세|네|다섯|여섯|일곱)\s*번째(?:로|로는)?\s*,?\s+|"
    r"^(?:첫째|둘째|셋째|넷째|다섯째)(?:로|로는)?\s*,?\s+|^마지막(?:으로)?,\s+|^\(?\d+\)\s+"
)

_CONNECTIVES: tuple[tuple[str, str], ...] = (
    ("contrast", r"반면(?:에)?|이와 반대로|반대로|이에 반해|이와 달리"),
    ("but", r"하지만|그러나|그렇지만|그런데|다만|단"),
    (
        "because-of-that",
        r"(?:이러한|이런|그런|이) 이유로(?:\s*인해)?|이 때문에|이로 인해|그렇기 때문에",
    ),
    ("therefore", r"따라서|그래서|그러므로|때문에|이에 따라|그 결과|결과적으로|결국|그러면|그럼"),
    ("example", r"예를 들어서?|예를 들면|예컨대|가령|마찬가지로|이를테면"),
    (
        "here",
        (
            r"(?:이러한|이런|그런|이) (?:상황|경우|때)(?:에서는|에서|에는|에|는)?|여기서|여기에서|"
            r"이때|이 때|그때"
        ),
    ),
    (
        "",
        r"또한|또|그리고|게다가|더불어|즉|참고로|우선|먼저|일반적으로|기본적으로|실제로|사실|특히|만약에?|만일",
    ),
    ("", r"추가적으로|추가로|이처럼|물론|보통|대신|이후|다음으로|그 다음|그런 다음"),
)
_CONNECTIVE = tuple(
    (mark, re.compile(rf"^(?:{words})(?:,\s*|\s+)(?=\S)")) for mark, words in _CONNECTIVES
)

_PICTURE = re.compile(
    r"(?:(?:우측|좌측|왼쪽|오른쪽|위|아래|다음|위의|아래의)\s+)?"
    r"(?:이미지|그림|사진|도식|다이어그램)(?:에서(?:는)?|에서 보듯이?|와 같이|과 같이|처럼|"
    r"를 보면|을 보면)\s*,?\s*"
)
_PICTURE_THING = re.compile(r"(?:이미지|그림|사진|도식|예시|예제)의\s")
_PICTURE_SIDE = re.compile(r"^(?:좌측|우측|왼쪽|오른쪽)(?:의)?\s+")
_CASE_OF = re.compile(r"^([가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{1,14}?)의 경우(?:에는|에|는)?,?\s+")
_DEFINES = re.compile(r"^([^,.?]{1,40}?)(?:이란|란)\??(?:\s*[:,-]\s*|\s+)(?=\S)")
"""`X란 …`: the sentence says of itself that it defines."""
_LOOKING_AT = re.compile(r"^(.{2,20}?)(?:을|를) (?:살펴보면|보면|확인해 ?보면),?\s*")

META = re.compile(
    r"이번 (?:장|글|절|포스팅|시간)|알아보(?:도록|자|겠|고자)|알아본다|살펴보(?:도록|자|겠|"
    r"고자)|살펴본다|"
    r"정리(?:한다|해보|하였다|했다)|(?:장|글|절|여기|포스팅)에서 .{0,20}다룬다|다루겠|"
    r"소개(?:한다|하겠)|설명하(?:겠|도록|자면)|"
    r"(?:해|하여) ?보(?:자|겠|도록)|하자[.!]?$|합시다|참고하"
)
"""Sentences about the text, not about its subject."""


def sentences(text: str) -> list[str]:
    """Cut a fact's text at sentence ends and line breaks; pieces are not empty."""
    return [piece.strip() for piece in _SENTENCE_END.split(text) if piece and piece.strip()]


def normalise(sentence: str) -> tuple[str, frozenset[str]]:
    """One sentence without page furniture, and the marks of what was taken."""
    marks: set[str] = set()
    if META.search(sentence):
        marks.add("meta")
    text = _LABEL_MARK.sub("", _ASIDE.sub("", sentence))
    for _ in range(3):
        before = text
        ordinal = _ORDINAL.match(text)
        if ordinal:
            marks.add("ordinal")
            text = text[ordinal.end() :]
        text = _connective(text, marks)
        if text == before:
            break
    text = _pictures(text, marks)
    if _names_thing(text):
        text = _CASE_OF.sub(lambda m: attach(m.group(1), "은") + " ", text)
    defined = _DEFINES.match(text)
    if defined:
        marks.add("defines")
        text = attach(defined.group(1).strip(), "은") + " " + text[defined.end() :]
    text = _LOOKING_AT.sub(r"\1에서 ", text)
    return re.sub(r"\s+", " ", text).strip(), frozenset(marks)


def _connective(text: str, marks: set[str]) -> str:
    for mark, pattern in _CONNECTIVE:
        found = pattern.match(text)
        if found:
            if mark:
                marks.add(mark)
            return text[found.end() :]
    return text


def _pictures(text: str, marks: set[str]) -> str:
    if _PICTURE_THING.search(text):
        marks.add("example-thing")
    stripped = _PICTURE_SIDE.sub("", _PICTURE.sub("", text))
    if stripped != text:
        marks.add("picture")
    return stripped


def _names_thing(text: str) -> bool:
    """`도커의 경우 …` speaks of a thing unless the clause goes on with its own case particle."""
    found = _CASE_OF.match(text)
    return found is not None and not re.match(r"(?:가|이|는|은)\s", text[found.end() :])
