"""Asking room: facts → candidates → cards. Structural rules, languages, lints, choosing."""

from factdeck.asking.asking import Answers, ask

__all__ = ["Answers", "ask"]
