"""Terms as the subject of `What is X?`: which can be one, and which article they take."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.labels import is_title_case, lower_label
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.words import closed, labels, word_set

_ALIAS = re.compile(r"\s*\([^()]*\)\s*$")
_UNFIT = re.compile(
    r"^(?:if|when|how|why|to|for|in|on|from|with|by|at|after|before|as|and|or|but|so|then|also|not|"
    r"no|yes|between|within|without|under|over|across|per|via|during|since|unlike|like|given|using|"
    r"more|less|most|too|very|all|some|another|each|every|any|it|they|this|that|these|those|we|"
    r"you|i|he|she|there|here|my|our|your|its|their|step|day|week|option|case|point|question|"
    r"example|what|who|where|which|\d)\b|[→\"?!|]|\b(?:the following|vs\.?|etc)\b",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(
    r"(?:[^t]er|[^e]or|some|cyte|plast|gram|scope|meter|lock|phore|oid|ist|ule|ole)$"
)
# Heads that stand for a stuff, a state or a process rather than one of several.
_MASS = re.compile(
    r"(?:ism|[oeya]sis|ology|graphy|[tm]ry|ics|ness|ty|ship|hood|cy|[a-z]{3}ing|tion|sion|ment|"
    r"[ae]nce|ware|age|ure|th|ia|ine|ide|ium|ose|gen|[pmg]y)$"
)
# `a unit`, `a European`, `a one-off`, `an hour`, `an honest`: not as they are spelt.
_SOUNDS_ELSE = re.compile(
    r"uni(?!n|m)|us[aeiu]|eu|one\b|once|ubiq|util|hour|hono|heir", re.IGNORECASE
)
_SHORT_NAME = re.compile(r"\(([A-Z][A-Za-z0-9]*[A-Z0-9])\)$")
_HUMP = re.compile(r"[a-z][A-Z]")
_ODD = re.compile(r"\w[A-Z]|\d|_|[^\w'’/-]")
_PERSONAL_NAME = re.compile(r"[A-Z][a-zé]+(?:[ -](?:[A-Z][a-zé]*\.?|of|de|von|van|the|[IVX]+))*")
_BEHIND_HEAD = re.compile(r" (?:who|that|which|whose|of|for|in|by|to|from|with|between) ")
_ONE_OF_A_KIND = word_set("default maximum minimum average total main primary first last")
_VALUE_MODIFIERS = word_set(
    "default main key common typical average minimum maximum min max total initial final primary "
    "possible normal usual best worst first second supported"
)
_LONGEST = 6
_WORDS_TO_THE_TRADE = 8


def bare(term: str) -> str:
    """The term without the alias in brackets behind it."""
    return _ALIAS.sub("", term).strip()


def is_plural_term(term: str) -> bool:
    """Whether the term's head is plural; an identifier such as `PublicBuckets` is one thing."""
    head = bare(term).split()[-1]
    return is_plural(head) and _HUMP.search(head) is None


def what_is(term: str) -> str:
    """`What is X?`, its article put; `What is meant by “X”?` where the article is not sure."""
    said = mention(term)
    if not said:
        return f"What is meant by “{term}”?"
    return f"What {'are' if is_plural_term(term) else 'is'} {said}?"


def mention(term: str) -> str:
    """The term as a noun phrase in a question: `a subnet`, `osmosis`, `ports`, `the error rate`.

    Empty where nothing tells whether it takes an article: `myelin sheath`.
    """
    words = bare(term).split()
    joined = is_title_case(words) and {"for", "of", "and"} & set(words)
    if words[0].lower() in closed.DETERMINERS:
        return PLAIN.lower_first(term)
    if is_plural_term(term):
        return _lowered(term)
    if _is_name(words) or words[0] in labels.MAKERS or joined:
        return term
    return _with_article(term, words)


def _with_article(term: str, words: list[str]) -> str:
    """A common noun as it stands in a sentence, empty where that is not sure."""
    head = words[-1].lower()
    if words[0].lower() in _ONE_OF_A_KIND or head in labels.MEASURES:
        return f"the {_lowered(term)}"
    countable = _COUNTABLE.search(head) and head not in labels.STUFFS
    if head in labels.COUNT_HEADS or countable:
        return with_indefinite(_lowered(term))
    common = len(words) == 1 and term.islower()  # `dopamine`, `cochlea`: with or without `the`
    if (len(words) == 1 and not common) or is_title_case(words):
        return term
    return _lowered(term) if _MASS.search(head) else ""


def as_subject(topic: str) -> str:
    """A heading's or label's topic as the subject of a question, by its short name if it has one.

    Empty where it may want an article that nothing tells: `Sodium-Potassium Pump`.
    """
    short = _SHORT_NAME.search(topic)
    if short:
        return short[1]
    words = topic.split()
    sure = _is_name(words) or is_plural_term(topic) or _MASS.search(words[-1])
    if sure or not (words[0][0].isupper() and (len(words) == 1 or is_title_case(words))):
        return mention(topic)
    return ""


def is_event(topic: str) -> bool:
    """`French Revolution`, `Treaty of Paris` rather than somebody by his name."""
    words = [word.lower() for word in topic.split()]
    heads = (words[0], words[-1]) if words else ()
    return any(head in labels.COUNT_HEADS or bool(_MASS.search(head)) for head in heads)


def with_indefinite(noun: str) -> str:
    """`a mask`, `an S3 bucket`, `an hour`, `a unit`: by the sound that the noun begins with."""
    first = noun.split(maxsplit=1)[0]
    spelt = len(first) > 1 and (
        (first[:2].isupper() and first[1] not in "AEIOU") or first[1].isdigit()
    )
    vowel = first[0] in "AEFHILMNORSX8" if spelt else first[0].lower() in "aeiou"
    if not spelt and _SOUNDS_ELSE.match(first):
        vowel = not vowel
    return f"{'an' if vowel else 'a'} {noun}"


def _is_name(words: list[str]) -> bool:
    """Whether a term ends in letters of a name: `DynamoDB`, `TCP`, `gp2`, `fork()`."""
    return _ODD.search(words[-1]) is not None


def _lowered(term: str) -> str:
    """`Load balancer` gives `load balancer`; abbreviations and names stay as they are."""
    return lower_label(term)


def with_the(term: str) -> str:
    """`Formula for X` gives `the formula for X`."""
    determined = re.match(r"(?:the|an?) ", term, re.IGNORECASE)
    lowered = PLAIN.lower_first(term)
    return lowered if determined else f"the {lowered}"


def can_be_defined(term: str) -> bool:
    """Whether a label names something: no aside, attribute, instruction or sentence does."""
    key = bare(term).lower()
    words = key.split()
    if not words or len(words) > _LONGEST or _UNFIT.search(term.strip()):
        return False
    if len(words) == 1 and key.endswith("ly") and key not in closed.NOT_ADVERBS:
        return False
    tables = (labels.ASIDES, labels.ATTRIBUTES, labels.SETS, labels.GENERIC)
    if any(key in table for table in tables):
        return False
    found = parse(term)
    # `Load balancer` against `Add users`: an instruction's object is seldom a bare singular.
    compound = all(token.tag in ("NN", "NNP", "JJ") for token in found.tokens[1:])
    if re.fullmatch(r"[IVX]+|[A-Za-z]|\d+", key.upper()) or is_title_case(bare(term).split()):
        return len(key) > 1 and not re.fullmatch(r"[ivx]+", key)
    named = found.kind == "phrase" or (found.kind == "imperative" and compound)
    return (len(words) == 1 or named) and not any(
        t.tag in ("WH", "SUB", "TO") for t in found.tokens
    )


def is_value(term: str) -> bool:
    """Whether a label is that of a value: `Size`, `Default port`."""
    words = term.lower().split()
    head = {words[-1], words[-1].removesuffix("s")} & labels.VALUES
    return bool(head) and (len(words) == 1 or words[0] in _VALUE_MODIFIERS)


def is_person(term: str, body: str) -> bool:
    """Whether a name is a person's by what is said of it: `leader of …`."""
    head = _BEHIND_HEAD.split(body.lower())[0]  # of `paper that binds a singer` the paper
    trade = re.findall(r"[a-z]+", head)[:_WORDS_TO_THE_TRADE]
    return bool(_PERSONAL_NAME.fullmatch(term)) and bool(set(trade) & labels.PERSON)


def doubt(term: str) -> float:
    """What terms that read badly take off: adjectives, several in one, numbered ones."""
    words = bare(term).split()
    found = parse(term).tokens[-1].tag
    adjective = found in ("JJ", "VBN", "RB") or (found == "VBG" and len(words) > 1)
    several = bool(re.search(r"[,/&]| and | or ", term))
    numbered = bool(re.search(r"\s(?:\d+|[A-H])$|\$[^$]*\$", term))  # `Event B`, `$r$`
    return 0.25 * adjective + 0.15 * several + 0.15 * numbered
