"""What no card may carry, whoever wrote it: markup, addresses, control characters, chatter."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdeck.writing.records import WrittenCard

_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,200}>?|&(?:#\w{1,8}|[a-z]{2,8});")
_ANKI = re.compile(r"\[(?:sound:|anki:|latex\]|\$\$?\]|/)|\{\{|\}\}", re.IGNORECASE)
_MARKDOWN = re.compile(r"!?\[[^\]]*\]\([^)]*\)|```|<!--|^#{1,6} |\*\*|__\w")
_ADDRESS = re.compile(r"\b(?:https?|ftp|file|javascript|data|mailto):\S+|\bwww\.\S+", re.IGNORECASE)
_CHATTER = re.compile(
    r"""
    \b(?:as\ an?\ (?:ai|language\ model) | i(?:'m|\ am)\ (?:sorry|unable) | i\ cannot
      | certainly!|sure,\ here | here\ (?:is|are)\ (?:the|your)\ (?:card|question|answer)
      | (?:the|this|your)\ (?:note|notes|passage|bullet|excerpt|section|author)\b
      | according\ to\ the\ (?:text|note|notes|passage|section|lecture)
      | (?:not\ (?:stated|mentioned|specified|given)|unspecified|unknown)
          \s*(?:in\ the\ \w+)?\s*\.?$ )
  | (?<![가-힣])(?:이|위|본|해당|주어진|제시된)\ ?
      (?:노트|본문|지문|글|문장|내용|텍스트|자료)(?=[은는이가을를의에로과,.\s]|$)
  | (?:노트|본문|지문|글|텍스트)(?:에\ 따르면|에서는?|에\ 나온|에\ 의하면)
  | 죄송(?:하지만|합니다) | AI\ ?(?:언어\ ?)?모델(?:로서|이라)
  | (?:언급|명시)되(?:지|어\ 있지)\ 않
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_QUESTION, _LONGEST_ANSWER, _LONGEST_CONTEXT = 300, 400, 200
"""Characters."""
_MOST_ITEMS = 7


def unsafe(card: WrittenCard, source: str) -> str:
    """Say what a card carries that it must not; empty if nothing.

    Args:
        card: As it came.
        source: The words of the section: code of the note may look like markup.
    """
    if not card.question or not card.answer or not all(card.answer):
        return "question or answer is empty"
    if len(card.answer) > _MOST_ITEMS:
        return f"a list of {len(card.answer)} items"
    if (
        len(card.question) > _LONGEST_QUESTION
        or sum(map(len, card.answer)) > _LONGEST_ANSWER
        or len(card.context) > _LONGEST_CONTEXT
    ):
        return "longer than any card"
    for text in (card.question, card.context, *card.answer):
        found = _found(text, source)
        if found:
            return found
    return ""


def _found(text: str, source: str) -> str:
    # Cf holds the marks that turn the direction of text; the zero-width joiner is in real words.
    if any(
        unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"} for sign in text if sign != "\u200d"
    ):
        return "it has invisible characters"
    for pattern in (_TAG, _ANKI, _MARKDOWN, _ADDRESS):
        match = pattern.search(text)
        if match and match[0] not in source:
            return f"{match[0][:40]!r} is markup or an address that the note does not have"
    match = _CHATTER.search(text)
    return f"{match[0]!r} talks about the note, not the matter" if match else ""
