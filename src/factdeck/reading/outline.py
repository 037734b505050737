"""Where the walk is in a note's headings, and which sections it left without a fact."""

from __future__ import annotations

from dataclasses import dataclass, field

from factdeck.model import Passage


@dataclass(slots=True)
class Outline:
    """The headings above the place that is being read."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    """Level and text, outermost first."""
    first: str = ""
    """The first level-one heading of the note, empty if there is none."""
    uncovered: list[Passage] = field(default_factory=list)
    _prose_line: int = 0
    _facts_before: int = 0

    @property
    def trail(self) -> tuple[str, ...]:
        """The texts of the headings, outermost first."""
        return tuple(text for _, text in self.headings)

    def enter(self, level: int, text: str, facts: int) -> None:
        """Begin a section, after so many facts."""
        self.end(facts)
        self.headings = [(above, name) for above, name in self.headings if above < level]
        if text:
            self.headings.append((level, text))
        if level == 1 and not self.first:
            self.first = text

    def say(self, line: int) -> None:
        """Note that a paragraph stands here."""
        self._prose_line = self._prose_line or line

    def end(self, facts: int) -> None:
        """End a section, after so many facts: without a new one its prose is uncovered."""
        if self._prose_line and facts == self._facts_before:
            self.uncovered.append(Passage(self._prose_line, self.trail))
        self._prose_line, self._facts_before = 0, facts
