"""English is asked about fast enough for a vault of years."""

from __future__ import annotations

import time
from dataclasses import replace

from factdeck.asking.candidates import questions
from factdeck.model import Fact, Note
from handmade import make_fact

SENTENCES = (
    "The kernel {n} schedules processes because one processor runs one of them at a time",
    "Cache {n}: a small memory that keeps recent pages near the processor",
    "Stores page {n} in memory until another process needs the frame",
    "If page {n} is missing, the processor raises a fault and the kernel loads the page",
    "Size {n}: 4 KB",
)
# A third of the 2,000 a second that are asked for: three neighbours may share the machine.
SLOWEST = 650


def test_bullets_a_second() -> None:
    facts: list[Fact] = [
        make_fact(SENTENCES[n % 5].format(n=n), index=n, trail=("Memory", "Paging"))
        for n in range(600)
    ]
    note = Note("memory.md", "Memory", tuple(facts))
    warm = replace(note, facts=note.facts[:5])
    questions(warm)
    start = time.process_time()
    questions(note)
    assert len(facts) / (time.process_time() - start) > SLOWEST
