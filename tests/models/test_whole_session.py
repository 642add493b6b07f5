"""A whole rehearsal with a real, very bad model: streamed, guarded, kept, and judged as far as it can be.

What is asked here is about the path. The model talks nonsense; the guard and the verifier have to cope.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from evals.models.small import MODEL
from service.app import LOCAL_OWNER, make_gateway, wired
from service.conversation.buffer import follow
from service.conversation.events import FINAL_EVENTS
from service.conversation.sessions import NewSession
from service.partner.guard import ROLE_FLIP, TOGETHER_AGAIN
from service.prompting.load import load_knowledge
from service.reporting.judge import Judge, judgement_of
from service.reporting.lines import LineRecord, material_of
from service.reporting.markdown import report_markdown, transcript_markdown
from service.reporting.views import report_view
from service.settings import load_settings
from service.transcript import Area, Role, branch
from tests.support.app import OPEN_ANSWERS

pytestmark = [
    pytest.mark.small_model,
    pytest.mark.usefixtures("small_model_env"),
]

SAID = (
    "hi. is now an ok moment for something heavy?",
    "I went quiet for nine days and came back talking about dinner. That was me, and you were alone with it.",
    "ok. thank you for telling me. take care",
)


async def test_a_session_with_a_real_model_goes_from_the_first_line_to_the_report(tmp_path: Path) -> None:
    settings = load_settings(
        data_dir=tmp_path,
        partner_model=MODEL,
        sessions_per_day=0,
        appraisal_budget_s=0,
        model_timeout_s=150,
        model_first_token_s=140,
        model_retries=0,
    )
    async with wired(settings) as everything:
        deps = everything.services
        await deps.sessions.answer_readiness(LOCAL_OWNER, dict(OPEN_ANSWERS))
        session = await deps.sessions.create(LOCAL_OWNER, NewSession("the_apology", "dana", seed=3))
        voices = []
        for number, text in enumerate(SAID):
            parent = await deps.sessions.parent_for(session, None, f"line-{number}")
            turn = await deps.turns.start(session, text, f"line-{number}", parent)
            events = [e async for e in follow(deps.store, deps.bell, LOCAL_OWNER, turn.id, 0)]
            assert [e.seq for e in events] == list(range(1, len(events) + 1))
            assert events[-1].name in FINAL_EVENTS
            assert events[-1].name != "error", events[-1].data
            shown = [e.data["text"] for e in events if e.name == "delta"]
            assert "\n".join(shown) == (events[-1].data["turn"]["text"] or "")
            voices.append(events[-1].data["turn"]["voice"])
        turns = await deps.store.turns(LOCAL_OWNER, session.id)
        said = [t for t in turns.values() if t.role is Role.EX and t.text]
        assert not [t.text for t in said if ROLE_FLIP.search(t.text or "") or TOGETHER_AGAIN.search(t.text or "")]
        assert any("model" in t.provenance for t in said) or all(t.provenance.get("fallback") == "guard" for t in said)

        record = await deps.reporter.request(session, None)
        await deps.reporter.run(record.id)
        record = await deps.reporter.get(session, record.id)
        assert report_view(record).status == "done"
        setting = await deps.ground.setting(session)
        path = branch(turns, record.leaf_turn_id)
        words = transcript_markdown(setting, path) + "\n" + report_markdown(setting, path, record)
        assert SAID[0].rstrip("?") in words
        keep = os.environ.get("UNSENT_KEEP_TRANSCRIPT")
        if keep:
            Path(keep).write_text(words + "\n" + json.dumps({"voices": voices}), "utf-8")


async def test_a_real_model_judges_one_area_with_the_real_prompt_or_is_unscored() -> None:
    knowledge = load_knowledge()
    gateway = make_gateway(
        load_settings(judge_model=MODEL, model_retries=0, model_timeout_s=150, model_first_token_s=140)
    )
    record = LineRecord.model_validate(
        {
            "id": "1",
            "scenario": "hard_truths",
            "context": [{"role": "ex", "text": "You never once asked how I was."}],
            "text": "You're right, I didn't. I'd come home and talk about my day and you'd just be sitting there.",
        }
    )
    material = material_of(record, knowledge)
    judge = Judge(gateway, knowledge, max_tokens=400, timeout_s=150)
    try:
        found = await judge.ask(Area.OWNERSHIP, material, material.chunks[0])
    finally:
        await gateway.close()
    assert found.model == MODEL
    assert 1 <= found.calls <= 2
    proved = judgement_of(Area.OWNERSHIP, material, [found], knowledge).judgement
    assert found.unscored or len(found.answers) == 1
    for evidence in proved.evidence:
        assert evidence.span is None or evidence.span.of(record.text)
