"""What a sentence is like makes its question more or less sure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.candidates import questions
from factdeck.reading import read_vault
from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path


def sure(folder: Path, note: str, rule: str) -> float:
    (read,) = read_vault(make_vault(folder, {"note.md": note})).notes
    facts = tuple(replace(fact, language="en") for fact in read.facts)
    asked = questions(replace(read, facts=facts))
    return max(c.confidence for q in asked for c in q.candidates if c.rule == rule)


def test_also_tells_one_of_several_answers(tmp_path: Path) -> None:
    only = "# Tides\n- Tidal range is controlled by the shape of the coast\n"
    also = only.replace("is controlled", "is also controlled")

    assert sure(tmp_path / "a", also, "agent") < sure(tmp_path / "b", only, "agent") - 0.05


def test_below_a_heading_somebody_else_may_have_acted(tmp_path: Path) -> None:
    past = "# Songs\n## Winter Voyage\n- Produced a cycle of songs about a miller\n"
    present = past.replace("Produced", "Produces")

    assert sure(tmp_path / "a", past, "function") < sure(tmp_path / "b", present, "function")
