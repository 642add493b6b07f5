"""The pictures in the README are there, say what they show, and stay small."""

from __future__ import annotations

import re
from pathlib import Path

from tests.browser.choose_shots import CHOSEN

ROOT = Path(__file__).parents[2]


def test_the_readme_shows_every_chosen_picture_with_words_for_it() -> None:
    shown = re.findall(r"!\[([^\]]+)\]\((docs/screenshots/[^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert {Path(path).stem for _, path in shown} == set(CHOSEN)
    assert all(len(words.split()) >= 4 for words, _ in shown)
    assert sum((ROOT / path).stat().st_size for _, path in shown) < 1_500_000
