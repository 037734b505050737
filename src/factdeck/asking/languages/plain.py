"""Every language without a file of its own: forms that need no word that is not in the note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.text import first_sentence, series, strip_end, upper_first
from factdeck.asking.values import is_quantity
from factdeck.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.asking.language import Language, Wording
    from factdeck.model import Candidate, Fact, Note

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_SHORTEST_STEM = 4
_LONGEST_TERM, _SHORTEST_BODY, _LONGEST_BODY = 5, 3, 20
# No number closes a term: `Urnenmodell 1` counts what one lecture happens to count.
_TERM = re.compile(r"[^\W\d_](?:[\w +/&().'’-]*[^\W\d_.)]\)?|\))?\.?")
# What is laid out over several lines of maths is no answer to say aloud.
_LAID_OUT = re.compile(r"\\begin\b|\\\\")
_SHORTEST_QUESTION = 3
_YES_OR_NO = re.compile(
    r"(?:ja|nein|nie|immer|oui|non|s[ií]|no|sim|não|nee|nej|tak|ano|ne|evet|hayır)\W*",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"(?:wie ?viele?|combien|cuánt[oa]s?|quant[ie]|quantos|hoeveel|hur många)\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?:=>|->|→|⇒|\$\s*\\Rightarrow)")
_COMPARED = re.compile(r"\b(?:vs|versus)\b", re.IGNORECASE)
_SURE, _QUANTITY_SURE, _CUE_SURE = 0.72, 0.72, 0.6


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Headings that only sort, in the languages met most often in notes.
_GENERIC = _word_set(
    "einleitung einführung übersicht überblick zusammenfassung notizen beispiele beispiel "
    "definition definitionen begriffe vorteile nachteile eigenschaften allgemein allgemeines "
    "grundlagen aufgaben fragen inhalt ziel ziele vorgehen ablauf merkmale arten anwendung "
    "introduction résumé exemples exemple avantages inconvénients définition notes généralités "
    "introducción resumen ejemplos ejemplo ventajas desventajas definición introduzione "
    "riassunto esempi esempio vantaggi svantaggi definizione"
)
# What a bullet under such a label says is an aside, whatever the language.
_ASIDES = _word_set(
    "achtung bemerkung hinweis notiz idee wichtig beispiel bsp z.b zb frage antwort lösung "
    "siehe quelle tipp todo aufgabe note nota remarque attention exemple ejemplo esempio nb ps "
    "info also daher damit dabei wobei dann falls wenn mit für von bei beweis beweise beispiele "
    "bemerkungen behauptung folgerung korollar lemma satz proposition theorem definition hier "
    "genauer gegeben gesucht anfang voraussetzung induktion übung aufgaben fall schritt "
    "erinnerung beachte ergebnis grund ziel problem probleme angenommen annahme sei seien es "
    "gilt gleichheiten trivial vorsicht zz wir man durch bild abbildung tabelle code preuve "
    "démonstration rappel donc exercice prueba demostración esercizio dimostrazione resumen"
)


class PlainWording:
    """Terms and labels alone: `Term`, `Topic — label?`, `Label (3)`."""

    def what_is(self, term: str) -> str:
        """The term."""
        return term

    def in_full(self, label: str, above: str) -> str:
        """See `Wording.in_full`; how the two would join nobody knows."""
        del above
        return label

    def define(self, term: str, definition: str) -> Asked | None:
        """The term, where it looks like one and its body like a definition."""
        body = strip_end(first_sentence(definition))
        words = len(body.split())
        listed = len(series(body)) > 2  # noqa: PLR2004 - `a, b and c` defines nothing
        fits = _SHORTEST_BODY <= words <= _LONGEST_BODY and not listed
        if (
            not fits
            or _is_aside(term)
            or self.generic(term)
            or not _TERM.fullmatch(term)
            or _LAID_OUT.search(body)
            or len(term.split()) > _LONGEST_TERM
        ):
            return None
        return Asked(term, upper_first(body), _SURE)

    def attribute(self, topic: str, label: str) -> str:
        """No label is known: the cue asks."""
        del topic, label
        return ""

    def items(self, label: str, count: int, topic: str = "") -> str:
        """Whether a label names a set cannot be told without its language."""
        del label, count, topic
        return ""

    def unlike(self, label: str, items: tuple[str, ...]) -> float:
        """Not known."""
        del label, items
        return 0.0

    def members(self, text: str) -> str:
        """Sentences are not read."""
        del text
        return ""

    def command(self, description: str) -> str:
        """The description, as it stands."""
        return description

    def choice(self, case: str, remedy: str) -> Asked | None:
        """Verbs are not known."""
        del case, remedy
        return None

    def cell(self, row: str, column: str) -> str:
        """`Row → column?`."""
        return f"{row} → {column}?"

    def event(self, date: str) -> str:
        """`1648?`."""
        return f"{date}?"

    def pair(self, label: str, name: str) -> str:
        """`Label — name?`."""
        return f"{label} — {name}?"

    def subject(self, text: str) -> str:
        """A short label without a sentence's marks."""
        label = text.strip(" :#*_")
        term = len(label.split()) <= _LONGEST_TERM and bool(_TERM.fullmatch(label))
        term = term and not _COMPARED.search(label)
        return label if term and not self.generic(label) and not _is_aside(label) else ""

    def cue(self, topic: str, label: str, body: str) -> Asked | None:
        """See `bare_cue`."""
        return bare_cue(topic, label, body)

    def generic(self, text: str) -> bool:
        """A heading that only sorts, in some languages."""
        return text.strip(" :#*_").lower() in _GENERIC

    def describes(self, label: str) -> bool:
        """Not known."""
        del label
        return False

    def defined(self, heading: str) -> str:
        """Headings are not read."""
        del heading
        return ""

    def question(self, text: str) -> str:
        """What opens with a capital, ends in a question mark and is no mere fragment."""
        text = text.strip()
        asks = text.endswith(("?", "？")) and not text[0].islower()
        return text if asks and len(text.split()) >= _SHORTEST_QUESTION else ""


def bare_cue(topic: str, label: str, body: str) -> Asked | None:
    """`Topic — label?`; only numbers are surely what the label asks for."""
    answer = strip_end(first_sentence(body))
    sure = _QUANTITY_SURE if is_quantity(body) else _CUE_SURE
    return Asked(f"{topic} — {label}?", upper_first(answer), sure) if answer else None


def _is_aside(label: str) -> bool:
    words = re.findall(r"[^\W\d_]+", label.lower())
    return not words or words[0] in _ASIDES


class Plain:
    """A language nobody has written a file for: no sentence is taken apart."""

    code = ""
    wording: Wording = PlainWording()
    lacks = ""

    def skip(self, fact: Fact, note: Note) -> str:
        """Nothing is known to be worthless but what the reading room skips."""
        del fact, note
        return ""

    def candidates(self, note: Note, facts: Sequence[Fact]) -> Iterable[tuple[int, Candidate]]:
        """No sentence rules."""
        del note, facts
        return ()

    def lint(self, candidate: Candidate, fact: Fact) -> Iterable[Finding]:
        """Answers that ask, go on from something or say nothing but yes or no; cues of asides."""
        del fact
        answer = " ".join(candidate.answer).strip()
        if _GOES_ON.match(answer):
            yield Finding("no-answer", 1.0, f"{answer!r} goes on from something")
        label = candidate.question.rpartition(" — ")[2]
        if candidate.rule == "cue" and _is_aside(label):
            yield Finding("aside", 1.0, f"{label!r} stands before something said in passing")
        if not candidate.gaps and ("?" in answer or _YES_OR_NO.fullmatch(answer)):
            yield Finding("trivial-answer", 1.0, f"{answer!r} is nothing to learn")
        if len(candidate.answer) > 1 and _HOW_MANY.match(candidate.question):
            yield Finding("misfit", 1.0, "a number is asked for and a list answers")

    def stems(self, text: str) -> frozenset[str]:
        """Latin words of four letters and more, all others and numbers, case folded."""
        words = _WORD.findall(text.casefold())
        return frozenset(
            w for w in words if len(w) >= _SHORTEST_STEM or w.isdigit() or not w.isascii()
        )

    def dangling(self, text: str) -> tuple[str, ...]:
        """Not known."""
        del text
        return ()

    def word_count(self, text: str) -> int:
        """Words between spaces; two characters of Chinese or Japanese count as one."""
        return len(text.split()) + len(_UNSPACED.findall(text)) // 2


LANGUAGE: Language = Plain()
