"""What a learner can set, as frozen records. Rooms take them as arguments and read no file."""

from factdeck.settings.values import (
    Asking,
    Check,
    Decks,
    Gates,
    Pictures,
    Reading,
    Settings,
    Tags,
    Writing,
)

__all__ = [
    "Asking",
    "Check",
    "Decks",
    "Gates",
    "Pictures",
    "Reading",
    "Settings",
    "Tags",
    "Writing",
]
