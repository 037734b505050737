"""How the language-neutral rules put their questions in Korean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import bodies, defining, labels
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.references import DANGLING
from factdeck.asking.languages.plain import bare_cue

if TYPE_CHECKING:
    from factdeck.asking.language import Asked

_FEWEST_WORDS = 3
_MOST_LABEL_WORDS = 8
_STATES_COUNT = re.compile(r"(?:[두세네]|다섯|여섯|일곱|\d+) ?(?:가지|개|종류)")
_COUNT = re.compile(r"(?P<number>두|세|네|다섯|여섯|일곱|\d+) ?(?:가지|종류|단계|원칙|요소)")
_NUMERALS = {2: "두", 3: "세", 4: "네", 5: "다섯", 6: "여섯", 7: "일곱"}
_BARE_LABEL = 2
_FORMULA = re.compile(r"^[ΘΩO]\(|[=^{}<>]|^[\d.,\s]+$")
_MEASURED = re.compile(r"[\d.,]+ ?(?:[kKMGT]?(?:bps|i?B|Hz)|[munk]?[msgVA]|cm|mm|km|mg|kg|%)")
"""`64kbps` in the first column is a value, no thing that has others."""
_AMOUNT = re.compile(
    r"(?:(?:전송|통신|처리|회전|클럭)\s?속도|대역폭|용량|가격|요금|인구|면적|무게|질량|거리|개수|길이|온도)$"
)
"""Asked with 얼마; a bare 속도 is told as `빠름` as often."""
_AND = re.compile(r"(?P<first>[가-힣]+?)(?:와|(?<![효결성경통학전초불문여치내외안사])과| 및) ")
_CALL = re.compile(r"\w\(\d")
"""`Foo(1)`: a row of a trace, not of a thing."""
_DESCRIPTIONS = frozenset({"설명", "의미", "정의", "뜻"})
_REMARKS = frozenset({"description", "comment", "비고", "예시", "참고"})
_SOLUTIONS = frozenset({"해결", "해결방법", "해결책", "해결법"})
_TROUBLE = re.compile(
    r"(?:문제|오류|에러|장애|현상|공격|이슈|충돌|상태|데드락|취약점|실패|누수|단편화|기아)$"
)
_ATTRIBUTE_ROW = re.compile(
    r"(?:위치|형식|시점|리소스|제한|속도|비용|크기|방식|구조|특징|장점|단점|목적|단위|여부|시간|복잡도|용도|종류|"
    r"성능|형태|기간|대상|방법|기능|역할|범위|정도|순서|개수|길이|차이|메모리|보안|유지|사용|정의|의미|예시?)$"
)
"""Rows of a comparison table name attributes; its columns name the things compared."""
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
_MARKED = re.compile(r"(?:까지|부터|에서|에게|으로)$")
_COMMAND_NOUN = re.compile(r"(?:명령어?|방법|코드|커맨드)$")

# The first column of a comparison, beside the attributes themselves.
_TRAITS = frozenset({"비교항목", "항목", "기준", "속성"})


class KoreanWording:
    """Questions with particles that fit; abstains where a label is no noun phrase."""

    def what_is(self, term: str) -> str:
        """`X란 무엇인가?`."""
        return defining.what_is(term)

    def in_full(self, label: str, above: str) -> str:
        """The label alone, which may be whatever it is."""
        del above
        return label

    def define(self, term: str, definition: str) -> Asked | None:
        """Ask what the term is, does or stands for; None for labels and remarks."""
        return defining.define(term, definition)

    def attribute(self, topic: str, label: str) -> str:
        """`T의 장점은 무엇인가?` for labels that name an attribute."""
        if _is_anothers(label, topic):
            return ""
        named = labels.joined(label) in labels.ATTRIBUTE_LABELS or labels.names_attribute(label)
        if not named or not topic or labels.last_noun(topic) in labels.QUALITIES:
            return ""
        return f"{topic}의 {_what(labels.clean(label))}?"

    def items(self, label: str, count: int, topic: str = "") -> str:
        """`T의 장점은 무엇인가? (3가지)`; empty where the label names no set."""
        label = labels.without_gloss(labels.asked_term(label) or labels.clean(label))
        noun = _set_noun(label)
        if not _is_set(label) or _is_anothers(label, topic) or _is_two_sets(label):
            return ""
        if not noun:
            return _counted(label, count, topic)
        loose = set(label.split()[:-1]) <= labels.LOOSE_WORDS
        if loose and not topic:
            return ""
        owned = f"{labels.owner(topic)}의 {label}" if loose else label
        stated = "" if _STATES_COUNT.search(owned) else f" ({count}가지)"
        if noun in labels.KINDS:
            return f"{owned}에는 무엇이 있는가?{stated}"
        return f"{attach(owned, '은')} 무엇인가?{stated}"

    def unlike(self, label: str, items: tuple[str, ...]) -> float:
        """Nothing: `items` and the lints see what is no member."""
        del label, items
        return 0.0

    def members(self, text: str) -> str:
        """The set that a sentence opens: `X에는 다양한 장점이 있다` gives `X의 장점`."""
        return labels.opened_set(text)

    def command(self, description: str) -> str:
        """`…하는 명령은 무엇인가?`."""
        text = labels.without_gloss(labels.clean(description))
        if DANGLING.search(text) or re.search(r"[?？=→]|[가-힣A-Za-z](?:은|는) ", text):
            return ""
        for ending, modifying in _FINAL_VERBS:
            if text.endswith(ending):
                return f"{text.removesuffix(ending)}{modifying} 명령은 무엇인가?"
        if _COMMAND_NOUN.search(text):
            return attach(text, "은") + " 무엇인가?"
        done = bodies.verbal_noun(text)
        if not done or not labels.is_name(text):
            return ""
        thing = text.removesuffix(done).strip()
        marked = thing if _MARKED.search(thing) else attach(thing, "을")
        return f"{marked} {done}하는 명령은 무엇인가?" if thing else ""

    def choice(self, case: str, remedy: str) -> Asked | None:
        """Korean says it in a sentence, which other rules read."""
        del case, remedy
        return None

    def cell(self, row: str, column: str) -> str:
        """`SSH의 포트는 무엇인가?`; a row that names an attribute asks for it of the column."""
        if _FORMULA.search(row) or _FORMULA.search(column) or _MEASURED.fullmatch(row):
            return ""
        if labels.joined(column) in _REMARKS or _CALL.search(row) or " - " in row:
            return ""
        if not labels.is_name(row) or not labels.is_name(column):
            return ""
        if labels.joined(column) in _DESCRIPTIONS:
            return self.what_is(row) if labels.is_name(row) else ""
        if _ATTRIBUTE_ROW.search(labels.without_gloss(row)):
            row, column = column, row
        return f"{row}의 {_what(column)}?"

    def event(self, date: str) -> str:
        """`1905년에 무슨 일이 있었는가?`."""
        return f"{date}{'년' if date.isdigit() else ''}에 무슨 일이 있었는가?"

    def pair(self, label: str, name: str) -> str:
        """`SSH의 포트는 무엇인가?`."""
        return f"{name}의 {_what(label)}?"

    def subject(self, text: str) -> str:
        """The thing a heading or label names; empty for sentences and sorting headings."""
        name = labels.asked_term(text) or labels.clean(text)
        return name if labels.is_name(name) and not labels.sorts(name) else ""

    def cue(self, topic: str, label: str, body: str) -> Asked | None:
        """`주제 — 이름표?`; other rules ask about most labels better."""
        return bare_cue(topic, label, body)

    def generic(self, text: str) -> bool:
        """Whether the heading only sorts: 개요, 장점, 예시."""
        return labels.sorts(text)

    def defined(self, heading: str) -> str:
        """`X란?` gives X."""
        return labels.asked_term(heading)

    def describes(self, label: str) -> bool:
        """`특징`, `비교 항목`: a column or list of traits."""
        return labels.joined(label) in labels.ATTRIBUTE_LABELS | _TRAITS

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


def _what(attribute: str) -> str:
    """`포트는 무엇인가`, but `전송 속도는 얼마인가`."""
    amount = _AMOUNT.search(labels.without_gloss(attribute)) is not None
    return f"{attach(attribute, '은')} {'얼마' if amount else '무엇'}인가"


def _is_anothers(label: str, topic: str) -> bool:
    """`해결 방법` below `JPA` solves what the bullet before tells; only troubles have their own."""
    trouble = _TROUBLE.search(labels.without_gloss(topic)) is not None
    return labels.joined(label) in _SOLUTIONS and bool(topic) and not trouble


def _counted(label: str, count: int, topic: str) -> str:
    """`XP의 5가지 핵심 가치`: a label that states how many there are names a set, too."""
    stated = _COUNT.search(label)
    if stated is None or stated["number"] not in (str(count), _NUMERALS.get(count, "")):
        return ""
    if not labels.is_name(label):
        return ""
    if len(label.split()) > _BARE_LABEL:
        return f"{attach(label, '은')} 무엇인가?"
    return f"{labels.owner(topic)}의 {attach(label, '은')} 무엇인가?" if topic else ""


def _set_noun(label: str) -> str:
    """The set that a label names, `구성 요소` and `해결 방법` in two words included."""
    words = label.split()
    two = "".join(words[-2:])
    if two in labels.SETS:
        return two
    return words[-1] if words and words[-1] in labels.SETS else ""


def _is_two_sets(label: str) -> bool:
    """`모형과 기능`: the list below has members of which? `구조 및 작동 방식` is one set."""
    return any(found["first"] not in labels.LOOSE_WORDS for found in _AND.finditer(label))


def _is_set(label: str) -> bool:
    words = label.split()
    return len(words) <= _MOST_LABEL_WORDS and not DANGLING.search(label)


WORDING = KoreanWording()
