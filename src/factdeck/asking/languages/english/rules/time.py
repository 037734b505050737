"""`Napoleon invaded Russia in 1812`: when?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.articles import is_event
from factdeck.asking.languages.english.labels import inside
from factdeck.asking.languages.english.morphology import lemma
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.text import upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_DATE = re.compile(
    r"(?:in|on|around|from|between|during)\s+(?:(?:early|late|mid|about|around|the)[\s-])*"
    r"(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?\d{3,4}s?(?:\s?(?:-|–|to|and)\s?\d{2,4})?"
    r"(?: (?:BCE|BC|CE|AD))?"
)
_INTRANSITIVE = word_set(
    "die end begin start arise meet emerge occur happen collapse fall live appear last reign"
)
_SURE = 0.78


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `When did X …?` where the sentence ends in its date."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if clause.kind == "participle":
        yield from _dated_participle(sentence)
    if clause.tag(clause.verb) != "VBD" or verbs.negative:
        return
    if clause.opening:
        if _DATE.fullmatch(clause.opening[0].lower() + clause.opening[1:]):
            question = sentence.ask("When", clause.end).partition(", ")[2]
            yield sentence.candidate("time", upper_first(question), clause.opening, _SURE + 0.05)
        return
    opens = _DATE.match(clause.words(verbs.main + 1, clause.end))
    following = clause.words(verbs.main + 1, clause.end)[opens.end() :].split() if opens else []
    if opens and following and following[0] in ("with", "by", "after", "at"):
        question = sentence.ask("When", verbs.main + 1)  # `began in 1789 with the storming of …`
        yield sentence.candidate("time", question, opens[0], _SURE)
        return
    for index in range(verbs.main + 1, clause.end):
        if clause.tag(index) == "IN" and _DATE.fullmatch(clause.words(index, clause.end)):
            if verbs.kind != "be" or index > verbs.main + 1:
                answer = clause.words(index, clause.end)
                yield sentence.candidate("time", sentence.ask("When", index), answer, _SURE)
            return


def _dated_participle(sentence: Sentence) -> Iterator[Candidate]:
    """`Discovered in 1921 by …`."""
    clause = sentence.clause
    for index in range(clause.verb + 1, len(clause.tokens)):
        for end in range(len(clause.tokens), index + 1, -1):
            if clause.tag(index) == "IN" and _DATE.fullmatch(clause.words(index, end)):
                answer = clause.words(index, end)
                yield sentence.candidate("time", _when(sentence), answer, _SURE)
                return


def _when(sentence: Sentence) -> str:
    """`Discovered in 1921`: when was it; `Died in 1850`: when did he, by his name."""
    word = sentence.clause.lower(sentence.clause.verb)
    base = lemma(word)
    if word == "born":
        return f"When was {inside(sentence.topic)} born?"
    if base not in _INTRANSITIVE:
        be = "were" if sentence.plural else "was"
        return sentence.put(f"When {be} {sentence.subject} {word}")
    if is_event(sentence.topic):
        return sentence.put(f"When did {sentence.subject} {base}")
    return f"When did {inside(sentence.topic)} {base}?"
