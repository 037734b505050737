"""What stands in a worked example is held back, whatever the rule."""

from __future__ import annotations

import pytest

from factdeck.asking.candidates import questions
from factdeck.model import Note
from handmade import make_fact


def found(text: str, heading: str, lead: str = "", language: str = "en") -> list[str]:
    """Give the lints of the best candidate of one bullet."""
    fact = make_fact(text, trail=("Queues", heading), lead=lead, language=language)
    (only,) = questions(Note("queues.md", "Queues", (fact,)))
    return [finding.lint for finding in only.candidates[0].findings]


@pytest.mark.parametrize(
    "heading",
    [
        "Example: a bakery",
        "Worked example",
        "Scenario 2",
        "Visualization",
        "Step 2: Compute the load",
        "Case study",
    ],
)
def test_particulars_of_an_example(heading: str) -> None:
    assert "example" in found("The mean waiting time is 12 minutes", heading)


def test_a_lead_that_opens_an_example() -> None:
    assert "example" in found("The mean waiting time is 12 minutes", "Load", "Example:")


@pytest.mark.parametrize("heading", ["Waiting", "Step 2: Install it", "Visualizer"])
def test_other_headings(heading: str) -> None:
    assert "example" not in found("The mean waiting time is 12 minutes", heading)


def test_korean() -> None:
    assert "example" in found("대기열: 순서대로 처리되는 작업의 목록", "예제", language="ko")
    assert "example" not in found("대기열: 순서대로 처리되는 작업의 목록", "정의", language="ko")


def test_german() -> None:
    assert "example" in found("Schlange: Liste der wartenden Aufgaben", "Beispiel", language="de")
