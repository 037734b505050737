"""English as the asking room sees it."""

from __future__ import annotations

import pkgutil
import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from factdeck.asking.languages.english import dangling, lints, rules, skips, stems
from factdeck.asking.languages.english.reading import Scene, sentences_of
from factdeck.asking.languages.english.wording import EnglishWording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factdeck.asking.language import Wording
    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate, Fact, Finding, Note

    Rule = Callable[[Sentence], Iterator[Candidate]]

_WORD = re.compile(r"\S*\w\S*")


@cache
def _rules(*, phrases: bool) -> tuple[Rule, ...]:
    """The rules for sentences, or those for phrases without a verb (`PHRASES = True`)."""
    names = sorted(found.name for found in pkgutil.iter_modules(rules.__path__))
    modules = [import_module(f"{rules.__name__}.{name}") for name in names]
    return tuple(m.ask for m in modules if getattr(m, "PHRASES", False) in (phrases, None))


class English:
    """The English language room: a small tagger, word tables and rules; nothing to install."""

    code = "en"
    wording: Wording = EnglishWording()
    lacks = ""

    def skip(self, fact: Fact, note: Note) -> str:
        """See `skips`."""
        return skips.skip(fact, note)

    def candidates(self, note: Note, facts: Sequence[Fact]) -> Iterable[tuple[int, Candidate]]:
        """Ask about the sentences of a note's facts."""
        scene = Scene.of(note, facts, self)
        found = [sentence for fact in facts for sentence in sentences_of(fact, scene)]
        scene.told.update(sentence.tells for sentence in found)
        explained: set[str] = set()  # an abbreviation is asked for where it stands first
        for sentence in found:
            for rule in _rules(phrases=sentence.is_phrase):
                for candidate in rule(sentence):
                    if candidate.rule == "stands_for" and candidate.question in explained:
                        continue
                    explained.add(candidate.question)
                    yield sentence.fact.index, candidate

    def stems(self, text: str) -> frozenset[str]:
        """See `stems`."""
        return stems.stems(text)

    def dangling(self, text: str) -> tuple[str, ...]:
        """See `dangling`."""
        return dangling.dangling(text)

    def word_count(self, text: str) -> int:
        """Words with a letter or digit in them."""
        return len(_WORD.findall(text))

    def lint(self, candidate: Candidate, fact: Fact) -> Iterator[Finding]:
        """See `lints`."""
        return lints.lint(candidate, fact)
