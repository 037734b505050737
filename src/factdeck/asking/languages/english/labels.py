"""What a heading or label is: a topic, a sorter, a set, a known attribute."""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.morphology import is_plural, singular
from factdeck.asking.languages.english.skips import is_how_to
from factdeck.asking.languages.english.tagger import tag
from factdeck.asking.languages.english.words import labels, subjects, word_set
from factdeck.asking.languages.english.words.verbs import NOUNISH

_NUMBERING = re.compile(
    r"^[\W_]*(?:(?:lecture|lesson|chapter|week|day|unit|part|section|module|topic|step|task|lec|"
    r"concept|domain|objective|principle|question|idea)\s*#?\d+(?:\.\d+)*\s*(?:\([^)]*\))?\s*[-–—:.]?\s*"
    r"|\d+(?:\.\d+)*[.):]?\s+|[IVXivx]+\.\s+)",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+\s*")
_ABOUT = re.compile(
    r"^(?:what (?:is|are|was|were)|introduction to|intro to|overview of|about|understanding|"
    r"definition of|basics of|summary of)\s+(?:an?\s+|the\s+)?(?P<topic>.+?)\??$"
    r"|^(?P<before>.+?)\s+(?:overview|introduction|basics|summary|explained|notes|concepts|"
    r"fundamentals|essentials|cheat ?sheet)$",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"^(?:what\s+(?:is|are|was|were)|definition of)\s+(?:an?\s+|the\s+)?(?P<term>[^?]+?)\s*\??$"
    r"|^(?P<before>[^?:]+?)\s+definition$",
    re.IGNORECASE,
)
_NO_TOPIC = re.compile(
    r"^(?:how|why|when|where|which|who|whose|what|types?|kinds?|differences?|comparison|comparing|"
    r"using|creating|getting|setting|working|making|choosing|adding|without|with|before|after|"
    r"during|in|on|at|for|from|by|under|over|if|my|our|your|this|these|more|most|other|some|"
    r"modifying|exporting|importing|managing|configuring|installing|deploying|removing|updating|"
    r"deleting|building|running|monitoring|connecting|accessing|enabling|securing|"
    r"introduction and|extra|pictures|photos|images|"
    r"creation|usage|setup|configuration|comparison|history|importance|good|best|deeper|additional|related|\d)\b|\bvs\.?\b|\bversus\b|[?=<>|→]|->"
    r"|\b(?:19|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:using|quiz|exam|homework|tutorial|examples?|demo|lab|continued|part \d+|exercise)\b",
    re.IGNORECASE,
)
_COUNTED_NAME = re.compile(r"\W*\d{1,2} [-–—] \w")
# What would stand without an article.
_ABSTRACT = re.compile(r"\w+(?:tion|sion|ment|ing|ance|ence|ity|ism|ness|ship)", re.IGNORECASE)
# What sorts wherever it stands, also with a number before it; others may be names: `7 - Security`.
_SORTS_ALWAYS = word_set(
    "introduction intro overview summary note notes background basics general misc miscellaneous "
    "other others references links example examples definition definitions terminology contents "
    "conclusion conclusions faq concepts recap review outline goals objectives resources"
)
_ORDINARY = re.compile(
    r"^(?:(?:the|main|key|other|common|some|basic|general|important|various|different)\s+)+"
)
_QUANTIFIER = re.compile(r"^(many|several|various|numerous|multiple) (\w)", re.IGNORECASE)
_WORD = re.compile(r"\w")
_SPACES = re.compile(r"\s+")
_OF_SOMETHING = re.compile(r"(?P<head>[\w -]+?) (?:of|for) (?P<topic>.+)")
_JOINT = re.compile(r"\s+(?:and|&|/)\s+|,\s*|/")
_OF = re.compile(r"\s+(?:of|for|to|in)\s+")
_BEHIND_HEAD = re.compile(
    r"\s+(?:of|for|in|to|from|used|between|that|on|by|with|affecting|influencing|controlling|"
    r"determining|causing|involved|driving|limiting)\s+"
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_LONGEST_TOPIC = 6


def clean(heading: str) -> str:
    """A heading without numbering, emoji, brackets' markup and closing colon."""
    text = _NUMBERING.sub("", _EMOJI.sub("", heading).strip())
    return _SPACES.sub(" ", text).strip(" :#–—-*_.")


@lru_cache(maxsize=8192)
def subject(text: str) -> str:
    """The topic that a heading or label names, empty if what hangs below needs another."""
    label = _QUANTIFIER.sub(_quantified, _without_sorter(clean(text)))
    about = _ABOUT.match(label)
    of_something = _OF_SOMETHING.match(label)
    if of_something and describes(label):
        label = re.sub(r"^(?:an?|the) ", "", of_something["topic"], flags=re.IGNORECASE)
    elif of_something and generic(of_something["head"]):
        return ""
    if about:
        label = clean(about["topic"] or about["before"])
    unfit = (
        not _WORD.search(label) or generic(label) or _is_of_kind(text, label) or label.endswith("?")
    )
    if unfit or _NO_TOPIC.search(label):
        return ""
    words = label.split()
    tables = (labels.ASIDES, labels.SETS, labels.ABBREVIATED)
    if len(words) > _LONGEST_TOPIC or "," in label or any(label.lower() in t for t in tables):
        return ""
    found = parse(label)
    told = words[0].islower() and found.tag(0) == "VBD"  # `listed five reasons`
    act = found.tag(0) == "VBG" and found.tag(1) in ("DT", "PRP")  # `Extending the set`
    if told or act:
        return ""
    sentence = found.kind in ("clause", "predicate") and found.tag(found.verb) != "VBD"
    if sentence or found.kind == "participle":
        return ""
    compound = all(token.tag in ("NN", "NNP", "JJ") for token in found.tokens[1:])
    noun = words[0].lower() in NOUNISH and not is_how_to(label)  # `Light reactions`
    imperative = found.kind == "imperative" and not (compound or noun or is_title_case(words))
    return "" if imperative else label


def _is_of_kind(text: str, label: str) -> bool:
    """`3 - Reception`: one of a kind that the heading does not name, `the reception floor`."""
    return _ABSTRACT.fullmatch(label) is not None and _COUNTED_NAME.match(text) is not None


def _quantified(found: re.Match[str]) -> str:
    """`Many cells` is about cells."""
    return found[2].upper() if found[1][0].isupper() else found[2]


def _without_sorter(label: str) -> str:
    """`Membrane proteins and functions` is about membrane proteins."""
    head, joined, sorter = label.rpartition(" and ")
    return head if joined and sorter.lower() in labels.GENERIC and not generic(head) else label


@lru_cache(maxsize=8192)
def generic(text: str) -> bool:
    """Whether a heading only sorts: `Overview`, `Main features`, `Chapter 3`."""
    label = clean(text).lower()
    plain = _ORDINARY.sub("", label)
    if _COUNTED_NAME.match(text) and plain not in _SORTS_ALWAYS and " " not in plain:
        return False
    known = (labels.GENERIC, _TRAITS, labels.ATTRIBUTES, labels.ABBREVIATED)
    if not plain or any(label in table or plain in table for table in known):
        return True
    parts = _JOINT.split(plain)
    return len(parts) > 1 and all(any(part in table for table in known) for part in parts)


def describes(text: str) -> bool:
    """Whether the list below tells traits of one thing."""
    label = clean(text).lower()
    head = _OF.split(_ORDINARY.sub("", label))[0]
    return head in _TRAITS or head.removeprefix("key ") in _TRAITS


_TRAITS = word_set(
    "advantages advantage pros benefits benefit strengths disadvantages disadvantage cons "
    "drawbacks limitations weaknesses features feature characteristics characteristic traits "
    "need necessity "
    "challenges problems issues considerations tips requirements assumptions goals principles "
    "aspect aspects property criterion criteria attribute parameter metric dimension "
    "steps consequences effects impacts reasons causes cause factors"
) | {
    "best practices",
    "pros and cons",
    "advantages and disadvantages",
    "use cases",
    "key points",
}


def defined(heading: str) -> str:
    """The term whose definition a heading asks for."""
    match = _DEFINED.match(clean(heading))
    if match is None:
        return ""
    term = match["term"] or match["before"]
    vague = {"it", "this", "that", "they", "there", "the"} & set(term.lower().split())
    return "" if vague or len(term.split()) > _LONGEST_TOPIC else term


def in_full(label: str, above: str) -> str:
    """An adjective with the kind of thing that the heading above it lists."""
    heading = _KINDS_OF.sub("", _ORDINARY.sub("", clean(above).lower()))
    kind = heading.rsplit(maxsplit=1)[-1] if heading else ""
    lists = is_plural(kind) and is_set(heading) and not (generic(above) or describes(above))
    adjective = label.isalpha() and parse(label).tokens[-1].tag == "JJ"
    named = len(heading.split()) <= _LONGEST_KIND and kind not in labels.SETS
    return f"{label} {singular(heading)}" if adjective and lists and named else label


_KINDS_OF = re.compile(r"^(?:types|kinds|forms|classes|categories) of ")
_LONGEST_KIND = 2


def is_set(label: str) -> bool:
    """Whether a label names a set by its plural head: `Storage classes`, `Types of joins`."""
    label = _BRACKETS.sub("", label)
    head = _BEHIND_HEAD.split(label)[0]
    words = head.split()
    if not words or len(label.split()) > _LONGEST_TOPIC + 2:
        return False
    last = words[-1].lower()
    if not is_plural(words[-1]) or last in labels.NOT_SETS:
        return False
    before = tag(head)[:-1]
    instruction = bool(before) and before[0].tag == "VB" and before[0].lower not in NOUNISH
    described = before[1:] if before and before[0].lower in labels.PARTICIPLES else before
    verbal = any(token.tag in ("VBZ", "VBD", "MD", "WH", "PRP") for token in described)
    return not instruction and not verbal


def inside(topic: str) -> str:
    """A topic within a question: `the French Revolution`, `the Runge-Kutta Method`."""
    words = topic.split()
    head = re.split(r"[-–]", words[-1])[-1].lower() if words else ""
    if len(words) == 1 and head in subjects.LONE:
        return f"the {topic if head in subjects.CAPITALISED else head}"
    if len(words) > 1 and head in labels.METHOD_HEADS and words[0].lower() not in _DETERMINED:
        return f"the {topic}"
    return re.sub(r"^(?:The|An?) ", lambda m: m.group().lower(), topic)


_DETERMINED = word_set("the a an each every any all no both")


def lower_label(label: str) -> str:
    """A label inside a sentence: known labels wholly lower-cased, others as far as is safe."""
    if label.lower() in labels.SETS or label.lower() in labels.ATTRIBUTES:
        return label.lower()
    words = label.split()
    if is_title_case(words) and all(PLAIN.lower_first(w) != w or w.islower() for w in words):
        return label.lower()
    if words and words[0].lower() in labels.PARTICIPLES:
        return label[0].lower() + label[1:]
    return PLAIN.lower_first(label)


def is_title_case(words: list[str]) -> bool:
    """Whether all words but the little ones are capitalised: a name, or a heading's style."""
    return len(words) > 1 and all(w[0].isupper() or len(w) < 4 for w in words)  # noqa: PLR2004
