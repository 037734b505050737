"""The author wrote the card: `Q:`/`A:`, `term :: definition`, `{{c1::gap}}`, `==gap==`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.markup import answer_of, question_of, split_answer
from factdeck.asking.text import strip_end
from factdeck.model import Candidate, Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdeck.asking.language import Language
    from factdeck.model import Fact, Note

_GAP = re.compile(r"\{\{c(\d+)::(.+?)(?:::([^{}]*?))?\}\}(?!\})")
_DEFINED = re.compile(r"(?<=\S)\s+(?P<mark>::)\s+(?=\S)")


def candidates(fact: Fact, note: Note, language: Language) -> Iterable[Candidate]:
    """Yield the authored card of a fact, at confidence 1."""
    written = (
        _question_and_answer(fact, note)
        or _definition(fact, language)
        or _braces(fact)
        or _marks(fact)
    )
    if written is not None:
        yield written


def _question_and_answer(fact: Fact, note: Note) -> Candidate | None:
    question, answer = split_answer(question_of(fact.text))
    if not question:
        return None
    answers = (answer,) if answer else _answers_below(fact, note) or _answer_beside(fact, note)
    if not answers:
        return None
    return Candidate("authored", question, answers, 1.0)


def _answers_below(fact: Fact, note: Note) -> tuple[str, ...]:
    """Children marked `A:`, and what hangs below an `A:` that is empty itself."""
    return tuple(
        text
        for child in fact.children
        if answer_of(note.facts[child].text) is not None
        for text in _spoken(note.facts[child], note)
    )


def _answer_beside(fact: Fact, note: Note) -> tuple[str, ...]:
    """The `A:` of the next bullet of the same list."""
    for other in note.facts[fact.index + 1 : fact.index + 2]:
        beside = (other.parent, other.trail) == (fact.parent, fact.trail)
        if beside and answer_of(other.text) is not None:
            return tuple(_spoken(other, note))
    return ()


def _spoken(fact: Fact, note: Note) -> Iterator[str]:
    answer = answer_of(fact.text)
    if answer:
        yield answer
    else:
        yield from (note.facts[child].text for child in fact.children)


def _definition(fact: Fact, language: Language) -> Candidate | None:
    """`term :: definition` with spaces: `std::vector` and Dataview's `Keywords:: x` have none."""
    found = _DEFINED.finditer(fact.text) if "::" in fact.text else ()
    match = next((m for m in found if not _in_code(fact, m.start("mark"))), None)
    if match is None:
        return None
    term, definition = fact.text[: match.start()].strip(), fact.text[match.end() :].strip()
    asked = language.wording.define(term, definition)
    if asked is not None and asked.answer.casefold() == strip_end(definition).casefold():
        question = asked.question
    else:
        is_name = language.wording.subject(term) == term
        question = language.wording.what_is(term) if is_name else term
    return Candidate("authored", question, (definition,), 1.0)


def _braces(fact: Fact) -> Candidate | None:
    if "{{" not in fact.text:
        return None
    text, gaps, position = "", [], 0
    for match in _GAP.finditer(fact.text):
        if _in_code(fact, match.start()):
            continue
        text += fact.text[position : match.start()]
        number, hidden, hint = match.groups(default="")
        gaps.append(Gap(int(number), len(text), len(text) + len(hidden), hint, fixed=True))
        text += hidden
        position = match.end()
    return _cloze(text + fact.text[position:], gaps)


def _marks(fact: Fact) -> Candidate | None:
    marks = [s for s in fact.spans if s.kind == "mark" and not _in_code(fact, s.start)]
    if not marks or marks[0].end - marks[0].start >= len(fact.text.strip()):
        return None
    return _cloze(fact.text, [Gap(n, s.start, s.end) for n, s in enumerate(marks, 1)])


def _cloze(text: str, gaps: list[Gap]) -> Candidate | None:
    if not gaps:
        return None
    hidden = tuple(text[gap.start : gap.end] for gap in gaps)
    return Candidate("authored", text, hidden, 1.0, gaps=tuple(gaps))


def _in_code(fact: Fact, offset: int) -> bool:
    return any(s.start <= offset < s.end and s.kind in ("code", "math") for s in fact.spans)
