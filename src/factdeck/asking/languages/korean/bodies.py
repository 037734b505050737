"""What stands behind a label, read without the analyser: a kind, an action, a state, a remark."""

from __future__ import annotations

import re

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.hangul import FINAL_N, final, is_syllable
from factdeck.asking.languages.korean.tables import words

FEWEST_WORDS, MOST_WORDS = 3, 25

_SENTENCE_END = re.compile(r"(?<=[가-힣)][.!?])\s+|\n")
_ARROW = re.compile(r"\s(?:→|->|=>|⇒)\s")
_MEANS = r"(?:을|를)(?: 모두| 주로)? (?:말|의미|뜻)(?:한다|합니다|함)?$"
_MEANT = re.compile(_MEANS)
_CAUSATIVES = words("쓰 줄 높 붙 쌓 놓 끓 녹 덮 죽 먹 섞 꺾 움직 기울 들여보 선보")
"""Stems of verbs that end in 이: `접근을 줄임` is no noun with 임."""
_NO_VERB = "".join(f"(?<!{stem})" for stem in sorted(_CAUSATIVES))
_JOINING = re.compile(
    rf"(?<=[가-힣A-Za-z])(?:(?:이다|입니다|이며|{_NO_VERB}임)$|"
    r"(?:을|를) (?:가리킨다|가리킵니다|가리킴|일컫는다|일컬음|지칭함?)$|"
    rf"{_MEANS})"
)
"""Words that only join what is said to the term."""

_ACTIONS = words(
    "저장 지정 포함 리턴 반환 확인 검사 제거 할당 등록 구성 보장 분할 적재 생성 삭제 전달 "
    "수행 실행 처리 관리 제어 설정 변경 변환 추가 이동 제공 지원 해결 방지 정렬 탐색 수정 "
    "출력 입력 호출 선언 표시 전송 수신 업데이트 선택 비교 계산 측정 기록 조회 조절 담당 "
    "결정 정의 매칭 해제 초기화 복구 보관 갱신 조정 감시 인출 해석 연결 부여 이행 수립 작성 "
    "검토 도출 추출 수집 검증 요청 발급 검색 탐지 차단 분배 병합 통합 교체 종료 복사 승인 "
    "빌드 배포"
)
_ACTS = re.compile(
    rf"(?:^|(?<![는은한된할의인른운던긴큰])\s)(?P<noun>{'|'.join(sorted(_ACTIONS))})$"
)
_DOES = re.compile(
    r"(?:을|를) (?!대상|기반|위주|중심|목적|원칙|기준|목표|이용|통한|위한)[가-힣]{2,4}$"
)
"""`진행 상황을 점검`: an object before the last noun makes a verb of it."""
_CALL_DOES = re.compile(
    r"(?<![는은한된할의인닌른운던긴큰]) [가-힣]{2,4}(?<!존재)(?<!발생)(?<!요소)$"
)
"""`중복 필터링`: two nouns, the second of them done by a function."""
_VERB = re.compile(
    r"[가-힣](?:합니다|됩니다|시킵니다|줍니다|함|됨|시킴|줌|만듦|만듬|킴|피함|짐|뉨)$"
)
_NOMINALISED = re.compile(
    r"(?:맞춤|낮춤|높임|늘림|줄임|나눔|보냄|알림|넘김|바꿈|옮김|모음|넣음|찾음|읽음|받음|묶음|얻음|"
    r"막음|올림|내림|돌림|버림|가짐|지님|따름|다룸|이룸|나옴|들어감|넘어감|돌아감|옴|감|일어남|"
    r"나타남|벗어남|생김|보임|쓰임)$"
)
"""Note-style verbs that end like nouns: `상태를 맞춤`."""
_OBJECT = re.compile(r"(?:을|를) ")
_PASSIVE = re.compile(r"(?:된다|됩니다|됨|진다|짐|뉨|뉜다)$")
_NOT_DONE = re.compile(
    r"(?:수 있|수 없|않|못|아니|필요|가능|불가|편|유용|유리|불리|복잡|간단|다양|동일|중요|"
    r"해야|되어야|좋)\S*(?: \S+)?$"
)
_WEAK_END = re.compile(
    r"(?:^|\s)(?:등|때|시|X|O|순|중|만|뿐|후|전|듯)$|[가-힣](?:까지|부터|만|뿐)$|"
    r"(?:경우|위해|위함|가능|불가능|필요|존재|발생|사용|활용|이용|증가|감소|적합|유리|불리|"
    r"높음|낮음|없음|있음|대로|정도|유사)$|"
    r"(?<![는은한된할의인]) (?:발표|출시|인수|시작|도입|진행|개최|참여|도달|완화|강화|금지|발견|"
    r"탈취|유출|점검|연구|구축|제작|연동|구현|개발|운영|참가|학습|설치)$"
)
"""Ends of states and events, which say what holds or happened, not what a thing is."""
_GENUS = re.compile(
    r"(?:[는은한할될된인던운의린든킨긴쓴룬준춘둔힌낸뀐]|[가-힣]적|\S{2,}을|같은|모든|여러) "
    r"(?:(?!\S*(?:을|를|로|에|서|(?<!최)고|여|며|면|게|와|과|이|가|도록)\s)\S+ ){0,3}\S+$"
)
"""The noun that a body ends in, with what narrows it right before."""
_EMPTY = re.compile(
    r"(?:유용한|유리한|핵심적인|대표적인|중요한|필수적인|유명한|"
    r"(?:자주|많이|널리|흔히|거의|잘) (?:쓰|쓰이|사용되|사용하)(?:는|지 않는)) "
    r"\S+(?: 중(?:의)? 하나)?\W*$|^\S+(?: \S+)?(?:와|과) (?:유사|비슷)한 \S+$|"
    r"(?:^|\s)(?:곳|본질|핵심|전부)$|^(?:가장|제일|매우|아주) \S+ \S+$|"
    r"(?:^|\s)(?:[한두세네반]|다섯|여섯|\d+) ?(?:개|명|장|번|권|병|잔|컵|큰술|대|마리)$"
)
"""`유용한 패턴`, `잘 쓰이지 않는 기능`, `회원가입 하는 곳`, `토마토 두 개`: true of many things."""
_TURNS = re.compile(r"[가-힣](?:지만|으나|는데),? ")
_STAND_IN = re.compile(r"(?<![A-Za-z0-9+#])[A-Z](?:은|는|이|가|을|를|의|와|과|에|에게|로)?(?=\s|$)")
_VERB_STEMS = words(
    "들어오 나오 가져오 불러오 받아오 줄이 높이 보이 붙이 쌓이 움직이 쓰이 나타내 보내 꺼내 알아내 "
    "만드 옮기 넘기 생기 남기 맡기 숨기 어지 어나 타나 올리 내리 돌리 걸리 알리"
)
"""`밖에서 들어오는 소음`: what ends so before 는 is a verb, where 메모리 and 크기 are nouns."""
_NO_STEM = "".join(f"(?<!{stem})" for stem in sorted(_VERB_STEMS))
_OWN_TOPIC = re.compile(
    r"^(?:\S+ ){0,4}\S*(?:[^\s하되있없키르우주치쓰두놓않같높낮많작좋짧넓깊적]은|"
    rf"\S[^\s하되있없키르우주치쓰두놓않누꾸으]{_NO_STEM}는)\s.*"
    r"(?:다|요|음|함|됨|임|보장|저장|제공|사용|수행|생성|처리)$"
)
_NOTHING_SAID = re.compile(
    r"[→↑↓=]|->|\+ |http|출처|참고|링크|^\(|^예\)|^ex|"
    r"(?:도록|[는인]가|[는은인을]지|여부|[가-힣]!|\?|\d+ ?가지|"
    r"로 (?:나눌 수 있다|나눌 수 있음|나뉜다|나뉨|구분된다|분류된다))$"
)
"""Signs, references, and ends that say neither what a thing is nor what it does."""
_NO_KIND = re.compile(r"(?:것|기준|바탕|기반|중심|대상|목적|토대|위주|수준|방향|때|경우)$")
"""`라벨을 기준으로, …`: a postposition, no kind."""
_AND_SO_ON = re.compile(r"\s*등등?$")
_MOST_EXAMPLES = 5
_HOLDS = re.compile(
    r"(?:포함|소유|보유|요구|필요로)(?:함|한다|합니다)?$|(?:가진다|갖는다|가짐|가집니다|갖습니다)$|"
    r"(?:있|없|되|하)어?야 (?:한다|함|합니다|된다)$"
)
_BENEFIT = re.compile(
    r"[가-힣]면,? .*(?:향상|증가|감소|절약|개선|높|줄|낮)\S*(?: 수 있\S*)?$|"
    r"(?:장점|효과)\S* (?:있|얻)\S*$"
)
"""`자동화하면 비용을 줄인다`: what one gains by it, not what is done."""
_CASE = re.compile(r"^(?!만약|만일|예를).+[가-힣](?:는|한|된) 경우$")
_KIND_FIRST = re.compile(
    r"^(?P<kind>[^,]+?[가-힣A-Za-z])(?:으로서?|(?<!으)로서?|이며|이고|이자), "
    r".+(?:다|음|함|됨|임|있음)$"
)


def first_said(body: str) -> str:
    """The first sentence or line of a body, without its full stop and what an arrow adds."""
    first = _SENTENCE_END.split(body.strip())[0].strip().rstrip(".")
    before = _ARROW.split(first)[0].strip()
    return before if len(before.split()) > FEWEST_WORDS else first


def is_enough(text: str) -> bool:
    """Whether a text has words enough to say something."""
    return len(text.split()) >= FEWEST_WORDS


def says_something(body: str) -> bool:
    """Whether a body is words about the term: no formula, reference or broken-off phrase."""
    return (
        re.search(r"[가-힣A-Za-z]", body) is not None
        and not _NOTHING_SAID.search(labels.without_gloss(body))
        and "http" not in body
        and len(body.split()) <= MOST_WORDS
    )


def has_own_topic(body: str) -> bool:
    """`클라이언트는 요청을 보낸다`: a body for the sentence rules."""
    return _OWN_TOPIC.search(body) is not None


def means(body: str) -> str:
    """What a body that ends in `…을 의미`, `…을 말한다` says; empty for others."""
    bare = labels.without_gloss(body)
    said = _MEANT.sub("", bare)
    return said if said != bare and is_enough(said) else ""


def examples(body: str) -> tuple[str, ...]:
    """`마우스, 프린터 등`: two to five names and nothing else."""
    listed = _AND_SO_ON.sub("", labels.without_gloss(body))
    found = tuple(piece.strip() for piece in listed.split(","))
    named = all(0 < len(piece.split()) <= FEWEST_WORDS and labels.is_name(piece) for piece in found)
    lists = 1 < len(found) <= _MOST_EXAMPLES and not verbal_noun(found[-1])
    return found if lists and named else ()


def unjoined(body: str) -> str:
    """`…하는 방식이다`, `…을 가리킴` without the words that only join."""
    bare = labels.without_gloss(body)
    shorter = _JOINING.sub("", bare)
    return shorter if shorter != bare and is_enough(shorter) else body


def kind_first(body: str) -> str:
    """`파일을 보내는 프로토콜로, 20번 포트를 쓴다`: the kind before the comma, or nothing."""
    found = _KIND_FIRST.match(body)
    kind = found["kind"].strip() if found else ""
    if _NO_KIND.search(kind):
        return ""
    return kind if is_enough(labels.without_gloss(kind)) and names_kind(kind) else ""


def names_kind(body: str) -> bool:
    """`실행 중인 프로그램`: whether a body ends in a noun that something narrows."""
    return labels.is_narrowed(body) and _GENUS.search(labels.without_gloss(body)) is not None


def is_case(body: str) -> bool:
    """`가격이 오를 때 수요가 증가하는 경우`: a kind told by when it holds."""
    bare = labels.without_gloss(body)
    return _CASE.search(bare) is not None and len(bare.split()) > FEWEST_WORDS


def is_thin(body: str) -> bool:
    """Whether a kind is named in few words."""
    return len(labels.without_gloss(body).split()) == FEWEST_WORDS


def is_empty(body: str) -> bool:
    """Whether what is said holds of many things."""
    return _EMPTY.search(labels.without_gloss(body)) is not None


def tells_benefit(body: str) -> bool:
    """`자동화하면 비용을 줄인다`: what one gains by a thing."""
    return _BENEFIT.search(labels.without_gloss(body)) is not None


def holds(body: str) -> bool:
    """`뿌리를 포함한다`, `제한이 있어야 한다`: what a thing has or needs, not its work."""
    return _HOLDS.search(labels.without_gloss(body)) is not None


def is_doubtful(body: str) -> bool:
    """Whether a body speaks in letters of an example (`함수 B`) or makes two remarks."""
    return _STAND_IN.search(body) is not None or _TURNS.search(body) is not None


def verbal_noun(text: str) -> str:
    """`저장소 확인` ends in 확인; empty where the last word is no verbal noun."""
    found = _ACTS.search(text)
    return found["noun"] if found else ""


def ends_in_action(body: str) -> bool:
    """`다음 명령의 주소를 저장`: a verbal noun with words enough before it."""
    bare = labels.without_gloss(body)
    if _MEANT.search(bare):
        return False
    return _DOES.search(bare) is not None or (is_enough(bare) and verbal_noun(bare) != "")


def is_done_by_call(body: str) -> bool:
    """`중복 필터링`, behind the name of a function."""
    bare = labels.without_gloss(body)
    return _CALL_DOES.search(bare) is not None and not _NOT_DONE.search(bare)


def ends_in_verb(body: str) -> bool:
    """`…을 나눈다`, `…을 추가함`; nothing that only can or must be.

    Verbs take ㄴ before a closing 다, adjectives do not.
    """
    bare = labels.without_gloss(body)
    plain = bare.endswith("다") and len(bare) > 1 and is_syllable(bare[-2])
    noted = _NOMINALISED.search(bare) is not None and _OBJECT.search(bare) is not None
    verb = _VERB.search(bare) is not None or noted or (plain and final(bare[-2]) == FINAL_N)
    return verb and not _NOT_DONE.search(bare) and not _MEANT.search(bare)


def has_object(body: str) -> bool:
    """`혈액을 응고시킴`: two words with an object say enough."""
    return _OBJECT.search(body) is not None


def is_passive(body: str) -> bool:
    """`…로 나뉨`, `…이 저장된다`."""
    return _PASSIVE.search(labels.without_gloss(body)) is not None


def says_action(body: str) -> bool:
    """Whether a body says what is done: `서명을 검사한다`, `메모리 할당`."""
    bare = labels.without_gloss(body)
    acts = verbal_noun(bare) != "" or _DOES.search(bare) is not None
    return (acts or ends_in_verb(bare)) and not is_passive(bare)


def is_sentence(body: str) -> bool:
    """Whether a body ends in a predicate, note style included."""
    bare = labels.without_gloss(body)
    return not labels.is_phrase(body) or _NOMINALISED.search(bare) is not None


def is_state(body: str) -> bool:
    """`하나를 식별할 수 있음`, `신제품 발표`: says what holds or happened."""
    return is_sentence(body) or _WEAK_END.search(labels.without_gloss(body)) is not None
