"""Bodies of terms that say how much, how good or beside what it is, and so define nothing."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.words import word_set

# Behind it the word before is a noun: `a good that …`, `a wrong for which …`.
_MODIFIES = r"(?:that|which|whose|with|for|of|in|on|to|done|made|produced|consumed|,|\()"
# What it is good for or how it does beside others says nothing: `the wrong tool`, `lowest cost`.
_JUDGED = re.compile(
    r"(?:(?:an?|the) )?(?:(?:most|least) (?:important|common|popular)|wrong|correct|"
    r"usual|standing|good|bad|best|worst|better|worse|great|ideal|perfect)\b"
    rf"(?! {_MODIFIES})|the right\b|"
    r"(?:lowest|highest|cheapest|fastest|slowest|largest|smallest|biggest|strongest|weakest)\b"
    r"(?!(?: [\w-]+){1,3} (?:of|that|which|in)\b)",
    re.IGNORECASE,
)
# `the lighter version` of what? `a faster alternative to X` says it.
_RELATIONAL = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){0,3}?(?:version|variant|variation|alternative|counterpart|equivalent|"
    r"opposite|reverse|inverse|successor|predecessor|extension|replacement)\b(?! (?:of|to|for|"
    r"from|that|which|in which|where)\b)|"
    r"(?:an?|the) (?:[\w-]+er|more [\w-]+|less [\w-]+|other|same)"
    r" (?:one|ones|kind|type|form|option|choice|half|part)\b(?! (?:of|that|which)\b)",
    re.IGNORECASE,
)
# What is said of its part in something greater is no definition: `the backbone of the economy`.
_FIGURE = re.compile(
    r"(?:(?:an?|the|one) )?(?:[\w-]+ ){0,2}?(?:building blocks?|foundations?|backbone|heart|"
    r"cornerstone|hallmark|pillars?|keystone|essence|rule of thumb|representation of|conflict of|"
    r"struggle|matter of|reflection of|game[- ]chang\w+|picture of|key to|"
    r"gateway to|driving force)\b",
    re.IGNORECASE,
)
# `a few centimetres`, `about 10 m`: how much, and not what.
_AMOUNT = re.compile(
    r"(?:about|around|approx(?:imately|\.)?|roughly|up to|over|under|less than|more than|at least|"
    r"at most|~|≈|<|>|≤|≥)?\s*(?:an? (?:few|couple of|dozen|hundred|thousand|million)|several|"
    r"hundreds of|thousands of|millions of|tens of|[\d.,]+(?:\s?[-–]\s?[\d.,]+)?)\s*"
    r"(?P<unit>[^\W\d_]+|%|°\w?)?",
    re.IGNORECASE,
)
_UNITS = word_set(
    "mm cm m km meter meters metre metres centimeter centimeters centimetre centimetres millimeter "
    "millimeters millimetre millimetres kilometer kilometers kilometre kilometres inch inches foot "
    "feet mile miles yard yards second seconds minute minutes hour hours day days week weeks month "
    "months year years s ms ns min h kg g mg gram grams kilogram kilograms ton tons tonne tonnes "
    "pound pounds litre litres liter liters ml l byte bytes bit bits kb mb gb tb kbps mbps gbps hz "
    "khz mhz ghz volt volts v w watt watts percent degree degrees dollar dollars euro euros times"
) | {"%", "°", "°c", "°f", ""}


def defines_nothing(body: str) -> bool:
    """Whether what a label says leaves open what it labels."""
    return judges(body) or _is_amount(body)


def judges(body: str) -> bool:
    """Whether it says how good something is, or what it is beside something that goes unsaid."""
    return any(said.match(body) for said in (_JUDGED, _RELATIONAL, _FIGURE))


def _is_amount(body: str) -> bool:
    """`a few centimetres` of the range that it has."""
    amount = _AMOUNT.match(body)
    if amount is None:
        return False
    following = body[amount.end() :].strip().split(" ")[0]
    return (amount["unit"] or "").lower() in _UNITS and following not in ("of", "that", "which")
