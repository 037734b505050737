"""Bullets that state nothing: named by shape and place, without knowing the language's grammar."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.reading.spoken import Spoken

# Headings whose sections lead elsewhere. Whole headings only: `References and pointers` is a topic.
_REFERENCE_SECTION = re.compile(
    r"""
    (?:\#\s*)?(?:\d+[.)]?\s*)?            # numbering, stray marks
    (?:
      (?:참고|출처|레퍼런스|참조)
        (?:\s*(?:자료|문헌|문서|링크|사이트|서적|강의|영상|블로그|목록))*
      | 참고(?:한|하면\s*좋은|할\s*만한)\s*\S+ | 관련\s*(?:자료|링크|문서) | 추천\s*(?:자료|도서)
      | references? | (?:further|recommended|additional|related)\s+(?:readings?|resources|links)
      | (?:external\s+|useful\s+)?(?:links?|resources|sources?) | bibliography | see\s+also
      | citations? | credits | reading\s+list
      | literatur(?:verzeichnis)? | quellen(?:angaben)? | weiterführende\s+(?:links|literatur)
      | bibliografia | bibliographie | références | fuentes
      | riferimenti | 参考(?:文献|资料|資料|リンク)?
    )
    \s*[:：]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CONTENTS = re.compile(
    r"(?:table\s+of\s+)?contents|toc|목차|차례|inhalt(?:sverzeichnis)?|目次|目录", re.IGNORECASE
)
_URL = re.compile(r"<?https?://\S+|www\.\S+")
_WORD = re.compile(r"\w")
_NOTHING = re.compile(r"\W*(?:todo|tbd|wip)?\W*", re.IGNORECASE)


def skip_reason(spoken: Spoken, trail: Sequence[str]) -> str:
    """Name why nobody should be asked about this block.

    Args:
        spoken: What it says.
        trail: The headings above, outermost first.

    Returns:
        `empty`, `picture-only`, `reference-section`, `table-of-contents` or `link-only`; empty
        text if none applies.
    """
    if _NOTHING.fullmatch(spoken.text) and not spoken.code:
        return "picture-only" if spoken.pictures else "empty"
    if any(map(_is_reference_section, trail)):
        return "reference-section"
    if not _is_link_only(spoken):
        return ""
    in_contents = bool(trail) and bool(_CONTENTS.fullmatch(trail[-1].strip()))
    if in_contents or any(target.startswith("#") for target in spoken.targets):
        return "table-of-contents"
    return "link-only"


@lru_cache(maxsize=1024)
def _is_reference_section(heading: str) -> bool:
    """Tell whether a heading leads elsewhere. Cached: it is asked once for every fact below."""
    return bool(_REFERENCE_SECTION.fullmatch(heading.strip()))


def _is_link_only(spoken: Spoken) -> bool:
    links = [span for span in spoken.spans if span.kind == "link"]
    if not links and "://" not in spoken.text and "www." not in spoken.text:
        return False
    rest = spoken.text
    for span in reversed(links):
        rest = rest[: span.start] + " " + rest[span.end :]
    without_urls = _URL.sub(" ", rest)
    return not _WORD.search(without_urls) and (bool(links) or without_urls != rest)
