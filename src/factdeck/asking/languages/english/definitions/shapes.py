"""Which form of question the shape of a definition calls for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english import bodies
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.definitions.acts import act_of_many, act_of_one, imperative
from factdeck.asking.languages.english.definitions.kinds import (
    NOUNS_FIRST,
    POST_MODIFIED,
    SHORTEST,
    kind,
    noun_phrase,
    some_kind,
)
from factdeck.asking.languages.english.definitions.predicates import predicate
from factdeck.asking.languages.english.definitions.processes import (
    PROCESS,
    gerund,
    occurrence,
    told,
)
from factdeck.asking.languages.english.definitions.uses import duty, participle, purpose
from factdeck.asking.languages.english.genus import genus_of
from factdeck.asking.languages.english.terms import bare, is_plural_term, is_value
from factdeck.asking.languages.english.words.genera import GENERA
from factdeck.asking.languages.english.words.verbs import NOUNISH

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdeck.asking.language import Asked

_ARTICLE = re.compile(r"(?:an?|the|any|one(?! or\b)|each|every)\s", re.IGNORECASE)
_NO_DEFINITION = re.compile(
    r"^(?:not|no|only|also|just|simply|need|more|less|same|similar|high|low|higher|lower|very|"
    r"usually|often|e\.?g|example|like|see|if|as|good|bad|easy|hard|first|great|useful|best|due|because|but|and|or|"
    r"most|all|some|many|both|different|various|multiple|up|at|\d)\b",
    re.IGNORECASE,
)
_LONGEST_IN_ING = 6  # `spring`, `string`


def by_shape(term: str, body: str) -> Asked | None:
    """Ask about a term what its body answers; None where that says nothing of the term."""
    clause = parse(body)
    one_of_them = clause.lower(0) in ("a", "an") and " of " in term and is_plural_term(term)
    if _is_order(term, clause) or one_of_them:
        return None
    if clause.lower(0) in _OPENERS:
        return _OPENERS[clause.lower(0)](term, clause)
    if is_value(term) and not _can_only_define(body):
        return None
    return act_of_many(term, clause) or act_of_one(term, clause) or _by_genus(term, clause)


def _by_genus(term: str, clause: Clause) -> Asked | None:
    """By the noun that says what kind of thing it is; without one by how the body begins."""
    if bodies.defines_nothing(clause.text):
        return None
    undefining = _NO_DEFINITION.match(clause.text) is not None
    whole = _states(clause) or (
        clause.kind == "clause" and clause.lower(0) in ("each", "every", "any")
    )
    genus = -1 if whole or clause.kind == "participle" else genus_of(clause)
    if genus >= 0 and not undefining:
        return kind(term, clause, genus)
    if clause.kind == "clause" and not _is_modified_noun(clause):
        return told(term, clause)
    return None if undefining else _shape_of(clause)(term, clause)


def _shape_of(clause: Clause) -> Callable[[str, Clause], Asked | None]:
    if _ARTICLE.match(clause.text):
        return some_kind
    # `physically separating …`, `channelling urges` whose verb no table knows
    described = clause.tag(0) == "RB" and clause.tag(1) == "VBG"
    first = clause.lower(0)
    unknown = first.endswith("ing") and len(first) > _LONGEST_IN_ING and first not in GENERA
    if described or (unknown and clause.tag(1) in ("NN", "NNS", "DT", "PRP", "JJ")):
        return gerund
    return _BY_KIND.get(clause.kind) or _BY_FIRST_TAG.get(clause.tag(0), noun_phrase)


def _is_order(term: str, clause: Clause) -> bool:
    """`Forwarding: move the packet on`: how it is done, as an order, and not what it is."""
    verb = clause.lower(0)
    noun = verb in NOUNS_FIRST or clause.tag(1) in ("IN", "TO", "WH")
    process = PROCESS.search(bare(term).rsplit(maxsplit=1)[-1].lower())
    # `move packet`, taken for a noun
    either = (
        clause.kind == "phrase" and verb in NOUNISH and verb not in GENERA and clause.tag(1) == "NN"
    )
    order = clause.kind == "imperative" or either
    return order and bool(process) and not noun and not is_plural_term(term)


def _states(clause: Clause) -> bool:
    """`The sum of all shares is 1`: a sentence, though it opens like a definition."""
    before = {clause.tag(index) for index in range(clause.verb)}
    be = clause.lower(clause.verb) in ("is", "are", "was", "were")
    return clause.kind == "clause" and be and not before & {"WH", "SUB"}


def _is_modified_noun(clause: Clause) -> bool:
    """`a database that maps names …`, `an identifier assigned to …`, taken for a sentence."""
    before = {clause.tag(index) for index in range(clause.verb)}
    relative = "WH" in before or clause.tag(clause.verb) in ("VBD", "VBP")
    return clause.lower(0) in ("a", "an") and relative


def _can_only_define(body: str) -> bool:
    """`Latency: time between …` against `Latency: low`."""
    shaped = _ARTICLE.match(body) or POST_MODIFIED.match(body)
    return bool(shaped) and len(body.split()) > SHORTEST


def _nothing(term: str, clause: Clause) -> None:
    """`in the morning`, `whether it rains`: tells a circumstance."""
    del term, clause


# First words that give a definition its question.
_OPENERS: dict[str, Callable[[str, Clause], Asked | None]] = {
    "when": occurrence,
    "responsible": duty,
}
_BY_KIND: dict[str, Callable[[str, Clause], Asked | None]] = {
    "predicate": predicate,
    "participle": participle,
    "imperative": imperative,
}
_BY_FIRST_TAG: dict[str, Callable[[str, Clause], Asked | None]] = {
    "TO": purpose,
    "IN": _nothing,
    "SUB": _nothing,
    "WH": _nothing,
    "VBG": gerund,
}
