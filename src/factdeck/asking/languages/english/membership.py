"""Whether the items below a label are members of the set it names."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.labels import clean
from factdeck.asking.languages.english.stems import stems
from factdeck.asking.languages.english.words import labels, word_set
from factdeck.asking.languages.english.words.verbs import NOUNISH

# What a list card loses. No member: it is not used.
_NO_MEMBERS = 1.0
_MANY_TRAITS, _ADJECTIVES, _ANY_PLURAL, _MIXED, _OPEN = 0.15, 0.15, 0.1, 0.15, 0.02
# More traits than this nobody tells from praise, or gives back the same way twice.
_MOST_TRAITS = 4
_FEWEST_OF_ANY = 3
_LONGEST_NAME = 4
# Sets whose members are acts or sentences as often as things.
_ACTS = word_set(
    "steps step phases stages functions roles responsibilities goals objectives principles rules "
    "features advantages disadvantages benefits drawbacks limitations properties characteristics "
    "challenges problems issues assumptions requirements conditions ways reasons causes effects "
    "consequences uses methods duties tasks pros cons strengths weaknesses criteria operations "
    "techniques strategies actions circumstances situations occasions failures"
)
_TRAITS = word_set(
    "features characteristics advantages disadvantages benefits drawbacks pros cons strengths "
    "weaknesses challenges limitations properties issues problems considerations"
)
# Sets whose members go by short names.
_NAMED = word_set(
    "types kinds forms classes categories components parts elements layers modules phases stages "
    "levels states modes methods models tiers families groups tests ports protocols algorithms "
    "variants subtypes options strategies techniques schools branches organs bones muscles lobes "
    "chambers regions zones systems theories laws roles pillars approaches ways causes symptoms "
    "signs factors steps functions operators registers topologies formats colours colors senses "
    "dimensions principles rules formulas measures engines colonies powers members sources units "
    "mechanisms pathways engines"
)
_KNOWN = frozenset(label.rsplit(maxsplit=1)[-1] for label in labels.SETS)
# What follows a thing below its name and is no member of a set: `Example`, `Uses`.
_ASIDES = (
    (
        frozenset(labels.ASIDES)
        - word_set(
            "image picture video code input output table chart graph "
            "link source result conclusion observation question answer summary case task step "
            "scenario"
        )
    )
    | word_set(
        "examples definition types uses advantages disadvantages pros cons benefits drawbacks "
        "limitations purpose features problem solution symptoms treatment diagnosis function "
        "functions"
    )
    | {"key insight", "key insights", "key takeaway", "key takeaways", "key point", "key points"}
)
_BEHIND_HEAD = re.compile(
    r"\s+(?:of|for|in|to|from|used|between|that|on|by|with|over|affecting|influencing|controlling|"
    r"determining|causing|involved|driving|limiting)\s+"
)
# What is listed below a happening is mostly what brings it about.
_HAPPENINGS = word_set("shifts changes increases decreases movements developments shortages crises")
_CAUSES = 0.1
_NUMBER = re.compile(r"^(?:one|two|three|four|five|six|seven|\d)\s", re.IGNORECASE)
# `tasks that are too complex to program`: there are more.
_EXAMPLES = 0.15
_SAID_OF_THEM = re.compile(r" (?:that|which|who) (?:is|are|can|cannot|have|has|need)\b")
_LEADS_ON = re.compile(r"\b(?:etc|such as|e\.g|for example|and so on)\b|\.\.\.|…", re.IGNORECASE)


def unlike(label: str, items: tuple[str, ...]) -> float:
    """See `Wording.unlike`."""
    counted = re.match(r"(?:the )?(?:two|three|four|five|six|seven|\d) ", label.lower())
    label = clean(label).lower()
    head = _head(label)
    if _are_no_members(label, head, items):
        return _NO_MEMBERS
    doubt = _doubt(label, head, items)
    if counted or head in _NAMED | _ACTS | _KNOWN or _shares_head(label, items):
        return doubt
    short = all(len(item.split()) <= _LONGEST_NAME for item in items)
    return doubt + _ANY_PLURAL if short and len(items) >= _FEWEST_OF_ANY else _NO_MEMBERS


def _are_no_members(label: str, head: str, items: tuple[str, ...]) -> bool:
    if any(item.lower() in _ASIDES or _LEADS_ON.search(item) for item in items):
        return True
    if any(stems(_NUMBER.sub("", item)) in (stems(label), stems(head)) for item in items):
        return True  # the heading once more
    # `Block size`, `Key sizes`: the features are their values.
    if head in _TRAITS and 2 * sum(map(_is_value, items)) >= len(items):
        return True
    return head not in _ACTS and (_acts(label, items) > 0 or _stray(items))


def _acts(label: str, items: tuple[str, ...]) -> int:
    # `Recall bias` of the kinds of bias
    return sum(_tells(item) and not stems(item) & stems(label) for item in items)


def _doubt(label: str, head: str, items: tuple[str, ...]) -> float:
    lone_acts = sum(" " not in item and parse(item).kind == "imperative" for item in items)
    mixed = 0 < _acts(label, items) < len(items) - lone_acts
    return (
        _MIXED * mixed
        + _MANY_TRAITS * (head in _TRAITS and len(items) > _MOST_TRAITS)
        + _OPEN * labels.is_open_set(label)
        + _CAUSES * (head in _HAPPENINGS)
        + _EXAMPLES * bool(_SAID_OF_THEM.search(label))
        + _ADJECTIVES * (head in _ACTS and any(map(_is_adjective, items)))
    )


def _head(label: str) -> str:
    """The last noun before what the set belongs to: `storage classes of S3` gives `classes`."""
    named = _BEHIND_HEAD.split(label)[0]
    head = named.rsplit(maxsplit=1)[-1] if named.strip() else ""
    return f"{head}s" if f"{head}s" in _KNOWN else head  # `Treatment` above several


def _is_value(item: str) -> bool:
    """`Key sizes`, `Structure`: what has a value, and is none."""
    last = item.rsplit(maxsplit=1)[-1].lower()
    return {last, last.removesuffix("s")} & (labels.VALUES | {"structure"}) != set()


def _tells(item: str) -> bool:
    """Whether an item says something and names nothing: `Firms sell`, `Uses UDP`."""
    found = parse(item)
    if len(found.tokens) < 2:  # noqa: PLR2004 - a lone word is a name whatever else it can be
        return False
    if found.kind in ("clause", "predicate"):
        return True
    following = found.tag(1) in ("DT", "PRP", "JJ")
    return found.kind == "imperative" and (found.lower(0) not in NOUNISH or following)


def _stray(items: tuple[str, ...]) -> bool:
    """`Routers`, `Switches`, `Forward packets of data`: lone names and something said of them."""
    lengths = sorted(len(item.split()) for item in items)
    told = [item for item in items if len(item.split()) >= _LONGEST_NAME]
    act = any(parse(item).kind == "imperative" for item in told)
    return act and lengths[0] == 1 and len(told) < len(items)


def _is_adjective(item: str) -> bool:
    return parse(item).tokens[-1].tag in ("JJ", "RB") if re.search(r"\w", item) else False


def _shares_head(label: str, items: tuple[str, ...]) -> bool:
    """`Gateways`: `file gateway`, `tape gateway`."""
    head = stems(_head(label))
    return bool(head) and sum(bool(head & stems(item)) for item in items) * 2 >= len(items)
