"""The Python client against a running service, as a script or a notebook would use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from service.client import ApiError, Client, NotReachable
from service.conversation.events import AcceptedEvent, DeltaEvent
from service.transcript import Area, Medium, Role
from tests.support.app import OPEN_ANSWERS, served


@pytest.fixture(scope="module")
def unsent(open_server: str) -> Iterator[Client]:
    with Client(open_server) as found:
        yield found


def test_a_rehearsal_is_begun_held_reported_and_taken_out(unsent: Client) -> None:
    assert {"the_apology", "first_text"} <= {s.id for s in unsent.scenarios() if s.open}
    assert "theo" in {p.id for p in unsent.personas()}
    talk = unsent.start("the_apology", "theo", Medium.LETTER, goal="say it without a but", seed=7)
    answer = talk.say("I was the one who shut you out after the move. I'm sorry, that was mine.")
    assert answer.user_turn.role is Role.USER
    assert answer.outcome.event in ("reply", "silence")
    assert talk.check("Sorry, but you made me do it.").mend
    later = talk.wait()
    assert later.user_turn.text is None
    assert talk.end().status != "open"
    report = talk.report()
    assert report.status == "done"
    assert {a.area for a in report.areas} == set(Area)
    assert "shut you out" in talk.markdown(report.id)
    assert talk.id in {s.id for s in unsent.rehearsals()}
    assert "shut you out" in str(unsent.export())
    assert len(unsent.rehearsal(talk.id).look().turns) >= 3


def test_the_same_message_can_be_watched_piece_by_piece_and_said_otherwise(unsent: Client) -> None:
    talk = unsent.start("first_text", "dana", seed=7)
    events = list(talk.stream("Hi Dana. I hope your week was kind."))
    assert isinstance(events[0], AcceptedEvent)
    assert "".join(e.text for e in events if isinstance(e, DeltaEvent))
    first = events[0].turn
    talk.say("I wanted to ask how you are.", after=first.parent_turn_id or "root")
    own = [t for t in talk.look().turns if t.role is Role.USER]
    assert len({t.parent_turn_id for t in own}) == 1
    assert len(own) == 2


def test_what_the_service_refuses_is_named(unsent: Client, tmp_path: Path) -> None:
    with pytest.raises(ApiError) as caught:
        unsent.start("no_such_situation", "dana")
    assert (caught.value.status, caught.value.slug) == (404, "not-found")
    with pytest.raises(ApiError):
        list(unsent.start("first_text", "dana").stream("   "))
    with served(tmp_path) as base, Client(base) as new:
        with pytest.raises(ApiError, match=r"first questions|readiness") as refused:
            new.start("first_text", "dana")
        assert refused.value.slug == "readiness-missing"
        assert new.answer_first_questions(OPEN_ANSWERS).outcome == "open"
        assert new.start("first_text", "dana").id
    with pytest.raises(NotReachable, match=r"127\.0\.0\.1"), Client(base) as gone:
        gone.scenarios()


def test_an_answer_that_is_no_problem_document_is_still_a_named_failure() -> None:
    http = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(502, text="<html>bad gateway")))
    with pytest.raises(ApiError, match="502"), Client(http=http) as unsent:
        unsent.personas()
