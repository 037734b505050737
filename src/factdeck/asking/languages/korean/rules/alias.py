"""Another name: `X라고도 알려진 Y`, `Y는 X라고도 한다`; and what letters stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.records import bare
from factdeck.asking.languages.korean.references import dangling
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.scene import Scene

_WORD = r"[\w가-힣 .&/()+#\"“”'-]"
_ALSO = r"(?:이라고도|라고도|으로도|로도)"
_BEFORE = re.compile(
    rf"^(?P<alias>{_WORD}{{1,30}}?){_ALSO} (?:알려진|불리는|부르는|하는) (?P<name>\S+?)(?:은|"
    rf"는|이|가)\s"
)
_AFTER = re.compile(
    rf"^(?P<name>{_WORD}{{1,30}}?)(?:은|는|을|를) (?P<alias>{_WORD}{{1,30}}?){_ALSO}\s*"
    r"(?:한다|하며|하고|불린다|불리며|부른다|부르며|합니다|불립니다|부릅니다|불림|함|알려져)"
)
_LETTERS = re.compile(
    r"^(?P<name>[A-Za-z0-9]{2,10})(?:은|"
    r"는) [\"“]?(?P<full>[A-Za-z][A-Za-z0-9 /-]+[A-Za-z])[\"”]?의 (?:약자|줄임말|약어|준말)"
)
_LONGEST = 4


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the other name or for the full form."""
    text = scene.sentence.text
    letters = _LETTERS.match(text)
    if letters:
        question = attach(letters.group("name"), "은") + " 무엇의 약자인가?"
        sure = sureness(scene, "abbreviation")
        yield Candidate("abbreviation", question, (letters.group("full"),), sure)
    found = _BEFORE.match(text) or _AFTER.match(text)
    if found:
        name, alias = bare(found.group("name")), bare(found.group("alias"))
        short = max(len(name.split()), len(alias.split())) <= _LONGEST
        if short and name and alias and not dangling(name):
            question = f"{name}의 다른 이름은 무엇인가?"
            yield Candidate("alias", question, (alias,), sureness(scene, "alias"))
