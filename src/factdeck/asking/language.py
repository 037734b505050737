"""What a language gives to the asking room. One file or folder in `languages/` each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.model import Candidate, Fact, Finding, Note


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the answer that fits its form, and the share of such cards that are kept."""

    question: str
    answer: str
    confidence: float


class Wording(Protocol):
    """How the language-neutral rules put their questions. Terms and labels come in plain text.

    Every method abstains by returning the empty string (or None) where it knows no good way.
    """

    def what_is(self, term: str) -> str:
        """Ask for the definition of a term."""

    def define(self, term: str, definition: str) -> Asked | None:
        """Ask about a term in the form that the shape of its definition calls for.

        `Subnet`, `a part of a network` asks what it is; `Scaler`, `Adds nodes` what it does.
        """

    def in_full(self, label: str, above: str) -> str:
        """Give a label with the kind that the heading above names: `Tidal` below `Rivers`."""

    def attribute(self, topic: str, label: str) -> str:
        """Ask for what a known label says of a topic: `Treatment` of `Scurvy`."""

    def items(self, label: str, count: int, topic: str = "") -> str:
        """Ask for the members of a list, stating their number: 3 `Symptoms` (of `Scurvy`).

        Empty where the label names no set of things.
        """

    def unlike(self, label: str, items: tuple[str, ...]) -> float:
        """Say what a list card loses because its items are hardly members of what the label names.

        0 where nothing speaks against them, 1 where they are none: `Pumps`, `Generate voltage`.
        """

    def members(self, text: str) -> str:
        """Give the label of the list that a sentence or heading opens, empty if it opens none.

        `There are three kinds of muscle:` opens a list of `kinds of muscle`.
        """

    def command(self, description: str) -> str:
        """Ask for the command or code that does what is described."""

    def choice(self, case: str, remedy: str) -> Asked | None:
        """Ask what to use in a case: `big files`, `use multipart uploads`."""

    def cell(self, row: str, column: str) -> str:
        """Ask for a cell of a table: `SSH` in the column `Port`."""

    def event(self, date: str) -> str:
        """Ask what happened at a date."""

    def pair(self, label: str, name: str) -> str:
        """Ask for one value of a list of pairs: the one of `SSH` among `Ports`."""

    def subject(self, text: str) -> str:
        """Give the term in a heading or label that what stands below it can be asked about.

        `What is Docker?` gives `Docker`; `Overview`, `Pros` or a sentence give nothing.
        """

    def cue(self, topic: str, label: str, body: str) -> Asked | None:
        """Ask for what any label says of the topic above it: `Redis — persistence?`.

        The form for labels whose body defines nothing, and whose grammar nobody knows.
        """

    def generic(self, text: str) -> bool:
        """Say whether a heading or label only sorts what stands below it: `Overview`, `Pros`.

        The subject is then to be looked for one level further out.
        """

    def describes(self, label: str) -> bool:
        """Say whether the list below a label tells traits of one thing: `Advantages`, `Feature`.

        Terms in such a list are not defined by what follows them, and a table with such a first
        column asks about its other columns.
        """

    def defined(self, heading: str) -> str:
        """Give the term whose definition the heading asks for: `What is DNS`, `DNS란`."""

    def question(self, text: str) -> str:
        """Give the text as a question that can stand on a card, empty if it is none."""


class Language(Protocol):
    """A language the asking room speaks. Stateless to its callers: same input, same output."""

    code: str
    """ISO 639-1."""
    wording: Wording

    @property
    def lacks(self) -> str:
        """Say what to install so that sentences can be asked about; empty if nothing is missing."""

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

    def lint(self, candidate: Candidate, fact: Fact) -> Iterable[Finding]:
        """Yield what only this language can see wrong with a candidate (see `asking.lints`)."""
