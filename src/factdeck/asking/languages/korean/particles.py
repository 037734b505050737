"""Particles (조사) in the form that the word before them asks for: 은/는, 이/가, 을/를, 으로/로."""

from __future__ import annotations

import re

from factdeck.asking.languages.korean.hangul import FINAL_L, final, is_syllable

PAIRS = {
    "은": ("은", "는"),
    "이": ("이", "가"),
    "을": ("을", "를"),
    "과": ("과", "와"),
    "이란": ("이란", "란"),
    "이라고": ("이라고", "라고"),
    "이라는": ("이라는", "라는"),
    "이나": ("이나", "나"),
    "으로": ("으로", "로"),
    "으로서": ("으로서", "로서"),
    "으로써": ("으로써", "로써"),
    "으로는": ("으로는", "로는"),
    "이다": ("이다", "다"),
}
"""Form after a consonant, form after a vowel; the first names the pair."""

_BY_FORM = {form: name for name, forms in PAIRS.items() for form in forms}

_CONSONANT_LETTERS = "LMNR"
"""Letters whose Korean names end in a consonant: 엘, 엠, 엔, 아르(알)."""

_CONSONANT_DIGITS = "013678"
"""영, 일, 삼, 육, 칠, 팔. The others end in a vowel: 이, 사, 오, 구."""

_LIQUID_DIGITS = "178"
"""일, 칠, 팔 end in ㄹ, after which 으로 is 로."""

_CONSONANT_SPELLING = re.compile(
    r"(?:ng|[lmn]|me|ne|le|(?<![aeiou])[aeiou]t|[aeiou][ckp]|ck|[aeiou]pp|[aeo]b|[aeiou]ble|type|"
    r"private)$",
    re.IGNORECASE,
)
"""English spellings that Korean reads with a final consonant: ring, pool, name, map, lock, web,
public, type 타입, private 프라이빗.
Others get an extra vowel: cache 캐시, Java 자바, test 테스트, flag 플래그, index 인덱스."""

_READ_AS_WORDS = {"GET": True, "PUT": True, "SET": True, "MAP": True, "BIT": False, "JOB": True}
"""Capitals that are read as a word: whether it ends in a consonant (겟, 풋)."""

_READ_WITH_VOWEL = frozenset({"bit", "set", "chat", "hub", "loop", "theme"})
"""비트, 세트, 챗, 허브, 루프, 테마: against the spelling rule."""

_LONGEST_SPELT_OUT = 5
"""Longer capitals are a word: RUNNABLE 러너블."""
_LAST_LETTERS = re.compile(r"(?<=[a-z])[A-Z]{2,3}$")
"""Letters behind a word are spelt out: ClusterIP 클러스터아이피."""

_LIQUID_SPELLING = re.compile(r"(?:l|le|r)$", re.IGNORECASE)

_CLOSING = " \t)]}>\"'`”’」』》*_.,!?:;%"
_GLOSS = re.compile(r"^(.*\S)\s*[(\[][^()\[\]]*[)\]]$", re.DOTALL)


def _spoken(word: str) -> str:
    """The part of a word that decides: before a closing gloss, inside quotes and code marks."""
    gloss = _GLOSS.match(word.strip())
    bare = (gloss.group(1) if gloss else word).rstrip(_CLOSING)
    return bare or word


def ends_in_consonant(word: str) -> bool:
    """Whether the word, read aloud in Korean, ends in a consonant."""
    last = _spoken(word)[-1:]
    if not last:
        return False
    if is_syllable(last):
        return final(last) != 0
    if last.isdigit():
        return last in _CONSONANT_DIGITS
    return _latin_consonant(_spoken(word))


def _latin_consonant(word: str) -> bool:
    tail = re.split(r"[^A-Za-z]", word)[-1]
    if not tail:
        return False
    if tail in _READ_AS_WORDS:
        return _READ_AS_WORDS[tail]
    if tail.isupper() and len(tail) > _LONGEST_SPELT_OUT:
        tail = tail.lower()
    letters = _LAST_LETTERS.search(tail)
    if tail.isupper() or len(tail) == 1 or letters:
        return tail[-1].upper() in _CONSONANT_LETTERS
    return tail.lower() not in _READ_WITH_VOWEL and bool(_CONSONANT_SPELLING.search(tail))


def _ends_in_liquid(word: str) -> bool:
    spoken = _spoken(word)
    last = spoken[-1:]
    if last and is_syllable(last):
        return final(last) == FINAL_L
    if last.isdigit():
        return last in _LIQUID_DIGITS
    return _LIQUID_SPELLING.search(spoken) is not None


def particle(word: str, name: str) -> str:
    """The form of a particle that fits after a word.

    Args:
        word: Hangul, Latin, digits, with or without closing quotes, brackets or code marks; a
            gloss in brackets is read over: 원자성(Atomicity)이란.
        name: Either form of the particle, e.g. `은` or `는`. One that has a single form is
            returned as it is.
    """
    pair = _BY_FORM.get(name)
    if pair is None:
        return name
    after_consonant, after_vowel = PAIRS[pair]
    if pair.startswith("으로") and _ends_in_liquid(word):
        return after_vowel
    return after_consonant if ends_in_consonant(word) else after_vowel


def attach(word: str, name: str) -> str:
    """The word with the fitting form of the particle right behind it."""
    return word + particle(word, name)
