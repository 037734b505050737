"""Words of a question or an answer that claim nothing, so that the note need not have them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLING = _words("""
    단위 정도 상태 형태 종류 부분 이유 목적 결과 때의 때에 때는 때를 때만 것의 것을 것은 것이 점을
    점은 점이 수를 수는 중의 중에 중에서 외의 외에 등의 등을 등이 간의 전의 전에 후의 후에 시의
    시에 안의 안에 밖의 위의 위에 내의 내에 pros cons advantage advantages disadvantage
    disadvantages 장점 단점 because so that order using by only both each also one its their whole
    same able 때문 위해 위함 위해서 통해 통하 통한 의해 따라 따른 대한 하기 되기 것 수 등 이 하 되
    있 이다 한다 된다 있음 있기 있다 않기 않음 방식 경우 점 때 후 및 또는 각각 모두 자체 함 됨
    하는 되는 대해 으로써 로써 인해 인하 해서 하여 되어 시키 시킨다 시킴
""")
"""What puts an answer into grammar."""

ASKING = FILLING | _words("""
    first instead ahead begin start end compared apply happen occur try want know think say call
    deal face react carry bring turn set leave look see find serve suit fit exist stay remain 먼저
    우선 여러 각 각각 서로 함께 바로 다시 또한 특히 오직 만약 흔히 대개 어느 모든 동시에 걸리
    걸린다 대처 대응 비교 시작 끝나 들 들어 들어가 생기 생긴다 일으키 일어나 맡 맡는다 다루 다룬다
    두 놓 넣 꺼내 나오 나가 오 가 보 보이 보내 받 주 갖 가지 지니 띠 놓이 이어지 이루 이룬다 거치
    겪 벌어지 마주치 택하 고르 고른다 정하 정해지 구하 찾 쓰 써야 살피 따지 여기 삼 삼는다 잇
    뒤따르 앞서 이끌 낳 초래 유발 야기 갖추 요구 필요하 알려지 불리 일컫 뜻하 의미하 가리키 지칭
    설명 정의하 person people who company organisation organization institution author country
    city place region year date day time moment period duration number count figure amount size
    length value range rate share unit character letter digit symbol language file format
    extension level layer category group member item list set pair kind class field area subject
    topic object thing action task operation job role position rule principle law formula equation
    expression exactly mainly typically usually generally instead besides apart separate offer
    provide apply indicate represent express show specify include belong exist obtain require
    handle perform achieve ensure determine choose decide respond return hold cover 회사 기업 기관
    단체 사람 인물 저자 나라 국가 도시 지역 장소 위치 연도 시기 날짜 시점 시간 기간 순간 언어 파일
    형식 확장자 글자 문자 기호 숫자 단위 범위 비율 길이 개수 계층 수준 등급 범주 그룹 집합 대상
    항목 목록 행동 작업 일 것들 원칙 원리 법칙 규칙 공식 수식 정확히 주로 보통 일반적 구체적 중시
    우선 중요 나타나 나타내 표현 포함 존재 반환 처리 수행 보장 얻 알 하려 하려면 하기위해 여기
    여기는가 보는가 중시하는가 what why how who which when where whose name names term word called
    call purpose role reason cause effect result happen happens difference differ different
    compare compared comparison advantage disadvantage benefit drawback downside strength weakness
    property feature characteristic condition step stage kind type sort part component element
    example main many much long large unit mean meaning define definition stand abbreviation short
    command keyword describe description do does done make use used using way method form respect
    term concept allow enable let need require order according affect contain consist include
    state case become give get take work serve act refer place keep get goal aim process tool
    thing 하는가 되는가 무엇인가 무엇 이름 용어 명칭 약어 줄임말 약칭 역할 목적 이유 원인 결과
    차이 차이점 장점 단점 특징 특성 조건 경우 방법 방식 방안 수단 과정 단계 절차 순서 종류 유형
    구성 요소 구성요소 예 예시 의미 뜻 정의 개념 기능 명령 명령어 기술 도구 용도 대상 기준 관계
    형태 상태 상황 문제 문제점 주요 대표 대표적 일어나 발생 필요 가능 사용 이용 활용 수행 부르
    불리 이르 말하 가리키 나타내 뜻하 해당 되 하 있 위해 위하 대하 대한 통하 관하 어떠 어떻 다르
    비교 면 점 측면 관점 개 가지 크기 값 수 횟수 어느 얼마 얼마나 언제 기반 바탕 해결 결정 담당
    제공 지원 만들 쓰 쓰이 나누 구분 속하 의하 따르 이루어지
""")
"""The same, and what a question asks with: its kind of answer, not what it is about."""
