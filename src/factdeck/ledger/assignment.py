"""Give old facts to new ones: the greatest sum of scores, and of that only what is clear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdeck.ledger.likeness import Shared

_SEPARATE = 0.5
"""Parts that share less than this of their words are halves of one fact, not rivals for it."""
_SCALE = 1_000_000
"""Whole numbers make the best sum exact, and so the same on every machine."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An old and a new fact that may be one."""

    score: float
    shared: Shared


def assign(pairs: Mapping[tuple[int, int], Pair], *, enough: float, clear: float) -> dict[int, int]:
    """Choose pairs, each old and each new at most once.

    Args:
        pairs: By old and new key. Those below `enough` are never chosen but count as rivals.
        enough: Least score of a chosen pair.
        clear: By so much must the choice beat the same choice with two partners exchanged.

    Returns:
        Old keys to new keys.
    """
    floor = enough - clear
    values = {key: pair.score - floor for key, pair in pairs.items() if pair.score > floor}
    rivals = _Rivals(values)
    chosen = _best(values)
    _prefer_larger_parts(chosen, pairs, rivals, enough)
    back = {new: old for old, new in chosen.items()}

    def loss(old: int, new: int, other_old: int, other_new: int) -> float:
        """Say what it costs to exchange the partners of two chosen pairs; -1 is no partner."""
        return (
            values[old, new]
            + values.get((other_old, other_new), 0.0)
            - values.get((old, other_new), 0.0)
            - values.get((other_old, new), 0.0)
        )

    sure: dict[int, int] = {}
    for (old, new), pair in ((key, pairs[key]) for key in chosen.items()):
        losses = [
            loss(old, new, back.get(other, -1), other)
            for other in rivals.of_old[old]
            if other != new and not _split(pair, pairs[old, other])
        ]
        losses += [
            loss(old, new, other, chosen.get(other, -1))
            for other in rivals.of_new[new]
            if other != old and not _joined(pair, pairs[other, new])
        ]
        if pair.score >= enough and min(losses, default=clear) >= clear:
            sure[old] = new
    return sure


def _prefer_larger_parts(
    chosen: dict[int, int], pairs: Mapping[tuple[int, int], Pair], rivals: _Rivals, enough: float
) -> None:
    """Give a split fact to its larger part, and joined facts the identity of the larger one.

    By the number of words, as an author sees it; the scores weigh them.
    """
    used = set(chosen.values())
    for old, new in list(chosen.items()):
        pair = pairs[old, new]
        for other in rivals.of_old[old]:
            part = pairs[old, other]
            if other in used or part.score < enough or not _split(pair, part):
                continue
            if len(part.shared.covered) > len(pair.shared.covered):
                chosen[old], pair = other, part
        for other in rivals.of_new[new]:
            part = pairs[other, new]
            if other in chosen or part.score < enough or not _joined(pair, part):
                continue
            if len(part.shared.taken) > len(pair.shared.taken) and chosen.get(old) == new:
                del chosen[old]
                chosen[other] = new


class _Rivals:
    """Who else might have an old fact, or a new one."""

    def __init__(self, values: Mapping[tuple[int, int], float]) -> None:
        self.of_old: dict[int, list[int]] = {}
        self.of_new: dict[int, list[int]] = {}
        for old, new in values:
            self.of_old.setdefault(old, []).append(new)
            self.of_new.setdefault(new, []).append(old)


def _split(one: Pair, other: Pair) -> bool:
    """Whether two new facts are parts of the old one, and not rivals for it."""
    both_parts = one.shared.part and other.shared.part
    return both_parts or _separate(one.shared.covered, other.shared.covered)


def _joined(one: Pair, other: Pair) -> bool:
    """Whether the new fact is two old ones joined."""
    both_whole = one.shared.whole and other.shared.whole
    return both_whole or _separate(one.shared.taken, other.shared.taken)


def _separate(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) < _SEPARATE * min(len(one), len(other))


def _best(values: Mapping[tuple[int, int], float]) -> dict[int, int]:
    chosen: dict[int, int] = {}
    left = dict(values)
    while left:
        plain = dict(_dominant(left))
        if not plain:
            break
        chosen.update(plain)
        gone = set(plain.values())
        left = {
            (old, new): value
            for (old, new), value in left.items()
            if old not in plain and new not in gone
        }
    chosen.update(_matching(left))
    return chosen


def _dominant(values: Mapping[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    """Pairs worth more than their best two rivals together: in every best assignment."""
    of_old: dict[int, list[float]] = {}
    of_new: dict[int, list[float]] = {}
    for (old, new), value in values.items():
        of_old.setdefault(old, []).append(value)
        of_new.setdefault(new, []).append(value)
    second = 2
    for (old, new), value in values.items():
        rivals = [sorted(row)[-second] for row in (of_old[old], of_new[new]) if len(row) >= second]
        is_first = value >= max(of_old[old]) and value >= max(of_new[new])
        if is_first and value > sum(rivals):
            yield old, new


def _matching(values: Mapping[tuple[int, int], float]) -> dict[int, int]:
    if not values:
        return {}
    import networkx as nx  # noqa: PLC0415 - 0.3 s that a build without a doubtful case must not pay

    graph: nx.Graph[tuple[int, int]] = nx.Graph()
    for (old, new), value in values.items():
        graph.add_edge((0, old), (1, new), weight=round(value * _SCALE))
    matching: dict[int, int] = {}
    for part in nx.connected_components(graph):
        for pair in nx.max_weight_matching(graph.subgraph(part)):
            (_, old), (_, new) = sorted(pair)
            matching[old] = new
    return matching
