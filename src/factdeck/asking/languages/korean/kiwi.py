"""The one place that knows kiwipiepy. The analyser is loaded once and never changed.

`oov_handling="rule"` goes with every call: without it unknown nouns such as 도커 fall apart in two
of three places (reference/korean-questions.md, section 2).
"""

from __future__ import annotations

import importlib.util
from functools import cache
from typing import TYPE_CHECKING, Any

from factdeck.asking.languages.korean.records import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Protected = list[tuple[int, int, str]]

WORKERS = 2
"""Threads of one analyser; results do not depend on their number."""


def installed() -> bool:
    """Whether the extra `ko` is there; asks without importing it."""
    return importlib.util.find_spec("kiwipiepy") is not None


@cache
def _analyser() -> Any:
    from kiwipiepy import Kiwi  # noqa: PLC0415  (540 MB and two seconds: only when needed)

    return Kiwi(num_workers=WORKERS)


def tokenize(
    texts: Sequence[str], protect: Callable[[str], Protected]
) -> Iterable[tuple[Token, ...]]:
    """Analyse many sentences in one call.

    Args:
        texts: Sentences, one each.
        protect: Gives the stretches of a text that are one proper noun: start, end, tag.
    """
    if not texts:
        return
    batches = _analyser().tokenize(texts, pretokenized=protect, oov_handling="rule")
    for morphemes in batches:
        yield tuple(_token(m) for m in morphemes)


def _token(morpheme: Any) -> Token:
    tag, _, suffix = morpheme.tag.partition("-")
    return Token(
        form=morpheme.form,
        tag=tag,
        start=morpheme.start,
        end=morpheme.start + morpheme.len,
        word=morpheme.word_position,
        irregular=suffix == "I",
    )
