"""The records of a page → the JSON that its scripts read.

Topics are numbered: 10,000 cards share a few hundred.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.preview.records import Considered, Entry, Preview, TopicPath


def payload(preview: Preview) -> str:
    """Write all but pictures and style as JSON that may stand inside a `<script>`."""
    numbers: dict[TopicPath, int] = {}
    for entry in preview.entries:
        for topic in entry.topics:
            numbers.setdefault(topic, len(numbers))
    return script_json(
        {
            "name": preview.name,
            "root": preview.root,
            "editor": preview.editor,
            "news": preview.news,
            "build": preview.build,
            "topics": [{"kind": kind, "path": path} for kind, path in numbers],
            "entries": [_entry(entry, numbers) for entry in preview.entries],
            "troubles": [asdict(trouble) for trouble in preview.troubles],
        }
    )


def script_json(value: Any) -> str:
    """Write JSON in which no `</script>` or `<!--` can stand: `<` only occurs inside strings."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _entry(entry: Entry, numbers: dict[TopicPath, int]) -> dict[str, Any]:
    return {
        "state": entry.state,
        "path": entry.path,
        "line": entry.line,
        "title": entry.title,
        "answer": entry.answer,
        "front": entry.front,
        "back": entry.back,
        "source": entry.source,
        "reason": entry.reason,
        "rule": entry.rule,
        "confidence": round(entry.confidence, 3),
        "language": entry.language,
        "trail": entry.trail,
        "deck": entry.deck,
        "topics": [numbers[topic] for topic in entry.topics],
        "considered": _considered(entry.considered),
    }


def _considered(candidates: Sequence[Considered]) -> list[dict[str, Any]]:
    return [{**asdict(one), "confidence": round(one.confidence, 3)} for one in candidates]
