"""Take a fact apart into a term and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from factdeck.asking.text import mask

if TYPE_CHECKING:
    from factdeck.model import Fact, Note, Span

Mark = Literal["bold", "code", "italic", "mark", "plain", "definition"]

_AFTER_LEAD = re.compile(r"(\s*\([^()]*\))?\s*(?:(:)\s*|(-{1,2}|–|—|->|=>|→|=)\s+|(\n)\s*)(?=\S)")
_SEPARATOR = re.compile(
    r"(:)(?:\s+)|\s(-{1,2}|–|—)\s+|\s*(->|=>|→|⟶)\s*|\s(=)\s+|(?<=\w)(—)(?=\w)|(\n)"
)
_SEPARATING = frozenset(":-–—=→⟶\n")
_QUESTION_AND_ANSWER = re.compile(
    r"(?:Q|A|Question|Answer|F|Frage|Antwort|문|답|질문|답변)\d*", re.IGNORECASE
)
_LONGEST_TERM = 8


@dataclass(frozen=True, slots=True)
class Term:
    """A term, how it was set apart, and its body."""

    name: str
    separator: str
    """`:`, `-`, `→`, `=` or a line end; empty if only the place on the page joins the two."""
    body: str
    mark: Mark


def split_term(fact: Fact) -> Term | None:
    """Find `Term: body`, `**Term** - body`, `Term — body`, `term → body`.

    Nothing is found in sentences, in authored `Q:`/`A:` lines, and where the part before the
    separator is longer than a term can be.
    """
    if fact.kind == "row":
        return None
    if fact.kind == "definition":
        return _checked(_definition(fact.cells))
    return _split(fact.text, fact.spans)


@lru_cache(maxsize=256)
def _split(text: str, spans: tuple[Span, ...]) -> Term | None:
    """Cached, because every rule asks about the same fact in turn."""
    return _checked(_marked_lead(text, spans) or _plain_lead(text, spans))


def term_of(fact: Fact, note: Note) -> Term | None:
    """As `split_term`; or a label and the one bullet below it, which is its body.

    The separator of the latter is `:` where the label ends in one, otherwise empty.
    """
    found = split_term(fact)
    if found is not None or fact.kind != "bullet" or len(fact.children) != 1 or fact.code:
        return found
    child = note.facts[fact.children[0]]
    if child.children or child.code or split_term(child) is not None:
        return None
    name = fact.text.strip()
    if name.endswith((".", "?", "!")):
        return None
    separator = ":" if name.endswith((":", "：")) else ""
    name = name.rstrip(":： ")
    if name.casefold() in child.text.casefold():
        return None  # the child says itself what it is about
    return _checked(Term(name, separator, child.text.strip(), "plain"))


def _checked(found: Term | None) -> Term | None:
    if found is None or not found.name or not found.body:
        return None
    if len(found.name.split()) > _LONGEST_TERM or _QUESTION_AND_ANSWER.fullmatch(found.name):
        return None
    return found


def _definition(cells: tuple[str, ...]) -> Term | None:
    if len(cells) < 2:  # noqa: PLR2004 - term and definition
        return None
    return Term(cells[0].strip(), ":", cells[1].strip(), "definition")


def _marked_lead(text: str, spans: tuple[Span, ...]) -> Term | None:
    """A lead in bold, code or italics, with the separator behind it or at its end."""
    for span in spans:
        if span.start > 1 or span.kind not in ("bold", "code", "italic", "mark"):
            continue
        name, rest = text[: span.end].strip("\"'“” "), text[span.end :].lstrip("\"'”")
        if name.endswith(":") and rest.strip():
            return Term(name.rstrip(": "), ":", rest.strip(), span.kind)
        match = _AFTER_LEAD.match(rest)
        if match:
            separator = next(g for g in match.groups()[1:] if g)
            alias = match.group(1) or ""
            return Term(name + alias, separator, rest[match.end() :].strip(), span.kind)
    return None


def _plain_lead(text: str, spans: tuple[Span, ...]) -> Term | None:
    if _SEPARATING.isdisjoint(text):
        return None
    quiet = list(mask(text))
    for span in spans:
        if span.kind in ("code", "math", "link"):
            quiet[span.start : span.end] = "x" * (span.end - span.start)
    match = _SEPARATOR.search("".join(quiet))
    if match is None:
        return None
    separator = next(g for g in match.groups() if g)
    return Term(text[: match.start()].strip(), separator, text[match.end() :].strip(), "plain")
