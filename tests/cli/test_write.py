"""`factdeck write`, and `build --writer`: the learner's yes, files instead of a network."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from desk import FACTS, SHIP
from model_server import answer_to, configure_llm, good, material_of, serving
from vaults import make_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cli.conftest import Factdeck
    from model_server import ModelServer


@pytest.fixture
def notes(factdeck: Factdeck, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LLM_USER_PATH", str(factdeck.home / "llm"))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    return make_vault(factdeck.home / "notes", dict(SHIP))


@pytest.fixture
def server(factdeck: Factdeck, notes: Path) -> Iterator[ModelServer]:
    del notes
    with serving(good) as running:
        configure_llm(factdeck.home / "llm", running.port)
        yield running


def rules_of(factdeck: Factdeck) -> list[str]:
    return [card["rule"] for card in factdeck.json_lines("cards", "notes")]


def test_nothing_is_sent_without_a_yes(factdeck: Factdeck, server: ModelServer) -> None:
    result = factdeck.run("write", status=1)

    assert server.asked == []
    assert f"{FACTS} facts, about" in result.stderr
    assert f"to local at 127.0.0.1:{server.port}" in result.stderr
    assert "--yes" in result.stderr


def test_what_is_written_is_packed_by_the_next_build(
    factdeck: Factdeck, server: ModelServer
) -> None:
    counts = factdeck.json("write", "--yes")

    assert (counts["answered"], counts["cards"], counts["unanswered"]) == (FACTS, FACTS, 0)
    assert len(server.asked) == 3
    assert rules_of(factdeck) == ["written"] * FACTS
    assert factdeck.json("build")["cards"] == FACTS


def test_written_cards_can_be_left_out(factdeck: Factdeck, server: ModelServer) -> None:
    del server
    factdeck.run("write", "--yes")
    before = factdeck.json("build")["plan"]

    plan = factdeck.json("build", "--writer", "none")["plan"]

    assert before["new"] == FACTS
    assert (plan["new"], plan["retired"]) == (0, 0)


def test_a_build_asks_once_and_then_needs_nobody(factdeck: Factdeck, server: ModelServer) -> None:
    factdeck.run("build", "--writer", "llm", "--yes")
    package = (factdeck.home / "decks/notes.apkg").read_bytes()
    asked = len(server.asked)
    configure_llm(factdeck.home / "llm", port=9)

    factdeck.run("build", "--writer", "llm", "--yes")

    assert asked == 3
    assert (factdeck.home / "decks/notes.apkg").read_bytes() == package


def test_a_budget_is_a_yes_and_the_next_run_goes_on(
    factdeck: Factdeck, server: ModelServer
) -> None:
    first = factdeck.json("write", "--budget", "6000")
    second = factdeck.json("write", "--budget", "60000")

    assert 0 < first["answered"] < FACTS
    assert first["answered"] + second["answered"] == FACTS
    assert len(server.ids) == FACTS


def test_a_budget_too_small_for_anything_is_said(factdeck: Factdeck, server: ModelServer) -> None:
    assert "more than 10 tokens" in factdeck.run("write", "--budget", "10", status=1).stderr
    assert server.asked == []


def test_a_filter_narrows_what_is_asked_about(factdeck: Factdeck, server: ModelServer) -> None:
    factdeck.run("write", "--yes", "-t", "Rig")
    factdeck.run("write", "--yes", "-x", "Hull")

    assert len(server.ids) == 4


@pytest.mark.parametrize("model", ["nobody-s-model", "gpt-4o"])
def test_without_model_or_key_the_rules_make_the_cards(
    factdeck: Factdeck, notes: Path, model: str
) -> None:
    del notes
    result = factdeck.run("build", "--writer", f"llm:{model}", "--yes")

    assert "Cards are made by the rules" in result.stderr
    assert model in result.stderr
    assert "written" not in rules_of(factdeck)


def test_without_the_extra_the_rules_make_the_cards(
    factdeck: Factdeck, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del notes
    monkeypatch.setitem(sys.modules, "llm", None)

    assert "factdeck[llm]" in factdeck.run("write", "--yes", status=1).stderr
    assert "factdeck[llm]" in factdeck.run("build", "--writer", "llm", "--yes").stderr


def test_without_a_network_the_rules_make_the_cards(factdeck: Factdeck, notes: Path) -> None:
    del notes
    configure_llm(factdeck.home / "llm", port=9)

    result = factdeck.run("write", "--yes", "--jobs", "1", status=1)

    assert "Connection error" in result.stderr
    assert "rules" in result.stderr
    assert factdeck.json("build")["cards"] == FACTS


def test_a_writer_that_is_none_is_a_wrong_call(factdeck: Factdeck, notes: Path) -> None:
    del notes
    assert "no writer 'quill'" in factdeck.run("build", "--writer", "quill", status=1).stderr


def exported(factdeck: Factdeck) -> list[dict[str, Any]]:
    factdeck.run("write", "--export", "requests.jsonl")
    text = (factdeck.home / "requests.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def take_in(factdeck: Factdeck, *lines: str) -> dict[str, Any]:
    (factdeck.home / "responses.jsonl").write_text("\n".join(lines), "utf-8")
    counts: dict[str, Any] = factdeck.json("write", "--import", "responses.jsonl")
    return counts


def test_requests_are_exported_in_the_batch_format(factdeck: Factdeck, notes: Path) -> None:
    del notes
    requests = exported(factdeck)

    assert len({request["custom_id"] for request in requests}) == 3
    assert all(len(request["custom_id"]) <= 64 for request in requests)
    assert {request["url"] for request in requests} == {"/v1/chat/completions"}
    assert requests[0]["body"]["messages"][0]["role"] == "system"
    assert requests[0]["body"]["response_format"]["type"] == "json_schema"


@pytest.mark.parametrize("form", ["batch", "message", "content", "object", "facts"])
def test_responses_are_imported_in_any_form(factdeck: Factdeck, notes: Path, form: str) -> None:
    del notes
    lines = []
    for request in exported(factdeck):
        answer = answer_to(material_of(request["body"]))
        text = json.dumps(answer)
        name = {"custom_id": request["custom_id"]}
        message = {"choices": [{"message": {"content": text}}], "model": "m"}
        forms: dict[str, dict[str, Any]] = {
            "batch": name | {"response": {"status_code": 200, "body": message}, "error": None},
            "message": name
            | {"result": {"type": "succeeded", "message": {"content": [{"text": text}]}}},
            "content": name | {"content": text},
            "object": name | {"content": answer},
            "facts": answer,
        }
        lines.append(json.dumps(forms[form]))

    counts = take_in(factdeck, *lines)

    assert (counts["answered"], counts["cards"], counts["rejected"]) == (FACTS, FACTS, 0)
    assert rules_of(factdeck) == ["written"] * FACTS


def test_what_cannot_be_taken_in_is_listed_with_its_reason(factdeck: Factdeck, notes: Path) -> None:
    good_one, other, third = exported(factdeck)
    del notes
    answer = answer_to(material_of(other["body"]))
    answer["facts"][0]["cards"][0]["answer"] = ["A thing that Admiral Nelson invented"]

    counts = take_in(
        factdeck,
        json.dumps({"content": answer_to(material_of(good_one["body"]))}),
        json.dumps({"content": answer}),
        json.dumps({"custom_id": third["custom_id"], "error": {"message": "expired"}}),
        json.dumps({"custom_id": "x", "response": {"body": {}}}),
        '{"content": "{\\"facts\\": [{"}',
        json.dumps({"facts": [{"id": "gone1234", "cards": []}]}),
        "not JSON",
    )

    assert (counts["answered"], counts["cards"], counts["rejected"]) == (4, 3, 2)
    reasons = " | ".join(one["reason"] for one in counts["rejections"] + counts["troubles"])
    for part in ("Admiral", "expired", "line 4", "line 5", "'gone1234'", "line 7: this is no JSON"):
        assert part in reasons


def test_explain_shows_what_was_answered_and_why_it_was_not_taken(
    factdeck: Factdeck, notes: Path
) -> None:
    del notes
    request = exported(factdeck)[0]
    answer = answer_to(material_of(request["body"]))
    answer["facts"][0]["cards"][0]["answer"] = ["a beam of solid oak"]
    take_in(factdeck, json.dumps({"content": answer}))

    record = factdeck.json_lines("explain", "notes")[0]

    written = [one for one in record["candidates"] if one["rule"] == "written"]
    assert written[0]["answer"] == "a beam of solid oak"
    assert written[0]["lints"] == ["grounding"]
    detail = factdeck.run("explain", "notes/ship.md:5").stdout
    assert "import answered" in detail
    assert "'oak' of the answer is not in the note" in detail


def test_an_import_keeps_the_cards_apart_that_were_there(factdeck: Factdeck, notes: Path) -> None:
    """Two cards come back in another order: each keeps its identity."""
    (notes / "ship.md").write_text(
        "# Ship\n\n- A keel runs along the bottom of a hull and carries the mast.\n", "utf-8"
    )
    (request,) = exported(factdeck)
    fact = material_of(request["body"])["facts"][0]
    cards = [
        {"question": "Where does a keel run?", "answer": ["Along the bottom of a hull"]},
        {"question": "What does a keel carry?", "answer": ["The mast"]},
    ]
    cards = [card | {"context": "", "support": [fact["text"]]} for card in cards]

    def guids() -> dict[str, str]:
        factdeck.run("build", "--yes")
        return {card["answer"]: card["guid"] for card in factdeck.json_lines("cards", "notes")}

    take_in(factdeck, json.dumps({"facts": [{"id": fact["id"], "cards": cards}]}))
    before = guids()
    take_in(factdeck, json.dumps({"facts": [{"id": fact["id"], "cards": cards[::-1]}]}))

    assert len(before) == 2
    assert guids() == before
