"""Which pictures belong to which fact (decision 2 of the design).

A picture inside a fact belongs to it. One on its own belongs to the facts that follow, up to the
next picture, heading or rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4.element import NavigableString

from factdeck.model import Picture
from factdeck.reading.elements import line_of
from factdeck.reading.pictures import Reference

if TYPE_CHECKING:
    from bs4.element import Tag

    from factdeck.reading.spoken import Spoken

Resolve = Callable[[Reference], Picture | None]


@dataclass(slots=True)
class PictureOwners:
    """Deals out the pictures of a note while it is walked."""

    resolve: Resolve
    """Called once for every reference; gives None for one that is no file."""
    shown: tuple[Picture, ...] = ()
    """Those that belong to what follows."""
    used: bool = False
    """A fact has taken them."""

    def show(self, said: Spoken) -> None:
        """Let pictures belong to what follows; several in a row belong to it together.

        One that is missing ends what the picture before it owns, all the same.
        """
        if said.pictures:
            before = () if self.used else self.shown
            self.shown = before + self._resolved(said)
            self.used = False

    def put_away(self) -> None:
        """Let what follows have no pictures."""
        self.shown = ()

    def of_fact(self, said: Spoken) -> tuple[Picture, ...]:
        """Give the pictures of a fact: its own, else those shown."""
        self.used = True
        return self._resolved(said) or self.shown

    def _resolved(self, said: Spoken) -> tuple[Picture, ...]:
        if not said.pictures:
            return ()
        references = [
            Reference(
                str(picture.get("src", "")),
                str(picture.get("alt", "")),
                _line(picture),
                embedded=picture.get("class") == "embed",
            )
            for picture in said.pictures
        ]
        return tuple(found for found in map(self.resolve, references) if found)


def _line(picture: Tag) -> int:
    """Count on from the block's first line: the text before the picture kept its line breaks."""
    block = picture.find_parent(attrs={"data-line": True})
    if block is None:
        return 0
    line = line_of(block)
    for node in block.descendants:
        if node is picture:
            break
        if isinstance(node, NavigableString):
            line += str(node).count("\n")
    return line
