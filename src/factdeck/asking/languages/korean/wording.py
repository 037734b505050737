"""How the language-neutral rules put their questions in Korean."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.references import DANGLING

_MOST_LIST_WORDS = 25
_KIND, _NARROWED_KIND, _LETTERS, _DOES, _TRANSLATED = 0.62, 0.8, 0.86, 0.62, 0.5
_FEWEST_WORDS = 3
_SENTENCE_END = re.compile(r"(?<=[가-힣)][.!?])\s+")
_WEAK_END = re.compile(
    r"(?:등|때|경우|시|위해|위함|가능|불가능|필요|사용|저장|존재|발생|처리|이동|생성|삭제|확인|설정|전달|"
    r"수행|실행|증가|감소|제공|지원|반환|해결|방지|적합|유리|불리|높음|낮음|없음|있음|X|O|순|중|만|뿐|도|까지|후|전|대로|듯|정도)$"
)
_OWN_SENTENCE = re.compile(r"^[^,]{1,30}?[가-힣A-Za-z)](?:은|는)\s.*(?:다|요|음|함|됨|임)$")
"""A body with a topic of its own is for the sentence rules."""
_JOINED = re.compile(r"[→↑↓=]|\+ |http|출처|참고|링크|^\(|^예\)|^ex")
_LETTER_TERM = re.compile(r"[A-Z][A-Za-z0-9]{1,7}")
_INTERROGATIVE = re.compile(
    r"(?:무엇|뭐|뭘|왜|어떻게|어떤|어디|언제|누가|누구|몇|얼마|어느|이유는|차이는|차이점은|란)"
)
_FINAL_VERBS = (
    ("합니다", "하는"),
    ("한다", "하는"),
    ("하기", "하는"),
    ("함", "하는"),
    ("됩니다", "되는"),
    ("된다", "되는"),
    ("됨", "되는"),
)
_COMMAND_NOUN = re.compile(r"(?:명령어?|방법|코드|커맨드)$")


class KoreanWording:
    """Questions with particles that fit; abstains where a label is no noun phrase."""

    def what_is(self, term: str) -> str:
        """`X란 무엇인가?`."""
        return attach(term, "이란") + " 무엇인가?"

    def define(self, term: str, definition: str) -> Asked | None:
        """Ask what the term is, or what its letters stand for; None for labels and remarks."""
        term = labels.clean(term)
        body = _SENTENCE_END.split(definition.strip())[0].strip().rstrip(".")
        name = labels.asked_term(term) or term
        if not _can_define(name, body) or _OWN_SENTENCE.search(body):
            return None
        if _spelled_out(name, body):
            return Asked(attach(name, "은") + " 무엇의 약자인가?", body, _LETTERS)
        if not labels.is_phrase(body) or _WEAK_END.search(body):
            return Asked(self.what_is(name), body, _DOES)
        words = len(body.split())
        if words < _FEWEST_WORDS:
            return Asked(self.what_is(name), body, _TRANSLATED)
        narrowed = labels.is_narrowed(body)
        return Asked(self.what_is(name), body, _NARROWED_KIND if narrowed else _KIND)

    def attribute(self, topic: str, label: str) -> str:
        """`T의 장점은 무엇인가?` for labels that name an attribute."""
        if labels.joined(label) not in labels.ATTRIBUTE_LABELS or not topic:
            return ""
        return f"{topic}의 {attach(labels.clean(label), '은')} 무엇인가?"

    def items(self, label: str, count: int, topic: str = "") -> str:
        """`T의 장점은 무엇인가? (3가지)`; empty where the label names no set."""
        label = labels.asked_term(label) or labels.clean(label)
        noun = labels.last_noun(label)
        if noun not in labels.SETS or not _is_set(label):
            return ""
        alone = label == noun
        if noun in labels.NOT_ASKED or (alone and not topic):
            return ""
        owned = f"{topic}의 {label}" if alone else label
        return f"{attach(owned, '은')} 무엇인가? ({count}가지)"

    def members(self, text: str) -> str:
        """The set that a sentence opens: `X에는 다양한 장점이 있다` gives `X의 장점`."""
        return labels.opened_set(text)

    def command(self, description: str) -> str:
        """`…하는 명령은 무엇인가?`."""
        text = labels.clean(description)
        if DANGLING.search(text) or re.search(r"[?？]", text):
            return ""
        for ending, modifying in _FINAL_VERBS:
            if text.endswith(ending):
                return f"{text.removesuffix(ending)}{modifying} 명령은 무엇인가?"
        if _COMMAND_NOUN.search(text):
            return attach(text, "은") + " 무엇인가?"
        return f"{text}에 사용하는 명령은 무엇인가?" if labels.is_name(text) else ""

    def cell(self, row: str, column: str) -> str:
        """`SSH의 포트는 무엇인가?`."""
        return f"{row}의 {attach(column, '은')} 무엇인가?"

    def event(self, date: str) -> str:
        """`1905년에 무슨 일이 있었는가?`."""
        return f"{date}에 무슨 일이 있었는가?"

    def pair(self, label: str, name: str) -> str:
        """`SSH의 포트는 무엇인가?`."""
        return f"{name}의 {attach(label, '은')} 무엇인가?"

    def subject(self, text: str) -> str:
        """The thing a heading or label names; empty for sentences and sorting headings."""
        name = labels.asked_term(text) or labels.clean(text)
        return name if labels.is_name(name) and not labels.sorts(name) else ""

    def generic(self, text: str) -> bool:
        """Whether the heading only sorts: 개요, 장점, 예시."""
        return labels.sorts(text)

    def defined(self, heading: str) -> str:
        """`X란?` gives X."""
        return labels.asked_term(heading)

    def question(self, text: str) -> str:
        """The author's own question, completed to a sentence; empty if it does not stand alone."""
        text = labels.clean(text.strip())
        if not text.endswith(("?", "？")):
            return self._unmarked(text)
        term = labels.asked_term(text)
        if term:
            return self.what_is(term)
        words = len(text.split())
        if words < _FEWEST_WORDS or DANGLING.search(text) or not _INTERROGATIVE.search(text):
            return ""
        return text

    def _unmarked(self, text: str) -> str:
        term = labels.asked_term(text + "?") if text.endswith("란") else ""
        return self.what_is(term) if term else ""


def _is_set(label: str) -> bool:
    words = label.split()
    return len(words) <= _FEWEST_WORDS + 3 and not DANGLING.search(label)


def _can_define(name: str, body: str) -> bool:
    return (
        labels.is_name(name)
        and labels.joined(name) not in labels.ATTRIBUTE_LABELS | labels.GENERIC | labels.SETS
        and bool(re.search(r"[가-힣A-Za-z]", body))
        and not _JOINED.search(body)
        and not DANGLING.search(name)
        and len(body.split()) <= _MOST_LIST_WORDS
    )


def _spelled_out(name: str, body: str) -> bool:
    """Whether the body gives the words that the term's letters stand for."""
    letters = "".join(w[0] for w in re.findall(r"[A-Za-z]+", body)).upper()
    return (
        _LETTER_TERM.fullmatch(name) is not None
        and re.fullmatch(r"[A-Za-z][A-Za-z /&-]+", body) is not None
        and letters == name.upper()
    )


WORDING = KoreanWording()
