"""Ask what to use in a case: `need max IOPS => use io1`, `cache popular items – use DAX`."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.articles import lowered
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.dangling import dangling
from factdeck.asking.languages.english.labels import generic
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.words import closed, labels
from factdeck.asking.languages.english.words.verbs import NOUNISH
from factdeck.asking.text import first_sentence, mask, strip_end, upper_first

_USE = re.compile(r"(?:use|choose|pick|go with)\s+(?=\S)", re.IGNORECASE)
_NEED = re.compile(r"(?:needs?|wants?|requires?)\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
_CASE = re.compile(r"(?:for|if|when|where|in case of)\s", re.IGNORECASE)
_IF = re.compile(r"(?:if|when)\s+\S+\s+\S", re.IGNORECASE)
_ENDS = re.compile(r",|;|\s(?:->|=>|→)")
_LONGEST, _LONGEST_CHOICE = 12, 4
_CHOOSING = ("choose", "pick")
_SURE = 0.75


def choice(case: str, remedy: str) -> Asked | None:
    """See `Wording.choice`."""
    body = strip_end(first_sentence(remedy))
    opened = _USE.match(body)
    if opened is None:
        return _outcome(case, body)
    body = body[opened.end() :]
    end = _ENDS.search(mask(body))
    answer = body[: end.start()] if end else body
    if opened[0].lower().startswith(_CHOOSING) and len(answer.split()) > _LONGEST_CHOICE:
        return None  # `choose a position that nobody has`: advice
    circumstance = _circumstance(case)
    words = answer.split()
    if words and words[0].lower() in closed.PREPOSITIONS | {"to", "between", "carefully", "wisely"}:
        return None  # `choose from a good shop`
    if not circumstance or not 0 < len(words) <= _LONGEST:
        return None
    return Asked(f"What should be used {circumstance}?", upper_first(answer), _SURE)


def _outcome(case: str, body: str) -> Asked | None:
    """`If the queue is full: messages are dropped`."""
    if not _IF.match(case) or dangling(case) or dangling(body):
        return None
    if parse(body).kind != "clause" or len(body.split()) > _LONGEST:
        return None
    return Asked(f"What happens {PLAIN.lower_first(case)}?", upper_first(body), _SURE)


def _circumstance(case: str) -> str:
    """`to cache popular items`, `for big files`, `where low latency is needed`."""
    need = _NEED.match(case)
    if need:
        wanted = PLAIN.lower_first(case[need.end() :])
        be = "are" if is_plural(wanted.split()[-1]) else "is"
        return f"where {wanted} {be} needed" if parse(wanted).kind == "phrase" else ""
    if _CASE.match(case):
        return PLAIN.lower_first(case)
    found = parse(case)
    if generic(case) or case.lower() in labels.ASIDES or found.tag(0) in ("IN", "RB"):
        return ""  # `In general`, `Otherwise`
    acts = found.lower(0) not in NOUNISH or found.tag(len(found.tokens) - 1) == "NNS"
    acts = acts or any(token.tag == "WH" for token in found.tokens)
    if found.kind == "imperative" and acts:
        return f"to {PLAIN.lower_first(case)}"
    return f"for {lowered(case)}" if found.kind == "phrase" else ""
