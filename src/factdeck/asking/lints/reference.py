"""Words that point to something the card does not show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.model import Finding

if TYPE_CHECKING:
    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact


def dangling_question(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """D01, D02 on the front: nobody can answer what `this` is."""
    del fact
    found = language.dangling(candidate.question)
    if not found or candidate.context:
        return None
    return Finding("dangling-question", 1.0, f"the question says {found[0]!r}")


def dangling_answer(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """D01 on the back: the source below explains it, but the answer alone does not."""
    del fact
    found = language.dangling(" ".join(candidate.answer))
    if not found or candidate.gaps:
        return None
    return Finding("dangling-answer", 0.15, f"the answer says {found[0]!r}")


LINTS = (dangling_question, dangling_answer)
