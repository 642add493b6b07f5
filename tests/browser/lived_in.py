"""A service that somebody has used for a while: rehearsals in several states, reports, another try, notes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from tests.support.app import OPEN_ANSWERS, served

GOAL = "say what I did, and ask for nothing"
NOTES = {
    "my_part": "I never called back that evening, and I let you wait.",
    "their_side": "You sat there thinking it was your fault.",
    "different_now": "I say when I need an hour, and when I will be back.",
    "asking_for": "Nothing. You can leave this unanswered.",
}
APOLOGY = (
    "Hi Dana. I never called back that evening, and you sat there waiting. That was unfair, and I am sorry.",
    "You're right that I went quiet whenever it got hard. You were left guessing, and that must have been lonely.",
    "Please, just one coffee tomorrow. You owe me that after all these years.",
    "I'm sorry. That was a push, and you had said no. I'll leave it there.",
)
LIGHT = ("Hey Dana, I walked past the bakery today and they finally fixed the sign. No need to answer.",)
NO = ("Okay. Thank you for telling me straight.", "Take care of yourself.")
_numbers = count(1)


@dataclass(frozen=True)
class LivedIn:
    """Where the service is, and what is in it: addresses by the name of the page."""

    base: str
    pages: Mapping[str, str]


class Visitor:
    """Talks to the service as a page would."""

    def __init__(self, base: str) -> None:
        self.client = httpx.Client(base_url=base, timeout=30)

    def begin(self, scenario: str, persona: str = "dana", **more: Any) -> str:
        made = self.client.post("/api/sessions", json={"scenario": scenario, "persona": persona, "seed": 7, **more})
        made.raise_for_status()
        return str(made.json()["id"])

    def say(self, session: str, *texts: str | None, parent: str | None = None) -> list[dict[str, Any]]:
        """Say one thing after the other, or wait where there is no text; the answers."""
        answers = []
        for text in texts:
            body: dict[str, Any] = {"client_turn_id": f"lived-{next(_numbers):05d}"}
            if parent is not None:
                body["parent_turn_id"], parent = parent, None
            address = f"/api/sessions/{session}/{'wait' if text is None else 'turns'}"
            answer = self.client.post(address, json=body if text is None else body | {"text": text})
            answer.raise_for_status()
            answers.append(answer.json())
        return answers

    def end(self, session: str) -> None:
        self.client.post(f"/api/sessions/{session}/end").raise_for_status()

    def report(self, session: str) -> str:
        """The id of a finished report."""
        asked = self.client.post(f"/api/sessions/{session}/report", json={})
        asked.raise_for_status()
        report = str(asked.json()["id"])
        for _ in range(200):
            status = self.client.get(f"/api/sessions/{session}/reports/{report}").json()["status"]
            if status == "done":
                return report
            assert status != "failed"
            time.sleep(0.05)
        raise AssertionError("the report was not made in ten seconds")


@contextmanager
def lived_in(folder: Path) -> Iterator[LivedIn]:
    """The service with a history in it."""
    with served(folder) as base:
        visitor = Visitor(base)
        visitor.client.put("/api/readiness", json={"answers": dict(OPEN_ANSWERS)}).raise_for_status()
        light = visitor.begin("first_text")
        visitor.say(light, *LIGHT)
        visitor.end(light)
        visitor.report(light)
        no = visitor.begin("hearing_no", "bea")
        visitor.say(no, *NO)
        visitor.end(no)
        no_report = visitor.report(no)
        apology = visitor.begin("the_apology", goal=GOAL, prepare=NOTES)
        answers = visitor.say(apology, *APOLOGY)
        visitor.end(apology)
        first = visitor.report(apology)
        parent = answers[1]["ex_turn"]["id"] if answers[1]["ex_turn"] else None
        visitor.say(apology, "I don't need an answer to this. How have you been?", None, parent=parent)
        visitor.end(apology)
        second = visitor.report(apology)
        own = {"base": "noor", "alias": "Kit", "about": "Runs a bakery.", "needs_to_hear": "That I saw it."}
        partner = visitor.client.post("/api/personas/custom", json=own).raise_for_status().json()["id"]
        letter = {"text": "I was glad of the mornings. I never said so."}
        visitor.client.put("/api/letters/lived-in-letter", json=letter).raise_for_status()
        still_open = visitor.begin("keeping_it_light", "sol")
        visitor.say(still_open, "Morning. Did the tomatoes make it through the storm?")
        visitor.client.close()
        yield LivedIn(
            base,
            {
                "home": "/",
                "readiness": "/readiness?step=1",
                "outcome": "/readiness/outcome",
                "answers": "/readiness/answers",
                "answer": "/readiness/answers/take_a_no",
                "situations": "/practise",
                "partners": "/practise/the_talk",
                "begin": "/practise/the_talk/kezia",
                "prepare": "/practise/the_talk/kezia/prepare",
                "partner-new": "/partners/new?for=the_talk",
                "partner-import": "/partners/import?for=the_talk",
                "partner": f"/partners/{partner}?for=the_talk&taken=phone",
                "partner-edit": f"/partners/{partner}/edit?for=the_talk",
                "partners-own": "/partners",
                "letting-go": "/letting-go",
                "letter": "/letting-go/letter/lived-in-letter",
                "chat": f"/sessions/{still_open}",
                "chat-again": f"/sessions/{apology}?from={answers[2]['user_turn']['id']}",
                "report": f"/sessions/{apology}/reports/{first}",
                "report-no": f"/sessions/{no}/reports/{no_report}",
                "compare": f"/compare?a={first}&b={second}",
                "compare-sessions": f"/compare?a={no_report}&b={first}",
                "progress": "/progress",
                "library": "/library",
                "people": "/library/people",
                "library-situations": "/library/situations",
                "settings": "/settings",
                "principles": "/principles",
                "not-found": "/nowhere",
            },
        )
