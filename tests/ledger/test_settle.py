"""What a build says, when a note looks newer, and what is out of scope."""

from __future__ import annotations

from dataclasses import replace

from factdeck.ledger.entry import Ledger
from factdeck.ledger.settle import settle
from learner import BUILD_TIME, Learner, ask_whole, card

NOTES = {
    "a.md": "# A\n- One is odd.\n- Two is even.\n- Three is odd and prime.",
    "deep/b.md": "# B\n- Four is a square.\n- Five is a prime.",
    "deep/er/c.md": "# C\n- Six is perfect.",
}


def modified(learner: Learner) -> dict[str, int]:
    return {entry.text: entry.modified for entry in learner.ledger.entries}


def test_only_what_changed_looks_newer() -> None:
    learner = Learner()
    learner.build(NOTES)
    first = learner.now
    learner.build(
        {**NOTES, "a.md": "- Zero is new.\n" + NOTES["a.md"].replace("is odd.", "is an odd one.")}
    )

    times = modified(learner)
    assert times.pop("One is an odd one.") == learner.now
    assert times.pop("Zero is new.") == learner.now
    assert set(times.values()) == {first}


def test_a_change_looks_newer_even_if_the_clock_went_back() -> None:
    learner = Learner()
    learner.build(NOTES)
    last = learner.now
    learner.now = BUILD_TIME - 10_000
    learner.build({**NOTES, "a.md": NOTES["a.md"].replace("is odd.", "is an odd one.")})

    assert modified(learner)["One is an odd one."] == last + 1


def test_the_plan_names_every_change_with_its_place() -> None:
    learner = Learner()
    learner.build(NOTES)
    learner.build(
        {
            "a.md": "# A\n- One is an odd number.\n- Three is odd and prime.\n- Seven is lucky.",
            "deep/d.md": NOTES["deep/b.md"],
            "deep/er/c.md": NOTES["deep/er/c.md"],
        }
    )
    told = {(c.kind, c.path, c.line, c.question) for c in learner.changes}

    assert told == {
        ("reworded", "a.md", 2, "What about One?"),
        ("retired", "a.md", 3, "What about Two?"),
        ("unchanged", "a.md", 3, "What about Three?"),
        ("new", "a.md", 4, "What about Seven?"),
        ("moved", "deep/d.md", 2, "What about Four?"),
        ("moved", "deep/d.md", 3, "What about Five?"),
        ("unchanged", "deep/er/c.md", 2, "What about Six?"),
    }
    assert {c.moved_from for c in learner.changes if c.kind == "moved"} == {"deep/b.md"}


def test_an_unread_note_retires_nothing() -> None:
    learner = Learner()
    before = learner.build(NOTES)
    rest = {path: text for path, text in NOTES.items() if path != "a.md"}
    learner.build(rest, unread=["a.md"])

    assert learner.recognition
    assert learner.recognition.gone == ()
    assert len(learner.recognition.out_of_sight) == 3
    assert learner.build(NOTES) == before


def test_a_missing_folder_retires_nothing_but_a_deleted_note_does() -> None:
    learner = Learner()
    learner.build(NOTES)
    missing = learner.recognise({"a.md": NOTES["a.md"]})
    deleted = learner.recognise({path: text for path, text in NOTES.items() if path != "a.md"})
    nothing = learner.recognise({})

    assert (len(missing.gone), len(missing.out_of_sight)) == (0, 3)
    assert (len(deleted.gone), len(deleted.out_of_sight)) == (3, 0)
    assert (len(nothing.gone), len(nothing.out_of_sight)) == (0, 6)


def test_a_renamed_folder_is_not_missing() -> None:
    learner = Learner()
    learner.build(NOTES)
    renamed = {path.replace("deep", "low"): text for path, text in NOTES.items()}
    renamed["low/b.md"] = "# B\n- Five is a prime."
    recognition = learner.recognise(renamed)

    assert [gone.entry.text for gone in recognition.gone] == ["Four is a square."]


def test_losing_more_than_a_third_at_once_is_said() -> None:
    learner = Learner()
    learner.build(NOTES)
    some = {**NOTES, "a.md": "# A\n- Three is odd and prime."}
    many = {**some, "deep/b.md": "# B"}

    assert not learner.recognise(some).mass_retirement
    assert learner.recognise(many).mass_retirement


def test_a_filtered_build_leaves_the_rest_as_it_was() -> None:
    learner = Learner()
    first = learner.build(NOTES, only="deep/")
    assert {entry.path for entry in learner.ledger.entries} == {"deep/b.md", "deep/er/c.md"}

    whole = learner.build(NOTES)
    edited = {**NOTES, "a.md": NOTES["a.md"].replace("Two is even", "Two is an even number")}
    again = learner.build(edited, only="deep/")
    two = next(entry for entry in learner.ledger.entries if entry.question == "What about Two?")

    assert first.items() <= whole.items()
    assert again == first
    assert not any(change.kind == "retired" for change in learner.changes)
    assert two.answer == ("Two is even.",)
    assert whole == Learner().build(NOTES)
    assert learner.build(edited) == whole


def test_reset_gives_a_new_identity_that_stays() -> None:
    learner = Learner()
    before = learner.build(NOTES)
    reset = learner.build(NOTES, reset=[("a.md", 3)])
    kinds = learner.kinds()
    after = learner.build(NOTES)

    assert reset["What about Two?"] != before["What about Two?"]
    assert {**reset, "What about Two?": ""} == {**before, "What about Two?": ""}
    assert kinds == {"new": 1, "retired": 1, "unchanged": 5}
    assert after == reset
    assert learner.kinds() == {"unchanged": 6}


def test_a_renamed_deck_is_said_once() -> None:
    learner = Learner(
        lambda fact: [replace(one, deck=f"Old::{fact.path[0]}") for one in ask_whole(fact)]
    )
    learner.build(NOTES)
    learner.asking = lambda fact: [
        replace(one, deck=f"New::{fact.path[0]}") for one in ask_whole(fact)
    ]
    learner.build(NOTES)
    assert learner.recognition
    said = [(d.before, d.after, d.cards, d.renamed) for d in learner.recognition.decks]

    assert said == [("Old::a", "New::a", 3, True), ("Old::d", "New::d", 3, True)]
    assert learner.recognise(NOTES).decks == ()


def test_a_guid_never_goes_to_another_fact() -> None:
    learner = Learner(lambda fact: [card(fact, f"{fact.path}: {fact.text}?", fact.text)])
    first = learner.build({"a.md": "- Port: 80"})
    moved = learner.build({"b.md": "- Port: 80"})
    both = learner.build({"a.md": "- Port: 80", "b.md": "- Port: 80"})

    assert set(moved.values()) == set(first.values())
    assert both["b.md: Port: 80?"] == first["a.md: Port: 80?"]
    assert len(set(both.values())) == 2


def test_the_time_has_no_say_when_nothing_changed() -> None:
    learner = Learner()
    learner.build(NOTES)
    recognition = learner.recognise(NOTES)
    digests = {entry.guid: entry.digest for entry in learner.ledger.entries}

    assert settle(recognition, digests, 1).ledger == settle(recognition, digests, 2**40).ledger
    assert learner.ledger != Ledger()
