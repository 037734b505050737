"""Small operations on plain text that every rule needs: masking, casing, splitting."""

from __future__ import annotations

import re
from functools import lru_cache

_QUIET = re.compile(
    r"`[^`]*`|\$[^$]+\$|\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|“[^”]*”|「[^」]*」|https?://\S+"
)
_OPENERS = frozenset('`$(["“「')
_OWN_CASING = re.compile(r"[a-z]+[A-Z0-9_]|[b-z]\b|a\s*[=<>(^)]|`")
_CLOSERS = (".", ":", ";", ",", "。")
_KEEPS_CLOSER = re.compile(r"(?:\betc|\.\.)$")
_STOP = re.compile(r"[.!?。]\s")
_SENTENCE_END = re.compile(
    r"(?<=[\w)\]`\"”’%])[.!?。]\s+(?=[\"“(`]?[A-Z0-9가-힣])"
    r"|(?:(?<=[a-z]{5})|(?<=[A-Z]{3}))[.!?]\s+(?=[(\"'“]{0,2}[a-z]{2})"
)
_ABBREVIATIONS = re.compile(
    r"\b(?:e\.g|i\.e|vs|etc|approx|ca|cf|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|al|bzw|usw|[A-Z]"
    # What may end in a full stop before a small letter, without an end of the sentence.
    r"|max|min|avg|esp|est|inc|ltd|tel|ext|std|seq|var|sec|hrs|yrs|opp|viz|abbr|gen|spp|syn|def"
    r"|eqn|refs?|vol|eds|incl|excl|resp|dept|temp|govt|misc|ggf|evtl?|vgl|sog|bsp|inkl|exkl|allg"
    r"|insb|engl|entspr|bspw|bzgl|mind"
    r"|z\. ?B|d\. ?h)\.",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+(?:and\s+|or\s+|&\s+)?|\s+(?:and|or|&)\s+")
_SEMICOLON = re.compile(r"\s*;\s*(?:and\s+|or\s+)?")
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN_LETTERS = "".join(c if c.isalpha() else " " for c in map(chr, range(128)))
_OPEN_END = re.compile(r"^(?:etc|usw|u\.a|…|\.\.\.)", re.IGNORECASE)


def letter_words(text: str) -> list[str]:
    """The runs of letters of a text, in lower case."""
    text = text.lower()
    # Three times as fast as the pattern, and most of what is asked about in English is ASCII.
    return text.translate(_BETWEEN_LETTERS).split() if text.isascii() else _LETTERS.findall(text)


def mask(text: str) -> str:
    """Blank out code, maths, brackets and quotations with `x`, keeping every offset."""
    if "http" not in text and _OPENERS.isdisjoint(text):  # most bullets
        return text
    return _QUIET.sub(lambda m: "x" * len(m.group()), text)


def upper_first(text: str) -> str:
    """Start an answer with a capital, unless its first word has its own casing (`iOS`)."""
    text = text.strip()
    if not text or _OWN_CASING.match(text):
        return text
    return text[0].upper() + text[1:]


def strip_end(text: str) -> str:
    """Drop a closing full stop, colon, comma or semicolon."""
    text = text.strip()
    while text.endswith(_CLOSERS) and not _KEEPS_CLOSER.search(text[-5:-1]):
        text = text[:-1].rstrip()
    return text


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """Split text into sentences, and at line ends."""
    found: list[str] = []
    for line in text.split("\n"):
        if not _STOP.search(line):  # most bullets
            found.append(line.strip())
            continue
        quiet = _ABBREVIATIONS.sub(lambda m: m.group().replace(".", "x"), mask(line))
        start = 0
        for match in _SENTENCE_END.finditer(quiet):
            found.append(line[start : match.start() + 1].strip())
            start = match.end()
        found.append(line[start:].strip())
    return tuple(s for s in found if s)


def first_sentence(text: str) -> str:
    """The first sentence of a text, empty if there is none."""
    found = sentences(text)
    return found[0] if found else ""


def series(text: str) -> tuple[str, ...]:
    """Split `a, b and c` or `a; b; c` into its members; empty if the text is no such series."""
    text = strip_end(text)
    if "," not in text and ";" not in text:
        return ()
    if text.count(";") > 1:
        parts = _SEMICOLON.split(text)
    else:
        quiet = mask(text)
        cuts = [m.span() for m in _COMMA.finditer(quiet)]
        if not any("," in quiet[a:b] for a, b in cuts):
            return ()
        edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
        parts = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    members = [p.strip() for p in parts]
    return tuple(p for p in members if p and not _OPEN_END.match(p))
