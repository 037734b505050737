"""How a term stands in a question: with which article, and in lower case where it is no name."""

from __future__ import annotations

import re

from factdeck.asking.languages.english.abbreviations import initials_fit
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.labels import inside, is_title_case, lower_label
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.terms import bare, is_plural_term
from factdeck.asking.languages.english.words import closed, labels, subjects, word_set
from factdeck.asking.languages.english.words.verbs import NOUNISH

_COUNTABLE = re.compile(
    r"(?:[^t]er|[^e]or|some|cyte|plast|gram|scope|meter|lock|phore|oid|ist|ule|ole)$"
)
# Heads that stand for a stuff, a state or a process rather than one of several.
_MASS = re.compile(
    r"(?:ism|[oeya]sis|ology|graphy|[tm]ry|ics|ness|ty|ship|hood|cy|[a-z]{3}ing|tion|sion|ment|"
    r"[ae]nce|ware|age|ure|th|ia|itis|nomy|pathy|(?:[dglnpt]|er|[il]c|th)ase|phyll|globin|ide|ium|ose|gen|[pmg]y)$"
)
# Those of them that as often end the name of one of several: `glide`, `fissure`, `appendage`.
_EITHER = re.compile(r"(?:ide|ure|age|th|ia|[pmg]y|ose|gen|ium|ty|cy|ment|tion|sion|[ae]nce)$")
# `a unit`, `a European`, `a one-off`, `an hour`, `an honest`: not as they are spelt.
_SOUNDS_ELSE = re.compile(
    r"uni(?!n|m)|us[aeiu]|eu|one\b|once|ubiq|util|hour|hono|heir", re.IGNORECASE
)
_SHORT_NAME = re.compile(r"\(([A-Z][A-Za-z0-9]*[A-Z0-9])\)$")
_COMMAND_LINE = re.compile(r"^[a-z]\S* (?:.* )?(?:-\w|\d+ )")
# What a head stands before: `choice of a model`, `trend (T)`; and what needs no article.
_BEHIND_HEAD = re.compile(
    r"\s+(?:(?:of|in|for|from|to|with|between|at|on|by|under|over)\b.*|\([^()]*\)$)"
)
_DETERMINED = re.compile(r"(?:\d|\$)|.*(?:['’]s?\b|,| and | or |&|/)")
_ODD = re.compile(r"\w[A-Z]|\d|_|[^\w'’/-]")
# `Runge-Kutta method`: named after several people.
_EPONYM = re.compile(r"[A-Z][a-z]+[-–][A-Z][a-z]+ ")
# Of one place or happening, in title case: `the Battle of Hastings`.
_THE_ONE = word_set(
    "treaty battle war bill declaration edict council house court league siege peace articles "
    "charter statue tower church kingdom empire republic internet law sea bay gulf temple siege "
    "fall rise age era reign union"
)
_MAY_BE_TITLED = subjects.TITLED | subjects.LONE | subjects.OF_SOMETHING
# `Ihara Saikaku (1642 - 1693)`: from when to when somebody lived.
_LIVED = re.compile(r"\s*\((?:\w+ )?1\d{3}\s*[-–]\s*(?:1[0-9]|20)?\d\d\)$")
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last")
# Of these there is a policy, of others a policy is a document.
_COURSES = word_set("fiscal monetary foreign public social economic trade industrial")
_ONE_OF_A_KIND = word_set("default maximum minimum average total main primary first last")


def what_is(term: str) -> str:
    """`What is a subnet?`; `What is meant by “X”?` where no article is sure."""
    return defining(term)


def defining(  # noqa: PLR0913  (what a definition's genus may tell about its term)
    term: str,
    *,
    named: bool = False,
    mass: bool = False,
    counted: bool = False,
    one_of: bool = False,
    person: bool = False,
) -> str:
    """Ask for a definition so that no article is missing, whatever the noun.

    Args:
        term: As the note writes it.
        named: It is one thing with a name of its own: a service, a tool.
        mass: It is a mass or an abstraction.
        counted: It is one of many, though its name ends like an abstraction: `injunction`.
        one_of: It is `an X`, where X is no kind of stuff, process or quality: `glide`.
        person: It is what somebody is: `Data steward`.
    """
    lived = _LIVED.search(term)
    if lived:
        return f"Who was {term[: lived.start()]}?"
    if named:
        lone = " " not in term and term.lower() not in labels.NAMES | labels.STUFFS
        either = lone and _COUNTABLE.search(term.lower())  # `Blender`, `Keylogger`
        said = mention(term) if " of " in term else term  # `the Treaty of Paris`
        return f"What is {said}?" if not either else f"What is meant by “{term}”?"
    said = mention(term) or (lowered(term) if mass else "")
    if person and not is_plural_term(term) and not _is_name(bare(term).split()):
        said = with_indefinite(lowered(term))
    one_of = one_of and _EITHER.search(bare(term).lower()) is not None
    measure = bare(term).lower() in labels.LONE_MEASURES
    bare_noun = said.islower() and said == lowered(term) and not measure
    if (counted or one_of) and bare_noun and not is_plural_term(term):
        said = ""
    be = "are" if is_plural_term(term) else "is"
    return f"What {be} {said}?" if said else f"What is meant by “{term}”?"


def mention(term: str) -> str:
    """The term as a noun phrase in a question: `a subnet`, `osmosis`, `ports`, `the error rate`.

    Empty where nothing tells whether it takes an article: `myelin sheath`.
    """
    words = bare(term).split()
    if not words or _COMMAND_LINE.search(term):
        return ""
    if words[0].lower() in closed.DETERMINERS:
        return PLAIN.lower_first(term)
    if len(words) == 1 and words[0].lower() in subjects.LONE:
        return inside(words[0])
    if _is_abbreviated(term) and not is_plural_term(term):
        return _of_abbreviated(lowered(term), words)
    return lowered(term) if is_plural_term(term) else _named(term, words)


def _named(term: str, words: list[str]) -> str:
    """A name as it is, the treaty or battle of something with `the`; else a common noun."""
    joined = is_title_case(words) and {"for", "of", "and"} & set(words)
    of_somebody = words[0][0].isupper() and words[0].endswith(("'s", "’s"))
    if _is_name(words) or words[0] in labels.MAKERS or joined or of_somebody:
        one = words[0].lower() in _THE_ONE and words[1:2] == ["of"]
        return f"the {term}" if one else term
    return _with_article(term, words)


def spoken(subject: str, *, defined: bool = False) -> str:
    """A sentence's own subject with the article that its author left out: `a data record`.

    Args:
        subject: As it stands inside a sentence.
        defined: It is asked what it is: `a shard` of `Shard is a sequence of …`.
    """
    noun = _BEHIND_HEAD.sub("", subject)
    words = noun.split()
    if not words or words[0].lower() in closed.DETERMINERS or _DETERMINED.match(subject):
        return subject
    if subject in subjects.COMMON_ABBREVIATIONS:
        return f"the {subject}"
    head = words[-1].lower()
    titled = words[-1] != head and head not in _MAY_BE_TITLED
    if titled or _ODD.search(words[-1]) or is_plural(head):
        return subject
    if len(words) == 1:
        return _lone(noun, subject[len(noun) :], defined=defined)
    measured = head in subjects.MEASURED
    if not measured and head not in subjects.COUNTED:
        return subject
    named = any(word != word.lower() for word in words) or subject != noun
    return f"the {subject}" if measured or named else with_indefinite(subject)


def _lone(noun: str, rest: str, *, defined: bool) -> str:
    """`the sun`, `the choice of …`, `a shard`: a noun with no word before it."""
    head = noun.lower()
    if head in subjects.LONE:
        return f"the {noun if head in subjects.CAPITALISED else head}{rest}"
    counted = head in (subjects.COUNTED if defined else labels.COUNT_HEADS)
    if counted and defined and not rest:
        return with_indefinite(noun)
    of_one = head in subjects.MEASURED | subjects.OF_SOMETHING and rest.startswith(" of ")
    if of_one and head in subjects.OF_SOMETHING:
        return f"the {head}{rest}"
    return f"the {noun}{rest}" if counted or of_one else f"{noun}{rest}"


def _with_article(term: str, words: list[str]) -> str:
    """A common noun as it stands in a sentence, empty where that is not sure."""
    head = words[-1].lower()
    lone = len(words) == 1
    measure = lone and head in labels.LONE_MEASURES
    course = head == "policy" and words[0].lower() in _COURSES
    if measure or course or head in labels.MASS_HEADS:
        return lowered(term)
    if words[0].lower() in _ONE_OF_A_KIND or head in labels.UNIQUE_HEADS or _is_of_body(words):
        common = (
            words[0].lower() in NOUNISH | labels.COUNT_HEADS
        )  # `Demand curve`, `Doppler effect`
        named = head in labels.EPONYMOUS_HEADS and not common
        return f"the {term if named else lowered(term)}"
    if _EPONYM.match(term):
        return f"the {term}"
    countable = _COUNTABLE.search(head) and head not in labels.STUFFS
    if head in labels.COUNT_HEADS or countable:
        return with_indefinite(lowered(term))
    mass = _MASS.search(head) and head not in closed.NOT_GERUNDS
    return lowered(term) if mass else ""


def _is_of_body(words: list[str]) -> bool:
    """`limbic system`: a body has one of each."""
    return len(words) > 1 and words[-1].lower() == "system" and words[-2].lower() in _OF_BODY


_OF_BODY = word_set(
    "limbic nervous digestive immune endocrine lymphatic respiratory circulatory cardiovascular "
    "skeletal muscular musculoskeletal reproductive urinary excretory integumentary solar"
)


def _of_abbreviated(term: str, words: list[str]) -> str:
    """`the crossover error rate (CER)`, `an access list (ACL)`, `file transfer protocol (FTP)`."""
    head = words[-1].lower()
    if head in labels.UNIQUE_HEADS:
        return f"the {term}"
    return with_indefinite(term) if head in labels.ABBREVIATED_COUNT_HEADS else term


def _is_abbreviated(term: str) -> bool:
    """`lightweight directory access protocol (LDAP)`: what has an acronym is a name."""
    return initials_fit(term[len(bare(term)) :].strip(" ()"), bare(term))


def short_name(topic: str) -> str:
    """`ADH` of `Antidiuretic Hormone (ADH)`, empty if it has none."""
    short = _SHORT_NAME.search(topic)
    return short[1] if short else ""


def as_subject(topic: str) -> str:
    """A heading's or label's topic as the subject of a question, by its short name if it has one.

    Empty where it may want an article that nothing tells: `Sodium-Potassium Pump`.
    """
    short = short_name(topic)
    if short:
        return short
    words = topic.split()
    sure = _is_name(words) or is_plural_term(topic) or _MASS.search(words[-1])
    if sure or not (words[0][0].isupper() and (len(words) == 1 or is_title_case(words))):
        return mention(topic)
    return ""


def is_event(topic: str) -> bool:
    """`French Revolution`, `Treaty of Paris` rather than somebody by his name."""
    words = [word.lower() for word in topic.split()]
    heads = (words[0], words[-1]) if words else ()
    return any(head in labels.COUNT_HEADS or bool(_MASS.search(head)) for head in heads)


def with_indefinite(noun: str) -> str:
    """`a mask`, `an S3 bucket`, `an hour`, `a unit`: by the sound that the noun begins with."""
    first = noun.split(maxsplit=1)[0]
    if first.lower() in _ORDINALS:
        return f"the {noun}"
    spelt = len(first) > 1 and (
        (first[:2].isupper() and first[1] not in "AEIOU") or first[1].isdigit()
    )
    vowel = first[0] in "AEFHILMNORSX8" if spelt else first[0].lower() in "aeiou"
    if not spelt and _SOUNDS_ELSE.match(first):
        vowel = not vowel
    return f"{'an' if vowel else 'a'} {noun}"


def with_the(term: str) -> str:
    """`Formula for X` gives `the formula for X`."""
    determined = re.match(r"(?:the|an?) ", term, re.IGNORECASE)
    lower = PLAIN.lower_first(term)
    return lower if determined else f"the {lower}"


def lowered(term: str) -> str:
    """The term inside a sentence: `Plasma Membrane` gives `plasma membrane`; names stay."""
    words = [w for w in bare(term).split() if w[1:] == w[1:].lower()]
    plain = len(words) == len(bare(term).split()) and not any(
        w.lower() in labels.NAMES for w in words
    )
    # `Greater Los Angeles region`: what is in a capital before a small word is a name.
    mixed = any(w[0].isupper() for w in words[1:-1]) and words[-1].islower()
    if mixed or not plain:
        return lower_label(term)
    return bare(term).lower() + term[len(bare(term)) :]


def is_product(term: str) -> bool:
    """`S3 Glacier`: title case and the letters of a name among its words."""
    words = term.split()
    named = is_title_case(words) and any(_ODD.search(word) for word in words)
    return named and words[-1].lower() not in labels.COUNT_HEADS


def _is_name(words: list[str]) -> bool:
    """Whether a term ends in letters of a name: `DynamoDB`, `TCP`, `gp2`, `fork()`."""
    return _ODD.search(words[-1]) is not None
