"""Which question fits what follows from a condition: what becomes of it, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean.nouns import RESULTS, WARNINGS
from factdeck.asking.languages.korean.records import Modality, Predicate, Role
from factdeck.asking.languages.korean.tables import words

if TYPE_CHECKING:
    from factdeck.asking.languages.korean.scene import Scene

_NO_QUESTION = ("", 0.0)

_REMEDIES = {
    Modality.CAN: "어떻게 할 수 있는가?",
    Modality.SUFFICE: "어떻게 하면 되는가?",
    Modality.MUST: "어떻게 해야 하는가?",
}
_REMEDY_DOUBT = -0.1
"""Outweighs that no topic is named: the trouble says enough."""

_BY_AGENT = {
    Modality.CAN: ("무엇을 할 수 있는가?", 0.08),
    Modality.CANNOT: ("어떻게 되는가?", 0.02),
    Modality.MUST: ("어떻게 해야 하는가?", 0.1),
    Modality.SUFFICE: ("어떻게 하면 되는가?", 0.02),
    Modality.NONE: ("어떻게 하는가?", 0.08),
}
"""What somebody does: question, and the doubt of its being too open."""
_DOES = ("무엇을 하는가?", 0.05)
"""Where the one that does it is named."""

_BY_CHANGE = {
    Modality.CAN: ("어떻게 될 수 있는가?", 0.02),
    Modality.NONE: ("어떻게 되는가?", 0.0),
}
"""What becomes of something."""

_TROUBLE = words("부족하 실패하 없 못하 불가능하 손실되 초과하 끊기 끊어지 고장나 넘치")
_STATES = words("같 좋 있 없 많 어떻 가지 갖 지니")


def is_trouble(condition: Predicate) -> bool:
    """Whether a condition calls for a remedy; it then has one answer: what to do."""
    lacking = condition.negative or condition.modality is Modality.CANNOT
    return lacking or condition.lemma in _TROUBLE


def question_for(scene: Scene, position: int, last: int) -> tuple[str, float]:
    """The question for the effect, and the doubt of its being too open.

    Args:
        scene: The sentence.
        position: The clause of the condition.
        last: The last clause of the effect.

    Returns:
        An empty question where none fits.
    """
    ending = scene.clauses[last].predicate
    if ending.copula or ending.lemma in _STATES:
        return _NO_QUESTION
    if ending.lemma in WARNINGS and ending.modality is Modality.MUST:
        return _NO_QUESTION
    subject = any(c.one(Role.SUBJECT) for c in scene.clauses[position + 1 : last + 1])
    acts = not subject and not ending.passive
    if acts and is_trouble(scene.clauses[position].predicate):
        return _REMEDIES.get(ending.modality, ""), _REMEDY_DOUBT
    changes = ending.passive or ending.lemma in RESULTS or (ending.describes and subject)
    changes = changes or ending.negative
    if changes and ending.modality in _BY_CHANGE:
        return _BY_CHANGE[ending.modality]
    return _done(scene, position, ending) if acts else _NO_QUESTION


def _done(scene: Scene, position: int, ending: Predicate) -> tuple[str, float]:
    if ending.modality is not Modality.NONE:
        return _BY_AGENT[ending.modality]
    topic = scene.clauses[position + 1].topic or scene.clauses[position].topic
    return _DOES if topic is not None else _BY_AGENT[Modality.NONE]
