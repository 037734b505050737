"""`X is responsible for …`: for what?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_SURE = {
    "responsible": 0.82, "suitable": 0.66, "useful": 0.66, "ideal": 0.66, "essential": 0.72,
    "necessary": 0.72, "crucial": 0.7, "vital": 0.7, "famous": 0.76, "equivalent": 0.74,
    "equal": 0.76, "proportional": 0.78, "inversely": 0.78, "sensitive": 0.76, "robust": 0.74,
    "resistant": 0.76, "similar": 0.5, "susceptible": 0.76, "prone": 0.74, "rich": 0.72,
}  # fmt: skip
_PREPOSITIONS = frozenset(["for", "to", "in", "against"])
_SHORTEST = 2


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question for what an adjective with its preposition says."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if verbs.kind != "be" or verbs.negative:
        return
    adjective = verbs.main + 1
    sure = _SURE.get(clause.lower(adjective), 0.0)
    at = adjective + 2 if clause.lower(adjective) == "inversely" else adjective + 1
    if not sure or clause.lower(at) not in _PREPOSITIONS:
        return
    answer = clause.words(at + 1, clause.object_end)
    number = clause.tag(at + 1) == "CD"  # what it is equal to in one example
    if len(answer.split()) >= _SHORTEST and not number:
        yield sentence.candidate("responsible", sentence.ask("What", at + 1), answer, sure)
