"""A text as the words that tell it from others, whatever their particles and endings.

No analyser: the ledger must recognise facts of any language, on a machine without any language's
tools, and give the same answer there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Names and numbers hold together (`IPv4`, `10.0.0.0/8`, `kube-proxy`, `C++`); Han characters count
# one by one, having no spaces; comparing signs are words, `a < b` being another fact than `a > b`.
_WORD = re.compile(
    r"[가-힣]+"
    r"|[\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W_가-힣\u3400-\u9fff]+(?:[._/@'’-][^\W_가-힣\u3400-\u9fff]+)*[+#%]*"
    r"|[<>=≤≥≠≈±→←↔⇒∈∉∧∨¬]+"
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_DIGIT = re.compile(r"\d")
_HANGUL = re.compile(r"[가-힣]")
# Particles, and endings of 이다, 하다, 되다 and plain predicates. The longest goes first.
_ENDING = re.compile(
    "(?:이라고|이라는|입니다|합니다|됩니다|적으로|시킨다|시키는"
    "|에서|에게|으로|까지|부터|처럼|보다|마다|조차|밖에|이나|라고|라는|이란|적인|이다|이라|이며|이고|지만"
    "|하다|한다|하며|하고|하는|하여|해서|해야|하기|하지|하면|했다"
    "|되다|된다|되며|되고|되는|되어|되면|되지|됐다|시켜"
    "|은|는|이|가|을|를|의|에|로|와|과|도|만|들|란|인|임|적|다|며|고|면|기|할|한|함|될|된|됨)$"
)
# Words that hold a sentence together and say nothing of its fact; of Korean ones, the stems. What
# is missing here (another language's) counts as content, which only blurs likeness a little.
_FUNCTION = frozenset(
    """
    a an and are as at be by can for from has have if in into is it its not of on or so than that
    the their then this to was were when which will with you your
    als an auch auf aus bei das dass dem den der des die durch ein eine einem einen einer eines es
    für im in ist mit nach nicht oder sich sind so und von vor wenn werden wie wird zu zum zur über
    그 더 등 때 및 수 이 것 할 있 있음 없 없음 않 하 한 된 되 대 대해 대한 위해 위한 통해
    """.split()  # noqa: SIM905 - a list of quoted words is four times as long
)
# What follows the subject: topic particles, the copula, and the punctuation of `term: definition`.
_SUBJECT_END = re.compile(
    r"(?<=\S)(?:은|는|이란|란)(?=\s)|\s(?:is|are|was|were|means|has|have|can|ist|sind|hat)\s"
    r"|\s?[:=|→](?:\s|$)|\s[-–—]\s",
    re.IGNORECASE,
)
_VOCABULARY = 20_000
"""Words whose stems are remembered: texts of one learner use the same ones."""
_SUBJECT_WINDOW = 40
"""Characters: a topic further in than this is a clause of its own."""
_TELLING = 1.5
"""Names, numbers and code, and again the subject, count this much more than other words."""


@dataclass(frozen=True, slots=True)
class Words:
    """The stems of a text, each with how telling it is by its looks."""

    factors: dict[str, float]
    content: frozenset[str]
    """Those that are no function words and no signs; all, if there are no others."""
    rigid: frozenset[str]
    """Stems where one letter makes another thing: numbers, short names, signs, TeX commands."""
    numbers: frozenset[str]
    topic: frozenset[str]
    """Names and numbers in the subject: `C` of `Vitamin C is …`."""
    text: str


def words(text: str) -> Words:
    """Take a `plain` text apart."""
    hangul = bool(_HANGUL.search(text))
    end = _subject_end(text)
    factors: dict[str, float] = {}
    rigid: set[str] = set()
    topic: set[str] = set()
    for start, word, stem in _stems(text):
        is_name = _is_name(word, hangul=hangul, first=start == 0)
        if is_name and start < end:
            topic.add(stem)
        factors[stem] = (_TELLING if is_name else 1.0) * (_TELLING if start < end else 1.0)
        if _is_rigid(word) or text[start - 1 : start] == "\\":
            rigid.add(stem)
    return Words(
        factors=factors,
        content=frozenset(stem for stem in factors if _is_content(stem)) or frozenset(factors),
        rigid=frozenset(rigid),
        numbers=frozenset(_NUMBER.findall(text)),
        topic=frozenset(topic),
        text=text.casefold(),
    )


def stems(text: str) -> list[str]:
    """Take the stems of a `plain` text only."""
    return [stem for _, _, stem in _stems(text)]


def _stems(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield position and word of each stem; the second of equal ones is told from the first.

    `5 · 1/6` has one 6, `6 · 1/6` has two.
    """
    times: dict[str, int] = {}
    for match in _WORD.finditer(text):
        start = match.start()
        stem = _stem(match.group(), glued=start > 0 and not text[start - 1].isspace())
        if stem:
            times[stem] = time = times.get(stem, 0) + 1
            yield start, match.group(), stem if time == 1 else f"{stem} {time}"


def _is_content(stem: str) -> bool:
    word = stem.partition(" ")[0]
    return word not in _FUNCTION and any(map(str.isalnum, word))


def _subject_end(text: str) -> int:
    match = _SUBJECT_END.search(text, 0, _SUBJECT_WINDOW)
    return match.start() if match else 0


@lru_cache(maxsize=_VOCABULARY)
def _stem(word: str, *, glued: bool) -> str:
    if not _HANGUL.match(word):
        return word.casefold().removesuffix("'s").removesuffix("’s")
    if glued and _ENDING.fullmatch(word):
        return ""  # the particle of a Latin word, a number or a quotation
    for _ in range(2):  # 에서 + 는
        match = _ENDING.search(word, 1)
        if not match:
            break
        word = word[: match.start()]
    return word


def _is_name(word: str, *, hangul: bool, first: bool) -> bool:
    if _DIGIT.search(word):
        return True
    if _HANGUL.match(word) or not word[0].isalpha():
        return False
    return hangul or not word[1:].islower() or (word[0].isupper() and not first)


def _is_rigid(word: str) -> bool:
    if _HANGUL.match(word):
        return len(word) == 1
    short = 3
    return len(word) <= short or bool(_DIGIT.search(word)) or word.isupper()
