"""How the language-neutral rules put their questions in Korean."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.references import DANGLING

_MOST_LIST_WORDS = 25
_KIND, _NARROWED_KIND, _ACTING, _LETTERS, _DOES, _TRANSLATED = 0.62, 0.82, 0.8, 0.86, 0.62, 0.5
_PLAIN_WORD = 0.05
_DONE = 0.74
_JOINING = re.compile(
    r"(?:(?<=것)|(?<=[가-힣A-Za-z]))(?:이다|입니다|이며|임|(?:을|를) (?:말한다|의미한다|"
    r"뜻한다|말합니다|의미합니다|뜻합니다|말함|의미함|뜻함))$"
)
_WHEN_RUN = re.compile(
    r"^(?P<when>.+(?:때|전에|후에|이후에?|직전에?|직후에?|동안|마다))\s*(?P<verb>실행|호출|"
    r"생성|발생)(?:됨|된다|됩니다|되는 훅)$"
)
"""`컴포넌트가 해체되기 직전에 호출됨` says when."""
_VERBS = re.compile(
    r"[가-힣](?:한다|합니다|된다|됩니다|시킨다|시킵니다|준다|줍니다|함|됨|시킴|줌|만듦|만듬|만든다|킨다|킴|피함|짐|진다)$"
)
_PASSIVE = re.compile(r"(?:된다|됩니다|됨|진다|짐)\.?$")
_NOT_DONE = re.compile(
    r"(?:수 있|수 없|않|못|아니|필요|가능|불가|편|유용|유리|불리|복잡|간단|다양|동일|중요|"
    r"해야|되어야|좋)\S*(?: \S+)?$"
)
_ACTING_OTHER = 0.76
_CODE = re.compile(r"^[@$.\-]|[a-z_]\w*(?:\.\w+)*\(|\[\w*\]|[a-z]+[A-Z_]|^[a-z][a-z_.-]*$")
_PART = re.compile(
    r"(?:레지스터|장치|소프트웨어|시스템|서버|컨트롤러|모듈|계층|클래스|라우터|엔진|매니저|로더|파서|버퍼|커널|객체|영역|"
    r"스케줄러|컴파일러|인터프리터|핸들러|리스너|필터|프록시|노드|카운터|Segment|[A-Z]\w*[eo]r|^[A-Z]{2,6})$"
)
"""Names of parts that have a role."""
_FEWEST_WORDS = 3
_SENTENCE_END = re.compile(r"(?<=[가-힣)][.!?])\s+|\n")
_ACTIONS = [
    "저장",
    "지정",
    "포함",
    "리턴",
    "반환",
    "확인",
    "검사",
    "제거",
    "할당",
    "등록",
    "구성",
    "보장",
    "분할",
    "적재",
    "생성",
    "삭제",
    "전달",
    "수행",
    "실행",
    "처리",
    "관리",
    "제어",
    "설정",
    "변경",
    "변환",
    "추가",
    "이동",
    "제공",
    "지원",
    "해결",
    "방지",
    "정렬",
    "탐색",
    "수정",
    "출력",
    "입력",
    "호출",
    "선언",
    "표시",
    "전송",
    "수신",
    "업데이트",
    "선택",
    "비교",
    "계산",
    "측정",
    "기록",
    "조회",
    "조절",
    "담당",
    "결정",
    "정의",
    "매칭",
    "해제",
    "초기화",
    "복구",
    "보관",
    "갱신",
    "조정",
    "감시",
    "인출",
    "해석",
    "연결",
    "부여",
]
_ACTS = re.compile(rf"(?:^|\s)(?:{'|'.join(_ACTIONS)})$")
"""A body that ends in a verbal noun says what the thing does."""
_WEAK_END = re.compile(
    r"(?:등|때|경우|시|위해|위함|가능|불가능|필요|존재|발생|사용|활용|이용|"
    r"증가|감소|적합|유리|불리|높음|낮음|없음|있음|X|O|순|중|만|뿐|도|까지|후|전|대로|듯|정도)$"
)
_OWN_SENTENCE = re.compile(
    r"^(?:\S+ ){0,4}\S*[^\s하되있없키르우주치쓰두놓않같높낮많작좋짧넓깊적](?:은|는)\s.*(?:다|"
    r"요|음|함|됨|임|보장|저장|제공|사용|수행|생성|처리)$"
)
"""A body with a topic of its own is for the sentence rules."""
_JOINED = re.compile(r"[→↑↓=]|\+ |http|출처|참고|링크|^\(|^예\)|^ex")
_FORMULA = re.compile(r"^[ΘΩO]\(|[=^{}<>]|^[\d.,\s]+$")
_DESCRIPTIONS = frozenset({"설명", "의미", "정의", "뜻"})
_REMARKS = frozenset({"description", "comment", "비고", "예시", "참고"})
_ATTRIBUTE_ROW = re.compile(
    r"(?:위치|형식|시점|리소스|제한|속도|비용|크기|방식|구조|특징|장점|단점|목적|단위|여부|시간|복잡도|용도|종류|"
    r"성능|형태|기간|대상|방법|기능|역할|범위|정도|순서|개수|길이|차이|메모리|보안|유지|사용|정의|의미|예시?)$"
)
"""Rows of a comparison table name attributes; its columns name the things compared."""
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
_EXAMPLE_NAME = re.compile(
    r"^(?:after|before|ex|e\.g|step|case|note|tip|input|output)\b|예$|^\(|(?:방법|경우|상황)\s?\d+$",
    re.IGNORECASE,
)
"""Labels of examples and steps, not terms."""
_COMMAND_NOUN = re.compile(r"(?:명령어?|방법|코드|커맨드)$")

# The first column of a comparison, beside the attributes themselves.
_TRAITS = frozenset({"비교항목", "항목", "기준", "속성"})


class KoreanWording:
    """Questions with particles that fit; abstains where a label is no noun phrase."""

    def what_is(self, term: str) -> str:
        """`X란 무엇인가?`."""
        return attach(term, "이란") + " 무엇인가?"

    def define(self, term: str, definition: str) -> Asked | None:
        """Ask what the term is, or what its letters stand for; None for labels and remarks."""
        term = re.sub(r"^\([^()]*\)\s*", "", labels.clean(term))
        body = _SENTENCE_END.split(definition.strip())[0].strip().rstrip(".")
        name = labels.asked_term(term) or term
        if not _can_define(name, body) or _OWN_SENTENCE.search(body):
            return None
        if _spelled_out(name, body):
            return Asked(attach(name, "은") + " 무엇의 약자인가?", body, _LETTERS)
        body = _said_of(body)
        bare = labels.without_gloss(body)
        if _ACTS.search(bare) and len(bare.split()) >= _FEWEST_WORDS:
            return _acting(name, body)
        when = _WHEN_RUN.match(bare)
        if when:
            asked = f"{attach(name, '은')} 언제 {when.group('verb')}되는가?"
            return Asked(asked, when.group("when"), _ACTING)
        if _VERBS.search(bare) and not _NOT_DONE.search(bare):
            return _doing(name, body)
        if not labels.is_phrase(body) or _WEAK_END.search(bare):
            return Asked(self.what_is(name), body, _DOES)
        words = len(bare.split())
        if words < _FEWEST_WORDS:
            return Asked(self.what_is(name), body, _TRANSLATED)
        narrowed = labels.is_narrowed(body)
        sure = _NARROWED_KIND if narrowed else _KIND
        return Asked(self.what_is(name), body, sure - _plain_word(name))

    def attribute(self, topic: str, label: str) -> str:
        """`T의 장점은 무엇인가?` for labels that name an attribute."""
        if labels.joined(label) not in labels.ATTRIBUTE_LABELS or not topic:
            return ""
        return f"{topic}의 {attach(labels.clean(label), '은')} 무엇인가?"

    def items(self, label: str, count: int, topic: str = "") -> str:
        """`T의 장점은 무엇인가? (3가지)`; empty where the label names no set."""
        label = labels.without_gloss(labels.asked_term(label) or labels.clean(label))
        noun = _set_noun(label)
        if not noun or not _is_set(label):
            return ""
        loose = set(label.split()[:-1]) <= labels.LOOSE_WORDS
        if loose and not topic:
            return ""
        owned = f"{topic}의 {label}" if loose else label
        if noun in labels.KINDS:
            return f"{owned}에는 무엇이 있는가? ({count}가지)"
        return f"{attach(owned, '은')} 무엇인가? ({count}가지)"

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
        return f"{text}에 사용하는 명령은 무엇인가?" if labels.is_name(text) else ""

    def cell(self, row: str, column: str) -> str:
        """`SSH의 포트는 무엇인가?`; a row that names an attribute asks for it of the column."""
        if _FORMULA.search(row) or _FORMULA.search(column):
            return ""
        if labels.joined(column) in _REMARKS:
            return ""
        if labels.joined(column) in _DESCRIPTIONS:
            return self.what_is(row) if labels.is_name(row) else ""
        if _ATTRIBUTE_ROW.search(labels.without_gloss(row)):
            row, column = column, row
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


def _said_of(body: str) -> str:
    """`…하는 방식이다`, `…하는 것을 말한다` without the words that only join."""
    shorter = _JOINING.sub("", body)
    return shorter if shorter != body and len(shorter.split()) >= _FEWEST_WORDS else body


def _doing(name: str, body: str) -> Asked:
    """A body that is a sentence with a verb."""
    asked = _acting(name, body)
    if _PASSIVE.search(body):
        return Asked(WORDING.what_is(name), body, _DOES)
    known = asked.confidence >= _ACTING
    enough = len(body.split()) > _FEWEST_WORDS
    return Asked(asked.question, body, _ACTING if known else _DONE if enough else _DOES)


def _acting(name: str, body: str) -> Asked:
    """Code does something, a part has a role; of anything else it is asked what it is."""
    if _CODE.search(name):
        return Asked(attach(name, "은") + " 무엇을 하는가?", body, _ACTING)
    if _PART.search(labels.without_gloss(name)):
        return Asked(f"{name}의 역할은 무엇인가?", body, _ACTING)
    return Asked(WORDING.what_is(name), body, _ACTING_OTHER)


def _plain_word(name: str) -> float:
    """A lower-case English word may be an everyday word rather than a term."""
    return _PLAIN_WORD if re.fullmatch(r"[a-z]+", name) else 0.0


def _set_noun(label: str) -> str:
    """The set that a label names, `구성 요소` and `해결 방법` in two words included."""
    words = label.split()
    two = "".join(words[-2:])
    if two in labels.SETS:
        return two
    return words[-1] if words and words[-1] in labels.SETS else ""


def _is_set(label: str) -> bool:
    words = label.split()
    return len(words) <= _FEWEST_WORDS + 3 and not DANGLING.search(label)


def _can_define(name: str, body: str) -> bool:
    return (
        labels.is_name(name)
        and not _EXAMPLE_NAME.search(name)
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
