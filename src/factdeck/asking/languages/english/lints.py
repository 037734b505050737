"""What only English can see wrong with a candidate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english import echo, unfit
from factdeck.asking.languages.english.stems import stems
from factdeck.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Candidate, Fact

_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|us|me|i'm|we're|let's)\b(?!/)", re.IGNORECASE)
_NO_PERSON = re.compile(r"\bI/O\b|\b(?:[A-Z]\w+) I+\b|\bUS\b")
_READER = re.compile(r"\b(?:you|your|yourself)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:multiple|several|many|various|different|some|certain|other|others|stuff|things?|something|"
    r"etc|one|ones|this|it|them|these|those|well(?!-)|better|easily)\b|…|\.\.\.",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
_TWO_SENTENCES = re.compile(r"[a-z]{3}\. [a-z]")
_POINTS_TO_NOTE = re.compile(
    r"\b(?:see figure|shown (?:above|below|here)|as follows|(?:the|in|these) following|"
    r"e\.g\.?$|i\.e\.?$|for example$)",
    re.IGNORECASE,
)
_ADVERB_SUBJECT = re.compile(
    r"^(?:What|Why|How)\s+\w+\s+(?:later|maybe|however|then|sometimes|more|also|thus)\b"
)
_OPENS_WITH_POINTER = re.compile(r"^(?:this|these|those|it|they|such)\b", re.IGNORECASE)
_LEFTOVER = re.compile(r"\\[a-z]+\{|\$\$|</?\w+>|_{3,}|:\w+:")
_MATHS = re.compile(r"\$[^$]+\$")
_SHORT_ANSWER = 4
_YES_NO = re.compile(r"(?:yes|no|true|false|depends|maybe|none|n/a)\b", re.IGNORECASE)


def lint(candidate: Candidate, fact: Fact) -> Iterator[Finding]:
    """Yield English findings; see `Language.lint`."""
    if candidate.gaps or candidate.rule == "command":
        return
    question, answer = (
        _MATHS.sub("x", t) for t in (candidate.question, " / ".join(candidate.answer))
    )
    both = f"{question} {answer}"
    if _FIRST_PERSON.search(both) and _FIRST_PERSON.search(_NO_PERSON.sub("", both)):
        yield Finding("first-person", 1.0, "someone speaks")
    if _READER.search(question):
        yield Finding("reader", 0.2, "the question speaks to the reader")
    if any(sign.search(question) for sign in (_TWO_SENTENCES, _REPEATED, _ADVERB_SUBJECT)):
        yield Finding("garbled", 1.0, "a word stands twice or in a wrong place")
    if _POINTS_TO_NOTE.search(both) or answer.endswith("?"):
        yield Finding("points-to-note", 1.0, "the card needs the note")
    if _LEFTOVER.search(both):
        yield Finding("markup-residue", 1.0, "markup is left over")
    yield from unfit.findings(candidate, fact, question, answer)
    yield from echo.findings(candidate)
    if len(candidate.answer) == 1:
        answers_itself = candidate.rule == "question"  # `What does it do?`, `It prints …`
        yield from _short_answer(candidate.answer[0], pointing=answers_itself)


def _short_answer(answer: str, *, pointing: bool) -> Iterator[Finding]:
    short = len(answer.split()) <= _SHORT_ANSWER
    if short and _VAGUE.search(answer):
        yield Finding("vague-answer", 1.0, f"{answer!r} tells nothing")
    if _OPENS_WITH_POINTER.match(answer) and not pointing:
        yield Finding("dangling-answer", 1.0, f"{answer!r} points elsewhere")
    trivial = not stems(answer) and not re.search(r"\d|[^\w\s]", answer)
    if trivial or _YES_NO.fullmatch(answer):
        yield Finding("trivial-answer", 1.0, f"{answer!r} is nothing to learn")
