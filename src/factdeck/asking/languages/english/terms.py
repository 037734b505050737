"""What a label names: whether it can be defined, is a value, a person, one or many."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.labels import is_title_case
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.words import closed, labels, word_set
from factdeck.asking.values import is_command

_ALIAS = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)\s*$")
_UNFIT = re.compile(
    r"^(?:if|when|how|why|to|for|in|on|from|with|by|at|after|before|as|and|or|but|so|then|also|not|"
    r"no|yes|between|within|without|under|over|across|per|via|during|since|unlike|like|given|using|"
    r"more|less|most|too|very|all|some|another|each|every|any|it|they|this|that|these|those|we|"
    r"you|i|he|she|there|here|my|our|your|its|their|step|day|week|option|case|point|question|"
    r"example|what|who|where|which|"
    r"(?:billions|millions|thousands|hundreds|dozens|lots) of|\d)\b|"
    r"[→\"?!|]|\b(?:the following|vs\.?|etc)\b",
    re.IGNORECASE,
)
# Marks in a figure's legend: `Dots`, `Red line`, `Dashed curve`, `× symbol`.
_LEGEND = re.compile(
    r"(?:(?:dots?|crosses|circles|squares|triangles|arrows?|bars?|shading|shaded (?:area|region))|"
    r"(?:red|blue|green|black|grey|gray|orange|purple|yellow|white|dashed|dotted|solid|thick|thin|"
    r"vertical|horizontal)(?:[ /-]\w+)? (?:lines?|curves?|dots?|points?|bars?|areas?|regions?|"
    r"circles?|squares?|markers?|arrows?|boxe?s?|cells?)|\W+ (?:symbols?|signs?|marks?|markers?))",
    re.IGNORECASE,
)
_HUMP = re.compile(r"[a-z][A-Z]")
_PERSONAL_NAME = re.compile(r"[A-Z][a-zé]+(?:[ -](?:[A-Z][a-zé]*\.?|of|de|von|van|the|[IVX]+))*")
_BEHIND_HEAD = re.compile(r" (?:who|that|which|whose|of|for|in|by|to|from|with|between) ")
# Of these there are kinds with names of their own.
_TRADES = word_set(
    "soldier nurse doctor physician surgeon lawyer officer member priest monk minister commander "
    "leader ruler writer singer painter composer poet"
)
_VALUE_MODIFIERS = word_set(
    "default main key common typical average minimum maximum min max total initial final primary "
    "possible normal usual best worst first second supported"
)
_SHORTEST = 3
_DEGREES = word_set("higher lower greater larger smaller better worse more less longer shorter")
_LONGEST = 6
_WORDS_TO_THE_TRADE = 8


def bare(term: str) -> str:
    """The term without the alias in brackets behind it."""
    return _ALIAS.sub("", term).strip()


def is_plural_term(term: str) -> bool:
    """Whether the head is plural; `PublicBuckets` and `separation of duties` are one thing."""
    words = _BEHIND_HEAD.split(bare(term))[0].split() or [""]
    head = words[-1]
    if words[0] in labels.MAKERS and head[:1].isupper():
        return False  # `Amazon Kinesis Data Streams`
    return is_plural(head) and _HUMP.search(head) is None and not is_command(term)


def can_be_defined(term: str) -> bool:
    """Whether a label names something: no aside, attribute, instruction or sentence does."""
    key = bare(term).lower()
    words = key.split()
    unfit = _UNFIT.search(bare(term)) or _LEGEND.fullmatch(key) or key in _DEGREES
    unfit = unfit or (len(key) < _SHORTEST and term.islower())  # `en`, `s`
    if not re.search(r"\w", key) or len(words) > _LONGEST or unfit:
        return False
    if len(words) == 1 and key.endswith("ly") and key not in closed.NOT_ADVERBS:
        return False
    tables = (labels.ASIDES, labels.ATTRIBUTES, labels.SETS, labels.GENERIC)
    if any(key in table for table in tables):
        return False
    found = parse(term)
    if words[0] == "main" or (found.kind == "imperative" and found.tag(1) in ("DT", "PRP")):
        return False
    # `Load balancer` against `Add users`: an instruction's object is seldom a bare singular.
    compound = all(token.tag in ("NN", "NNP", "JJ") for token in found.tokens[1:])
    if re.fullmatch(r"[IVX]+|[A-Za-z]|\d+", key.upper()) or is_title_case(bare(term).split()):
        return len(key) > 1 and not re.fullmatch(r"[ivx]+", key)
    sunk = found.kind == "participle" and found.tag(1) in ("NN", "NNS")  # `Sunk cost`
    named = found.kind == "phrase" or sunk or (found.kind == "imperative" and compound)
    return (len(words) == 1 or named) and not any(
        t.tag in ("WH", "SUB", "TO") for t in found.tokens
    )


def is_value(term: str) -> bool:
    """Whether a label is that of a value: `Size`, `Default port`, `Minimum storage duration`."""
    words = re.split(r"\s+(?:of|per|for|in)\s+", bare(term).lower())[0].split()
    if not words:
        return False
    head = {words[-1], words[-1].removesuffix("s")} & labels.VALUE_HEADS
    return bool(head) and (len(words) == 1 or words[0] in _VALUE_MODIFIERS)


def is_person(term: str, body: str) -> bool:
    """Whether a name is a person's by what is said of it: `leader of …`."""
    head = _BEHIND_HEAD.split(body.lower())[0]  # of `paper that binds a singer` the paper
    trade = re.findall(r"[a-z]+", head)[:_WORDS_TO_THE_TRADE]
    if " " not in term and trade and trade[0] in ("a", "an") and _TRADES & set(trade):
        return False  # `Hoplite: a Greek soldier`
    return bool(_PERSONAL_NAME.fullmatch(term)) and bool(set(trade) & labels.PERSON)


def doubt(term: str) -> float:
    """What terms that read badly take off: adjectives, several in one, numbered ones."""
    words = bare(term).split()
    found = parse(term).tokens[-1].tag
    adjective = found in ("JJ", "VBN", "RB") or (found == "VBG" and len(words) > 1)
    several = bool(re.search(r"[,/&]| and | or ", bare(term)))
    numbered = bool(re.search(r"\s(?:\d+|[A-H])$|\$[^$]*\$", bare(term)))  # `Event B`
    return 0.05 * adjective + 0.2 * several + 0.15 * numbered
