"""What a table's column says of its rows by its name: `Detects`, `Made of`, `Effect on taste`."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.articles import mention
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.morphology import (
    NOUNISH_THIRD_PERSONS,
    PARTICIPLES,
    THIRD_PERSONS,
    gerund,
)
from factdeck.asking.languages.english.terms import is_plural_term
from factdeck.asking.languages.english.words import closed, word_set
from factdeck.asking.languages.english.words.verbs import NOUNISH

_EFFECT = re.compile(
    r"(?P<effect>(?:(?:negative|positive|main) )?(?:effect|impact|influence)s?) on (?P<what>.+)",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:also )?(?:called|known as|referred to as)", re.IGNORECASE)
# Third persons that are plural nouns as often head a column of things: `Uses`, `Causes`, `Ranges`.
_VERBAL = word_set("fails works causes supports controls stores guards shows covers tests")
_NUMBERED = re.compile(r"[a-z]+ (?:[A-Z]|\d+)")  # `vitamin A`, `layer 7`
_WHERE = word_set("in at on")
# Words that are no trait without a noun behind them: the maximum of what?
_BARE = word_set(
    "maximum minimum max min average typical rough approximate relative estimated theoretical "
    "usual common normal ideal actual expected exact"
)


def is_case(row: str) -> bool:
    """`Fail to reject`, `After 7 days`: a case and no thing that could have a column's trait."""
    said = parse(row)
    lone = said.tag(1) == "END" and said.lower(0) not in NOUNISH
    instruction = said.kind == "imperative" and (lone or said.tag(1) in ("DT", "PRP", "TO"))
    circumstance = said.tag(0) in ("IN", "SUB") or (
        said.tag(0) == "VBN" and said.tag(1) in ("IN", "TO")
    )
    told = said.kind in ("clause", "predicate")
    return told or instruction or circumstance or row.startswith("Both ")


def owner(row: str) -> str:
    """A row as what has a trait: `the mail server`; empty where an article may lack: `Red herring`.

    A lone word may be a name, as may one in title case.
    """
    words = row.split()
    common = len(words) > 1 and words[0].istitle() and all(word.islower() for word in words[1:])
    return mention(row) if common else row


def is_bare_trait(column: str) -> bool:
    """`Rough maximum`: of what?"""
    words = column.lower().split()
    told = parse(column)
    if told.kind == "clause" and any(token.tag == "PRP" for token in told.tokens):
        return True  # `You manage`
    return (
        bool(words)
        and words[-1] in _BARE
        and all(word in _BARE | closed.ADJECTIVES for word in words)
    )


def effect(row: str, column: str) -> str:
    """`What is the effect of doubling the width on the cost?`; empty of any other column."""
    found = _EFFECT.fullmatch(column)
    if found is None:
        return ""
    rest = row.partition(" ")[2]
    said = parse(row)
    if said.kind == "imperative" and rest:
        subject = f"{gerund(said.lower(0))} {rest}"
    elif said.tag(0) == "VBG":
        subject = PLAIN.lower_first(row)
    else:
        subject = mention(row)
    be = "are" if found["effect"].endswith("s") else "is"
    name = found["effect"].lower()
    what = PLAIN.lower_first(found["what"])
    return f"What {be} the {name} of {subject} on {what}?" if subject else ""


# Columns that put a question without its subject, and how to put it: of `it`, of a thing.
_ASKING = (
    (re.compile(r"(?:when|where) to use(?: it)?", re.IGNORECASE), "{wh} should {it} be used"),
    (re.compile(r"how it works|how does it work", re.IGNORECASE), "{wh} {do} {it} work"),
    (re.compile(r"what (?:it does|does it do)", re.IGNORECASE), "{wh} {do} {it} do"),
    (
        re.compile(
            r"(?P<is>best|good|ideal|suited|suitable|useful|known) (?:for|to|at|in)", re.IGNORECASE
        ),
        "what {be} {it} {column}",
    ),
)


def asking(row: str, column: str) -> str:
    """`When to use` of a lathe; empty where the column's name asks nothing."""
    several = is_plural_term(row)
    be, do, it = ("are", "do", "they") if several else ("is", "does", "it")
    for pattern, form in _ASKING:
        if pattern.fullmatch(column):
            wh, name = column.split(maxsplit=1)[0].lower(), mention(row)
            said = form.format(wh=wh, do=do, be=be, it=name or it, column=column.lower())
            return f"{said[0].upper()}{said[1:]}?" if name else f"{row}: {said}?"
    return ""


def predicate(row: str, column: str) -> str:
    """`Radar: what does it detect?`; empty where the column's name is no verb."""
    several = is_plural_term(row)
    be, do, it = ("are", "do", "they") if several else ("is", "does", "it")
    subject = row if _NUMBERED.fullmatch(row) else mention(row)
    if subject.isalpha() and subject.islower() and not several:
        subject = ""  # `Pressure` may be a sensor
    called = _CALLED.fullmatch(column)
    lead, *behind = column.lower().split() or [""]
    ending = " ".join(["", *behind])
    asks = "What"
    if called and subject:
        return f"What {be} {subject} {column.lower()}?"
    if any(word not in closed.PREPOSITIONS | {"to", "as"} for word in behind):
        return ""
    if lead in THIRD_PERSONS and (behind or lead not in NOUNISH_THIRD_PERSONS - _VERBAL):
        auxiliary, verb = do, f"{THIRD_PERSONS[lead]}{ending}"
    elif lead in PARTICIPLES and behind:
        auxiliary, verb = be, f"{lead}{ending}"
        if behind[0] in _WHERE:
            asks, verb = "Where", lead
    else:
        return ""
    if subject:
        return f"{asks} {auxiliary} {subject} {verb}?"
    return f"{row}: {asks.lower()} {auxiliary} {it} {verb}?"
