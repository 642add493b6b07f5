"""What people typed stays text, in a transcript and in a report."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from service.reporting.markdown import escaped, quoted, report_markdown, transcript_markdown
from service.store.port import ReportRecord
from service.transcript import Medium
from tests.reporting.build import BAD, Rehearsed, a_path, a_setting, rehearse
from tests.reporting.test_feedback import report_on
from tests.store.build import START

RENDER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
TYPED = [
    "# a heading", "- a list\n- of two", "1. one", "1) one", "    code", "\ttab", "```\ncode\n```", "---", "===",
    "> quote",
    "<script>alert(1)</script>", "<b>b</b> &amp; &lt;", "[link](http://example.org) ![img](x)", "**bold** _it_ ~~s~~",
    "http://example.org www.example.org a@example.org", "a | b\n--|--\n1 | 2", "\\", "line\\\nnext",
    "{{ 7*7 }} {% x %}",
    "two\n\n\nparagraphs", "שלום 👍🏽 e\u0301", "+ plus", "* star", "[ref]: http://example.org", "<!-- c -->", "a  \nb",
]  # fmt: skip


def shown(markdown: str) -> str:
    """The text a reader sees in a rendered block quote, with its line breaks."""
    rendered = RENDER.render(markdown)
    tags = set(re.findall(r"</?([a-z0-9]+)", rendered))
    assert tags <= {"blockquote", "p", "br"}, tags
    return html.unescape(re.sub(r"<[^>]+>", "", rendered.replace("<br />\n", "\n")))


@pytest.mark.parametrize("text", TYPED)
def test_typed_text_is_shown_as_it_was_typed_and_makes_no_markup(text: str) -> None:
    assert shown(quoted(text)).split() == text.split()


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=80))
def test_no_text_at_all_makes_markup(text: str) -> None:
    assert shown(quoted(text)).split() == text.split()


def test_a_line_break_stays_a_line_break() -> None:
    assert "<br />" in RENDER.render(quoted("one\ntwo"))
    assert escaped("one\ntwo") == "one\\\ntwo"


def test_a_transcript_says_that_the_other_is_simulated_and_shows_silences() -> None:
    setting = a_setting("no_reply", "sol")
    text = transcript_markdown(setting, a_path(("user", "# hi"), ("ex", None), ("user", None)))
    assert "simulated" in text
    assert "> \\# hi" in text
    assert "(no answer)" in text
    assert "(waits)" in text


def record(told: Rehearsed, **changes: object) -> ReportRecord:
    values: dict[str, object] = {
        "id": "r", "session_id": "s", "leaf_turn_id": told.path[-1].id, "status": "done", "created_at": START,
        "steps": {},
        "result": report_on(told).model_dump(mode="json"), **changes,
    }  # fmt: skip
    return ReportRecord(**values)  # type: ignore[arg-type]


def test_a_report_tells_all_of_itself_in_markdown() -> None:
    told = rehearse(a_setting("the_apology", "kezia"), BAD)
    text = report_markdown(told.setting, told.path, record(told))
    for part in ("## 3 things to mend", "## Next time", "## The four areas", "going on in Kezia", "not measured"):
        assert part in text
    assert "occasion" in text
    assert "None" not in text
    assert RENDER.render(text).count("<h2>") >= 5


@pytest.mark.parametrize(
    ("status", "slug", "says"),
    [
        ("running", None, "still being made"),
        ("failed", "model-timeout", "took too long"),
        ("failed", "no-such-slug", "went wrong"),
    ],
)
def test_a_report_that_is_not_there_says_so(status: str, slug: str | None, says: str) -> None:
    told = rehearse(a_setting(), ["hi"])
    unfinished = record(told, status=status, result=None, error_slug=slug)
    assert says in report_markdown(told.setting, told.path, unfinished)


@pytest.mark.parametrize("medium", list(Medium))
def test_the_first_line_says_in_plain_english_how_it_was_rehearsed(medium: Medium) -> None:
    text = transcript_markdown(replace(a_setting(), medium=medium), a_path(("user", "hello")))
    assert " in in " not in text
    assert re.search(r"A rehearsal in \w+( call)?\.", text)
