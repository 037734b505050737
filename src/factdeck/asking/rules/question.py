"""A question that the author asks in a heading, a paragraph or a bullet, and the answer below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.lists import members
from factdeck.asking.markup import question_of
from factdeck.asking.text import sentences
from factdeck.asking.topics import run_of
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_LONGEST_ANSWER = 25
_OWN_QUESTION = 0.85
_HEADING_QUESTION = 0.75
_LIST_DOUBT = 0.05


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the author's question with what stands below it as the answer."""
    if question_of(fact.text):
        return
    children = [note.facts[index] for index in fact.children]
    yield from _asked(fact.text, children, _OWN_QUESTION, language)
    if fact.kind == "definition":
        yield from _boxed(fact, language)
    above = fact.lead or (fact.trail[-1] if fact.trail else "")
    if above.endswith(("?", "？")):
        last = sentences(above)[-1]
        yield from _asked(last, run_of(fact, note), _HEADING_QUESTION, language)


def _boxed(fact: Fact, language: Language) -> Iterable[Candidate]:
    """`<details>` and callouts that ask: the summary is the question, the body the answer."""
    summary, body = fact.cells[0], fact.cells[-1]
    question = language.wording.question(summary)
    if question and body and language.word_count(body) <= _LONGEST_ANSWER:
        yield Candidate("question", question, (body,), _OWN_QUESTION, code=fact.code)


def _asked(
    text: str, answers: Sequence[Fact], confidence: float, language: Language
) -> Iterable[Candidate]:
    question = language.wording.question(text) if answers else ""
    if not question:
        return
    if len(answers) == 1:
        answer = answers[0].text
        if not answers[0].children and language.word_count(answer) <= _LONGEST_ANSWER:
            yield Candidate("question", question, (answer,), confidence, code=answers[0].code)
        return
    items = members(answers, language)
    if items:
        ordered = all(answer.ordered for answer in answers)
        sure = round(confidence - _LIST_DOUBT, 2)
        yield Candidate("question", question, items, sure, part="list", ordered=ordered)
