"""A command with its description, in one bullet or as the code block below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.terms import split_term
from factdeck.asking.text import first_sentence, strip_end
from factdeck.asking.values import is_command, lead_code
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_LEAD, _TAIL, _BLOCK = 0.85, 0.8, 0.7
_LONGEST_BLOCK = 3
_SHORTEST_DESCRIPTION, _LONGEST_DESCRIPTION = 2, 20


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the question for the command that does what the bullet describes."""
    del note
    term = split_term(fact)
    code = lead_code(fact)
    if term is not None and code and is_command(code) and term.name == code:
        yield from _asked(first_sentence(term.body), code, _LEAD, language)
    elif term is not None and _is_code(fact, term.body) and is_command(term.body.strip("` .")):
        yield from _asked(term.name, term.body.strip("` ."), _TAIL, language)
    elif len(fact.code) == 1 and len(fact.code[0].text.strip().split("\n")) <= _LONGEST_BLOCK:
        for candidate in _asked(strip_end(fact.text), fact.code[0].text.strip(), _BLOCK, language):
            yield Candidate("command", candidate.question, (), _BLOCK, code=fact.code)


def _asked(
    description: str, code: str, confidence: float, language: Language
) -> Iterable[Candidate]:
    words = language.word_count(description)
    fits = _SHORTEST_DESCRIPTION <= words <= _LONGEST_DESCRIPTION
    if not fits or code in description or ": " in description:
        return
    question = language.wording.command(strip_end(description))
    if question:
        yield Candidate("command", question, (code,), confidence, part="command")


def _is_code(fact: Fact, body: str) -> bool:
    """Whether the body of a term is one code span."""
    body = body.strip(" .")
    start = fact.text.rfind(body)
    return any(
        s.kind == "code" and s.start <= start and s.end >= start + len(body) for s in fact.spans
    )
