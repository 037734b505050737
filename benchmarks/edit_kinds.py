"""The edits that authors make, each of which knows what becomes of every fact it touches.

An edit changes the vault in place and returns the kind under which it is counted and the true
names of the facts it is about, or None when it does not apply where it was tried.
"""

from __future__ import annotations

from benchmarks import edit_places, edit_words

EDITS = (
    edit_words.word_replaced,
    edit_words.word_removed,
    edit_words.word_inserted,
    edit_words.half_rewritten,
    edit_words.clause_added,
    edit_words.typo,
    edit_words.ending_changed,
    edit_words.marked_up,
    edit_places.moved_within,
    edit_places.moved_across,
    edit_places.nested_deeper,
    edit_places.reordered,
    edit_places.heading_renamed,
    edit_places.note_renamed,
    edit_places.folder_renamed,
    edit_places.note_split,
    edit_places.notes_merged,
    edit_words.bullet_split,
    edit_words.bullets_merged,
    edit_places.swapped,
    edit_places.inserted,
    edit_places.replaced_by_sibling,
    edit_places.deleted,
    edit_places.brought_back,
)

RARE = frozenset(
    {
        edit_places.heading_renamed,
        edit_places.note_renamed,
        edit_places.folder_renamed,
        edit_places.note_split,
        edit_places.notes_merged,
    }
)
"""Edits that touch many facts at once."""
GROUPS = {
    "untouched": ("untouched",),
    "moved and renamed": (
        "moved within a note", "moved to another note", "nested deeper", "reordered",
        "texts swapped", "heading renamed", "note renamed", "folder renamed", "note split",
        "notes merged",
    ),
    "reworded, half of the words kept": (
        "word replaced", "word removed", "word inserted", "half rewritten", "clause added", "typo",
        "ending changed", "marked up", "text changed by an edit around it",
    ),
    "split and joined": ("bullet split", "bullets merged"),
    "deleted and brought back": ("brought back",),
    "several at once": ("several at once",),
    "in the place of another": ("replaced by a sibling", "inserted", "new"),
}  # fmt: skip
