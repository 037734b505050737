"""factdeck: ordinary Markdown study notes in, an Anki deck out."""

from __future__ import annotations

__version__ = "0.1.0"
