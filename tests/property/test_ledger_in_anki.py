"""Whatever the notes: the same input gives the same bytes, and Anki sees nothing new in them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from anki.collection import Collection
from hypothesis import given, settings
from hypothesis import strategies as st

from factdeck.anki.verify import import_package
from factdeck.pipeline import BuildReport, BuildRequest, build

if TYPE_CHECKING:
    from collections.abc import Mapping

START = 1_795_000_000
DAY = 86_400
TERMS = st.sampled_from(["TCP", "UDP", "도커", "파드", "port 80", "port 443", "a < b", "x & y"])
MEANINGS = st.sampled_from(
    [
        "a reliable protocol",
        "a protocol without order",
        "컨테이너를 실행하는 도구이다",
        "{{c1::x}}",
        "*web*",
    ]
)
BULLETS = st.tuples(TERMS, MEANINGS).map(" :: ".join)
NOTES = st.lists(BULLETS, min_size=1, max_size=5).map(lambda its: "\n".join(f"- {b}" for b in its))
VAULTS = st.dictionaries(st.sampled_from(["a.md", "b/c.md", "b/d.md"]), NOTES, min_size=1)


def make(home: Path, notes: Mapping[str, str], now: int) -> BuildReport:
    for old in (home / "notes").rglob("*.md"):
        old.unlink()
    for path, text in notes.items():
        file = home / "notes" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# Title\n\n{text}\n", "utf-8")
    return build(BuildRequest(home / "notes", home / "decks", retire_many=True), now)


@settings(max_examples=10, deadline=None)
@given(VAULTS, VAULTS)
def test_importing_twice_adds_changes_and_loses_nothing(
    before: dict[str, str], after: dict[str, str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        collection = Collection(str(home / "collection.anki2"))
        try:
            guids: set[str] = set()
            for number, notes in enumerate([before, after, before]):
                report = make(home, notes, START + number * DAY)
                package, ledger = report.package.read_bytes(), ledger_of(home)
                first = import_package(collection, report.package)
                again = make(home, notes, START + (number + 9) * DAY)
                second = import_package(collection, again.package)

                assert (again.package.read_bytes(), ledger_of(home)) == (package, ledger)
                assert (second.new, second.updated, second.conflicting) == (0, 0, 0)
                there = set(collection.db.list("SELECT guid FROM notes"))
                packed = {change.guid for change in report.changes if change.kind != "retired"}
                assert first.new == len(packed - guids)
                assert there == guids | packed
                guids = there
        finally:
            collection.close()


def ledger_of(home: Path) -> bytes:
    return (home / "notes/.factdeck/ledger.jsonl").read_bytes()
