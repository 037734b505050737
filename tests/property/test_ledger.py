"""What holds for all notes and edits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factdeck.ledger import codec
from learner import Learner, card

WORDS = st.sampled_from(
    [
        "port",
        "http",
        "https",
        "80",
        "443",
        "10.0.0.1",
        "x<y",
        "docker",
        "swarm",
        "mesos",
        "kernel",
        "is",
        "has",
        "the",
        "of",
        "컨테이너는",
        "컨테이너를",
        "노드",
        "설정이",
        "쉽다",
        "어렵다",
        "물",
        "불",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
NOTE = st.lists(st.tuples(st.sampled_from(["- ", "  - ", "# "]), TEXTS), max_size=8).map(
    lambda lines: "# T\n" + "\n".join(mark + text for mark, text in lines)
)
NOTES = st.dictionaries(st.sampled_from(["a.md", "b.md", "c/a.md", "c/b.md"]), NOTE, max_size=4)


# The first doubtful case imports networkx, which takes longer than Hypothesis likes to wait.
RELAXED = settings(deadline=None)


def asking(learner: Learner, style: str = "What of") -> None:
    learner.asking = lambda fact: [
        card(fact, f"{style} {fact.text}?", fact.text),
        *(
            [card(fact, f"{style} its second?", fact.text[:9], rule="other")]
            if " " in fact.text
            else []
        ),
    ]


@RELAXED
@given(NOTES)
def test_a_second_build_changes_nothing(notes: dict[str, str]) -> None:
    learner = Learner()
    asking(learner)
    first = learner.build(notes)
    ledger = learner.ledger
    again = learner.build(notes)

    assert (again, codec.write(learner.ledger)) == (first, codec.write(ledger))


@RELAXED
@given(st.lists(NOTES, min_size=2, max_size=5))
def test_no_two_cards_ever_share_an_identity_and_none_is_forgotten(
    rounds: list[dict[str, str]],
) -> None:
    learner = Learner()
    asking(learner)
    seen: set[str] = set()
    for notes in rounds:
        learner.build(notes)
        assert learner.recognition
        guids = [one.guid for one in learner.recognition.cards]
        assert len(guids) == len(set(guids))
        seen |= set(guids)
        assert seen == set(learner.ledger.by_guid)
        live = {entry.guid for entry in learner.ledger.entries if entry.live}
        assert live == set(guids) | {entry.guid for entry in learner.recognition.out_of_sight}


@RELAXED
@given(NOTES, NOTES)
def test_identity_never_comes_from_the_question(
    before: dict[str, str], after: dict[str, str]
) -> None:
    identities = []
    for style in ("What of", "무엇인가"):
        learner = Learner()
        asking(learner)
        learner.build(before)
        asking(learner, style)
        learner.build(after)
        assert learner.recognition
        found = ((one.found.path, one.found.fact.line) for one in learner.recognition.cards)
        identities.append(
            dict(zip(found, [o.guid for o in learner.recognition.cards], strict=True))
        )

    assert {*identities[0].values()} == {*identities[1].values()}


@RELAXED
@given(NOTES, st.randoms(use_true_random=False))
def test_unique_texts_keep_their_cards_wherever_they_go(
    notes: dict[str, str], random: object
) -> None:
    learner = Learner()
    asking(learner)
    before = learner.facts(notes)
    lines = [line.strip() for text in notes.values() for line in text.split("\n")]
    random.shuffle(lines)  # type: ignore[attr-defined]
    after = learner.facts({"elsewhere.md": "\n".join(lines)})
    unique = [text for text in before if lines.count(f"- {text}") == 1]

    assert {text: after[text] for text in unique} == {text: before[text] for text in unique}


@RELAXED
@given(NOTES)
def test_a_filter_changes_no_identity(notes: dict[str, str]) -> None:
    whole, filtered = Learner(), Learner()
    asking(whole)
    asking(filtered)
    everything = whole.facts(notes)

    assert filtered.build(notes, only="c/").items() <= whole.build(notes).items()
    assert filtered.facts(notes) == everything


@RELAXED
@given(NOTES)
def test_a_ledger_is_what_its_text_says(notes: dict[str, str]) -> None:
    learner = Learner()
    asking(learner)
    learner.build(notes)
    learner.build({})

    assert codec.read(codec.write(learner.ledger), "ledger") == learner.ledger
