"""What English sees wrong with a card."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.english.lints import lint
from factdeck.model import Candidate
from handmade import make_fact


def _found(rule: str, question: str, answer: str) -> set[str]:
    return {f.lint for f in lint(Candidate(rule, question, (answer,), 0.8), make_fact(answer))}


@pytest.mark.parametrize(
    ("rule", "question", "answer"),
    [
        ("function", "What do numerical columns hold?", "Data consisting of numbers"),
        ("frame", "What does desalting remove from sea water?", "Salt and lime"),
        ("means", "How do mirror telescopes focus light?", "By mirrors of glass"),
        ("term", "What are discrete scales used for?", "Discrete measurements"),
    ],
)
def test_an_answer_that_says_the_question_again_is_an_echo(
    rule: str, question: str, answer: str
) -> None:
    assert "echo" in _found(rule, question, answer)


@pytest.mark.parametrize(
    ("rule", "question", "answer"),
    [
        ("function", "What does variance measure?", "How far values spread from the mean"),
        ("condition", "When does a market fail?", "When the market lacks buyers"),
        ("term", "What are normative statements?", "Statements about what should be"),
    ],
)
def test_new_words_and_a_definitions_own_head_are_no_echo(
    rule: str, question: str, answer: str
) -> None:
    assert "echo" not in _found(rule, question, answer)


@pytest.mark.parametrize(
    "question",
    [
        "What did a 2004 Danish study examine?",
        "What did tutors examine in a survey at Norbury College?",
        "When is Event B impossible?",
    ],
)
def test_one_studys_findings_are_examples(question: str) -> None:
    assert "example" in _found("function", question, "The naps of pilots")


def test_a_study_in_general_is_none() -> None:
    assert "example" not in _found(
        "function", "In a study, what does a covariate explain?", "Noise"
    )


def test_numbers_of_one_calculation_are_an_example() -> None:
    answer = "The table of the distribution with $df = 7$"
    assert "example" in _found("passive", "What is the threshold read from?", answer)


@pytest.mark.parametrize(
    "answer",
    ["The data", "A structure that contains", "The use case", "Lime plus", "A process begins"],
)
def test_answers_that_break_off_or_fit_anything_are_vague(answer: str) -> None:
    assert "vague-answer" in _found("function", "What does the choice depend on?", answer)


@pytest.mark.parametrize(
    "answer",
    [
        "The wrong paint for a damp wall",
        "Largest influence on the price of paint",
        "A council decision with costs for both sides",
        "The standing proof that paint peels",
        "The thinner version, one coat a day",
        "The backbone of the building trade",
    ],
)
def test_a_judgement_is_no_definition(answer: str) -> None:
    assert "vague-answer" in _found("definition", "What is limewash?", answer)


@pytest.mark.parametrize(
    "answer", ["A good that is sold in tins", "A thinner version of oil paint", "Lime and water"]
)
def test_a_definition_with_the_words_of_a_judgement_is_one(answer: str) -> None:
    assert "vague-answer" not in _found("definition", "What is limewash?", answer)


def test_a_cell_that_tells_is_not_what_something_acts_on() -> None:
    assert "misfit" in _found("row", "Wasp: what does it fail on?", "Flies through the mesh")
    assert "misfit" not in _found("row", "Wasp: what does it fail on?", "Smoke")
    assert "misfit" not in _found("row", "What is the effect of heat on wax?", "Melts the comb")
