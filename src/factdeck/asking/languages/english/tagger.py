"""A small part-of-speech tagger: closed classes, verb tables, endings and context.

Tags are a coarse Penn set: DT PRP NN NNS NNP JJ RB CD IN TO CC SUB (subordinator) WH (relative or
interrogative) MD VB VBZ VBP VBD VBN VBG PUNC PAREN. A false finite verb makes a bad card and a
missed one only costs a card, so an ambiguous word counts as a verb only in a verb's place.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.context import Place, name_or
from factdeck.asking.languages.english.disambiguation import decide
from factdeck.asking.languages.english.lexicon import readings
from factdeck.asking.languages.english.tokens import Token, token_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

# A single reading of these may still be wrong in its place: `the means`, `May 1789`.
_NEVER_SURE = frozenset(["VB", "VBG", "VBZ", "JJ", "MD"])


def tag(text: str, solid: Sequence[tuple[int, int]] = ()) -> tuple[Token, ...]:
    """Split a sentence into tagged tokens; `solid` stretches (code, maths) are one noun each."""
    spans = token_spans(text, solid)
    words = [text[start:end] for start, end in spans]
    lower = [word.lower().replace("’", "'") for word in words]
    options = [
        _solid(word) if solid and span in solid else readings(word)
        for word, span in zip(words, spans, strict=True)
    ]
    tags: list[str] = []
    for index, found in enumerate(options):
        special = lower[index] in _SPECIAL and _SPECIAL[lower[index]](words, tags, index)
        if special:
            tags.append(special)
        elif len(found) == 1 and found[0] not in _NEVER_SURE:
            tags.append(name_or(words, found[0], index))
        else:
            tags.append(decide(Place(words, options, tags, index)))
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    fields = zip(words, starts, ends, tags, lower, strict=True)
    return tuple(map(tuple.__new__, repeat(Token), fields))  # as `Token._make`, four times as fast


def _solid(words: str) -> tuple[str, ...]:
    return ("PAREN",) if words.startswith("(") else ("NNP",)


def _that(words: list[str], tags: list[str], index: int) -> str:
    """A relative, or `that` before its noun."""
    del words
    return "DT" if index == 0 or tags[-1] in ("IN", "CC") else "WH"


def _roman_one(words: list[str], tags: list[str], index: int) -> str:
    """`World War I`."""
    del tags
    return "NNP" if index and words[index - 1][:1].isupper() else ""


def _once(words: list[str], tags: list[str], index: int) -> str:
    """`at least once` against `once it is full`."""
    del tags
    return "RB" if index and words[index - 1] != "," else ""


_SPECIAL = {"that": _that, "i": _roman_one, "once": _once}
