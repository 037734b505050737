"""Flag over environment over file over default: one value a setting, and where it comes from."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdeck.errors import SettingsError
from factdeck.settings.keys import BY_NAME, KEYS
from factdeck.settings.values import (
    Asking,
    Check,
    Decks,
    Gates,
    Pictures,
    Reading,
    Settings,
    Tags,
    Writing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factdeck.settings.keys import Key

FILE = "factdeck.toml"
PROJECT_FILE = "pyproject.toml"
_PREFIX = "FACTDECK_"
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Flag:
    """A setting given on the command line."""

    name: str
    text: str
    written: str
    """As the learner wrote it, for messages: `--gate`."""


@dataclass(frozen=True, slots=True)
class Held:
    """The value that holds for a setting."""

    value: Any
    source: str
    """`default`, the file, the variable or the flag."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """All settings of a call."""

    settings: Settings
    held: Mapping[str, Held]
    """By the setting's name, in the order of `KEYS`."""
    file: Path | None


def resolve(
    notes: Path | None,
    environment: Mapping[str, str],
    flags: Iterable[Flag] = (),
    file: Path | None = None,
) -> Resolved:
    """Find out what holds.

    Args:
        notes: The vault if the call names one. The file is looked for from there upwards, or else
            from the current folder.
        environment: `os.environ`.
        flags: From the command line, the last one of a setting counts.
        file: The file, if the call names one.

    Raises:
        SettingsError: A file cannot be read, or a name or value is wrong.
    """
    here = Path()
    file = file or find_file(notes or here)
    outside = [*_from_environment(environment), *_from_flags(flags)]
    if notes is not None:
        outside.append(("notes", Held(notes, "NOTES")))
    held = {key.name: Held(key.default, DEFAULT) for key in KEYS} | dict(outside)
    if file is None and notes is None:
        file = find_file(Path(held["notes"].value))
    if file is not None:
        held = {key.name: Held(key.default, DEFAULT) for key in KEYS}
        held |= dict(_from_file(file)) | dict(outside)
    return Resolved(_settings({name: one.value for name, one in held.items()}), held, file)


def find_file(start: Path) -> Path | None:
    """Find the settings that hold for a folder: in it, or in the nearest folder around it."""
    for folder in (start.absolute(), *start.absolute().parents):
        if (folder / FILE).is_file():
            return _short(folder / FILE)
        project = folder / PROJECT_FILE
        if project.is_file() and "factdeck" in _load(project).get("tool", {}):
            return _short(project)
    return None


def _from_file(file: Path) -> Iterator[tuple[str, Held]]:
    table = _load(file)
    if file.name == PROJECT_FILE:
        table = table.get("tool", {}).get("factdeck", {})
    for name, value in _leaves(table):
        key = _known(name, str(file))
        checked = _checked(key, value, str(file))
        if key.is_path:
            checked = _short(file.absolute().parent / Path(checked).expanduser())
        yield name, Held(checked, str(file))


def _from_environment(environment: Mapping[str, str]) -> Iterator[tuple[str, Held]]:
    by_variable = {key.variable: key for key in KEYS}
    for variable, text in sorted(environment.items()):
        if not variable.startswith(_PREFIX) or not text:
            continue
        if variable not in by_variable:
            raise SettingsError(
                f"{variable}: there is no such setting. {_advice(variable, list(by_variable))}"
            )
        yield _parsed(by_variable[variable], text, variable)


def _from_flags(flags: Iterable[Flag]) -> Iterator[tuple[str, Held]]:
    for flag in flags:
        yield _parsed(_known(flag.name, flag.written), flag.text, flag.written)


def _parsed(key: Key, text: str, source: str) -> tuple[str, Held]:
    value = _checked(key, key.kind.parse(text), source)
    return key.name, Held(Path(value).expanduser() if key.is_path else value, source)


def _leaves(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield names and values; a table that is itself the value of a setting is not entered."""
    for name, value in table.items():
        full = f"{above}{name}"
        if isinstance(value, dict) and full not in BY_NAME:
            yield from _leaves(value, f"{full}.")
        else:
            yield full, value


def _known(name: str, source: str) -> Key:
    if name not in BY_NAME:
        raise SettingsError(f"{source}: there is no setting {name}. {_advice(name, list(BY_NAME))}")
    return BY_NAME[name]


def _advice(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, n=1)
    return f"Did you mean {near[0]}?" if near else f"There are: {', '.join(names)}."


def _checked(key: Key, value: Any, source: str) -> Any:
    try:
        return key.kind.check(value)
    except ValueError as error:
        shown = json.dumps(value, ensure_ascii=False, default=str)
        raise SettingsError(f"{source}: {key.name} is {shown}; allowed: {error}.") from None


def _load(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{_short(file)} cannot be read: {error}.") from error


def _short(path: Path) -> Path:
    """Give a path as seen from the current folder, if it is below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _settings(values: Mapping[str, Any]) -> Settings:
    return Settings(
        notes=Path(values["notes"]),
        output=Path(values["output"]),
        ledger=Path(values["ledger"]) if values["ledger"] else None,
        reading=Reading(tuple(values["ignore"])),
        asking=Asking(
            gates=Gates(
                values["gate.everywhere"],
                values["gate.languages"],
                values["gate.rules"],
                values["gate.folders"],
            ),
            only_rules=frozenset(values["rules.only"]),
            off_rules=frozenset(values["rules.off"]),
            languages=tuple(values["languages"]),
            trail=values["trail"],
        ),
        pictures=Pictures(
            values["pictures.side"],
            Path(values["pictures.root"]) if values["pictures.root"] else None,
            values["pictures.widest"],
            values["pictures.tallest"],
            values["pictures.fetch"],
        ),
        decks=Decks(values["decks.root"] or "", values["decks.depth"]),
        tags=Tags(values["tags.root"], values["tags.place"]),
        editor=values["editor"],
        check=Check(
            frozenset(values["check.off"]), values["check.fail_on"], values["check.longest"]
        ),
        writing=Writing(
            values["writer.use"],
            tuple(values["writer.topics"]),
            tuple(values["writer.private"]),
        ),
    )
