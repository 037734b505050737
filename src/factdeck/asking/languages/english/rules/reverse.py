"""`A Pod is the smallest deployable unit in Kubernetes`: what is the smallest …?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.clause import Clause
    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

# Only one thing can be it: superlatives, ordinals, `only`, and titles.
_UNIQUE = re.compile(
    r"the (?:\w+est|most|least|only|first|last|main|primary|default|capital|powerhouse|process|"
    r"number|study|measure|probability|branch|unit|ability|point|rate|amount|ratio|average|middle|"
    r"set|degree|difference|proportion|value|act|practice|tendency|time|area|part|region|period|"
    r"name|term|founder|inventor|author|father|mother|king|queen|leader|president|emperor)\b",
    re.IGNORECASE,
)
_PLURAL_HEAD = re.compile(r"the (?:[\w-]+ ){1,4}?[a-z]{3,}(?<![su])s (?:of|in|that|to) ")
_LONGEST_SUBJECT, _SHORTEST_PREDICATE, _LONGEST_PREDICATE = 5, 4, 18


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question whose answer is the subject."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    predicate, words = clause.rest, sentence.clause.subject.split()
    if verbs.kind != "be" or verbs.negative or sentence.elided or clause.opening:
        return
    who = re.match(r"the (?:first|only|last)(?: (?:one|person))? to ", predicate)
    if who or clause.tag(clause.verb) == "MD" or not _UNIQUE.match(predicate) or "," in predicate:
        return
    fits = _SHORTEST_PREDICATE <= len(predicate.split()) <= _LONGEST_PREDICATE
    if not fits or len(words) > _LONGEST_SUBJECT or re.search(r"\b(?:but|its|their)\b", predicate):
        return
    answer = re.sub(r"^(?:[Aa]n? |[Tt]he (?=[a-z]))", "", clause.subject)
    superlative = bool(re.match(r"the (?:\w+est|most|least|only|first|last)\b", predicate))
    # Of what it is the smallest, the note's topic tells: `in Kubernetes`.
    open_end = superlative and not re.search(r" (?:of|in|on|at|for|among|that|to) ", predicate)
    place = f" in {sentence.topic}" if open_end and " " not in sentence.topic else ""
    if _names_nothing(clause, predicate):
        return
    several = any(is_plural(word) for word in predicate.split()[1:4])
    one = {"are": "is", "were": "was"}
    be = verbs.auxiliary if several else one.get(verbs.auxiliary, verbs.auxiliary)
    question = f"What {be} {predicate}{place if sentence.topic else ''}?"
    yield sentence.candidate("reverse", question, answer, 0.78 if superlative else 0.68)


def _names_nothing(clause: Clause, predicate: str) -> bool:
    """Whether a question for the subject would be cut, disagree or give it away."""
    loose = predicate.rsplit(maxsplit=1)[-1] in ("one", "ones")  # `the most similar one`: what?
    cut = clause.tag(clause.end) in ("PRP", "NN", "NNS", "NNP", "VBP")  # `the tasks we use when …`
    one = clause.verbs.auxiliary in ("is", "was")
    several = one and _PLURAL_HEAD.match(predicate)  # `was the earliest events of …`
    told = not one and predicate.startswith("the only ")  # `the only people with …`: who else?
    return loose or cut or bool(several) or told
