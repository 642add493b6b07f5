"""Danger told by its signs, a past that is over or has come back, and what only sounds like one of them."""

from __future__ import annotations

import pytest

from service.safety.screen import screen
from service.safety.types import ConcernKind, Surface
from tests.safety.test_screen import kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I wrote the letters last night. One for mum, one for you.", ConcernKind.CRISIS),
        ("this is goodbye. not just to you, to everything", ConcernKind.CRISIS),
        ("By the time you read this I won't be around", ConcernKind.CRISIS),
        ("I'm sitting in the bath with the razor. talk to me", ConcernKind.CRISIS),
        ("ich bringe mich um", ConcernKind.CRISIS),
        ("keep ignoring me and see what happens to your sister", ConcernKind.HARMING),
        ("answer me or I'll put those pictures of you online", ConcernKind.HARMING),
        ("te voy a matar", ConcernKind.HARMING),
        ("my daughter came back from his place with a black eye", ConcernKind.HARMED),
        ("I'm writing this from the bathroom, he's kicking the door", ConcernKind.HARMED),
        ("I'm coming over. I don't care what you said.", ConcernKind.STALKING),
        ("I left the flowers inside your kitchen. I kept a key.", ConcernKind.STALKING),
        ("it's my 16th birthday on friday and you won't be there", ConcernKind.MINOR),
        ("we go to the same high school and he dumped me in the cafeteria", ConcernKind.MINOR),
        ("I used my work phone since you don't know that number", ConcernKind.BYPASS),
    ],
)
def test_what_is_told_by_its_signs_is_stopped(text: str, kind: ConcernKind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "When I was 19 I was depressed and didn't want to live. I got help, and I've been well for ten years.",
        "I tried to kill myself at seventeen. I'm glad I didn't. I wanted you to know what the scar is.",
        "I took the pills the doctor gave me for my back and slept all day",
        "You were better off without me and I can see that now. I'm glad you're happy.",
    ],
)
def test_a_past_that_is_over_and_told_as_past_goes_through(text: str) -> None:
    assert screen(text, Surface.TURN) is None


@pytest.mark.parametrize(
    "text",
    [
        "I tried to kill myself last night. I'm fine now.",
        "I wanted to die in March. I got help. Now it's back, I want it again.",
        "Back then I tried to kill myself. Lately I think I should have managed it.",
        "I used to want to be dead when I was a teenager. I want it again now.",
        "I'm glad I got help. I want to kill myself.",
    ],
)
def test_a_past_that_has_come_back_is_no_past(text: str) -> None:
    assert kind_of(text) is ConcernKind.CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "I made you cry at your own graduation",
        "I made you suffer for years and I'm sorry",
        "I hate that I made you cry",
    ],
)
def test_to_own_somebodys_tears_is_no_threat(text: str) -> None:
    assert screen(text, Surface.TURN) is None


@pytest.mark.parametrize("text", ["I'm going to make you cry", "I'll make you suffer", "I'm making her pay for it"])
def test_to_mean_them_is_one(text: str) -> None:
    assert kind_of(text) is ConcernKind.HARMING


@pytest.mark.parametrize(
    ("text", "like_it"),
    [
        ("I don't see a way out anymore.", "I don't see a way out of this mess with the flat"),
        ("I won't be a burden to anyone much longer", "I won't be a problem on Saturday"),
        ("I bought a rope.", "I got a rope for the swing"),
    ],
)
def test_no_way_out_no_burden_and_a_rope_stop_and_what_sounds_like_them_does_not(text: str, like_it: str) -> None:
    assert kind_of(text) is ConcernKind.CRISIS
    assert screen(like_it, Surface.TURN) is None
