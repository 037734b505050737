"""English: wording, labels and sentence rules over a small tagger of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.english.language import English

if TYPE_CHECKING:
    from factdeck.asking.language import Language

LANGUAGE: Language = English()
