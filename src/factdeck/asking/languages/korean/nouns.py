"""Nouns and verbs that decide what can be asked well. Each table says what it is for."""

from __future__ import annotations

from factdeck.asking.languages.korean.tables import words

ATTRIBUTES = words(
    "목적 목표 역할 장점 단점 특징 원인 이유 단위 기본값 조건 핵심 차이 차이점 예 예시 복잡도 "
    "크기 길이 개수 용량 순서 구성요소 종류 방법 방식 원칙 원리 기능 주소 포트 의미 한계 문제점 "
    "해결책 대안 초기값 최댓값 최솟값 확률 비율 결과 대표 요건 요소 키 약자 기준 범위 형태 구조 "
    "속도 시간 비용"
)
"""`X의 N은 Y이다` asks for an attribute of X, not for what N is."""

WEAK_KINDS = words(
    "편 때 경우 이유 때문 사실 점 셈 법 뿐 따름 필요 가능성 중 상황 문제 예정 마련 정도 일부 "
    "하나 수준 추세 요즘 생각 결과 방향 부분 이야기 말 이것 그것 전부 모두 무엇 상태 핵심 관건 "
    "단계 기본 필수 덕분"
)
"""Heads of a complement that define nothing."""

LIGHT_MODIFIERS = words(
    "여러 다양한 많은 모든 몇 몇몇 수많은 일부 높은 낮은 더 새로운 다른 각 각각의 특정 좋은 큰 "
    "작은 적절한 올바른 필요한 동일한 같은 관련 추가 별도의 기존 위한 가장 매우 주요 기본 중요한 "
    "그 이 해당"
)
"""They narrow nothing: `다양한 기능` is no answer to `어떤 기능`."""

VAGUE = words(
    "것 수 이 때 점 데 등 중 간 내 도움 영향 필요 어려움 때문 바탕 기반 가능 이용 사용 문제 시간 "
    "정도 스스로 번 상호 모든것 경우 설치 자체 부분 내용 정보 작업 일 방법 방식 상황 결과 이유 "
    "값 데이터 기능 요소 사람 우리 사용자 개발자 코드 프로그램 시스템 객체 대상 관련 이상 이하 "
    "전체 하나 둘 모두"
)
"""Too little for an answer on their own."""

DEFINING_VERBS = frozenset({"의미하", "뜻하", "가리키", "일컫", "말하", "나타내"})
"""`X는 …를 의미한다` defines X."""

NAMING_VERBS = frozenset(
    {"하", "부르", "불리", "칭하", "말하", "불리우", "일컫", "정의하", "표현하"}
)
"""`D를 X라고 한다` names D."""

WHICH: dict[str, frozenset[str]] = {
    "역할": words("하 수행하 담당하 맡"),
    "기능": words("하 수행하 담당하"),
    "방식": words("동작하 작동하 사용하 이루어지 처리하 저장되 저장하 관리하 진행되 실행되"),
    "방법": words("필요하"),
    "구조": words("가지 갖 이루어지 사용하 띠"),
    "형태": words("가지 갖 띠 저장되 저장하 이루어지 표현되 표현하 제공되"),
    "순서": words("이루어지 진행되 실행되 처리되 처리하 동작하 실행하 방문하 저장되"),
    "특징": words("가지 갖 있"),
    "특성": words("가지 갖 있"),
    "성질": words("가지 갖 있"),
    "알고리즘": words("사용하 이용하 기반하"),
    "자료구조": words("사용하 이용하 기반하"),
    "프로토콜": words("사용하 이용하 기반하"),
    "단위": words(
        "관리하 저장하 저장되 전송하 전송되 이루어지 나누 나뉘 처리하 처리되 할당하 할당되"
    ),
    "문제": words("해결하 발생하 있 야기하 일으키"),
}
"""`T는 [modifier] N을 V`: the nouns that can be asked for with 어떤, and the verbs with them."""

TOOLS = words(
    "명령 명령어 옵션 파일 도구 메서드 메소드 함수 클래스 어노테이션 라이브러리 프레임워크 "
    "키워드 인터페이스 연산자"
)
"""`docker run 명령으로`: a named tool can be asked for whatever is done with it."""

FOCUS_VERBS = words(
    "담당하 반환하 의미하 나타내 가리키 공유하 상속받 상속하 참조하 결정하 구현하 보장하 방지하 "
    "막 최소화하 줄이 저장하 보관하 기록하 식별하 측정하 연결하 변환하 관리하 제어하 생성하 "
    "요구하 기반하 따르 허용하 검증하 포함하 감시하 분배하 제공하 활용하 필요하 감소시키 "
    "증가시키 삭제하 제거하 교체하 반영하 부여하 전달하 전송하 검사하 차단하 감지하 추적하 "
    "보호하 대체하 조절하 분산시키 분리하 선택하 탐색하 표현하 수행하 처리하 사용하 이용하 "
    "정의하 설정하 조회하 유지하 확장하 계산하 비교하 실행하 호출하"
)
"""Verbs whose object is what the sentence is about."""

COMPOSING_VERBS = words(
    "구성되 구성하 이루어지 나뉘 나누어지 나눠지 나누 분류되 구분되 구분하 분류하 포함하 포함되 "
    "있 존재하 지원하 제공하 가지 갖 저장하 저장되 관리하 사용하 공유하 나열하 만족하 표현하 "
    "속하"
)
"""Verbs that take a whole list."""

OPINION = frozenset(
    {"좋", "나쁘", "쉽", "어렵", "편하", "많", "적", "그렇", "이렇", "필요하", "중요하"}
)
"""Predicates too thin to be asked about without more words."""

WARNINGS = words("유의하 주의하 기억하 명심하 고려하 알 확인하 생각하 조심하 인지하 이해하")
"""With -해야 한다 they are orders to the reader."""

RESULTS = words(
    "발생하 생기 증가하 감소하 되 실패하 성공하 종료되 중단되 삭제되 생성되 실행되 넘어가 사라지 "
    "깨지 변하 바뀌 늘어나 줄어들 저하되 떨어지 올라가 높아지 낮아지 커지 작아지 길어지 느려지 "
    "빨라지 반환하 반환되 향상되 호출되 변경되 유지되 전달되 이동하 소멸되 초기화되 무효화되 "
    "손실되 걸리 일어나 멈추 나타나 상승하 하락하 줄 잃 얻 이루어지 열리 닫히 끊기 만료되 해제되 "
    "늘 오르 내리 사망하 파괴되 형성되 분해되 소멸하 상실하 저하하 강화되 약화되 무너지"
)
"""Predicates that say what becomes of something: `어떻게 되는가?` fits them."""

GOOD = words(
    "간단하 쉽 편리하 빠르 높 좋 안전하 유리하 효율적 가볍 저렴하 가능하 지원하 제공하 향상 절약 "
    "유연하 단순하 용이하 뛰어나 우수하 적 줄이 줄일 보장하 넓 크 강력하 편하 다양하 안정적 "
    "정확하 얻"
)
BAD = words(
    "어렵 복잡하 느리 낮 나쁘 위험하 불리하 비효율적 무겁 비싸 불가능하 부족하 떨어지 저하 낭비 "
    "없 불편하 한계 제한 문제 단점 오버헤드 힘들 많 소모 발생하 못하 취약하 길 까다롭 번거롭 "
    "늘어나"
)
"""Praise and blame: a contrast of the two about one thing is its pros and cons."""
