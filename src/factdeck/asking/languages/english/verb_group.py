"""The verbs of a clause: their kind, the auxiliary that asks, the main verb and its adverbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factdeck.asking.languages.english.morphology import lemma
from factdeck.asking.languages.english.words import closed, word_set

if TYPE_CHECKING:
    from factdeck.asking.languages.english.clause import Clause

VerbKind = Literal["be", "passive", "progressive", "perfect", "modal", "do", "lexical"]
# Participles that a noun follows as the name given: `is called entropy`.
_WITH_NAME = word_set("called named termed considered made given deemed dubbed granted")


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verb group of a clause; positions count in `Clause.tokens`."""

    kind: VerbKind
    auxiliary: str
    """The word that comes before the subject in a question: is, can, has, does."""
    main: int
    """Where the main verb stands; for `be` alone, where that stands."""
    base: str
    """The main verb's base form."""
    between: str
    """Adverbs between auxiliary and main verb, or before a lone main verb."""
    negative: bool


def verb_group(clause: Clause) -> Verbs:
    """The verbs that begin at the finite verb, `could not easily be sent`, and what they are."""
    first = clause.verb
    word, index = clause.lower(first), first + 1
    while clause.tag(index) == "RB" or clause.lower(index) == "not":
        index += 1
    between = clause.words(first + 1, index)
    before = "" if clause.kind == "clause" else clause.words(clause.start, first)
    said = {word, *between.lower().split(), *before.lower().split()}
    negative = bool(said & closed.NEGATIONS)
    kind, main = _classify(clause, first, index)
    if kind == "lexical":
        between, main = _leading_adverbs(clause), first
    auxiliary = _do_support(clause) if kind == "lexical" else word
    base = lemma(clause.lower(main))
    return Verbs(kind, auxiliary, main, base, between, negative)


def _classify(clause: Clause, first: int, following: int) -> tuple[VerbKind, int]:
    word, tag_after = clause.lower(first), clause.tag(following)
    if word in closed.BE:
        return _after_be(clause, following)
    if clause.tag(first) == "MD":
        passive = clause.lower(following) == "be" and clause.tag(following + 1) in ("VBN", "VBD")
        return ("passive", following + 1) if passive else ("modal", following)
    if word in closed.HAVE and tag_after in ("VBN", "VBD"):
        bare = clause.tag(following + 1) in ("NN", "NNS")  # `has limited storage`
        return ("lexical", first) if bare else ("perfect", following)
    if word in closed.DO or word in closed.NEGATED:
        return ("do", following) if tag_after in ("VB", "NN") else ("lexical", first)
    return "lexical", first


def _after_be(clause: Clause, following: int) -> tuple[VerbKind, int]:
    """`is stored`, `is running`, `is a store`."""
    tag_after = clause.tag(following)
    if tag_after in ("VBN", "VBD") and not _modifies(clause, following):
        return "passive", following
    gerund = tag_after == "VBG" and clause.tag(following + 1) not in ("NN", "NNS", "NNP")
    return ("progressive", following) if gerund else ("be", following - 1)


def _modifies(clause: Clause, participle: int) -> bool:
    """Whether a participle is an adjective before its noun: `is managed storage`."""
    noun = clause.tag(participle + 1) in ("NN", "NNS", "NNP", "JJ")
    return noun and clause.lower(participle) not in _WITH_NAME


def _leading_adverbs(clause: Clause) -> str:
    start = clause.verb
    while start > clause.start and clause.tag(start - 1) == "RB":
        start -= 1
    return clause.words(start, clause.verb)


def _do_support(clause: Clause) -> str:
    return {"VBZ": "does", "VBD": "did"}.get(clause.tag(clause.verb), "do")
