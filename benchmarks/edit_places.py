"""Edits of where list items are, and of notes, headings and folders."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from benchmarks.edited_vault import HEADING, Line

if TYPE_CHECKING:
    from benchmarks.edit_desk import Desk, Done

_FRONT_MATTER = 4
"""Lines: no note is cut within these."""


def _names(lines: list[Line]) -> list[int]:
    return [line.name for line in lines if line.name]


def _take(desk: Desk) -> tuple[str, int, list[Line]] | None:
    found = desk.vault.some_bullet(desk.random)
    if not found:
        return None
    path, position = found
    end = desk.vault.block(path, position)
    block = desk.vault.notes[path][position:end]
    del desk.vault.notes[path][position:end]
    return path, position, block


def _put(desk: Desk, block: list[Line], paths: list[str], *, deeper: bool = False) -> None:
    places = desk.vault.bullets(paths)
    if not places:
        target, position, indent = desk.vault.notes[paths[0]], len(desk.vault.notes[paths[0]]), ""
        target.insert(position, Line(""))
        position += 1
    else:
        path, place = desk.random.choice(places)
        target = desk.vault.notes[path]
        indent = re.match(r"\s*", target[place].text).group() + "    " * deeper  # type: ignore[union-attr]
        position = desk.vault.block(path, place)
    own = len(re.match(r"\s*", block[0].text).group())  # type: ignore[union-attr]
    for line in block:
        line.text = indent + line.text[own:]
    target[position:position] = block


def moved_within(desk: Desk) -> Done | None:
    """A list item, with what is nested in it, is elsewhere in its note."""
    taken = _take(desk)
    if not taken:
        return None
    _put(desk, taken[2], [taken[0]])
    return "moved within a note", _names(taken[2])


def moved_across(desk: Desk) -> Done | None:
    """A list item is in another note."""
    taken = _take(desk)
    if not taken:
        return None
    others = [path for path in sorted(desk.vault.notes) if path != taken[0]] or [taken[0]]
    _put(desk, taken[2], [desk.random.choice(others)])
    return "moved to another note", _names(taken[2])


def nested_deeper(desk: Desk) -> Done | None:
    """A list item is below another."""
    taken = _take(desk)
    if not taken:
        return None
    _put(desk, taken[2], [taken[0]], deeper=True)
    return "nested deeper", _names(taken[2])


def reordered(desk: Desk) -> Done | None:
    """A run of one-line list items is sorted or shuffled."""
    leaf = desk.leaf()
    if not leaf:
        return None
    lines, first = leaf
    last = first
    while last < len(lines) and lines[last].bullet and lines[last].indent == lines[first].indent:
        last += 1
    last -= last < len(lines) and lines[last].indent > lines[first].indent and last - 1 > first
    run = lines[first:last]
    if len(run) < 2:  # noqa: PLR2004 - nothing to order
        return None
    desk.random.shuffle(run)
    lines[first:last] = run
    return "reordered", _names(run)


def heading_renamed(desk: Desk) -> Done | None:
    """A heading says something else."""
    headings = desk.vault.headings()
    if not headings:
        return None
    path, position = desk.random.choice(headings)
    lines = desk.vault.notes[path]
    match = HEADING.match(lines[position].text)
    lines[position].text = (match.group(1) if match else "# ") + desk.some(2)
    names = []
    for line in lines[position + 1 :]:
        if HEADING.match(line.text):
            break
        names += _names([line])
    return "heading renamed", names


def _free(desk: Desk, path: str) -> str:
    number = 2
    while path in desk.vault.notes:
        path = re.sub(r"( \d+)?\.md$", f" {number}.md", path)
        number += 1
    return path


def note_renamed(desk: Desk) -> Done | None:
    """A note has another file name."""
    path = desk.random.choice(sorted(desk.vault.notes))
    name = re.sub(r"[^\w]", "", desk.some(1)) or "x"
    to = _free(desk, posixpath.join(posixpath.dirname(path), f"{name}.md"))
    desk.vault.notes[to] = desk.vault.notes.pop(path)
    return "note renamed", _names(desk.vault.notes[to])


def folder_renamed(desk: Desk) -> Done | None:
    """A folder has another name."""
    folders = sorted({posixpath.dirname(path) for path in desk.vault.notes} - {""})
    if not folders:
        return None
    folder = desk.random.choice(folders)
    to = f"{folder}-{desk.random.randrange(1000)}"
    names = []
    for path in [path for path in desk.vault.notes if path.startswith(f"{folder}/")]:
        lines = desk.vault.notes.pop(path)
        desk.vault.notes[_free(desk, to + path[len(folder) :])] = lines
        names += _names(lines)
    return "folder renamed", names


def note_split(desk: Desk) -> Done | None:
    """The second half of a note is a note of its own."""
    path = desk.random.choice(sorted(desk.vault.notes))
    lines = desk.vault.notes[path]
    headings = {position for note, position in desk.vault.headings() if note == path}
    tops = [n for n, line in enumerate(lines) if n in headings or (line.bullet and not line.indent)]
    tops = [n for n in tops if n > _FRONT_MATTER]
    if not tops:
        return None
    cut = desk.random.choice(tops)
    desk.vault.notes[_free(desk, path)] = lines[cut:]
    desk.vault.notes[path] = lines[:cut]
    return "note split", _names(lines[cut:])


def notes_merged(desk: Desk) -> Done | None:
    """A note is at the end of another."""
    if len(desk.vault.notes) < 2:  # noqa: PLR2004 - nothing to merge
        return None
    one, other = desk.random.sample(sorted(desk.vault.notes), 2)
    moved = desk.vault.notes.pop(other)
    if moved and moved[0].text.startswith("---"):
        moved = moved[1:]
    desk.vault.notes[one] += [Line(""), *moved]
    return "notes merged", _names(moved)


def swapped(desk: Desk) -> Done | None:
    """Two list items have each other's text."""
    one, other = desk.leaf(), desk.leaf()
    if not one or not other:
        return None
    a, b = one[0][one[1]], other[0][other[1]]
    (mark_a, words_a), (mark_b, words_b) = (a.mark, a.words), (b.mark, b.words)
    a.text, b.text = mark_a + words_b, mark_b + words_a
    a.name, b.name = b.name, a.name
    return "texts swapped", [a.name, b.name]


def inserted(desk: Desk) -> Done | None:
    """A new list item, which an author of this very list wrote."""
    return _from_drawer(desk, instead=False)


def replaced_by_sibling(desk: Desk) -> Done | None:
    """In place of a list item stands another of the same list: the one goes, the other is new."""
    return _from_drawer(desk, instead=True)


def _from_drawer(desk: Desk, *, instead: bool) -> Done | None:
    desk.random.shuffle(desk.drawer)
    siblings = {sibling for sibling, _, _ in desk.drawer}
    where = {
        line.name: (path, position)
        for path, lines in desk.vault.notes.items()
        for position, line in enumerate(lines)
        if line.name in siblings and line.bullet
    }
    for place, (sibling, line, name) in enumerate(desk.drawer):
        if sibling in where and desk.vault.is_leaf(*where[sibling]):
            path, position = where[sibling]
            del desk.drawer[place]
            lines = desk.vault.notes[path]
            new = Line(lines[position].mark + line.words, name)
            if instead:
                desk.bin.append(Line(lines[position].text, lines[position].name))
                lines[position] = new
            else:
                lines.insert(position + desk.random.randrange(2), new)
            return ("replaced by a sibling" if instead else "inserted"), [name]
    return None


def deleted(desk: Desk) -> Done | None:
    """A list item is gone."""
    leaf = desk.leaf()
    if not leaf:
        return None
    line = leaf[0].pop(leaf[1])
    desk.bin.append(line)
    return "deleted", []


def brought_back(desk: Desk) -> Done | None:
    """A deleted list item is back, somewhere."""
    if not desk.bin:
        return None
    line = desk.bin.pop(desk.random.randrange(len(desk.bin)))
    _put(desk, [line], [desk.random.choice(sorted(desk.vault.notes))])
    return "brought back", [line.name]
