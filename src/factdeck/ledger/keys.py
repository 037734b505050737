"""What the hidden Key field of an Anki note says: enough to rebuild the note's entry from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factdeck.ledger.codec import record

if TYPE_CHECKING:
    from factdeck.ledger.entry import Entry

# Known from the Anki note itself, or of no use without the ledger around it.
_LEFT_OUT = frozenset({"guid", "modified", "digest", "retired", "closed", "question", "deck"})


def key_of(entry: Entry) -> str:
    """Give the key of an entry: one line of JSON, the same for the same entry."""
    kept = {name: value for name, value in record(entry).items() if name not in _LEFT_OUT}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
