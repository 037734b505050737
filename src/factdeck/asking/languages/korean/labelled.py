"""`저장 위치` as heading, `세션: 서버의 메모리` below: the attribute of the thing in the label.

Needs no analyser, so it also works without the extra.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.particles import attach
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Fact

RULE = "label-attribute"

_SURE = 0.78
_LONGEST = 18
_LABELLED = re.compile(r"^(?P<label>[^:：\n]{1,30}?)\s*[:：]\s+(?P<body>\S[^\n]*)$")


def ask(fact: Fact) -> Iterator[Candidate]:
    """Yield the question for the value of the heading's attribute."""
    heading = labels.without_gloss(labels.clean(fact.trail[-1])) if fact.trail else ""
    found = _LABELLED.match(fact.text)
    if found is None or not labels.names_attribute(heading) or len(heading.split()) > 2:  # noqa: PLR2004
        return
    name, body = labels.clean(found.group("label")), found.group("body").strip()
    if not labels.is_name(name) or labels.sorts(name) or len(body.split()) > _LONGEST:
        return
    yield Candidate(RULE, f"{name}의 {attach(heading, '은')} 무엇인가?", (body,), _SURE)
