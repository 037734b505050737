"""How many facts a second are read and asked about, on one core.

    python -m benchmarks.speed FOLDER … [--language en] [--runs 5]

Every run takes fresh caches; loading Python's modules and the language's tables is not counted,
garbage is collected as the command line does. The fastest run counts: what else the machine does
only ever adds.
"""

from __future__ import annotations

import argparse
import functools
import gc
import time
from pathlib import Path

from benchmarks.quality import answers_of
from factdeck.asking.asking import ask
from factdeck.asking.sections import with_languages
from factdeck.cli import COLLECT_AFTER
from factdeck.reading import read_vault


def forget() -> None:
    """Empty the caches of texts; those without a limit hold rules and tables."""
    for found in gc.get_objects():
        if isinstance(found, functools._lru_cache_wrapper) and found.cache_parameters()["maxsize"]:  # noqa: SLF001 - there is no public name for it
            found.cache_clear()


def run(folder: Path) -> tuple[float, float]:
    """CPU seconds of reading and of asking."""
    forget()
    gc.collect()
    start = time.process_time()
    vault = read_vault(folder)
    read = time.process_time()
    ask(with_languages(note) for note in vault.notes)
    return read - start, time.process_time() - read


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    gc.set_threshold(COLLECT_AFTER)
    for folder in arguments.folders:
        facts = [o.fact for o in answers_of(folder).outcomes]
        count = sum(fact.language == arguments.language for fact in facts)
        reading, asking = min((run(folder) for _ in range(arguments.runs)), key=sum)
        print(
            f"{folder.name}: {count} of {len(facts)} facts in {arguments.language!r}, "
            f"{count / (reading + asking):.0f} a second "
            f"(reading {reading:.2f} s, asking {asking:.2f} s)"
        )


if __name__ == "__main__":
    main()
