"""Every page with the worst data it can get: nothing runs, nothing is undefined, all copy is translatable."""

from __future__ import annotations

import gettext
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import tests.web.pages as pages
from service.web.pages.env import environment, make_environment
from tests.web.page_cases import CASES
from tests.web.page_makers import chat, report
from tests.web.page_parts import WORST, Case, shell

STATIC = Path(__file__).parents[2] / "service/web/static"


class Reader(HTMLParser):
    """Reads a page as a browser's content policy and a translator would."""

    VOID = frozenset({"meta", "link", "input", "br", "img", "path", "rect"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.breaks: list[str] = []
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.spoken: list[str] = []
        self.ids: list[str] = []
        self.urls: list[str] = []
        self.open: list[str] = []
        self.unbalanced: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "style" or "style" in given:
            self.breaks.append(f"{tag} style")
        if tag == "script" and not (given.get("src") or "").startswith("/static/js/"):
            self.breaks.append("inline script")
        for name, value in attrs:
            if name.startswith("on"):
                self.breaks.append(f"{tag} {name}")
            if name in {"href", "src", "action", "formaction"}:
                self.urls.append(value or "")
            if name in {"aria-label", "placeholder", "alt", "title"}:
                self.spoken.append(value or "")
            if name == "id":
                self.ids.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(data.strip())


@pytest.mark.parametrize("text", WORST, ids=[repr(t[:12]) for t in WORST])
@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_worst_text_is_shown_as_text_and_never_run(case: Case, text: str) -> None:
    read = Reader(case.render(case.make(text)))
    calm_tags = Counter(Reader(case.render(case.make("calm"))).tags)
    assert read.breaks == []
    assert read.unbalanced == []
    assert read.open == []
    # No more elements than with harmless text (an empty one shows fewer): nothing given has become markup.
    # Where the other person texts, a line break begins another message; where they speak, brackets set a stage line.
    ours = {"p" * ("\n" in text), "i" * ("(" in text)} if case.template == "chat.html" else set()
    assert {tag for tag, n in Counter(read.tags).items() if n > calm_tags[tag]} <= ours
    assert "img" not in read.tags


WITHOUT_GIVEN_TEXT = {
    "way in",
    "invite",
    "invite, back again",
    "invite, operator",
    "operator",
    "no situations",
    "not found",
    "library",
    "settings, nothing set",
    "imported, nothing new",
}


@pytest.mark.parametrize("case", [c for c in CASES if c.name not in WITHOUT_GIVEN_TEXT], ids=lambda c: c.name)
def test_what_was_given_is_shown_verbatim(case: Case) -> None:
    text = '<b>"hey"</b> {{ x }} %(y)s שלום'
    read = Reader(case.render(case.make(text)))
    assert any(text in shown for shown in read.texts)


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_a_page_asks_nothing_of_a_third_party(case: Case) -> None:
    for url in Reader(case.render(case.make("calm"))).urls:
        assert re.match(r"(/(?!/)|#)", url), url


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_an_odd_id_cannot_change_an_address(case: Case) -> None:
    for url in Reader(case.render(case.make("calm"))).urls:
        assert not re.search(r"[<>\"' ]", url), url
        if url.startswith("/sessions/"):
            assert url.startswith("/sessions/a/b%3Fc%23d%26e%22%27%3C%3E")


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_every_page_has_one_heading_a_main_a_skip_link_and_the_notice(case: Case) -> None:
    html = case.render(case.make("calm"))
    read = Reader(html)
    outside_templates = Reader(re.sub(r"(?s)<template.*?</template>", "", html))
    assert outside_templates.tags.count("h1") == 1
    assert read.tags.count("main") == 1
    assert '<a class="skip" href="#main">' in html
    assert 'id="main"' in html
    assert "The other person is simulated." in html
    assert "data-leave" in html
    assert 'href="/leave" rel="noreferrer"' in html
    assert "Built-in partner and built-in evaluator" in html


@pytest.mark.parametrize("case", [c for c in CASES if c.name != "principles"], ids=lambda c: c.name)
def test_static_files_a_page_names_exist(case: Case) -> None:
    for url in Reader(case.render(case.make("calm"))).urls:
        if url.startswith("/static/"):
            assert (STATIC / url.removeprefix("/static/")).is_file(), url


class Marked(gettext.NullTranslations):
    """Wraps every translated message, so that copy which bypasses translation shows."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_all_copy_goes_through_translation(case: Case) -> None:
    page = case.make("9999")
    html = make_environment(Marked()).get_template(case.template).render(page=page, shell=page.shell)
    read = Reader(html)
    # Texts inside an element may be cut by tags; join them and take the marked passages out as wholes.
    text = " ".join((*read.texts, *read.spoken))
    text = re.sub(r"UNSENT_[A-Z_]+=provider/model( unsent serve)?", "", text)
    while "⟦" in text:
        text, found = re.subn(r"⟦[^⟦⟧]*⟧", "", text)
        assert found, text[:200]
    assert not re.search(r"[A-Za-z]{2,}", text), re.findall(r"\S*[A-Za-z]{2,}\S*", text)[:5]


def test_a_template_that_names_something_missing_raises() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ page.nothing }}").render(page=pages.NotFoundPage(shell=shell()))


def test_every_template_is_rendered_by_a_case() -> None:
    templates = {t for t in environment().list_templates() if not t.startswith("_")} - {"base.html", "leave.html"}
    assert templates == {case.template for case in CASES}


def test_the_page_one_leaves_to_says_nothing() -> None:
    read = Reader(pages.render_leave())
    assert read.texts == ["New page"]
    assert read.urls == ["/static/blank.svg"]
    assert read.breaks == []
    assert "nsent" not in pages.render_leave().lower()


def test_wait_and_send_are_two_buttons_of_one_row() -> None:
    html = pages.render_chat(chat("calm", failure=None))
    row = re.search(r'(?s)<div class="pairing write__ways">(.*?)</div>', html)
    assert row is not None
    assert row[1].count("<button") == 2
    assert "Put the phone away" in row[1]
    assert "Send" in row[1]


def test_the_plain_forms_carry_what_the_service_needs() -> None:
    html = pages.render_chat(chat("calm", client_turn_id="c-1", wait_client_turn_id="c-2", leaf_turn_id="t-9"))
    assert 'name="client_turn_id" value="c-1"' in html
    assert 'name="wait_client_turn_id" value="c-2"' in html
    assert html.count('name="parent_turn_id" value="t-9"') == 1
    assert 'name="text"' in html


def test_saying_the_first_line_again_branches_from_the_root() -> None:
    html = pages.render_chat(chat("calm", retry=pages.RetryFrom(turn_id="t", text="x", parent_turn_id=None)))
    assert html.count('name="parent_turn_id" value="root"') == 1


def test_no_words_can_be_sent_after_the_end() -> None:
    html = pages.render_chat(chat("calm", status="ended", ended_by="ex"))
    assert '<div class="composer" id="composer" hidden>' in html
    assert "See what happened" in html


def test_unsure_is_an_answer_to_every_question() -> None:
    html = pages.render_readiness(pages.ReadinessPage(shell=shell(), step=1, of=1, question="q", ask="Is it so?"))
    assert re.findall(r'name="answer" value="(\w+)"', html) == ["yes", "no", "unsure"]
    assert "Back to the question before" not in html


def test_a_report_offers_at_most_three_things_and_never_a_chance_of_success() -> None:
    page = report("calm")
    many = pages.ReportPage(**{name: getattr(page, name) for name in page.__slots__} | {"to_mend": page.to_mend * 2})
    html = pages.render_report(many)
    assert html.count('<li class="card">') == 3
    assert html.count("Try this turn again") == 3


def test_the_line_of_trust_joins_from_turn_to_turn_and_has_a_table_beside_it() -> None:
    html = pages.render_report(report("calm"))
    ends = re.findall(r'class="line__trust" d="M([\d.]+) 0C\S+ 22 ([\d.]+) 8', html)
    assert len(ends) == 5
    assert [a for a, _ in ends[1:]] == [b for _, b in ends[:-1]]
    assert all(8 <= float(x) <= 92 for pair in ends for x in pair)
    assert html.count("<tr data-who=") == 5


def test_style_sheets_and_scripts_fetch_nothing_from_elsewhere_and_write_no_markup() -> None:
    for path in [*STATIC.rglob("*.css"), *STATIC.glob("js/*.js")]:
        source_text = path.read_text("utf-8")
        assert not re.search(r"https?://|@import|innerHTML|insertAdjacentHTML|document\.write", source_text), path.name
        assert not re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie|\beval\(", source_text), path.name


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_no_script_holds_back_the_first_paint(case: Case) -> None:
    html = case.render(case.make("calm"))
    scripts = re.findall(r"<script[^>]*>", html)
    assert scripts
    assert all('type="module"' in script for script in scripts)


def test_vendored_files_are_listed_with_their_licences() -> None:
    listed = (STATIC / "VENDORED.md").read_text("utf-8")
    for path in [*STATIC.glob("fonts/*"), *STATIC.glob("js/vendor/*")]:
        assert path.name in listed, path.name


def test_every_piece_a_script_asks_for_is_on_the_page() -> None:
    html = pages.render_chat(chat("calm"))
    scripts = "".join(path.read_text("utf-8") for path in STATIC.glob("js/*.js"))
    wanted = set(re.findall(r'\bpiece\("([a-z]+)"\)|tellPiece\("([a-z]+)"\)', scripts))
    names = {a or b for a, b in wanted} | {"waited", "user"}
    assert names
    assert all(f'id="t-{name}"' in html for name in names)


def test_what_lies_between_begins_each_line_with_a_capital() -> None:
    """One person's deeds began "went quiet for days", the next one's "Accepted a job"."""
    rules = (STATIC / "css" / "base.css").read_text("utf-8")
    assert re.search(r"\.history li::first-letter \{\s*text-transform: uppercase;", rules)


def test_what_scrolls_sideways_holds_what_only_a_screen_reader_reads() -> None:
    """Progress was 232 px wider than a phone: words hidden in the cells of a table lay outside what scrolls."""
    for sheet in sorted((STATIC / "css").glob("*.css")):
        for body in re.findall(r"\{([^{}]*overflow-x: auto[^{}]*)\}", sheet.read_text("utf-8")):
            assert "position: relative" in body, sheet.name
