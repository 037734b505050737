"""The sheet for blind readers and the adding up of their judgements."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factdeck.model import Candidate, Card, Fact

if TYPE_CHECKING:
    from types import ModuleType

FILE = Path(__file__).parents[3] / "benchmarks" / "quality.py"


@pytest.fixture(scope="module")
def quality() -> ModuleType:
    """Load the benchmark, which is a script and not in the package."""
    spec = importlib.util.spec_from_file_location("quality", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality"] = module
    spec.loader.exec_module(module)
    return module


def cards() -> list[Card]:
    return [
        Card(
            Fact("n.md", i, i, "bullet", f"글 {i}", ""),
            Candidate("term", f"질문 {i}", (f"답 {i}",), 0.8),
            "packed" if i % 2 else "held-back",
        )
        for i in range(40)
    ]


def drawn(quality: ModuleType) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = quality.draw(cards(), [], packed=5, held_back=3, golds=2, seed=4)
    return rows


def test_the_same_seed_draws_the_same_cards(quality: ModuleType) -> None:
    assert drawn(quality) == drawn(quality)
    assert sorted(row["key"]["set"] for row in drawn(quality)) == ["held-back"] * 3 + ["packed"] * 5


def test_the_sheet_tells_neither_rule_nor_confidence(quality: ModuleType, tmp_path: Path) -> None:
    quality.write_sheet(drawn(quality), tmp_path / "sheet")

    shown = [json.loads(line) for line in (tmp_path / "sheet.jsonl").read_text().splitlines()]
    key = [json.loads(line) for line in (tmp_path / "sheet.key.jsonl").read_text().splitlines()]
    assert {tuple(row) for row in shown} == {("number", "trail", "question", "context", "answer")}
    assert {row["rule"] for row in key} == {"term"}


def test_judgements_are_added_up_by_rule(quality: ModuleType) -> None:
    keys = [
        {"number": n, "set": "packed", "rule": "term", "confidence": 0.8, "source": "글"}
        for n in range(1, 5)
    ]
    reader = [{"number": n, "label": label} for n, label in enumerate("KKER", 1)]

    assert "| packed: term | 4 | 50% | 75% |" in quality.tally(keys, [reader])


def test_kappa_is_agreement_beyond_chance(quality: ModuleType) -> None:
    one = dict(enumerate("KKRR"))

    assert quality.kappa(one, one) == 1.0
    assert quality.kappa(one, dict(enumerate("KRKR"))) == 0.0
