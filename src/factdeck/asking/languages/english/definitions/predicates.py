"""What the term does, as a predicate without its subject: `adds nodes`, `consists of nodes`."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.articles import defining
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.definitions.acts import EMPTY, asked_of, is_quality
from factdeck.asking.languages.english.definitions.uses import participle
from factdeck.asking.languages.english.morphology import NOUNISH_THIRD_PERSONS, lemma
from factdeck.asking.languages.english.terms import bare, is_plural_term
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.questions import SPECIFIC
from factdeck.asking.languages.english.words.verbs import NOUNISH

_CAMEL_CASE = re.compile(r"\w*[a-z][A-Z]\w*")
# Verbs that `for` or `of` follows; after another word in -s it is a noun.
_WITH_FOR = word_set(
    "account stand allow wait look check search call provide care consist dispose apply aim ask "
    "pay prepare test watch listen control correct adjust compensate speak think warn inform "
    "arise emerge grow"
)
# Nouns as often, which as verbs take a sentence, or deal with something.
_TELLS_THAT = word_set(
    "state show claim note report guarantee signal estimate deal interact integrate interface work "
    "combine contrast conflict connect link match mix comply"
)
_LISTED_DOUBT = 0.2


def predicate(term: str, clause: Clause) -> Asked | None:
    """`adds nodes`, `consists of nodes`, `is used for …`."""
    verbs = clause.verbs
    past = clause.tag(clause.verb) == "VBD"
    unfit = verbs.negative or past or verbs.kind not in ("lexical", "passive")
    if unfit or is_quality(term) or _opens_with_noun(term, clause):
        return None
    if verbs.kind == "passive":
        return participle(term, parse(clause.words(verbs.main, len(clause.tokens))))
    following = clause.lower(verbs.main + 1)
    several = is_plural_term(term) and not _CAMEL_CASE.fullmatch(term)
    do = "do" if several else "does"
    if verbs.base == "help":
        return _helped(term, do, clause)
    specific = SPECIFIC.get((verbs.base, following)) or SPECIFIC.get((verbs.base, ""))
    if specific is None or _goes_on(clause):
        empty = verbs.base in EMPTY or (verbs.base == "use" and " to " not in clause.text)
        adverb = clause.tag(0) == "RB"  # `often decreases slowly`
        telling = clause.tag(clause.verb) == "VBZ" and not (empty or adverb)
        question = asked_of(term, do, "do")
        listed = several and _lists_nouns(clause)
        answer = _in_plural(clause) if several and not listed else clause.text
        return Asked(question, answer, 0.8 - _LISTED_DOUBT * listed) if telling else None
    verb, swallowed = specific
    answer = clause.words(verbs.main + 1 + swallowed, len(clause.tokens))
    if not answer:
        return None
    question = asked_of(term, do, verb) if verb else defining(term)
    return Asked(question, answer, 0.76)


def _opens_with_noun(term: str, clause: Clause) -> bool:
    """`Agorae: centers for trade`, `Load tests: tests such as …`: nouns that look like verbs."""
    following = clause.lower(clause.verbs.main + 1)
    first = clause.verb == 0
    noun = first and following in ("for", "of") and clause.verbs.base not in _WITH_FOR
    told = following in ("that", "which", "with") and clause.verbs.base not in _TELLS_THAT
    noun = noun or (first and told and clause.verbs.base in NOUNISH)  # `samples that hold …`
    return noun or clause.lower(clause.verb) == bare(term).rsplit(maxsplit=1)[-1].lower()


def _helped(term: str, do: str, clause: Clause) -> Asked | None:
    """`helps (to) find errors`: to say that it helps is not the fact."""
    at = clause.verbs.main + 1
    at += clause.lower(at) == "to"
    answer = clause.words(at + 1, len(clause.tokens))
    if clause.tag(at) != "VB" or not answer:
        return None
    return Asked(asked_of(term, do, f"help {clause.lower(at)}"), answer, 0.78)


def _lists_nouns(clause: Clause) -> bool:
    """Whether words behind commas only look like verbs: `holds pumps, valves and seals`."""
    after = [i for i in range(1, len(clause.tokens)) if clause.lower(i - 1) in (",", "and", "or")]
    either = any(clause.tag(i) == "VBZ" and clause.lower(i) in NOUNISH_THIRD_PERSONS for i in after)
    unknown = any(_looks_verbal(clause, i) for i in after)
    return "," in clause.text and (either or unknown)


def _goes_on(clause: Clause) -> bool:
    """Whether a second thing is told: `controls breathing and regulates the pulse`."""
    return any(
        clause.lower(i - 1) in (",", "and") and (clause.tag(i) == "VBZ" or _looks_verbal(clause, i))
        for i in range(clause.verbs.main + 2, len(clause.tokens))
    )


def _looks_verbal(clause: Clause, index: int) -> bool:
    """`grinds grain`: a verb that no table knows, taken for a plural."""
    return clause.tag(index) == "NNS" and clause.tag(index + 1) in ("NN", "NNS", "DT")


def _in_plural(clause: Clause) -> str:
    """`adds nodes and removes them` of many gives `add nodes and remove them`."""
    text = clause.text
    for index in reversed(range(len(clause.tokens))):
        heads = index == clause.verb or clause.lower(index - 1) in (",", "and", "or")
        if heads and clause.tag(index) == "VBZ":
            token = clause.tokens[index]
            text = text[: token.start] + lemma(token.lower) + text[token.end :]
    return text
