"""The ledger on disk: whole or not at all, small diffs, clean merges, never lost by mistake."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from typing import TYPE_CHECKING

import pytest

from factdeck.errors import LedgerError
from factdeck.ledger.entry import Ledger
from factdeck.ledger.store import FILE, load, locked, publish, save
from learner import Learner

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NOTES = {
    "a.md": "# A\n- One is odd.\n- Two is even.\n- Three is odd and prime.",
    "b.md": "# B\n- 넷은 제곱수이다.\n- Five is a prime.\u2028And odd.",
}


def built(notes: Mapping[str, str] = NOTES) -> Ledger:
    learner = Learner()
    learner.build(notes)
    return learner.ledger


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    learner = Learner(lambda fact: [] if "Two" in fact.text else Learner().asking(fact))
    learner.build(NOTES)
    learner.build({"a.md": NOTES["a.md"]})
    save(tmp_path / "ledger", learner.ledger)

    assert learner.ledger.seen
    assert load(tmp_path / "ledger") == learner.ledger


def test_no_folder_is_an_empty_ledger(tmp_path: Path) -> None:
    assert load(tmp_path / "nowhere") == Ledger()
    assert not (tmp_path / "nowhere").exists()


def test_an_equal_ledger_is_not_written_again(tmp_path: Path) -> None:
    save(tmp_path, built())
    before = (tmp_path / FILE).stat()
    save(tmp_path, built())
    after = (tmp_path / FILE).stat()

    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "damaged"),
        ("not json\n", "damaged"),
        ("[1]\n", "damaged"),
        ('{"guid":"x"}\n', "damaged"),
        ('{"factdeck-ledger":1}\n{"guid":"x"}\n', ":2"),
        ('{"factdeck-ledger":1}\n{"guid":"x","path":3}\n', "damaged"),
        ('{"factdeck-ledger":99}\n{"other":"thing"}\n', "newer"),
        ('{"factdeck-ledger":1}\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n', "conflict marks"),
    ],
)
def test_a_ledger_that_cannot_be_read_stops_the_build_and_stays(
    tmp_path: Path, content: str, says: str
) -> None:
    (tmp_path / FILE).write_text(content, "utf-8")

    with pytest.raises(LedgerError, match=says):
        load(tmp_path)
    assert (tmp_path / FILE).read_text("utf-8") == content


@pytest.mark.parametrize("wrong", ["trail", "modified", "closed", "gaps", "answer", "text"])
def test_every_field_is_checked(tmp_path: Path, wrong: str) -> None:
    save(tmp_path, built())
    lines = (tmp_path / FILE).read_text("utf-8").split("\n")
    lines[1] = json.dumps({**json.loads(lines[1]), wrong: {"not": "this"}})
    (tmp_path / FILE).write_text("\n".join(lines), "utf-8")

    with pytest.raises(LedgerError, match=wrong):
        load(tmp_path)


def test_binary_rubbish_is_a_message_too(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x00")

    with pytest.raises(LedgerError, match="cannot be read"):
        load(tmp_path)


def test_a_folder_that_cannot_be_written_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    with pytest.raises(LedgerError, match="--ledger"):
        save(tmp_path / "file", built())
    with pytest.raises(LedgerError, match="--ledger"), locked(tmp_path / "file"):
        pass


def test_a_second_build_says_that_the_first_is_not_done(tmp_path: Path) -> None:
    told: list[str] = []

    def second() -> None:
        try:
            with locked(tmp_path, wait=0.05):
                told.append("in")
        except LedgerError as error:
            told.append(str(error))

    with locked(tmp_path):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    second()

    assert told[0].startswith("Another build")
    assert told[1] == "in"


def test_the_package_comes_after_the_ledger(tmp_path: Path) -> None:
    ledger, finished = tmp_path / "ledger", tmp_path / "deck.new"
    finished.write_bytes(b"package")
    publish(ledger, built(), finished, tmp_path / "deck.apkg")

    assert (tmp_path / "deck.apkg").read_bytes() == b"package"
    assert not finished.exists()
    assert load(ledger) == built()


def test_no_package_without_a_ledger(tmp_path: Path) -> None:
    finished = tmp_path / "deck.new"
    finished.write_bytes(b"package")
    (tmp_path / "ledger").write_text("in the way", "utf-8")

    with pytest.raises(LedgerError):
        publish(tmp_path / "ledger", built(), finished, tmp_path / "deck.apkg")
    assert not (tmp_path / "deck.apkg").exists()


def changed_lines(before: str, after: str) -> int:
    return len(set(after.split("\n")) - set(before.split("\n")))


def test_an_edit_of_one_bullet_is_a_small_diff(tmp_path: Path) -> None:
    notes = {"long.md": "\n".join(f"- Fact number {n} of many." for n in range(100))}
    learner = Learner()
    learner.build(notes)
    save(tmp_path, learner.ledger)
    before = (tmp_path / FILE).read_text("utf-8")
    learner.build({"long.md": notes["long.md"].replace("Fact number 50", "The fact number 50")})
    save(tmp_path, learner.ledger)
    reworded = (tmp_path / FILE).read_text("utf-8")
    learner.build(
        {"long.md": notes["long.md"].replace("- Fact number 50", "- New\n- The fact number 50")}
    )
    save(tmp_path, learner.ledger)

    assert changed_lines(before, reworded) == 3  # itself and the marks of its neighbours
    assert changed_lines(reworded, (tmp_path / FILE).read_text("utf-8")) == 3


def git(folder: Path, *command: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    program = shutil.which("git") or "git"
    subprocess.run([program, *identity, *command], cwd=folder, capture_output=True, check=True)  # noqa: S603 - our own words


def test_two_branches_that_add_and_edit_cards_merge_without_conflict(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    learner = Learner()
    learner.build(NOTES)
    save(tmp_path / "ledger", learner.ledger)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    start = learner.ledger
    guids: dict[str, str] = {}
    for branch, notes in {
        "left": {**NOTES, "c.md": "- Left is new.", "a.md": NOTES["a.md"] + "\n- Four."},
        "right": {
            **NOTES,
            "c.md": "- Right is new.",
            "a.md": NOTES["a.md"].replace("odd.", "odd!"),
        },
    }.items():
        git(tmp_path, "checkout", "-q", "-b", branch, "main")
        learner.ledger = start
        guids |= learner.build(notes)
        save(tmp_path / "ledger", learner.ledger)
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", branch)
    git(tmp_path, "merge", "-q", "left", "-m", "both")

    learner.ledger = load(tmp_path / "ledger")
    merged = learner.build(
        {
            "a.md": NOTES["a.md"].replace("odd.", "odd!") + "\n- Four.",
            "b.md": NOTES["b.md"],
            "c.md": "- Left is new.\n- Right is new.",
        }
    )
    assert merged == guids
    assert "new" not in learner.kinds()
