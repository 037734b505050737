"""Terms as the subject of `What is X?`: which can be one, and which article they take."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.labels import is_title_case, lower_label
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.words import closed, labels, word_set

_ALIAS = re.compile(r"\s*\([^()]*\)\s*$")
_UNFIT = re.compile(
    r"^(?:if|when|how|why|to|for|in|on|from|with|by|at|after|before|as|and|or|but|so|then|also|not|"
    r"no|yes|between|within|without|under|over|across|per|via|during|since|unlike|like|given|using|"
    r"more|less|most|too|very|all|some|another|each|every|any|it|they|this|that|these|those|we|"
    r"you|i|he|she|there|here|my|our|your|its|their|step|day|week|option|case|point|question|"
    r"example|what|who|where|which|\d)\b|[→\"?!|]|\b(?:the following|vs\.?|etc)\b",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(
    r"(?:[^t]er|[^e]or|some|cyte|plast|gram|scope|meter|lock|phore|oid|ist|ule|ole)$"
)
_PERSONAL_NAME = re.compile(r"[A-Z][a-zé]+(?:[ -](?:[A-Z][a-zé]*\.?|of|de|von|van|the|[IVX]+))*")
# Acronyms, code, versions: no article belongs before them.
_NAME = re.compile(r"[A-Z].*[A-Z]|\d|[^\w-]|_|^[a-z]+[A-Z]")
_COMMAND_LINE = re.compile(r"^[a-z]\S* (?:.* )?(?:-\w|\d+ )")
# Masses and abstractions, which take none.
_MASS = re.compile(
    r"(?:tion|sion|ment|ness|ity|ism|ing|ance|ence|ancy|ency|sis|ology|ics|graphy|metry|nomy|ware|"
    r"ship|hood|ase|ose|gen|globin|pathy|emia|itis|cracy|phyll|synthesis)$"
)
_NAMES = labels.NAMES | word_set("amazon aws azure google microsoft apache linux unix windows")
_ONE_OF_A_KIND = word_set("default maximum minimum average total main primary first last")
_VALUE_MODIFIERS = word_set(
    "default main key common typical average minimum maximum min max total initial final primary "
    "possible normal usual best worst first second supported"
)
_LONGEST = 6
_WORDS_TO_THE_TRADE = 8


def bare(term: str) -> str:
    """The term without the alias in brackets behind it."""
    return _ALIAS.sub("", term).strip()


def is_plural_term(term: str) -> bool:
    """Whether the term's head is plural."""
    return is_plural(bare(term).split()[-1])


def what_is(term: str) -> str:
    """`What is X?`, in the plural where the term is."""
    term = PLAIN.lower_first(term) if re.match(r"(?:An?|The) ", term) else term
    return f"What {'are' if is_plural_term(term) else 'is'} {term}?"


def defining(term: str, *, named: bool = False, mass: bool = False, counted: bool = False) -> str:
    """Ask for a definition so that no article is missing, whatever the noun.

    Args:
        term: As the note writes it.
        named: It is one thing with a name of its own: a service, a tool.
        mass: It is a mass or an abstraction.
        counted: It is one of many, though its name ends like an abstraction: `injunction`.
    """
    term = PLAIN.lower_first(term) if re.match(r"(?:An?|The) ", term) else term
    if named:
        return f"What is {term}?"
    if is_plural_term(term):
        return f"What are {lower_label(term)}?"
    subject = as_subject(term) or (_lowered(term) if mass else "")
    if counted and subject.islower() and subject == _lowered(term):
        subject = ""
    return f"What is {subject}?" if subject else f"What is meant by “{term}”?"


def as_subject(term: str) -> str:
    """The term as the subject of a question, empty where it lacks an article nobody knows."""
    words = bare(term).split()
    if _COMMAND_LINE.search(term):
        return ""
    if words[0].lower() in closed.DETERMINERS or is_plural_term(term):
        return term
    head = words[-1].lower()
    if head in labels.UNIQUE_HEADS and not words[-1].isupper():
        return f"the {term if head in labels.EPONYMOUS_HEADS else _lowered(term)}"
    with_its_own = with_article(term, titles=True)
    if not _is_abbreviated(term) and (with_its_own != term or _NAME.search(words[-1])):
        return with_its_own
    mass = _MASS.search(head) and head not in closed.NOT_GERUNDS
    return _lowered(term) if _is_abbreviated(term) or mass else ""


def _is_abbreviated(term: str) -> bool:
    """`lightweight directory access protocol (LDAP)`: what has an acronym is a name."""
    alias = term[len(bare(term)) :].strip(" ()")
    initials = "".join(word[0] for word in re.split(r"[\s-]+", bare(term))).upper()
    return len(alias) > 1 and alias.upper() == initials


def _lowered(term: str) -> str:
    """The term inside a sentence: `Plasma Membrane` gives `plasma membrane`."""
    words = [w for w in bare(term).split() if w[1:] == w[1:].lower()]
    plain = len(words) == len(bare(term).split()) and not any(w.lower() in _NAMES for w in words)
    return lower_label(term) if not plain else bare(term).lower() + term[len(bare(term)) :]


def with_article(term: str, *, titles: bool = False) -> str:
    """`Subnet` gives `a subnet`; names, masses and plurals stay as they are.

    With `titles`, so does `Load Balancer`: its definition says that there are many.
    """
    words = bare(term).split()
    if is_title_case(words) and not titles:
        return term
    head = words[-1].lower()
    countable = head in labels.COUNT_HEADS or bool(_COUNTABLE.search(head))
    shortened = words[0].isupper() and words[-1].islower()  # `MAC address`
    common = shortened or PLAIN.lower_first(words[0]) != words[0] or words[0].islower()
    if not countable or not common or words[0].lower() in closed.DETERMINERS:
        return term
    lowered = term if shortened else lower_label(term)
    if words[0].lower() in _ONE_OF_A_KIND:
        return f"the {lowered}"
    return f"{'an' if lowered[0].lower() in 'aeiou' else 'a'} {lowered}"


def with_the(term: str) -> str:
    """`Formula for X` gives `the formula for X`."""
    determined = re.match(r"(?:the|an?) ", term, re.IGNORECASE)
    lowered = PLAIN.lower_first(term)
    return lowered if determined else f"the {lowered}"


def can_be_defined(term: str) -> bool:
    """Whether a label names something: no aside, attribute, instruction or sentence does."""
    key = bare(term).lower()
    words = key.split()
    if not words or len(words) > _LONGEST or _UNFIT.search(term.strip()):
        return False
    if len(words) == 1 and key.endswith("ly") and key not in closed.NOT_ADVERBS:
        return False
    tables = (labels.ASIDES, labels.ATTRIBUTES, labels.SETS, labels.GENERIC)
    if any(key in table for table in tables):
        return False
    found = parse(term)
    if words[0] == "main" or (found.kind == "imperative" and found.tag(1) in ("DT", "PRP")):
        return False
    # `Load balancer` against `Add users`: an instruction's object is seldom a bare singular.
    compound = all(token.tag in ("NN", "NNP", "JJ") for token in found.tokens[1:])
    if re.fullmatch(r"[IVX]+|[A-Za-z]|\d+", key.upper()) or is_title_case(bare(term).split()):
        return len(key) > 1 and not re.fullmatch(r"[ivx]+", key)
    sunk = found.kind == "participle" and found.tag(1) in ("NN", "NNS")  # `Sunk cost`
    named = found.kind == "phrase" or sunk or (found.kind == "imperative" and compound)
    return (len(words) == 1 or named) and not any(
        t.tag in ("WH", "SUB", "TO") for t in found.tokens
    )


def is_value(term: str) -> bool:
    """Whether a label is that of a value: `Size`, `Default port`, `Minimum storage duration`."""
    words = re.split(r"\s+(?:of|per|for|in)\s+", bare(term).lower())[0].split()
    if not words:
        return False
    head = {words[-1], words[-1].removesuffix("s")} & labels.VALUE_HEADS
    return bool(head) and (len(words) == 1 or words[0] in _VALUE_MODIFIERS)


def is_person(term: str, body: str) -> bool:
    """Whether a name is a person's by what is said of it: `leader of …`."""
    trade = re.findall(r"[a-z]+", body.lower().split(" who ")[0])[:_WORDS_TO_THE_TRADE]
    return bool(_PERSONAL_NAME.fullmatch(term)) and bool(set(trade) & labels.PERSON)


def doubt(term: str) -> float:
    """What terms that read badly take off: adjectives, several in one, numbered ones."""
    words = bare(term).split()
    found = parse(term).tokens[-1].tag
    adjective = found in ("JJ", "VBN", "RB") or (found == "VBG" and len(words) > 1)
    several = bool(re.search(r"[,/&]| and | or ", term))
    numbered = bool(re.search(r"\s(?:\d+|[A-H])$|\$[^$]*\$", term))  # `Event B`, `$r$`
    return 0.05 * adjective + 0.15 * several + 0.15 * numbered
