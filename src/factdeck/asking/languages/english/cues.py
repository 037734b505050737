"""Ask for what a label says of its topic where the label is no term: a value, or a bare cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.stems import stems
from factdeck.asking.languages.english.terms import bare, is_plural_term, is_value
from factdeck.asking.languages.english.words import labels, word_set
from factdeck.asking.text import first_sentence, series, strip_end, upper_first
from factdeck.asking.values import is_quantity

if TYPE_CHECKING:
    from collections.abc import Callable

# A blind reader, 83 cards: 15 of 18 with up to three words kept, of the longer ones half, and most
# of the rest for what `_doubt` looks at.
_BY_LENGTH = ((3, 0.78), (8, 0.75), (13, 0.68))
_LONG = 0.6
_VALUE_BONUS = 0.03
# Two blind readers: of 22 cards `Topic — label?` none was kept as it is.
_CUED_DOUBT = 0.1
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# A heading over several things is no topic of one label.
_SEVERAL = re.compile(r"[/,]|\bactions?\b|\bsteps\b")
_SEVERAL_THINGS = re.compile(r"\band\b|[/&,]|s$|\s.*\s.*\s")
_FLOW = re.compile(r"->|=>|→|\s=\s")
# `a -- b --- c` draws what stands beside what.
_DRAWING = re.compile(r"\s-{2,}\s")
# `Advanced concept`, `Key idea`, and `Event A` that only this note counts so.
_SORTS = re.compile(
    r"(?:\w+ )?(?:concepts?|ideas?|topics?|points?|thoughts?|facts?)|"
    r"(?:event|case|option|group|player|person|firm|set|team|box|node|column|row) (?:[A-Z]|\d+)",
    re.IGNORECASE,
)
# Of a switch nobody learns that it has two positions.
_SWITCH = re.compile(
    r"(?:enabled?|on|yes|true|allow)\s*(?:/|or)\s*(?:disabled?|off|no|false|deny)",
    re.IGNORECASE,
)
_HALF_CLAUSE = re.compile(
    r"(?:no matter|if|when|because|since|so|but|only if|for each|for every|important|good|great|"
    r"useful|just|like|e\.g|with|for|to|on|from|at|by|via)\b",
    re.IGNORECASE,
)
_BREAKS_OFF = re.compile(r"\b(?:to|of|for|with|by|that|which|the|an?|and|or)$")
_FEWEST_FACTS = 4
_OPENING = 3
_BRACKETS = re.compile(r"\s*\([^()]*\)")
# `Highly available`, `Tools which give both`
_LOOSE_LABEL = re.compile(r"^\w+ly\s|\b(?:both|others?|same|either|this|these)\b", re.IGNORECASE)
_SORTING = word_set("example examples types param params kinds limits details") | {"case study"}


def cue(topic: str, label: str, body: str, cell: Callable[[str, str], str]) -> Asked | None:
    """See `Wording.cue`; `cell` asks for a named value of a topic."""
    answer = strip_end(first_sentence(body))
    words = len(answer.split())
    value = is_value(label) and not is_plural_term(label) and parse(answer).kind != "predicate"
    half = not value and _HALF_CLAUSE.match(answer)
    broken = half or _BREAKS_OFF.search(answer) or _DRAWING.search(answer)
    if not words or broken or _says_nothing(label, answer):
        return None
    question = cell(topic, label) if value else f"{topic} — {label}?"
    if not question:
        return None
    cued = question.startswith(f"{topic} — ")
    sure = next((sure for longest, sure in _BY_LENGTH if words <= longest), _LONG)
    sure = _BY_LENGTH[0][1] if is_quantity(body) else sure
    sure += _VALUE_BONUS * value - _CUED_DOUBT * (cued and not value) - _doubt(topic, label, answer)
    return Asked(question, upper_first(answer), round(sure, 2))


def _says_nothing(label: str, answer: str) -> bool:
    """Whether the label only sorts, or tells all by itself."""
    sorts = any(label.lower() in table for table in (labels.ASIDES, labels.SETS, _SORTING))
    empty = _SORTS.fullmatch(label) or _SWITCH.fullmatch(answer)
    return sorts or empty is not None or _tells(label, answer)


def _doubt(topic: str, label: str, answer: str) -> float:
    """What readers edited or rejected: several facts, verbs, flows, labels of nothing in itself."""
    task = parse(topic)
    loose = bool(_LOOSE_LABEL.search(label)) or (task.kind, task.tag(1)) == ("imperative", "DT")
    members = series(answer)
    several = len(members) >= _FEWEST_FACTS
    main = _BRACKETS.sub("", answer)
    one_of_many = is_plural_term(label) and not (members or _SEVERAL_THINGS.search(main))
    verbal = parse(answer).kind in ("predicate", "imperative", "participle")
    return (
        0.12 * loose
        + 0.1 * one_of_many
        + 0.06 * several
        + 0.06 * (verbal and len(answer.split()) > 1)
        + 0.12 * bool(_FLOW.search(answer))
        + 0.06 * bool(_SEVERAL.search(topic.lower()))
        + 0.12 * (is_value(label) and is_plural_term(topic))
    )


def _tells(label: str, answer: str) -> bool:
    """Whether the label's name gives the answer away: `PortNumber`, `number of the port`."""
    said = stems(answer)
    named = stems(_INNER_CAPITAL.sub(" ", bare(label)))
    if len(named & said) * 2 > len(named) or stems(label[len(bare(label)) :]) & said:
        return True
    openings = {word[:_OPENING] for word in named} | {
        w[:_OPENING] for w in label.lower().split("-")
    }
    return bool(said) and all(word[:_OPENING] in openings for word in said)
