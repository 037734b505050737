"""The edits that authors make, each of which knows what becomes of every fact it touches.

An edit changes the vault in place and returns the kind under which it is counted and the true
names of the facts it is about, or None when it does not apply where it was tried.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.edited_vault import HEADING, Line

if TYPE_CHECKING:
    import random

    from benchmarks.edited_vault import EditedVault

STOP = frozenset(
    (
        "the|a|an|of|to|in|is|are|was|were|and|or|for|on|with|as|by|be|it|that|this|from|at|which|"
        "can|der|die|das|und|ist|sind|ein|eine|von|zu|in|mit|auf|für|den|dem|des|im|als|auch|es|"
        "및|등|수|것|때|더|그|이|할|있는|있다|한다|하는|된다|대한|위해|통해"
    ).split("|")
)
_ENDINGS = {
    "한다.": "합니다.", "한다": "함", "이다.": "입니다.", "이다": "임", "된다.": "됩니다.", "된다": "됨",
    "있다.": "있습니다.", "있다": "있음", "하는 ": "하고 있는 ", "은 ": "이란 ", "는 ": "가 ", "을 ": "도 ",
    "를 ": "도 ", "에서 ": "에서는 ", "합니다": "한다", "입니다": "이다", " is ": " was ",
    " are ": " were ", "s ": " ", " can ": " may ", "ed ": "ing ", " ist ": " war ", "en ": "e ",
}  # fmt: skip
_SWAPPED = 0.5
_BEFORE = 0.3
_FRONT_MATTER = 4
"""Lines: no note is cut within these."""


@dataclass(slots=True)
class Desk:
    """What edits work with."""

    vault: EditedVault
    random: random.Random
    vocabulary: list[str]
    """Content words of the vault: what an author is likely to write into it."""
    drawer: list[tuple[int, Line, int]]
    """Facts kept out of the vault, as its authors wrote them: name of a sibling, line, own name."""
    bin: list[Line] = field(default_factory=list)
    """Facts that were deleted."""
    heirs: dict[int, set[int]] = field(default_factory=dict)
    """Facts that may rightly have the card of another: parts of a split one, joined ones."""

    def leaf(self, words: int = 1) -> tuple[list[Line], int] | None:
        """Choose a one-line list item of so many words or more."""
        bullets = self.vault.bullets()
        for _ in range(20):
            if not bullets:
                return None
            path, position = self.random.choice(bullets)
            line = self.vault.notes[path][position]
            if self.vault.is_leaf(path, position) and len(line.words.split()) >= words:
                return self.vault.notes[path], position
        return None

    def new_name(self) -> int:
        """Name a fact that gets a card (see `edits.cards_of`)."""
        return next(name for name in self.vault.names if name % 3)

    def some(self, count: int) -> str:
        """Words of the vault."""
        return " ".join(self.random.choice(self.vocabulary) for _ in range(count))


Done = tuple[str, list[int]]


def content(text: str) -> list[str]:
    """Content words, by a beginning that endings leave alone."""
    words = re.findall(r"[^\W_]+(?:[./-][^\W_]+)*", text.casefold())
    return [
        word[:2] if re.match(r"[가-힣]", word) else word[:5] for word in words if word not in STOP
    ]


def _change(line: Line, words: list[str]) -> list[int]:
    line.text = line.mark + " ".join(words)
    return [line.name]


def _at_content(desk: Desk, words: list[str]) -> int | None:
    places = [n for n, word in enumerate(words) if content(word) and "`" not in word]
    return desk.random.choice(places) if places else None


def word_replaced(desk: Desk) -> Done | None:
    """One content word is another."""
    leaf = desk.leaf(4)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    words = line.words.split()
    place = _at_content(desk, words)
    if place is None:
        return None
    words[place] = desk.some(1)
    return "word replaced", _change(line, words)


def word_removed(desk: Desk) -> Done | None:
    """One content word is gone."""
    leaf = desk.leaf(4)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    words = line.words.split()
    place = _at_content(desk, words)
    if place is None:
        return None
    del words[place]
    return "word removed", _change(line, words)


def word_inserted(desk: Desk) -> Done | None:
    """One word more."""
    leaf = desk.leaf(2)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    words = line.words.split()
    words.insert(desk.random.randrange(1, len(words) + 1), desk.some(1))
    return "word inserted", _change(line, words)


def half_rewritten(desk: Desk) -> Done | None:
    """Up to half of the content words are others, some are in another order."""
    leaf = desk.leaf(5)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    words = line.words.split()
    places = [n for n, word in enumerate(words) if content(word) and "`" not in word]
    desk.random.shuffle(places)
    for place in places[: len(places) // 2]:
        words[place] = desk.some(1)
    return "half rewritten", _change(line, words)


def clause_added(desk: Desk) -> Done | None:
    """A clause more, before or after."""
    leaf = desk.leaf(2)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    clause = desk.some(desk.random.randrange(3, 9))
    parts = [line.words.rstrip(".") + ",", clause]
    if desk.random.random() < _BEFORE:
        parts = [clause + ",", line.words]
    return "clause added", _change(line, parts)


def typo(desk: Desk) -> Done | None:
    """Two letters change places, or one is gone."""
    leaf = desk.leaf(2)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    body = list(line.words)
    places = [n for n in range(1, len(body) - 1) if body[n].isalpha() and body[n + 1].isalpha()]
    if not places:
        return None
    place = desk.random.choice(places)
    if desk.random.random() < _SWAPPED:
        body[place], body[place + 1] = body[place + 1], body[place]
    else:
        del body[place]
    return "typo", _change(line, ["".join(body)])


def ending_changed(desk: Desk) -> Done | None:
    """Particles and endings are others."""
    leaf = desk.leaf(2)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    fitting = [(old, new) for old, new in _ENDINGS.items() if old in line.words]
    if not fitting:
        return None
    for old, new in desk.random.sample(fitting, min(2, len(fitting))):
        line.text = line.mark + line.words.replace(old, new, 1)
    return "ending changed", [line.name]


def marked_up(desk: Desk) -> Done | None:
    """A word is bold, or the full stop comes or goes."""
    leaf = desk.leaf(3)
    if not leaf:
        return None
    line = leaf[0][leaf[1]]
    words = line.words.split()
    place = desk.random.randrange(len(words))
    if re.fullmatch(r"[^\W_]+", words[place]):
        words[place] = f"**{words[place]}**"
    elif words[-1].endswith("."):
        words[-1] = words[-1][:-1]
    else:
        return None
    return "marked up", _change(line, words)


def _names(lines: list[Line]) -> list[int]:
    return [line.name for line in lines if line.name]


def _take(desk: Desk) -> tuple[str, int, list[Line]] | None:
    bullets = desk.vault.bullets()
    if not bullets:
        return None
    path, position = desk.random.choice(bullets)
    end = desk.vault.block(path, position)
    block = desk.vault.notes[path][position:end]
    del desk.vault.notes[path][position:end]
    return path, position, block


def _put(desk: Desk, block: list[Line], paths: list[str], *, deeper: bool = False) -> None:
    places = [(p, n) for p, n in desk.vault.bullets() if p in paths]
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


def bullet_split(desk: Desk) -> Done | None:
    """A list item is two; the larger part is the old fact."""
    leaf = desk.leaf(8)
    if not leaf:
        return None
    lines, position = leaf
    line = lines[position]
    words = line.words.split()
    ends = [n for n, word in enumerate(words[:-2], 1) if n > 1 and word[-1] in ".,;:"]
    cut = desk.random.choice(ends) if ends else desk.random.randrange(3, len(words) - 2)
    parts = [Line(line.mark + " ".join(part)) for part in (words[:cut], words[cut:])]
    sizes = [len(content(part.words)) for part in parts]
    larger = int(sizes[1] > sizes[0])
    parts[larger].name = line.name
    parts[1 - larger].name = desk.new_name()
    if min(sizes) > 0.67 * max(sizes):
        desk.heirs.setdefault(parts[1 - larger].name, set()).add(line.name)
    lines[position : position + 1] = parts
    return "bullet split", [line.name]


def bullets_merged(desk: Desk) -> Done | None:
    """Two list items are one; it is the larger of the two."""
    leaf = desk.leaf(3)
    if not leaf:
        return None
    lines, position = leaf
    first = lines[position]
    second = lines[position + 1] if position + 1 < len(lines) else Line("")
    if not second.bullet or second.indent != first.indent or second.mark[-2:] != first.mark[-2:]:
        return None
    if position + 2 < len(lines) and lines[position + 2].indent > second.indent:
        return None
    sizes = [len(content(first.words)), len(content(second.words))]
    larger, smaller = (first, second) if sizes[0] >= sizes[1] else (second, first)
    if min(sizes) > 0.67 * max(sizes):
        desk.heirs.setdefault(larger.name, set()).add(smaller.name)
    text = f"{first.mark}{first.words.rstrip('.')}. {second.words}"
    lines[position : position + 2] = [Line(text, larger.name)]
    return "bullets merged", [larger.name]


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
    where = {desk.vault.notes[p][n].name: (p, n) for p, n in desk.vault.bullets()}
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


EDITS = (
    word_replaced, word_removed, word_inserted, half_rewritten, clause_added, typo, ending_changed,
    marked_up, moved_within, moved_across, nested_deeper, reordered, heading_renamed, note_renamed,
    folder_renamed, note_split, notes_merged, bullet_split, bullets_merged, swapped, inserted,
    replaced_by_sibling, deleted, brought_back,
)  # fmt: skip

RARE = frozenset({heading_renamed, note_renamed, folder_renamed, note_split, notes_merged})
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
