"""What holds, where it comes from, and what is said about wrong values."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from factdeck.errors import SettingsError
from factdeck.settings.keys import KEYS
from factdeck.settings.sources import Flag, Resolved, resolve
from factdeck.settings.template import template

ENVIRONMENT = {"PATH": "/bin", "HOME": "/root", "FACTDECK_GATE_EVERYWHERE": "0.3"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vault/net").mkdir(parents=True)
    return tmp_path


def sources(resolved: Resolved) -> dict[str, str]:
    return {name: held.source for name, held in resolved.held.items()}


def test_a_flag_goes_before_the_environment_before_the_file_before_the_default(home: Path) -> None:
    (home / "factdeck.toml").write_text(
        "trail = 1\n[gate]\neverywhere = 0.1\n[pictures]\nside = 'front'\n", "utf-8"
    )
    flags = [Flag("trail", "3", "--set trail"), Flag("trail", "4", "--set trail")]

    resolved = resolve(None, ENVIRONMENT, flags)

    assert resolved.settings.asking.trail == 4
    assert resolved.settings.asking.gates.everywhere == 0.3
    assert resolved.settings.pictures.side == "front"
    assert resolved.settings.tags.place is True
    found = sources(resolved)
    assert found["trail"] == "--set trail"
    assert found["gate.everywhere"] == "FACTDECK_GATE_EVERYWHERE"
    assert found["pictures.side"] == "factdeck.toml"
    assert found["tags.place"] == "default"


@pytest.mark.parametrize("place", ["vault/net", "vault", "."])
def test_the_nearest_file_around_the_notes_is_found(home: Path, place: str) -> None:
    (home / "factdeck.toml").write_text("trail = 9", "utf-8")
    (home / place / "factdeck.toml").write_text("trail = 2", "utf-8")

    assert resolve(Path("vault/net"), {}).settings.asking.trail == 2


def test_pyproject_counts_only_with_its_own_table(home: Path) -> None:
    (home / "pyproject.toml").write_text("[tool.factdeck]\ntrail = 5\n", "utf-8")
    (home / "vault/pyproject.toml").write_text("[tool.ruff]\nline-length = 1\n", "utf-8")

    resolved = resolve(Path("vault"), {})

    assert resolved.settings.asking.trail == 5
    assert sources(resolved)["trail"] == "pyproject.toml"


def test_paths_are_relative_to_the_file_they_stand_in(home: Path) -> None:
    (home / "vault/factdeck.toml").write_text(
        'notes = "net"\noutput = "../out"\nledger = "/somewhere"', "utf-8"
    )
    resolved = resolve(None, {}, file=home / "vault/factdeck.toml")

    assert resolved.settings.notes == Path("vault/net")
    assert resolved.settings.output.resolve() == home / "out"
    assert resolved.settings.ledger == Path("/somewhere")


def test_a_path_of_the_environment_is_relative_to_the_current_folder(home: Path) -> None:
    del home
    assert resolve(None, {"FACTDECK_LEDGER": "led"}).settings.ledger == Path("led")


def test_a_vault_without_a_name_in_the_call_may_hold_its_own_settings(home: Path) -> None:
    (home / "notes").mkdir()
    (home / "notes/factdeck.toml").write_text("trail = 7", "utf-8")

    assert resolve(None, {}).settings.asking.trail == 7


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("trial = 3", ["factdeck.toml", "trial", "Did you mean trail?"]),
        ("[gate]\neverywhere = 7", ["factdeck.toml", "gate.everywhere is 7", "from 0 to 1"]),
        ("trail = true", ["trail is true", "whole number"]),
        ("trail = 1.5", ["trail is 1.5", "whole number"]),
        ("[pictures]\nside = 'left'", ['pictures.side is "left"', '"back" or "front"']),
        ("[gate.rules]\ndefinition = 'high'", ["gate.rules", "number from 0 to 1"]),
        ("[rules]\noff = 'row'", ["rules.off", "list of texts"]),
        ("ignore = [1]", ["ignore", "list of texts"]),
        ("gate = 0.5", ["no setting gate", "gate."]),
        ("[decks]\nroots = 'x'", ["decks.roots", "Did you mean decks.root?"]),
        ("trail = = 2", ["factdeck.toml cannot be read", "line 1"]),
    ],
)
def test_a_wrong_file_names_file_key_and_what_is_allowed(
    home: Path, text: str, words: list[str]
) -> None:
    (home / "factdeck.toml").write_text(text, "utf-8")

    with pytest.raises(SettingsError) as caught:
        resolve(None, {})

    assert caught.value.exit_status == 2
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize(
    ("variable", "text", "words"),
    [
        ("FACTDECK_GATES", "0.5", "no such setting"),
        ("FACTDECK_TAGS_PLACE", "perhaps", "true or false"),
        ("FACTDECK_TRAIL", "many", "whole number"),
    ],
)
def test_a_wrong_variable_is_named(home: Path, variable: str, text: str, words: str) -> None:
    del home
    with pytest.raises(SettingsError, match=rf"{variable}.*{words}"):
        resolve(None, {variable: text})


def test_lists_and_tables_can_be_written_on_one_line(home: Path) -> None:
    del home
    environment = {
        "FACTDECK_GATE_RULES": "definition=0.6, ko.reason=0.8",
        "FACTDECK_RULES_OFF": "row, pair",
        "FACTDECK_TAGS_PLACE": "no",
    }
    settings = resolve(None, environment).settings

    assert settings.asking.gates.rules == {"definition": 0.6, "ko.reason": 0.8}
    assert settings.asking.off_rules == {"row", "pair"}
    assert settings.tags.place is False


def test_a_bare_rule_of_a_language_is_no_table(home: Path) -> None:
    (home / "factdeck.toml").write_text("[gate.rules]\nko.reason = 0.8\nrow = 1\n", "utf-8")

    assert resolve(None, {}).settings.asking.gates.rules == {"ko.reason": 0.8, "row": 1}


def test_the_template_changes_nothing_and_explains_every_setting(home: Path) -> None:
    before = resolve(None, {}).settings
    (home / "factdeck.toml").write_text(template({}), "utf-8")

    assert resolve(None, {}).settings == before
    for key in KEYS:
        assert key.kind.allowed.split()[0] in template({})


def test_every_example_of_the_template_is_allowed_in_its_place(home: Path) -> None:
    text = re.sub(r"^# (\w+ = )", r"\1", template({}), flags=re.MULTILINE)
    (home / "factdeck.toml").write_text(text, "utf-8")
    assert tomllib.loads(text)

    found = sources(resolve(None, {}))

    assert set(found.values()) == {"factdeck.toml"}
    assert set(found) == {key.name for key in KEYS}
