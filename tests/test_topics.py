"""Topic filters, deck names and tags."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from factdeck.changed import Changed
from factdeck.decks import deck_names, tags_of
from factdeck.errors import TopicError
from factdeck.model import Fact, Note
from factdeck.settings import Decks, Tags
from factdeck.topics import TopicFilter

if TYPE_CHECKING:
    from collections.abc import Sequence


def note(path: str, title: str, *trail: str, tags: Sequence[str] = (), deck: str = "") -> Note:
    fact = Fact(path, 1, 0, "bullet", "text", "text", trail=trail)
    return Note(path, title, (fact,), deck, tuple(tags))


NOTE = note("Ops/k8s/pods.md", "파드 개요", "파드 개요", "Life cycle", "Probes", tags=["cka/exam"])


@pytest.mark.parametrize(
    "pattern",
    [
        "ops", "OPS/k8s", "k8s", "파드 개요", "파드*", "life cycle", "LIFE*", "probes", "cka",
        "cka/exam", "cka::exam", "#cka", "pods", "Ops/k8s/pods.md", "Ops/*", "prob?s",
        "파드 개요",
    ],
)  # fmt: skip
def test_a_topic_is_a_folder_note_heading_or_tag(pattern: str) -> None:
    assert TopicFilter((pattern,)).matches(NOTE, NOTE.facts[0])


@pytest.mark.parametrize(
    "pattern",
    [
        "tag:cka", "TAG:exam", "tag:cka::exam", "path:ops", "path:Ops/k8s/*", "path:pods.md",
        "path:*/pods", "heading:probes", "heading:파드 개요", "Heading: Life*",
    ],
)  # fmt: skip
def test_a_prefix_says_which_kind_is_meant(pattern: str) -> None:
    assert TopicFilter((pattern,)).matches(NOTE, NOTE.facts[0])


@pytest.mark.parametrize(
    "pattern", ["tag:ops", "tag:probes", "path:probes", "path:cka", "heading:ops", "heading:pods"]
)
def test_a_prefix_leaves_the_other_kinds_out(pattern: str) -> None:
    assert not TopicFilter((pattern,)).matches(NOTE, NOTE.facts[0])


def test_a_nested_tag_may_be_called_like_a_prefix() -> None:
    tagged = note("a.md", "A", tags=["tag/sub", "path/x"])

    assert TopicFilter(("tag::sub",)).matches(tagged, tagged.facts[0])
    assert TopicFilter(("path::x",)).matches(tagged, tagged.facts[0])


def test_case_and_composition_do_not_count() -> None:
    decomposed = unicodedata.normalize("NFD", "파드 개요")

    assert TopicFilter((decomposed,)).matches(NOTE, NOTE.facts[0])
    assert TopicFilter((f"heading:{decomposed}",)).matches(NOTE, NOTE.facts[0])


def test_what_is_excluded_is_out_whatever_is_asked_for() -> None:
    assert not TopicFilter(("k8s",), ("probes",)).matches(NOTE, NOTE.facts[0])
    assert not TopicFilter((), ("tag:cka",)).matches(NOTE, NOTE.facts[0])
    assert TopicFilter(("k8s",), ("path:other",)).matches(NOTE, NOTE.facts[0])


def test_what_is_excluded_must_exist_too() -> None:
    with pytest.raises(TopicError, match="Did you mean: Probes"):
        TopicFilter((), ("heading:Prob",)).check([NOTE])


@pytest.mark.parametrize(
    ("topics", "name"),
    [
        (TopicFilter(), ""),
        (TopicFilter(("C++ & co", "tag:x/y")), "C-co-tag-x-y"),
        (TopicFilter(("쿠버",), ("drafts",)), "쿠버-not-drafts"),
        (TopicFilter(changed=Changed("HEAD~2", {}, frozenset())), "since-HEAD-2"),
        (TopicFilter(("***",)), "topic"),
    ],
)
def test_a_filter_names_a_file(topics: TopicFilter, name: str) -> None:
    assert topics.name == name


@pytest.mark.parametrize("pattern", ["pod", "op", "life", "exam*x", "k8s/ops", "[a-z]*"])
def test_a_topic_matches_whole_names_only(pattern: str) -> None:
    assert not TopicFilter((pattern,)).matches(NOTE, NOTE.facts[0])


def test_of_several_topics_one_is_enough_and_none_is_everything() -> None:
    assert TopicFilter(("nothing", "probes")).matches(NOTE, NOTE.facts[0])
    assert TopicFilter().matches(NOTE, NOTE.facts[0])


def test_a_topic_that_matches_nothing_names_the_nearest() -> None:
    with pytest.raises(TopicError, match="Did you mean: Probes"):
        TopicFilter(("Prob",)).check([NOTE])


def test_decks_are_root_folder_title() -> None:
    notes = [note("net/ip.md", "IP"), note("net/tcp.md", "TCP"), note("top.md", "Top")]

    assert deck_names("vault", notes) == {
        "net/ip.md": "vault::net::IP", "net/tcp.md": "vault::net::TCP", "top.md": "vault::Top",
    }  # fmt: skip


def test_a_folder_of_one_note_is_folded_into_it() -> None:
    notes = [note("a/pods/pods.md", "Pods"), note("a/x.md", "X")]

    assert deck_names("vault", notes)["a/pods/pods.md"] == "vault::a::Pods"


def test_front_matter_names_the_deck() -> None:
    assert deck_names("vault", [note("a.md", "A", deck="Mine :: C++")])["a.md"] == "Mine::C++"


def test_no_part_of_a_deck_is_empty_or_nests_by_accident() -> None:
    assert deck_names("v", [note("a.md", "std::vector ")])["a.md"] == "v::std:vector"


def test_tags_are_those_written_and_the_place() -> None:
    assert tags_of(NOTE, NOTE.facts[0]) == (
        "cka::exam",
        "Ops::k8s::파드_개요::Life_cycle::Probes",
    )


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (Decks(), "vault::net::IP"),
        (Decks("Study"), "Study::net::IP"),
        (Decks("All::Study"), "All::Study::net::IP"),
        (Decks(depth="folder"), "vault::net"),
        (Decks("Study", "root"), "Study"),
    ],
)
def test_the_learner_names_the_root_and_how_fine_decks_are(settings: Decks, name: str) -> None:
    notes = [note("net/ip.md", "IP"), note("net/tcp.md", "TCP")]

    assert deck_names("vault", notes, settings)["net/ip.md"] == name


def test_tags_may_be_put_under_a_root_and_go_without_the_place() -> None:
    assert tags_of(NOTE, NOTE.facts[0], Tags("my/notes", place=False)) == ("my::notes::cka::exam",)
