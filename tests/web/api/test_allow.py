"""An address that does not take a method says which ones it takes, all of them."""

from __future__ import annotations

from tests.support.app import House


async def test_a_wrong_method_is_told_every_right_one(home: House) -> None:
    for path, methods in (("/api/sessions", "GET, POST"), ("/api/sessions/x", "DELETE, GET"), ("/api/me", "DELETE")):
        answer = await home.client.request("PATCH", path)
        assert (answer.status_code, answer.headers["allow"]) == (405, methods)
        assert answer.json()["slug"] == "method-not-allowed"
