"""Reading room: a vault on disk → notes with facts, pictures and problems."""

from factdeck.reading.vault import read_vault

__all__ = ["read_vault"]
