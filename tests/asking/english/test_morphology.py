"""Forms of words by rule, checked against each other."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.english.morphology import (
    gerund,
    is_plural,
    lemma,
    participle,
    past,
    stem,
    third_person,
)
from factdeck.asking.languages.english.words.verbs import VERBS


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("carry", ("carries", "carried", "carried", "carrying")),
        ("run", ("runs", "ran", "run", "running")),
        ("map", ("maps", "mapped", "mapped", "mapping")),
        ("lie", ("lies", "lay", "lain", "lying")),
        ("have", ("has", "had", "had", "having")),
        ("undergo", ("undergoes", "underwent", "undergone", "undergoing")),
        ("transmit", ("transmits", "transmitted", "transmitted", "transmitting")),
        ("open", ("opens", "opened", "opened", "opening")),
        ("free", ("frees", "freed", "freed", "freeing")),
    ],
)
def test_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert (third_person(verb), past(verb), participle(verb), gerund(verb)) == forms


@pytest.mark.parametrize("form", [third_person, gerund])
def test_every_form_leads_back_to_its_verb(form: object) -> None:
    assert callable(form)
    lost = {verb for verb in VERBS if lemma(form(verb)) != verb and form(verb) not in VERBS}
    assert lost <= {"lay", "lie", "sing", "singe", "dye", "fell", "wound", "ground"}


@pytest.mark.parametrize("word", ["ports", "VMs", "bacteria", "analyses", "people", "boxes"])
def test_plurals(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["DNS", "bus", "analysis", "Kubernetes", "physics", "class", "is"])
def test_singulars(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    "family",
    [("port", "ports"), ("store", "stores", "stored", "storing"), ("class", "classes")],
)
def test_inflections_share_a_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1
