"""Questions that the author wrote into the notes: `Q:`/`A:` lines, `term :: definition`."""

from __future__ import annotations

import re

_QUESTION = re.compile(r"(?:Q|Question|F|Frage|문|문제|질문)\s*\d*\s*[:：]\s*(?=\S)", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?:A|Answer|Antwort|답|정답|답변)\s*\d*\s*[:：](?:\s*|$)(?!:)", re.IGNORECASE
)
_INLINE_ANSWER = re.compile(
    r"[\n?？.]\s*(?:A|Answer|Antwort|답|정답|답변)\s*\d*\s*[:：]\s*(?=\S)", re.IGNORECASE
)


def question_of(text: str) -> str:
    """What follows `Q:` (with its answer, if that is on the same line), else empty."""
    match = _QUESTION.match(text)
    return text[match.end() :].strip() if match else ""


def answer_of(text: str) -> str | None:
    """What follows `A:`, which may be empty; None if the text is no answer line."""
    match = _ANSWER.match(text)
    return text[match.end() :].strip() if match else None


def split_answer(question: str) -> tuple[str, str]:
    """Cut `Why? A: because` in two; the answer is empty if it stands elsewhere."""
    match = _INLINE_ANSWER.search(question)
    if match is None:
        return question.strip(), ""
    return question[: match.start() + 1].strip(), question[match.end() :].strip()
