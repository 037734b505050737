"""Facts that nobody should be asked about: announcements, references, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.normalising import META
from factdeck.asking.topics import ancestors

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdeck.model import Fact, Note

_REFERENCE_HEADINGS = re.compile(
    r"참고|출처|레퍼런스|reference|링크|더 ?읽을|더 ?보기|후기|회고|느낀 ?점|소감|목차|일정|"
    r"준비물|할 ?일|todo|질문 ?리스트|면접 ?질문|좋은 ?자료|contribut|recommendations?$|"
    r"시험.{0,8}(?:특징|준비|정보)|준비 ?(?:법|방법)$",
    re.IGNORECASE,
)
_QUIZ = re.compile(
    r"(?:잘못|틀린|틀리게|올바르지|옳은|옳지|맞는|아닌) ?\S{0,4} ?(?:것|설명|보기|문항)|"
    r"고르(?:시오|면|세요)"
)
"""Below a question of a quiz stand statements of which some are false."""
_CAPTION = re.compile(
    r"^(?:(?:위|아래|좌측|우측|다음)의?\s*)?(?:이미지|그림|사진|도식|예시|예제|코드)(?:에서|는|은|를|을)\s"
)
_NAMED_PICTURE = re.compile(r"^(?:이미지|그림|사진|도식|예시|예제|코드)")
_SHOWS = re.compile(r"(?:있다|보여준다|나타낸다|되고 있다|이다|볼 수 있다|확인할 수 있다)[.]?$")
_PERSONAL = re.compile(
    r"(?:했음|했다|놀랐|재미있|재밌|느꼈|싶다|싶음|같다는 생각|해봤|였다고|들었음|배웠)"
)
_KOREAN = re.compile(r"[가-힣]")
_BARE_LINK = re.compile(r"^\s*(?:https?://\S+|\[?링크\]?)\s*$")
_QUESTION_ONLY = re.compile(r"[?？]\s*$")


def skip(fact: Fact, note: Note) -> str:
    """The reason why a fact is no fact to learn; empty if it is one."""
    if any(_QUIZ.search(parent.text) for parent in ancestors(fact, note)):
        return "quiz"
    tests = _ANYWHERE if fact.kind == "row" else (*_ANYWHERE, *_IN_TEXT)
    return next((reason for reason, test in tests if test(fact)), "")


def _in_reference_section(fact: Fact) -> bool:
    return any(_REFERENCE_HEADINGS.search(heading) for heading in fact.trail)


def _in_quiz(fact: Fact) -> bool:
    return any(_QUIZ.search(heading) for heading in fact.trail)


def _is_announcement(fact: Fact) -> bool:
    return META.search(fact.text) is not None and "\n" not in fact.text.strip()


def _is_personal(fact: Fact) -> bool:
    return _PERSONAL.search(fact.text) is not None


def _is_link(fact: Fact) -> bool:
    if _BARE_LINK.match(fact.text):
        return True
    linked = sum(s.end - s.start for s in fact.spans if s.kind == "link")
    return linked > 0 and linked >= len(fact.text.strip()) - 3


def _is_caption(fact: Fact) -> bool:
    """Says only what a picture shows, with no condition or result in it."""
    text = fact.text.strip()
    found = _CAPTION.match(text)
    if found is None or not _SHOWS.search(text) or _is_about(text, fact):
        return False
    rest = text[found.end() :]
    return (
        not re.search(r"(?:면|경우|때|므로|때문에|여기서)[\s,]", rest)
        and len(re.findall(r"다\.", text)) <= 1
    )


def _is_about(text: str, fact: Fact) -> bool:
    """`이미지는 … 템플릿이다` below `이미지란`: the image is what the notes are about."""
    word = _NAMED_PICTURE.match(text)
    headings = (labels.asked_term(heading) or labels.clean(heading) for heading in fact.trail)
    return word is not None and any(labels.without_gloss(h) == word.group() for h in headings)


_ANYWHERE: tuple[tuple[str, Callable[[Fact], bool]], ...] = (
    ("reference-section", _in_reference_section),
    ("quiz", _in_quiz),
    ("link", _is_link),
)
_IN_TEXT: tuple[tuple[str, Callable[[Fact], bool]], ...] = (
    ("meta", _is_announcement),
    ("caption", _is_caption),
    ("personal", _is_personal),
)


def looks_empty(fact: Fact) -> bool:
    """Whether the sentence rules need not look: too short, no Korean, or a bare question."""
    text = labels.clean(fact.text)
    return (
        len(text.split()) < 2  # noqa: PLR2004 - one word states nothing
        or not _KOREAN.search(text)
        or _QUESTION_ONLY.search(text) is not None
    )
