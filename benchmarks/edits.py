"""Do cards keep their identity through thousands of edits of known meaning?

    python -m benchmarks.edits FOLDER … [--edits 10000] [--seed 1] [--show 20]

Every round edits a copy of the folder, to which notes full of near-twins were added, reads it
again with the reading room and recognises it; after ten rounds in a row it begins anew. Every
third fact has no card, so that facts without one stand in the way, and every twelfth is kept out
at first, to come in as new or in place of its sibling.

Counted by kind of edit: kept; lost (a new identity for the same fact); wrong (an identity that
was another fact's). Two columns are no fault of the ledger: `alike` is a new fact in the place of
a deleted one of which it keeps half of the content words or more, which by the goal's own measure
is that one reworded; `free` are facts that lost more than half of theirs, or whose equal twin
keeps the card.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.edit_desk import Desk, content
from benchmarks.edit_kinds import EDITS, GROUPS, RARE
from benchmarks.edited_vault import EditedVault, Line
from benchmarks.twins import TWINS
from factdeck.ledger.entry import Ledger
from factdeck.ledger.recognise import recognise
from factdeck.ledger.settle import settle
from factdeck.ledger.text import plain, same
from factdeck.model import Candidate, Card, Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUNDS = 10
HALF = 0.5
_OFTEN = 3
_COLUMNS = ("kept", "lost", "wrong", "alike", "free")


@dataclass
class Counts:
    """What became of the facts of each kind of edit."""

    edits: Counter[str] = field(default_factory=Counter)
    fates: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By kind, then by column."""
    examples: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class State:
    """What the ledger believes, and what is true."""

    ledger: Ledger = field(default_factory=Ledger)
    guids: dict[int, str] = field(default_factory=dict)
    """True name → GUID of its card, as of the last time it had one."""
    owners: dict[str, int] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    """GUID → key of the text that its card last had: a text that comes back has its card again,
    whoever says it."""
    texts: dict[int, str] = field(default_factory=dict)
    """True name → key of its text, as of the last build that saw it."""
    now: int = 1_000_000


def cards_of(vault: EditedVault, facts: list[Fact]) -> list[Card]:
    """Two of three facts get a card; which, hangs on the fact itself, not on its words."""
    asked = [fact for fact in facts if not fact.skipped and fact.text.strip()]
    texts = {key_of(fact.text) for fact in asked if vault.name(fact) % 3}
    return [
        Card(fact, Candidate("fact", f"? {fact.text}", (fact.text,), 1.0), "packed", deck="d")
        for fact in asked
        if key_of(fact.text) in texts
    ]


def key_of(text: str) -> str:
    """Under which two texts are one to the ledger."""
    return same(plain(text))


def build(vault: EditedVault, state: State) -> dict[int, str]:
    """Build: true names to GUIDs."""
    read = vault.vault()
    facts = [fact for note in read.notes for fact in note.facts]
    recognition = recognise(state.ledger, read, cards_of(vault, facts))
    state.now += 60
    digests = {one.guid: plain(one.card.fact.text) for one in recognition.cards}
    state.ledger = settle(recognition, digests, state.now).ledger
    state.texts |= {vault.name(fact): key_of(fact.text) for fact in facts}
    lines = Counter((fact.path, fact.line) for fact in facts)  # `- - x` begins two facts
    return {
        vault.name(one.card.fact): one.guid
        for one in recognition.cards
        if vault.name(one.card.fact)  # of what has none, nobody knows the truth
        and lines[one.found.path, one.card.fact.line] == 1
    }


def run_round(desk: Desk, state: State, edits: int, counts: Counts) -> None:
    """Edit, build and compare with the truth."""
    kinds: dict[int, set[str]] = defaultdict(set)
    every = [edit for edit in EDITS for _ in range(1 if edit in RARE else _OFTEN)]
    done = 0
    while done < edits:
        outcome = desk.random.choice(every)(desk)
        if outcome:
            done += 1
            counts.edits[outcome[0]] += 1
            for name in outcome[1]:
                kinds[name].add(outcome[0])
    before = dict(state.texts)
    there = build(desk.vault, state)
    facts = desk.vault.facts()
    judge = Judge(
        desk,
        state,
        before,
        texts={key_of(fact.text) for fact in facts},
        names={desk.vault.name(fact) for fact in facts},
        now={guid: name for name, guid in there.items()},
    )
    for name, guid in there.items():
        kind = judge.kind(name, kinds[name])
        fate, about = judge.fate(name, guid, kinds[name])
        counts.fates[kind][fate] += bool(fate)
        if about:
            counts.examples.append((fate, f"{fate.upper()} [{kind}]{about}"))
    remember(state, there)


def remember(state: State, there: Mapping[int, str]) -> None:
    """Keep who had which card, once it is judged."""
    state.guids |= there
    state.owners |= {guid: name for name, guid in there.items()}
    state.said |= {guid: state.texts[name] for name, guid in there.items()}


@dataclass
class Judge:
    """Knows the truth."""

    desk: Desk
    state: State
    before: dict[int, str]
    """Texts at the last build."""
    texts: set[str]
    """All texts of this build."""
    names: set[int]
    """All facts of this build."""
    now: dict[str, int]
    """Owners of the GUIDs in this build."""

    def kind(self, name: int, kinds: set[str]) -> str:
        """Under what a fact is counted."""
        if name not in self.before:
            return "new"
        around = "text changed by an edit around it"
        changed = self.before[name] != self.state.texts[name]
        if changed and kinds <= set(GROUPS["moved and renamed"]) - {"texts swapped"}:
            kinds = {*kinds, around}
        return "several at once" if len(kinds) > 1 else next(iter(kinds), "untouched")

    def fate(self, name: int, guid: str, kinds: set[str]) -> tuple[str, str]:
        """Column, and what there is to show of it."""
        had, owner = self.state.guids.get(name), self.state.owners.get(guid)
        old, new = self.before.get(name, ""), self.state.texts[name]
        if owner not in {None, name}:
            was = self.state.said[guid]
            is_the_rest = self.desk.rests.get(name) == owner and owner not in self.names
            if was == new or owner in self.desk.heirs.get(name, ()) or is_the_rest:
                return "free", ""
            fate = "alike" if kept_share(was, new) >= HALF else "wrong"
            return fate, f"\n   was  {was}\n   now  {new}\n   then {old}"
        if had is None or had == guid:
            return ("kept" if had else ""), ""
        heir = self.now.get(had, name)
        split_in_equal_halves = name in self.desk.heirs.get(heir, ())
        taken = heir != name  # and counted there
        twin_keeps_it = old in self.texts
        reworded_while_deleted = "brought back" in kinds and old != new
        beyond = kept_share(old, new) < HALF
        if split_in_equal_halves or taken or twin_keeps_it or reworded_while_deleted or beyond:
            return "free", ""
        return "lost", f" {kept_share(old, new):.2f}\n   was  {old}\n   now  {new}"


def kept_share(old: str, new: str) -> float:
    """Share of the old content words that are in the new text."""
    before, after = Counter(content(old)), Counter(content(new))
    total = sum(before.values())
    return sum((before & after).values()) / total if total else 0.0


def fill_drawer(vault: EditedVault, randomness: random.Random) -> list[tuple[int, Line, int]]:
    """Keep one in twelve of the list items out of the vault, each to stand for its sibling."""
    drawer = []
    for path, position in reversed(vault.bullets()):
        lines = vault.notes[path]
        above = lines[position - 1] if position else Line("")
        is_sibling = above.bullet and above.indent == lines[position].indent
        if is_sibling and randomness.random() < 1 / 12 and vault.is_leaf(path, position):
            drawer.append((above.name, lines[position], lines[position].name))
            del lines[position]
    return drawer


def vocabulary_of(vault: EditedVault) -> list[str]:
    """Content words of the vault."""
    words = (
        word.strip("*_`\"'()[].,;:!?")
        for path, position in vault.bullets()
        for word in vault.notes[path][position].words.split()
    )
    return [word for word in words if content(word) and word.isalnum()]


def run(folder: Path, edits: int, seed: int) -> Counts:
    """Edit a folder so many times."""
    original = EditedVault.of(folder)
    original.notes |= {path: [Line(line) for line in t.split("\n")] for path, t in TWINS.items()}
    original.name_facts()
    vocabulary = vocabulary_of(original)
    counts = Counts()
    randomness = random.Random(seed)
    per_round = max(4, len(original.bullets()) // 30)
    while sum(counts.edits.values()) < edits:
        vault, state = original.copy(), State()
        desk = Desk(vault, randomness, vocabulary, fill_drawer(vault, randomness))
        remember(state, build(vault, state))
        for _ in range(ROUNDS):
            run_round(desk, state, per_round, counts)
    return counts


def report(title: str, counts: Counts) -> None:
    """Print the table of one folder."""
    print(f"\n{title}")
    print(
        f"{'':36}{'edits':>8}{'kept':>9}{'lost':>7}{'wrong':>7}{'kept %':>9}{'alike':>7}{'free':>7}"
    )
    for kind in sorted({*counts.edits, *counts.fates}):
        _row(kind, counts.edits[kind], counts.fates[kind])
    for group, kinds in GROUPS.items():
        together: Counter[str] = sum((counts.fates[kind] for kind in kinds), Counter())
        _row(f"= {group}", sum(counts.edits[kind] for kind in kinds), together)


def _row(name: str, edits: int, fates: Counter[str]) -> None:
    kept, lost, wrong, alike, free = (fates[column] for column in _COLUMNS)
    judged = kept + lost + wrong
    share = f"{100 * kept / judged:.3f}" if judged else ""
    print(f"{name:36}{edits or '':>8}{kept:>9}{lost:>7}{wrong:>7}{share:>9}{alike:>7}{free:>7}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="examples of each fate")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        start = time.perf_counter()
        counts = run(folder, arguments.edits, arguments.seed)
        seconds = time.perf_counter() - start
        edits = sum(counts.edits.values())
        report(f"{folder.name}: {edits} edits, seed {arguments.seed}, {seconds:.0f} s", counts)
        for fate in ("wrong", "lost", "alike"):
            shown = [text for its, text in counts.examples if its == fate]
            print("\n".join(shown[: arguments.show]))


if __name__ == "__main__":
    main()
