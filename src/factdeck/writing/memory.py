"""Answers as they are kept: one line a fact, sorted, so that git shows and merges them well.

```
{"factdeck-written":1}
{"cards":[{"answer":["…"],"part":"1","question":"…"}],"key":"…","model":"…", …}
```
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from factdeck.errors import WritingError
from factdeck.writing.records import Remembered, WrittenCard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

HEADER = '{"factdeck-written":1}'
_VERSION_KEY = "factdeck-written"
_REWORDED = 60
"""Likeness, 0 to 100, from which on a fact without answer is taken for one that was reworded.
It only decides which old cards the model is shown, so a wrong guess costs some tokens."""
_SAME_CARD = 60
"""Likeness of two answers from which on a card keeps its part."""


def line_of(remembered: Remembered) -> str:
    """Give the line of a fact; equal records give equal lines."""
    record = {
        "key": remembered.key,
        "text": remembered.text,
        "prompt": remembered.prompt,
        "model": remembered.model,
        "cards": [_card_record(card) for card in remembered.cards],
    }
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _card_record(card: WrittenCard) -> dict[str, Any]:
    record = {
        "part": card.part,
        "question": card.question,
        "answer": list(card.answer),
        "context": card.context,
        "support": list(card.support),
    }
    return {name: value for name, value in record.items() if value}


def whole(memory: Mapping[str, Remembered]) -> str:
    """Give the text of the file."""
    return "\n".join((HEADER, *(line_of(memory[key]) for key in sorted(memory)))) + "\n"


def read(text: str, place: str) -> dict[str, Remembered]:
    """Read the file; of two lines about one fact the later counts.

    Args:
        text: Its content. A last line without its end was cut off by a crash and is left out.
        place: The file's name, for messages.

    Raises:
        WritingError: It is damaged, or of a newer version.
    """
    memory: dict[str, Remembered] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if not line or (number == len(lines) and not text.endswith("\n")):
            continue
        try:
            record = json.loads(line)
            if _VERSION_KEY in record:
                _check_version(record[_VERSION_KEY], place)
                continue
            remembered = _remembered(record)
        except (ValueError, KeyError, TypeError) as error:
            raise WritingError(
                f"{place}:{number} is no remembered answer ({error}). The file was left as it is: "
                "mend that line, take the file out of git, or delete it to have all asked anew."
            ) from error
        memory[remembered.key] = remembered
    return memory


def _check_version(version: object, place: str) -> None:
    if version != 1:
        raise WritingError(f"{place} was written by a newer factdeck. Install that version.")


def _remembered(record: dict[str, Any]) -> Remembered:
    cards = tuple(
        WrittenCard(
            str(card["question"]),
            tuple(map(str, card["answer"])),
            str(card.get("context", "")),
            tuple(map(str, card.get("support", ()))),
            str(card["part"]),
        )
        for card in record["cards"]
    )
    key, text, prompt, model = (str(record[name]) for name in ("key", "text", "prompt", "model"))
    return Remembered(key, text, prompt, model, cards)


def earlier(
    wanted: Mapping[str, str], memory: Mapping[str, Remembered], present: Iterable[str]
) -> dict[str, Remembered]:
    """Find what was written about facts so far, or about what they were before a change.

    Args:
        wanted: Key of each fact to ask about → its text.
        memory: All that is remembered.
        present: Keys of all facts of the vault: their cards are their own.

    Returns:
        Key → old cards; facts without any are not there. No two facts get the same ones.
    """
    found = {key: memory[key] for key in wanted if key in memory}
    here = set(present)
    free = {key: one.text for key, one in memory.items() if key not in here}
    scored = []
    for key in sorted(wanted.keys() - found.keys()):
        near = process.extract(
            wanted[key], free, scorer=fuzz.token_sort_ratio, limit=3, score_cutoff=_REWORDED
        )
        scored += [(-score, key, old) for _, score, old in near]
    taken: set[str] = set()
    for _, key, old in sorted(scored):
        if key not in found and old not in taken:
            found[key] = memory[old]
            taken.add(old)
    return found


def with_parts(cards: Sequence[WrittenCard], old: Remembered | None) -> tuple[WrittenCard, ...]:
    """Number new cards so that one that asks what an old one asked keeps that one's number.

    The number is part of the card's identity in the ledger. The lowest comes first: of two that
    ask the same, the one that was there before stays.
    """
    before = list(old.cards) if old else []
    pairs = sorted(
        (-_likeness(card, other), new, number)
        for new, card in enumerate(cards)
        for number, other in enumerate(before)
        if _likeness(card, other) >= _SAME_CARD
    )
    parts: dict[int, str] = {}
    for _, new, number in pairs:
        if new not in parts and before[number].part not in parts.values():
            parts[new] = before[number].part
    unused = (str(n) for n in range(1, 100) if str(n) not in {card.part for card in before})
    numbered = [
        replace(card, part=parts.get(new) or next(unused)) for new, card in enumerate(cards)
    ]
    return tuple(sorted(numbered, key=lambda card: int(card.part)))


def _likeness(one: WrittenCard, other: WrittenCard) -> float:
    answers = fuzz.token_sort_ratio(" / ".join(one.answer), " / ".join(other.answer))
    questions = fuzz.token_sort_ratio(one.question, other.question)
    return max(answers, (answers + questions) / 2)
