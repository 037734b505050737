"""Preview pages made by hand."""

from __future__ import annotations

from factdeck.packing.look import style_sheet
from factdeck.preview.records import Considered, Entry, Preview, Trouble

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9"
    "i18U1AAAAABJRU5ErkJggg=="
)


def make_entry(title: str = "What is TCP?", answer: str = "a protocol", **more: object) -> Entry:
    """Make a card; `path`, `state` and the rest have defaults."""
    front = f'<div class="factdeck" lang="en"><div class="question">{title}</div></div>'
    back = f'{front}<hr id="answer"><div class="factdeck"><div class="answer">{answer}</div></div>'
    given: dict[str, object] = {
        "state": "packed",
        "path": "net/tcp.md",
        "line": 3,
        "title": title,
        "answer": answer,
        "front": front,
        "back": back,
        "source": f"<p><strong>{title}</strong> {answer}</p>",
        "rule": "definition",
        "confidence": 0.8,
        "language": "en",
        "trail": ("TCP",),
        "deck": "notes::TCP",
        "topics": (("folder", ("net",)), ("note", ("net", "TCP"))),
        **more,
    }
    return Entry(**given)  # type: ignore[arg-type]  # a table of defaults has one type for all


def make_bullet(title: str, state: str = "skipped", reason: str = "only a link") -> Entry:
    """Make a fact without a card."""
    return make_entry(
        title,
        state=state,
        reason=reason,
        front="",
        back="",
        answer="",
        rule="",
        confidence=0.0,
        line=20,
    )


def make_preview(*entries: Entry, **more: object) -> Preview:
    given: dict[str, object] = {
        "name": "notes",
        "root": "/home/me/my notes",
        "editor": "vscode://file{path}:{line}",
        "entries": entries,
        "style": style_sheet(),
        **more,
    }
    return Preview(**given)  # type: ignore[arg-type]  # a table of defaults has one type for all


def maths_preview() -> Preview:
    """Make a page with maths, and so with MathJax."""
    return make_preview(make_entry("Euler?", r"\(e^{i\pi} + 1 = 0\)"))


def small_preview() -> Preview:
    """Make a page with everything else that a page can show."""
    korean = {
        "path": "쿠버네티스/파드.md",
        "language": "ko",
        "rule": "term",
        "confidence": 0.72,
        "topics": (
            ("folder", ("쿠버네티스",)),
            ("note", ("쿠버네티스", "파드")),
            ("tag", ("시험",)),
        ),
    }
    picture = '<div class="pictures"><img src="pod-1.png" alt="a pod"></div>'
    pod = make_entry("파드란 무엇인가?", "가장 작은 단위", **korean)
    return make_preview(
        make_entry(considered=(Considered("cue", "TCP?", "a protocol", 0.4, ("too short",)),)),
        make_entry("What is UDP?", "a datagram protocol", line=4),
        make_entry("파드란 무엇인가?", "가장 작은 단위", **{**korean, "back": pod.back + picture}),
        make_entry(
            "Why not?", "who knows", state="held-back", reason="not sure enough", confidence=0.5
        ),
        make_bullet("https://example.com/"),
        make_bullet("A sentence with no question.", "no-question", "no rule has a question"),
        pictures={"pod-1.png": PIXEL},
        troubles=(Trouble("net/tcp.md", 12, "missing-picture", "img/a.png is not there"),),
    )
