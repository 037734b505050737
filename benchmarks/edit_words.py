"""Edits of what list items say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.edit_desk import content
from benchmarks.edited_vault import Line

if TYPE_CHECKING:
    from benchmarks.edit_desk import Desk, Done

_ENDINGS = {
    "한다.": "합니다.",
    "한다": "함",
    "이다.": "입니다.",
    "이다": "임",
    "된다.": "됩니다.",
    "된다": "됨",
    "있다.": "있습니다.",
    "있다": "있음",
    "하는 ": "하고 있는 ",
    "은 ": "이란 ",
    "는 ": "가 ",
    "을 ": "도 ",
    "를 ": "도 ",
    "에서 ": "에서는 ",
    "합니다": "한다",
    "입니다": "이다",
    " is ": " was ",
    " are ": " were ",
    "s ": " ",
    " can ": " may ",
    "ed ": "ing ",
    " ist ": " war ",
    "en ": "e ",
}
_SWAPPED = 0.5
_EQUAL = 0.6
"""Parts of which the smaller has this share of the larger one's content words may each inherit."""
_BEFORE = 0.3


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
    if min(sizes) > _EQUAL * max(sizes):
        desk.heirs.setdefault(parts[1 - larger].name, set()).add(line.name)
    desk.rests[parts[1 - larger].name] = line.name
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
    if min(sizes) > _EQUAL * max(sizes):
        desk.heirs.setdefault(larger.name, set()).add(smaller.name)
    text = f"{first.mark}{first.words.rstrip('.')}. {second.words}"
    lines[position : position + 2] = [Line(text, larger.name)]
    return "bullets merged", [larger.name]
