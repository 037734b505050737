"""`X lowers Y by doing Z`: how?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_ACTIVE, _PASSIVE = 0.78, 0.8
_SHORTEST = 3


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `How does X …?` with `by` and its gerund as the answer."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if clause.kind == "participle" or verbs.kind == "be" or verbs.negative:
        return
    for index in range(verbs.main + 1, clause.end):
        if clause.lower(index) == "by" and clause.tag(index + 1) == "VBG":
            answer = clause.words(index, clause.end)
            passive = verbs.kind == "passive"
            if len(answer.split()) >= _SHORTEST and (passive or index > verbs.main + 1):
                sure = _PASSIVE if passive else _ACTIVE
                yield sentence.candidate("means", sentence.ask("How", index), answer, sure)
            return
