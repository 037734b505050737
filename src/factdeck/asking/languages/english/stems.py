"""Content words of an English text."""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.languages.english.morphology import stem
from factdeck.asking.languages.english.words import closed, word_set

_WORD = re.compile(r"[^\W_][\w'’+#]*")
_EMPTY = (
    closed.DETERMINERS | closed.PRONOUNS | closed.PREPOSITIONS | closed.SUBORDINATORS
    | closed.CONJUNCTIONS | closed.RELATIVES | closed.MODALS | closed.ADVERBS
    | frozenset(closed.BE) | frozenset(closed.HAVE) | frozenset(closed.DO) | closed.NEGATIONS
    | {"to", "be", "been", "being", "how", "why", "not", "s", "used", "use", "called"}
) - word_set("one first second third once twice above below down up")  # fmt: skip


@lru_cache(maxsize=32768)
def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning, case folded."""
    words = (word.lower().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text))
    return frozenset(stem(word) for word in words if word not in _EMPTY)
