"""`X consists of …`, `is composed of …`, `comprises …`: of what?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_SURE = 0.78
_SHORTEST = 2
_OF = frozenset(["compose", "make", "comprise"])


def _made_of(sentence: Sentence) -> Iterator[Candidate]:
    """`Made of spruce and maple`: of what is it?"""
    clause = sentence.clause
    word = clause.lower(clause.verb)
    if word in ("made", "composed") and clause.lower(clause.verb + 1) == "of":
        answer = clause.words(clause.verb + 2, clause.object_end)
        be = "are" if sentence.plural else "is"
        question = sentence.put(f"What {be} {sentence.subject} {word} of")
        yield sentence.candidate("composition", question, answer, _SURE)


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question for what something is made of."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if verbs.negative:
        return
    if clause.kind == "participle":
        yield from _made_of(sentence)
        return
    following, second = clause.lower(verbs.main + 1), clause.lower(verbs.main + 2)
    if verbs.kind == "lexical" and verbs.base == "consist" and following == "of":
        skipped, ending = 1, " of"
    elif verbs.kind == "lexical" and verbs.base == "comprise":
        skipped, ending = 0, ""
    elif verbs.kind == "passive" and verbs.base in _OF and (following, second) == ("up", "of"):
        skipped, ending = 2, " up of"
    elif verbs.kind == "passive" and verbs.base in _OF and following == "of":
        skipped, ending = 1, " of"
    else:
        return
    answer = clause.words(verbs.main + 1 + skipped, clause.object_end)
    if len(answer.split()) >= _SHORTEST:
        question = f"{sentence.ask('What')[:-1]}{ending}?"
        yield sentence.candidate("composition", question, answer, _SURE)
