"""Links that open an editor at a line of a note."""

from __future__ import annotations

EDITORS = {
    "vscode": "vscode://file{path}:{line}",
    "vscodium": "vscodium://file{path}:{line}",
    "cursor": "cursor://file{path}:{line}",
    "zed": "zed://file{path}:{line}",
    "idea": "idea://open?file={path}&line={line}",
    "obsidian": "obsidian://open?path={path}",  # it knows no lines
    "textmate": "txmt://open?url=file://{path}&line={line}",
    "none": "",
}
"""By name. `{path}` is absolute with `/` in front and percent-encoded; lines count from 1."""


def is_editor(name: str) -> bool:
    """Tell whether this names an editor, or is a link of the same shape."""
    return name in EDITORS or ("://" in name and "{path}" in name)


def editor_link(name: str) -> str:
    """Give the link for an editor's name; a link stays as it is."""
    return EDITORS.get(name, name)
