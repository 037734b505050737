"""`up to 15 replicas`, `is 30 seconds`, `retained for 14 days`: how many, what, how long?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import is_plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_BOUND = (
    r"(?:(?:up to|at least|at most|about|around|approximately|roughly|exactly|over|more than|"
    r"less than|fewer than|only|a maximum of|a minimum of|max(?:imum)?|min(?:imum)?|between)\s+)?"
)
_NUMBER = r"[~<>≤≥]?\s?[$€£]?\d[\d.,]*(?:\s?(?:-|–|to|and|x|×)\s?\d[\d.,]*)?"
_WORD_NUMBER = rf"(?:{_NUMBER}|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_UNIT = (
    r"(?:\s?(?:%|°C|°F|K|ms|[KMGTP]i?B(?:/s)?|[KMG]bps|bits?|bytes?|mg(?:/dL)?|mm ?Hg|mm|cm|kg|km|"
    r"m|g|s|h|Hz|[kMG]Hz|seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|"
    r"million|billion|trillion|[A-Za-z]{1,3}/[A-Za-z]{1,3}[²³]?)(?!\w)"
    r"(?:\s(?:years?|per \w+|a \w+))?)"
)
_TIME = re.compile(
    rf"{_BOUND}{_WORD_NUMBER}\s?(?:ms|s|h|(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|"
    r"months?|years?)(?!\w)(?: (?:per|a|each) \w+)?",
    re.IGNORECASE,
)
_VALUE = re.compile(rf"{_BOUND}{_NUMBER}{_UNIT}?(?: by default)?", re.IGNORECASE)
_HAS_VALUE = re.compile(
    rf"(?:an?|the)\s+([\w -]+?)\s+of\s+({_BOUND}{_NUMBER}{_UNIT}?)", re.IGNORECASE
)
_COUNTED = re.compile(rf"({_BOUND}{_WORD_NUMBER})\s+((?:[a-z-]+\s)?[a-z-]+)(\s.+)?", re.IGNORECASE)
_SPAN = re.compile(rf"from [+-]?{_NUMBER}{_UNIT}? to [+-]?{_NUMBER}{_UNIT}?")
_MEASURED = re.compile(
    rf"(?P<value>(?:from )?{_BOUND}{_NUMBER}{_UNIT}?(?: (?:and|to) {_BOUND}(?:no more than )?"
    rf"{_NUMBER}{_UNIT}?)?(?: (?:characters?|letters?|digits?|bytes?|bits?))?)"
    r"(?: (?:in (?:size|length|duration)|long|large|old|tall|wide))?(?: \([^()]*\))?",
    re.IGNORECASE,
)
# Which question a unit answers.
_HOW = (
    (re.compile(r"[KMGTP]i?B\b|bytes?\b|bits?\b", re.IGNORECASE), "large"),
    (re.compile(r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|ms)\b"), "long"),
    (re.compile(r"(?:characters?|letters?|digits?|cm|mm|km|m)\b"), "long"),
)
_AIMED = re.compile(
    rf"(?:for|to provide|at) (?:(?P<name>[a-z]+(?: [a-z]+)?) of (?P<value>{_NUMBER}%)|"
    rf"(?P<first>{_NUMBER}%) (?P<behind>[a-z]+(?: [a-z]+)?))(?P<tail> .+)?",
)
_NAME_THEN_NOUN = re.compile(r" of [A-Z][a-z]+ [a-z]+$")  # `the surface of Venus temperature`
_YEAR = re.compile(r"1\d{3}|20\d\d")
_SURE, _COUNT_SURE = 0.76, 0.74
_LONGEST_TAIL = 8


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question whose answer is a number."""
    verbs = sentence.clause.verbs
    if verbs.negative:
        return
    clause = sentence.clause
    modal = clause.tag(clause.verb) == "MD"
    if modal and (verbs.kind == "be" or clause.lower(verbs.main) == "be"):
        yield from _may_be(sentence)
    elif verbs.kind == "be" and not sentence.elided:
        yield from _is_value(sentence)
    elif verbs.kind in ("lexical", "modal"):
        yield from _has_value(sentence)
        yield from _range(sentence)
        yield from _counted(sentence)
    yield from _how_long(sentence)
    yield from _aimed_at(sentence)


def _aimed_at(sentence: Sentence) -> Iterator[Candidate]:
    """`Designed for durability of 99.9%`, `designed for 99.9% availability`: for which?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    participle = clause.kind == "participle"
    main = clause.verb if participle else verbs.main
    aimed = clause.lower(main) in ("designed", "built")
    if not aimed or not (participle or verbs.kind == "passive"):
        return
    found = _AIMED.fullmatch(clause.words(main + 1, clause.end))
    if found is None:
        return
    name, value = found["name"] or found["behind"], found["value"] or found["first"]
    be = "are" if sentence.plural else "is"
    be = be if participle else verbs.auxiliary
    asked = f"What {name} {be} {sentence.subject} {clause.lower(main)} for"
    yield sentence.candidate("quantity", sentence.put(asked), value, _SURE)


def _is_value(sentence: Sentence) -> Iterator[Candidate]:
    rest = sentence.clause.rest
    garbled = _NAME_THEN_NOUN.search(sentence.clause.subject)
    telling = len(sentence.clause.subject.split()) > 1 and not garbled
    match = _VALUE.match(rest)
    tail = rest[match.end() :].split() if match else ["?"]
    whole = not tail or (tail[0] in ("for", "per", "by", "in", "on") and len(tail) <= _LONGEST_TAIL)
    digit = len(rest) == 1 and " of " not in sentence.subject  # a step, a case, a score
    if telling and whole and not digit and not _YEAR.fullmatch(rest):
        question = sentence.put(f"What {sentence.clause.verbs.auxiliary} {sentence.subject}")
        yield sentence.candidate("quantity", sentence.of_topic() or question, rest, _SURE)


def _may_be(sentence: Sentence) -> Iterator[Candidate]:
    """`Each volume can be up to 32 TB in size`, `names must be 3 to 63 characters long`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    said = clause.words(verbs.main + 1, len(clause.tokens))
    found = _MEASURED.fullmatch(said)
    how = next((word for units, word in _HOW if found and units.search(found["value"])), "")
    if found and how:
        question = sentence.ask(f"How {how}", verbs.main + 1)
        yield sentence.candidate("quantity", question, found["value"], _SURE)


def _has_value(sentence: Sentence) -> Iterator[Candidate]:
    clause, verbs = sentence.clause, sentence.clause.verbs
    match = _HAS_VALUE.fullmatch(clause.words(verbs.main + 1, clause.object_end))
    if verbs.base == "have" and match:
        question = sentence.ask(f"What {match[1]}")
        yield sentence.candidate("quantity", question, match[2], _SURE)


def _range(sentence: Sentence) -> Iterator[Candidate]:
    """`ranges from 0 to 1`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    span = clause.words(verbs.main + 1, clause.object_end)
    if verbs.base in ("range", "vary") and _SPAN.fullmatch(span):
        question = sentence.ask("Between which values")
        yield sentence.candidate("quantity", question, span, _SURE)


def _counted(sentence: Sentence) -> Iterator[Candidate]:
    clause, verbs = sentence.clause, sentence.clause.verbs
    match = _COUNTED.fullmatch(clause.words(verbs.main + 1, clause.object_end))
    if match is None or _TIME.match(match[0]) or verbs.base == "be":
        return
    noun, tail = match[2], (match[3] or "").strip()
    counted = is_plural(noun.split()[-1]) and parse_tail(tail)
    if counted and not _YEAR.fullmatch(match[1]):
        question = f"{sentence.ask(f'How many {noun}')[:-1]} {tail}".strip() + "?"
        yield sentence.candidate("quantity", question, f"{match[1]} {noun}", _COUNT_SURE)


def parse_tail(tail: str) -> bool:
    """Whether what follows the counted noun can follow the verb in the question."""
    words = tail.split()
    opens = not words or words[0] in ("per", "in", "at", "on", "across", "from", "within", "for")
    return opens and len(words) <= _LONGEST_TAIL


def _how_long(sentence: Sentence) -> Iterator[Candidate]:
    clause, verbs = sentence.clause, sentence.clause.verbs
    if clause.kind == "participle":
        held = _TIME.fullmatch(clause.words(clause.verb + 2, clause.end))
        if held and clause.lower(clause.verb + 1) == "for":
            be = "are" if sentence.plural else "is"
            asked = f"How long {be} {sentence.subject} {clause.lower(clause.verb)}"
            yield sentence.candidate("quantity", sentence.put(asked), held[0], _SURE)
        return
    for index in range(verbs.main + 1, clause.object_end):
        often = clause.lower(index) == "every" and _TIME.fullmatch(
            clause.words(index + 1, clause.object_end)
        )
        if often:
            question = sentence.ask("How often", index)
            yield sentence.candidate("quantity", question, f"every {often[0]}", _SURE)
            return
        begins = clause.lower(index) == "for" or (
            verbs.base in ("take", "last") and index == verbs.main + 1
        )
        if not begins:
            continue
        skipped = 1 if clause.lower(index) == "for" else 0
        match = _TIME.match(clause.words(index + skipped, clause.object_end))
        if match and "year-" not in match[0]:
            question = sentence.ask("How long", index)
            yield sentence.candidate("quantity", question, match[0], _SURE)
        return
