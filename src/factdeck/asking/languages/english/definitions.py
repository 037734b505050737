"""Ask about a term in the form that the shape of its definition calls for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.languages.english import bodies, symbols
from factdeck.asking.languages.english.abbreviations import initials_fit
from factdeck.asking.languages.english.articles import (
    defining,
    lowered,
    mention,
    with_indefinite,
    with_the,
)
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.dangling import dangling
from factdeck.asking.languages.english.genus import genus_of
from factdeck.asking.languages.english.morphology import (
    NOUNISH_THIRD_PERSONS,
    is_plural,
    lemma,
    singular,
    stem,
)
from factdeck.asking.languages.english.terms import (
    bare,
    can_be_defined,
    doubt,
    is_person,
    is_plural_term,
    is_value,
)
from factdeck.asking.languages.english.words import closed, labels, word_set
from factdeck.asking.languages.english.words.genera import (
    ABSTRACTIONS,
    COUNTED,
    GENERA,
    PEOPLE,
    PLACES,
    PRODUCTS,
    STUFFS,
    SUBSTANCES,
    THINGS,
    UNTELLING,
)
from factdeck.asking.languages.english.words.questions import SPECIFIC
from factdeck.asking.languages.english.words.verbs import NOUNISH, VERBS
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
    r"(?:[\w'’/-]+\s){0,5}?[\w'’/-]+\s(?:that|which|who|whose|of|for|used|between|from|where|in|"
    r"with|by|on|containing|made|formed|located|to|within|caused|designed|given)\b"
)
_NO_DEFINITION = re.compile(
    r"^(?:not|no|only|also|just|simply|need|more|less|same|similar|high|low|higher|lower|very|"
    r"usually|often|e\.?g|example|like|see|if|as|good|bad|easy|hard|first|great|useful|best|due|because|but|and|or|"
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
# Heads of what goes on, which no thing is.
_GOES_ON = re.compile(
    r"(?:formation|production|destruction|transformation|conversion|fixation|oxidation|digestion|"
    r"absorption|secretion|contraction|replication|transcription|translation|fertili[sz]ation|"
    r"pollination|evaporation|condensation|respiration|osis|lysis|genesis|kinesis)$"
)
# Heads of qualities, which a sentence explains; of processes, of which it tells the course.
_QUALITY = re.compile(r"(?:[a-z]{2}(?:[aeiou]lity|icity|ivity|eity|arity|idity|uity)|dence|ness)$")
_HAPPENING = re.compile(r"(?:[^aeiou]osis|lysis|genesis|kinesis|stasis|taxis|poiesis)$")
_ROOT = 6
_PROCESS = re.compile(r"(?:ing|tion|sion|sis|ance|ence|ment|ism)$")
# Where a second fact begins: `…; also …`, `… → …`, `…, can have …`.
_AFTER_BODY = re.compile(r";|\s*(?:->|=>|→)|,\s+(?:can|may|must|will|is|are|has|have|it|they|so)\b")
# Nouns that look like verbs where a definition opens with them: `time between …`.
_NOUNS_FIRST = word_set(
    "time measure test rate range cost state set list group form type point stage study change "
    "loss lack release flow force result sign record network map model block part ratio degree "
    "place area site unit order balance branch field process class body store page ring"
)
_KIND = re.compile(r"an?\s(?:[\w'’/-]+\s){1,4}?(?:that|which|who|whose|used|assigned)\b")
_VERB_BEHIND = re.compile(r" (?:is|are)$")  # `Formula for a major scale is: …`
_BREAKS_OFF = re.compile(r"\b(?:to|of|for|with|by|that|which|the|an?|and|or)$")
_EQUATION = re.compile(r"(?<!\$)\s=\s")
_AND_MORE = re.compile(r"\b(?:etc\.?|and so on)$|(?:\.\.\.|…)$")
_LIKE_A_PLURAL = re.compile(r"(?!\w*(?:itis|[oe]sis|lysis)$)[A-Z]\w*[iou]s")
_NAMED_SYSTEMS = PRODUCTS | word_set("store system protocol cache server queue broker")
_CAMEL_CASE = re.compile(r"\w*[a-z][A-Z]\w*")
_VALUE_OF = re.compile(
    r"(?:the )?(?P<kind>(?!type|name)[\w-]+(?: [\w-]+)?) of (?P<thing>[\w' -]+)", re.IGNORECASE
)
_LONGEST_VALUE = 8
_EXPANSION_END = re.compile(r"\s*[(;,.:–]|\s+-\s+")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|between)$", re.IGNORECASE)
_LONGEST_IN_ING = 6  # `spring`, `string`
_UNSURE = UNTELLING | ABSTRACTIONS
_NEAR = 5  # words among which a genus that is none by its place may stand
_COMMON_HEADS = GENERA | labels.COUNT_HEADS
_SHORTEST, _LONGEST, _LONG = 3, 25, 18
# Of `What happens in social engineering?` blind readers kept none of four as they were.
_HAPPENS_SURE = 0.6
_DISAGREEING, _UNLIKE_DOUBT = 0.1, 0.2
_LONG_DOUBT = 0.02
_SOON = 5
"""Words within which a definition that says its term says nothing."""


@lru_cache(maxsize=4096)
def define(term: str, definition: str) -> Asked | None:
    """See `Wording.define`. Cached, because several rules ask about the same label."""
    term = _VERB_BEHIND.sub("", term)
    body = strip_end(first_sentence(definition))
    if _BREAKS_OFF.search(body) or _AND_MORE.search(body):
        return None
    if symbols.is_symbol(term):
        return symbols.of_symbol(term, body)
    whole = symbols.of_named(term, body) or _named_value(term, body)
    if whole is not None or _EQUATION.search(body):
        return whole
    named = can_be_defined(term) or _is_kind_of_value(term, body)
    if not named or not 1 < len(body.split()) <= _LONGEST:
        return None
    body = _without_copula(term, _AFTER_BODY.split(body)[0].strip())
    asked = _by_shape(term, body)
    if asked is None or _repeats(term, asked.answer):
        return None
    taken = (_LONG_DOUBT if len(body.split()) > _LONG else 0) + doubt(term)
    return Asked(asked.question, upper_first(asked.answer), round(asked.confidence - taken, 2))


def _named_value(term: str, body: str) -> Asked | None:
    """What the label asks by itself: `Speed of light`, `Formula for …`, `CNS` and its words."""
    words = len(body.split())
    if _NAMED_VALUE.fullmatch(term) and 0 < words <= _LONG:
        return Asked(f"What is {with_the(term)}?", upper_first(body), 0.78)
    value = _VALUE_OF.fullmatch(term)
    if value and is_value(value["kind"]) and 0 < words <= _LONGEST_VALUE:
        kind = value["kind"].lower()
        if is_plural(kind):
            return None  # one of them, or a list
        return Asked(f"What is the {kind} of {value['thing']}?", upper_first(body), 0.8)
    full = _EXPANSION_END.split(body)[0]
    if not initials_fit(bare(term), full):
        return None
    return Asked(f"What does {bare(term)} stand for?", upper_first(full), 0.95)


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
    one_of_them = clause.lower(0) in ("a", "an") and " of " in term and is_plural_term(term)
    if _is_order(term, clause) or one_of_them:
        return None
    if clause.lower(0) in _OPENERS:
        return _OPENERS[clause.lower(0)](term, clause)
    if is_value(term) and not _can_only_define(body):
        return None
    return _act_of_many(term, clause) or _act_of_one(term, clause) or _by_genus(term, clause)


def _by_genus(term: str, clause: Clause) -> Asked | None:
    """By the noun that says what kind of thing it is; without one by how the body begins."""
    if bodies.defines_nothing(clause.text):
        return None
    undefining = _NO_DEFINITION.match(clause.text) is not None
    whole = _states(clause) or (
        clause.kind == "clause" and clause.lower(0) in ("each", "every", "any")
    )
    genus = -1 if whole or clause.kind == "participle" else genus_of(clause)
    if genus >= 0 and not undefining:
        return _kind(term, clause, genus)
    if clause.kind == "clause" and not _is_modified_noun(clause):
        return _told(term, clause)
    return None if undefining else _shape_of(clause)(term, clause)


def _shape_of(clause: Clause) -> Callable[[str, Clause], Asked | None]:
    if _ARTICLE.match(clause.text):
        return _some_kind
    # `physically separating …`, `channelling urges` whose verb no table knows
    described = clause.tag(0) == "RB" and clause.tag(1) == "VBG"
    first = clause.lower(0)
    unknown = first.endswith("ing") and len(first) > _LONGEST_IN_ING and first not in GENERA
    if described or (unknown and clause.tag(1) in ("NN", "NNS", "DT", "PRP", "JJ")):
        return _gerund
    return _BY_KIND.get(clause.kind) or _BY_FIRST_TAG.get(clause.tag(0), _noun_phrase)


def _is_order(term: str, clause: Clause) -> bool:
    """`Forwarding: move the packet on`: how it is done, as an order, and not what it is."""
    verb = clause.lower(0)
    noun = verb in _NOUNS_FIRST or clause.tag(1) in ("IN", "TO", "WH")
    process = _PROCESS.search(bare(term).rsplit(maxsplit=1)[-1].lower())
    # `move packet`, taken for a noun
    either = clause.kind == "phrase" and verb in NOUNISH - GENERA and clause.tag(1) == "NN"
    order = clause.kind == "imperative" or either
    return order and bool(process) and not noun and not is_plural_term(term)


def _act_of_many(term: str, clause: Clause) -> Asked | None:
    """`Auditors: check the books`: what they do, in the form that they do it in."""
    verb = clause.lower(0)
    noun = verb in NOUNISH and clause.tag(1) not in ("DT", "PRP") and not _ROLES.search(term)
    noun = noun or (clause.tag(1) == "TO" and verb in closed.NOUNS_BEFORE_TO)
    if not is_plural_term(term) or verb not in VERBS or noun or verb in _EMPTY:
        return None
    follows = clause.tag(1) in ("DT", "NN", "NNS", "NNP", "JJ", "VBG", "IN", "TO", "PRP", "RB")
    if not follows or len(clause.text.split()) < _SHORTEST:
        return None
    return Asked(_asked_of(term, "do", "do"), clause.text, 0.78)


def _act_of_one(term: str, clause: Clause) -> Asked | None:
    """`Transference: shifts risk to an insurer`, whose verb is taken for a plural."""
    either = clause.lower(0) in NOUNISH_THIRD_PERSONS
    unknown = clause.tag(1) in ("DT", "PRP")  # `mimics the call`
    verb = clause.tag(0) == "NNS" and (either or unknown)
    behind = clause.tag(1) in ("NN", "NNS", "DT", "PRP", "VBP")
    if not verb or not behind or is_plural_term(term):
        return None
    if _is_quality(term) or len(clause.text.split()) < _SHORTEST:
        return None
    return Asked(_asked_of(term, "does", "do"), clause.text, 0.76)


# `Security guards: watch doors`: of people an act is told.
_ROLES = re.compile(r"(?:\w{3}[eo]rs|ists|ians|guards|officials)$")


def _states(clause: Clause) -> bool:
    """`The sum of all shares is 1`: a sentence, though it opens like a definition."""
    before = {clause.tag(index) for index in range(clause.verb)}
    be = clause.lower(clause.verb) in ("is", "are", "was", "were")
    return clause.kind == "clause" and be and not before & {"WH", "SUB"}


def _told(term: str, clause: Clause) -> Asked | None:
    """A whole sentence: what a quality means, or what happens in a process."""
    head = bare(term).split(" of ")[0].rsplit(maxsplit=1)[-1].lower()
    telling = len(clause.text.split()) >= _SHORTEST and not clause.opening
    said = any(word[:_ROOT] == head[:_ROOT] for word in clause.text.lower().split())
    trait = head in labels.ATTRIBUTES  # `Key assumption`
    trait = trait or clause.tag(clause.verb) == "VBD" or clause.verbs.auxiliary in ("was", "were")
    if not telling or said or trait or dangling(clause.text) or is_plural_term(term):
        return None
    if _QUALITY.search(head):
        verb = "require" if clause.lower(clause.verb) == "must" else "mean"
        return Asked(f"What does {lowered(term)} {verb}?", clause.text, 0.78)
    # `Toxic: the cell dies` tells an event.
    stated = clause.tag(clause.verb) == "MD" or clause.verbs.kind in ("be", "do")
    if parse(term).tokens[-1].tag == "JJ" and stated:
        return Asked(f"What does “{lowered(term)}” mean?", clause.text, 0.8)
    happening = _HAPPENING.search(head)
    process = happening or (" " in bare(term) and _PROCESS.search(head))
    subject = mention(term) if process else ""
    sure = 0.78 if happening else _HAPPENS_SURE
    return Asked(f"What happens in {subject}?", clause.text, sure) if subject else None


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


def _duty(term: str, clause: Clause) -> Asked | None:
    """`responsible for all bags`."""
    if clause.lower(1) != "for":
        return None
    be = "are" if is_plural_term(term) else "is"
    subject = mention(term)
    question = f"What {be} {subject} responsible for?"
    if not subject:
        question = f"{term}: what {be} {'they' if be == 'are' else 'it'} responsible for?"
    return Asked(question, clause.words(2, len(clause.tokens)), 0.78)


# First words that give a definition its question.
_OPENERS: dict[str, Callable[[str, Clause], Asked | None]] = {
    "when": _occurrence,
    "responsible": _duty,
}


def _kind(term: str, clause: Clause, genus: int) -> Asked | None:
    """`a part of a network`, `ticket based authentication system that …`, `deep groove`."""
    body, words = clause.text, len(clause.tokens)
    listed = len(series(body)) > 2  # noqa: PLR2004 - `a, b and c` defines nothing
    lone = genus + 1 == words
    if words < 2 or (lone and (listed or _is_no_genus(term, clause, genus))):  # noqa: PLR2004
        return None  # a genus alone says little
    bracket = genus == 0 and clause.tag(1) == "PAREN" and words == 2  # noqa: PLR2004
    if bracket or _is_other_kind(term, clause.lower(genus)):
        return None  # `Cipher (for whoever waits at the other end)`
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.78)
    noun = clause.lower(genus)
    sure = 0.78 if lone else 0.85
    named = noun in PRODUCTS | PLACES and _may_be_name(term)
    substance = noun in SUBSTANCES and " " not in term and not is_plural_term(term)
    named = named or substance
    term = lowered(term) if substance and noun in STUFFS else term
    named = named or (noun in _NAMED_SYSTEMS and bool(_LIKE_A_PLURAL.fullmatch(term)))
    question = _defining_one(term, clause)
    if (
        is_plural_term(term) and not is_plural(noun) and not question
    ):  # `Activities: single step …`, `Kerberos`
        sure -= 0.0 if named else _UNLIKE_DOUBT
    if is_plural(noun) and not is_plural_term(term):  # `Darwin: traits which … are likely to …`
        sure -= _DISAGREEING
    mass = noun in ABSTRACTIONS and " " not in term and parse(term).tag(0) != "JJ"
    question = question or defining(
        term,
        named=named,
        mass=mass,
        counted=noun in COUNTED,
        one_of=_is_one_of(term, clause, lone=lone) and noun not in UNTELLING | ABSTRACTIONS,
        person=noun in PEOPLE and clause.tag(0) != "VBG",
    )
    return Asked(question, body, round(sure, 2))


def _is_one_of(term: str, clause: Clause, *, lone: bool = False) -> bool:
    """`a cost that …`, `deep groove`; `the wall of the heart` of a part of the body."""
    part = clause.lower(0) == "the" and term.endswith("ium")
    return clause.lower(0) in ("a", "an") or lone or part


def _is_other_kind(term: str, genus: str) -> bool:
    """`Gate inhibition: a molecule that …`: what goes on is no thing."""
    words = bare(term).lower().split()
    goes_on = len(words) > 1 and words[-1].endswith(("tion", "sion"))
    return goes_on and genus in THINGS and words[-1] not in _COMMON_HEADS


def _is_no_genus(term: str, clause: Clause, genus: int) -> bool:
    """`Update part`, `Rate control: beta blocker`, `Gluon: Strong Nuclear Force`."""
    substance = clause.lower(genus) in SUBSTANCES and " " in term
    beside = all(word[0].isupper() for word in clause.text.split())  # what it belongs to, by name
    return clause.kind == "imperative" or substance or beside


def _may_be_name(term: str) -> bool:
    """`Glacier`, `Tape Gateway`; `Software keylogger` only stands at the head of its bullet."""
    sentence_case = " " in bare(term) and bare(term).rsplit(maxsplit=1)[-1].islower()
    common = term.rsplit(maxsplit=1)[-1].lower() in _COMMON_HEADS
    return term[0].isupper() and not sentence_case and not common


def _some_kind(term: str, clause: Clause) -> Asked | None:
    """`a person's will to …`: an article and a noun that is no usual genus."""
    body = clause.text
    verbal = clause.tag(1) in ("CC", "VBZ", "VBP", "MD", "NNS")  # `a and b`, `a trusts b`
    named = not re.search(r"\s[a-z]", body)  # `The Magic Flute`
    goes_on = _GOES_ON.search(bare(term).rsplit(maxsplit=1)[-1].lower())  # and is no thing
    if len(clause.tokens) < _SHORTEST or verbal or named or goes_on:
        return None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.78)
    one_of = _is_one_of(term, clause)
    one_of = one_of and not any(clause.lower(i) in _UNSURE for i in range(1, _NEAR))
    return Asked(_defining_one(term, clause) or defining(term, one_of=one_of), body, 0.8)


def _defining_one(term: str, clause: Clause) -> str:
    """`Cleats: a fitting that …` asks what a cleat is; empty where nobody speaks of one of many."""
    if not is_plural_term(term) or clause.lower(0) not in ("a", "an"):
        return ""
    return f"What is {with_indefinite(lowered(singular(term)))}?"


def _predicate(term: str, clause: Clause) -> Asked | None:
    """`adds nodes`, `consists of nodes`, `is used for …`."""
    verbs = clause.verbs
    past = clause.tag(clause.verb) == "VBD"
    unfit = verbs.negative or past or verbs.kind not in ("lexical", "passive")
    if unfit or _is_quality(term) or _opens_with_noun(term, clause):
        return None
    if verbs.kind == "passive":
        return _participle(term, parse(clause.words(verbs.main, len(clause.tokens))))
    following = clause.lower(verbs.main + 1)
    several = is_plural_term(term) and not _CAMEL_CASE.fullmatch(term)
    do = "do" if several else "does"
    if verbs.base == "help":
        return _helped(term, do, clause)
    specific = SPECIFIC.get((verbs.base, following)) or SPECIFIC.get((verbs.base, ""))
    if specific is None or _goes_on(clause):
        empty = verbs.base in _EMPTY or (verbs.base == "use" and " to " not in clause.text)
        adverb = clause.tag(0) == "RB"  # `often decreases slowly`
        telling = clause.tag(clause.verb) == "VBZ" and not (empty or adverb)
        question = _asked_of(term, do, "do")
        listed = several and _lists_nouns(clause)
        answer = _in_plural(clause) if several and not listed else clause.text
        return Asked(question, answer, 0.8 - _UNLIKE_DOUBT * listed) if telling else None
    verb, swallowed = specific
    answer = clause.words(verbs.main + 1 + swallowed, len(clause.tokens))
    if not answer:
        return None
    question = _asked_of(term, do, verb) if verb else defining(term)
    return Asked(question, answer, 0.76)


def _is_quality(term: str) -> bool:
    """`Relative: depends on the size`: an adjective of something that only the note names."""
    words = bare(term).split()
    found = parse(term).tokens[-1].tag
    return len(words) == 1 and (found in ("JJ", "VBN") or bool(_ADJECTIVE.search(words[0])))


# Adjectives that the tagger takes for nouns: `expansionary`, `aspirated`.
_ADJECTIVE = re.compile(r"^(?!dictionary|missionary|reactionary)\w+(?:ionary|[^aeiou]ed)$")


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
    return Asked(_asked_of(term, do, f"help {clause.lower(at)}"), answer, 0.78)


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


def _asked_of(term: str, do: str, verb: str) -> str:
    """`What does the myelin sheath do?`; `Soma: what does it do?` where an article may lack."""
    subject = mention(term)
    if subject:
        return f"What {do} {subject} {verb}?"
    return f"{term}: what does it {verb}?"


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

_EMPTY = word_set(
    "be have need want seem appear become make get go look work come take occur happen"
)


def _participle(term: str, clause: Clause) -> Asked | None:
    """`used to find paths`, `located in the chest`, `secreted by the liver`."""
    verb, following = clause.lower(clause.verb), clause.lower(clause.verb + 1)
    be, term = ("are", term) if is_plural_term(term) else ("is", mention(term) or term)
    for verbs, prepositions, form, swallowed, sure in _PARTICIPLES:
        if verb in verbs and following in prepositions:
            start = clause.verb + 1 + (swallowed or following == "for")
            answer = clause.words(start, len(clause.tokens))
            question = form.format(be=be, term=term, verb=verb, preposition=following)
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
    noun = clause.lower(0) in _NOUNS_FIRST and clause.tag(1) in ("IN", "TO", "WH")
    if noun or clause.lower(1) in ("of", "that", "between", "which", "where", "containing"):
        return _noun_phrase(term, clause)
    either = clause.lower(0) in NOUNISH and clause.tag(1) == "IN"  # `name for`, `wait for`
    if either or clause.tag(1) in ("CC", "VBN", "VBD"):  # `wind and water`, `block scoped`
        return None
    code = bool(re.search(r"\w\(|_|^[a-z]+$|^-|^[A-Za-z]+[a-z][A-Z]", term))
    if _is_quality(term):
        return None
    if code:
        return Asked(f"What does {term} do?", clause.text, 0.76)
    do = "do" if is_plural_term(term) else "does"
    return Asked(_asked_of(term, do, "do"), clause.text, 0.5)


def _gerund(term: str, clause: Clause) -> Asked | None:
    """`splitting a table over several machines`."""
    long = len(clause.text.split()) >= _SHORTEST
    light = clause.lower(0) in ("using", "being", "having")
    known = 0.66 if light else 0.74 if mention(term) else 0.7
    sure = 0.78 if _PROCESS.search(term) else known
    return Asked(defining(term), clause.text, sure) if long else None


def _noun_phrase(term: str, clause: Clause) -> Asked | None:
    """`site of protein synthesis`: a noun and what belongs to it, no list."""
    body = clause.text
    match = _POST_MODIFIED.match(mask(body))
    listed = len(series(body)) > 2  # noqa: PLR2004 - `a, b and c` defines nothing
    if match is None or "," in match.group() or listed or len(body.split()) < _SHORTEST:
        return None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.75)
    opens = clause.lower(0)
    perhaps_verb = opens in NOUNISH and opens not in _NOUNS_FIRST
    perhaps_verb = perhaps_verb and clause.lower(1) not in ("of", "between")
    relative = _RELATIVE.search(match.group())
    belonging = clause.lower(1) in ("of", "between", "from")
    sure = 0.58 if perhaps_verb else 0.76 if relative else 0.7 if belonging else 0.66
    return Asked(defining(term), body, sure)


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
