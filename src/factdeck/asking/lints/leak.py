"""The question gives its answer away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.model import Finding

if TYPE_CHECKING:
    from factdeck.asking.language import Language
    from factdeck.model import Candidate, Fact

_MOST_SHARED = 0.6
# The prefix `(가상 머신)` of a question names its topic; it is no part of what is asked.
_TOPIC = re.compile(r"^\([^)]*\)\s*")
# An item such as `VM: minutes` of a comparison repeats what the question compares.
_COMPARED = re.compile(r"^[^:]{1,40}: ")


def leak(candidate: Candidate, fact: Fact, language: Language) -> Finding | None:
    """L01: all content words of the answer stand in the question, or most of them."""
    del fact
    if candidate.gaps:
        return None
    asked = language.stems(_TOPIC.sub("", candidate.question) + " " + candidate.context)
    items = candidate.answer
    if len(items) > 1:
        items = tuple(_COMPARED.sub("", item) for item in items)
    answer = language.stems(" ".join(items))
    shared = answer & asked
    if answer and shared == answer:
        return Finding("leak", 1.0, "the question holds the whole answer")
    if len(shared) > _MOST_SHARED * len(answer):
        return Finding("leak", 0.2, "the question holds most of the answer")
    return None


LINTS = (leak,)
