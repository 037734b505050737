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

_BY_RULE: Mapping[tuple[str, str], float] = {
    # Blind readers, K / K+E in percent of n packed cards, 2026-11-27. Korean: cards that nobody had
    # judged before. English: notes of 68 authors at first sight, before their faults were mended.
    ("ko", "cloze"): 0.5,  # held back 80 / 100 of 10 (2026-11-23), 75 / 100 of 4
    ("ko", "siblings"): 0.65,  # 93 / 97 of 38; lists of five to seven words are alike
    ("en", "term"): 0.7,  # 69 / 94 of 31, from .75 on 71 / 94 of 58; below 52 / 91 of 22
    ("en", "function"): 0.72,  # from .75 on 55 / 93 of 41; below 55 / 77 of 22, 67 / 86 of 22
    ("en", "definition"): 0.73,  # below 40 / 62 of 24
    ("en", "headed"): 0.75,  # from .75 on 73 / 93 of 20; below 46 / 77 of 13
    ("en", "condition"): 0.72,  # 86 / 100 of 29; at first sight 64 / 91 of 11
    ("en", "agent"): 0.75,  # below 40 / 60 of 5
    ("en", "means"): 0.78,  # 67 / 100 of 9
    ("en", "frame"): 0.72,  # 100 / 100 of 7; held back 0 / 100 of 2
    ("en", "use"): 0.72,  # 88 / 100 of 12
    ("en", "reason"): 0.74,  # 74 / 94 of 17
    ("en", "cue"): 0.8,  # 0 / 80 of 5; bare labels, 0 / 80 of 22, stay below; values pass
    ("en", "gloss"): 0.85,  # 0 / 33 of 3
}
"""(ISO code, rule) → gate."""


_MEASURED = Gates()


def gate(fact: Fact, rule: str, learners: Gates = _MEASURED) -> float:
    """Give the confidence from which on a rule's candidates are packed.

    Anything the learner has set goes before what was measured, the narrowest first: the folder,
    the rule of the language, the rule, the language.
    """
    code = fact.language
    measured = _BY_RULE.get((code, rule), _EVERYWHERE)
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
