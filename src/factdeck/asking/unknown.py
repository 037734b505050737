"""Rules that the learner's settings name but nobody knows: a slip of the pen does nothing else."""

from __future__ import annotations

import pkgutil
from typing import TYPE_CHECKING

from factdeck.asking import languages, rules
from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.settings import Asking


def unknown_rules(settings: Asking, met: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for every rule in the settings that there is not.

    Args:
        settings: The learner's.
        met: Rules that had a candidate. A module may hold a rule of another name than its own,
            which is known only by what it asks.
    """
    wanted = settings.named_rules - met
    for name in sorted(wanted - _modules() if wanted else ()):
        yield Problem(
            "",
            0,
            "unknown-rule",
            f"the settings name a rule {name!r}, which nobody knows",
            f"Rules that ask here: {', '.join(sorted(met))}.",
        )


def _modules() -> set[str]:
    names = {found.name for found in pkgutil.iter_modules(rules.__path__)}
    for found in pkgutil.walk_packages(languages.__path__, f"{languages.__name__}."):
        package, _, name = found.name.rpartition(".")
        if package.endswith(".rules"):
            names.add(name)
    return {name.replace("_", "-") for name in names}
