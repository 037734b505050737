"""Do cards keep their identity through thousands of edits of known meaning?

    python -m benchmarks.edits FOLDER … [--edits 10000] [--seed 1] [--twins] [--show 20]

Every round edits a copy of the folder, reads it again with the reading room and recognises it;
after ten rounds in a row it begins anew with other random edits. Every third fact has no card, so
that facts without one stand in the way. Counted by kind of edit: kept; lost (a new identity for
the same fact); wrong (an identity that was another fact's). Facts that lost more than half of
their content words are nobody's fault but must not take another's identity either.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.edit_kinds import EDITS, Desk, content
from benchmarks.edited_vault import EditedVault, Line
from benchmarks.twins import TWINS
from factdeck.ledger.entry import Ledger
from factdeck.ledger.recognise import recognise
from factdeck.ledger.settle import settle
from factdeck.ledger.text import plain, same
from factdeck.model import Candidate, Card, Fact

ROUNDS = 10
HALF = 0.5
"""A text that keeps this share of the content words of another is that one reworded, says the
goal; so if it truly is a new fact in the place of a deleted one, nobody can know."""
_OFTEN = 3
_LARGE = {"folder renamed", "note renamed", "note split", "notes merged", "heading renamed"}
REWORDED = "touched up by a neighbour's edit"


@dataclass
class Counts:
    """What became of the facts of each kind of edit."""

    kept: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    free: Counter[str] = field(default_factory=Counter)
    """Changed beyond recognition: no identity is expected."""
    alike: Counter[str] = field(default_factory=Counter)
    """Took the identity of a deleted fact of which it keeps half of the words or more."""
    edits: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


@dataclass
class State:
    """What the ledger believes, and what is true."""

    ledger: Ledger = field(default_factory=Ledger)
    guids: dict[int, str] = field(default_factory=dict)
    """True name → GUID of its card, as of the last time it had one."""
    owners: dict[str, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    """True name → text at the last build."""
    now: int = 1_000_000


def cards_of(vault: EditedVault, facts: list[Fact]) -> list[Card]:
    """Two of three facts get a card; which, hangs on the fact itself, not on its words."""
    asked = [fact for fact in facts if not fact.skipped and fact.text.strip()]
    texts = {same(plain(fact.text)) for fact in asked if vault.name(fact) % 3}
    return [
        Card(fact, Candidate("fact", f"? {fact.text}", (fact.text,), 1.0), "packed", deck="d")
        for fact in asked
        if same(plain(fact.text)) in texts
    ]


def build(vault: EditedVault, state: State) -> tuple[dict[int, str], set[int]]:
    """Build: names to GUIDs, and the names of facts that another, equal one stands for."""
    read = vault.vault()
    facts = [fact for note in read.notes for fact in note.facts]
    recognition = recognise(state.ledger, read, cards_of(vault, facts))
    state.now += 60
    digests = {one.guid: plain(one.card.fact.text) for one in recognition.cards}
    state.ledger = settle(recognition, digests, state.now).ledger
    there = {vault.name(one.card.fact): one.guid for one in recognition.cards}
    places = {(problem.path, problem.line) for problem in recognition.problems}
    equal = {vault.name(fact) for fact in facts if (fact.path, fact.line) in places}
    state.texts |= {vault.name(fact): fact.text for fact in facts}
    return there, equal


def run_round(desk: Desk, state: State, edits: int, counts: Counts, every: list[object]) -> None:
    """Edit, build and compare with the truth."""
    kinds: dict[int, list[str]] = defaultdict(list)
    done = 0
    large = 0
    for _ in range(edits * 5):
        if done >= edits:
            break
        outcome = desk.random.choice(every)(desk)  # type: ignore[operator]
        if outcome is None:
            continue
        done += 1
        counts.edits[outcome[0]] += 1
        large += outcome[0] in _LARGE
        for name in outcome[1]:
            kinds[name].append(outcome[0])
    before = dict(state.texts)
    there, equal = build(desk.vault, state)
    desk.now = {same(plain(fact.text)) for fact in desk.vault.facts()}
    for name, guid in there.items():
        judge(name, guid, kinds[name], before, desk, state, counts)
    for name, guid in there.items():
        state.guids[name] = guid
        state.owners[guid] = name
    gone = set(state.guids) - set(there)
    for name in gone & equal:
        del state.guids[name]


def judge(
    name: int,
    guid: str,
    kinds: list[str],
    before: dict[int, str],
    desk: Desk,
    state: State,
    counts: Counts,
) -> None:
    """Compare one card's identity with the truth."""
    had, owner = state.guids.get(name), state.owners.get(guid)
    old, new = before.get(name, ""), state.texts[name]
    kind = " + ".join(sorted(set(kinds))) if len(set(kinds)) < 2 else "several at once"
    if not kind:
        kind = "untouched" if same(plain(old)) == same(plain(new)) or not old else REWORDED
    if owner is not None and owner != name:
        follows = same(plain(before.get(owner, ""))) == same(plain(new))
        if follows or owner in desk.heirs.get(name, ()):
            counts.free[kind] += 1
            return
        if kept_share(before.get(owner, ""), new) >= HALF:
            counts.alike[kind] += 1
            counts.examples.append(f"ALIKE [{kind}]\n   was  {before.get(owner)}\n   now  {new}")
            return
        counts.wrong[kind] += 1
        counts.examples.append(
            f"WRONG [{kind}]\n   was  {before.get(owner)}\n   took {old}\n   now  {new}"
        )
    elif had is None:
        return
    elif had == guid:
        counts.kept[kind] += 1
    elif desk.heirs.get(state.owners.get(had, 0), set()) or kept_share(old, new) < HALF:
        counts.free[kind] += 1
    elif same(plain(old)) in desk.now or state.owners.get(had) != name:
        counts.free[kind] += 1  # an equal fact keeps the card, or another took it and was counted
    elif "brought back" in kinds and same(plain(old)) != same(plain(new)):
        counts.free[kind] += 1  # reworded since the ledger saw it last
    else:
        counts.lost[kind] += 1
        counts.examples.append(
            f"LOST [{kind}] {kept_share(old, new):.2f}\n   was  {old}\n   now  {new}"
        )


def kept_share(old: str, new: str) -> float:
    """Share of the old content words that are in the new text."""
    before, after = Counter(content(old)), Counter(content(new))
    total = sum(before.values())
    return sum((before & after).values()) / total if total else 0.0


def fill_drawer(vault: EditedVault, randomness: random.Random) -> list[tuple[int, Line, int]]:
    """Keep one in twelve of the list items out of the vault, each to stand for its sibling later."""
    drawer = []
    for path, position in reversed(vault.bullets()):
        lines = vault.notes[path]
        above = lines[position - 1] if position else Line("")
        if randomness.random() < 1 / 12 and above.bullet and above.indent == lines[position].indent:
            if vault.is_leaf(path, position):
                drawer.append((above.name, lines[position], lines[position].name))
                del lines[position]
    return drawer


def run(folder: Path, edits: int, seed: int, *, twins: bool) -> tuple[Counts, float]:
    """Edit a folder so many times; counts and seconds."""
    start = time.perf_counter()
    original = EditedVault.of(folder)
    if twins:
        add_twins(original)
    bullets = original.bullets()
    vocabulary = [
        word.strip("*_`\"'()[].,;:!?")
        for path, position in bullets
        for word in original.notes[path][position].words.split()
        if content(word) and word.strip("*_`\"'()[].,;:!?").isalnum()
    ]
    counts = Counts()
    randomness = random.Random(seed)
    per_round = max(4, len(bullets) // 30)
    every = [
        e
        for e in EDITS
        for _ in range(1 if "renamed" in e.__name__ or "note" in e.__name__ else _OFTEN)
    ]
    while sum(counts.edits.values()) < edits:
        vault, state = original.copy(), State()
        desk = Desk(vault, randomness, vocabulary, fill_drawer(vault, randomness))
        there, _ = build(vault, state)
        state.guids, state.owners = dict(there), {guid: name for name, guid in there.items()}
        for _ in range(ROUNDS):
            run_round(desk, state, per_round, counts, list(every))
    return counts, time.perf_counter() - start


def add_twins(vault: EditedVault) -> None:
    """Add notes of bullets that differ from each other in one word, a number or a name."""
    for path, text in TWINS.items():
        vault.notes[path] = [Line(line) for line in text.split("\n")]
    vault.name_facts()


def report(name: str, counts: Counts, seconds: float) -> None:
    """Print the table of one folder."""
    kinds = sorted({*counts.kept, *counts.lost, *counts.wrong, *counts.free, *counts.edits})
    print(f"\n{name}: {sum(counts.edits.values())} edits, {seconds:.0f} s")
    print(
        f"{'kind':32}{'edits':>8}{'kept':>9}{'lost':>7}{'wrong':>7}{'kept %':>9}{'alike':>7}{'free':>7}"
    )
    for kind in kinds:
        kept, lost, wrong = counts.kept[kind], counts.lost[kind], counts.wrong[kind]
        share = f"{100 * kept / (kept + lost + wrong):.2f}" if kept + lost + wrong else ""
        print(
            f"{kind:32}{counts.edits[kind] or '':>8}{kept:>9}{lost:>7}{wrong:>7}{share:>9}{counts.alike[kind]:>7}{counts.free[kind]:>7}"
        )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--twins", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    for folder in arguments.folders:
        counts, seconds = run(folder, arguments.edits, arguments.seed, twins=arguments.twins)
        report(folder.name, counts, seconds)
        for example in [e for e in counts.examples if e.startswith("WRONG")][: arguments.show]:
            print(example)
        for example in [e for e in counts.examples if e.startswith("LOST")][: arguments.show]:
            print(example)


if __name__ == "__main__":
    main()
