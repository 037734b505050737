"""`X is stored in …`, `is located at …`: where?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_PLACED = frozenset(
    "stored located found placed kept hosted saved situated recorded held produced formed made "
    "deposited synthesized buried born signed fought".split()
)
_WHERE = frozenset(
    "in on at inside within into between near under above below along around".split()
)
_ABSTRACT = re.compile(
    r"\b(?:order|addition|case|terms|general|response|parallel|real time|place)\b"
)
_YEAR = re.compile(r"in \d{3,4}")
_SURE, _SHORTEST = 0.78, 2


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `Where is X stored?`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    participle = clause.kind == "participle"
    if verbs.negative or not (verbs.kind == "passive" or participle):
        return
    main = clause.verb if participle else verbs.main
    if clause.lower(main) not in _PLACED or clause.lower(main + 1) not in _WHERE:
        return
    answer = clause.words(main + 1, clause.object_end)
    if len(answer.split()) < _SHORTEST or _ABSTRACT.search(answer) or _YEAR.match(answer):
        return
    if participle:
        be = "are" if sentence.plural else "is"
        question = sentence.put(f"Where {be} {sentence.subject} {clause.lower(main)}")
    else:
        question = sentence.ask("Where")
    yield sentence.candidate("place", question, answer, _SURE)
