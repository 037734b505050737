"""Words of one note that the analyser must not take apart, given to it call by call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean.tables import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factdeck.model import Fact

_LATIN = re.compile(
    r"[A-Za-z][A-Za-z0-9.+#_/-]*(?: [A-Z][A-Za-z0-9.+#_/-]*)+"  # Docker Swarm
    r"|[A-Za-z]+[-_./+#0-9][A-Za-z0-9.+#_/-]*[A-Za-z0-9+#]"  # K8S, log4j, non-blocking
    r"|[A-Za-z_]\w*\(\)"  # wait()
)
_GLOSSED = re.compile(r"[가-힣A-Za-z0-9]+\s?\([A-Za-z가-힣][A-Za-z가-힣0-9 ,.&/'-]{0,40}\)")
"""A word with its translation in brackets is one name: 원자성(Atomicity)."""

_QUOTED = re.compile(r"[\"“'‘]([^\"”'’]{2,40})[\"”'’]")
_HEADING_TERM = re.compile(r"^([\w가-힣]+?)(?:이란|란)\s*\??$")
_HAS_PARTICLE = re.compile(r"[가-힣](?:을|를|은|는|이|가|에|의|로)\s|[다요음함]$")

_FOLLOWS_TERM = re.compile(
    r"(?:으로|에서|에는|에게|까지|부터|은|는|이|가|을|를|의|에|로|와|과|도|란|이란|이다|다|인|이며|며|이고|"
    r"이므로|이라는|라는|이라|라고|화|만|들|용|처럼|보다|라|별|마다|이나|나|임|님|적)"
)
_MAX_TERM_WORDS = 3

_HANGUL_WORD = re.compile(r"(?<![가-힣])[가-힣]{3,}(?![가-힣])")
_CASE_PARTICLES = ("에서", "으로", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과")
_FEWEST_PARTICLES = 2
_NOT_NAMES = words(
    "때문 경우 동안 이후 다음 반면 가지 정도 중심 하나 모두 서로 자신 이상 이하 그것 이것 우리 "
    "나머지 위해 통해 사이 이전 마지막 처음 실제 기본적 일반적 각각 무엇 누구 여기 어디 이때 "
    "그때 만약 따라"
)
"""Words whose tags the analysis itself looks for."""

Protected = list[tuple[int, int, str]]


def author_terms(fact: Fact) -> frozenset[str]:
    """Short terms that the author set apart in a fact by code marks, bold face or quotes."""
    marked = {fact.text[s.start : s.end].strip() for s in fact.spans if s.kind != "link"}
    quoted = {m.group(1).strip() for m in _QUOTED.finditer(fact.text)}
    return frozenset(t for t in marked | quoted if _is_term(t))


def _is_term(text: str) -> bool:
    return (
        len(text) > 1
        and len(text.split()) <= _MAX_TERM_WORDS
        and not _HAS_PARTICLE.search(text)
        and "\n" not in text
    )


def _heading_terms(headings: Iterable[str]) -> set[str]:
    found = (_HEADING_TERM.match(h.strip()) for h in headings)
    return {m.group(1) for m in found if m and len(m.group(1)) > 1}


def _recurring_nouns(facts: Sequence[Fact]) -> set[str]:
    """Words seen with two different case particles: Kiwi knows not all of them as nouns.

    `커널과` alone is taken for one name; `커널을` elsewhere tells that 과 is a particle.
    """
    seen: dict[str, set[str]] = {}
    for fact in facts:
        for word in _HANGUL_WORD.findall(fact.text):
            particle = next((p for p in _CASE_PARTICLES if word.endswith(p)), "")
            stem = word.removesuffix(particle)
            if particle and len(stem) > 1:
                seen.setdefault(stem, set()).add(particle)
    return {
        stem
        for stem, particles in seen.items()
        if len(particles) >= _FEWEST_PARTICLES and stem not in _NOT_NAMES
    }


def protector(facts: Sequence[Fact]) -> Callable[[str], Protected]:
    """A function that marks the protected stretches of a sentence of these facts."""
    terms: set[str] = set()
    for fact in facts:
        terms |= author_terms(fact) | _heading_terms(fact.trail)
    terms |= _recurring_nouns(facts)
    longest_first = sorted(terms, key=lambda t: (-len(t), t))
    listed = "|".join(re.escape(t) for t in longest_first)
    known = re.compile(rf"(?:{listed})") if listed else None

    def protect(text: str) -> Protected:
        taken: list[tuple[int, int]] = []
        for pattern in (_GLOSSED, known, _LATIN):
            for match in pattern.finditer(text) if pattern else ():
                start, end = match.span()
                if _free(start, end, taken) and (pattern is not known or _whole(text, start, end)):
                    taken.append((start, end))
        return [(start, end, "NNP") for start, end in sorted(taken)]

    return protect


def _free(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    return all(end <= first or last <= start for first, last in taken)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a listed term stands there as a word of its own, particles aside."""
    before, after = text[start - 1 : start], text[end:]
    if before and _same_script(before, text[start]):
        return False
    if not after or not _same_script(text[end - 1], after[0]):
        return True
    return "가" <= after[0] <= "힣" and _FOLLOWS_TERM.match(after) is not None


def _same_script(left: str, right: str) -> bool:
    hangul = "가" <= left <= "힣" and "가" <= right <= "힣"
    latin = left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
    return hangul or latin
