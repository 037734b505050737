"""Within a fact a card is known by what it asks for."""

from __future__ import annotations

from dataclasses import replace

from factdeck.model import Candidate, Card, Gap
from learner import Learner, card, held_back

NOTES = {"a.md": "- TCP is a reliable protocol that keeps the order of bytes."}


def asked(*cards: tuple[str, ...]) -> Learner:
    return Learner(lambda fact: [card(fact, q, a, rule=r, part=p) for r, p, q, a in cards])


def test_a_better_rule_rewords_a_card() -> None:
    learner = asked(("definition", "", "What is TCP?", "a reliable protocol"))
    before = learner.build(NOTES)
    learner.asking = asked(
        ("subject", "", "Which kind of protocol is TCP?", "a reliable protocol")
    ).asking
    after = learner.build(NOTES)

    assert set(after.values()) == set(before.values())
    assert [(c.kind, c.before, c.question) for c in learner.changes] == [
        ("reworded", "What is TCP?", "Which kind of protocol is TCP?")
    ]


def test_a_second_question_leaves_the_first_its_card() -> None:
    learner = asked(("definition", "", "What is TCP?", "a reliable protocol"))
    before = learner.build(NOTES)
    learner.asking = asked(
        ("purpose", "", "What does TCP keep?", "the order of bytes"),
        ("definition", "", "What is TCP?", "a reliable protocol"),
    ).asking
    after = learner.build(NOTES)

    assert after["What is TCP?"] == before["What is TCP?"]
    assert learner.kinds() == {"new": 1, "unchanged": 1}


def test_a_question_for_something_else_is_a_new_card() -> None:
    learner = asked(("definition", "", "What is TCP?", "a reliable protocol"))
    before = learner.build(NOTES)
    learner.asking = asked(("purpose", "", "What does TCP keep?", "the order of bytes")).asking
    after = learner.build(NOTES)

    assert set(after.values()).isdisjoint(before.values())
    assert learner.kinds() == {"new": 1, "retired": 1}


def test_a_renamed_column_keeps_its_card() -> None:
    learner = asked(
        ("row", "Port", "Port of HTTP?", "80"), ("row", "Layer", "Layer of HTTP?", "application")
    )
    before = learner.build(NOTES)
    learner.asking = asked(
        ("row", "Schicht", "Schicht of HTTP?", "application"),
        ("row", "Nummer", "Nummer of HTTP?", "80"),
    ).asking
    after = learner.build(NOTES)

    assert after["Nummer of HTTP?"] == before["Port of HTTP?"]
    assert after["Schicht of HTTP?"] == before["Layer of HTTP?"]


def test_a_card_that_was_packed_once_stays_packed_when_its_rule_becomes_unsure() -> None:
    learner = asked(("definition", "", "What is TCP?", "a reliable protocol"))
    before = learner.build(NOTES)
    sure = learner.asking
    learner.asking = lambda fact: [held_back(one) for one in sure(fact)]
    after = learner.build(NOTES)

    assert after == before
    assert learner.kinds() == {"unchanged": 1}


def test_a_card_that_was_never_packed_is_held_back() -> None:
    learner = asked(("definition", "", "What is TCP?", "a reliable protocol"))
    sure = learner.asking
    learner.asking = lambda fact: [held_back(one) for one in sure(fact)]

    assert learner.build(NOTES) == {}


def test_a_card_that_is_asked_no_more_is_retired_and_comes_back() -> None:
    learner = asked(("definition", "", "What is TCP?", "a reliable protocol"))
    before = learner.build(NOTES)
    sure = learner.asking
    learner.asking = asked().asking
    learner.build(NOTES)
    kinds = learner.kinds()
    learner.asking = sure

    assert kinds == {"retired": 1}
    assert learner.build({"a.md": "# Moved down\n" + NOTES["a.md"]}) == before
    assert learner.kinds() == {"returned": 1}


def test_facts_that_nobody_could_ask_about_retire_nothing() -> None:
    learner = asked(("definition", "", "What is TCP?", "a reliable protocol"))
    learner.build(NOTES)
    learner.asking = asked().asking

    assert learner.recognise(NOTES, unasked=[("a.md", 0)]).gone == ()


def cloze(learner: Learner, text: str, *hidden: str) -> list[tuple[str, int]]:
    """Build a cloze numbered from the left; give the gaps as they go to Anki."""

    def ask(fact: object) -> list[Card]:
        places = [(text.index(word), word) for word in hidden]
        gaps = tuple(Gap(n, at, at + len(word)) for n, (at, word) in enumerate(sorted(places), 1))
        candidate = Candidate("authored", text, hidden, 1.0, gaps=gaps)
        return [Card(fact, candidate, "packed", deck="d")]  # type: ignore[arg-type]

    learner.asking = ask
    learner.build({"a.md": f"- {text}"})
    assert learner.recognition
    shown = learner.recognition.cards[0].card.candidate
    return [(shown.question[gap.start : gap.end], gap.number) for gap in shown.gaps]


def test_gaps_keep_their_numbers_when_others_come_and_go() -> None:
    learner = Learner()
    first = cloze(learner, "TCP keeps order and UDP keeps nothing", "order", "nothing")
    more = cloze(learner, "TCP keeps order and UDP keeps nothing", "TCP", "order", "nothing")
    fewer = cloze(learner, "TCP keeps order and UDP keeps nothing", "TCP", "nothing")
    again = cloze(learner, "UDP keeps nothing and TCP keeps the order", "UDP", "nothing", "order")

    assert first == [("order", 1), ("nothing", 2)]
    assert more == [("TCP", 3), ("order", 1), ("nothing", 2)]
    assert fewer == [("TCP", 3), ("nothing", 2)]
    assert again == [("UDP", 4), ("nothing", 2), ("order", 1)]


def test_a_reworded_gap_keeps_its_number() -> None:
    learner = Learner()
    cloze(learner, "Pods run on nodes", "Pods", "nodes")

    assert cloze(learner, "Pods run on worker nodes", "Pods", "worker nodes") == [
        ("Pods", 1),
        ("worker nodes", 2),
    ]


def test_numbers_that_the_author_wrote_stay() -> None:
    learner = Learner()
    cloze(learner, "Pods run on nodes", "Pods", "nodes")
    ask = learner.asking

    def fixed(fact: object) -> list[Card]:
        one = ask(fact)[0]  # type: ignore[arg-type]
        gaps = tuple(replace(gap, number=3 - gap.number, fixed=True) for gap in one.candidate.gaps)
        return [replace(one, candidate=replace(one.candidate, gaps=gaps))]

    learner.asking = fixed
    learner.build({"a.md": "- Pods run on nodes"})
    assert learner.recognition

    assert [gap.number for gap in learner.recognition.cards[0].card.candidate.gaps] == [2, 1]
