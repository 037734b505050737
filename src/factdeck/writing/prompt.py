"""What a model is asked: the prompt, a versioned file of the package, and the facts as JSON."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdeck.model import Fact
    from factdeck.writing.records import Request

VERSION = "1"
"""Of the prompt. A text that was once released never changes: the next one is a new file."""

_NAMES = {"ko": "Korean (한국어)", "en": "English", "de": "German (Deutsch)"}
_ANY = "that of the facts"


@cache
def instructions(version: str = VERSION) -> str:
    """Give the prompt: the same for every request, so that services can cache it."""
    return files(__package__).joinpath(f"prompt-{version}.md").read_text("utf-8")


def material(request: Request) -> str:
    """Give the part of the note that is asked about, as JSON.

    JSON keeps what the notes say apart from what the prompt says, whatever is in them.
    """
    section = request.section
    wanted = {fact.index for fact in request.asked}
    data: dict[str, Any] = {
        "note": section.title,
        "headings": list(section.trail),
        "language": _NAMES.get(section.language, section.language or _ANY),
        "facts": [_fact(fact, request, asked=fact.index in wanted) for fact in request.facts],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _fact(fact: Fact, request: Request, *, asked: bool) -> dict[str, Any]:
    key = request.section.keys[fact.index] if asked else ""
    old = request.old.get(key)
    first = next(one for one in request.facts if one.lead == fact.lead)
    data: dict[str, Any] = {
        "paragraph": fact.lead if fact is first else "",
        "id": key,
        "depth": fact.depth,
        "kind": "" if fact.kind == "bullet" else fact.kind,
        "columns": list(fact.header),
        "text": fact.text,
        "code": [block.text for block in fact.code],
        "pictures": [picture.file.rpartition("/")[2] for picture in fact.pictures],
        "earlier": [
            {"question": card.question, "answer": list(card.answer), "context": card.context}
            for card in (old.cards if old else ())
        ],
    }
    return {name: value for name, value in data.items() if value or name == "text"}
