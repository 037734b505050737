"""A card keeps its identity through every edit that leaves its fact the same fact."""

from __future__ import annotations

import pytest

from learner import Learner, ask_whole, card, held_back

NOTE = """# Containers
## Docker
- Docker runs every service in an isolated container of its own.
- A container shares the kernel of its host with all others.
- 컨테이너는 가상 머신보다 가볍고 빠르게 시작된다.
## Orchestration
- Docker Swarm은 설정이 쉽지만 고급 기능이 부족하다.
- Kubernetes는 설정이 어렵지만 여러 환경을 지원한다.
"""
OTHER = """# Ports
- 80 HTTP
- 22 SSH
"""
NOTES = {"containers.md": NOTE, "net/ports.md": OTHER}
DOCKER, ORCHESTRATION = NOTE.split("## Orchestration")
FACTS = [line[2:] for line in (NOTE + OTHER).split("\n") if line.startswith("- ")]


@pytest.fixture
def learner() -> Learner:
    return Learner()


@pytest.fixture
def before(learner: Learner) -> dict[str, str]:
    return learner.facts(NOTES)


def swapped(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


@pytest.mark.parametrize(
    "notes",
    [
        {"renamed.md": NOTE, "net/ports.md": OTHER},
        {"containers.md": NOTE, "network/ports.md": OTHER},
        {"containers.md": NOTE.replace("## Docker", "## Basics"), "net/ports.md": OTHER},
        {"containers.md": "- Something new\n" + NOTE, "net/ports.md": OTHER + "- 53 DNS\n"},
        {"containers.md": NOTE + OTHER},
        {"a.md": DOCKER, "b.md": ORCHESTRATION + OTHER},
        {"containers.md": NOTE.replace("- A container", "  - A container"), "net/ports.md": OTHER},
        {"containers.md": "\n".join(sorted(NOTE.split("\n"))), "net/ports.md": OTHER},
        {"a.md": NOTE.replace("own.", "own").replace("Docker", "docker"), "ports.md": OTHER},
    ],
    ids=[
        "note renamed", "folder renamed", "heading renamed", "bullets put in", "notes merged",
        "note split", "nested deeper", "sorted", "full stop and case",
    ],
)  # fmt: skip
def test_what_is_moved_or_renamed_keeps_its_card(
    learner: Learner, before: dict[str, str], notes: dict[str, str]
) -> None:
    after = {text.casefold().rstrip("."): guid for text, guid in learner.facts(notes).items()}

    assert {text: after[text.casefold().rstrip(".")] for text in FACTS} == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Docker runs every service in an isolated container of its own.",
         "Docker runs each service in an isolated container of its own."),
        ("Docker runs every service in an isolated container of its own.",
         "In an isolated container, Docker runs every service."),
        ("A container shares the kernel of its host with all others.",
         "A container shares the kernel of its host, so it starts in seconds and needs no BIOS."),
        ("A container shares the kernel of its host with all others.",
         "A contaner shares the kernle of its host with all others."),
        ("컨테이너는 가상 머신보다 가볍고 빠르게 시작된다.",
         "컨테이너가 가상 머신에 비해 가볍고 빠르게 시작됩니다."),
        ("컨테이너는 가상 머신보다 가볍고 빠르게 시작된다.",
         "컨테이너는 가상 머신보다 훨씬 가벼우며 몇 초 만에 시작된다."),
        ("Docker Swarm은 설정이 쉽지만 고급 기능이 부족하다.",
         "Docker Swarm은 설정하기 쉽지만 고급 기능은 부족한 편이다."),
        ("22 SSH", "22 SSH remote login"),
    ],
)  # fmt: skip
def test_a_reworded_fact_keeps_its_card(
    learner: Learner, before: dict[str, str], old: str, new: str
) -> None:
    after = learner.facts({path: text.replace(old, new) for path, text in NOTES.items()})

    assert after[new] == before[old]
    assert learner.kinds()["reworded"] == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("80 HTTP", "443 HTTPS"),
        ("22 SSH", "23 Telnet"),
        ("Docker Swarm은 설정이 쉽지만 고급 기능이 부족하다.",
         "Mesos는 설정이 어렵지만 고급 기능이 많다."),
        ("A container shares the kernel of its host with all others.",
         "A virtual machine brings a kernel with it."),
    ],
)  # fmt: skip
def test_another_fact_in_its_place_is_another_card(
    learner: Learner, before: dict[str, str], old: str, new: str
) -> None:
    after = learner.facts({path: text.replace(old, new) for path, text in NOTES.items()})

    assert after[new] not in before.values()
    assert learner.kinds()["new"] == learner.kinds()["retired"] == 1


def test_a_near_twin_does_not_inherit_what_was_deleted() -> None:
    learner = Learner()
    twins = "- The default port of HTTP is 80.\n- The default port of HTTPS is 443.\n"
    before = learner.facts({"a.md": twins})
    after = learner.facts({"a.md": twins.split("\n", maxsplit=1)[1]})

    assert set(after.values()) == {before["The default port of HTTPS is 443."]}


def test_function_words_do_not_make_two_facts_one() -> None:
    learner = Learner()
    others = "- Vitamin A is needed for sight.\n- Vitamin K is needed for clotting.\n" + NOTE
    before = learner.facts({"a.md": f"- Vitamin C is needed for connective tissue.\n{others}"})
    after = learner.facts({"a.md": f"- Vitamin D is needed for bones.\n{others}"})

    assert after["Vitamin D is needed for bones."] not in before.values()


def test_what_is_left_of_a_fact_is_it_only_where_the_rest_is_there_too() -> None:
    learner = Learner()
    whole = "Tidal current and depth of harbour, channel and quay"
    cut, rest = "Tidal current and depth of", "harbour, channel and quay"
    before = learner.facts({"a.md": f"- {whole}\n{NOTE}"})
    after = learner.facts({"a.md": f"- {cut}\n{NOTE}"})
    assert before[whole] not in after.values()

    learner = Learner()
    before = learner.facts({"a.md": f"- {whole}\n{NOTE}"})
    after = learner.facts({"a.md": f"- {cut}\n- {rest}\n{NOTE}"})
    assert before[whole] in (after[cut], after[rest])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The minimal distance is found by halving.", "The maximal gain is found by sorting."),
        ("A set is open.", "A map is closed."),
        (r"$\subseteq$", r"$\supseteq$"),
        ("값이 겹칠 수 없음", "키를 지울 수 없음"),
        ("=> $f$ is continuous", "=> is continous"),
    ],
    ids=[
        "opposites spelt alike",
        "function words",
        "TeX commands",
        "Korean auxiliaries",
        "a word gone, the other misspelt",
    ],
)
def test_what_is_only_spelt_or_built_alike_is_another_fact(old: str, new: str) -> None:
    learner = Learner()
    before = learner.facts({"a.md": f"- {old}\n{NOTE}"})
    after = learner.facts({"a.md": f"- {new}\n{NOTE}"})

    assert after[new] not in before.values()


def test_what_a_whole_list_has_in_common_does_not_make_two_facts_one() -> None:
    old = "The queue of the scheduler holds waiting threads."
    new = "The queue of the allocator holds free pages."
    others = "- The queue of the logger holds free pages.\n"
    learner = Learner()
    before = learner.facts({"a.md": f"- {old}\n{others}"})
    after = learner.facts({"a.md": f"- {new}\n{others}"})

    assert after[new] not in before.values()


def test_a_fact_without_a_card_that_was_always_there_inherits_nothing() -> None:
    twins = "- The default port of HTTP is 80.\n- The default port of HTTPS is 80 too.\n"
    learner = Learner(lambda fact: ask_whole(fact) if "HTTPS" not in fact.text else [])
    before = learner.facts({"a.md": twins})
    learner.asking = ask_whole
    after = learner.facts({"a.md": twins.split("\n", maxsplit=1)[1]})

    assert set(before.values()).isdisjoint(after.values())


def test_swapped_texts_follow_their_text(learner: Learner, before: dict[str, str]) -> None:
    swap = swapped(NOTE, FACTS[0], FACTS[4])

    assert learner.facts({"containers.md": swap, "net/ports.md": OTHER}) == before


def test_twins_that_are_both_reworded_do_not_exchange_their_cards() -> None:
    learner = Learner()
    before = learner.facts(
        {"a.md": "- Vitamin A is needed for sight.\n- Vitamin K is needed for clotting."}
    )
    after = learner.facts(
        {"a.md": "- Vitamin K is needed for blood clotting.\n- Vitamin A is needed for good sight."}
    )

    assert after == {
        "Vitamin K is needed for blood clotting.": before["Vitamin K is needed for clotting."],
        "Vitamin A is needed for good sight.": before["Vitamin A is needed for sight."],
    }


def test_a_fact_between_two_that_it_may_be_is_a_new_card() -> None:
    learner = Learner()
    learner.facts(
        {"a.md": "- Nodes of the left kind run pods.\n- Nodes of the right kind run pods."}
    )
    learner.facts({"a.md": "- Nodes of the new kind run pods."})

    assert learner.kinds() == {"new": 1, "retired": 2}


def test_the_larger_part_of_a_split_fact_inherits(learner: Learner) -> None:
    large = "Docker packs a program with its libraries into an image that runs anywhere"
    small = "images are kept in a registry"
    before = learner.facts({"a.md": f"- {large}, {small}."})
    after = learner.facts({"a.md": f"- {small}\n- {large}"})

    assert after[large] == before[f"{large}, {small}."]
    assert after[small] not in before.values()


def test_function_words_do_not_make_a_part_the_larger(learner: Learner) -> None:
    large, small = "watching remote machines quietly", "It is to be used as a tool"
    before = learner.facts({"a.md": f"- {small} {large}"})
    after = learner.facts({"a.md": f"- {small}\n- {large}"})

    assert after[large] == before[f"{small} {large}"]
    assert after[small] not in before.values()


def test_the_larger_of_two_joined_facts_inherits(learner: Learner) -> None:
    large = "Docker packs a program with its libraries into an image that runs anywhere."
    small = "A registry keeps images."
    before = learner.facts({"a.md": f"- {small}\n- {large}"})
    after = learner.facts({"a.md": f"- {small} {large}"})

    assert set(after.values()) == {before[large]}
    assert learner.kinds()["retired"] == 1


def test_equal_labels_below_different_headings_stay_apart() -> None:
    learner = Learner(lambda fact: [card(fact, f"Port of {fact.trail[-1]}?", fact.text)])
    note = "## nginx\n- Port: 80\n## Apache\n- Port: 80\n"
    before = learner.build({"a.md": note})
    sections = note.split("## ")
    moved = learner.build({"b.md": f"## {sections[2]}## {sections[1]}"})
    renamed = learner.build(
        {"b.md": f"## {sections[2]}## {sections[1]}".replace("Apache", "httpd")}
    )

    assert len(set(before.values())) == 2
    assert moved == before
    assert renamed["Port of nginx?"] == before["Port of nginx?"]
    assert renamed["Port of httpd?"] == before["Port of Apache?"]


def test_equal_facts_in_two_places_are_one_card_and_reported() -> None:
    learner = Learner()
    guids = learner.build(
        {"a.md": "# A\n- Docker is a runtime.", "b.md": "# B\n- Docker is a runtime."}
    )

    assert len(guids) == 1
    assert learner.recognition
    assert [(p.code, p.path, p.line) for p in learner.recognition.problems] == [
        ("duplicate-fact", "b.md", 2)
    ]
    assert "a.md:2" in learner.recognition.problems[0].message


def test_the_place_that_has_the_card_keeps_it_when_the_fact_is_copied() -> None:
    learner = Learner()
    before = learner.build({"b.md": "- Docker is a runtime."})
    after = learner.build({"a.md": "- Docker is a runtime.", "b.md": "- Docker is a runtime."})
    without = learner.build({"a.md": "- Docker is a runtime."})

    assert before == after == without


def test_a_copy_that_asking_held_back_takes_no_card_from_the_first() -> None:
    learner = Learner()
    before = learner.build({"b.md": "- Docker is a runtime."})
    learner.asking = lambda fact: [
        one if fact.path == "a.md" else held_back(one) for one in ask_whole(fact)
    ]
    after = learner.build({"a.md": "- Docker is a runtime.", "b.md": "- Docker is a runtime."})

    assert after == before


def test_a_fact_that_comes_back_gets_its_card_back(
    learner: Learner, before: dict[str, str]
) -> None:
    learner.build({"net/ports.md": OTHER + "\n- 53 DNS\n- 25 SMTP\n- 21 FTP"})
    retired = [change.kind for change in learner.changes]
    after = learner.facts({"other.md": NOTE, "net/ports.md": OTHER})

    assert retired.count("retired") == 5
    assert {text: after[text] for text in FACTS} == before
    assert learner.kinds()["returned"] == 5


def test_the_same_notes_change_nothing(learner: Learner, before: dict[str, str]) -> None:
    ledger = learner.ledger

    assert learner.facts(NOTES) == before
    assert learner.ledger == ledger
    assert learner.kinds() == {"unchanged": len(FACTS)}


def test_a_lost_ledger_gives_the_same_identities(before: dict[str, str]) -> None:
    assert Learner().facts(NOTES) == before


def test_identity_does_not_come_from_the_question(before: dict[str, str]) -> None:
    learner = Learner(
        lambda fact: [card(fact, f"Wholly different: {fact.line}?", "and so is this")]
    )
    learner.build(NOTES)
    assert learner.recognition

    assert {one.found.text: one.guid for one in learner.recognition.cards} == before
