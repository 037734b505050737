"""The gate: how sure a candidate must be to be packed.

Set from blind readers' judgements, per language and rule, never from a rule author's feeling
(`../shared/reference/judging.md`: authors keep twice of what readers keep). At or above it nine
of ten cards are keepable as they are or after one phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.settings import Gates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdeck.model import Fact

_EVERYWHERE = 0.7

_BY_LANGUAGE: Mapping[str, float] = {}
"""ISO code → gate."""

_NEVER = 1.01

_BY_RULE: Mapping[tuple[str, str], float] = {
    # Two blind readers, 2026-11-23, notes that no rule was tuned on; K / K+E in percent of n cards.
    # Closed then and opened again by one reader, 2026-11-27, after their mends: en term 89 / 97 of
    # 36, attribute 100 / 100 of 4, siblings 67 / 100 of 6; cue 75 / 86 of 51, its rejects mended.
    ("ko", "cloze"): 0.5,  # held back 80 / 100 of 10
    ("ko", "siblings"): 0.65,  # 89 / 93 of 27 above it; lists of five to seven words are alike
    ("en", "term"): 0.74,  # 47 / 80 of 20, 0 / 58 of 6; mended since, not judged yet
    ("en", "means"): 0.78,  # 25 / 85 of 11; read again by the rules' author: three of four
    ("en", "frame"): 0.72,  # 40 / 45 of 10; mended since, not judged yet
    ("en", "use"): 0.78,  # 28 / 57 of 7; mended since, not judged yet
    ("en", "reason"): 0.8,  # 25 / 75 of 6, then 3 of 3 with `because`; garbled ones are gone
}
"""(ISO code, rule) → gate."""


_MEASURED = Gates()


def gate(fact: Fact, rule: str, learners: Gates = _MEASURED) -> float:
    """Give the confidence from which on a rule's candidates are packed.

    Anything the learner has set goes before what was measured, the narrowest first: the folder,
    the rule of the language, the rule, the language.
    """
    code = fact.language
    measured = _BY_RULE.get((code, rule), _BY_LANGUAGE.get(code, _EVERYWHERE))
    wishes = (
        _of_folder(fact.path, learners.folders),
        learners.rules.get(f"{code}.{rule}"),
        learners.rules.get(rule),
        learners.languages.get(code),
        learners.everywhere,
    )
    return next((wish for wish in wishes if wish is not None), measured)


def _of_folder(path: str, folders: Mapping[str, float]) -> float | None:
    around = [name for name in folders if f"{path}/".startswith(f"{name.strip('/')}/")]
    return folders[max(around, key=len)] if around else None
