"""Bullets that nobody should be asked about: navigation, homework, quizzes, chat."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.words import word_set
from factdeck.asking.text import letter_words

if TYPE_CHECKING:
    from factdeck.model import Fact, Note

_SECTIONS = re.compile(
    r"learning (?:outcome|objective|goal)|^(?:lesson |course )?objectives|table of contents|"
    r"^contents$|^topics:?$|^syllabus|^agenda|^outline$|^references?$|^bibliography|"
    r"further reading|^resources|see also|"
    r"homework|assignment|to-?do|exercises?\b|acknowledg|useful links|related (?:links|notes)|quiz|"
    r"practice (?:test|exam|questions)|mock exam|^solutions?$|\blab\b|take home|survey|changelog|"
    r"^sources?$|^links?$|^credits$|installation|getting started|prerequisites?$|troubleshoot",
    re.IGNORECASE,
)
_CITATION = re.compile(
    r"\(\d{4}[a-z]?\)\.|\bet al\b|doi\.org|\bdoi:|\bpp?\. ?\d|\bISBN\b|Proceedings of|"
    r"\bVol\. ?\d|\bJournal of\b.*\d{4}|, \d{4}\)?\.?$(?<=[A-Z]\., \d{4})"
)
_CHAT = re.compile(
    r"\bin this (?:section|chapter|lecture|lesson|article|video|course|module|post|tutorial|guide|"
    r"lab|note)\b"
    r"|\bwe(?:'ll|’ll| will| are going to| have (?:seen|discussed)| discussed| saw| learned)\b"
    r"|\blet's\b|\blet us\b|\btake me to\b|\bas (?:you can see|seen in|mentioned|discussed|shown)\b"
    r"|\bsee (?:figure|image|diagram|table|section|chapter)\b"
    r"|\bin the (?:image|figure|diagram|picture)\b"
    r"|\b(?:next|previous) (?:section|lecture|lab|step|chapter|video)\b"
    r"|\bI (?:think|will|have|am|was|don't|do|need|want|guess|like|would|could)\b"
    r"|\bI'(?:m|ve|ll|d)\b|^I\b(?!\s*[:.)–-])|\bmy (?:notes|opinion)\b",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(r"\b(?:todo|tbd|fixme|wip)\b|\?\?\?", re.IGNORECASE)
_YEAR, _A_YEAR = re.compile(r"1[89]\d\d|20\d\d"), "1999"
# Each pattern with the words of which it needs one: most bullets hold none.
_SIGNS = (
    (
        "citation",
        _CITATION,
        word_set("et doi p pp isbn proceedings vol journal") | {_A_YEAR},
    ),
    (
        "talk to the reader",
        _CHAT,
        word_set(
            "section chapter lecture lesson article video course module post tutorial guide lab "
            "note we let take see seen mentioned discussed shown image figure diagram picture next "
            "previous i my"
        ),
    ),
    ("unfinished", _UNFINISHED, word_set("todo tbd fixme wip")),
)
_LINK = re.compile(
    r"(?:refs?|references?|sources?|see also|see|docs?|documentation|links?|videos?|read(?:ing)?|"
    r"watch|credits?|further reading|more (?:info|information|details|on this)|"
    r"check(?: out)?)\b\s*[:\-–]?",
    re.IGNORECASE,
)
_HOW_TO = re.compile(
    r"(?:click|go to|open|run|install|download|navigate|select|choose|enter|type|copy|paste|visit|"
    r"log ?in|sign ?in|press|make sure|remember|read|watch|check|try|let|note that|consider|"
    r"think about|complete|answer|describe|explain|identify|discuss|outline|compare|define|"
    r"understand|recall|interpret|summari[sz]e|recogni[sz]e|demonstrate|list|name|state|"
    r"learn|practi[cs]e|review|study|look (?:at|up|into)|write|draw|find|verify|ensure|set up|"
    r"create|add|edit|delete|remove|apply|configure|update|start|stop|change|move|save|close|"
    r"don't|do not|use|keep|avoid|put|get|give|take|build|deploy|enable|disable)\b",
    re.IGNORECASE,
)
_LONGEST = 90
_SHORT_LINK = 12


def skip(fact: Fact, note: Note) -> str:
    """Name why a bullet is no fact to ask about, empty if it may be one."""
    text = fact.text.strip()
    if any(map(_is_apart, (*fact.trail[-2:], note.title))):
        return "section without facts"
    if _is_link(fact, text):
        return "link"
    if len(text.split()) > _LONGEST:
        return "too long"
    words = {*letter_words(text), _A_YEAR if _YEAR.search(text) else ""}
    for reason, sign, signals in _SIGNS:
        if not signals.isdisjoint(words) and sign.search(text):
            return reason
    return "unfinished" if "???" in text else ""


@lru_cache(maxsize=1024)
def _is_apart(heading: str) -> bool:
    return _SECTIONS.search(heading.strip()) is not None


def _is_link(fact: Fact, text: str) -> bool:
    linked = "http" in text or any(s.kind == "link" for s in fact.spans)
    if not linked:
        return False
    outside = len(text.split()) - sum(
        len(text[s.start : s.end].split()) for s in fact.spans if s.kind == "link"
    )
    lead = _LINK.match(text) is not None and len(text.split()) < _SHORT_LINK
    return lead or outside <= 1 or ("http" in text and len(text.split()) < _SHORT_LINK)


def is_how_to(text: str) -> bool:
    """Whether a bullet tells the reader to do something, by the verb it opens with."""
    return _HOW_TO.match(text) is not None
