"""The first user's own note, as an expert read it: facts, pictures, skips.

It lies beside the repository, not in it: these tests copy it, and are skipped where it is not.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from factdeck.pipeline import BuildRequest, build
from factdeck.survey import survey
from vaults import make_vault, png

SHARED = Path(__file__).parents[3] / "shared"
NOW = 1_795_000_000

pytestmark = pytest.mark.skipif(
    not (SHARED / "notes/seed-ko").is_dir(), reason="the seed note is not beside the repository"
)


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHARED / "notes/seed-ko", tmp_path / "seed-ko"))


@pytest.fixture(scope="module")
def gold() -> list[dict[str, Any]]:
    lines = (SHARED / "gold/seed-ko.cards.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_facts_are_found_at_their_lines(seed: Path, gold: list[dict[str, Any]]) -> None:
    (note,) = survey(seed).vault.notes

    assert [(fact.line, fact.depth) for fact in note.facts] == [
        (bullet["line"], bullet["depth"]) for bullet in gold
    ]
    assert [fact.depth for fact in note.facts].count(1) == 4
    assert [" > ".join(fact.trail) for fact in note.facts] == [b["heading"] for b in gold]


def test_bullets_that_state_nothing_are_skipped(seed: Path, gold: list[dict[str, Any]]) -> None:
    outcomes = survey(seed).outcomes

    skipped = {b["id"] for b, o in zip(gold, outcomes, strict=True) if o.outcome == "skipped"}
    assert {"b01", "b59", "b60"} <= skipped
    assert all(outcome.reason for outcome in outcomes if outcome.outcome == "skipped")


def test_every_picture_is_reported_missing(seed: Path, tmp_path: Path) -> None:
    report = build(BuildRequest(seed, tmp_path / "decks"), NOW)

    assert [problem.code for problem in report.problems] == ["missing-picture"] * 12
    assert len({problem.line for problem in report.problems}) == 12
    assert report.pictures == 0


def test_pictures_belong_to_the_bullets_that_the_expert_names(
    seed: Path, tmp_path: Path, gold: list[dict[str, Any]]
) -> None:
    owners = json.loads((SHARED / "gold/seed-ko.images.json").read_text("utf-8"))
    names = [owner["decoded"] for owner in owners]
    missing = names.pop(10)
    make_vault(seed, {name: png("teal", 4, 4 + n) for n, name in enumerate(names)})

    report = build(BuildRequest(seed, tmp_path / "decks"), NOW)

    facts = report.survey.vault.notes[0].facts
    found = {b["id"]: [p.file for p in f.pictures] for b, f in zip(gold, facts, strict=True)}
    expected = {
        bullet: [owner["decoded"]]
        for owner in owners
        for bullet in owner["bullets"]
        if owner["decoded"] != missing
    }
    assert {bullet: files for bullet, files in found.items() if files} == expected
    assert [problem.code for problem in report.problems] == ["missing-picture"]
    assert missing in report.problems[0].message
    assert report.pictures == 11
