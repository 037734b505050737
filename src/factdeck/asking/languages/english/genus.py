"""Where a phrase says what kind of thing it describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.words import closed, word_set
from factdeck.asking.languages.english.words.genera import GENERA
from factdeck.asking.languages.english.words.verbs import NOUNISH

if TYPE_CHECKING:
    from factdeck.asking.languages.english.clause import Clause

_DERIVED = re.compile(r"\w{3,}(?:tion|sion|sis|ment|ance|ence|ism|ity|ness|ship|ure|al)")
_GENUS_WITHIN = 8
_NOT_BEFORE_GENUS = frozenset(
    ["VBZ", "VBP", "MD", "WH", "TO", "IN", "SUB", "PRP", "PAREN", "PUNC", "CC"]
)
_LIGHT_GERUNDS = word_set("using taking making having being doing going getting giving")
_OPENS_DESCRIPTION = (
    closed.PREPOSITIONS
    | closed.RELATIVES
    | word_set("used made based designed found located such where when how to")
)


def genus_of(clause: Clause) -> int:
    """Where the noun stands that says what kind of thing a phrase describes; -1 without one.

    `an encrypted [protocol] for …`, `authorization [framework]`; not `process starts`.
    """
    if clause.lower(0) in _LIGHT_GERUNDS or clause.tag(0) == "VBZ":
        return -1
    if clause.kind == "imperative" and clause.lower(0) not in GENERA:
        noun = clause.lower(0) in NOUNISH and clause.tag(1) not in ("DT", "PRP", "JJ")
        if not noun:  # `guide young neurons`
            return -1
    for index in range(min(len(clause.tokens), _GENUS_WITHIN)):
        word, following = clause.lower(index), clause.lower(index + 1)
        known = word in GENERA or (is_plural(word) and not _singulars(word).isdisjoint(GENERA))
        if known and (not following or _is_modifier(clause, index + 1)):
            return index
        if _DERIVED.fullmatch(word) and following in ("of", "that", "which", "between"):
            return index
        if not _may_precede(clause, index):
            return -1
    return -1


def _singulars(word: str) -> set[str]:
    """What a plural may be the plural of: `variables`, `bodies`, `processes`."""
    return {word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y"}


def _may_precede(clause: Clause, index: int) -> bool:
    """Whether a word can stand before the genus that it describes."""
    tag = clause.tag(index)
    if clause.lower(index) == ",":
        return clause.tag(index - 1) in ("JJ", "VBN", "VBG")
    if tag == "DT":
        return index == 0
    return tag not in _NOT_BEFORE_GENUS and clause.lower(index) not in closed.PREPOSITIONS


def _is_modifier(clause: Clause, index: int) -> bool:
    """Whether a noun's description begins here: `that …`, `of …`, `used …`, a bracket."""
    if clause.lower(index) == ",":  # `a document, signed by …`
        index += 1
        return clause.tag(index) in ("VBN", "WH")
    if clause.lower(index) in _OPENS_DESCRIPTION:
        return True
    tag, following = clause.tag(index), clause.tag(index + 1)
    if tag in ("VBN", "VBD"):  # `cells made of`, and not `community supported`
        return following in ("IN", "TO", "SUB", "RB")
    return tag in ("PAREN", "WH", "TO", "IN", "VBG")
