"""Facts whose text is the same: where they were, or moved, or in a renamed note."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from factdeck.ledger.facts import Found, Known

    Place = Callable[[Known | Found], Hashable]

# How much of the place must be the same, strictest first. Each place is given away only where one
# fact was there and one is, so that `Port: 80` below nginx never becomes the one below Apache.
_PLACES: tuple[Place, ...] = (
    lambda fact: (fact.path, fact.trail, fact.around),
    lambda fact: (fact.path, fact.trail, fact.around.parent, fact.around.previous),
    lambda fact: (fact.path, fact.trail, fact.around.parent, fact.around.next),
    lambda fact: (fact.path, fact.trail, fact.around.parent),
    lambda fact: (fact.trail, fact.around),
    lambda fact: (fact.path, fact.around),
    lambda fact: fact.around,
    lambda fact: (fact.path, fact.trail),
    lambda fact: (fact.trail[-1:], fact.around.parent),
    lambda fact: (fact.around.parent, fact.around.previous),
    lambda fact: (fact.around.parent, fact.around.next),
    lambda fact: fact.path,
    lambda fact: fact.trail[-1:],
    lambda _: (),
)


def same_texts(known: Sequence[Known], found: Sequence[Found]) -> dict[int, int]:
    """Match facts of equal text: positions in `known` to positions in `found`.

    Living facts choose before retired ones. Where several have the same text, the place decides.
    """
    here: dict[str, list[int]] = {}
    for position, fact in enumerate(found):
        here.setdefault(fact.key, []).append(position)
    groups: dict[tuple[bool, str], list[int]] = {}
    for position, old in enumerate(known):
        if old.key in here:
            groups.setdefault((not old.live, old.key), []).append(position)
    matches: dict[int, int] = {}
    for (_, key), olds in sorted(groups.items()):
        matched = _by_place(olds, here[key], known, found)
        matches.update(matched)
        taken = set(matched.values())
        here[key] = [position for position in here[key] if position not in taken]
    return matches


def _by_place(
    olds: list[int], news: list[int], known: Sequence[Known], found: Sequence[Found]
) -> dict[int, int]:
    if len(olds) == len(news) == 1:
        return {olds[0]: news[0]}
    matches: dict[int, int] = {}
    for place in _PLACES:
        before = _at(place, [(old, known[old]) for old in olds if old not in matches])
        taken = set(matches.values())
        after = _at(place, [(new, found[new]) for new in news if new not in taken])
        for where, there in before.items():
            if len(there) == 1 == len(after.get(where, ())):
                matches[there[0]] = after[where][0]
    return matches


def _at(place: Place, facts: Sequence[tuple[int, Known | Found]]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = {}
    for position, fact in facts:
        places.setdefault(place(fact), []).append(position)
    return places
