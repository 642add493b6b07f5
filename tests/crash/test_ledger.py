"""The proof itself: it must see what was lost, and must not see what was not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.crash.ledger import Broken, Said, Talk


def turn(id: str, role: str, text: str, status: str, parent: str | None = None) -> dict[str, Any]:
    client = "one" if role == "user" else None
    return {
        "id": id, "role": role, "text": text, "status": status, "parent_turn_id": parent, "client_turn_id": client
    }  # fmt: skip


def twice_tried() -> Talk:
    """The first try had stored more than what was seen of it when its server died; the second showed two lines."""
    said = Said("one", "hello")
    accepted = {"turn": turn("u", "user", "hello", "running")}
    for seq, name, data in (
        (1, "accepted", accepted),
        (2, "delta", {"text": "alright."}),
        (5, "accepted", accepted),
        (6, "delta", {"text": "alright."}),
        (7, "delta", {"text": "i saw it."}),
    ):
        said.see(seq, name, data)
    return Talk(1, "a-session", [said])


def tree(status: str, *broken_off: str) -> list[dict[str, Any]]:
    lines = [turn(f"x{n}", "ex", text, "interrupted", "u") for n, text in enumerate(broken_off)]
    return [turn("u", "user", "hello", status), *lines]


def test_a_try_that_stored_more_than_was_seen_is_whole() -> None:
    twice_tried().check(tree("interrupted", "alright. and more", "alright. i saw it."))


def test_a_try_that_still_runs_need_not_be_stored_as_a_line_yet() -> None:
    twice_tried().check(tree("running", "alright. and more"))


@pytest.mark.parametrize("kept", [(), ("alright.",), ("alright. and more",)])
def test_a_try_that_was_shown_and_is_gone_is_found(kept: tuple[str, ...]) -> None:
    with pytest.raises(Broken, match="what was shown is gone"):
        twice_tried().check(tree("interrupted", *kept))


def test_a_first_try_that_is_gone_is_found_behind_a_later_one() -> None:
    talk = twice_tried()
    talk.said[0].seen[2] = ("delta", {"text": "other words."})
    with pytest.raises(Broken, match="what was shown is gone"):
        talk.check(tree("interrupted", "alright. i saw it."))
