"""`factdeck check`: what stands in the way, where exactly, and what a program makes of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck

GOOD = "- Segment :: the unit of data that TCP sends\n"
LONG = " ".join(["word"] * 50)


def found(factdeck: Factdeck, text: str, *options: str, **files: str | bytes) -> list[Any]:
    """Check a vault of one note and give the problems as JSON has them."""
    make_vault(factdeck.home / "notes", {"a.md": text} | files)
    result = factdeck.run("check", "--format", "json", "--fail-on", "never", *options)
    problems: list[Any] = json.loads(result.stdout)["problems"]
    return problems


def test_good_notes_have_nothing_in_the_way(factdeck: Factdeck) -> None:
    make_vault(factdeck.home / "notes", {"a.md": GOOD})

    result = factdeck.run("check")

    assert result.stdout == ""
    assert "nothing in the way in 1 note" in result.stderr


def test_a_missing_picture_is_an_error_under_its_target(factdeck: Factdeck) -> None:
    (problem,) = found(factdeck, f"# A\n\n  ![two](ok.png) ![](im%20g.png)\n{GOOD}",
                       **{"ok.png": png()})  # fmt: skip

    assert (problem["path"], problem["line"], problem["code"]) == ("a.md", 3, "missing-picture")
    assert (problem["column"], problem["end_column"]) == (22, 32)
    assert problem["severity"] == "error"


def test_a_pointing_word_is_found_where_it_stands(factdeck: Factdeck) -> None:
    (korean,) = found(factdeck, "# 도커\n\n- 모두 이러한 문제 때문이다.\n")

    assert (korean["code"], korean["line"], korean["severity"]) == ("dangling-word", 3, "warning")
    assert (korean["column"], korean["end_column"]) == (6, 9)
    (english,) = found(
        factdeck, "# TCP in use\n\n- Then this was the end of these packets of the past.\n"
    )
    assert english["column"] == 8


def test_a_card_that_was_made_all_the_same_is_not_in_the_way(factdeck: Factdeck) -> None:
    assert found(factdeck, "# A\n\n- Segment :: this is the unit of data\n") == []


def test_several_sentences_are_several_facts(factdeck: Factdeck) -> None:
    text = "# A\n\n- TCP has ports. UDP has ports too, e.g. DNS has one. IP has none of them.\n"

    (problem,) = [one for one in found(factdeck, text) if one["code"] == "several-facts"]

    assert "3 sentences" in problem["message"]
    assert problem["column"] == len("- TCP has ports. ") + 1


def test_a_bullet_may_have_only_so_many_words(factdeck: Factdeck) -> None:
    text = f"# A\n\n- {LONG}\n"

    (problem,) = found(factdeck, text)
    assert (problem["code"], problem["column"]) == ("too-long", 3)
    assert "50 words" in problem["message"]
    assert found(factdeck, text, "--set", "check.longest=50") == []


def test_one_question_with_two_answers(factdeck: Factdeck) -> None:
    (problem,) = found(factdeck, "# Ports\n\n- SSH :: 22\n- DNS :: 53\n- SSH :: 2222\n")

    assert (problem["code"], problem["line"]) == ("same-question", 5)
    assert "a.md:3" in problem["message"]
    assert "“22”" in problem["message"]


def test_twins_and_copies_are_found_across_notes(factdeck: Factdeck) -> None:
    fact = "- A router forwards packets between different networks by their destination{}\n"
    problems = found(
        factdeck,
        f"# A\n\n{fact.format('.')}",
        **{
            "b.md": f"# B\n\n{fact.format('')}",
            "c.md": f"# C\n\n{fact.format(' address.')}",
        },
    )
    by_path = {one["path"]: one for one in problems}
    assert (by_path["b.md"]["code"], by_path["b.md"]["severity"]) == ("duplicate-fact", "warning")
    assert (by_path["c.md"]["code"], by_path["c.md"]["severity"]) == ("near-twin", "note")
    assert "a.md:3" in by_path["c.md"]["message"]


def test_short_labels_are_no_twins(factdeck: Factdeck) -> None:
    assert found(factdeck, "# A\n\n- Pros\n- Cons\n", **{"b.md": "# B\n\n- Pros\n- Cons\n"}) == []


def test_kinds_can_be_turned_off(factdeck: Factdeck) -> None:
    assert found(factdeck, f"# A\n\n- {LONG}\n", "--set", "check.off=too-long") == []


@pytest.mark.parametrize(
    ("text", "least", "status"),
    [
        (GOOD, "note", 0),
        (f"- {LONG}", "note", 1),
        (f"- {LONG}", "warning", 1),
        (f"- {LONG}", "error", 0),
        (f"![](gone.png)\n\n{GOOD}", "error", 1),
        (f"![](gone.png)\n\n{GOOD}", "never", 0),
    ],
)
def test_the_exit_status_is_for_ci(factdeck: Factdeck, text: str, least: str, status: int) -> None:
    make_vault(factdeck.home / "notes", {"a.md": text})

    factdeck.run("check", "--fail-on", least, status=status)


def test_text_has_the_line_and_carets_under_what_is_meant(factdeck: Factdeck) -> None:
    make_vault(factdeck.home / "notes", {"a.md": "# 도커\n\n- 모두 이러한 문제 때문이다.\n"})

    lines = factdeck.run("check", status=1).stdout.splitlines()

    assert lines[0].startswith("a.md:3:6: warning[dangling-word]")
    assert lines[1] == "     3 │ - 모두 이러한 문제 때문이다."
    assert lines[2] == "       │        ^^^^^^"  # Hangul is two columns wide
    assert lines[3].strip().startswith("= ")


def test_a_long_line_is_shown_around_the_carets(
    factdeck: Factdeck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    start = "가나다 라마바 " * 20
    make_vault(factdeck.home / "notes", {"a.md": f"# 도커\n\n- {start}이러한 문제이다.\n"})

    result = factdeck.run("check", "--set", "check.off=too-long", status=1)
    _, source, carets, *_ = result.stdout.splitlines()

    assert "이러한" in source
    assert all(len(line) <= 80 for line in (source, carets))
    assert carets.strip(" │") == "^^^^^^"


def test_quiet_is_a_line_a_problem(factdeck: Factdeck, notes: Path) -> None:
    del notes
    (line,) = factdeck.run("check", "-q", status=1).stdout.splitlines()

    assert line == ("net/tcp.md:15:5: error[missing-picture] there is no picture net/img/gone.png")


def test_sarif_has_rules_and_places(factdeck: Factdeck, notes: Path) -> None:
    del notes
    sarif = json.loads(factdeck.run("check", "--format", "sarif", status=1).stdout)

    assert sarif["version"] == "2.1.0"
    (run,) = sarif["runs"]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert result["ruleId"] == rule["id"] == "missing-picture"
    assert result["level"] == "error"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "notes/net/tcp.md"
    assert place["region"] == {"startLine": 15, "startColumn": 5, "endColumn": 17}


def test_github_annotations_are_escaped(factdeck: Factdeck) -> None:
    make_vault(factdeck.home / "notes", {"a,b.md": f"![](50%25.png)\n\n{GOOD}"})

    line = factdeck.run("check", "--format", "github", status=1).stdout

    assert line.startswith("::error title=A picture is not there,file=notes/a%2Cb.md,line=1,col=5,")
    assert "50%25.png" in line


def test_a_filter_narrows_the_report_not_the_search(factdeck: Factdeck) -> None:
    fact = "- A router forwards packets between different networks by their destination{}\n"
    files = {"b.md": f"# B\n\n{fact.format(' address')}"}

    assert found(factdeck, f"# A\n\n{fact.format('')}", "-t", "A", **files) == []
    (twin,) = found(factdeck, f"# A\n\n{fact.format('')}", "-t", "B", **files)
    assert (twin["path"], twin["code"]) == ("b.md", "near-twin")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "nowhere"),
        (["--format", "xml"], "xml"),
        (["--fail-on", "anything"], "anything"),
        (["--set", "check.longest=2"], "from 5 to 1000"),
    ],
)
def test_a_wrong_call_exits_with_2(
    factdeck: Factdeck, notes: Path, arguments: list[str], words: str
) -> None:
    del notes
    assert words in factdeck.run("check", *arguments, status=2).stderr
