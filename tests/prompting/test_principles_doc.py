"""``docs/principles.md`` says what is taught today, and follows every principle from its guide to its examples."""

from __future__ import annotations

import re
from pathlib import Path

from service.prompting.load import load_knowledge
from service.prompting.principles_doc import principles_markdown

DOC = Path(__file__).parents[2] / "docs" / "principles.md"


def test_the_page_in_docs_is_what_the_content_files_say() -> None:
    assert DOC.read_text("utf-8") == principles_markdown(load_knowledge()), "run `make docs`"


def test_every_link_of_a_guide_leads_to_a_principle_with_sources_checks_and_both_ways() -> None:
    text = DOC.read_text("utf-8")
    knowledge = load_knowledge()
    assert set(re.findall(r"\]\(#(\w+)\)", text)) == set(knowledge.principles)
    for principle in knowledge.principles.values():
        part = text.split(f'<a id="{principle.id}"></a>')[1].split("\n### ")[0].split("\n## ")[0]
        assert "From: " in part
        assert part.count("Misses it:") == part.count("Keeps it:") == len(principle.pairs)
        assert all(check.ask in part for check in principle.checks)
    for refused in knowledge.guides.not_followed:
        assert " ".join(refused.advice.split()) in text
