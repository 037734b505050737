"""`Max throughput 250 MB/s`, `128 KB minimum object size`, `up to 15 replicas`: a limit's value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

PHRASES = True
_NUMBER = r"(?:~|<|>|≤|≥)?\d[\d.,]*(?:\s?(?:-|–|to|x)\s?\d[\d.,]*)?"
_UNIT = (
    r"(?:\s?(?:%|°C|[KMGTP]i?[Bb](?:/s|ps)?|[kKM](?!\w)|[kKMG]?bps|ms|mg|kg|cm|mm|km|Hz|[kMG]Hz|"
    r"m[²³]?|k?[VWNJ]|€|\$|mm ?Hg|mg/dL|mmol/L|knots?|"
    r"(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|bytes?|bits?)"
    r"(?:\s?/\s?[a-z]+)?(?!\w))"
)
_VALUE = rf"{_NUMBER}{_UNIT}?"
_LIMIT = (
    r"max(?:imum)?|min(?:imum)?|default|average|total|base(?:line)?|target|normal|optimal|typical|"
    r"usual|recommended"
)
_NAME = r"(?:[A-Za-z][\w/-]*\s){0,3}?[A-Za-z][\w/-]*"
_PER = r"(?P<per> (?:per|for each|in each|at a time|by default)\b.{0,40})?"
_QUANTITY = (
    r"time|delay|duration|size|period|latency|timeout|retention|rate|limit|length|capacity|"
    r"availability|durability|throughput|cost|price|temperature|pressure|speed|age|incidence|"
    r"prevalence|mortality|weight|height|distance|dose|half-life|population|frequency"
)
_ANY_QUANTITY = rf"(?:[A-Za-z][\w/-]*\s){{0,3}}?(?:{_QUANTITY})"
_JOIN = r"(?:of|is|within|in|up to|under|about)"
_IN_WORDS = r"up to|at most|at least|no more than|limited to|limit of"
_SHAPES = tuple(
    re.compile(rf"{shape}(?: \([^()]*\))?", re.IGNORECASE)
    for shape in (
        rf"(?P<limit>{_LIMIT})\s+(?P<name>{_NAME})\s*(?:\s(?:of|is|to)\s+|=\s*|:\s*|\s)(?P<value>{_VALUE}){_PER}",
        rf"(?P<value>{_VALUE})\s(?P<limit>{_LIMIT})\s(?P<name>{_NAME}){_PER}",
        rf"(?P<value>{_VALUE})\s(?P<name>{_NAME})\s(?P<limit>max(?:imum)?|min(?:imum)?){_PER}",
        rf"(?P<limit>{_LIMIT})\s(?:of\s)?(?P<value>{_VALUE})\s(?:of\s)?(?P<name>{_NAME}){_PER}",
        rf"(?P<limit>{_IN_WORDS})\s(?P<value>{_VALUE})\s(?:of\s)?(?P<name>{_NAME}){_PER}",
        rf"(?P<name>{_ANY_QUANTITY})(?:\s{_JOIN}\s|:\s|\s)(?P<value>{_NUMBER}{_UNIT})",
        rf"(?P<name>{_ANY_QUANTITY})\s(?:of|is)\s(?P<value>{_VALUE})",
        rf"(?P<name>{_ANY_QUANTITY})\s(?P<value>{_NUMBER}% of [a-z -]{{2,25}})",
        rf"(?P<value>{_NUMBER}%)\s(?P<name>(?:[a-z-]+\s)?(?:{_QUANTITY}))",
    )
)
# How a limit is asked for; `up to`, `at most` and the like set a maximum.
_ASKED = {"min": "minimum", "minimum": "minimum", "at least": "minimum", "default": "default"} | {
    word: word
    for word in (
        "average",
        "total",
        "base",
        "baseline",
        "target",
        "normal",
        "optimal",
        "typical",
        "usual",
        "recommended",
    )
}
_PERSON = re.compile(r"Max [A-Z][a-z]+ [\d(]")  # `Max Weber 1864–1920`
_VERBAL = re.compile(r"\b(?:is|are|was|were|has|have|can|and|or|to|the)\b", re.IGNORECASE)
_SURE = 0.83


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `X: what is the maximum …?`."""
    text = sentence.clause.text
    if not sentence.topic or not any(character.isdigit() for character in text):
        return
    found = next((m for shape in _SHAPES if (m := shape.fullmatch(text))), None)
    if found is None or _VERBAL.search(found["name"]) or _PERSON.match(text):
        return
    said = found.groupdict()
    question = f"{sentence.topic}: what is the {_asked(said)}{said.get('per') or ''}?"
    yield sentence.candidate("extreme", question, found["value"], _SURE)


def _asked(said: dict[str, str | None]) -> str:
    """`maximum size`; of what is counted, `maximum number of replicas`."""
    name, value, limit = str(said["name"]), str(said["value"]), said.get("limit")
    head = re.split(r"\s(?:of|on|in|at|for)\s", name)[0]
    counted = is_plural(head.split()[-1]) and not re.search(_UNIT, value)
    name = f"number of {name}" if counted else name
    name = name if name[1:] != name[1:].lower() else f"{name[0].lower()}{name[1:]}"
    if not limit:
        return name
    return f"{_ASKED.get(limit.lower(), 'maximum')} {name}"
