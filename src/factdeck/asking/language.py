"""What a language gives to the asking room. One file or folder in `languages/` each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.model import Candidate, Fact, Note


class Wording(Protocol):
    """How the language-neutral rules put their questions. Terms and labels come in plain text."""

    def what_is(self, term: str) -> str:
        """Ask for the definition of a term."""

    def attribute(self, topic: str, label: str) -> str:
        """Ask for what a label says of a topic: `Treatment` of `Scurvy`."""

    def items(self, label: str, count: int) -> str:
        """Ask for the members of a list, stating their number."""

    def command(self, description: str) -> str:
        """Ask for the command or code that does what is described."""


class Language(Protocol):
    """A language the asking room speaks. Stateless to its callers: same input, same output."""

    code: str
    """ISO 639-1."""
    wording: Wording

    def skip(self, fact: Fact, note: Note) -> str:
        """Name the reason why nobody should be asked about this fact; empty if there is none."""

    def candidates(self, note: Note, facts: Sequence[Fact]) -> Iterable[tuple[int, Candidate]]:
        """Ask about sentences: pairs of `Fact.index` and candidate.

        All facts of one note that are in this language come at once, in order, so that a topic
        can be carried over from one to the next and the analysis can run in one batch.
        """

    def stems(self, text: str) -> frozenset[str]:
        """Content words of the text, without endings and particles, case folded."""

    def dangling(self, text: str) -> tuple[str, ...]:
        """Words that point to something outside the text: this, it, the above, 이러한, 이를."""

    def word_count(self, text: str) -> int:
        """Words as the length limits of the lints count them."""
