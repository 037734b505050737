"""A learner who writes notes and builds again and again; facts and cards without other rooms."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factdeck.ledger.entry import Ledger
from factdeck.ledger.recognise import recognise
from factdeck.ledger.settle import settle
from factdeck.model import Candidate, Card, Fact, Note, Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from factdeck.ledger.recognition import Recognition
    from factdeck.ledger.settle import Change

    Asking = Callable[[Fact], Sequence[Card]]

BUILD_TIME = 1_795_000_000
LATER = 60


def read(path: str, text: str) -> Note:
    """Read headings and bullets, nested by two spaces; nothing else."""
    facts: list[Fact] = []
    trail: list[str] = []
    above: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        body = line.lstrip()
        if body.startswith("#"):
            level = len(body) - len(body.lstrip("#"))
            trail = [*trail[: level - 1], body.lstrip("# ")]
        elif body.startswith("- "):
            depth = min((len(line) - len(body)) // 2, len(above))
            above = [*above[:depth], len(facts)]
            parent = above[-2] if depth else None
            words = body[2:]
            facts.append(
                Fact(
                    path,
                    number,
                    len(facts),
                    "bullet",
                    words,
                    words,
                    trail=tuple(trail),
                    depth=depth,
                    parent=parent,
                )
            )
    return Note(path, path.removesuffix(".md"), tuple(facts))


def vault(notes: Mapping[str, str], unread: Sequence[str] = ()) -> Vault:
    """Read notes, given by path."""
    return Vault(
        "/notes", "notes", tuple(read(p, notes[p]) for p in sorted(notes)), (), tuple(unread)
    )


def card(
    fact: Fact,
    question: str,
    *answer: str,
    rule: str = "definition",
    part: str = "",
    deck: str = "Deck",
) -> Card:
    """Ask something about a fact."""
    return Card(fact, Candidate(rule, question, answer, 0.9, part), "packed", deck=deck)


def held_back(one: Card) -> Card:
    """Hold a card back."""
    return replace(one, state="held-back", reason="confidence 0.60 is below the gate 0.80")


def ask_whole(fact: Fact) -> list[Card]:
    """One card a fact, whose answer is the fact."""
    return [card(fact, f"What about {fact.text.split()[0]}?", fact.text)]


@dataclass
class Learner:
    """Builds on the ledger of the last build."""

    asking: Asking = ask_whole
    ledger: Ledger = field(default_factory=Ledger)
    now: int = BUILD_TIME
    recognition: Recognition | None = None
    changes: tuple[Change, ...] = ()

    def recognise(
        self,
        notes: Mapping[str, str],
        unread: Sequence[str] = (),
        reset: Collection[tuple[str, int]] = (),
        unasked: Collection[tuple[str, int]] = (),
    ) -> Recognition:
        """Recognise only, as a dry run does."""
        read_notes = vault(notes, unread)
        facts = [fact for note in read_notes.notes for fact in note.facts]
        cards = [one for fact in facts for one in self.asking(fact)]
        return recognise(self.ledger, read_notes, cards, reset=reset, unasked=unasked)

    def build(
        self,
        notes: Mapping[str, str],
        unread: Sequence[str] = (),
        reset: Collection[tuple[str, int]] = (),
        only: str = "",
    ) -> dict[str, str]:
        """Build a minute later; give GUIDs by question.

        Args:
            notes: Text by path.
            unread: Notes that could not be read.
            reset: Places that get a new identity.
            only: Prefix of the paths whose cards are packed.
        """
        self.now += LATER
        self.recognition = self.recognise(notes, unread, reset)
        packed = [one for one in self.recognition.cards if one.found.path.startswith(only)]
        digests = {
            one.guid: repr((one.card.candidate.question, one.card.candidate.answer))
            for one in packed
        }
        settlement = settle(self.recognition, digests, self.now)
        self.ledger, self.changes = settlement.ledger, settlement.changes
        return {one.card.candidate.question: one.guid for one in packed}

    def facts(self, notes: Mapping[str, str]) -> dict[str, str]:
        """Build, and give GUIDs by the text of the fact."""
        self.build(notes)
        assert self.recognition
        return {one.found.text: one.guid for one in self.recognition.cards}

    def kinds(self) -> dict[str, int]:
        """How many changes of each kind the last build made."""
        kinds = [change.kind for change in self.changes]
        return {kind: kinds.count(kind) for kind in sorted(set(kinds))}
