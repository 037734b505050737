"""Negations that a card invents or loses."""

from __future__ import annotations

import re

_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nothing|nobody|without|cannot|can't|isn't|aren't|doesn't|"
    r"don't|didn't|won't|wasn't|weren't|shouldn't|mustn't|couldn't|unable|lacks?|lacking|fails?|"
    r"except|instead|rather|un\w{4,}|in(?:capable|valid|secure|dependent\w*|direct\w*|compatible)|"
    r"im(?:possible|mutable)|non-?\w+|dis\w{4,}|prevents?|avoids?|\w+less)\b"
    r"|않|못|없|아니|아닌|말고|말아|불가|불필|비\w*적|무관|제외|부족|금지|막|방지|달리|대신|미\w{1,2}",
    re.IGNORECASE,
)
# What is negated: the words right behind the negator in English, right before it in Korean.
_ENGLISH = re.compile(
    r"\b(?:not|never|neither|nor|cannot|n't|without|no)\s+(?:\w+\s+){0,1}?(?P<word>[a-z]{4,})",
    re.IGNORECASE,
)
_KOREAN = re.compile(r"(?P<word>[가-힣]{2,}?)(?:하|되|시키)?지(?:는|도|를)?\s*(?:않|못|말)")
_KOREAN_LACK = re.compile(r"(?P<word>[가-힣]{2,}?)(?:이|가|은|는|도)?\s없(?:이|다|는|고|으|어)")


def negates(text: str) -> bool:
    """Tell whether something is said not to be so."""
    return bool(_NEGATION.search(text))


def lost_negation(question: str, answer: str, source: str) -> str:
    """Give a word that the source denies and the card affirms; empty if there is none."""
    card = f"{question}\n{answer}".casefold()
    if negates(card):
        return ""
    for pattern in (_ENGLISH, _KOREAN, _KOREAN_LACK):
        denied = [match["word"].casefold() for match in pattern.finditer(source)]
        for word in denied:
            affirmed = source.casefold().count(word) > denied.count(word)
            if not affirmed and re.search(rf"(?<![a-z]){re.escape(word)}", card):
                return word
    return ""


_OUTRIGHT = re.compile(
    r"\b(?:not|no|never|neither|nor|cannot|can't|isn't|aren't|doesn't|don't|without)\b"
    r"|(?:지|지는|지도)\s?(?:않|못)|없(?:다|는|이|음|기|으)|아니(?:다|라|며|고)",
    re.IGNORECASE,
)


def invented_negation(question: str, answer: str, source: str) -> bool:
    """Tell whether a card denies something, of a source that denies nothing."""
    return bool(_OUTRIGHT.search(f"{question}\n{answer}")) and not negates(source)
