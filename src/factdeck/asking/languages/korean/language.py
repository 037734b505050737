"""Korean as the asking room sees it."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import (
    headed,
    kiwi,
    labelled,
    lints,
    references,
    rules,
    skips,
    sole,
    stems,
    steps,
    surface,
    years,
)
from factdeck.asking.languages.korean.wording import WORDING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factdeck.asking.languages.korean.scene import Scene
    from factdeck.model import Candidate, Fact, Finding, Note

    Rule = Callable[[Scene], Iterator[Candidate]]

_ASKED_KINDS = frozenset({"bullet", "definition"})


@cache
def _rules() -> tuple[Rule, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(rules.__path__))
    return tuple(import_module(f"{rules.__name__}.{name}").ask for name in names)


class Korean:
    """The Korean language room; sentences are asked about where kiwipiepy is installed."""

    code = "ko"
    wording = WORDING

    @property
    def lacks(self) -> str:
        """Korean sentences need the extra `ko`."""
        return "" if kiwi.installed() else "pip install 'factdeck[ko]'"

    def skip(self, fact: Fact, note: Note) -> str:
        """See `skips`."""
        return skips.skip(fact, note)

    def candidates(self, note: Note, facts: Sequence[Fact]) -> Iterable[tuple[int, Candidate]]:
        """Ask about the sentences of a note's facts; nothing without the extra `ko`."""
        for fact in facts:
            for candidate in (
                *labelled.ask(fact),
                *headed.ask(fact, note),
                *sole.ask(fact, note),
                *steps.ask(fact, note),
                *years.ask(fact),
            ):
                yield fact.index, candidate
        prose = [f for f in facts if f.kind in _ASKED_KINDS and not skips.looks_empty(f)]
        if not prose or not kiwi.installed():
            return
        # Both know kiwipiepy's output; a note without prose never loads them.
        analysis = import_module("factdeck.asking.languages.korean.analysis")
        scene = import_module("factdeck.asking.languages.korean.scene")
        for one in scene.scenes(analysis.passages(prose), note.facts):
            if one.marked("meta"):
                continue
            for rule in _rules():
                for candidate in rule(one):
                    yield one.fact.index, candidate

    def stems(self, text: str) -> frozenset[str]:
        """See `stems`."""
        return stems.stems(text)

    def dangling(self, text: str) -> tuple[str, ...]:
        """See `references`."""
        return references.dangling(text)

    def word_count(self, text: str) -> int:
        """Space-separated words."""
        return surface.word_count(text)

    def lint(self, candidate: Candidate, fact: Fact) -> Iterable[Finding]:
        """See `lints`."""
        return lints.lint(candidate, fact)
