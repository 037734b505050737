"""The preview page in a real browser. Every visit must end without complaint or request."""

from __future__ import annotations

import time
import unicodedata
from typing import TYPE_CHECKING, Any, cast

import pytest
from axe_playwright_python.sync_playwright import Axe

from factdeck.preview.page import render_page
from previews import make_entry, make_preview, maths_preview, small_preview
from vaults import png

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from browsing import Visit, Visitor
    from factdeck.preview.records import Preview

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1400, "height": 900}


@pytest.fixture
def show(visitor: Visitor, tmp_path: Path) -> Any:
    """Give a function that writes a page and opens it."""

    def shown(preview: Preview | None = None, **settings: Any) -> Visit:
        page = tmp_path / "page.html"
        page.write_text(render_page(preview or small_preview()), "utf-8")
        return visitor.open_file(page, **{"viewport": DESKTOP, **settings})

    return shown


class TestCard:
    """The card is shown and turned as in Anki."""

    def test_it_opens_with_the_first_card(self, show: Any) -> None:
        visit = show()

        visit.wait_for("What is TCP?")
        assert "a protocol" not in visit.shown
        assert visit.position == "1 of 3"

    def test_space_turns_it_there_and_back(self, show: Any) -> None:
        visit = show()

        visit.press("Space")
        visit.wait_for("a protocol")
        assert visit.page.inner_text("#flip") == "Show question"
        visit.press("Space")
        visit.card.wait_for_function("() => !document.body.innerText.includes('a protocol')")

    def test_keys_and_clicks_inside_the_card_count(self, show: Any) -> None:
        visit = show()

        visit.wait_for("What is TCP?")
        visit.card.click("#qa")
        visit.wait_for("a protocol")
        visit.card.focus("body")
        visit.press("j")
        visit.wait_for("What is UDP?")

    def test_a_button_in_focus_keeps_the_space_key(self, show: Any) -> None:
        visit = show()

        visit.page.focus("#next")
        visit.press("Space")
        visit.wait_for("What is UDP?")
        assert "datagram" not in visit.shown

    def test_pictures_are_in_the_page(self, show: Any) -> None:
        visit = show()

        visit.press("j", "j", "Space")
        visit.wait_for("가장 작은 단위")
        visit.card.wait_for_function("() => document.querySelector('img').naturalWidth === 2")

    def test_pictures_may_lie_beside_the_page(self, show: Any, tmp_path: Path) -> None:
        (tmp_path / "page.media").mkdir()
        (tmp_path / "page.media/a 1.png").write_bytes(png())
        card = make_entry(front='<p>Q</p><img src="a-1.png" alt="">')
        visit = show(make_preview(card, pictures={"a-1.png": "page.media/a%201.png"}))

        visit.wait_for("Q")
        visit.card.wait_for_function("() => document.querySelector('img').naturalWidth === 8")

    def test_maths_is_drawn_by_mathjax(self, show: Any) -> None:
        visit = show(maths_preview())

        visit.press("Space")
        visit.card.wait_for_selector("mjx-container svg")
        assert r"\(" not in visit.shown

    def test_mathjax_comes_only_with_maths(self) -> None:
        assert len(render_page(make_preview(make_entry()))) < 150_000
        assert len(render_page(maths_preview())) > 2_000_000

    def test_style_is_the_cards_own(self, show: Any) -> None:
        visit = show()

        visit.wait_for("What is TCP?")
        weight = "getComputedStyle(document.querySelector('.question')).fontWeight"
        assert visit.card.evaluate(weight) == "600"


class TestMoving:
    """Through the list, by keys and by mouse."""

    def test_j_k_and_arrows(self, show: Any) -> None:
        visit = show()

        visit.press("j", "ArrowDown")
        assert visit.position == "3 of 3"
        visit.press("k", "ArrowUp", "k", "k")
        assert visit.position == "1 of 3"

    def test_letters_of_a_korean_keyboard(self, show: Any) -> None:
        visit = show()

        visit.page.evaluate(
            "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ㅓ', bubbles: true}))"
        )
        assert visit.position == "2 of 3"

    def test_home_and_end_in_the_list(self, show: Any) -> None:
        visit = show()

        visit.page.focus("#list")
        visit.press("End")
        assert visit.position == "3 of 3"
        assert visit.page.get_attribute("#list", "aria-activedescendant") == "row-2"
        visit.press("Home")
        assert visit.position == "1 of 3"

    def test_a_click_on_a_row(self, show: Any) -> None:
        visit = show()

        visit.page.click("#row-1")
        visit.wait_for("What is UDP?")
        assert visit.page.get_attribute("#row-1", "aria-selected") == "true"

    def test_a_page_loaded_again_shows_the_same_card(self, show: Any) -> None:
        visit = show()

        visit.page.fill("#search", "protocol")
        visit.page.keyboard.press("Escape")
        visit.press("j", "Space")
        visit.wait_for("datagram")
        visit.page.reload()
        visit.wait_for("datagram")
        assert visit.page.input_value("#search") == "protocol"


class TestFilters:
    """Search, topic, rule, language, state."""

    def test_search_narrows(self, show: Any) -> None:
        visit = show()

        visit.press("/")
        visit.page.keyboard.type("DATAGRAM prot")
        assert visit.titles() == ["What is UDP?"]

    def test_search_knows_decomposed_hangul(self, show: Any) -> None:
        visit = show()

        visit.page.fill("#search", unicodedata.normalize("NFD", "파드란"))
        assert visit.titles() == ["파드란 무엇인가?"]

    def test_nothing_found_says_so(self, show: Any) -> None:
        visit = show()

        visit.page.fill("#search", "zebra")
        assert visit.page.is_visible("#empty")
        visit.press("Escape", "Space", "j")
        visit.page.fill("#search", "")
        assert visit.position == "1 of 3"

    @pytest.mark.parametrize(
        ("control", "choice", "titles"),
        [
            ("#topic", "쿠버네티스/ (1)", ["파드란 무엇인가?"]),
            ("#topic", "시험 (1)", ["파드란 무엇인가?"]),
            ("#rule", "term (1)", ["파드란 무엇인가?"]),
            ("#language", "en (5)", ["What is TCP?", "What is UDP?"]),
        ],
    )
    def test_choices(self, show: Any, control: str, choice: str, titles: list[str]) -> None:
        visit = show()

        options = visit.page.locator(f"{control} option").all_inner_texts()
        label = next(option for option in options if option.strip() == choice)
        visit.page.select_option(control, label=label)
        assert visit.titles() == titles

    def test_states_count_what_the_other_choices_leave(self, show: Any) -> None:
        visit = show()

        chips = visit.page.locator(".chip")
        assert chips.all_inner_texts() == [
            "Cards 3", "Held back 1", "No question 1", "Skipped 1", "All 6",
        ]  # fmt: skip
        visit.page.fill("#search", "파드")
        assert chips.all_inner_texts()[0] == "Cards 1"
        assert chips.all_inner_texts()[-1] == "All 1"


class TestSource:
    """Beside the card: where it is from, and why it is so."""

    def test_place_opens_the_editor(self, show: Any) -> None:
        visit = show()

        link = visit.page.locator("#details a.place")
        assert link.inner_text() == "net/tcp.md:3"
        assert link.get_attribute("href") == "vscode://file/home/me/my%20notes/net/tcp.md:3"

    def test_no_link_where_none_is_wanted(self, show: Any) -> None:
        visit = show(make_preview(make_entry(), editor=""))

        assert visit.page.locator("#details a").count() == 0
        assert visit.page.inner_text("#details .place") == "net/tcp.md:3"

    def test_other_candidates_with_what_speaks_against_them(self, show: Any) -> None:
        visit = show()

        assert "cue · 40 % · too short" in visit.page.inner_text("#details .considered")

    @pytest.mark.parametrize(
        ("chip", "reason"),
        [
            ("Held back", "not sure enough"),
            ("Skipped", "only a link"),
            ("No question", "no rule has a question"),
        ],
    )
    def test_what_is_not_packed_says_why(self, show: Any, chip: str, reason: str) -> None:
        visit = show()

        visit.page.click(f".chip:has-text('{chip}')")
        assert reason in visit.page.inner_text("#details")

    def test_a_fact_without_a_card_is_shown_as_it_stands(self, show: Any) -> None:
        visit = show()

        visit.page.click(".chip:has-text('No question')")
        assert "A sentence with no question." in visit.page.inner_text("#no-card")
        assert visit.page.is_hidden("#card")
        assert visit.page.is_disabled("#flip")


class TestLook:
    """Light and dark, phone and desktop, English and Korean."""

    def test_dark_as_the_system(self, show: Any) -> None:
        visit = show(color_scheme="dark")

        visit.wait_for("What is TCP?")
        assert "nightMode" in (visit.card.get_attribute("body", "class") or "")
        assert background(visit) == "rgb(30, 33, 39)"

    def test_t_takes_light_and_dark(self, show: Any) -> None:
        visit = show()

        visit.wait_for("What is TCP?")
        assert background(visit) == "rgb(255, 255, 255)"
        visit.press("t", "t")
        visit.card.wait_for_selector("body.nightMode")
        assert background(visit) == "rgb(30, 33, 39)"
        page = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert page == "rgb(21, 23, 27)"

    def test_on_a_phone_the_list_leads_to_the_card_and_back(self, show: Any) -> None:
        visit = show(viewport=PHONE)

        assert visit.page.is_hidden("#stage")
        visit.page.click("#row-1")
        assert visit.page.is_visible("#stage")
        assert visit.page.is_hidden("#list")
        visit.page.click("#back")
        assert visit.page.is_visible("#list")

    @pytest.mark.parametrize("viewport", [PHONE, {"width": 320, "height": 600}, DESKTOP])
    def test_nothing_is_wider_than_the_window(self, show: Any, viewport: Any) -> None:
        visit = show(viewport=viewport)

        assert visit.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]

    def test_korean_readers_get_korean_labels(self, show: Any) -> None:
        visit = show(locale="ko-KR")

        assert visit.page.inner_text("#flip") == "답 보기"
        assert visit.page.get_attribute("html", "lang") == "ko"


class TestOverview:
    """The charts."""

    def test_it_has_a_bar_for_every_topic_and_leads_there(self, show: Any) -> None:
        visit = show()

        visit.press("i")
        assert "Cards 3" not in visit.page.inner_text("#overview .topic-bar >> nth=0")
        assert "Cards 2" in visit.page.inner_text("#overview .topic-bar >> nth=0")
        visit.page.click("#overview .topic-bar:has-text('파드')")
        assert visit.titles() == ["파드란 무엇인가?"]

    def test_many_notes_are_seen_by_folder(self, show: Any) -> None:
        entries = [
            make_entry(
                f"What is {n}?",
                path=f"{n % 3}/{n}.md",
                topics=(("folder", (f"{n % 3}",)), ("note", (f"{n % 3}", f"{n}"))),
            )
            for n in range(60)
        ]
        visit = show(make_preview(*entries))

        visit.press("i")
        bars = visit.page.locator("#overview .topic-bar")
        assert bars.all_inner_texts() == [f"{folder}/\nCards 20" for folder in range(3)]
        bars.first.click()
        assert visit.position == "1 of 20"
        visit.press("Escape", "i")
        assert bars.count() == 20

    def test_confidences_can_be_heard(self, show: Any) -> None:
        visit = show()

        visit.press("i")
        label = visit.page.get_attribute("#overview svg[role=img]", "aria-label") or ""
        assert "2 from 0.80 to 0.85" in label

    def test_problems_in_the_notes(self, show: Any) -> None:
        visit = show()

        visit.press("i")
        assert "img/a.png is not there" in visit.page.inner_text("#overview .troubles")


class TestSafety:
    """Notes are data."""

    def test_no_note_can_run_a_script(self, show: Any) -> None:
        bad = "</script><script>document.title = 'gone'</script><img src=x onerror=alert(1)>"
        visit = show(make_preview(make_entry(bad, bad, source="<p>plain</p>", front="<p>Q</p>")))

        visit.wait_for("Q")
        assert bad in visit.titles()
        assert visit.page.title() == "notes · factdeck"

    def test_markup_that_slipped_through_runs_nothing(self, show: Any) -> None:
        bad = "<img src='x:' onerror=\"top.document.title = 'gone'\"><script>top.x = 1</script>"
        visit = show(make_preview(make_entry(front=f"<p>Q</p>{bad}", source=bad)))

        visit.wait_for("Q")
        visit.page.wait_for_timeout(200)
        assert visit.page.title() == "notes · factdeck"
        assert visit.page.evaluate("window.x") is None
        said = [line for line in visit.complaints if "Content Security Policy" in line]
        assert said == visit.complaints  # the browser tells what it refused
        visit.complaints.clear()
        visit.requests.clear()

    def test_no_card_at_all_is_no_error(self, show: Any) -> None:
        visit = show(make_preview())

        assert visit.page.is_visible("#empty")
        visit.press("j", "Space", "k", "i", "Escape", "o")


class TestAccess:
    """axe-core finds nothing serious."""

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("viewport", [DESKTOP, PHONE])
    def test_list_and_card(self, show: Any, scheme: str, viewport: Any) -> None:
        visit = show(color_scheme=scheme, viewport=viewport)

        visit.page.click(".chip:has-text('All')")
        assert_accessible(visit)
        visit.page.click("#row-0")
        visit.press("Space")
        visit.wait_for("a protocol")
        assert_accessible(visit)

    @pytest.mark.parametrize("key", ["i", "?"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_dialogs(self, show: Any, key: str, scheme: str) -> None:
        visit = show(color_scheme=scheme)

        visit.press(key)
        assert_accessible(visit)
        visit.press("Escape")
        assert visit.page.locator("dialog[open]").count() == 0


def test_ten_thousand_cards_stay_fluid(show: Any) -> None:
    entries = [
        make_entry(f"What is number {n}?", f"answer {n}", line=n, path=f"notes/{n // 50}.md")
        for n in range(1, 10_001)
    ]
    started = time.monotonic()
    visit = show(make_preview(*entries))

    assert visit.position == "1 of 10,000"
    visit.page.focus("#list")
    visit.press("End")
    visit.wait_for("What is number 10000?")
    assert len(visit.titles()) < 60
    visit.page.fill("#search", "number 7777")
    assert visit.titles() == ["What is number 7777?"]
    # A sanity bound only: it takes about two seconds. The benchmarks measure.
    assert time.monotonic() - started < 20


def background(visit: Visit) -> str:
    """Give the colour behind the card."""
    colour: str = visit.card.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


def assert_accessible(visit: Visit) -> None:
    """Ask axe-core about the page, and about the card, whose frame it cannot reach from outside."""
    said_before = len(visit.complaints)
    found = [
        rule
        for place in (visit.page, visit.card)
        for rule in Axe().run(cast("Page", place)).response["violations"]
    ]
    del visit.complaints[said_before:]  # axe-core warns of the frame that it cannot reach
    serious = [rule for rule in found if rule["impact"] in {"serious", "critical"}]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in serious] == []
