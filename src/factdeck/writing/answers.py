"""What a model may send back: its JSON schema, and reading it without trusting it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdeck.writing.records import Rejection, WrittenCard

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}


def _object(**properties: Any) -> dict[str, Any]:
    """Schema of an object with just these properties, as strict services want it."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_CARD = _object(question=_TEXT, answer=_TEXTS, context=_TEXT, support=_TEXTS)
_FACT = _object(id=_TEXT, cards={"type": "array", "items": _CARD})
SCHEMA = _object(facts={"type": "array", "items": _FACT})

LONGEST_ANSWER = 200_000
"""Characters of an answer that are read at most: twelve facts need about 6,000."""
_MOST_CARDS = 2
_LONGEST_TEXT = 500
_FENCE = re.compile(r"^\s*```[a-z]*\s*\n(.*)\n\s*```\s*$", re.DOTALL)
_THINKING = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Read:
    """An answer, read."""

    cards: Mapping[str, tuple[WrittenCard, ...]]
    """Key of a fact → its cards; a fact that the answer leaves out is not there."""
    rejected: tuple[Rejection, ...]


class UnreadableAnswerError(ValueError):
    """The whole answer is of no use; the message says why."""


def read_answer(text: str, expected: Collection[str]) -> Read:
    """Read what a model sent back for a request.

    Args:
        text: As it came.
        expected: Keys of the facts it was asked about.

    Raises:
        UnreadableAnswerError: It is empty, too long, cut off or no such JSON at all.
    """
    cards: dict[str, tuple[WrittenCard, ...]] = {}
    rejected: list[Rejection] = []
    for item in _facts(text):
        if not isinstance(item, dict) or not isinstance(item.get("cards"), list):
            rejected.append(Rejection("an entry is no fact with cards"))
            continue
        key = str(item.get("id", "")).strip()
        if key not in expected:
            rejected.append(Rejection(f"nobody asked about a fact {key[:20]!r}"))
        elif key in cards:
            rejected.append(Rejection(f"the fact {key!r} is answered twice"))
        else:
            cards[key] = _cards(item["cards"], rejected)
    return Read(cards, tuple(rejected))


def _facts(text: str) -> list[Any]:
    if not text.strip():
        raise UnreadableAnswerError("the answer is empty")
    if len(text) > LONGEST_ANSWER:
        raise UnreadableAnswerError(f"the answer is longer than {LONGEST_ANSWER:,} characters")
    text = _THINKING.sub("", text)
    text = _FENCE.sub(r"\1", text)
    try:
        data = json.loads(text[max(0, text.find("{")) : text.rfind("}") + 1])
    except (ValueError, RecursionError):
        cut = "" if text.rstrip().endswith("}") else ", or is cut off"
        raise UnreadableAnswerError(f"the answer is no JSON{cut}") from None
    facts = data.get("facts") if isinstance(data, dict) else None
    if not isinstance(facts, list):
        raise UnreadableAnswerError("the answer is JSON, but not of the form asked for")
    return facts


def _cards(items: list[Any], rejected: list[Rejection]) -> tuple[WrittenCard, ...]:
    found: list[WrittenCard] = []
    for item in items:
        card = _card(item)
        if card is None:
            rejected.append(Rejection("a card is not of the form asked for"))
        elif len(found) == _MOST_CARDS:
            reason = f"more than {_MOST_CARDS} cards for one fact"
            rejected.append(Rejection(reason, "", card.question, " / ".join(card.answer)))
        else:
            found.append(card)
    return tuple(found)


def _card(item: Any) -> WrittenCard | None:
    if not isinstance(item, dict):
        return None
    answer, support = item.get("answer"), item.get("support", [])
    answers = [answer] if isinstance(answer, str) else answer
    supports = [support] if isinstance(support, str) else support
    texts = [item.get("question"), item.get("context") or ""]
    if not isinstance(answers, list) or not isinstance(supports, list):
        return None
    if not all(isinstance(text, str) for text in (*texts, *answers, *supports)):
        return None
    return WrittenCard(_line(texts[0]), tuple(map(_line, answers)), _line(texts[1]),
                       tuple(map(_line, supports)))  # fmt: skip


def _line(text: Any) -> str:
    """Put a text on one line, cut where no card could ever use it."""
    return " ".join(str(text).split())[: _LONGEST_TEXT + 1]
