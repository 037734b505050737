"""Rules' deck → a writer → a new prompt → reworded notes, in real Anki: history stays."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from answering import answer, close_reviewer
from factdeck.anki.verify import import_package
from factdeck.pipeline import BuildReport, BuildRequest, build
from factdeck.settings import Settings
from factdeck.survey import read, survey
from factdeck.topics import TopicFilter
from factdeck.writer import plan, write
from factdeck.writing import prompt
from factdeck.writing.running import Patience
from factdeck.writing.store import load

if TYPE_CHECKING:
    from factdeck.model import Card, Fact
    from factdeck.writing.records import Request

SAMPLE = Path(__file__).parents[2] / "notes"
TODAY = 1_795_000_000
DAY = 86_400


class Writer:
    """A model that words the rules' cards its own way, and keeps what it once wrote.

    The second card of a fact comes first: a careless model shuffles what it gives back.
    """

    def __init__(self, cards: tuple[Card, ...], *, verbose: bool = False) -> None:
        self.verbose = verbose
        self.cards: dict[str, list[Card]] = {}
        for card in cards:
            if card.state == "packed" and not card.candidate.gaps and not card.candidate.code:
                self.cards.setdefault(" ".join(card.fact.text.split()), []).insert(0, card)

    def ask(self, request: Request, deadline: float) -> str:
        del deadline
        facts = []
        for fact, key in zip(request.asked, request.keys, strict=True):
            old = request.old.get(key)
            cards = (
                [(card.question, card.answer) for card in reversed(old.cards)]
                if old
                else [
                    (card.candidate.question, card.candidate.answer)
                    for card in self.cards.get(" ".join(fact.text.split()), ())[:2]
                ]
            )
            facts.append({"id": key, "cards": [self._card(*card, fact, request) for card in cards]})
        return json.dumps({"facts": facts}, ensure_ascii=False)

    def _card(
        self, question: str, answer: tuple[str, ...], fact: Fact, request: Request
    ) -> dict[str, Any]:
        return {
            "question": question,
            "answer": list(answer),
            "context": request.section.title if self.verbose else "",
            "support": [fact.text],
        }


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return Path(
        shutil.copytree(SAMPLE, tmp_path / "notes", ignore=shutil.ignore_patterns(".factdeck"))
    )


def ask_writer(vault: Path, writer: Writer, *, rewrite: bool = False) -> int:
    """Give the number of facts that were asked about."""
    ledger = vault / ".factdeck"
    whole = plan(
        read(vault), Settings(), load(ledger), TopicFilter(), model="scripted", rewrite=rewrite
    )
    write(whole, writer, "scripted", ledger, patience=Patience(jobs=2))
    return whole.facts


def schedules(collection: Any) -> dict[str, tuple[Any, ...]]:
    rows = collection.db.all(
        "SELECT guid || ' ' || ord, due, type, queue, ivl, factor, reps, lapses "
        "FROM cards JOIN notes ON nid = notes.id"
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def answer_all(collection: Any) -> dict[str, tuple[Any, ...]]:
    for card_id in collection.find_cards("is:new"):
        answer(collection, card_id, 3)
    close_reviewer(collection)
    return schedules(collection)


def kinds_of(report: BuildReport) -> dict[str, int]:
    kinds: dict[str, int] = {}
    for change in report.changes:
        kinds[change.kind] = kinds.get(change.kind, 0) + 1
    return kinds


def reword_a_third(vault: Path) -> int:
    """Put a word into every third bullet of some length; give their number."""
    count = 0
    for file in sorted(vault.rglob("*.md")):
        lines = file.read_text("utf-8").split("\n")
        bullets = [
            n for n, line in enumerate(lines)
            if line.startswith("- ") and len(line.split()) > 5 and "::" not in line
        ]  # fmt: skip
        for n in bullets[::3]:
            words = lines[n].split(" ")
            words.insert(-1, "usually" if lines[n].isascii() else "보통")
            lines[n] = " ".join(words)
            count += 1
        file.write_text("\n".join(lines), "utf-8")
    return count


def test_history_survives_a_writer_a_new_prompt_and_reworded_notes(
    vault: Path, tmp_path: Path, collection: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(now: int) -> BuildReport:
        return build(BuildRequest(vault, tmp_path / "decks", retire_many=True), now)

    rules = survey(vault).cards
    first = make(TODAY)
    import_package(collection, first.package)
    before = answer_all(collection)

    # The same questions and answers, written: the cards are the same cards.
    asked = ask_writer(vault, Writer(rules))
    written = make(TODAY + DAY)
    counts = import_package(collection, written.package)
    assert asked > 100
    assert sum(card.candidate.rule == "written" for card in written.survey.cards) > 50
    assert (counts.new, counts.conflicting) == (0, 0)
    assert schedules(collection) == before

    # A new prompt: every written card has another front, and is the same card.
    monkeypatch.setattr(prompt, "VERSION", "2")
    assert ask_writer(vault, Writer(rules)) == 0
    assert ask_writer(vault, Writer(rules, verbose=True), rewrite=True) == asked
    again = make(TODAY + 2 * DAY)
    counts = import_package(collection, again.package)
    assert (counts.new, counts.conflicting) == (0, 0)
    assert counts.updated > 30
    assert not kinds_of(again).keys() & {"new", "retired", "returned"}
    assert schedules(collection) == before

    # A third of the bullets reworded: only they are asked about, with their old cards.
    reworded = reword_a_third(vault)
    later = ask_writer(vault, Writer(rules, verbose=True))
    last = make(TODAY + 3 * DAY)
    counts = import_package(collection, last.package)
    assert reworded <= later < asked / 2
    assert counts.conflicting == 0
    assert kinds_of(last).get("retired", 0) == 0
    after = schedules(collection)
    assert {key: after[key] for key in before} == before
    guids = collection.db.list("SELECT guid FROM notes")
    assert len(guids) == len(set(guids))
    message, fine = collection.fix_integrity()
    assert fine, message
