"""`X is used to/for …`, `designed to …`: what for?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_SURE = {
    "use": 0.82, "optimize": 0.82, "optimise": 0.82, "suit": 0.82, "design": 0.76, "intend": 0.74,
    "build": 0.72, "mean": 0.7, "need": 0.66, "require": 0.62,
}  # fmt: skip
_SHORTEST = 2
_CAN_DOUBT = 0.08


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What is X used for?`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    participle = clause.kind == "participle"
    base = verbs.base if verbs.kind == "passive" or participle else ""
    if base not in _SURE or verbs.negative or verbs.between.lower() == "only":
        return
    main = clause.verb if participle else verbs.main
    if clause.lower(main + 1) not in ("to", "for"):
        return
    if clause.lower(main + 2) == "be":  # `used to be known as`
        return
    preposition = "to" if base == "suit" and clause.lower(main + 1) == "to" else "for"
    answer = clause.words(main + 1, clause.end).removeprefix(f"{preposition} ")
    if len(answer.split()) < _SHORTEST or (base == "design" and re.search(r"(?<!\w)\d", answer)):
        return
    # `can be used for` says one of many uses.
    doubt = _CAN_DOUBT if clause.tag(clause.verb) == "MD" else 0.0
    if participle:
        be = "are" if sentence.plural else "is"
        question = sentence.put(f"What {be} {sentence.subject} {clause.lower(main)} {preposition}")
    else:
        question = f"{sentence.ask('What')[:-1]} {preposition}?"
    yield sentence.candidate("use", question, answer, _SURE[base] - doubt)
