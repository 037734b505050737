"""Answers that do not fit their question, and pictures that the card does not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.bodies import judges
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.text import letter_words
from factdeck.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Candidate, Fact

# Lines, areas and plots that the card does not show.
_COLOUR = (
    r"(?:blue|red|green|orange|purple|yellow|gr[ae]y|black|pink|cyan|dashed|dotted|shaded|"
    r"highlighted|bold|solid)"
)
_SHAPE = r"(?:lines?|curves?|bars?|area|areas|region|regions|dots?|points?|band|arrows?|boxe?s?)"
_PICTURED = re.compile(
    rf"\b{_COLOUR}(?:[ -]\w+){{0,2}} {_SHAPE}\b|\bin {_COLOUR}\b|"
    r"\b(?:do|does|did|is|are) the (?:[\w-]+ ){0,5}?(?:(?:sub)?plot|arrow|panel|chart|histogram|"
    r"figure|graph|diagram|image|picture|screenshot|heatmap)s?\b|"
    r"\beach branch\b|\b(?:left|right)(?:most)? (?:plot|panel|figure|image)\b",
    re.IGNORECASE,
)
# One of these is in all that the pattern finds.
_OF_PICTURES = word_set(
    "blue red green orange purple yellow gray grey black pink cyan dashed dotted shaded bold solid "
    "highlighted plot plots subplot subplots panel panels chart charts histogram histograms figure "
    "figures graph graphs diagram diagrams image images picture pictures screenshot screenshots "
    "heatmap heatmaps branch arrow arrows"
)
_SYMBOL = re.compile(r"\$(?:(?!\\(?:n?eq?|[lg]eq?)\b)[^$=<>≤≥])+\$")
_ASKS_SYMBOL = re.compile(r"\b(?:symbols?|notation|denoted?|formula|equation|written)\b")
_HIDDEN = re.compile(r"\ba certain\b|\ba given set\b", re.IGNORECASE)
# `What is the port of SSH?`, `What are the components of X?`: a column's name asks for a thing.
_OF_COLUMN = re.compile(
    r"What (?:is|(?P<several>are)) (?:the|an?) (?P<kind>[\w -]+?) (?:of|for|in) "
)
# What comes of something is told as often as named: `lowers the yield`.
_TOLD = frozenset(["effect", "effects", "impact", "influence", "result", "role", "purpose"])
_DOES_WHAT = re.compile(r"\b[Ww]hat do(?:es)? ")
_SAYS_HOW = re.compile(
    r"(?:good|great|flexible|useful|suitable|easy|simple|ideal)\b", re.IGNORECASE
)
_SEVERAL = re.compile(r",|;|/|&|\band\b|\bor\b|\n|\d")


# `What is the assumption?` asks about whichever one the note had in mind.
_ANY_ONE = re.compile(
    r"What (?:is|are) (?:the )?(?:(?:first|second|third|fourth|last|next) )?"
    r"(?:assumptions?|objectives?|goals?|results?|terms?|ideas?|conclusions?|problems?|questions?|"
    r"methods?|approach|steps?|formulas?|equations?|examples?|cases?|values?|differences?|rules?|"
    r"process|parameters?|inputs?|outputs?|variables?|points?|observations?)\?"
)
_TAIL = 12  # letters that tell where in the note an answer ends
_OF_SYMBOL = re.compile(r"What (?:is|are) (?:\$[^$]+\$(?:,? and |, )?)+\?")
# What follows a clause that is whole: another, or what comes of it: `…, reducing the risk`.
_NEXT_FACT = re.compile(r"\s*(?:[.;!\n]|,\s+\w+ing\b)")
_FILE = re.compile(r"\b[\w-]+\.(?:md|py|ipynb|csv|txt|pdf|json|ya?ml)\b")
_OPEN_CLAUSE = re.compile(r"That\b|.*\bthat, (?:when|if|as|because|although|while)\b", re.DOTALL)
# What a thing is a hallmark or a key part of does not say what it is.
_VAGUE_GENUS = re.compile(
    r"(?:an?|the|one) (?:hallmark|cornerstone|"
    r"(?:[\w-]+ )?(?:decision|matter|consideration|concern|reminder|proof|nightmare) "
    r"(?:with|of|for|that)|"
    r"(?:core|key|important|essential|fundamental|central|crucial|major|main|critical|vital) "
    r"(?:component|part|aspect|concept|feature|element|step|tool|technique|method|consideration))\b",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(r"What (?:is|are|was|were) ")
# A clause that breaks off: `a structure that contains`, `generating responses as`.
_BREAKS_OFF = re.compile(
    r".*\b(?:that|which|who) (?:contains?|includes?|allows?|enables?|provides?|requires?|has|have|"
    r"is|are|can|uses?|represents?|consists? of|holds?|gives?)"
    r"|.*\b(?:as|than|via|plus|including|because|between)",
    re.DOTALL,
)
# `It depends on the data`: true of anything.
_OF_ANYTHING = re.compile(
    r"(?:the )?(?:data|situation|context|problem|case|use case|application|circumstances|"
    r"requirements?|needs?|task|permissions?|environment|details)"
    r"|an? (?:process|reaction|change|response|problem) (?:begins|starts|occurs|happens|arises)",
    re.IGNORECASE,
)
# What one study found, one event's letter, one calculation's numbers.
_ONE_STUDY = re.compile(
    r"\b(?:an?|one) (?:(?:1[89]|20)\d\d (?:[\w-]+ )?|[A-Z][a-z]+ )"
    r"(?:study|experiment|survey|trial)\b"
    r"|\b(?:study|experiment|survey|trial) (?:at|by|from) [A-Z]"
    r"|\b[Ii]n (?:this|that|our) (?:case|example|study|experiment|survey|trial)\b"
    r"|\b(?:Event|Case|Group|Player|Firm|Country|Person|Team) [A-Z1-9]\b"
)
_NUMBERS_OF_ONE = re.compile(r"\$\s*(?:df|[nNtzp])\s*=\s*-?\d")
_LIKE = re.compile(r"[Tt]hings like\b")
_SOME_LIKE = re.compile(r"[A-Z][a-z]+s (?:like|such as)\b")  # `Approaches like …`


# Rules that cut the answer out of a sentence themselves.
_CUTTING = frozenset(
    {
        "definition",
        "function",
        "headed",
        "responsible",
        "agent",
        "term",
        "passive",
        "frame",
        "use",
        "place",
        "gloss",
    }
)

# What a pattern finds: in the question without maths, in the question as it is, in the answer.
_IN_QUESTION = (
    (_ANY_ONE.fullmatch, "nameless-subject", 1.0, "the question does not say which one"),
    (_ONE_STUDY.search, "example", 0.2, "the question is about one study or example"),
    (_FILE.search, "file-name", 1.0, "the question is about a file"),
)
_IN_ANSWER = (
    (_BREAKS_OFF.fullmatch, 1.0, "the answer breaks off"),
    (_OF_ANYTHING.fullmatch, 0.3, "the answer fits any question"),
    (_SOME_LIKE.match, 0.3, "the answer is a few of many"),
    (_LIKE.match, 1.0, "the answer is a few of many"),
    (_VAGUE_GENUS.match, 0.3, "the answer says how it matters, not what it is"),
    (_HIDDEN.search, 0.1, "the answer keeps something back"),
)


def findings(candidate: Candidate, fact: Fact, question: str, answer: str) -> Iterator[Finding]:
    """Yield findings about a question and its whole answer, both without their maths."""
    both = f"{question} {answer}"
    if not _OF_PICTURES.isdisjoint(letter_words(both)) and _PICTURED.search(both):
        yield Finding("pictured", 1.0, "the card speaks of a picture it does not show")
    for finds, lint, penalty, message in _IN_QUESTION:
        if finds(question):
            yield Finding(lint, penalty, message)
    for finds, penalty, message in _IN_ANSWER:
        if finds(answer):
            yield Finding("vague-answer", penalty, message)
    yield from _bare_symbols(candidate, question)
    if candidate.rule in _CUTTING and _NUMBERS_OF_ONE.search(candidate.answer[0]):
        yield Finding("example", 0.2, "the answer holds the numbers of one calculation")
    if len(candidate.answer) == 1 and candidate.rule in _CUTTING:
        yield from _cut(fact.text, candidate)
    if candidate.rule == "definition" and _ASKS_WHAT.match(question) and judges(answer):
        yield Finding("vague-answer", 0.3, "the answer judges, and does not say what it is")
    if candidate.rule == "row":
        yield from _misfit(question, answer)


def _bare_symbols(candidate: Candidate, question: str) -> Iterator[Finding]:
    whole = " / ".join(candidate.answer)
    if _SYMBOL.fullmatch(whole) and not _ASKS_SYMBOL.search(question):
        yield Finding("symbol-answer", 0.3, f"{whole!r} is a bare symbol")
    if _OF_SYMBOL.fullmatch(candidate.question):
        yield Finding("symbol-term", 0.3, "the question asks what a symbol of the note stands for")


def _cut(text: str, candidate: Candidate) -> Iterator[Finding]:
    answer = candidate.answer[0]
    if _OPEN_CLAUSE.match(answer) and not _ends_sentence(text, answer):
        yield Finding("cut-clause", 1.0, "the answer is cut before its clause ends")
    if _goes_on(text, candidate):
        yield Finding("cut-short", 0.3, "the sentence goes on where the answer ends")


def _goes_on(text: str, candidate: Candidate) -> bool:
    """Tell whether the note goes on after the answer without a stop, in words not asked with.

    `The difference between the maximum` (and the minimum value) is no answer.
    """
    tail = candidate.answer[0].rstrip(" .")[-_TAIL:].casefold()
    _, found, rest = text.casefold().partition(tail)
    following = re.match(r"\s+[\w$-]+(?: [\w$-]+){0,2}", rest)
    if not found or following is None:
        return False
    return following[0].strip() not in candidate.question.casefold()


def _ends_sentence(text: str, answer: str) -> bool:
    """Tell whether the note goes on after the answer's last words with another sentence, or not."""
    tail = answer.rstrip(" .")[-_TAIL:]
    _, found, rest = text.partition(tail)
    return bool(found) and (not rest.strip() or _NEXT_FACT.match(rest) is not None)


def _misfit(question: str, answer: str) -> Iterator[Finding]:
    """A cell that is no thing of the kind that its column's question asks for."""
    asked = _OF_COLUMN.match(question)
    kind = parse(answer).kind
    if _DOES_WHAT.search(question) and kind == "predicate":
        yield Finding("misfit", 0.15, f"{answer!r} is nothing that it does it to")
    if asked is None or asked["kind"].rsplit(maxsplit=1)[-1] in _TOLD:
        return
    if kind in ("predicate", "participle", "imperative") or _SAYS_HOW.match(answer):
        yield Finding("misfit", 0.15, f"{answer!r} is no {asked['kind']}")
    elif (
        asked["several"]
        and not _SEVERAL.search(answer)
        and not is_plural(answer.rsplit(maxsplit=1)[-1])
    ):
        yield Finding("misfit", 0.1, f"{answer!r} is one and the question asks for several")
