"""`X lowers Y by doing Z`: how?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.words import word_set
from factdeck.asking.text import upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_ACTIVE, _PASSIVE = 0.78, 0.8
_SHORTEST = 2
_MARKED = word_set("characterize characterise define mark follow surround bound accompany")
_TRAVELS = word_set(
    "communicate travel spread reproduce transmit move interact exchange pass enter leave flow "
    "connect access control"
)


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `How does X …?` with `by` and its gerund as the answer."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    marked = verbs.kind == "passive" and verbs.base in _MARKED
    if clause.kind == "participle" or verbs.kind == "be" or verbs.negative or marked:
        return
    if re.match(r"by \w+ing\b", clause.opening, re.IGNORECASE) and not sentence.elided:
        question = upper_first(sentence.ask("How", clause.end).partition(", ")[2])
        yield sentence.candidate("means", question, clause.opening, _ACTIVE + 0.05)
        return
    for index in range(verbs.main + 1, clause.end):
        through = clause.lower(index) in ("through", "via") and verbs.base in _TRAVELS
        active = index > verbs.main + 1 and clause.tag(index - 1) != "IN"
        using = clause.lower(index) == "using" and (verbs.kind == "passive" or active)
        if through or using or (clause.lower(index) == "by" and _is_means(sentence, index)):
            answer = clause.words(index, clause.end)
            passive = verbs.kind == "passive"
            works = verbs.base in ("work", "function", "operate")
            complete = passive or through or using or works or index > verbs.main + 1
            if len(answer.split()) >= _SHORTEST and complete:
                sure = _PASSIVE if passive else _ACTIVE
                yield sentence.candidate("means", sentence.ask("How", index), answer, sure)
            return


def _is_means(sentence: Sentence, by: int) -> bool:
    """`by lowering`, and `can be reduced by compaction`, where no one is the doer."""
    clause = sentence.clause
    possible = clause.verbs.kind == "passive" and clause.tag(clause.verb) == "MD"
    noun = clause.tag(by + 1) in ("NN", "NNS", "JJ") and clause.lower(by + 1) != "default"
    return clause.tag(by + 1) == "VBG" or (possible and noun)
