"""Ask about a term in the form that the shape of its definition calls for."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.labels import lower_label
from factdeck.asking.languages.english.morphology import is_plural, stem
from factdeck.asking.languages.english.words import closed, labels, word_set
from factdeck.asking.text import first_sentence, series, strip_end, upper_first

_ALIAS = re.compile(r"\s*\([^()]*\)\s*$")
_COPULA = re.compile(
    r"^(?:(?:it|this|they|these)\s+)?(?:is|are|was|were)\s+(?=(?:an?|the|one)\b)", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:an?|the|any|one|each|every)\s", re.IGNORECASE)
_POST_MODIFIED = re.compile(
    r"(?:[\w'’/-]+\s){0,5}?[\w'’/-]+\s(?:that|which|who|whose|of|for|used|between|from|where|in|"
    r"with|by|on|containing|made|formed|located|to|within|caused|designed|given)\b"
)
_NO_DEFINITION = re.compile(
    r"^(?:not|no|only|also|more|less|same|similar|high|low|higher|lower|very|usually|often|e\.?g|"
    r"example|like|see|if|as|good|bad|easy|hard|first|great|useful|best|due|because|but|and|or|"
    r"most|all|some|many|both|different|various|multiple|up|at|\d)\b",
    re.IGNORECASE,
)
_BAD_TERM = re.compile(
    r"^(?:if|when|how|why|to|for|in|on|from|with|by|at|after|before|as|and|or|but|so|then|also|not|"
    r"no|yes|between|within|without|under|over|across|per|via|during|since|unlike|like|given|using|"
    r"more|less|most|too|very|all|some|another|each|every|any|it|they|this|that|these|those|we|"
    r"you|i|he|she|there|here|my|our|your|its|their|step|day|week|option|case|point|question|"
    r"example|what|who|where|which|\d)\b|\w+ly$|[→\"?!|]|\b(?:the following|vs\.?|etc)\b",
    re.IGNORECASE,
)
# `Formula for the sample mean: …`, `Capital of France: …`: the label asks by itself.
_NAMED_VALUE = re.compile(
    r"(?:(?:the|an?) )?(?:[a-z-]+ )?(?:formula|equation|symbol|notation|unit|capital|purpose|goal|aim|"
    r"function|role|cause|effect|result|size|number|length|range|value|probability|chance|name|main"
    r" [a-z]+|most [a-z]+ [a-z]+) (?:of|for|behind) [\w' -]+",
    re.IGNORECASE,
)
# Nouns that look like verbs where a definition opens with them: `time between …`.
_NOUNS_FIRST = word_set(
    "time measure test rate range cost state set list group form type point stage study change loss "
    "lack release flow force result sign record network map model block part ratio degree place "
    "area site unit order balance branch field process class group body store page ring"
)
_SHORTEST, _LONGEST = 3, 25
_LONGEST_TERM = 6
_LONG = 18


def what_is(term: str, *, article: bool = False) -> str:
    """`What is X?`, in the plural where the term is; with an article where its noun wants one."""
    term = PLAIN.lower_first(term) if re.match(r"(?:An?|The) ", term) else term
    bare = _ALIAS.sub("", term)
    if is_plural(bare.split()[-1]):
        return f"What are {term}?"
    return f"What is {with_article(term) if article else term}?"


def with_article(term: str) -> str:
    """`Subnet` gives `a subnet`; names, masses and plurals stay as they are."""
    words = _ALIAS.sub("", term).split()
    head = words[-1].lower()
    countable = head in labels.COUNT_HEADS or re.search(
        r"(?:[^t]er|[^e]or|some|cyte|plast|gram|scope|meter|lock|phore|oid|ist|ule|ole)$", head
    )
    common = PLAIN.lower_first(words[0]) != words[0] or words[0].islower()
    if not countable or not common or words[0].lower() in closed.DETERMINERS:
        return term
    lowered = lower_label(term)
    return f"{'an' if lowered[0].lower() in 'aeiou' else 'a'} {lowered}"


def define(term: str, definition: str) -> Asked | None:
    """See `Wording.define`."""
    body = strip_end(first_sentence(definition))
    named = re.fullmatch(_NAMED_VALUE, term)
    if named and 0 < len(body.split()) <= _LONG:
        return Asked(f"What is {PLAIN.lower_first(_with_the(term))}?", upper_first(body), 0.76)
    if not _can_be_defined(term) or not 1 < len(body.split()) <= _LONGEST:
        return None
    body = _without_copula(term, re.split(r";|\s*(?:->|=>|→)", body)[0].strip())
    asked = _by_shape(term, body)
    if asked is None or _repeats(term, asked.answer):
        return None
    doubt = (0.08 if len(body.split()) > _LONG else 0) + _term_doubt(term)
    return Asked(asked.question, upper_first(asked.answer), round(asked.confidence - doubt, 2))


def _with_the(term: str) -> str:
    return (
        term if re.match(r"(?:the|an?) ", term, re.IGNORECASE) else f"the {PLAIN.lower_first(term)}"
    )


def _can_be_defined(term: str) -> bool:
    key = _ALIAS.sub("", term).lower().strip()
    words = key.split()
    if not words or len(words) > _LONGEST_TERM or _BAD_TERM.search(term.strip()):
        return False
    if key in labels.ASIDES or key in labels.ATTRIBUTES or key in labels.SETS:
        return False
    if key in labels.GENERIC:
        return False
    found = parse(term)
    # `Load balancer` against `Add users`: an instruction's object is seldom a bare singular.
    compound = found.kind == "imperative" and all(
        t.tag in ("NN", "NNP", "JJ") for t in found.tokens[1:]
    )
    name = len(words) == 1 or found.kind == "phrase" or compound
    return name and not any(t.tag in ("WH", "SUB") for t in found.tokens)


def _is_value(words: list[str]) -> bool:
    """`Size`, `Default port`: a label of a value."""
    head = words[-1].removesuffix("s")
    return (head in labels.VALUES or words[-1] in labels.VALUES) and (
        len(words) == 1
        or words[0] in ("default", "main", "key", "common", "typical", "average", "minimum", "max",
                        "maximum", "min", "total", "initial", "final", "primary", "possible",
                        "normal", "usual", "best", "worst", "first", "second", "supported")
    )  # fmt: skip


def _is_definition(body: str) -> bool:
    """Whether a body can only define: `Latency: time between …` against `Latency: low`."""
    return (
        bool(_ARTICLE.match(body) or _POST_MODIFIED.match(body)) and len(body.split()) > _SHORTEST
    )


def _without_copula(term: str, body: str) -> str:
    """`Docker is a platform …` after `Docker`: the predicate alone."""
    head = re.escape(_ALIAS.sub("", term))
    body = re.sub(
        rf"^(?:an?\s+|the\s+)?{head}s?(?:\s*\([^)]*\))?\s+(?:is|are|refers to|means)\s+(?=an?\b|the\b)",
        "", body, flags=re.IGNORECASE,
    )  # fmt: skip
    return _COPULA.sub("", body)


def _by_shape(term: str, body: str) -> Asked | None:
    clause = parse(body)
    first = clause.tag(0)
    if clause.lower(0) == "when" and re.search(r"(?:ing|tion|sion|sis|ance)$", term):
        return Asked(f"When does {PLAIN.lower_first(term)} occur?", body, 0.75)
    if clause.kind == "clause" or (_is_value(term.lower().split()) and not _is_definition(body)):
        return None
    if _ARTICLE.match(body):
        return _genus(term, clause)
    if _NO_DEFINITION.match(body):
        return None
    if clause.kind == "predicate":
        return _predicate(term, clause)
    if clause.kind == "participle":
        return _participle(term, clause)
    if first in ("TO", "IN", "SUB", "WH"):
        return _purpose(term, clause) if first == "TO" else None
    if clause.kind == "imperative":
        return _imperative(term, clause)
    if first == "VBG":
        return Asked(what_is(term), body, 0.72) if len(body.split()) >= _SHORTEST else None
    return _noun_phrase(term, body)


def _genus(term: str, clause: Clause) -> Asked | None:
    """`a part of a network`, `the king who …`."""
    body = clause.text
    if len(body.split()) < _SHORTEST:
        return None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.78)
    return Asked(what_is(term, article=not body.lower().startswith("the ")), body, 0.84)


def is_person(term: str, body: str) -> bool:
    """Whether a name is a person's by what is said of it: `leader of …`."""
    name = re.fullmatch(r"[A-Z][a-zé]+(?:[ -](?:[A-Z][a-zé]*\.?|of|de|von|van|the|[IVX]+))*", term)
    words = set(re.findall(r"[a-z]+", body.lower().split(" who ")[0])[:8])
    return bool(name) and bool(words & labels.PERSON)


def _predicate(term: str, clause: Clause) -> Asked | None:
    verbs = clause.verbs
    plural = is_plural(_ALIAS.sub("", term).split()[-1])
    if verbs.negative or verbs.kind in ("perfect", "do"):
        return None
    if clause.tag(clause.verb) == "VBD":
        return None
    following = clause.lower(verbs.main + 1)
    do = "do" if plural else "does"
    term = term if plural else with_article(term)
    specific = _SPECIFIC.get((verbs.base, following)) or _SPECIFIC.get((verbs.base, ""))
    if specific and verbs.kind == "lexical":
        question, dropped = specific
        answer = clause.words(verbs.main + 1 + dropped, len(clause.tokens))
        if question == "?":
            return Asked(what_is(term), answer, 0.75)
        return Asked(f"What {do} {term} {question}?", answer, 0.75) if answer else None
    if verbs.kind == "passive":
        return _participle(term, parse(clause.words(verbs.main, len(clause.tokens))))
    if verbs.kind == "lexical" and clause.tag(clause.verb) == "VBZ" and verbs.base not in _EMPTY:
        return Asked(f"What {do} {term} do?", clause.text, 0.75)
    return None


# Base verb and next word → the question's verb (`?` for a definition) and the words it swallows.
_SPECIFIC = {
    ("consist", "of"): ("consist of", 1),
    ("contain", ""): ("contain", 0),
    ("include", ""): ("include", 0),
    ("require", ""): ("require", 0),
    ("cause", ""): ("cause", 0),
    ("depend", "on"): ("depend on", 1),
    ("rely", "on"): ("rely on", 1),
    ("refer", "to"): ("?", 1),
    ("mean", ""): ("mean", 0),
    ("stand", "for"): ("stand for", 1),
    ("measure", ""): ("measure", 0),
    ("represent", ""): ("represent", 0),
    ("describe", ""): ("describe", 0),
    ("indicate", ""): ("indicate", 0),
    ("support", ""): ("support", 0),
    ("result", "in"): ("result in", 1),
    ("lead", "to"): ("lead to", 1),
    ("affect", ""): ("affect", 0),
    ("prevent", ""): ("prevent", 0),
}
_EMPTY = frozenset(["be", "have", "need", "want", "seem", "appear", "become", "make", "get", "go"])


def _participle(term: str, clause: Clause) -> Asked | None:
    plural = is_plural(_ALIAS.sub("", term).split()[-1])
    be, term = ("are", term) if plural else ("is", with_article(term))
    verb, following = clause.lower(clause.verb), clause.lower(clause.verb + 1)
    answer = clause.words(clause.verb + 1, len(clause.tokens))
    if verb == "used" and following in ("to", "for"):
        return Asked(f"What {be} {term} used for?", re.sub(r"^for ", "", answer), 0.75)
    if verb in ("designed", "intended") and following in ("to", "for"):
        return Asked(f"What {be} {term} {verb} for?", answer, 0.7)
    if verb in ("located", "found", "stored", "situated") and following in ("in", "at", "on"):
        return Asked(f"Where {be} {term} {verb}?", answer, 0.72)
    if verb in ("composed", "made") and following == "of":
        return Asked(f"What {be} {term} {verb} of?", answer[3:], 0.72)
    if verb in ("caused", "secreted", "produced", "measured", "characterized", "defined") and (
        following in ("by", "as")
    ):
        return Asked(f"What {be} {term} {verb} {following}?", answer[3:], 0.7)
    return None


def _purpose(term: str, clause: Clause) -> Asked | None:
    plain = clause.tag(1) == "VB"
    return Asked(f"What is the purpose of {term}?", clause.text, 0.6) if plain else None


def _imperative(term: str, clause: Clause) -> Asked | None:
    """`list files` of a command or function."""
    if clause.tag(1) == "CC":  # `wind and water`
        return None
    code = bool(re.search(r"[a-z_]+\(|_|^[a-z]+$|^-", term))
    of = clause.lower(1) in ("of", "that", "between", "which", "where", "containing")
    if of or (clause.lower(0) in _NOUNS_FIRST and clause.tag(1) in ("IN", "TO", "WH")):
        return _noun_phrase(term, clause.text)
    return Asked(f"What does {term} do?", clause.text, 0.7 if code else 0.5)


def _noun_phrase(term: str, body: str) -> Asked | None:
    match = _POST_MODIFIED.match(body)
    listed = len(series(body)) > 2  # noqa: PLR2004 - `a, b and c` defines nothing
    if match is None or "," in match.group() or listed or len(body.split()) < _SHORTEST:
        return None
    if is_person(term, body):
        return Asked(f"Who was {term}?", body, 0.75)
    return Asked(what_is(term, article=True), body, 0.73)


def _repeats(term: str, answer: str) -> bool:
    """Whether the answer says the term, or nothing but the term's words."""
    head = _ALIAS.sub("", term).lower()
    if re.search(rf"\b{re.escape(head)}\b", answer.lower()):
        return True
    said = {stem(w) for w in re.findall(r"[a-z]+", head)}
    content = {stem(w) for w in re.findall(r"[a-z]{3,}", answer.lower())} - closed.PREPOSITIONS
    return not content - said


def _term_doubt(term: str) -> float:
    """Terms that read badly in a question: adjectives, several in one, numbered ones."""
    words = _ALIAS.sub("", term).split()
    found = parse(term).tokens[-1].tag if words else "NN"
    adjective = found in ("JJ", "VBN", "RB") or (found == "VBG" and len(words) > 1)
    several = bool(re.search(r"[,/&]| and | or ", term))
    numbered = bool(re.search(r"\s\d+$", term))
    return 0.25 * adjective + 0.15 * several + 0.15 * numbered
