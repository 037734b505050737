"""Labels and sentences that open a list, and how to ask for its members."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.labels import clean, inside, is_set, lower_label
from factdeck.asking.languages.english.stems import stems
from factdeck.asking.languages.english.words import labels
from factdeck.asking.text import strip_end

_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NUMBER = r"(?P<number>two|three|four|five|six|seven|[2-7])"
_MANY = r"(?:several|many|various|a few|some|different|multiple|these|the following|following)"
_OFFERS = r"(?:has|have|supports?|offers?|provides?|uses?|includes?|contains?|defines?|comes in)"
_STATED = rf"(?:the following\s+)?(?:{_NUMBER}\s+)?"
_TOPIC = r"(?P<topic>[\w/'. -]+?)"
_THAT = (
    r"(?P<that>(?:gives|offers|grants|sets|defines|names|lists|uses|takes|knows)(?:\s+[\w ]+?)?)"
)
_PART = r"(?P<part>[\w' -]+)"
_OF = r"(?:consists?|is composed|is made up|are composed)\s+of"
_INTO = r"(?:can be|is|are)\s+(?:divided|classified|split|grouped|categori[sz]ed)\s+(?:into|as)"
_CASES = r"(?P<join>for|in|under|on|against|with|from|by)\s+the following\s+"
_CLOSING = r"(?:are|include|were|included)(?:\s+(?:the following|as follows|listed below))?"
_OPENERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_TOPIC}\s+{_CASES}(?:{_NUMBER}\s+)?(?P<case>[\w-]+s)",
        rf"there (?:are|exist|were)\s+(?:{_MANY}\s+)?(?:{_NUMBER}\s+)?(?P<label>.+)",
        rf"(?:the|these)\s+(?:following\s+)?are\s+(?:the\s+)?(?:{_NUMBER}\s+)?(?P<label>.+)",
        rf"(?:the\s+)?(?P<label>[\w' -]+?)\s+{_CLOSING}",
        rf"{_TOPIC}\s+(?:has|have|had)\s+{_STATED}{_PART}",
        rf"{_TOPIC}\s+{_OF}\s+{_STATED}{_PART}",
        rf"{_TOPIC}\s+{_INTO}\s+{_STATED}{_PART}",
        rf"(?:the\s+)?{_NUMBER}\s+(?P<label>.+)",
        rf"{_TOPIC}\s+in\s+{_NUMBER}\s+(?P<way>steps|phases|stages|ways)",
        rf"{_TOPIC}\s+{_THAT}\s+{_NUMBER}\s+(?P<part>[\w' -]+?)(?P<particle> aside| apart)?",
        rf"{_OFFERS}\s+(?:the following\s+)?{_NUMBER}\s+(?P<label>[\w' -]+)",
        rf"{_TOPIC}\s+{_OFFERS}\s+(?:the following\s+)?{_NUMBER}\s+{_PART}",
    )
)
_SET_WITH_TOPIC = re.compile(
    r"^(?:the\s+)?(?P<set>[\w' -]+?)\s+"
    r"(?P<join>of|for|in|to|against|over|between)\s+(?P<topic>.+)$",
    re.IGNORECASE,
)
_NO_TOPIC = re.compile(
    r"\b(?:this|these|it|its|their|they|we|you|our|your|here|suppose|consider|assume|imagine)\b",
    re.IGNORECASE,
)
_ORDINARY = re.compile(r"(?:Common|Main|Key|Basic|Important|Typical|General|Different) ")
_QUANTIFIER = re.compile(r"^(?:several|many|various|multiple|numerous|some|a few) ", re.IGNORECASE)
# `Other methods`: other than which?
_OTHERS = re.compile(
    r"(?:the )?(?:other|another|additional|further|more|remaining) ", re.IGNORECASE
)
_TWO_SETS = re.compile(r"[a-z]s(?: and | or |\s?[&/+]\s?)(?:[\w-]+ ){0,2}[\w-]+[a-z]s\b")
# `Reflexes - 3 types`: a set that states behind its name how many it has of what.
_COUNTED_BEHIND = re.compile(
    rf"(?P<set>[\w' -]+?)\s*[-–—:,(]\s*{_NUMBER}\s+(?P<kind>(?:main |major |basic )?"
    r"(?:types|kinds|forms|classes|categories|groups|stages|phases|steps|levels|layers|parts))\)?",
    re.IGNORECASE,
)
_NUMBER_BEHIND = re.compile(rf"^(?P<set>[A-Za-z][\w' -]+?)\s*\({_NUMBER}\)$", re.IGNORECASE)
_SAYS_ENOUGH = re.compile(r" (?:that|affecting|influencing|controlling|determining|causing) ")
_OWNED = re.compile(r"(?P<owner>[A-Z]\w+['’]s) (?P<set>[a-z].*)")  # `Piaget's stages`
_LEADING_NUMBER = re.compile(rf"^(?:the\s+)?{_NUMBER}\s+", re.IGNORECASE)


def opened_list(text: str) -> str:
    """The label of the list that a sentence opens, with the number it states, or empty."""
    opening = text.strip()
    sentence = opening.endswith(":") or re.match(r"there (?:are|exist)\b", opening, re.IGNORECASE)
    if not sentence:
        return ""
    opening = strip_end(opening)
    for pattern in _OPENERS:
        match = pattern.fullmatch(opening)
        if match:
            return _label(match.groupdict())
    return ""


def _label(found: dict[str, str | None]) -> str:
    number = f"{found['number']} " if found.get("number") else ""
    if found.get("label"):
        return number + str(found["label"])
    topic = str(found["topic"])
    if _NO_TOPIC.search(topic):
        return ""
    topic = inside(topic)
    if found.get("case"):  # `It runs in the following modes`: modes in which it runs
        told = parse(topic).kind == "clause"
        return f"{number}{found['case']} {found['join']} which {topic}" if told else ""
    if found.get("way"):
        return f"{number}{found['way']} in which {topic}"
    if found.get("that"):
        return f"{number}{found['part']} that {topic} {found['that']}{found['particle'] or ''}"
    return f"{number}{found['part']} of {topic}"


def list_label(label: str, count: int, topic: str) -> str:
    """The question for a list's members, empty where the label names no set."""
    # `2 gas giants` states a number, which cleaning would take for that of a heading.
    label, stated = _stated_number(_counted_ahead(label.strip()))
    label, number = _stated_number(clean(label))
    stated = stated or number
    label = _QUANTIFIER.sub("", label)
    if (stated and stated != count) or _NO_TOPIC.search(label) or _is_no_set(label):
        return ""
    if not stated and labels.is_open_set(label):
        return _named_few(label, count, topic)
    key = labels.ABBREVIATED.get(label.lower(), label.lower())
    key = f"{key}s" if f"{key}s" in labels.SETS else key  # `Treatment` above three of them
    if key in labels.SETS:
        return f"What are the {count} {key} {labels.SETS[key]} {inside(topic)}?" if topic else ""
    named = _SET_WITH_TOPIC.match(label)
    if named and named["join"].lower() == "over" and named["set"].lower() in labels.SETS:
        rest = f"{named['set'].lower()} of {inside(topic)} over {named['topic']}"
        return f"What are the {count} {rest}?" if topic else ""
    if named and is_set(label):
        said = lower_label(_without_article(label))
        said = said if " " in named["set"] else f"{said[0].lower()}{said[1:]}"  # `Pillars of …`
        question = f"hat are the {count} {said}?"
        vague = named["topic"].lower().removesuffix("s") in labels.VALUES  # `types of actions`
        led = topic and vague and not stems(topic) & stems(label)
        return f"{topic}: w{question}" if led else f"W{question}"
    plain_set = is_set(label) and label.lower() not in labels.NOT_SETS
    return _bare(lower_label(_without_article(label)), count, topic) if plain_set else ""


def _is_no_set(label: str) -> bool:
    """`Other methods` are some of a set, `Gates & locks` are two."""
    two = _TWO_SETS.search(label) and label.lower().split(" of ")[0] not in labels.SETS
    return bool(_OTHERS.match(label) or two)


def _named_few(label: str, count: int, topic: str) -> str:
    """`Name 3 use cases for Redis.`: of a set that another author would fill otherwise."""
    key = label.lower()
    if key in labels.SETS:
        return f"Name {count} {key} {labels.SETS[key]} {inside(topic)}." if topic else ""
    said = lower_label(_without_article(label))
    said = f"{said[0].lower()}{said[1:]}"  # what opens an open set is no name
    return f"Name {count} {said}." if " " in label else ""


def _bare(label: str, count: int, topic: str) -> str:
    """A plural without its topic: `storage classes`, `clinical effects`."""
    owned = _OWNED.fullmatch(label)
    if owned:
        return f"What are {owned['owner']} {count} {owned['set']}?"
    label = _ORDINARY.sub(lambda m: m.group().lower(), label)
    lone = " " not in label
    if lone and PLAIN.lower_first(label.capitalize()) == label.capitalize():
        return ""  # `Whigs` are no set to be recalled
    if _SAYS_ENOUGH.search(label):  # `ranges that RFC 1918 sets aside`
        return f"What are the {count} {label}?"
    if not topic:
        return f"What are the {count} {label}?" if len(label.split()) > 2 else ""  # noqa: PLR2004
    if stems(topic) & stems(label):
        return f"What are the {count} {label}?"
    return f"{topic}: what are the {count} {label}?"


def _counted_ahead(label: str) -> str:
    """`Reflexes - 3 types` gives `3 types of reflexes`."""
    found = _COUNTED_BEHIND.fullmatch(label)
    if found is None:
        return _NUMBER_BEHIND.sub(r"\g<number> \g<set>", label)
    said = lower_label(clean(found["set"]))
    if stems(found["kind"]) & stems(said):  # `Stages of grief (5 stages)`
        return f"{found['number']} {said}"
    return f"{found['number']} {found['kind']} of {said}"


def _stated_number(label: str) -> tuple[str, int]:
    match = _LEADING_NUMBER.match(label)
    if match is None:
        return label, 0
    word = match["number"].lower()
    return label[match.end() :], _COUNT.get(word) or int(word)


def _without_article(label: str) -> str:
    """The label alone; `Methods to Study Bones` is no name for its verb's capital."""
    label = re.sub(r"(?<= to )[A-Z](?=[a-z]+\b)", lambda m: m.group().lower(), label)
    return re.sub(r"^(?:the|a|an)\s+", "", label, flags=re.IGNORECASE)
