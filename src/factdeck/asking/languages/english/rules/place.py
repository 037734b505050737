"""`X is stored in …`, `is located at …`: where?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.labels import inside
from factdeck.asking.languages.english.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_PLACED = word_set(
    "stored located found placed kept hosted saved situated recorded held produced formed made "
    "deposited synthesized buried born signed fought"
)
_WHERE = word_set("in on at inside within into between near under above below along around")
_ABSTRACT = re.compile(
    r"\b(?:order|addition|case|terms|general|response|parallel|real time|place)\b|"
    r"\b(?:other|different|various|many|certain) (?:parts|places|countries|areas|regions|ways)\b|"
    r"^in (?:part|total|advance)\b"
)
_YEAR_BEHIND = re.compile(r" in (?:1\d{3}|20\d\d)$")
_YEAR = re.compile(r"in \d{3,4}")
_SURE, _SHORTEST = 0.78, 2
_HAPPENS = word_set("occur happen live reside lie originate meet grow sit stand exist")


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `Where is X stored?`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if verbs.kind == "lexical" and not verbs.negative:
        yield from _takes_place(sentence)
    participle = clause.kind == "participle"
    if verbs.negative or not (verbs.kind == "passive" or participle):
        return
    main = clause.verb if participle else verbs.main
    if clause.lower(main) not in _PLACED or clause.lower(main + 1) not in _WHERE:
        return
    if clause.lower(main + 1) == "between" and clause.lower(main) in ("formed", "made", "produced"):
        return  # between atoms, and nowhere
    answer = _YEAR_BEHIND.sub("", clause.words(main + 1, clause.object_end))
    if len(answer.split()) < _SHORTEST or _ABSTRACT.search(answer) or _YEAR.match(answer):
        return
    if participle:
        be = "are" if sentence.plural else "is"
        question = sentence.put(f"Where {be} {sentence.subject} {clause.lower(main)}")
        if clause.lower(main) == "born":
            question = f"Where was {inside(sentence.topic)} born?"
    else:
        question = sentence.ask("Where")
    yield sentence.candidate("place", question, answer, _SURE)


def _takes_place(sentence: Sentence) -> Iterator[Candidate]:
    """`The Calvin cycle takes place in the stroma`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    event = verbs.base == "take" and clause.lower(verbs.main + 1) == "place"
    at = verbs.main + (2 if event else 1)
    if not (event or verbs.base in _HAPPENS) or clause.lower(at) not in _WHERE:
        return
    answer = clause.words(at, clause.object_end)
    moment = clause.lower(at) == "at" and len(answer.split()) == _SHORTEST  # `at admission`
    short = moment or len(answer.split()) < _SHORTEST
    if not short and not _ABSTRACT.search(answer) and not re.search(r"\d{3,4}", answer):
        yield sentence.candidate("place", sentence.ask("Where", at), answer, _SURE)
