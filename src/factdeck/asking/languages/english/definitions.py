"""Ask about a term in the form that the shape of its definition calls for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.abbreviations import initials_fit
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.labels import lower_label
from factdeck.asking.languages.english.morphology import is_plural, lemma, singular, stem
from factdeck.asking.languages.english.terms import (
    bare,
    can_be_defined,
    doubt,
    is_person,
    is_plural_term,
    is_value,
    mention,
    what_is,
    with_indefinite,
    with_the,
)
from factdeck.asking.languages.english.words import closed, labels, word_set
from factdeck.asking.languages.english.words.questions import SPECIFIC
from factdeck.asking.languages.english.words.verbs import NOUNISH
from factdeck.asking.text import first_sentence, mask, series, strip_end, upper_first

if TYPE_CHECKING:
    from collections.abc import Callable

_COPULA = re.compile(
    r"^(?:(?:it|this|they|these)\s+)?(?:is|are|was|were)\s+(?=(?:an?|the|one)\b)", re.IGNORECASE
)
_OWN_COPULA = re.compile(
    r"s?(?:\s*\([^)]*\))?\s+(?:is|are|refers to|means)\s+(?=an?\b|the\b)", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:an?|the|any|one(?! or\b)|each|every)\s", re.IGNORECASE)
_POST_MODIFIED = re.compile(
    r"(?:[\w'’/-]+\s){0,5}?[\w'’/-]+\s(?P<join>that|which|who|whose|of|for|used|between|from|where|in|"
    r"with|by|on|containing|made|formed|located|to|within|caused|designed|given)\b"
)
_NO_DEFINITION = re.compile(
    r"^(?:not|no|only|also|more|less|same|similar|high|low|higher|lower|very|usually|often|e\.?g|"
    r"example|like|see|if|as|good|bad|easy|hard|first|great|useful|best|due|because|but|and|or|"
    r"most|all|some|many|both|different|various|multiple|up|at|\d)\b",
    re.IGNORECASE,
)
# `Formula for the sample mean: …`, `Capital of France: …`: the label asks by itself.
_NAMED_VALUE = re.compile(
    r"(?:(?:the|an?) )?(?:[a-z-]+ )?(?:formula|equation|symbol|notation|unit|capital|purpose|goal|"
    r"aim|function|role|cause|effect|result|size|number|length|range|value|probability|chance|name|"
    r"main [a-z]+|most [a-z]+ [a-z]+) (?:of|for|behind) [\w' -]+",
    re.IGNORECASE,
)
_PROCESS = re.compile(r"(?:ing|tion|sion|sis|ance|ence|ism|ment|ship)$")
_TELLING = word_set("that which who whose used between from where in with by on")
# Where a second fact begins: `…; also …`, `… → …`, `…, can have …`.
_AFTER_BODY = re.compile(
    r";|\s*(?:->|=>|→)|,\s+(?:can|may|must|will|is|are|has|have|it|they|but|so)\b"
)
# Nouns that look like verbs where a definition opens with them: `time between …`.
_NOUNS_FIRST = word_set(
    "time measure test rate range cost state set list group form type point stage study change "
    "loss lack release flow force result sign record network map model block part ratio degree "
    "place area site unit order balance branch field process class body store page ring"
)
_KIND = re.compile(r"an?\s(?:[\w'’/-]+\s){1,4}?(?:that|which|who|whose|used|assigned)\b")
_EXPANSION_END = re.compile(r"\s*[(;,.:]")
_SHORTEST, _LONGEST, _LONG = 3, 25, 18
_LONG_DOUBT = 0.08
_NUMBER_DOUBT = 0.1
_SOON = 5
"""Words within which a definition that says its term says nothing."""


def define(term: str, definition: str) -> Asked | None:
    """See `Wording.define`."""
    body = strip_end(first_sentence(definition))
    if _NAMED_VALUE.fullmatch(term) and 0 < len(body.split()) <= _LONG:
        return Asked(f"What is {with_the(term)}?", upper_first(body), 0.76)
    long = _EXPANSION_END.split(body)[0]
    if initials_fit(bare(term), long):
        return Asked(f"What does {bare(term)} stand for?", upper_first(long), 0.9)
    named = can_be_defined(term) or _is_kind_of_value(term, body)
    if not named or not 1 < len(body.split()) <= _LONGEST:
        return None
    body = _without_copula(term, _AFTER_BODY.split(body)[0].strip())
    asked = _by_shape(term, body)
    if asked is None or _repeats(term, asked.answer):
        return None
    taken = (_LONG_DOUBT if len(body.split()) > _LONG else 0) + doubt(term)
    return Asked(asked.question, upper_first(asked.answer), round(asked.confidence - taken, 2))


def _is_kind_of_value(term: str, body: str) -> bool:
    """`Port: a number that …` says what a port is; `Port: 22` what something's port is."""
    return term.lower() in labels.VALUES and bool(_KIND.match(body))


def _without_copula(term: str, body: str) -> str:
    """`Docker is a platform …` after `Docker`: the predicate alone."""
    said = re.sub(r"^(?:an?|the)\s+", "", body, flags=re.IGNORECASE)
    if said.lower().startswith(bare(term).lower()):
        rest = _OWN_COPULA.match(said[len(bare(term)) :])
        body = said[len(bare(term)) + rest.end() :] if rest else body
    return _COPULA.sub("", body)


def _by_shape(term: str, body: str) -> Asked | None:
    clause = parse(body)
    if clause.lower(0) == "when":
        return _occurrence(term, clause)
    sentence = clause.kind == "clause" and not _is_modified_noun(clause)
    if sentence or (is_value(term) and not _can_only_define(body)):
        return None
    letter = clause.lower(0) == "a" and (clause.verb == 1 or clause.lower(1) in ("and", "or"))
    if letter or _NO_DEFINITION.match(body):
        return None  # `a trusts b`
    if _ARTICLE.match(body):
        return _genus(term, clause)
    if (clause.lower(0), clause.lower(1)) == ("responsible", "for"):
        be = "are" if is_plural_term(term) else "is"
        duty = clause.words(2, len(clause.tokens))
        return Asked(f"What {be} {mention(term) or term} responsible for?", duty, 0.78)
    shape = _BY_KIND.get(clause.kind) or _BY_FIRST_TAG.get(clause.tag(0), _noun_phrase)
    return shape(term, clause)


def _is_modified_noun(clause: Clause) -> bool:
    """`a database that maps names …`, `an identifier assigned to …`, taken for a sentence."""
    before = {clause.tag(index) for index in range(clause.verb)}
    relative = "WH" in before or clause.tag(clause.verb) in ("VBD", "VBP")
    return clause.lower(0) in ("a", "an") and relative


def _can_only_define(body: str) -> bool:
    """`Latency: time between …` against `Latency: low`."""
    shaped = _ARTICLE.match(body) or _POST_MODIFIED.match(body)
    return bool(shaped) and len(body.split()) > _SHORTEST


def _occurrence(term: str, clause: Clause) -> Asked | None:
    if not _PROCESS.search(term):
        return None
    return Asked(f"When does {PLAIN.lower_first(term)} occur?", clause.text, 0.75)


def _genus(term: str, clause: Clause) -> Asked | None:
    """`a part of a network`, `the king who …`."""
    body = clause.text
    if len(body.split()) < _SHORTEST:
        return None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.78)
    if is_plural_term(term) and clause.lower(0) in ("a", "an"):
        one = singular(term)
        one = one.lower() if one[1:].islower() else lower_label(one)
        return Asked(f"What is {with_indefinite(one)}?", body, 0.84)
    return Asked(what_is(term), body, 0.84)


def _predicate(term: str, clause: Clause) -> Asked | None:
    """`adds nodes`, `consists of nodes`, `is used for …`."""
    verbs = clause.verbs
    past = clause.tag(clause.verb) == "VBD"
    if verbs.negative or past or verbs.kind not in ("lexical", "passive"):
        return None
    if verbs.kind == "passive":
        return _participle(term, parse(clause.words(verbs.main, len(clause.tokens))))
    following = clause.lower(verbs.main + 1)
    specific = SPECIFIC.get((verbs.base, following)) or SPECIFIC.get((verbs.base, ""))
    if specific is None:
        return _action(term, clause)
    question, swallowed = specific
    answer = clause.words(verbs.main + 1 + swallowed, len(clause.tokens))
    if not answer:
        return None
    asked = _does(term, question) if question else what_is(term)
    return Asked(asked, answer, 0.75)


def _action(term: str, clause: Clause) -> Asked | None:
    """`adds nodes`: what does it do? The answer of a plural is in the plural: `add nodes`."""
    verbs = clause.verbs
    if clause.tag(clause.verb) != "VBZ" or verbs.base in _EMPTY:
        return None
    answer = _in_plural(clause) if is_plural_term(term) else clause.text
    return Asked(_does(term, "do"), answer, 0.7 if verbs.base in _OFFERS else 0.77)


def _in_plural(clause: Clause) -> str:
    """`adds nodes and removes them` gives `add nodes and remove them`."""
    text = clause.text
    for index in reversed(range(len(clause.tokens))):
        heads = index == clause.verb or clause.lower(index - 1) in (",", "and", "or")
        if heads and clause.tag(index) == "VBZ":
            token = clause.tokens[index]
            text = text[: token.start] + lemma(token.lower) + text[token.end :]
    return text


def _does(term: str, verb: str) -> str:
    """`What does a scaler do?`; `Myelin sheath: what does it do?` where the article is not sure."""
    plural, said = is_plural_term(term), mention(term)
    do = "do" if plural else "does"
    if not said:
        return f"{term}: what does it {verb}?"
    return f"What {do} {said} {verb}?"


# What something offers is one of many things that it offers.
_OFFERS = word_set("allow enable provide support offer let give use help ensure make")
_EMPTY = word_set("be have need want seem appear become make get go look function act work refer")


def _participle(term: str, clause: Clause) -> Asked | None:
    """`used to find paths`, `located in the chest`, `secreted by the liver`."""
    verb, following = clause.lower(clause.verb), clause.lower(clause.verb + 1)
    be, said = "are" if is_plural_term(term) else "is", mention(term) or term
    for verbs, prepositions, form, swallowed, sure in _PARTICIPLES:
        if verb in verbs and following in prepositions:
            start = clause.verb + 1 + (swallowed or following == "for")
            answer = clause.words(start, len(clause.tokens))
            question = form.format(be=be, term=said, verb=verb, preposition=following)
            return Asked(question, answer, sure) if answer else None
    return None


# Participles, their prepositions, the question, whether it swallows the preposition, confidence.
_PARTICIPLES = (
    (word_set("used"), word_set("to for"), "What {be} {term} used for?", False, 0.75),
    (word_set("designed intended"), word_set("to for"), "What {be} {term} {verb} for?", False, 0.7),
    (
        word_set("located found stored situated"),
        word_set("in at on"),
        "Where {be} {term} {verb}?",
        False,
        0.72,
    ),
    (word_set("composed made"), word_set("of"), "What {be} {term} {verb} of?", True, 0.72),
    (
        word_set("caused secreted produced measured characterized defined"),
        word_set("by as"),
        "What {be} {term} {verb} {preposition}?",
        True,
        0.7,
    ),
)


def _purpose(term: str, clause: Clause) -> Asked | None:
    """`to route packets`."""
    infinitive = clause.tag(1) == "VB"
    return Asked(f"What is the purpose of {term}?", clause.text, 0.6) if infinitive else None


def _imperative(term: str, clause: Clause) -> Asked | None:
    """`list files` of a command or function; `time between …` is a noun phrase all the same."""
    if is_plural_term(term) and clause.lower(0) not in NOUNISH:
        return Asked(_does(term, "do"), clause.text, 0.7)
    noun = clause.lower(0) in _NOUNS_FIRST and clause.tag(1) in ("IN", "TO", "WH")
    if noun or clause.lower(1) in ("of", "that", "between", "which", "where", "containing"):
        return _noun_phrase(term, clause)
    either = clause.lower(0) in NOUNISH and clause.tag(1) == "IN"  # `name for`, `wait for`
    if either or clause.tag(1) == "CC":  # `wind and water`
        return None
    code = bool(re.search(r"[a-z_]+\(|_|^[a-z]+$|^-", term))
    return Asked(f"What does {term} do?", clause.text, 0.7 if code else 0.5)


def _gerund(term: str, clause: Clause) -> Asked | None:
    """`splitting a table over several machines`, of a process."""
    if len(clause.text.split()) < _SHORTEST:
        return None
    return Asked(what_is(term), clause.text, 0.78 if _PROCESS.search(bare(term)) else 0.6)


def _noun_phrase(term: str, clause: Clause) -> Asked | None:
    """`site of protein synthesis`: a noun and what belongs to it, no list."""
    body = clause.text
    match = _POST_MODIFIED.match(mask(body))
    listed = len(series(body)) > 2  # noqa: PLR2004 - `a, b and c` defines nothing
    if listed or len(body.split()) < _SHORTEST - _is_genus(clause):
        return None
    if match is None or "," in match.group():
        return Asked(what_is(term), body, 0.77) if _is_genus(clause) else None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.75)
    opens = clause.lower(0)
    perhaps_verb = opens in NOUNISH and opens not in _NOUNS_FIRST and clause.lower(1) != "of"
    if perhaps_verb:
        return Asked(what_is(term), body, 0.58)
    telling = match["join"] in _TELLING and len(body.split()) > _SHORTEST
    head = body[: match.start("join")].split()[-1]
    apart = _NUMBER_DOUBT * (is_plural(head) != is_plural_term(term))  # `Domains: scope of …`
    return Asked(what_is(term), body, (0.82 if telling else 0.77) - apart)


def _is_genus(clause: Clause) -> bool:
    """`authorization protocol`, `managed message broker service`: a kind of thing, no more."""
    nominal = all(token.tag in ("NN", "NNP", "JJ", "VBN", "VBG") for token in clause.tokens)
    return nominal and clause.tokens[-1].lower in labels.GENUS and len(clause.tokens) > 1


def _nothing(term: str, clause: Clause) -> None:
    """`in the morning`, `whether it rains`: tells a circumstance."""
    del term, clause


_BY_KIND: dict[str, Callable[[str, Clause], Asked | None]] = {
    "predicate": _predicate,
    "participle": _participle,
    "imperative": _imperative,
}
_BY_FIRST_TAG: dict[str, Callable[[str, Clause], Asked | None]] = {
    "TO": _purpose,
    "IN": _nothing,
    "SUB": _nothing,
    "WH": _nothing,
    "VBG": _gerund,
}


def _repeats(term: str, answer: str) -> bool:
    """Whether the answer says the term, or nothing but the term's words."""
    head = bare(term).lower()
    alias = term.lower()[len(head) :].strip(" ()")
    words = re.findall(r"[^\s,;:.()]+", answer.lower())[:_SOON]
    text = f" {' '.join(words)} "
    if any(f" {name} " in text for name in (head, alias) if name):
        return True
    said = {stem(word) for word in re.findall(r"[a-z]+", head)}
    content = {stem(word) for word in re.findall(r"[a-z]{3,}", answer.lower())}
    return not content - closed.PREPOSITIONS - said
