"""A model behind real HTTP, well and badly behaved: nothing is lost, nothing false is kept."""

from __future__ import annotations

import gc
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desk import FACTS, HURRY
from factdeck.survey import survey
from factdeck.writing.store import load
from model_server import Reply, answer_to, facts_of, good, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desk import Desk
    from factdeck.model import Card

# An answer that is given up leaves its socket to the garbage collector: see the fixture below.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def collect_sockets() -> Iterator[None]:
    """Let the sockets of answers that were given up go here, not in some other test."""
    yield
    gc.collect()


def packed(desk: Desk) -> list[Card]:
    found = survey(desk.notes, memory=load(desk.ledger))
    return [card for card in found.cards if card.state == "packed"]


def first_then_good(reply: Reply) -> Callable[[dict[str, Any], int], Reply]:
    return lambda material, number: reply if number == 0 else good(material)


def test_good_answers_become_cards(desk: Desk) -> None:
    with serving(good) as server:
        result = desk.ask(server.port)

    assert (result.answered, result.cards, result.unanswered) == (FACTS, FACTS, [])
    cards = packed(desk)
    assert [card.candidate.rule for card in cards] == ["written"] * FACTS
    assert cards[0].candidate.question == "What is the Keel?"
    assert cards[0].candidate.answer == ("the beam along the bottom of a hull",)


def test_the_request_carries_the_schema_and_what_stands_around_the_facts(desk: Desk) -> None:
    with serving(good) as server:
        desk.ask(server.port)

    body = server.asked[0]
    assert body["response_format"]["json_schema"]["schema"]["required"] == ["facts"]
    material = json.loads(body["messages"][-1]["content"])
    assert material["note"] == "Ship"
    assert material["headings"][0] == "Ship"
    assert material["language"] == "English"


def test_nothing_new_asks_nobody_and_needs_no_server(desk: Desk) -> None:
    with serving(good) as server:
        desk.ask(server.port)
    before = (desk.ledger / "written.jsonl").read_bytes()

    assert desk.plan(model="local").requests == ()
    assert desk.ask(port=9).answered == 0
    assert (desk.ledger / "written.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I would rather talk about whales.", "no JSON"),
        ('{"cards": []}', "not of the form"),
        ('{"facts": [{"id": "abc", "cards": [{"question": "What', "cut off"),
        ("", "empty"),
        ("x" * 5_000_000, "longer than"),
        ("[" * 100_000, "no JSON"),
    ],
    ids=["no JSON", "wrong JSON", "cut off", "empty", "5 MB", "nested deep"],
)
def test_an_unreadable_answer_is_nobodys(desk: Desk, text: str, reason: str) -> None:
    with serving(lambda _material, _number: Reply(text)) as server:
        result = desk.ask(server.port)

    assert load(desk.ledger) == {}
    assert len(result.unanswered) == 3
    assert all(reason in one.reason for one in result.unanswered)


def test_an_unreadable_answer_is_asked_for_once_more(desk: Desk) -> None:
    with serving(first_then_good(Reply("{"))) as server:
        result = desk.ask(server.port, replace(HURRY, jobs=1))

    assert result.answered == FACTS
    assert len(server.asked) == 3 + 1


def test_facts_that_are_left_out_are_asked_about_the_next_time(desk: Desk) -> None:
    def forgetful(material: dict[str, Any], _number: int) -> Reply:
        facts = answer_to(material)["facts"][1:]
        extra = {"id": "zzzzzzzz", "cards": []}
        return Reply(json.dumps({"facts": [*facts, extra, "nonsense", {"id": facts[0]["id"]}]}))

    with serving(forgetful) as server:
        result = desk.ask(server.port)

    assert (result.answered, len(result.unanswered)) == (3, 3)
    assert sum("nobody asked" in one.reason for one in result.rejected) == 3
    with serving(good) as server:
        assert desk.ask(server.port).answered == 3
    assert len(set(server.ids)) == 3


@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=429, headers={"Retry-After": "0.1"}),
        Reply(status=429),
        Reply(status=500),
    ],
    ids=["429 with Retry-After", "429 without", "500"],
)
def test_a_busy_server_is_asked_again(desk: Desk, reply: Reply) -> None:
    with serving(first_then_good(reply)) as server:
        result = desk.ask(server.port)

    assert (result.answered, result.unanswered) == (FACTS, [])


def test_a_server_that_stays_broken_loses_only_its_own_section(desk: Desk) -> None:
    def broken_for_the_rig(material: dict[str, Any], _number: int) -> Reply:
        return Reply(status=503) if "Rig" in material["headings"] else good(material)

    with serving(broken_for_the_rig) as server:
        result = desk.ask(server.port, replace(HURRY, tries=1))

    assert (result.answered, len(result.unanswered)) == (4, 1)
    assert "503" in result.unanswered[0].reason
    assert len(packed(desk)) == FACTS, "the rules ask about the mast"


def test_a_wrong_key_ends_the_run_at_once(desk: Desk) -> None:
    with serving(lambda _material, _number: Reply(status=401)) as server:
        result = desk.ask(server.port, replace(HURRY, jobs=1))

    assert len(server.asked) == 1
    assert "401" in result.unanswered[0].reason


@pytest.mark.parametrize(
    "reply",
    [Reply(wait=1.0), Reply(json.dumps({"facts": []}) * 9, drip=0.5)],
    ids=["no answer", "slow stream"],
)
def test_an_answer_that_comes_too_late_is_not_waited_for(desk: Desk, reply: Reply) -> None:
    hurry = replace(HURRY, deadline=0.4, tries=1, jobs=3)
    with serving(lambda _material, _number: reply) as server:
        result = desk.ask(server.port, hurry)

    assert len(result.unanswered) == 3
    assert all("within 0.4 seconds" in one.reason for one in result.unanswered)


def test_a_stream_that_is_slow_but_in_time_is_read_to_its_end(desk: Desk) -> None:
    def slow(material: dict[str, Any], _number: int) -> Reply:
        return replace(good(material), drip=0.05)

    with serving(slow) as server:
        assert desk.ask(server.port).answered == FACTS


@pytest.mark.parametrize(
    "answer",
    [
        "<script>alert(1)</script> the beam along the bottom",
        "the beam <img src=x onerror=alert(1)> along the bottom",
        "the beam along the bottom [sound:x.mp3]",
        "{{c1::the beam}} along the bottom",
        "the beam http://evil.example along the bottom",
        "the beam\u202e along the bottom",
        "[latex]\\input{/etc/passwd}[/latex]",
    ],
)
def test_markup_in_an_answer_never_reaches_a_card(desk: Desk, answer: str) -> None:
    def hostile(material: dict[str, Any], _number: int) -> Reply:
        said = answer_to(material)
        for fact in said["facts"]:
            fact["cards"][0]["answer"] = [answer]
        return Reply(json.dumps(said))

    with serving(hostile) as server:
        result = desk.ask(server.port)

    assert (result.cards, len(result.rejected)) == (0, FACTS)
    assert all(card.candidate.rule != "written" for card in packed(desk))


def test_cards_beyond_the_second_are_rejected(desk: Desk) -> None:
    def eager(material: dict[str, Any], _number: int) -> Reply:
        said = answer_to(material)
        for fact in said["facts"]:
            fact["cards"] *= 4
        return Reply(json.dumps(said))

    with serving(eager) as server:
        result = desk.ask(server.port)

    assert result.cards == FACTS
    assert sum("more than 2 cards" in one.reason for one in result.rejected) == 2 * FACTS
    assert sum("asks the same" in one.reason for one in result.rejected) == FACTS


def test_an_answer_in_a_code_fence_is_read(desk: Desk) -> None:
    def fenced(material: dict[str, Any], _number: int) -> Reply:
        return Reply(f"```json\n{good(material).text}\n```")

    with serving(fenced) as server:
        assert desk.ask(server.port).cards == FACTS


def test_only_what_is_reworded_is_asked_about_again_with_its_old_cards(desk: Desk) -> None:
    with serving(good) as server:
        desk.ask(server.port)
    note = desk.notes / "ship.md"
    note.write_text(
        note.read_text("utf-8").replace("an upright spar", "a tall upright spar"), "utf-8"
    )

    with serving(good) as server:
        result = desk.ask(server.port)

    assert result.answered == 1
    (fact,) = facts_of(json.loads(server.asked[0]["messages"][-1]["content"]))
    assert fact["earlier"][0]["question"] == "What is the Mast?"
    assert len(load(desk.ledger)) == FACTS, "the old wording is forgotten"


def test_another_model_is_asked_only_on_demand(desk: Desk) -> None:
    with serving(good) as server:
        desk.ask(server.port)

    later = desk.plan(model="another")
    assert (later.facts, later.outdated) == (0, FACTS)
    assert desk.plan(model="another", rewrite=True).facts == FACTS


def test_a_fact_without_cards_is_not_asked_about_by_the_rules_either(desk: Desk) -> None:
    def declining(material: dict[str, Any], _number: int) -> Reply:
        facts = [{"id": fact["id"], "cards": []} for fact in facts_of(material)]
        return Reply(json.dumps({"facts": facts}))

    assert len(packed(desk)) == FACTS
    with serving(declining) as server:
        result = desk.ask(server.port)

    assert result.declined == FACTS
    assert packed(desk) == []
