"""Cards → note types, media and the Anki package.

Rule numbers in this room are those of `reference/anki-import.md`: what the real importer was seen
to do.
"""
