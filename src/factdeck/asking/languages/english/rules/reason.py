"""`… because …`, `… due to …`, `to avoid …`, `so that …`: why?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.context import FINITE
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.verbs import PURPOSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.clause import Clause
    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_SHORTEST = 2
# `erosion, and the river carves …`, `its price, while others sell …`: no part of the reason.
_ANOTHER = re.compile(r",\s+(?:and (?:the|an?|it|they)|but|while|whereas|although)\s")
_FRONTED = re.compile(
    r"(?:because|since(?= [a-z]+ (?!\d))) (.+)|due to (.+)|(?:in order )?to [a-z]+ .+",
    re.IGNORECASE,
)
# A reason after these verbs is their complement: `is set to reduce`, `used to prevent`.
_TAKES_INFINITIVE = word_set(
    "allow enable permit require cause help force need want ask tell instruct encourage be use "
    "set wait call take lead start begin try bring continue attempt tend seem appear fail design "
    "intend choose aim plan work have act serve"
)
_OPEN_NOUN = word_set(
    "able ability attempt way need right time permission request failure order enough chance "
    "opportunity capability capacity tool method technique mechanism process strategy"
)


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `Why …?` with the reason or purpose as the answer."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if clause.kind == "participle":
        return
    fronted = _FRONTED.fullmatch(clause.opening)
    if fronted and sentence.elided:
        return
    if fronted:
        question = f"Why {_after_opening(sentence)}?"
        yield sentence.candidate("reason", question, fronted[1] or fronted[2] or fronted[0], 0.8)
        return
    for index in range(verbs.main + 1, clause.end):
        sure, skipped = _reason_at(clause, index)
        if not sure and clause.lower(index) in ("when", "if"):
            return  # the reason is one of the circumstance
        if not sure:
            continue
        if _fused(clause, index) or _embedded(clause, index) or _is_one_of_several(clause, index):
            return
        answer = _ANOTHER.split(sentence.resolve(clause.words(index + skipped, clause.end)))[0]
        if len(answer.split()) >= _SHORTEST and _complete(clause, index):
            yield sentence.candidate("reason", sentence.ask("Why", index), answer, sure)
        return


def _after_opening(sentence: Sentence) -> str:
    """The inverted main clause without the reason in front of it."""
    question = sentence.ask("why", sentence.clause.end)
    return question.partition(", why ")[2].rstrip("?")


def _reason_at(clause: Clause, index: int) -> tuple[float, int]:
    """How sure a reason begins here, and how many of its words the answer leaves out."""
    word, following = clause.lower(index), clause.lower(index + 1)
    if word == "because":
        return (0.84, 2) if following == "of" else (0.86, 1)
    if word == "due" and following == "to":
        return 0.78, 2
    if word == "so" and following == "that":
        verbs = clause.verbs  # `is designed so that …` says how, not why
        how = index == verbs.main + 1 and verbs.base in _TAKES_INFINITIVE
        return (0.0 if how else 0.74), 0
    if word == "in" and following == "order" and clause.lower(index + 2) == "to":
        return 0.76, 2
    if word == "to" and following in PURPOSE and _is_purpose(clause, index):
        return 0.75, 0
    return 0.0, 0


def _fused(clause: Clause, index: int) -> bool:
    """Whether a second main verb stands before the reason: two sentences without a stop."""
    return any(
        clause.tag(i) in FINITE and clause.tag(i - 1) not in ("WH", "SUB", "PRP")
        for i in range(clause.verbs.main + 2, index)
    )


def _embedded(clause: Clause, index: int) -> bool:
    """Whether the infinitive ends a question inside: `learn which information to keep`."""
    asks = ("which", "what", "how", "whether", "where")
    before = (clause.lower(i) for i in range(max(clause.verbs.main, index - 3), index))
    return clause.lower(index) == "to" and any(word in asks for word in before)


def _is_one_of_several(clause: Clause, index: int) -> bool:
    """`…, often due to …`."""
    return clause.tag(index - 1) == "RB" and clause.lower(index - 2) == ","


def _is_purpose(clause: Clause, index: int) -> bool:
    verbs = clause.verbs
    objects = index - verbs.main > 1 or verbs.kind == "passive"
    last = clause.lower(index - 1)
    complement = verbs.kind in ("lexical", "modal", "passive") and verbs.base in _TAKES_INFINITIVE
    return objects and not complement and verbs.kind != "be" and last not in _OPEN_NOUN


def _complete(clause: Clause, index: int) -> bool:
    """Whether the question says enough: `Why is X deprecated?` and not `Why is X?`."""
    verbs = clause.verbs
    if verbs.kind == "be":
        article = clause.lower(verbs.main + 1) in ("a", "an", "the")
        return index > verbs.main + 1 and not article
    return index > verbs.main + 1 or verbs.kind in ("passive", "lexical")
