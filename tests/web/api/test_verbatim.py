"""Whatever a person can type is kept as it is, to the code point, and shown as text that nothing runs."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.app import House, read_sse
from tests.support.examples import examples

HARD = [
    "🙂👩‍👩‍👧‍👦🏳️‍🌈 👍🏽",
    "שלום, מה שלומך? ‮reversed‬ مرحبا",
    "Z̷̧̛a̸̕lgo e\u0301 \u00e9 \ufb01 ǅ İ ı ß",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "</textarea></script><!--",
    "{{ template }} {% raw %} ${x} #{y} {0} %s %(a)s {{ 7*7 }}",
    "\"quotes\" 'single' `back` \\slash\\ &amp; &#39; &lt;",
    "\n\nlines\n\n\tand tabs\n",
    "  spaces at both ends  ",
    "\ufeffbom \u200b\u200d\u2060 \u2028\u2029 \ufffd \U0010ffff \ufdd0",
    "event: reply\ndata: {}\n\nid: 7",
    "'; DROP TABLE turns; --",
    "=cmd()|+1-1@x",
    "x" * 4000,
]
TYPED = st.text(
    st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.sampled_from("\n\t<>&\"'{}%🙂\u0301\u202e")),
    min_size=1,
    max_size=300,
).filter(lambda text: bool(text.strip()))


class Lines(HTMLParser):
    """The texts of a page's own lines, as a browser would show them, and every tag on it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.drafts: list[str] = []
        self.tags: set[str] = set()
        self._into: list[str] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        kind = dict(attrs).get("class")
        self._into = self.lines if kind == "turn__text" else self.drafts if tag == "textarea" else None
        if self._into is not None:
            self._into.append("")

    def handle_endtag(self, tag: str) -> None:
        self._into = None

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into[-1] += data


async def check(home: House, session: str, text: str) -> None:
    """Send a text as a first message, and find it again everywhere."""
    path = f"/api/sessions/{session}"
    body = {"text": text, "client_turn_id": home.fresh_id(), "parent_turn_id": "root"}
    answer = await home.client.post(f"{path}/turns", json=body, headers={"Accept": "text/event-stream"})
    assert answer.status_code == 200, answer.text
    accepted = read_sse(answer.text)[0]
    assert accepted.data["turn"]["text"] == text
    turn = accepted.data["turn"]["id"]
    assert next(t["text"] for t in await home.turns(session) if t["id"] == turn) == text
    page = await home.client.get(f"/sessions/{session}", params={"leaf": turn})
    shown = Lines(page.text)
    assert text in shown.lines
    assert shown.tags <= EXPECTED_TAGS
    again = await home.client.get(f"/sessions/{session}", params={"from": turn})
    assert f'<blockquote class="again__text" dir="auto">{_escaped(text)}</blockquote>' in again.text


def _escaped(text: str) -> str:
    """As Jinja escapes."""
    for raw, safe in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;"), ('"', "&#34;")):
        text = text.replace(raw, safe)
    return text


OWN_TAGS = (
    "html head meta title link script noscript body a header div svg path span nav p main form input button section "
    "details summary dl dt dd ul ol li h1 h2 h3 label textarea template blockquote footer code strong em cite"
)
EXPECTED_TAGS = frozenset(OWN_TAGS.split())


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
async def test_hard_texts_are_kept_and_shown_to_the_code_point(home: House, text: str) -> None:
    await check(home, (await home.begin())["id"], text)


@given(text=TYPED)
@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
async def test_any_text_is_kept_and_shown_to_the_code_point(home: House, text: str) -> None:
    await check(home, (await home.begin())["id"], text)


@pytest.mark.parametrize(
    "text", ["\n\nlines first\nand then", "</textarea><script>alert(1)</script>", "{{ 7*7 }} &lt;"]
)
async def test_a_form_keeps_what_was_typed_also_when_it_is_refused(home: House, text: str) -> None:
    session = (await home.begin())["id"]
    too_long = text + "x" * 4000
    refused = await home.client.post(
        f"/sessions/{session}/turns", data={"client_turn_id": "in-a-form", "text": too_long.replace("\n", "\r\n")}
    )
    assert refused.status_code == 422
    # A browser leaves out the first line break of a textarea.
    assert [draft.removeprefix("\n") for draft in Lines(refused.text).drafts] == [too_long]
    taken = await home.client.post(
        f"/sessions/{session}/turns", data={"client_turn_id": "in-a-form", "text": text.replace("\n", "\r\n")}
    )
    assert taken.status_code == 303
    assert (await home.turns(session))[0]["text"] == text


async def test_the_goal_is_kept_and_shown_as_text(home: House) -> None:
    goal = '<b>{{ goal }}</b> "quoted" & מטרה 🙂'
    session = (await home.begin(goal=goal))["id"]
    assert (await home.client.get(f"/api/sessions/{session}")).json()["goal"] == goal
    assert _escaped(goal) in (await home.client.get(f"/sessions/{session}")).text


async def test_what_was_typed_is_in_the_report_and_its_markdown_as_text(home: House) -> None:
    text = "i'm sorry <i>i</i> never called back, {{ dana }}. you waited **all evening** & i forgot\n# not a heading"
    session = (await home.begin("the_apology"))["id"]
    await home.say(session, text)
    await home.client.post(f"/api/sessions/{session}/end")
    report = await home.report(session)
    assert report["status"] == "done"
    assert text in [m["text"] for m in report["moments"]]
    page = await home.client.get(f"/sessions/{session}/reports/{report['id']}")
    assert "<i>i</i>" not in page.text
    assert _escaped("<i>i</i> never called back, {{ dana }}") in page.text
    markdown = (await home.client.get(f"/api/sessions/{session}/reports/{report['id']}.md")).text
    assert "never called back" in markdown
    assert "\n# not a heading" not in markdown
