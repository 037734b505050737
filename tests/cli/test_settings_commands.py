"""`factdeck init`, `factdeck config`, and settings that reach the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factdeck.anki.verify import verify_package
from factdeck.packing.unpack import read_package
from vaults import make_vault, png

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck


class TestInit:
    """`factdeck init`."""

    def test_it_writes_a_file_that_changes_nothing(self, factdeck: Factdeck, notes: Path) -> None:
        del notes
        before = factdeck.json_lines("cards")

        record = factdeck.json("init")

        assert record == {"file": "factdeck.toml", "notes": "notes"}
        assert (factdeck.home / "factdeck.toml").is_file()
        assert factdeck.json_lines("cards") == before

    def test_in_the_notes_themselves_it_names_them(self, factdeck: Factdeck, notes: Path) -> None:
        assert "factdeck.toml" in factdeck.run("init", notes).stdout
        config = factdeck.json("config", "--config", notes / "factdeck.toml")
        assert config["settings"]["notes"]["value"] == "notes"

    def test_it_replaces_nothing_unless_told_to(self, factdeck: Factdeck) -> None:
        file = factdeck.home / "factdeck.toml"
        file.write_text("trail = 3", "utf-8")

        assert "--force" in factdeck.run("init", status=2).stderr
        assert file.read_text("utf-8") == "trail = 3"
        factdeck.run("init", "--force", "-q")
        assert "trail = 3" in file.read_text("utf-8")
        assert len(file.read_text("utf-8")) > 1000

    def test_a_folder_that_is_not_there_is_named(self, factdeck: Factdeck) -> None:
        assert "nowhere" in factdeck.run("init", "nowhere", status=2).stderr


class TestConfig:
    """`factdeck config`."""

    def test_it_says_what_holds_and_where_it_comes_from(
        self, factdeck: Factdeck, notes: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (notes / "factdeck.toml").write_text("trail = 2\n[pictures]\nside = 'front'", "utf-8")
        monkeypatch.setenv("FACTDECK_PICTURES_SIDE", "back")

        config = factdeck.json("config", notes, "--set", "tags.root=x", "--ledger", "led")

        assert config["file"] == "notes/factdeck.toml"
        found = {name: (one["value"], one["source"]) for name, one in config["settings"].items()}
        assert found["trail"] == (2, "notes/factdeck.toml")
        assert found["pictures.side"] == ("back", "FACTDECK_PICTURES_SIDE")
        assert found["tags.root"] == ("x", "--set tags.root")
        assert found["ledger"] == ("led", "--ledger")
        assert found["notes"] == (str(notes), "NOTES")
        assert found["decks.depth"] == ("note", "default")

    def test_text_has_a_line_a_setting(self, factdeck: Factdeck) -> None:
        result = factdeck.run("config")

        assert "gate.everywhere" in result.stdout
        assert "factdeck init writes one" in result.stderr

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--set", "trail"], "KEY=VALUE"),
            (["--set", "trial=3"], "Did you mean trail?"),
            (["--set", "pictures.side=left"], '"back" or "front"'),
            (["--config", "nowhere.toml"], "nowhere.toml"),
        ],
    )
    def test_a_wrong_call_is_named(
        self, factdeck: Factdeck, arguments: list[str], words: str
    ) -> None:
        assert words in factdeck.run("config", *arguments, status=2).stderr

    def test_a_wrong_file_stops_every_command(self, factdeck: Factdeck, notes: Path) -> None:
        (notes / "factdeck.toml").write_text("colour = 'red'", "utf-8")

        for command in ("build", "cards", "topics", "explain", "check", "stats", "retired"):
            error = factdeck.run(command, notes, status=2).stderr
            assert "notes/factdeck.toml: there is no setting colour" in error


class TestEffect:
    """What the settings do."""

    def test_a_rule_can_be_turned_off_and_a_gate_set(self, factdeck: Factdeck, notes: Path) -> None:
        rules = {card["rule"] for card in factdeck.json_lines("cards", notes)}
        assert rules > {"authored"}

        only = factdeck.json_lines("cards", notes, "--set", "rules.only=authored")
        off = factdeck.json_lines("cards", notes, "--set", "rules.off=authored")
        gated = factdeck.json_lines("cards", notes, "--set", "gate.everywhere=1")

        assert {card["rule"] for card in only} == {"authored"}
        assert "authored" not in {card["rule"] for card in off}
        assert {card["rule"] for card in gated if card["state"] == "packed"} == {"authored"}

    def test_a_rule_that_nobody_knows_is_reported(self, factdeck: Factdeck, notes: Path) -> None:
        options = ["--set", "rules.off=authord,row", "--set", "gate.rules=en.alias=1,en.naming=1"]
        found = factdeck.json("build", notes, "--dry-run", *options)["problems"]

        assert [p["message"].split("'")[1] for p in found if p["code"] == "unknown-rule"] == [
            "authord",
        ]  # fmt: skip

    def test_a_gate_for_a_folder_leaves_the_others(self, factdeck: Factdeck) -> None:
        bullet = "# T\n\n- **Segment**: the unit of data that TCP sends\n"
        make_vault(
            factdeck.home / "notes", {"a/n.md": bullet, "b/n.md": bullet.replace("TCP", "it")}
        )

        cards = factdeck.json_lines("cards", "--set", "gate.folders=a=1")

        assert {card["path"]: card["state"] for card in cards} == {
            "a/n.md": "held-back", "b/n.md": "packed",
        }  # fmt: skip

    def test_decks_tags_trail_and_sides(self, factdeck: Factdeck, notes: Path) -> None:
        (notes / "factdeck.toml").write_text(
            'trail = 0\n[decks]\nroot = "Study"\ndepth = "root"\n[tags]\nroot = "me"\n'
            'place = false\n[pictures]\nside = "front"\n',
            "utf-8",
        )
        cards = factdeck.json_lines("cards", notes)

        assert {card["deck"] for card in cards} == {"Study"}
        assert {tag for card in cards for tag in card["tags"]} == {"me::exam"}
        assert all(card["trail"] == [] for card in cards)
        assert {p["side"] for card in cards for p in card["pictures"]} == {"front"}

    def test_languages_can_be_named(self, factdeck: Factdeck, notes: Path) -> None:
        cards = factdeck.json_lines("cards", notes, "--set", "languages=de")

        assert {card["language"] for card in cards} == {"de"}

    def test_ignored_notes_and_pictures_are_not_read(self, factdeck: Factdeck) -> None:
        notes = make_vault(
            factdeck.home / "notes",
            {
                "a.md": "![](x.png)\n\n- A :: one\n",
                "x.png": png(),
                "drafts/b.md": "- B :: two\n",
                "keep/c.draw.md": "- C :: three\n",
                "keep/이름.md": "- D :: four\n",
                ".factdeckignore": "*.draw.md\n# a comment\n이름.md\nx.png\n",
            },
        )
        found = factdeck.json("build", notes, "--set", "ignore=drafts/", "--dry-run")

        assert found["notes"] == 1
        assert [problem["code"] for problem in found["problems"]] == ["missing-picture"]

    def test_the_file_names_the_notes_and_the_output(self, factdeck: Factdeck) -> None:
        make_vault(factdeck.home / "mine", {"a.md": "- A :: one\n"})
        (factdeck.home / "factdeck.toml").write_text('notes = "mine"\noutput = "out"', "utf-8")

        assert factdeck.json("build")["package"] == "out/mine.apkg"
        assert len(read_package(factdeck.home / "out/mine.apkg")) == 1

    def test_pictures_may_lie_in_a_folder_outside_the_notes(self, factdeck: Factdeck) -> None:
        files: dict[str, str | bytes] = {
            "notes/a.md": "![](../img/x.png)\n\n- A :: one\n",
            "img/x.png": png(),
        }
        make_vault(factdeck.home, files)

        (problem,) = factdeck.json("build", "--dry-run")["problems"]
        report = factdeck.json("build", "--dry-run", "--set", "pictures.root=img")

        assert problem["code"] == "missing-picture"
        assert (report["problems"], report["pictures"]) == ([], 1)

    def test_wide_pictures_are_scaled_down_as_wanted(self, factdeck: Factdeck) -> None:
        wide = png(width=1000, height=700)
        make_vault(factdeck.home / "notes", {"a.md": "![](w.png)\n\n- A :: one\n", "w.png": wide})

        names: list[str] = []
        for options in ([], ["--set", "pictures.widest=200"]):
            factdeck.run("build", *options)
            (note,) = read_package(factdeck.home / "decks/notes.apkg")
            names += note.fields.media

        assert len(set(names)) == 2
        assert list(verify_package(factdeck.home / "decks/notes.apkg").faults()) == []

    def test_pictures_on_the_web_are_left_alone_unless_wanted(self, factdeck: Factdeck) -> None:
        # A private address: it is refused before anybody is asked.
        make_vault(
            factdeck.home / "notes", {"a.md": "![](http://127.0.0.1:9/x.png)\n\n- A :: one\n"}
        )

        (left,) = factdeck.json("build", "--dry-run")["problems"]
        wanted = factdeck.json("build", "--dry-run", "--fetch-pictures")["problems"]

        assert left["code"] == "remote-pictures"
        assert "unfetched-picture" in {problem["code"] for problem in wanted}
