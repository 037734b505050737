"""Labels whose heading says what their bodies tell.

`저장 위치` as heading, `세션: 서버의 메모리` below: the attribute of the thing in the label.
`처리 과정` as heading, `검증: 서명을 검사한다` below: what is done in that stage.

Needs no analyser, so it also works without the extra.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import bodies, labels, names
from factdeck.asking.languages.korean.particles import attach
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Fact

RULE = "label-attribute"
STAGE = "stage"

_SURE = 0.78
_STAGE_SURE = 0.8
_FEWEST_WORDS = 2
_LONGEST = 18
_LABELLED = re.compile(r"^(?P<label>[^:：\n]{1,30}?)\s*[:：]\s+(?P<body>\S[^\n]*)$")


def ask(fact: Fact) -> Iterator[Candidate]:
    """Yield the question for the value of the heading's attribute or the work of a stage."""
    heading = labels.without_gloss(labels.clean(fact.trail[-1])) if fact.trail else ""
    found = _LABELLED.match(fact.text)
    if found is None or not heading:
        return
    name, body = labels.clean(found.group("label")), found.group("body").strip()
    if not labels.is_name(name) or labels.sorts(name) or len(body.split()) > _LONGEST:
        return
    if labels.names_attribute(heading) and len(heading.split()) <= 2:  # noqa: PLR2004
        yield Candidate(RULE, f"{name}의 {attach(heading, '은')} 무엇인가?", (body,), _SURE)
    elif labels.names_process(heading):
        yield from _stage(name, body)


def _stage(name: str, body: str) -> Iterator[Candidate]:
    done = bodies.first_said(body)
    if len(done.split()) < _FEWEST_WORDS or not bodies.says_action(done):
        return
    if names.is_part(name):
        return
    stage = name if name.endswith("단계") else f"{name} 단계"
    yield Candidate(STAGE, f"{stage}에서는 무엇을 하는가?", (done,), _STAGE_SURE)
