"""Answer cards in Anki, as a learner does."""

from __future__ import annotations

from typing import Any


def answer(collection: Any, card_id: int, ease: int) -> None:
    """Show a card and press a button, from 1 for Again to 4 for Easy."""
    card = collection.get_card(card_id)
    card.start_timer()
    collection.sched.answerCard(card, ease)


def close_reviewer(collection: Any) -> None:
    """Let Anki's check mend what answering leaves.

    On a busy machine Anki leaves the time of an answer out now and then, and its check adds it:
    done here, so that what the check says after an import is about the import.
    """
    collection.fix_integrity()
