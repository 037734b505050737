"""How long does it take to recognise 30,000 facts after 100 edits, and in how much memory?

python -m benchmarks.matching [--facts 3000 10000 30000] [--edits 100]
"""

from __future__ import annotations

import argparse
import gc
import random
import time
import tracemalloc

from factdeck.ledger.entry import Ledger
from factdeck.ledger.recognise import recognise
from factdeck.ledger.settle import settle
from factdeck.model import Candidate, Card, Fact, Note, Vault

_NOUNS = (
    "컨테이너",
    "쿠버네티스",
    "노드",
    "파드",
    "볼륨",
    "클러스터",
    "이미지",
    "스레드",
    "메모리",
)
_VERBS = ("관리한다", "제공한다", "실행한다", "저장한다", "연결한다", "배포한다", "나눈다")
_WORDS = ("container", "cluster", "scheduler", "volume", "network", "image", "thread", "kernel")
_PER_NOTE = 60
_RUNS = 5
"""The median counts."""


def sentence(randomness: random.Random, number: int) -> str:
    """Write a fact from a small vocabulary, so that facts are much like each other."""
    if number % 3 == 0:
        words = [randomness.choice(_WORDS) for _ in range(6)]
        rest = " and the ".join(words[2:])
        return f"The {words[0]} x{number % 997} of a {words[1]} uses the {rest}."
    subject, first, second = (randomness.choice(_NOUNS) for _ in range(3))
    verb = randomness.choice(_VERBS)
    return f"{subject} {number % 991}번은 {first}의 {second}를 {verb} {number % 89}."


def vault_of(texts: list[str]) -> Vault:
    """Put facts into notes of 60."""
    notes = []
    for start in range(0, len(texts), _PER_NOTE):
        path = f"topic{start // 600}/note{start // _PER_NOTE}.md"
        facts = tuple(
            Fact(path, 2 * n + 3, n, "bullet", text, text, trail=(f"Heading {n // 10}",))
            for n, text in enumerate(texts[start : start + _PER_NOTE])
        )
        notes.append(Note(path, path, facts))
    return Vault("/", "bench", tuple(notes))


def cards_of(vault: Vault) -> list[Card]:
    """One card for each fact."""
    return [
        Card(fact, Candidate("fact", fact.text, (fact.text,), 1.0), "packed", deck="d")
        for note in vault.notes
        for fact in note.facts
    ]


def edited(texts: list[str], edits: int, randomness: random.Random) -> list[str]:
    """Replace a word in so many facts, and put as many new ones in."""
    texts = list(texts)
    for _ in range(edits):
        place = randomness.randrange(len(texts))
        words = texts[place].split()
        words[randomness.randrange(1, len(words))] = "elsewhere"
        texts[place] = " ".join(words)
    return texts


def measure(count: int, edits: int) -> None:
    """Print seconds and memory for one size."""
    randomness = random.Random(count)
    texts = [sentence(randomness, number) for number in range(count)]
    vault = vault_of(texts)
    first = recognise(Ledger(), vault, cards_of(vault))
    ledger = settle(first, {one.guid: one.guid for one in first.cards}, 1).ledger
    after = vault_of(edited(texts, edits, randomness))
    cards = cards_of(after)
    del vault, first  # a build holds yesterday's ledger and today's vault, no more
    gc.collect()
    times = []
    for _ in range(_RUNS):
        wall, processor = time.perf_counter(), time.process_time()
        recognition = recognise(ledger, after, cards)
        times.append((time.process_time() - processor, time.perf_counter() - wall))
    times.sort()
    kept = sum(one.before is not None for one in recognition.cards)
    start = time.process_time()
    settle(recognition, {one.guid: one.guid for one in recognition.cards}, 2)
    settling = time.process_time() - start
    tracemalloc.start()
    recognise(ledger, after, cards)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    processor, wall = times[_RUNS // 2]
    print(
        f"{count:>8} facts, {edits} edits: {processor:.2f} s of processor time recognising "
        f"({times[0][0]:.2f} to {times[-1][0]:.2f}), {wall:.2f} s by the clock; {settling:.2f} s "
        f"settling; {peak / count:.0f} bytes a fact; "
        f"{len(recognition.cards) - kept} new of {len(cards)}"
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--facts", type=int, nargs="+", default=[3000, 10_000, 30_000])
    parser.add_argument("--edits", type=int, default=100)
    arguments = parser.parse_args()
    for count in arguments.facts:
        measure(count, arguments.edits)


if __name__ == "__main__":
    main()
