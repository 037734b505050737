"""Twins: the index finds what comparing each with each would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdeck.checking import Checked
from factdeck.checking.bullets import sentences
from factdeck.checking.twins import twin_problems
from factdeck.model import Fact, Note, Outcome, Span

ALIKE = 0.8


class Words:
    """A language whose stems are its words."""

    def stems(self, text: str) -> frozenset[str]:
        return frozenset(text.split())

    def dangling(self, text: str) -> tuple[str, ...]:
        del text
        return ()

    def word_count(self, text: str) -> int:
        return len(text.split())


def checked(texts: list[str], spans: tuple[Span, ...] = ()) -> Checked:
    facts = [
        Fact("a.md", number, number, "bullet", text, text, spans=spans)
        for number, text in enumerate(texts, start=1)
    ]
    return Checked(
        notes=[Note("a.md", "A", tuple(facts))],
        cards=[],
        outcomes=[Outcome(fact, "no-question") for fact in facts],
        problems=[],
        sources={},
        language_of=lambda _: Words(),
    )


def lines_with_twins(texts: list[str]) -> set[int]:
    return {problem.line for problem, _ in twin_problems(checked(texts))}


@given(st.lists(st.lists(st.sampled_from("abcdefghij"), min_size=5, max_size=10, unique=True),
                max_size=25))  # fmt: skip
def test_the_index_finds_what_comparing_each_with_each_finds(bags: list[list[str]]) -> None:
    sets = [frozenset(bag) for bag in bags]
    expected = {
        number
        for number, one in enumerate(sets, start=1)
        if any(len(one & other) >= ALIKE * len(one | other) for other in sets[: number - 1])
    }
    assert lines_with_twins([" ".join(bag) for bag in bags]) == expected


def test_formulas_do_not_make_twins() -> None:
    text = "$ a b c d e f g h $ so"
    spans = (Span(0, text.rindex("$") + 1, "math"),)

    assert list(twin_problems(checked([text, text], spans))) == []


def test_sentences_end_where_a_reader_would_say() -> None:
    assert sentences("TCP uses e.g. Reno. Others too! Version 2.5 is new.") == [
        "TCP uses e.g. Reno.", "Others too!", "Version 2.5 is new.",
    ]  # fmt: skip
    assert len(sentences("파드는 작다. 노드는 크다. 끝이다.")) == 3
    assert len(sentences("하나。둘。")) == 2
