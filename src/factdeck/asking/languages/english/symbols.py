"""What a symbol denotes, what a relation indicates, what a hypothesis states, a name's formula."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.articles import lowered, mention
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.terms import bare
from factdeck.asking.languages.english.words import closed, word_set
from factdeck.asking.text import upper_first

_MATHS = re.compile(r"\$([^$]+)\$")
_SYMBOLS = re.compile(r"\$[^$]+\$(?:(?:, | and |, and )\$[^$]+\$)*")
_HYPOTHESIS = re.compile(r"H_\{?[01aA]\}?")
_NESTED = re.compile(r"\{[^{}]*\}|\([^()]*\)|\[[^\[\]]*\]")
_RELATION = re.compile(r"\\(?:n?eq?|[lg]eq?|ne|approx|to|sim|in)\b|[<>=≤≥≠≈]")
# `P(A)`, `E[X]`, `Var(X)`: said in words they are only read out.
_READ_OUT = re.compile(r"(?:P|\\Pr|E|\\?Var|\\?Cov|\\(?:math\w+|text|operatorname)\{\w+\})\s*[(\[]")
# What a relation holds against: nothing, all, another symbol; any other number was measured once.
_LIMIT = re.compile(r"(?:[-+]|\\pm)?\s*[01]|\\infty|[A-Za-z]|\\[a-z]+(?:_\w)?")
_MEASURED = re.compile(r"[-+]?[\d.,{}]+\s*(?:\\?%|\\text\{[^{}]*\})?")
_ASIDE = re.compile(r"\s*\((?:[^()]*\d[^()]*|e\.g[^()]*)\)$")
_FURTHER = re.compile(r", (?=(?:assumed|which|where|with|used|usually|typically|\w+ing)\b)")
_OPENS_AGAIN = re.compile(r"^(?:this|it) is (?=an?\b|the\b)", re.IGNORECASE)
_SHORTEST, _LONGEST = 2, 20
_DENOTED, _INDICATED, _STATED, _FORMULA = 0.8, 0.8, 0.8, 0.77
_LONGEST_NAME = 6
# What is an equation itself has none.
_EQUATIONS = word_set("equation formula model process expression relation relationship")


def is_symbol(term: str) -> bool:
    """Whether a label is nothing but maths: `$a$`, `$a$ and $b$`."""
    return _SYMBOLS.fullmatch(term.strip()) is not None


def of_symbol(term: str, body: str) -> Asked | None:
    """`$w_t$: white noise` asks what it denotes, `$r = 0$: no relation` what it indicates."""
    maths = re.sub(r"\$(?:, and|,| and) \$", ", ", term.strip()).strip("$ ")
    body = _OPENS_AGAIN.sub("", body)
    if _HYPOTHESIS.fullmatch(maths):
        return Asked(f"What does the hypothesis ${maths}$ state?", upper_first(body), _STATED)
    if len(body.split()) > _LONGEST // 2:
        body = _FURTHER.split(body)[0]  # what is assumed of it besides
    if not _SHORTEST <= len(body.split()) <= _LONGEST or body.startswith("$"):
        return None
    left, right = _sides(maths)
    if right and not _defines(right):
        return _indicated(maths, left, right, body)
    body = _ASIDE.sub("", body)
    several = "/" in _flat(left)  # `$W / Z$` of what they have in common
    if (
        several
        or _READ_OUT.match(left)
        or parse(body).kind in ("clause", "predicate")
        or _says(left, body)
    ):
        return None
    do = "do" if "," in _flat(left) else "does"
    return Asked(f"What {do} ${left}$ denote?", upper_first(body), _DENOTED)


def _indicated(maths: str, left: str, right: str, body: str) -> Asked | None:
    """`$z > 0$: above the mean`; silent on what one example measured."""
    compared = re.search(r"[<>≤≥]|\\[lg]e", _flat(maths)) is not None
    if _READ_OUT.match(left) or not (compared or _LIMIT.fullmatch(right)):
        return None
    return Asked(f"What does ${maths}$ indicate?", upper_first(body), _INDICATED)


def of_named(term: str, body: str) -> Asked | None:
    """`Null hypothesis: …` asks what it states, `Error variance: $s = …$` for its formula."""
    words = bare(term).lower().split()
    if not words or len(words) > _LONGEST_NAME or "$" in bare(term):
        return None
    if words[-1] == "hypothesis" and len(words) > 1 and not closed.DETERMINERS & set(words[1:]):
        name = re.sub(r"\s+\$\)", "$)", term.removeprefix("The ").removeprefix("the "))
        name = f"{bare(name).lower()}{name[len(bare(name)) :]}"
        return Asked(f"What does the {name} state?", upper_first(body), _STATED)
    maths = _MATHS.fullmatch(body)
    left, right = _sides(maths[1].strip()) if maths else ("", "")
    plain = parse(term).kind == "phrase" and not any(mark in term for mark in ",/&:")
    if not plain or not _is_formula(left, right):
        return None
    if words[-1] in _EQUATIONS or len(words) == 1:  # `AR(1)` below `Forecasts`
        return None
    subject = re.sub(r"^an? ", "the ", mention(term)) or f"the {lowered(term)}"
    return Asked(f"What is the formula for {subject}?", body, _FORMULA)


def _is_formula(left: str, right: str) -> bool:
    return bool(left and right) and len(re.findall(r"[A-Za-z]", _plain(right))) > 1


def _sides(maths: str) -> tuple[str, str]:
    """What stands left and right of the only relation outside brackets; no right without one."""
    found = list(_RELATION.finditer(_flat(maths)))
    if len(found) != 1:
        return (maths, "") if not found else ("", "")
    return maths[: found[0].start()].strip(), maths[found[0].end() :].strip()


def _flat(maths: str) -> str:
    """The same length with all that stands in brackets blanked."""
    flat, before = maths, ""
    while flat != before:
        before, flat = flat, _NESTED.sub(lambda m: "_" * len(m.group()), flat)
    return flat


def _plain(maths: str) -> str:
    return re.sub(r"\\[a-z]+", "x", maths)


def _defines(right: str) -> bool:
    """Whether `= …` says how the symbol on the left comes about: several symbols, no number."""
    return len(re.findall(r"[A-Za-z]+(?:_\w)?", _plain(right))) > 1


def _says(symbol: str, body: str) -> bool:
    r"""`$\text{EMA}_t$: the EMA value` says itself."""
    written = re.findall(r"\{(\w{2,})\}", symbol)
    return any(re.search(rf"\b{word}\b", body, re.IGNORECASE) for word in written)
