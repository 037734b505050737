"""Few cards a fact, none twice in a deck, no answer given away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factdeck.asking.candidates import Questions
from factdeck.asking.choosing import choose, settle_conflicts
from factdeck.asking.gate import gate
from factdeck.asking.languages import language_of
from factdeck.asking.lints import lint
from factdeck.asking.trail import shown_trail
from factdeck.model import Candidate, Card, Fact, Gap, Note
from factdeck.settings import Asking, Gates

SURE, UNSURE = 0.95, 0.3


def fact(text: str = "A pod runs containers.", line: int = 1, trail: tuple[str, ...] = ()) -> Fact:
    return Fact("n.md", line, 0, "bullet", text, text, trail=trail, language="en")


def candidate(question: str, *answer: str, confidence: float = SURE, part: str = "") -> Candidate:
    return Candidate("term", question, answer, confidence, part=part)


def chosen(*candidates: Candidate, of: Fact | None = None) -> list[Card]:
    subject = of or fact()
    return choose(
        Note("n.md", "Pods", (subject,)), Questions(subject, language_of("en"), "", candidates)
    )


def states(cards: list[Card]) -> list[str]:
    return [card.state for card in cards]


def test_at_the_gate_a_card_is_packed_below_it_is_held_back_with_the_reason() -> None:
    border = gate(fact(), "term")

    (packed,) = chosen(candidate("What is a pod?", "Small", confidence=border))
    (held,) = chosen(candidate("What is a pod?", "Small", confidence=border - 0.01))

    assert (packed.state, held.state) == ("packed", "held-back")
    assert f"{border:.2f}" in held.reason


def test_at_most_two_cards_ask_about_the_same_words() -> None:
    cards = chosen(
        candidate("What is a pod?", "Smallest unit"),
        candidate("Why does it restart?", "Crashes"),
        candidate("Where does it live?", "Node"),
    )

    assert states(cards) == ["packed", "packed"]


def test_every_part_of_a_fact_has_its_own_card() -> None:
    cards = chosen(
        *(candidate(f"Which port does {name} use?", port, part=name)
          for name, port in [("SSH", "22"), ("HTTP", "80"), ("DNS", "53"), ("LDAP", "389")])
    )  # fmt: skip

    assert len(cards) == 4


def test_a_second_card_asks_something_else() -> None:
    cards = chosen(
        candidate("What is a pod?", "The smallest deployable unit"),
        candidate("How is a pod described?", "smallest deployable unit"),
    )

    assert len(cards) == 1


def test_a_fact_with_a_packed_card_holds_nothing_back() -> None:
    cards = chosen(
        candidate("What is a pod?", "Smallest unit"),
        candidate("Why restart?", "Crashes", confidence=UNSURE),
    )

    assert states(cards) == ["packed"]


def test_same_front_with_two_answers_is_settled_for_the_surer() -> None:
    (first,) = chosen(candidate("What is the limit?", "110", confidence=0.9))
    (second,) = chosen(candidate("What is the limit?", "250"), of=fact(line=7))

    settled = settle_conflicts([first, second])

    assert states(settled) == ["held-back", "packed"]
    assert "n.md:7" in settled[0].reason


def test_the_same_question_under_another_trail_stands() -> None:
    (first,) = chosen(candidate("What is the limit?", "110"), of=fact(trail=("Pods",)))
    (second,) = chosen(candidate("What is the limit?", "250"), of=fact(trail=("Services",)))

    assert states(settle_conflicts([first, second])) == ["packed", "packed"]


def test_the_same_question_and_answer_below_one_heading_are_one_card() -> None:
    (above,) = chosen(candidate("What is a volume?", "Storage"), of=fact(trail=("Docker",)))
    (below,) = chosen(candidate("What is a volume?", "storage"), of=fact(line=2, trail=("Docker",)))
    (other,) = chosen(candidate("What is a volume?", "Storage"), of=fact(line=3, trail=("Podman",)))
    below = replace(below, trail=("Docker", "What is a volume?"))

    assert states(settle_conflicts([above, below, other])) == ["packed", "held-back", "packed"]


def test_a_definition_below_its_term_is_asked_for_once() -> None:
    term = Fact("n.md", 1, 0, "bullet", "Scheduler", "", children=(1,))
    body = Fact("n.md", 2, 1, "bullet", "the part that picks a node", "", parent=0)
    other = replace(body, line=3, index=2)
    answer = "The part that picks a node"
    above = Card(term, candidate("What is a scheduler?", answer, confidence=0.8), "packed")
    below = Card(body, candidate("What is Scheduler?", answer), "packed")
    sibling = Card(other, candidate("What picks a node?", answer), "packed")

    assert states(settle_conflicts([above, below])) == ["held-back", "packed"]
    assert states(settle_conflicts([below, sibling])) == ["packed", "packed"]


def test_what_the_author_wrote_is_always_packed() -> None:
    cards = chosen(*(replace(candidate(f"Q{n}?", f"A{n}"), rule="authored") for n in range(4)))

    assert states(cards) == ["packed"] * 4


class TestTrail:
    """What the front shows above the question."""

    note = Note("n.md", "Kubernetes", ())

    def shown(self, trail: tuple[str, ...], *answer: str) -> tuple[str, ...]:
        return shown_trail(
            self.note, fact(trail=trail), candidate("What?", *answer), language_of("en")
        )

    def test_it_starts_with_the_notes_title(self) -> None:
        assert self.shown(("Pods",), "x y") == ("Kubernetes", "Pods")
        assert self.shown(("Kubernetes", "Pods"), "x y") == ("Kubernetes", "Pods")

    @pytest.mark.parametrize("answer", ["Pods", "pods", "A pod"])
    def test_a_heading_that_is_the_answer_is_left_out(self, answer: str) -> None:
        assert self.shown(("Pods", "Limits"), answer) == ("Kubernetes", "Limits")


class TestLints:
    """Faults that every language shares."""

    @staticmethod
    def found(question: str, *answer: str, of: Fact | None = None, rule: str = "term") -> set[str]:
        asked = replace(candidate(question, *answer), rule=rule)
        return {finding.lint for finding in lint(asked, of or fact(), language_of("en"))}

    @pytest.mark.parametrize(
        ("question", "answer", "name"),
        [
            ("What is " + "very " * 30 + "long?", ("x",), "question-length"),
            ("What is it like in brief?", ("word " * 40,), "answer-length"),
            ("Which are the 8 letters?", tuple("abcdefgh"), "list-size"),
            ("What does the scheduler assign to nodes?", ("scheduler",), "leak"),
            ("What does this do in a cluster?", ("It schedules",), "dangling-question"),
            ("What is (the kubelet?", ("An agent",), "unbalanced"),
            ("What is the kubelet?", ('An "agent',), "unbalanced"),
            ("What is **the kubelet?", ("An agent",), "markup-residue"),
            ("What is the kubelet?", ("see https://kubernetes.io/docs/kubelet",), "markup-residue"),
            ("What is the kubelet?", ("…",), "no-answer"),
            ("What is the kubelet?", ("An agent of the",), "no-answer"),
            ("What is the kubelet?", (": an agent",), "no-answer"),
            ("What is sample data?", ("Data that a sample holds",), "circular"),
            ("What is a tide table?", ("A table of tides",), "circular"),
            ("What is SignatureVersion?", ("Version of the signature",), "circular"),
            ("What is the assumption?", ("Observations are independent",), "nameless-subject"),
            ("What are $X_s$ and $X_t$?", ("Values at two times",), "symbol-term"),
            ("What does model.md provide?", ("An introduction",), "file-name"),
            ("What can variables represent?", ("Things like age and income",), "vague-answer"),
            ("What does linearity mean?", ("That the relation between them",), "cut-clause"),
            ("What is consistency?", ("A hallmark of seasonality",), "vague-answer"),
        ],
    )
    def test_each_lint_finds_its_fault(
        self, question: str, answer: tuple[str, ...], name: str
    ) -> None:
        assert name in self.found(question, *answer)

    def test_an_answer_that_stops_within_its_sentence_is_cut_short(self) -> None:
        whole = fact("The range is the difference between the maximum and the minimum.")

        assert "cut-short" in self.found(
            "What is the range?", "The difference between the maximum", of=whole
        )
        assert "cut-short" not in self.found(
            "What is the range?", "The difference between the maximum and the minimum", of=whole
        )

    def test_a_definition_that_says_much_besides_its_term_is_hardly_circular(self) -> None:
        def penalty(answer: str) -> float:
            asked = candidate("What is a certificate?", answer)
            found = lint(asked, fact(), language_of("en"))
            return sum(finding.penalty for finding in found if finding.lint == "circular")

        much = "A document, signed by a certificate authority, that binds a public key to a name"
        assert 0 < penalty(much) < penalty("A file that is a certificate")

    def test_a_good_card_has_no_findings(self) -> None:
        assert self.found("What is the kubelet?", "The agent that runs pods on a node") == set()

    def test_cloze_deletions_may_repeat_their_text(self) -> None:
        cloze = replace(candidate("A pod runs containers", "containers"), gaps=(Gap(1, 11, 21),))

        assert not list(lint(cloze, fact(), language_of("en")))


@pytest.mark.parametrize(
    ("gates", "expected"),
    [
        (Gates(everywhere=0.2), 0.2),
        (Gates(everywhere=0.2, languages={"en": 0.3, "ko": 0.1}), 0.3),
        (Gates(languages={"en": 0.3}, rules={"term": 0.4}), 0.4),
        (Gates(rules={"term": 0.4, "en.term": 0.5, "ko.term": 0.1}), 0.5),
        (Gates(rules={"en.term": 0.5}, folders={"net": 0.6}), 0.6),
        (Gates(folders={"net": 0.6, "net/tcp.md": 0.7, "ne": 0.1}), 0.7),
    ],
)
def test_of_the_learners_gates_the_narrowest_counts(gates: Gates, expected: float) -> None:
    assert gate(replace(fact(), path="net/tcp.md"), "term", gates) == expected


def test_the_trail_is_cut_to_the_nearest_headings() -> None:
    subject = fact(trail=("Cluster", "Nodes"))
    asked = Questions(
        subject, language_of("en"), "", (candidate("What runs?", "x", confidence=SURE),)
    )
    note = Note("n.md", "Pods", (subject,))

    (card,) = choose(note, asked, Asking(trail=1))

    assert card.trail == ("Nodes",)
    assert choose(note, asked, Asking(trail=0))[0].trail == ()
