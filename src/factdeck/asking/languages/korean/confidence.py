"""How sure a rule's card is: the rule's share of keepers, less what the sentence makes doubtful.

The shares are those of blind readers (`reference/judging.md`), not of the rules' author.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdeck.asking.languages.korean.records import Clause
    from factdeck.asking.languages.korean.scene import Scene

SHARES: dict[str, float] = {
    "abbreviation": 0.85,
    "alias": 0.82,
    "argument": 0.72,
    "attribute-sentence": 0.82,
    "cloze": 0.5,
    "condition": 0.76,
    "contrast": 0.8,
    "counted": 0.8,
    "definition": 0.88,
    "enumeration": 0.8,
    "feature": 0.76,
    "fit": 0.78,
    "how": 0.74,
    "listing": 0.78,
    "means": 0.76,
    "naming": 0.85,
    "number": 0.78,
    "place": 0.74,
    "pros-cons": 0.84,
    "purpose": 0.78,
    "reason": 0.82,
    "use": 0.8,
    "which": 0.78,
}
"""Rule → share of its cards, in plain sentences, that a reader keeps as they are or nearly so."""

_DOUBTS = {
    "example": 0.12,
    "example-thing": 0.3,
    "picture": 0.05,
    "here": 0.1,
    "but": 0.04,
    "therefore": 0.05,
    "because-of-that": 0.05,
    "contrast": 0.02,
}
"""Mark of the sentence → what it takes off."""

_DOUBTFUL_CUT = 0.12
_LONG_SENTENCE = 20
_LONG_DOUBT = 0.05
_LATER_SENTENCE = 0.02
_LATER_AND_NAMELESS = 0.06


def sureness(scene: Scene, rule: str, *clauses: Clause) -> float:
    """The confidence of a card of a rule that uses these clauses of the sentence."""
    sure = SHARES[rule]
    sure -= sum(doubt for mark, doubt in _DOUBTS.items() if scene.marked(mark))
    if any(clause.doubtful for clause in clauses):
        sure -= _DOUBTFUL_CUT
    if len(scene.sentence.text.split()) > _LONG_SENTENCE:
        sure -= _LONG_DOUBT
    if scene.before is not None:
        named = any(clause.topic for clause in scene.clauses)
        sure -= _LATER_SENTENCE if named else _LATER_AND_NAMELESS
    return round(max(sure, 0.0), 2)
