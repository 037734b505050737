"""Whatever a note says, asking about it gives one outcome a fact, never a crash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdeck.asking.asking import ask
from factdeck.model import Problem
from factdeck.reading.encoding import Source, tidy
from factdeck.reading.note import Surroundings, read_text
from factdeck.reading.pictures import PictureIndex
from troublesome import FUZZING

_NOWHERE = Path("/nowhere")
_VAULT = Surroundings("vault", PictureIndex.of({}, _NOWHERE, _NOWHERE), (), ())
_MARKS = ["- ", "  - ", "    - ", "1. ", "# ", "## ", "", "| ", "- **", "- `"]
_SIGNS = [
    *(":", "-", "–", "->", "=>", "=", "(", ")", "()", "(alias)", "[", "]", "“", "”", '"', "'"),
    *(",", ";", ".", "...", "etc.", "?", "!", "/", "|", "**", "`", "``", "$", "$x_1$", "\\alpha"),
    *("::", "==", "{{c1::", "}}", "~", "%", "&", "…", "·", "→", "\u200b", "\ufe0f", "🙂", "*"),
]
_WORDS = {
    "en": "the a an is are was were it its they that which what how why if when because and or but "
    "not no of in to for by with as at than used called stores ports port process set sets run "
    "running stored means stands difference between types advantages Pros example e.g. i.e. DNS "
    "IPv4 10 5MB 1994 May I can must first most I/O AWS's well-known Overview Step 3 Definition",
    "ko": "는 은 이 가 을 를 의 란 이란 이다 한다 된다 있다 없다 때문에 위해 통해 경우 만약 종류 "
    "장점 단점 특징 예시 정의 포트 컨테이너는 노드가 프로세스를 이라고 부른다 하며 이며 첫째 3가지 "
    "TCP DNS 10개 1994년 것 수 등 및 또는 그리고 하지만 반면 그 이것은 그것 목적 방법 차이",
    "de": "der die das ein eine ist sind heißt wird wenn weil und oder nicht von zu Port Satz "
    "Definition Beispiel Arten Vorteile z. B. d. h. DNS 10 1994 f(x) x_1",
}


def _notes(language: str) -> st.SearchStrategy[str]:
    words = st.sampled_from([*_WORDS[language].split(), *_SIGNS])
    text = st.lists(words, max_size=9).map(" ".join) | st.lists(words, max_size=4).map("".join)
    lines = st.lists(st.tuples(st.sampled_from(_MARKS), text).map("".join), max_size=12)
    return lines.map("\n".join)


@pytest.mark.parametrize("language", _WORDS)
@FUZZING
@given(st.data())
def test_any_words(language: str, data: st.DataObject) -> None:
    read = read_text("n.md", Source(tidy(data.draw(_notes(language)))), _VAULT)
    assert not isinstance(read, Problem)
    facts = tuple(replace(fact, language=language) for fact in read.note.facts)

    answers = ask([replace(read.note, facts=facts)])

    assert [outcome.fact for outcome in answers.outcomes] == list(facts)
